import type { CellValue } from '../values/cell-value';
import type { BudgetKey } from './part';

/** What rows say that the totals are added up by: a key, and the OPD's name as it is written in them. */
export interface UnionKey extends BudgetKey {
  readonly namaOpd: string;
}

/** A column as it stands in the sheet. */
export interface UnionColumn {
  /** The field it was recognised as, or `null`. */
  readonly field: string | null;
  /** Its heading as written, or `''`. */
  readonly header: string;
  /** 0-based sheet column. */
  readonly column: number;
  /** Its cells as submitted, merged ones in their first row only. May hold anything a person typed: mask before it leaves. */
  readonly values: readonly CellValue[];
}

/**
 * Rows of one mapping sheet, column by column, as they are put under those of the other districts.
 *
 * Shape: every list but `keys` has the length of `rows`.
 */
export interface UnionSheet {
  readonly sheet: string;
  /** 1-based sheet rows. */
  readonly rows: Uint32Array;
  /** What the engine reads in the rows: each combination once. */
  readonly keys: readonly UnionKey[];
  /** Place in `keys` of each row. */
  readonly keyOf: Uint32Array;
  /** 1 where the row counts as a sub kegiatan, 0 where it goes on with the one above. */
  readonly subkegiatan: Uint8Array;
  /** Amounts in sen; 0 where the cell says none. */
  readonly pagu: BigInt64Array;
  readonly realisasi: BigInt64Array;
  /** From left to right. */
  readonly columns: readonly UnionColumn[];
}
