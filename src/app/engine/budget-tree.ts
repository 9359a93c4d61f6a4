import { UNMAPPED } from '../../core/budget/budget';
import { createCellLedger, type CellLedger } from '../../core/budget/cell-ledger';
import type { Message } from '../../core/messages/translate';
import {
  continuesSubkegiatan,
  klasterOf,
  realisasiOf,
  strategiOf,
  sumberDanaOf,
} from '../../core/schema/mapping-row';
import { rowsOf, type Row, type Table } from '../../core/table/table';
import { KLASTER } from '../../core/taxonomy/klaster';
import { STRATEGI } from '../../core/taxonomy/strategi';
import { SUMBER_DANA } from '../../core/taxonomy/sumber-dana';
import { asSen } from '../../core/values/rupiah';
import type { BudgetNode } from './engine';

interface Level {
  readonly keyOf: (row: Row) => string | null;
  readonly names: readonly { readonly id: string; readonly nama: Message }[];
}

const LEVELS: readonly Level[] = [
  { keyOf: strategiOf, names: STRATEGI },
  { keyOf: klasterOf, names: KLASTER },
  { keyOf: (row) => sumberDanaOf(row)?.sumber ?? null, names: SUMBER_DANA },
];

const UNMAPPED_NAME: Message = { id: 'Belum dipetakan', en: 'Not mapped yet' };

interface Bucket {
  subkegiatan: number;
  pagu: bigint;
  realisasi: bigint;
  readonly cells: CellLedger;
  readonly cellsRealisasi: CellLedger;
  readonly children: Map<string, Bucket>;
}

const newBucket = (): Bucket => ({
  subkegiatan: 0,
  pagu: 0n,
  realisasi: 0n,
  cells: createCellLedger(),
  cellsRealisasi: createCellLedger(),
  children: new Map(),
});

/**
 * The budget as strategi → klaster → sumber dana, in the order of the law, rows that cannot be placed last.
 * The children of a node add up to it, the first level to the total of `summariseBudget`.
 *
 * @param tables mapping tables of one workbook.
 */
export function budgetTree(tables: readonly Table[]): readonly BudgetNode[] {
  const root = newBucket();
  for (const table of tables) {
    for (const row of rowsOf(table)) {
      let bucket = root;
      for (const { keyOf } of LEVELS) {
        bucket = childOf(bucket, keyOf(row) ?? UNMAPPED);
        addRow(bucket, row);
      }
    }
  }
  return nodesOf(root, 0);
}

function childOf({ children }: Bucket, key: string): Bucket {
  let child = children.get(key);
  if (!child) {
    child = newBucket();
    children.set(key, child);
  }
  return child;
}

/** A row counts the way `summariseBudget` counts it; a test holds the two together. */
function addRow(bucket: Bucket, row: Row): void {
  const { file, sheet, columns } = row.table;
  if (!continuesSubkegiatan(row)) bucket.subkegiatan += 1;
  const pagu = row.sen('pagu');
  const column = columns.get('pagu');
  if (pagu !== null && column) {
    bucket.pagu += pagu;
    bucket.cells.add(file, sheet, column.sheetColumn, row.row);
  }
  const realisasi = realisasiOf(row);
  if (!realisasi) return;
  bucket.realisasi += realisasi.sen;
  for (const field of realisasi.fields) {
    const from = columns.get(field);
    if (from) bucket.cellsRealisasi.add(file, sheet, from.sheetColumn, row.row);
  }
}

function nodesOf({ children }: Bucket, depth: number): readonly BudgetNode[] {
  const level = LEVELS[depth];
  if (!level) return [];
  const lines = [...level.names, { id: UNMAPPED, nama: UNMAPPED_NAME }];
  return lines.flatMap(({ id, nama }): BudgetNode[] => {
    const bucket = children.get(id);
    if (!bucket) return [];
    return [
      {
        figure: {
          key: id,
          name: nama,
          subkegiatan: bucket.subkegiatan,
          pagu: asSen(bucket.pagu),
          realisasi: asSen(bucket.realisasi),
          cells: bucket.cells.references(false),
          cellsRealisasi: bucket.cellsRealisasi.references(false),
        },
        children: nodesOf(bucket, depth + 1),
      },
    ];
  });
}
