import { itemAt } from './at';
import { contentOf, LONGEST_VALUE, read, unread } from './cell-text';
import type { CellValue } from './cell-value';
import type { Reading } from './reading';
import { foundIn } from './text';

/** A calendar day as the number of days since 1970-01-01 (Gregorian); an integer, negative before. */
export type Hari = number;

/** A day in the calendar; `bulan` and `hari` count from 1. */
export interface TanggalKalender {
  readonly tahun: number;
  readonly bulan: number;
  readonly hari: number;
}

/**
 * `impossible`: a date that no calendar has (31/02); `ambiguous`: more than one day could be meant; `out-of-range`: outside
 * 1900 to 2100. Assumed `text`: a date kept as text.
 */
export type ReadTanggal = Reading<
  Hari,
  'empty' | 'error-value' | 'not-a-date' | 'impossible' | 'ambiguous' | 'out-of-range',
  'text'
>;

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;

/** Serial of 1970-01-01 in the 1900 system from March 1900 on, and in the 1904 system. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** 29 February 1900, which Excel has and the calendar has not; serials below it are off by one. */
const PHANTOM_DAY = 60;

/** Days from civil date, counting years from March so that the leap day comes last (proleptic Gregorian). */
const daysFromCivil = (year: number, month: number, day: number): Hari => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** The calendar date of a day; the inverse of `fromCalendar`. */
export const calendarOf = (hari: Hari): TanggalKalender => {
  const shifted = hari + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const bulan = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return {
    tahun: yearOfEra + era * 400 + (bulan <= 2 ? 1 : 0),
    bulan,
    hari: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
};

/** The day of a calendar date, or `null` when the calendar has no such day or a part is not a whole number. */
export const fromCalendar = (tahun: number, bulan: number, hari: number): Hari | null => {
  if (![tahun, bulan, hari].every(Number.isInteger)) return null;
  if (bulan < 1 || bulan > 12 || hari < 1 || hari > 31) return null;
  const day = daysFromCivil(tahun, bulan, hari);
  return calendarOf(day).bulan === bulan ? day : null;
};

/** The day as `yyyy-mm-dd`. */
export const toIso = (hari: Hari): string => {
  const { tahun, bulan, hari: day } = calendarOf(hari);
  return `${String(tahun).padStart(4, '0')}-${String(bulan).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** Age in whole years on the day `acuan`; who was born on 29 February has a birthday on 1 March in other years. Negative before birth. */
export const umurPada = (lahir: Hari, acuan: Hari): number => {
  const birth = calendarOf(lahir);
  const at = calendarOf(acuan);
  const before = at.bulan < birth.bulan || (at.bulan === birth.bulan && at.hari < birth.hari);
  return at.tahun - birth.tahun - (before ? 1 : 0);
};

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['januari', 'january', 'jan'],
    ['februari', 'february', 'pebruari', 'feb', 'peb'],
    ['maret', 'march', 'mar', 'mrt'],
    ['april', 'apr'],
    ['mei', 'may'],
    ['juni', 'june', 'jun'],
    ['juli', 'july', 'jul'],
    ['agustus', 'august', 'agt', 'agu', 'ags', 'agust', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'october', 'okt', 'oct'],
    ['november', 'nopember', 'nov', 'nop'],
    ['desember', 'december', 'des', 'dec'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const WEEKDAY =
  /^(?:senin|selasa|rabu|kamis|jum['\u2019`]?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:, ?| )/;
const TIME =
  /(?:,? |t)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)? ?(?:(am|pm|wib|wita|wit)|(z|[-+]\d{2}:?\d{2}))?$/;
const DAY_FIRST = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})$/;
const DAY_NAME = /^(\d{1,2})[ \-/.]{0,3}([a-z]{3,9})[ \-/.,]{0,3}(\d{4}|\d{2})$/;
const NAME_DAY = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4}|\d{2})$/;

const inRange = (hari: Hari, assumed?: 'text'): ReadTanggal => {
  const { tahun } = calendarOf(hari);
  return tahun < EARLIEST_YEAR || tahun > LATEST_YEAR ? unread('out-of-range') : read(hari, assumed);
};

const readCalendar = (tahun: string, bulan: number, hari: string): ReadTanggal => {
  if (tahun.length === 2) return unread('ambiguous');
  const day = fromCalendar(Number(tahun), bulan, Number(hari));
  return day === null ? unread('impossible') : inRange(day, 'text');
};

