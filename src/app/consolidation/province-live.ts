import { dataColumn, type DataColumn } from './province-data';
import type { Computed, KitCell, PlacedList } from './sheet-kit';

/** Makes figures that follow the data where that can be, and stay what they are where it cannot. */
export interface LiveData {
  /** True when there are rows to work from. */
  readonly there: boolean;
  /** True when this many formulas over all rows are not too slow to compute. */
  readonly allows: (formulas: number) => boolean;
  /** How many rows say all of this. */
  readonly count: (result: number, ...where: readonly Criterion[]) => Computed;
  /** What a column comes to in the rows that say all of this. */
  readonly sum: (column: DataColumn, result: number, ...where: readonly Criterion[]) => Computed;
}

/** A column, and the cell that holds what it is to say: `$A7`. */
export type Criterion = readonly [column: DataColumn, cell: string];

/** Comparisons of texts that Excel does in a few seconds. */
const MOST_COMPARISONS = 200_000_000;

/** True when this many formulas that look through this many rows are not too slow to compute. */
export const isBearable = (formulas: number, rows: number): boolean => formulas * rows <= MOST_COMPARISONS;

/** @param data the rows, or `null` where they are not in the workbook. */
export function liveData(data: PlacedList | null): LiveData {
  const rows = data?.count ?? 0;
  const range = (column: DataColumn): string => data?.range(dataColumn(column)) ?? '';
  const criteria = (where: readonly Criterion[]): string =>
    where.map(([column, cell]) => `${range(column)},${cell}`).join(',');
  return {
    there: rows > 0,
    allows: (formulas) => rows > 0 && isBearable(formulas, rows),
    count: (result, ...where) => ({ formula: `COUNTIFS(${criteria(where)})`, result }),
    sum: (column, result, ...where) => ({
      formula: `ROUND(SUMIFS(${range(column)},${criteria(where)}),2)`,
      result,
    }),
  };
}

/** A word followed by a number is read as a month and its year or day. */
const LIKE_DATE = /^\p{L}+[\s\-./]*\d+$/u;
const LIKE_LOGICAL = /^(?:true|false|benar|salah)$/i;
const LONGEST = 255;

/**
 * True for a text that a criterion of Excel takes for itself and nothing else: no wildcard, no comparison, nothing that
 * could be read as a number, a date or a truth value.
 */
export const isPlainCriterion = (text: string): boolean =>
  text.length <= LONGEST &&
  text === text.trim() &&
  /^[\p{L}(]/u.test(text) &&
  /\p{L}/u.test(text) &&
  !/[*?~]/.test(text) &&
  !LIKE_DATE.test(text) &&
  !LIKE_LOGICAL.test(text);

/** The formula where it may be one, else what it comes to. */
export const liveOr = (live: boolean, cell: Computed): KitCell => (live ? cell : cell.result);
