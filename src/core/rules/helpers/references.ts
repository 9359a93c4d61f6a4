import { columnRanges } from '../../table/address';
import type { Field } from '../../table/field';
import type { Table } from '../../table/table';

/**
 * The cells of one column of a table as references, neighbours joined: `K8:K65`, `K67`. Empty when the table has no
 * such column.
 *
 * @param table the table the cells stand in.
 * @param field the column.
 * @param rows 1-based sheet rows, ascending.
 */
export function columnReferences(table: Table, field: Field, rows: Iterable<number>): readonly string[] {
  const column = table.columns.get(field);
  if (!column) return [];
  return columnRanges(rows, column.sheetColumn);
}
