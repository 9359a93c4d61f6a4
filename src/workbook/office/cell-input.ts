import { readContent } from '../cell-content';
import type { CellBefore, CellChange } from '../port';

/** What Excel is handed for one cell, and what must stand there afterwards. */
export interface CellInput {
  readonly row: number;
  readonly column: number;
  /** As if typed. */
  readonly input: string | number | boolean;
  /** Number format to set before the input; `null` leaves the cell's own. */
  readonly formatBefore: string | null;
  /** Number format to set after the input. */
  readonly formatAfter: string | null;
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
    return {
      row,
      column,
      input: typedText(text, numberFormat),
      formatBefore: null,
      formatAfter: null,
      expected: text,
    };
  }
  // A cell formatted as text would make a text of the number.
  const format = numberFormat === TEXT_FORMAT ? PLAIN_FORMAT : null;
  return { row, column, input: value, formatBefore: format, formatAfter: null, expected: value };
}

/**
 * What to hand to Excel to put a cell back. A formula or a number in a cell that was formatted as text afterwards goes
 * in before the format comes back, or it would become a text.
 */
export function inputForRestore({ row, column, content, numberFormat }: CellBefore): CellInput {
  const read = readContent(content);
  const isText = read.kind === 'constant' && (typeof read.value === 'string' || read.value === null);
  const late = numberFormat === TEXT_FORMAT && !isText;
  const place = {
    row,
    column,
    formatBefore: late ? PLAIN_FORMAT : numberFormat,
    formatAfter: late ? numberFormat : null,
  };
  if (read.kind === 'formula') return { ...place, input: read.formula, expected: undefined };
  const { value } = read;
  if (value === null) return { ...place, input: '', expected: '' };
  if (typeof value === 'object') return { ...place, input: value.error, expected: value.error };
  const input = typeof value === 'string' ? typedText(value, numberFormat) : value;
  return { ...place, input, expected: value };
}
