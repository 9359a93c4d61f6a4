import { contentOf, LONGEST_VALUE, read, unread } from './cell-text';
import type { CellValue } from './cell-value';
import type { Reading } from './reading';

/**
 * A NIK or nomor KK as 16 digits, or why not. `number`: kept as a number, so the last digit is lost (Excel keeps 15);
 * `scientific`: the text of such a number; neither is ever repaired. Assumed: what had to be stripped.
 */
export type ReadIdentity = Reading<
  string,
  'empty' | 'error-value' | 'number' | 'scientific' | 'length' | 'characters',
  'apostrophe' | 'separators'
>;

/** What the 16 digits of a NIK say. Region is that of first issue and permanent, so it need not be the residence. */
export interface NikDetail {
  readonly nik: string;
  /** Six digits, PPKKCC. */
  readonly wilayah: string;
  readonly perempuan: boolean;
  /** Day of birth, with the 40 for women taken off. */
  readonly hari: number;
  readonly bulan: number;
  /** Two-digit year of birth; the century is not in the NIK. */
  readonly tahun2: number;
  readonly serial: number;
  /** Day and month exist in that year of some century (29 Feb in a leap year). */
  readonly tanggalMungkin: boolean;
  /** Serial 0000, which is never issued: lost precision or invention. */
  readonly serialNol: boolean;
}

/** What the 16 digits of a nomor KK say. */
export interface NomorKkDetail {
  /** Six digits, PPKKCC. */
  readonly wilayah: string;
  /** The date of issue exists in that year of some century. */
  readonly tanggalMungkin: boolean;
  readonly serialNol: boolean;
}

const LENGTH = 16;
const TIDY = /^\d{16}$/;

/** True for nothing but sixteen digits: how nearly every identity is written. */
const isTidy = (cell: CellValue): cell is string => typeof cell === 'string' && TIDY.test(cell);

const readIdentity = (cell: CellValue): ReadIdentity => {
  if (isTidy(cell)) return read(cell);
  const content = contentOf(cell);
  if (typeof content === 'string') return unread(content);
  if (content.kind === 'number') return unread('number');
  if (content.kind === 'boolean') return unread('characters');
  if (content.text.length > LONGEST_VALUE) return unread('length');

  const bare = content.text.replace(/^['\u2018\u2019`]+/u, '');
  if (/^\d(?:[.,]\d+)? ?e ?\+? ?\d{1,2}$/i.test(bare.trimStart())) return unread('scientific');
  const digits = bare.replace(/[ .\-\u2010-\u2015\u2212]/gu, '');
  if (!/^\d+$/.test(digits)) return unread('characters');
  if (digits.length !== LENGTH) return unread('length');
  return read(digits, bare === content.text ? 'separators' : 'apostrophe');
};

/**
 * Reads a NIK. Text only: a numeric cell is always `number`, whatever its length. Leading apostrophes, and spaces, dots,
 * dashes and invisible characters anywhere, are stripped and named in `assumed` (the apostrophe outranks).
 */
export const readNik = (cell: CellValue): ReadIdentity => readIdentity(cell);

/** Reads a nomor KK; same forms, reasons and assumptions as `readNik`. */
export const readNomorKk = (cell: CellValue): ReadIdentity => readIdentity(cell);

const LONGEST_MONTHS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True when the day exists in that month of the two-digit year in the 1900s or the 2000s. */
const existsInSomeCentury = (day: number, month: number, year2: number): boolean => {
  if (day < 1 || day > (LONGEST_MONTHS[month - 1] ?? 0)) return false;
  // Year 00 is a leap year as 2000.
  return day !== 29 || month !== 2 || year2 % 4 === 0;
};

const ZERO = 48;
/** The number two digits of a text make. */
const two = (digits: string, at: number): number =>
  (digits.charCodeAt(at) - ZERO) * 10 + digits.charCodeAt(at + 1) - ZERO;

/** Takes a NIK apart: PPKKCC DDMMYY NNNN, DD + 40 for women. `nik16` is what `readNik` answered; the date may be impossible. */
export const describeNik = (nik16: string): NikDetail => {
  // Read digit by digit: every rule about a NIK takes every NIK apart.
  const day = two(nik16, 6);
  const perempuan = day > 40;
  const hari = perempuan ? day - 40 : day;
  const bulan = two(nik16, 8);
  const tahun2 = two(nik16, 10);
  const serial = two(nik16, 12) * 100 + two(nik16, 14);
  return {
    nik: nik16,
    wilayah: nik16.slice(0, 6),
    perempuan,
    hari,
    bulan,
    tahun2,
    serial,
    tanggalMungkin: existsInSomeCentury(hari, bulan, tahun2),
    serialNol: serial === 0,
  };
};

/**
 * Takes a nomor KK apart: PPKKCC, DDMMYY of issue, NNNN. That layout is general knowledge, not from a regulation read
 * here: warn with it, never reject. `kk16` is what `readNomorKk` answered.
 */
export const describeNomorKk = (kk16: string): NomorKkDetail => ({
  wilayah: kk16.slice(0, 6),
  tanggalMungkin: existsInSomeCentury(two(kk16, 6), two(kk16, 8), two(kk16, 10)),
  serialNol: kk16.endsWith('0000'),
});

/** An identity for showing: the first and last four characters stay (`3201********0007`), below twelve only the first two. */
export const maskIdentity = (text: string): string => {
  const characters = Array.from(text);
  const [head, tail] = characters.length < 12 ? [2, 0] : [4, 4];
  return characters
    .map((character, index) => (index < head || index >= characters.length - tail ? character : '*'))
    .join('');
};
