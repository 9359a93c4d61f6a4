import { columnLetters } from '../../../core/table/address';
import { columnIndex, SHEET_COLUMNS, SHEET_ROWS } from '../../a1';

const WORD = /[\p{L}\p{N}_.$\\?]+/uy;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

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
  let at = 0;
  while (at < formula.length) {
    const skipped = skipQuoted(formula, at);
    if (skipped > at) {
      out += formula.slice(at, skipped);
      at = skipped;
      continue;
    }
    const word = wordAt(formula, at);
    if (word === '') {
      out += formula[at] ?? '';
      at += 1;
      continue;
    }
    const pair = pairAt(formula, at, word);
    const shifted = shiftWords(formula, pair, rows, columns);
    if (shifted === null) return null;
    out += shifted;
    at = pair.end;
  }
  return out;
}

/** Text in quotes, a quoted sheet name, or what stands in brackets: a table's column, another workbook. */
function skipQuoted(formula: string, at: number): number {
  const first = formula[at];
  if (first === '"' || first === "'") {
    for (let index = at + 1; index < formula.length; index += 1) {
      if (formula[index] !== first) continue;
      if (formula[index + 1] !== first) return index + 1;
      index += 1;
    }
    return formula.length;
  }
  if (first !== '[') return at;
  let depth = 0;
  for (let index = at; index < formula.length; index += 1) {
    if (formula[index] === "'") index += 1;
    else if (formula[index] === '[') depth += 1;
    else if (formula[index] === ']') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return formula.length;
}

function wordAt(formula: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(formula)?.[0] ?? '';
}

interface Words {
  readonly first: string;
  /** The word behind a colon, or `null`. */
  readonly second: string | null;
  readonly end: number;
}

function pairAt(formula: string, at: number, first: string): Words {
  const end = at + first.length;
  const second = formula[end] === ':' ? wordAt(formula, end + 1) : '';
  return second === '' ? { first, second: null, end } : { first, second, end: end + 1 + second.length };
}

function shiftWords(
  formula: string,
  { first, second, end }: Words,
  rows: number,
  columns: number,
): string | null {
  const written = second === null ? first : `${first}:${second}`;
  const next = formula[end];
  // A sheet's name, or a table's.
  if (next === '!' || next === '[') return written;
  // A function; of `A1:INDEX(…)` the first word is still a reference.
  if (next === '(') return second === null ? written : withTail(shiftCell(first, rows, columns), second);
  if (second === null) return shiftCell(first, rows, columns);
  if (COLUMN.test(first) && COLUMN.test(second)) {
    return join(shiftColumn(first, columns), shiftColumn(second, columns));
  }
  if (ROW.test(first) && ROW.test(second)) return join(shiftRow(first, rows), shiftRow(second, rows));
  return join(shiftCell(first, rows, columns), shiftCell(second, rows, columns));
}

const join = (first: string | null, second: string | null): string | null =>
  first === null || second === null ? null : `${first}:${second}`;
const withTail = (first: string | null, tail: string): string | null =>
  first === null ? null : `${first}:${tail}`;

/** A word that is no reference is left alone; `null` when the reference would leave the sheet. */
function shiftCell(word: string, rows: number, columns: number): string | null {
  const [, columnMark = '', letters = '', rowMark = '', digits = ''] = CELL.exec(word) ?? [];
  if (letters === '' || columnIndex(letters) < 0 || Number(digits) > SHEET_ROWS) return word;
  return concat(shiftColumn(columnMark + letters, columns), shiftRow(rowMark + digits, rows));
}

const concat = (first: string | null, second: string | null): string | null =>
  first === null || second === null ? null : first + second;

function shiftColumn(word: string, columns: number): string | null {
  if (word.startsWith('$')) return word;
  const column = columnIndex(word) + columns;
  return column >= 0 && column < SHEET_COLUMNS ? columnLetters(column) : null;
}

function shiftRow(word: string, rows: number): string | null {
  if (word.startsWith('$')) return word;
  const row = Number(word) + rows;
  return row >= 1 && row <= SHEET_ROWS ? String(row) : null;
}
