import { formulaTokens, type Corner } from '../../../core/table/formula-tokens';
import { SHEET_COLUMNS, SHEET_ROWS } from '../../a1';
import { cornerText } from '../../corner-text';

/**
 * A formula as it reads when its cell moves: relative references move along, `$` stays. This is how the cells of a
 * shared formula are to be understood.
 *
 * @param formula without `=`, as a file keeps it.
 * @param rows by how many rows the cell moves, and `columns` by how many columns.
 * @returns `null` when a reference would leave the sheet.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string | null {
  let out = '';
  for (const token of formulaTokens(formula)) {
    const corner = token.kind === 'cell' ? shifted(token.corner, rows, columns) : null;
    if (token.kind === 'cell' && !corner) return null;
    out += corner ? cornerText(corner) : token.text;
  }
  return out;
}

function shifted(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.rowStays ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnStays ? corner.column : corner.column + columns;
  const isInside = (index: number | null, end: number): boolean =>
    index === null || (index >= 0 && index < end);
  return isInside(row, SHEET_ROWS) && isInside(column, SHEET_COLUMNS) ? { ...corner, row, column } : null;
}
