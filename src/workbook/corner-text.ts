import { columnLetters } from '../core/table/address';
import type { Corner } from '../core/table/formula-tokens';

/** One end of a reference as a formula writes it: `$B2`; `B` and `2` for whole columns and rows. */
export function cornerText({ row, column, rowStays, columnStays }: Corner): string {
  const letters = column === null ? '' : `${columnStays ? '$' : ''}${columnLetters(column)}`;
  return row === null ? letters : `${letters}${rowStays ? '$' : ''}${String(row + 1)}`;
}
