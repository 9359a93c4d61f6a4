import { jenisAktivitasOf, strategiOf } from '../schema/mapping-row';
import { rowsOf, type Row } from '../table/table';
import { columnHead } from './helpers/column-head';
import {
  daftarLokus,
  LOKUS_READS,
  PLACE_FIELDS,
  placeField,
  servedPlace,
  type DaftarLokus,
} from './helpers/lokus';
import { isOwn, shown } from './helpers/mapping-cells';
import { defineBookRule, type BookDraft, type SheetContext } from './rule';

type MessageId = 'luar' | 'semua';
const LEAST = 3;

/** A programme in a village without priority: worth knowing, and right where need not locus decides. */
export const lokasiDiLuarLokus = defineBookRule<MessageId>({
  meta: {
    id: 'lokasi-di-luar-lokus',
    scope: 'buku',
    severity: 'info',
    roles: ['pemetaan'],
    title: { id: 'Lokasi di luar lokus prioritas', en: 'Location outside the priority villages' },
    next: {
      id: 'Pastikan lokasinya memang dipilih menurut kebutuhan; bila tidak, arahkan ke desa prioritas.',
      en: 'Make sure the location was chosen by need; if not, direct the programme to a priority village.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §3.2 angka 2 huruf b (difokuskan pada lokus wilayah kantong-kantong kemiskinan yang diprioritaskan)',
    messages: {
      luar: {
        id: 'Lokasi “{{isi}}” tidak termasuk {{jumlah}} lokus prioritas.',
        en: 'Location “{{isi}}” is not among the {{jumlah}} priority villages.',
      },
      semua: {
        id: 'Tidak satu pun dari {{baris}} lokasi di lembar ini termasuk {{jumlah}} lokus prioritas: periksa daftar lokusnya.',
        en: 'None of the {{baris}} locations of this sheet is among the {{jumlah}} priority villages: check the list of villages.',
      },
    },
  },
  reads: [...LOKUS_READS, 'strategi'],
  besides: ['wilayah'],
  *check(book) {
    const daftar = daftarLokus(book);
    if (!daftar) return;
    for (const context of book.sheets) {
      if (context.sheet.role === 'pemetaan') yield* outsideIn(context, daftar);
    }
  },
});

function* outsideIn(context: SheetContext, daftar: DaftarLokus): Generator<BookDraft<MessageId>> {
  const jumlah = daftar.lokus.length;
  const outside: BookDraft<MessageId>[] = [];
  let places = 0;
  for (const row of rowsOf(context.table)) {
    const place = servedPlace(row);
    const field = PLACE_FIELDS.find((one) => isOwn(row, one) && shown(row.raw(one)) !== '');
    if (!place || field === undefined) continue;
    const inside = daftar.within(place).length > 0;
    if (!inside && (place.seluruh || !daftar.isPlain(place))) continue;
    places += 1;
    if (inside || isIndirectIncome(row)) continue;
    const data = { isi: shown(row.raw(field)), jumlah };
    outside.push({ messageId: 'luar', sheet: context, field, at: { index: row.index }, data });
  }
  if (outside.length >= LEAST && outside.length === places) {
    const at = columnHead(context, PLACE_FIELDS);
    const field = placeField(context.table);
    yield { messageId: 'semua', sheet: context, field, at, data: { baris: places, jumlah } };
    return;
  }
  yield* outside;
}

/** Indirect targets of strategy 2 are lawful inside the priority villages only, which another rule says. */
const isIndirectIncome = (row: Row): boolean =>
  strategiOf(row) === 'S2' && jenisAktivitasOf(row) === 'tidak-langsung';
