import { readContent } from '../cell-content';
import type { CellBefore, CellChange } from '../port';

/** What Excel is handed for one cell, and what must stand there afterwards. */
export interface CellInput {
  readonly row: number;
  readonly column: number;
  /** As if typed. */
  readonly input: string | number | boolean;
  /** Set before the input; `null` leaves it. */
  readonly numberFormat: string | null;
  /** What `Range.values` must read then; `undefined` where only Excel knows, for a formula. */
  readonly expected: string | number | boolean | undefined;
}

const TEXT_FORMAT = '@';
const PLAIN_FORMAT = 'General';
/** Text that Excel, in no language we know of, takes for anything but text: letters first, no digit anywhere. */
const HARMLESS = /^\p{L}[^\d]*$/u;
const BOOLEANS = new Set(['true', 'false', 'benar', 'salah']);
const LONGEST_CHECKED = 400;

/**
 * Text as it must be typed to stay that text. In a cell formatted as text nothing is interpreted; elsewhere one
 * apostrophe in front, which Excel keeps out of the value, stops it from making a formula, a number (16 digits of a NIK
 * would lose the last), a date or a boolean of it. The cell keeps its number format either way.
 */
export function typedText(text: string, numberFormat: string): string {
  if (text === '' || numberFormat === TEXT_FORMAT) return text;
  const isHarmless =
    text.length <= LONGEST_CHECKED && HARMLESS.test(text) && !BOOLEANS.has(text.trim().toLowerCase());
  return isHarmless ? text : `'${text}`;
}

/** What to hand to Excel for a change, given the number format the cell has. */
export function inputForChange({ row, column, value }: CellChange, numberFormat: string): CellInput {
  if (typeof value === 'string' || value === null) {
    const text = value ?? '';
    return { row, column, input: typedText(text, numberFormat), numberFormat: null, expected: text };
  }
  // A cell formatted as text would make a text of the number.
  const format = numberFormat === TEXT_FORMAT ? PLAIN_FORMAT : null;
  return { row, column, input: value, numberFormat: format, expected: value };
}

/** What to hand to Excel to put a cell back. */
export function inputForRestore({ row, column, content, numberFormat }: CellBefore): CellInput {
  const read = readContent(content);
  if (read.kind === 'formula') {
    return { row, column, input: read.formula, numberFormat, expected: undefined };
  }
  const { value } = read;
  if (value === null) return { row, column, input: '', numberFormat, expected: '' };
  if (typeof value === 'object')
    return { row, column, input: value.error, numberFormat, expected: value.error };
  const input = typeof value === 'string' ? typedText(value, numberFormat) : value;
  return { row, column, input, numberFormat, expected: value };
}
