import { itemAt } from '../values/at';

/** Rows of a sheet in Excel since 2007. */
const ROWS = 1_048_576;
/** Columns of a sheet in Excel since 2007. */
const COLUMNS = 16_384;
/** No formula in Excel is longer. */
export const LONGEST_FORMULA = 8192;

/** One end of a reference; `null` where a whole row or column is meant. 0-based. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  /** True behind a `$`: it stays where it is when the formula is filled down or across. */
  readonly rowStays: boolean;
  readonly columnStays: boolean;
}

/** A piece of a formula. All pieces put together are the formula again. */
export type FormulaToken =
  /** A cell, or one end of a range: `A1`, `$B$2`; in `A:C` and `3:5` each end is one. */
  | { readonly kind: 'cell'; readonly text: string; readonly corner: Corner }
  /** What stands before `!`, without it: `Rekap`, `'Rekap 2025'`, `'C:\data\[Buku.xlsx]Rekap'`, `[1]Rekap`. */
  | { readonly kind: 'sheet'; readonly text: string }
  /** A text in double quotes. */
  | { readonly kind: 'text'; readonly text: string }
  /** Operators, functions, names, numbers, table columns, spaces. */
  | { readonly kind: 'other'; readonly text: string };

const WORD = /[\p{L}_\\$][\p{L}\p{N}_.\\$?]*/uy;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW_RANGE = /(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(])/uy;
const NUMBER = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;
const ERROR = /#(?:N\/A|[A-Z]+(?:\/0)?[!?]?)/y;

/**
 * Takes a formula apart so that its references can be told from texts, sheet names, functions (`LOG10(`) and names.
 * Exact for the A1 forms Excel writes; linear in the formula's length.
 *
 * @param formula `=…` or without the sign.
 */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  const push = (token: FormulaToken): void => {
    tokens.push(token);
    at += token.text.length;
  };
  while (at < formula.length) {
    const first = formula.charAt(at);
    if (first === '"') {
      push({ kind: 'text', text: formula.slice(at, quotedEnd(formula, at)) });
      continue;
    }
    const name = sheetEnd(formula, at);
    if (name > at) {
      push({ kind: 'sheet', text: formula.slice(at, name) });
      continue;
    }
    if (first === '[') {
      push({ kind: 'other', text: formula.slice(at, bracketEnd(formula, at)) });
      continue;
    }
    const rows = /[\d$]/.test(first) ? match(ROW_RANGE) : null;
    if (rows) {
      const [firstStays, from] = [itemAt(rows, 1, ''), itemAt(rows, 2, '')];
      const [lastStays, to] = [itemAt(rows, 3, ''), itemAt(rows, 4, '')];
      push({ kind: 'cell', text: firstStays + from, corner: rowCorner(firstStays, from) });
      push({ kind: 'other', text: ':' });
      push({ kind: 'cell', text: lastStays + to, corner: rowCorner(lastStays, to) });
      continue;
    }
    const word = match(WORD)?.[0];
    if (word !== undefined) {
      for (const token of wordTokens(formula, at, word)) push(token);
      continue;
    }
    push({ kind: 'other', text: match(NUMBER)?.[0] ?? match(ERROR)?.[0] ?? first });
  }
  return tokens;
}

/** A word is a cell, the first end of whole columns, or a name; brackets behind it belong to a table. */
function wordTokens(formula: string, at: number, word: string): readonly FormulaToken[] {
  const next = at + word.length;
  const follows = formula[next];
  if (follows === '[') return [{ kind: 'other', text: formula.slice(at, bracketEnd(formula, next)) }];
  if (follows === '(') return [{ kind: 'other', text: word }];
  const cell = cellCorner(word);
  if (cell) return [{ kind: 'cell', text: word, corner: cell }];
  const first = columnCorner(word);
  if (!first || follows !== ':') return [{ kind: 'other', text: word }];
  WORD.lastIndex = next + 1;
  const other = WORD.exec(formula)?.[0] ?? '';
  const last = columnCorner(other);
  const after = formula[next + 1 + other.length];
  if (!last || after === '(' || after === '[' || after === '!') return [{ kind: 'other', text: word }];
  return [
    { kind: 'cell', text: word, corner: first },
    { kind: 'other', text: ':' },
    { kind: 'cell', text: other, corner: last },
  ];
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function cellCorner(word: string): Corner | null {
  const [, columnStays, letters = '', rowStays, digits = ''] = CELL.exec(word) ?? [];
  const column = columnNumber(letters);
  const row = Number(digits) - 1;
  if (letters === '' || column >= COLUMNS || row >= ROWS) return null;
  return { row, column, rowStays: rowStays === '$', columnStays: columnStays === '$' };
}

function columnCorner(word: string): Corner | null {
  const [, stays, letters = ''] = COLUMN.exec(word) ?? [];
  const column = columnNumber(letters);
  if (letters === '' || column >= COLUMNS) return null;
  return { row: null, column, rowStays: true, columnStays: stays === '$' };
}

const rowCorner = (stays: string, digits: string): Corner => ({
  row: Number(digits) - 1,
  column: null,
  rowStays: stays === '$',
  columnStays: true,
});

/** Behind the closing quote; a doubled quote is part of the text. */
function quotedEnd(formula: string, at: number): number {
  const quote = formula[at];
  for (let index = at + 1; index < formula.length; index += 1) {
    if (formula[index] !== quote) continue;
    if (formula[index + 1] !== quote) return index + 1;
    index += 1;
  }
  return formula.length;
}

/** Behind the bracket that closes the one at `at`; `'` takes the next character as it is. */
function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let index = at; index < formula.length; index += 1) {
    const character = formula[index];
    if (character === "'") index += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return formula.length;
}

const PLAIN_NAME = /[\p{L}\p{N}_.]*/uy;

/** Where the `!` behind a sheet's name at `at` stands; `at` where no sheet's name begins. */
function sheetEnd(formula: string, at: number): number {
  if (formula[at] === "'") {
    const end = quotedEnd(formula, at);
    return formula[end] === '!' ? end : at;
  }
  const start = formula[at] === '[' ? formula.indexOf(']', at) + 1 : at;
  // A column of a table, `[@Pagu]`, is not followed by a name and `!`.
  if (start === 0 || (formula[at] === '[' && formula.slice(at + 1, start - 1).includes('['))) return at;
  PLAIN_NAME.lastIndex = start;
  // It finds a name of no letters too.
  PLAIN_NAME.test(formula);
  const end = PLAIN_NAME.lastIndex;
  return end > at && formula[end] === '!' ? end : at;
}
