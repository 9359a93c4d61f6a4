import { rowsOf } from '../table/table';
import { columnHead } from './helpers/column-head';
import {
  daftarLokus,
  LOKUS_READS,
  PLACE_FIELDS,
  placeField,
  servedPlace,
  type DaftarLokus,
  type Lokus,
} from './helpers/lokus';
import { shownCell } from './helpers/shown-cell';
import { defineBookRule, type BookContext } from './rule';

const MOST_NAMED = 5;

/** A priority village in which no row of the mapping works: the money goes past the place it is meant for. */
export const lokusTanpaProgram = defineBookRule({
  meta: {
    id: 'lokus-tanpa-program',
    scope: 'buku',
    severity: 'warning',
    roles: ['pemetaan', 'wilayah'],
    title: { id: 'Lokus prioritas tanpa program', en: 'A priority village without a programme' },
    next: {
      id: 'Bahas desa ini dengan OPD: arahkan programnya ke sana, atau lengkapi kolom lokasi bila programnya sudah ada.',
      en: 'Take the village up with the OPDs: direct a programme there, or complete the location where one is there already.',
    },
    source:
      'Pedoman TKPK Provinsi Bengkulu §3.2 angka 2 huruf b (lokus wilayah kantong kemiskinan yang diprioritaskan); WahanaNews 2021, pengertian konvergensi',
    messages: {
      desa: {
        id: 'Tidak satu baris pemetaan pun menyebut {{desa}}, kecamatannya, atau seluruh kabupaten sebagai lokasi.',
        en: 'No mapping row names {{desa}}, its sub-district or the whole district as its location.',
      },
      semua: {
        id: 'Tidak satu pun dari {{jumlah}} lokus prioritas disebut sebagai lokasi di pemetaan: daftar lokus atau kolom lokasinya tampaknya dari daerah lain.',
        en: 'None of the {{jumlah}} priority villages is named as a location in the mapping: the list of villages or the locations seem to be of another district.',
      },
      pengaturan: {
        id: '{{jumlah}} dari {{dari}} lokus prioritas pada pengaturan tidak disebut sebagai lokasi: {{desa}}.',
        en: '{{jumlah}} of the {{dari}} priority villages in the settings are not named as a location: {{desa}}.',
      },
    },
  },
  reads: LOKUS_READS,
  *check(book) {
    const mapping = book.sheets.filter(({ sheet }) => sheet.role === 'pemetaan');
    const [first] = mapping;
    const daftar = daftarLokus(book);
    const reached = daftar && reachedIn(mapping, daftar);
    if (!first || !daftar || !reached) return;
    const missed = daftar.lokus.filter((one) => !reached.has(one));
    if (missed.length === 0) return;
    const listed = missed.flatMap(({ nama, at }) => (at ? [{ nama, ...at }] : []));
    if (missed.length === daftar.lokus.length && missed.length > 1) {
      const at = columnHead(first, PLACE_FIELDS);
      yield {
        messageId: 'semua',
        sheet: first,
        field: placeField(first.table),
        at,
        data: { jumlah: missed.length },
      };
    } else if (listed.length === 0) {
      const data = { jumlah: missed.length, dari: daftar.lokus.length, desa: named(missed) };
      const at = columnHead(first, PLACE_FIELDS);
      yield { messageId: 'pengaturan', sheet: first, field: placeField(first.table), at, data };
    } else {
      for (const { nama, context, index } of listed) {
        const field = context.table.columns.has('desa') ? 'desa' : 'kodeWilayah';
        yield { messageId: 'desa', sheet: context, field, at: { index }, data: { desa: shownCell(nama) } };
      }
    }
  },
});

/** The villages some row works in; `null` when no row says where, which is said by the rule on empty locations. */
function reachedIn(mapping: BookContext['sheets'], daftar: DaftarLokus): ReadonlySet<Lokus> | null {
  const reached = new Set<Lokus>();
  let places = 0;
  for (const { table } of mapping) {
    for (const row of rowsOf(table)) {
      const place = servedPlace(row);
      if (!place) continue;
      places += 1;
      if (reached.size === daftar.lokus.length) return reached;
      for (const one of daftar.within(place)) reached.add(one);
    }
  }
  return places === 0 ? null : reached;
}

const named = (lokus: readonly Lokus[]): string =>
  lokus
    .slice(0, MOST_NAMED)
    .map(({ nama }) => shownCell(nama))
    .join(', ') + (lokus.length > MOST_NAMED ? ', …' : '');
