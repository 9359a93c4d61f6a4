import { isCellError, type CellValue } from '../../core/values/cell-value';
import { formulaAt, valueAt } from '../memory/cells';
import { cellKey, columnOfKey, rowOfKey } from '../memory/cell-key';
import type { SheetModel } from '../memory/model';
import type { CellWrite } from './patch/patch';
import type { SheetBaseline } from './save-baseline';

/** Cells compared between two calls of `pause`. */
const STEP = 20_000;
/** What a formula shows that nobody has computed yet. */
const NOT_COMPUTED = '#BUSY!';

/**
 * The cells of a sheet that differ from its file, under the name the file gives the sheet.
 *
 * @param sheet the sheet now.
 * @param before the sheet as it was read.
 * @param pause is called every few thousand cells: wait in it to let others work.
 */
export async function changedCells(
  sheet: SheetModel,
  before: SheetBaseline,
  pause: () => Promise<void> | undefined,
): Promise<readonly CellWrite[]> {
  const { name, grid } = before;
  const writes = new Map<number, CellWrite>();
  const compare = (row: number, column: number): void => {
    const write = differenceAt(sheet, grid, row, column);
    if (write) writes.set(cellKey(row, column), { sheet: name, row, column, ...write });
  };
  for (const key of keysToCompare(sheet, grid)) compare(rowOfKey(key), columnOfKey(key));
  if (sheet.base !== grid) {
    let cells = 0;
    for (const column of union(grid.usedColumns, sheet.base.usedColumns)) {
      for (const row of union(grid.usedRows, sheet.base.usedRows)) {
        compare(row, column);
        cells += 1;
        if (cells % STEP === 0) await pause();
      }
    }
  }
  for (const [key, style] of sheet.cellStyles) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    writes.set(key, { sheet: name, row, column, ...writes.get(key), style });
  }
  return [...writes.values()];
}

/** Cells that may differ wherever the values lie: those typed into, and those with a formula, then or now. */
function* keysToCompare(sheet: SheetModel, grid: SheetBaseline['grid']): Generator<number> {
  yield* sheet.changed.keys();
  yield* sheet.formulas?.keys() ?? [];
  if (sheet.base === grid) return;
  for (const { row, column } of grid.formulaCells?.() ?? []) yield cellKey(row, column);
}

function* union(a: Iterable<number>, b: Iterable<number>): Generator<number> {
  const seen = new Set(a);
  yield* seen;
  for (const index of b) if (!seen.has(index)) yield index;
}

function differenceAt(
  sheet: SheetModel,
  grid: SheetBaseline['grid'],
  row: number,
  column: number,
): Pick<CellWrite, 'value' | 'formula'> | null {
  const formula = formulaAt(sheet, row, column);
  const before = grid.formula?.(row, column) ?? null;
  if (formula !== null) {
    // A formula that stays is computed anew by whoever opens the file.
    return formula === before ? null : { formula, value: resultOf(valueAt(sheet, row, column)) };
  }
  const value = valueAt(sheet, row, column);
  return before === null && isSame(value, grid.value(row, column)) ? null : { value };
}

/** The result of a formula as a file may keep it. */
export const resultOf = (value: CellValue): CellValue =>
  isCellError(value) && value.error === NOT_COMPUTED ? null : value;

const isSame = (a: CellValue, b: CellValue): boolean =>
  isCellError(a) ? isCellError(b) && a.error === b.error : a === b;
