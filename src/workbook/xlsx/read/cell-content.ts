import { fromCalendar } from '../../../core/values/tanggal';
import type { CellValue } from '../../../core/values/cell-value';

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?(?:Z|[+-]\d\d:\d\d)?)?Z?$/;
const TIME = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?Z?$/;
/** Longer is no number that Excel or anyone else writes. */
const LONGEST_NUMBER = 400;

/** Days from 1970-01-01 back to the day 0 of the two systems of dates. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** 1 March 1900: Excel has a 29 February before it, which the calendar has not. */
const AFTER_PHANTOM = -25_508;
const SECONDS = 86_400;

/** The value of a cell of numbers. What is no number is kept as the text it is, for a rule to find. */
export function numberContent(text: string): CellValue {
  const bare = text.trim();
  if (bare === '') return null;
  const value = bare.length <= LONGEST_NUMBER && NUMBER.test(bare) ? Number(bare) : NaN;
  return Number.isFinite(value) ? value : bare;
}

/** The value of a cell of truth; what is neither is kept as text. */
export function booleanContent(text: string): CellValue {
  const bare = text.trim();
  if (bare === '1' || bare === 'true') return true;
  if (bare === '0' || bare === 'false') return false;
  return bare === '' ? null : bare;
}

/**
 * The value of a cell that holds a date as ISO 8601 writes it: Excel's serial number, its clock as written, whatever zone
 * it names. What is no date is kept as text.
 */
export function dateContent(text: string, date1904: boolean): CellValue {
  const bare = text.trim();
  if (bare === '') return null;
  const date = DATE.exec(bare);
  const time = date ? [date[4], date[5], date[6]] : (TIME.exec(bare)?.slice(1) ?? null);
  const clock = time && clockOf(time);
  if (clock === null) return bare;
  if (!date) return clock;
  const day = fromCalendar(Number(date[1]), Number(date[2]), Number(date[3]));
  if (day === null) return bare;
  const serial = date1904 ? day + EPOCH_1904 : day + EPOCH_1900 - (day < AFTER_PHANTOM ? 1 : 0);
  return serial < 0 ? bare : serial + clock;
}

/** The part of a day a clock shows; `null` for 25:00. */
function clockOf([hours = '0', minutes = '0', seconds = '0']: readonly (string | undefined)[]):
  number | null {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  return h < 24 && m < 60 && s < 60 ? (h * 3600 + m * 60 + s) / SECONDS : null;
}