/** Eight digits that make a date as yyyymmdd or ddmmyyyy: a date perhaps, a number perhaps. */
const isPackedDate = (digits: string): boolean => {
  const at = (start: number, end: number): number => Number(digits.slice(start, end));
  const dates = [
    [at(0, 4), at(4, 6), at(6, 8)],
    [at(4, 8), at(2, 4), at(0, 2)],
  ] as const;
  return (
    /^\d{8}$/.test(digits) &&
    dates.some(([y, m, d]) => y >= EARLIEST_YEAR && y <= LATEST_YEAR && fromCalendar(y, m, d) !== null)
  );
};

const readSerial = (serial: number, date1904: boolean): ReadTanggal => {
  if (!Number.isFinite(serial)) return unread('not-a-date');
  if (isPackedDate(String(serial))) return unread('ambiguous');
  // A bare 2024 is the year 2024; as a serial it would be a day in July 1905.
  if (Number.isInteger(serial) && serial >= EARLIEST_YEAR && serial <= LATEST_YEAR)
    return unread('ambiguous');
  const day = Math.floor(serial);
  if (day < 0 || day > 100_000) return unread('out-of-range');
  if (date1904) return inRange(day - EPOCH_1904);
  if (day === PHANTOM_DAY) return unread('impossible');
  return inRange(day - EPOCH_1900 + (day < PHANTOM_DAY ? 1 : 0));
};

const readDateText = (text: string): ReadTanggal => {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const [hari, bulan, tahun] = [itemAt(dayFirst, 1, ''), itemAt(dayFirst, 3, ''), itemAt(dayFirst, 4, '')];
    const reading = readCalendar(tahun, Number(bulan), hari);
    const monthFirst = readCalendar(tahun, Number(hari), bulan);
    // 12/31/2020 is a date in the order of another country; swapping it would be a guess about its whole column.
    return !reading.ok && reading.reason === 'impossible' && monthFirst.ok ? unread('ambiguous') : reading;
  }

  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) {
    const [tahun, bulan, hari] = [
      itemAt(yearFirst, 1, ''),
      itemAt(yearFirst, 3, ''),
      itemAt(yearFirst, 4, ''),
    ];
    return readCalendar(tahun, Number(bulan), hari);
  }

  const [, hari, name = '', tahun = ''] = foundIn(DAY_NAME, text);
  if (hari !== undefined) {
    const bulan = MONTHS.get(name);
    return bulan === undefined ? unread('not-a-date') : readCalendar(tahun, bulan, hari);
  }
  const [, first, second = '', year = ''] = foundIn(NAME_DAY, text);
  const bulan = MONTHS.get(first ?? '');
  if (bulan !== undefined) return readCalendar(year, bulan, second);

  return isPackedDate(text) ? unread('ambiguous') : unread('not-a-date');
};

/**
 * Reads a date as a day. Numbers are Excel serials (1900 system, or 1904 with `date1904`; the time of day is dropped), but a
 * bare year (1900–2100) and an eight-digit date are `ambiguous`. Text is read day first, Indonesia's order (`dd/mm/yyyy` with
 * `/ - .`), or `yyyy-mm-dd`, or with an Indonesian or English month name, a weekday before and a time behind allowed. Never
 * swaps day and month, never completes a two-digit year: both `ambiguous`, as is a time with a zone (`T17:00:00Z` is the next
 * day in Indonesia).
 */
export const readTanggal = (cell: CellValue, options: { readonly date1904?: boolean } = {}): ReadTanggal => {
  const content = contentOf(cell);
  if (typeof content === 'string') return unread(content);
  if (content.kind === 'boolean') return unread('not-a-date');
  if (content.kind === 'number') return readSerial(content.number, options.date1904 ?? false);
  if (content.text.length > LONGEST_VALUE) return unread('not-a-date');

  const text = content.text.toLowerCase().replace(WEEKDAY, '');
  const time = TIME.exec(text);
  if (time === null) return readDateText(text);
  const [all, hour, minute, second = '0', fraction = '0', , zone] = time;
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 23 || m > 59 || s > 59) return unread('not-a-date');
  const reading = readDateText(text.slice(0, -all.length));
  const midnight = h + m + s + Number(fraction) === 0;
  return zone !== undefined && !midnight && reading.ok ? unread('ambiguous') : reading;
};
