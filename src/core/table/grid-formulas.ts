import type { Grid } from './grid';

/** Columns of a sheet in Excel since 2007; a cell's number is its row times this plus its column. */
const COLUMNS = 16_384;

/** One cell with a formula; both offsets 0-based, the formula as `=…`. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The number of a cell in a map of formulas; both offsets 0-based. */
export const formulaKey = (row: number, column: number): number => row * COLUMNS + column;

/**
 * The same grid, able to tell its formulas. Sparse: a sheet of constants costs an empty map.
 *
 * @param grid the grid; its cells hold the formulas' results.
 * @param formulas by {@link formulaKey}, each `=…`; not copied.
 */
export const withFormulas = (grid: Grid, formulas: ReadonlyMap<number, string>): Grid => ({
  ...grid,
  formula: (row, column) => formulas.get(formulaKey(row, column)) ?? null,
  *formulaCells() {
    for (const [key, formula] of formulas) {
      yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, formula };
    }
  },
});

/** A grid made anew of another's cells, with the names of the workbooks its formulas count by number. */
export const withLinks = (grid: Grid, { links }: Pick<Grid, 'links'>): Grid =>
  links === undefined || links.length === 0 ? grid : { ...grid, links };
