import { dataColumn, type DataColumn } from './province-data';
import { isBearable } from '../sheets/live-cells';
import type { Computed, PlacedList } from '../sheets/sheet-kit';

/** Makes figures that follow the data where that can be, and stay what they are where it cannot. */
export interface LiveData {
  /** True when there are rows, and this many formulas over all of them are not too slow to compute. */
  readonly allows: (formulas: number) => boolean;
  /** How many rows say all of this. */
  readonly count: (result: number, ...where: readonly Criterion[]) => Computed;
  /** What a column comes to in the rows that say all of this. */
  readonly sum: (column: DataColumn, result: number, ...where: readonly Criterion[]) => Computed;
}

/** A column, and the cell that holds what it is to say: `$A7`. */
export type Criterion = readonly [column: DataColumn, cell: string];

/** @param data the rows, or `null` where they are not in the workbook. */
export function liveData(data: PlacedList | null): LiveData {
  const rows = data?.count ?? 0;
  const range = (column: DataColumn): string => data?.range(dataColumn(column)) ?? '';
  const criteria = (where: readonly Criterion[]): string =>
    where.map(([column, cell]) => `${range(column)},${cell}`).join(',');
  return {
    allows: (formulas) => rows > 0 && isBearable(formulas, rows),
    count: (result, ...where) => ({ formula: `COUNTIFS(${criteria(where)})`, result }),
    sum: (column, result, ...where) => ({
      formula: `ROUND(SUMIFS(${range(column)},${criteria(where)}),2)`,
      result,
    }),
  };
}
