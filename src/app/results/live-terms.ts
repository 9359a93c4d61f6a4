import { KEY_SOURCES, TICK_FIELDS, type Dimension } from '../../core/budget/dimensions';
import type { Field } from '../../core/table/field';
import type { Row } from '../../core/table/table';
import { isBlank, isCellError } from '../../core/values/cell-value';
import { isPlainCriterion } from '../sheets/live-cells';

/** Why a figure cannot be worked out from the cells themselves. */
export type LiveReason =
  /** What decides stands in a row above, written once or merged. */
  | 'di-atas'
  /** No column says it. */
  | 'tanpa-kolom'
  /** What decides is written with signs Excel may compare otherwise than we do. */
  | 'isi'
  /** An amount is written as text. */
  | 'angka-teks'
  /** A cell in the columns holds an error of Excel. */
  | 'galat'
  /** Too many ways of writing it for one formula. */
  | 'panjang'
  /** So many formulas over so many rows that Excel would be slow. */
  | 'berat'
  /** Other rows say the same, such as a row of totals. */
  | 'beda';

/** What one cell of a row must hold: a text, a number, or `''` for nothing. */
export interface Criterion {
  /** 0-based sheet column. */
  readonly column: number;
  readonly value: string | number;
}

/** What the cells of a row must hold for it to be counted in a line; in the order of the columns. */
export type Term = readonly Criterion[];

/** The term of a row, or why it has none. */
export type RowTerm =
  { readonly ok: true; readonly term: Term } | { readonly ok: false; readonly sebab: LiveReason };

/** Letters, digits and signs every spreadsheet compares as they stand, and the ticks people set. */
const COMPARABLE = /^[\x20-\x7e\u221a\u2713\u2714]*$/;
/** Excel takes no longer text in a formula. */
const LONGEST = 255;
const LARGEST = 1e9;

/** The first of these columns that says something readable, and those before it: together they decide. */
function untilRead(row: Row, fields: readonly Field[]): readonly Field[] {
  const own: Field[] = [];
  for (const field of fields) {
    if (!row.has(field)) continue;
    own.push(field);
    if (row.text(field) !== null) break;
  }
  return own;
}

/** The columns that decide where a row stands in a dimension: those the engine looked at, no more. */
function decidingFields(row: Row, dimension: Dimension): readonly Field[] {
  switch (dimension) {
    case 'jenisAktivitas':
      return row.text('jenisAktivitas') === null
        ? (['jenisAktivitas', ...TICK_FIELDS] as const).filter((field) => row.has(field))
        : ['jenisAktivitas'];
    case 'permendagri53':
      return [...untilRead(row, ['strategi']), ...untilRead(row, ['subkelompok', 'programKatalog'])];
    case 'strategi':
    case 'klaster':
    case 'sumberDana':
    case 'opd':
      return untilRead(row, KEY_SOURCES[dimension].fields);
  }
}

/** What the cells of a row say that put it where the engine counts it. */
export function termOf(row: Row, dimensions: readonly Dimension[]): RowTerm {
  const fields = new Set(dimensions.flatMap((dimension) => decidingFields(row, dimension)));
  const term: Criterion[] = [];
  for (const field of fields) {
    if (row.inherited(field) || row.merged(field)) return { ok: false, sebab: 'di-atas' };
    const value = row.raw(field);
    const column = row.table.columns.get(field)?.sheetColumn ?? 0;
    if (value === null) term.push({ column, value: '' });
    else if (isCellError(value)) return { ok: false, sebab: 'galat' };
    else if (typeof value === 'boolean' || !isComparable(value)) return { ok: false, sebab: 'isi' };
    else term.push({ column, value });
  }
  if (term.length === 0) return { ok: false, sebab: 'tanpa-kolom' };
  return { ok: true, term: term.sort((a, b) => a.column - b.column) };
}

const isComparable = (value: string | number): boolean =>
  typeof value === 'number'
    ? Number.isInteger(value) && Math.abs(value) < LARGEST
    : value.length <= LONGEST && COMPARABLE.test(value) && (value === '' || !isBlank(value));

/** Terms that Excel takes for one have one key: it knows no upper and lower case. */
export const termKey = (term: Term): string =>
  term.map(({ column, value }) => `${String(column)}${cellKey(value)}`).join('\u0000');

/** What Excel compares a cell by. */
export const cellKey = (value: string | number): string =>
  typeof value === 'number' ? `#${String(value)}` : `"${value.toLowerCase()}`;

/** True where SUMIFS can be told the term: it passes errors by, which comparing cell by cell does not. */
export const isPlainTerm = (term: Term): boolean =>
  term.every(({ value }) => typeof value === 'string' && isPlainCriterion(value));

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;

/**
 * The formula that adds up a column, or counts rows, where the cells say what a term says.
 *
 * @param term what the cells must hold.
 * @param rangeOf an area of rows in one column, as a formula names it.
 * @param amounts the column that is added up; `null` counts.
 */
export function termFormula(term: Term, rangeOf: (column: number) => string, amounts: number | null): string {
  if (isPlainTerm(term)) {
    const criteria = term.map(({ column, value }) => `${rangeOf(column)},${literal(value)}`).join(',');
    return amounts === null ? `COUNTIFS(${criteria})` : `SUMIFS(${rangeOf(amounts)},${criteria})`;
  }
  // Compared by = a text is only that text: no wildcard, no number, no date in other clothes.
  const [first = '', ...others] = term.map(({ column, value }) => `(${rangeOf(column)}=${literal(value)})`);
  const holds = others.length === 0 ? `--${first}` : [first, ...others].join('*');
  return amounts === null ? `SUMPRODUCT(${holds})` : `SUMPRODUCT(${holds},${rangeOf(amounts)})`;
}
