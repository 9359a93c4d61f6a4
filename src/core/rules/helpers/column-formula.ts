import { columnLetters } from '../../table/address';
import { formulaTokens, LONGEST_FORMULA, type Corner, type FormulaToken } from '../../table/formula-tokens';
import { maskIdentity } from '../../values/identity';

const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

/**
 * What a formula says seen from its own row, so that formulas filled down a column read the same: relative rows as
 * distances, columns as they are. Case, spaces, `$` before a column and a leading plus make no difference.
 *
 * @param formula `=…`.
 * @param row 0-based sheet row of its cell.
 */
export const formInColumn = (formula: string, row: number): string =>
  formOf(
    formula,
    (corner) => rowForm(corner, row) + (corner.column === null ? '' : `C${String(corner.column)}`),
  );

/** {@link formInColumn} for formulas filled across a row as well as down: relative columns are distances too. */
export const formInGrid = (formula: string, row: number, column: number): string =>
  formOf(formula, (corner) => rowForm(corner, row) + columnForm(corner, column));

const rowForm = ({ row, rowStays }: Corner, at: number): string => {
  if (row === null) return '';
  return rowStays ? `R${String(row)}` : `R[${String(row - at)}]`;
};

const columnForm = ({ column, columnStays }: Corner, at: number): string => {
  if (column === null) return '';
  return columnStays ? `C${String(column)}` : `C[${String(column - at)}]`;
};

function formOf(formula: string, cell: (corner: Corner) => string): string {
  // No real formula is longer; what is, equals only itself.
  if (formula.length > LONGEST_FORMULA) return formula;
  let form = '';
  let space = false;
  for (const token of formulaTokens(formula.replace(/^=\s*\+?/, ''))) {
    if (token.kind === 'other' && token.text.trim() === '') {
      space = true;
      continue;
    }
    const text = wordOf(token, cell);
    // Between two operands a space is the operator of what two ranges share.
    if (space && form !== '' && !OPERATORS.has(form.slice(-1)) && !OPERATORS.has(text.slice(0, 1)))
      form += ' ';
    form += text;
    space = false;
  }
  return form;
}

const OPERATORS: ReadonlySet<string> = new Set('+-*/^&=<>,;(){}:%!');

function wordOf(token: FormulaToken, cell: (corner: Corner) => string): string {
  if (token.kind === 'cell') return cell(token.corner);
  return token.kind === 'text' ? token.text : token.text.toUpperCase();
}

/** True when a formula looks at another row than its own: running numbers and sums start somewhere. */
export const looksAtOtherRows = (formula: string, row: number): boolean =>
  formulaTokens(formula.slice(0, LONGEST_FORMULA)).some(
    (token) => token.kind === 'cell' && !token.corner.rowStays && token.corner.row !== row,
  );

/**
 * A formula as it reads filled into another cell: relative references move along, everything else stays as written.
 *
 * @param formula `=…`.
 * @param rows by how many rows it moves down.
 * @param columns by how many columns it moves to the right.
 * @returns `null` when a reference would leave the sheet.
 */
export function filledInto(formula: string, rows: number, columns: number): string | null {
  let filled = '';
  for (const token of formulaTokens(formula)) {
    if (token.kind !== 'cell') {
      filled += token.text;
      continue;
    }
    const { row, column, rowStays, columnStays } = token.corner;
    const toRow = row === null || rowStays ? row : row + rows;
    const toColumn = column === null || columnStays ? column : column + columns;
    if (
      (toRow ?? 0) < 0 ||
      (toRow ?? 0) >= SHEET_ROWS ||
      (toColumn ?? 0) < 0 ||
      (toColumn ?? 0) >= SHEET_COLUMNS
    )
      return null;
    // A whole row has no column to hold, and the other way round.
    filled += toColumn === null ? '' : (columnStays ? '$' : '') + columnLetters(toColumn);
    filled += toRow === null ? '' : (rowStays ? '$' : '') + String(toRow + 1);
  }
  return filled;
}

const LONGEST_SHOWN = 200;

/** A formula as a message may show it: as one types it, shortened, and every run of 12 or more digits masked. */
export function shownFormula(formula: string): string {
  const typed = formula
    .replace(/\b_xl(?:fn|ws)\./gi, '')
    .replace(/\s+/g, ' ')
    .replace(/\d(?:[ .-]?\d){11,}/g, maskIdentity);
  return typed.length > LONGEST_SHOWN ? `${typed.slice(0, LONGEST_SHOWN - 1)}…` : typed;
}
