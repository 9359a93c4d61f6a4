import { isCellError, type CellValue } from '../../../core/values/cell-value';
import type { CellLook } from '../grid-view';

const DAY = 86_400_000;
/** Day 0 of Excel's calendar, which believes in a 29 February 1900; right from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_RIGHT_DAY = 61;

const NUMBERS = {
  plain: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 10, useGrouping: false }),
  grouped: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 10 }),
  sen: new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
} as const;

/**
 * A cell in words, as near to what Excel shows as a table needs: dates day first, numbers as in Indonesia, grouped where
 * the sheet groups them. A number without a format keeps every digit.
 */
export function shownText(value: CellValue, look: CellLook | null): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const format = (look?.numberFormat ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[dy]/i.test(format) && value >= FIRST_RIGHT_DAY && value < 2_958_466) return dateText(value);
  if (format.includes('%')) return `${NUMBERS.grouped.format(value * 100)}%`;
  if (!format.includes(',')) return NUMBERS.plain.format(value);
  return format.includes('0.00') ? NUMBERS.sen.format(value) : NUMBERS.grouped.format(value);
}

function dateText(serial: number): string {
  const day = new Date(EPOCH + Math.floor(serial) * DAY);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(day.getUTCDate())}/${two(day.getUTCMonth() + 1)}/${String(day.getUTCFullYear())}`;
}

/** What stands in the editor when a cell is opened: the value itself, which typed back is the same value. */
export const editText = (value: CellValue): string =>
  value === null ? '' : isCellError(value) ? value.error : String(value);
