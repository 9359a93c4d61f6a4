import { z } from 'zod';
import { WAIVER_MARK } from '../schema/marks';
import type { Field } from '../table/field';
import type { Grid } from '../table/grid';
import { isBlank, isCellError, type CellValue } from '../values/cell-value';
import { visibleText } from '../values/text';
import { JENIS_PENGECUALIAN, LONGEST_REASON, reasonProblem, type Waiver } from './waiver';

/** Name of the sheet decisions about findings are kept in. */
export const WAIVER_SHEET = 'Konvergen Pengecualian';

/** Widths of its columns, in characters. */
export const WAIVER_WIDTHS: readonly number[] = [14, 30, 18, 24, 10, 18, 12, 60, 24, 12];

/** Its columns in the order they are written, and their headings. */
const COLUMNS = [
  ['jenis', 'Jenis'],
  ['rule', 'Aturan'],
  ['messageId', 'Pesan'],
  ['sheet', 'Lembar'],
  ['cell', 'Sel'],
  ['field', 'Kolom'],
  ['sidik', 'Sidik isi'],
  ['alasan', 'Alasan'],
  ['oleh', 'Oleh'],
  ['tanggal', 'Tanggal'],
] as const satisfies readonly (readonly [keyof Waiver, string])[];
const HEADINGS = COLUMNS.map(([, heading]) => heading);

/** What the rows of a waiver sheet hold. */
export interface ReadWaivers {
  readonly waivers: readonly Waiver[];
  /** 0-based rows nobody can read as a decision: what they were about is found again. */
  readonly unread: readonly number[];
  /** The cells of those rows, so that writing the sheet anew does not lose what somebody wrote by hand. */
  readonly lines: readonly (readonly WaiverCell[])[];
}

/** A cell of the sheet of decisions. */
export type WaiverCell = string | number | boolean | null;

/**
 * The decisions as rows of a sheet a person can read.
 *
 * Shape: `rows[r][c]`, ten columns; the first row holds {@link WAIVER_MARK} and an explanation, the third the headings.
 *
 * @param waivers the decisions.
 * @param lines lines nobody could read, kept at the end.
 */
export const waiverRows = (
  waivers: readonly Waiver[],
  lines: ReadWaivers['lines'] = [],
): readonly (readonly WaiverCell[])[] => [
  [
    WAIVER_MARK,
    ...HEADINGS.slice(2).map(() => null),
    'Temuan yang diabaikan atau menunggu konfirmasi OPD. Hapus satu baris untuk membatalkannya. Sidik isi berubah bila isi sel berubah; NIK, KK, dan nama tidak dapat dibaca darinya.',
  ],
  [],
  HEADINGS,
  ...waivers.map((waiver) => COLUMNS.map(([name]) => (waiver[name] === '' ? null : waiver[name]))),
  ...lines,
];

const text = z.string().min(1).max(LONGEST_REASON);
const schema = z
  .object({
    jenis: z.enum(JENIS_PENGECUALIAN),
    rule: text,
    messageId: text,
    // A sheet's name may be spaced as people like.
    sheet: text,
    cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
    field: z
      .string()
      .max(LONGEST_REASON)
      .transform((column) => (column === '' ? null : column)),
    sidik: z.string().regex(/^([0-9a-f]{4}|[0-9a-f]{8})$/),
    alasan: z.string().transform(visibleText),
    oleh: z.string().transform(visibleText).pipe(text),
    tanggal: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  })
  .refine(({ jenis, alasan }) => reasonProblem(jenis, alasan) === null);

/** What a cell says; nothing where it holds an error, which is no text of a decision. */
const textOf = (value: CellValue): string | undefined =>
  isCellError(value) ? undefined : String(value ?? '');

/**
 * Reads a waiver sheet. A line with a part missing, an error in a cell, or without a reason, is no decision; it is counted,
 * never guessed.
 */
export function readWaivers(grid: Grid): ReadWaivers {
  const waivers: Waiver[] = [];
  const unread: number[] = [];
  const lines: (readonly WaiverCell[])[] = [];
  for (const row of grid.usedRows.subarray(1)) {
    const cells = COLUMNS.map(([name], column) => ({ name, value: grid.value(row, column) }));
    // What somebody wrote beside the list is no line of it.
    if (cells.every(({ value }) => isBlank(value)) || cells[0]?.value === HEADINGS[0]) continue;
    const parsed = schema.safeParse(
      Object.fromEntries(cells.map(({ name, value }) => [name, textOf(value)])),
    );
    // A column nobody knows fits no finding: the line then says nothing, as it should.
    if (parsed.success) waivers.push({ ...parsed.data, field: parsed.data.field as Field | null });
    else {
      unread.push(row);
      lines.push(cells.map(({ value }) => (isCellError(value) ? value.error : value)));
    }
  }
  return { waivers, unread, lines };
}
