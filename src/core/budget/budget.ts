import type { Message } from '../messages/translate';
import {
  continuesSubkegiatan,
  jenisAktivitasOf,
  klasterOf,
  realisasiOf,
  strategiOf,
  subkelompokOf,
  sumberDanaOf,
} from '../schema/mapping-row';
import { JENIS_AKTIVITAS } from '../taxonomy/jenis-aktivitas';
import { KLASTER } from '../taxonomy/klaster';
import { PERMENDAGRI53, permendagri53Of } from '../taxonomy/permendagri53';
import { STRATEGI } from '../taxonomy/strategi';
import { SUMBER_DANA } from '../taxonomy/sumber-dana';
import { rowsOf, type Row, type Table } from '../table/table';
import { opdKey } from '../values/opd';
import { asSen, type Sen } from '../values/rupiah';
import { createCellLedger, type CellLedger } from './cell-ledger';

/** The key of rows that cannot be placed in a breakdown. They are counted, never dropped. */
export const UNMAPPED = 'TIDAK_TERPETAKAN';

/** The ways a budget is broken down; every one adds up to the same total. */
export const DIMENSIONS = [
  'strategi',
  'klaster',
  'permendagri53',
  'sumberDana',
  'opd',
  'jenisAktivitas',
] as const;
/** One of {@link DIMENSIONS}. */
export type Dimension = (typeof DIMENSIONS)[number];

/** One line of a breakdown. Amounts in sen; `cells` are the pagu cells, `cellsRealisasi` those of realisation. */
export interface BudgetFigure {
  readonly key: string;
  readonly name: Message;
  readonly subkegiatan: number;
  readonly pagu: Sen;
  readonly realisasi: Sen;
  readonly cells: readonly string[];
  readonly cellsRealisasi: readonly string[];
}

/** The budget of one or more mapping sheets: the total, and every breakdown of it. */
export interface BudgetTotals extends Readonly<Record<Dimension, readonly BudgetFigure[]>> {
  readonly total: BudgetFigure;
}

interface Bucket {
  subkegiatan: number;
  pagu: bigint;
  realisasi: bigint;
  readonly cells: CellLedger;
  readonly cellsRealisasi: CellLedger;
}

const newBucket = (): Bucket => ({
  subkegiatan: 0,
  pagu: 0n,
  realisasi: 0n,
  cells: createCellLedger(),
  cellsRealisasi: createCellLedger(),
});

const UNMAPPED_NAME: Message = { id: 'Belum dipetakan', en: 'Not mapped yet' };

const KEY_OF: Readonly<Record<Exclude<Dimension, 'opd'>, (row: Row) => string | null>> = {
  strategi: strategiOf,
  klaster: klasterOf,
  permendagri53: (row) => permendagri53Of(strategiOf(row), subkelompokOf(row))?.id ?? null,
  sumberDana: (row) => sumberDanaOf(row)?.sumber ?? null,
  jenisAktivitas: jenisAktivitasOf,
};

const NAMES: Readonly<
  Record<Exclude<Dimension, 'opd'>, readonly { readonly id: string; readonly nama: Message }[]>
> = {
  strategi: STRATEGI,
  klaster: KLASTER,
  permendagri53: PERMENDAGRI53,
  sumberDana: SUMBER_DANA,
  jenisAktivitas: JENIS_AKTIVITAS,
};

/**
 * Adds up mapping sheets by every dimension, exact to the sen.
 *
 * A row counts once as a sub kegiatan unless its sub kegiatan is merged from the row above. Cells that cannot be
 * read add nothing and have a finding of their own. Breakdown lines come in the order of the law, OPDs by budget,
 * rows that cannot be placed last under {@link UNMAPPED}.
 *
 * @param tables mapping tables of one or more workbooks, with role `pemetaan`.
 */
