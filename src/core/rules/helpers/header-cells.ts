import { HEADER_NAMES } from '../../schema/header-names';
import type { RecognisedColumn, RecognisedSheet } from '../../schema/recognise';
import { cellAddress } from '../../table/address';
import { isRecipientField, programOfField, type Field } from '../../table/field';
import type { Role } from '../../table/table';
import { programName } from '../../taxonomy/kamus';
import { isBlank } from '../../values/cell-value';
import type { SheetContext } from '../rule';

const ABBREVIATIONS = new Set(['nik', 'kk', 'opd', 'id', 'p3ke', 'tw', 'oppkpke']);

/** The place of a column's header cell: its lowest label, which in a merged header stands in the top row. */
export const headerCell = (
  { headerRows, grid }: RecognisedSheet,
  { column, header }: RecognisedColumn,
): { readonly cell: string; readonly row: number; readonly value: string } => {
  const [first, last] = headerRows ?? [1, 1];
  let row = last;
  while (row > first && isBlank(grid.value(row - 1, column))) row -= 1;
  if (isBlank(grid.value(row - 1, column))) row = last;
  return { cell: cellAddress(row - 1, column), row, value: header };
};

/** The header the templates give a field in a sheet of this role: `Perangkat Daerah`, `NIK`. */
export function templateHeader(field: Field, role: Role): string {
  if (isRecipientField(field)) return `Penerima ${programName(programOfField(field))}`;
  const ofField = HEADER_NAMES.filter((one) => one.field === field);
  const known =
    ofField.find(({ roles }) => roles?.includes(role)) ?? ofField.find(({ roles }) => roles === undefined);
  return (known?.names[0] ?? field)
    .split(' ')
    .map((word) =>
      ABBREVIATIONS.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/** True when a column holds something in at least one data row. */
export const hasData = ({ sheet, table }: SheetContext, column: number): boolean =>
  table.rows.some((row) => !isBlank(sheet.grid.value(row - 1, column)));
