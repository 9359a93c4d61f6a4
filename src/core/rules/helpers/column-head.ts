import { cellAddress } from '../../table/address';
import type { Field } from '../../table/field';
import type { Place, SheetContext } from '../rule';

/**
 * Where a finding about whole columns points: the header cell of the first of these fields the sheet has, or the
 * sheet's first header cell.
 */
export function columnHead({ sheet }: Pick<SheetContext, 'sheet'>, fields: readonly Field[]): Place {
  const found = fields
    .map((field) => sheet.columns.find((column) => column.field === field))
    .find((column) => column !== undefined);
  const row = sheet.headerRows?.[found ? 1 : 0] ?? 1;
  const column = (found ?? sheet.columns[0])?.column ?? 0;
  return { cell: cellAddress(row - 1, column), row, value: found?.header ?? null };
}