export function summariseBudget(tables: readonly Table[]): BudgetTotals {
  const total = newBucket();
  const buckets = new Map<Dimension, Map<string, Bucket>>(
    DIMENSIONS.map((dimension) => [dimension, new Map()]),
  );
  const spellings = new Map<string, Map<string, number>>();

  for (const table of tables) {
    for (const row of rowsOf(table)) {
      addRow(total, row);
      for (const dimension of DIMENSIONS) {
        const key = dimension === 'opd' ? opdOf(row, spellings) : (KEY_OF[dimension](row) ?? UNMAPPED);
        addRow(bucketOf(buckets.get(dimension), key), row);
      }
    }
  }

  const withFile = new Set(tables.map(({ file }) => file)).size > 1;
  const figure = (key: string, name: Message, bucket: Bucket): BudgetFigure => ({
    key,
    name,
    subkegiatan: bucket.subkegiatan,
    pagu: asSen(bucket.pagu),
    realisasi: asSen(bucket.realisasi),
    cells: bucket.cells.references(withFile),
    cellsRealisasi: bucket.cellsRealisasi.references(withFile),
  });
  const linesOf = (dimension: Dimension): readonly BudgetFigure[] => {
    const found = buckets.get(dimension) ?? new Map<string, Bucket>();
    const lines = [...found].filter(([key]) => key !== UNMAPPED);
    const placed =
      dimension === 'opd'
        ? lines
            .map(([key, bucket]) => figure(key, sameName(commonSpelling(spellings.get(key))), bucket))
            .sort((a, b) => (a.pagu === b.pagu ? (a.key < b.key ? -1 : 1) : a.pagu > b.pagu ? -1 : 1))
        : NAMES[dimension].flatMap(({ id, nama }) => {
            const bucket = found.get(id);
            return bucket ? [figure(id, nama, bucket)] : [];
          });
    const unmapped = found.get(UNMAPPED);
    return unmapped ? [...placed, figure(UNMAPPED, UNMAPPED_NAME, unmapped)] : placed;
  };

  return {
    total: figure('TOTAL', { id: 'Total', en: 'Total' }, total),
    strategi: linesOf('strategi'),
    klaster: linesOf('klaster'),
    permendagri53: linesOf('permendagri53'),
    sumberDana: linesOf('sumberDana'),
    opd: linesOf('opd'),
    jenisAktivitas: linesOf('jenisAktivitas'),
  };
}

/**
 * Whether every breakdown adds up to the total: sub kegiatan, pagu and realisasi alike. It always should; `false` is
 * a bug of ours, and no total may be shown then.
 */
export const reconciles = (totals: BudgetTotals): boolean =>
  DIMENSIONS.every((dimension) => {
    let subkegiatan = 0;
    let pagu = 0n;
    let realisasi = 0n;
    for (const line of totals[dimension]) {
      subkegiatan += line.subkegiatan;
      pagu += line.pagu;
      realisasi += line.realisasi;
    }
    const { total } = totals;
    return subkegiatan === total.subkegiatan && pagu === total.pagu && realisasi === total.realisasi;
  });

function bucketOf(buckets: Map<string, Bucket> | undefined, key: string): Bucket {
  const known = buckets?.get(key);
  if (known) return known;
  const bucket = newBucket();
  buckets?.set(key, bucket);
  return bucket;
}

function addRow(bucket: Bucket, row: Row): void {
  const { file, sheet, columns } = row.table;
  if (!continuesSubkegiatan(row)) bucket.subkegiatan += 1;
  const pagu = row.sen('pagu');
  const paguColumn = columns.get('pagu');
  if (pagu !== null && paguColumn) {
    bucket.pagu += pagu;
    bucket.cells.add(file, sheet, paguColumn.sheetColumn, row.row);
  }
  const realisasi = realisasiOf(row);
  if (!realisasi) return;
  bucket.realisasi += realisasi.sen;
  for (const field of realisasi.fields) {
    const column = columns.get(field);
    if (column) bucket.cellsRealisasi.add(file, sheet, column.sheetColumn, row.row);
  }
}

function opdOf(row: Row, spellings: Map<string, Map<string, number>>): string {
  const name = row.text('opd');
  const key = name === null ? '' : opdKey(name);
  // A dash or a full stop is nobody's name.
  if (name === null || key === '') return UNMAPPED;
  const counts = spellings.get(key) ?? new Map<string, number>();
  counts.set(name, (counts.get(name) ?? 0) + 1);
  spellings.set(key, counts);
  return key;
}

const sameName = (text: string): Message => ({ id: text, en: text });

/** The spelling used most; equal ones by alphabet, so that the order of rows does not matter. */
function commonSpelling(counts: ReadonlyMap<string, number> | undefined): string {
  const best = [...(counts ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0];
  return best?.[0] ?? '';
}
