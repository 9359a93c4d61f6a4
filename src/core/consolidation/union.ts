import type { CellValue } from '../values/cell-value';
import type { Sen } from '../values/rupiah';
import type { BudgetKey } from './part';

/**
 * Rows of one mapping sheet, column by column, as they are put under those of the other districts.
 *
 * Shape: every list has the length of `rows`.
 */
export interface UnionSheet {
  readonly sheet: string;
  /** 1-based sheet rows. */
  readonly rows: Uint32Array;
  /** What the engine reads in each row: the keys the totals are added up by, and its amounts in sen. */
  readonly read: readonly (BudgetKey & {
    readonly namaOpd: string;
    readonly subkegiatan: number;
    readonly pagu: Sen;
    readonly realisasi: Sen;
  })[];
  /** The cells as they stand in the sheet, merged ones in their first row only. */
  readonly columns: readonly {
    readonly field: string | null;
    readonly header: string;
    readonly values: readonly CellValue[];
  }[];
}
