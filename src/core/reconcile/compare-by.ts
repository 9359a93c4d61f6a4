import { UNMAPPED } from '../budget/budget';
import { createCellLedger, type CellLedger } from '../budget/cell-ledger';
import { DIMENSIONS, KEY_SOURCES, NAMES, type Dimension } from '../budget/dimensions';
import { kecamatanKey, villageKey } from '../households/places';
import type { Message } from '../messages/translate';
import {
  continuesSubkegiatan,
  programKatalogOf,
  realisasiOf,
  subkelompokOf,
  sumberDanaOf,
} from '../schema/mapping-row';
import { rowsOf, type Row, type Table } from '../table/table';
import { SUBKELOMPOK } from '../taxonomy/strategi';
import { SUMBER_DANA } from '../taxonomy/sumber-dana';
import { opdKey } from '../values/opd';
import { asSen } from '../values/rupiah';
import { fold, squeeze } from '../values/text';
import type { BudgetState, ComparedFigure } from './compare-budgets';

/** What two budgets may be compared by: the breakdowns of the law, and what else a mapping row says. */
export const COMPARED_BY = [
  ...DIMENSIONS,
  ...(['subkelompok', 'rincianSumberDana', 'programKatalog'] as const),
  ...(['program', 'kegiatan', 'subkegiatan', 'kecamatan', 'desa'] as const),
] as const;
/** One of {@link COMPARED_BY}. */
export type ComparedBy = (typeof COMPARED_BY)[number];

interface Line {
  readonly key: string;
  readonly name: string;
}

/** What a row is counted under; `null` where it says nothing of it. */
type LineOf = (row: Row) => Line | null;

const named = (name: string | null): Line | null => {
  const key = fold(name ?? '').replaceAll(' ', '');
  return name === null || key === '' ? null : { key, name: squeeze(name) };
};
const byKey = (key: string | null): Line | null => (key === null ? null : { key, name: '' });

const dimensionLine =
  (dimension: Dimension): LineOf =>
  (row) =>
    byKey(KEY_SOURCES[dimension].keyOf(row));

/** Where a row says its activity takes place; the levels above a village are in its code. */
function placeLine(row: Row, level: 'kecamatan' | 'desa'): Line | null {
  const code = row.text('kodeWilayah');
  const [desa, kecamatan] = [row.text('desa'), row.text('kecamatan')];
  const home = {
    kodeDesa: code?.length === DESA ? code : null,
    kodeKecamatan: code !== null && code.length >= KECAMATAN ? code.slice(0, KECAMATAN) : null,
    kodeKabupaten: null,
    desa,
    kecamatan,
    kabupaten: null,
  };
  const key = level === 'desa' ? villageKey(home) : kecamatanKey(home);
  const names = level === 'desa' ? [desa, kecamatan] : [kecamatan];
  return key === null || key === ''
    ? null
    : { key, name: names.flatMap((name) => name ?? []).join(', ') || key };
}

const KECAMATAN = 8;
const DESA = 13;

const LINE_OF: Readonly<Record<ComparedBy, LineOf>> = {
  strategi: dimensionLine('strategi'),
  klaster: dimensionLine('klaster'),
  permendagri53: dimensionLine('permendagri53'),
  sumberDana: dimensionLine('sumberDana'),
  jenisAktivitas: dimensionLine('jenisAktivitas'),
  opd(row) {
    const opd = row.text('opd') ?? '';
    const key = opdKey(opd);
    return key === '' ? null : { key, name: squeeze(opd) };
  },
  subkelompok: (row) => byKey(subkelompokOf(row)),
  rincianSumberDana(row) {
    const funding = sumberDanaOf(row);
    return byKey(funding?.rincian ?? funding?.sumber ?? null);
  },
  programKatalog(row) {
    const id = programKatalogOf(row);
    return id === null ? null : { key: id, name: row.table.kamus.programOf(id).nama.id };
  },
  program: (row) => named(row.text('program')),
  kegiatan: (row) => named(row.text('kegiatan')),
  subkegiatan: (row) => named(row.text('subkegiatan')),
  kecamatan: (row) => placeLine(row, 'kecamatan'),
  desa: (row) => placeLine(row, 'desa'),
};

