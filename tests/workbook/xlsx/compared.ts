import { cellAddress } from '../../../src/core/table/address';
import type { Grid } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { READ_LIMITS } from '../../../src/workbook/xlsx/limits';
import { readDirect } from '../../../src/workbook/xlsx/read/read-direct';
import { readWithSheetJs } from '../../../src/workbook/xlsx/sheetjs-reader';

/** What one reader says of a cell: its value and its formula. */
export type Said = readonly [CellValue, string | null];

/** Something two readers do not agree on. `at` is a cell (`Data!B2`) or a sheet with what it is about. */
export interface Difference {
  readonly at: string;
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** The sheets our own reader finds; throws when it leaves the file to the library. */
export async function oursOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const read = await readDirect(bytes, READ_LIMITS);
  if (!read.ok) throw new Error(`not read directly: ${JSON.stringify(read.cause)}`);
  return read.grids;
}

/** The sheets SheetJS finds. */
export function theirsOf(bytes: Uint8Array): readonly Grid[] {
  const grids = readWithSheetJs(bytes);
  if (typeof grids === 'string') throw new Error(`SheetJS: ${grids}`);
  return grids;
}

/** Every cell that holds a value or a formula, by row and column. */
function cellsOf(grid: Grid): ReadonlyMap<string, Said> {
  const cells = new Map<string, Said>();
  for (const row of grid.usedRows) {
    for (const column of grid.usedColumns) {
      const value = grid.value(row, column);
      if (value !== null) cells.set(cellAddress(row, column), [value, grid.formula?.(row, column) ?? null]);
    }
  }
  for (const { row, column, formula } of grid.formulaCells?.() ?? []) {
    cells.set(cellAddress(row, column), [grid.value(row, column), formula]);
  }
  return cells;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Everything in which our reading of the sheets and SheetJS's differ. */
export function differences(ours: readonly Grid[], theirs: readonly Grid[]): readonly Difference[] {
  const found: Difference[] = [];
  const compare = (at: string, one: unknown, other: unknown): void => {
    if (!same(one, other)) found.push({ at, ours: one, theirs: other });
  };
  compare(
    'sheets',
    ours.map(({ sheet }) => sheet),
    theirs.map(({ sheet }) => sheet),
  );
  for (const one of ours) {
    const other = theirs.find(({ sheet }) => sheet === one.sheet);
    if (!other) continue;
    compare(`${one.sheet}: visibility`, one.visibility, other.visibility);
    compare(`${one.sheet}: date1904`, one.date1904, other.date1904);
    compare(`${one.sheet}: merges`, one.merges, other.merges);
    const [left, right] = [cellsOf(one), cellsOf(other)];
    for (const address of new Set([...left.keys(), ...right.keys()])) {
      compare(`${one.sheet}!${address}`, left.get(address), right.get(address));
    }
  }
  return found;
}
