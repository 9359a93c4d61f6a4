import { cellAddress, sheetPrefix } from '../table/address';
import type { Field } from '../table/field';
import { rowCursor, textAt, type Row, type Table } from '../table/table';
import { uint16At, uint32At } from '../values/at';
import type { Records } from './records';

const TOLD: readonly Field[] = [
  'nik',
  'nikPerbaikan',
  'nomorKk',
  'nama',
  'idKeluarga',
  'idIndividu',
  'kodeWilayah',
  'desa',
  'hubungan',
];

/** What a row says of its person as one text, for settling between rows that fit alike; equal only where they say the same. */
export function recordText(records: Records, row: number): string {
  const table = records.tables[uint16At(records.tableOf, row)];
  const entry = uint32At(records.entryOf, row);
  const texts = TOLD.map((field) => textAt(table?.columns.get(field), entry) ?? '');
  return [
    ...texts,
    ...[records.born, records.birth, records.sex, records.desil].map((column) => String(column[row])),
  ].join('\u0001');
}

/** Opens the row of the sheet behind a record. Take the values out before opening the next. */
export type OpenRecord = (row: number) => Row | null;

/** Opens records of one side through one cursor a table. */
export function recordReader({ tables, tableOf, entryOf }: Records): OpenRecord {
  const cursors = tables.map((table) => rowCursor(table));
  return (row) => {
    const cursor = cursors[uint16At(tableOf, row)];
    cursor?.moveTo(uint32At(entryOf, row));
    return cursor ?? null;
  };
}

/** The cell of a field in the row behind a record: `Keluarga!K7`. A field the sheet has no column for points at the row's first. */
export const cellOf = (row: Row, field: Field): string =>
  `${sheetPrefix(row.table.sheet)}!${cellAddress(row.row - 1, row.table.columns.get(field)?.sheetColumn ?? 0)}`;

const SHOWN_BY: readonly Field[] = ['nama', 'nik', 'nikPerbaikan', 'idKeluarga', 'nomorKk'];

/** The cell a reader would look for a person in. */
export const shownCell = (row: Row): string => cellOf(row, shownField(row.table));

const shownField = ({ columns }: Table): Field => SHOWN_BY.find((field) => columns.has(field)) ?? 'nama';
