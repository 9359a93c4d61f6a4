import { rowCursor, type Row, type RowCursor, type Table } from '../table/table';
import type { RowRef } from './families';

/** Opens rows by reference through one cursor a table. Take the values out before opening the next row. */
export type OpenRow = (ref: RowRef) => Row;

/** Makes a reader for rows of any number of tables. */
export function rowReader(): OpenRow {
  const cursors = new Map<Table, RowCursor>();
  return ({ table, index }) => {
    let cursor = cursors.get(table);
    if (!cursor) {
      cursor = rowCursor(table);
      cursors.set(table, cursor);
    }
    cursor.moveTo(index);
    return cursor;
  };
}
