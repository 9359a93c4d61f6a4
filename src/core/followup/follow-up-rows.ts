import { FOLLOW_UP_MARK } from '../schema/marks';
import { toIso, type Hari } from '../values/tanggal';
import type { FollowUp } from './follow-up';

/** Name of the sheet decisions of meetings are kept in, where it is still free. */
export const FOLLOW_UP_SHEET = 'Tindak Lanjut';

/** Headings of its columns, in the order they are written. People may move columns, add others and sort lines. */
export const FOLLOW_UP_HEADINGS = {
  id: 'No.',
  perihal: 'Perihal',
  jenis: 'Jenis',
  opd: 'OPD',
  penanggungJawab: 'Penanggung jawab',
  tenggat: 'Tenggat',
  keputusan: 'Keputusan',
  status: 'Status',
  rapat: 'Rapat',
  dicatat: 'Dicatat',
} as const satisfies Readonly<Record<keyof FollowUp, string>>;

/** The columns in the order they are written. */
export const FOLLOW_UP_COLUMNS = Object.keys(FOLLOW_UP_HEADINGS) as readonly (keyof FollowUp)[];

/** Widths of the columns, in characters. */
export const FOLLOW_UP_WIDTHS: readonly number[] = [9, 44, 12, 30, 26, 13, 56, 12, 13, 13];

/** A cell of the sheet. Days are text, YYYY-MM-DD: a typed day then stays what was typed, whatever Excel's own order. */
export type FollowUpCell = string | number | boolean | null;

/** 0-based row of the headings on a sheet of ours; the lines stand below. */
export const FOLLOW_UP_HEAD_ROW = 3;

const NOTES = [
  'Keputusan rapat. Boleh diubah di sini: satu baris satu keputusan; kolom lain boleh ditambah di kanan. Jangan mengubah judul kolom.',
  'Tanggal ditulis tahun-bulan-hari (2026-11-22) atau 22/11/2026. Status: Terbuka, Berjalan, Selesai, atau Batal. Jangan menulis NIK, nomor KK, atau nama keluarga.',
] as const;

/** What a sheet held beside the follow-ups that could be read; it is written again as it was. */
export interface FollowUpRest {
  /** Headings of columns that are not ours, from left to right. */
  readonly heads: readonly string[];
  /** By id: the cells of a follow-up in those columns. */
  readonly beside: ReadonlyMap<string, readonly FollowUpCell[]>;
  /** Lines nobody could read, our columns first and those of `heads` behind them. */
  readonly lines: readonly (readonly FollowUpCell[])[];
}

const NOTHING: FollowUpRest = { heads: [], beside: new Map(), lines: [] };

/**
 * The follow-ups as rows of a sheet a person can read and change.
 *
 * Shape: `rows[r][c]`, ten columns and those of `rest`; the first row holds {@link FOLLOW_UP_MARK}, two hold explanations,
 * the fourth the headings.
 *
 * @param list the follow-ups.
 * @param rest what else the sheet held: lines nobody could read are kept at the end.
 */
export const followUpRows = (
  list: readonly FollowUp[],
  rest: FollowUpRest = NOTHING,
): readonly (readonly FollowUpCell[])[] => [
  [FOLLOW_UP_MARK],
  ...NOTES.map((note) => [note]),
  [...FOLLOW_UP_COLUMNS.map((column) => FOLLOW_UP_HEADINGS[column]), ...rest.heads],
  ...list.map((one) => [...followUpLine(one), ...(rest.beside.get(one.id) ?? [])]),
  ...rest.lines,
];

/** The cells of one follow-up, in the order of {@link FOLLOW_UP_COLUMNS}. */
const followUpLine = (one: FollowUp): readonly FollowUpCell[] =>
  FOLLOW_UP_COLUMNS.map((column) => followUpCell(one, column));

/** One cell of a follow-up; nothing is an empty cell. */
export function followUpCell(one: FollowUp, column: keyof FollowUp): FollowUpCell {
  switch (column) {
    case 'tenggat':
    case 'rapat':
    case 'dicatat':
      return dayCell(one[column]);
    case 'status':
      return one.status.slice(0, 1).toUpperCase() + one.status.slice(1);
    default:
      return one[column] === '' ? null : one[column];
  }
}

const dayCell = (day: Hari | null): FollowUpCell => (day === null ? null : toIso(day));
