import { cellAddress, sheetPrefix } from '../../table/address';
import type { Field } from '../../table/field';
import type { Table } from '../../table/table';
import { uint32At } from '../../values/at';

/** A1 address of one table entry's cell; the first column where the table lacks the field. */
export const entryAddress = (table: Table, field: Field, index: number): string =>
  cellAddress(uint32At(table.rows, index, 1) - 1, table.columns.get(field)?.sheetColumn ?? 0);

/** {@link entryAddress} as it reads from another sheet: `Individu!C7`. Seen from its own sheet it stays short. */
export const addressSeenFrom = (from: Table, table: Table, field: Field, index: number): string => {
  const cell = entryAddress(table, field, index);
  return from === table ? cell : `${sheetPrefix(table.sheet)}!${cell}`;
};
