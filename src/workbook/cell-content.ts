import { isCellError, type CellValue } from '../core/values/cell-value';

/** What is written down of a cell before it is changed: `=…` for a formula, otherwise the constant. */
export type CellContent = string | number | boolean | null;

/** A cell's content told apart again. */
export type ReadContent =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'constant'; readonly value: CellValue };

const ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
  '#PYTHON!',
]);
const MARK = "'";

/** True for a text that reads like one of Excel's error values: a host that answers text only leaves it open. */
export const looksLikeError = (text: string): boolean => ERRORS.has(text);

/** Text that would be taken for a formula, an error or a mark is written with one apostrophe in front. */
const isAmbiguous = (text: string): boolean =>
  text.startsWith('=') || text.startsWith(MARK) || looksLikeError(text);

/**
 * Writes a cell down so that {@link readContent} can tell a formula and an error from a text that only looks like one.
 *
 * @param value the cell's value; for a formula, its result.
 * @param formula the cell's formula, `=…`, or `null`.
 */
export function writeContent(value: CellValue, formula: string | null): CellContent {
  if (formula !== null) return formula;
  if (isCellError(value)) return value.error;
  return typeof value === 'string' && isAmbiguous(value) ? MARK + value : value;
}

/**
 * True when a cell's content is the constant somebody saw there. Compared as text, because hosts differ in whether a
 * number kept as text comes back as one; a formula is never what was seen.
 */
export function isContent(content: CellContent, seen: CellValue): boolean {
  const read = readContent(content);
  if (read.kind === 'formula') return false;
  const text = (value: CellValue): string =>
    value === null ? '' : isCellError(value) ? value.error : String(value);
  return text(read.value) === text(seen);
}

/** The way back of {@link writeContent}. */
export function readContent(content: CellContent): ReadContent {
  if (typeof content !== 'string') return { kind: 'constant', value: content };
  if (content.startsWith('=')) return { kind: 'formula', formula: content };
  if (looksLikeError(content)) return { kind: 'constant', value: { error: content } };
  return { kind: 'constant', value: content.startsWith(MARK) ? content.slice(1) : content };
}
