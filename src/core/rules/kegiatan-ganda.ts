import { sumberDanaOf } from '../schema/mapping-row';
import { rowsOf, type Row, type Table } from '../table/table';
import { opdKey } from '../values/opd';
import { fold } from '../values/text';
import { addressSeenFrom } from './helpers/cell-places';
import { shown } from './helpers/mapping-cells';
import { columnReferences } from './helpers/references';
import { defineBookRule, type BookContext, type SheetContext } from './rule';

const PLACE = ['lokasi', 'kodeWilayah', 'kecamatan', 'desa'] as const;

/** The same sub kegiatan at the same place from the same money, written twice, is counted twice. */
export const kegiatanGanda = defineBookRule({
  meta: {
    id: 'kegiatan-ganda',
    scope: 'buku',
    severity: 'warning',
    roles: ['pemetaan'],
    title: { id: 'Sub kegiatan tercatat dua kali', en: 'Sub kegiatan recorded twice' },
    next: {
      id: 'Bandingkan kedua baris. Hapus salah satu bila sama, atau bedakan lokasi, sumber, atau uraiannya.',
      en: 'Compare both rows. Delete one if they are the same, or tell location, source or description apart.',
    },
    source: 'Praktik pelaporan: setiap sub kegiatan per OPD, lokasi, dan sumber dana dicatat sekali',
    messages: {
      baris: {
        id: '“{{subkegiatan}}” sudah tercatat di {{tempat}} dengan OPD, kegiatan, lokasi, dan sumber dana yang sama.',
        en: '“{{subkegiatan}}” is already recorded at {{tempat}} with the same OPD, kegiatan, location and funding source.',
      },
      lembar: {
        id: '{{jumlah}} dari {{baris}} baris lembar ini sudah tercatat di lembar “{{lembar}}”: keduanya akan terhitung dua kali.',
        en: '{{jumlah}} of the {{baris}} rows of this sheet are already recorded on sheet “{{lembar}}”: both would be counted.',
      },
    },
  },
  reads: ['opd', 'kegiatan', 'subkegiatan', 'kode', 'sumberDana', 'rincianSumberDana', ...PLACE],
  *check(book) {
    for (const { context, repeats } of repeatsOf(book)) {
      const other = wholeSheetOf(context, repeats);
      for (const { index, first, subkegiatan } of repeats) {
        if (other !== null && first.table === other) continue;
        const tempat = addressSeenFrom(context.table, first.table, 'subkegiatan', first.index);
        yield {
          messageId: 'baris',
          field: 'subkegiatan',
          data: { subkegiatan, tempat },
          related: [tempat],
          sheet: context,
          at: { index },
        };
      }
      const copied = repeats.filter(({ first }) => first.table === other);
      const [start] = copied;
      if (other === null || !start) continue;
      yield {
        messageId: 'lembar',
        field: 'subkegiatan',
        data: { jumlah: copied.length, baris: context.table.length, lembar: other.sheet },
        related: columnReferences(
          context.table,
          'subkegiatan',
          copied.map(({ row }) => row),
        ),
        sheet: context,
        at: { index: start.index },
      };
    }
  },
});

interface Occurrence {
  readonly table: Table;
  readonly index: number;
}

interface Repeat {
  readonly index: number;
  readonly row: number;
  readonly subkegiatan: string;
  readonly first: Occurrence;
}

/** Every row that repeats an earlier one, sheet by sheet; the first of its kind is what it is compared with. */
function* repeatsOf(
  book: BookContext,
): Generator<{ readonly context: SheetContext; readonly repeats: readonly Repeat[] }> {
  const firsts = new Map<string, Map<string, Occurrence>>();
  for (const context of book.sheets) {
    if (context.sheet.role !== 'pemetaan') continue;
    const repeats: Repeat[] = [];
    for (const row of rowsOf(context.table)) {
      const key = keyOf(row, context);
      if (key === null) continue;
      const kode = row.text('kode') ?? '';
      const known = firsts.get(key) ?? new Map<string, Occurrence>();
      firsts.set(key, known);
      // Equal names with different codes are different sub kegiatan; a row without a code may be any of them.
      const [any] = known.values();
      const first = kode === '' ? any : (known.get(kode) ?? known.get(''));
      if (first) {
        const subkegiatan = shown(row.text('subkegiatan'));
        repeats.push({ index: row.index, row: row.row, subkegiatan, first });
      } else {
        known.set(kode, { table: row.table, index: row.index });
      }
    }
    yield { context, repeats };
  }
}

/** What makes two rows the same; `null` for a row that names no sub kegiatan of its own or no OPD. */
function keyOf(row: Row, { sheet }: SheetContext): string | null {
  const subkegiatan = fold(row.text('subkegiatan') ?? '');
  const opd = opdKey(row.text('opd') ?? '');
  // A name merged from above goes on with the row above: it is the same entry, not a second one.
  if (subkegiatan === '' || opd === '' || row.inherited('subkegiatan')) return null;
  const funding = sumberDanaOf(row);
  const place = PLACE.map((field) => fold(row.text(field) ?? ''));
  return [
    sheet.tahun ?? '',
    opd,
    fold(row.text('kegiatan') ?? ''),
    subkegiatan,
    ...place,
    funding?.rincian ?? funding?.sumber ?? '',
  ].join('\u0000');
}

const LEAST_COPIED = 3;

/** The sheet of which this one repeats more than half of its rows: a copy or a plan beside its report, one mistake. */
function wholeSheetOf({ table }: SheetContext, repeats: readonly Repeat[]): Table | null {
  const counts = new Map<Table, number>();
  for (const { first } of repeats) {
    if (first.table !== table) counts.set(first.table, (counts.get(first.table) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= LEAST_COPIED && best[1] * 2 > table.length ? best[0] : null;
}