/** The lines of a breakdown that has an order of its own, with their names. */
const ORDERED: Readonly<
  Partial<Record<ComparedBy, readonly { readonly id: string; readonly nama: Message }[]>>
> = {
  ...NAMES,
  subkelompok: SUBKELOMPOK,
  rincianSumberDana: SUMBER_DANA.flatMap((sumber) => [sumber, ...sumber.rincian]),
};

interface Bucket {
  name: string;
  subkegiatan: number;
  pagu: bigint;
  realisasi: bigint;
  readonly cells: CellLedger;
}

/**
 * Compares an old and a new state of mapping sheets by one of {@link COMPARED_BY}, exact to the sen. Rows that say nothing
 * of it are counted under {@link UNMAPPED}: both states add up to their totals. Lines come in the order of the law where
 * there is one, else by what they have now; what cannot be placed last.
 *
 * @param old mapping tables of the one state, with role `pemetaan`.
 * @param now those of the other.
 */
export function compareBy(
  old: readonly Table[],
  now: readonly Table[],
  by: ComparedBy,
): readonly ComparedFigure[] {
  const [before, after] = [bucketsOf(old, by), bucketsOf(now, by)];
  const [oldFile, newFile] = [severalFiles(old), severalFiles(now)];
  const order = ORDERED[by];
  const figures = [...new Set([...before.keys(), ...after.keys()])].map((key): ComparedFigure => {
    const [lama, baru] = [stateOf(before.get(key), oldFile), stateOf(after.get(key), newFile)];
    const written = (after.get(key)?.name ?? '') || (before.get(key)?.name ?? '') || key;
    const name = order?.find(({ id }) => id === key)?.nama ?? { id: written, en: written };
    return {
      key,
      name: key === UNMAPPED ? UNMAPPED_NAME : name,
      lama,
      baru,
      selisih: asSen(baru.pagu - lama.pagu),
    };
  });
  const placeOf = ({ key }: ComparedFigure): number => order?.findIndex(({ id }) => id === key) ?? 0;
  return figures.sort(
    (a, b) =>
      Number(a.key === UNMAPPED) - Number(b.key === UNMAPPED) ||
      placeOf(a) - placeOf(b) ||
      descending(a.baru.pagu, b.baru.pagu) ||
      descending(a.lama.pagu, b.lama.pagu) ||
      (a.key < b.key ? -1 : 1),
  );
}

const UNMAPPED_NAME: Message = { id: 'Belum dipetakan', en: 'Not mapped yet' };

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);

const severalFiles = (tables: readonly Table[]): boolean => new Set(tables.map(({ file }) => file)).size > 1;

function bucketsOf(tables: readonly Table[], by: ComparedBy): ReadonlyMap<string, Bucket> {
  const buckets = new Map<string, Bucket>();
  for (const table of tables) {
    for (const row of rowsOf(table)) {
      const line = LINE_OF[by](row);
      const key = line?.key ?? UNMAPPED;
      const bucket = buckets.get(key) ?? {
        name: '',
        subkegiatan: 0,
        pagu: 0n,
        realisasi: 0n,
        cells: createCellLedger(),
      };
      buckets.set(key, bucket);
      // Of several spellings the first by alphabet, so that the order of rows makes no difference.
      if (line && line.name !== '' && (bucket.name === '' || line.name < bucket.name))
        bucket.name = line.name;
      addRow(bucket, row);
    }
  }
  return buckets;
}

function addRow(bucket: Bucket, row: Row): void {
  if (!continuesSubkegiatan(row)) bucket.subkegiatan += 1;
  const pagu = row.sen('pagu');
  const column = row.table.columns.get('pagu');
  if (pagu !== null && column) {
    bucket.pagu += pagu;
    bucket.cells.add(row.table.file, row.table.sheet, column.sheetColumn, row.row);
  }
  bucket.realisasi += realisasiOf(row)?.sen ?? 0n;
}

const stateOf = (bucket: Bucket | undefined, withFile: boolean): BudgetState => ({
  subkegiatan: bucket?.subkegiatan ?? 0,
  pagu: asSen(bucket?.pagu ?? 0n),
  realisasi: asSen(bucket?.realisasi ?? 0n),
  cells: bucket?.cells.references(withFile) ?? [],
});
