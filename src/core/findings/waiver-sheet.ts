import { z } from 'zod';
import { WAIVER_MARK } from '../schema/marks';
import type { Field } from '../table/field';
import type { Grid } from '../table/grid';
import { isBlank, isCellError } from '../values/cell-value';
import { visibleText } from '../values/text';
import { JENIS_PENGECUALIAN, LONGEST_REASON, reasonProblem, type Waiver } from './waiver';

/** Name of the sheet decisions about findings are kept in. */
export const WAIVER_SHEET = 'Konvergen Pengecualian';

/** Widths of its columns, in characters. */
export const WAIVER_WIDTHS: readonly number[] = [14, 30, 18, 24, 10, 18, 12, 60, 24, 12];

const HEADINGS = [
  'Jenis',
  'Aturan',
  'Pesan',
  'Lembar',
  'Sel',
  'Kolom',
  'Sidik isi',
  'Alasan',
  'Oleh',
  'Tanggal',
] as const;

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
  ...waivers.map(({ jenis, rule, messageId, sheet, cell, field, sidik, alasan, oleh, tanggal }) =>
    [jenis, rule, messageId, sheet, cell, field, sidik, alasan, oleh, tanggal].map((text) =>
      text === '' ? null : text,
    ),
  ),
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
    field: text.nullable(),
    sidik: z.string().regex(/^([0-9a-f]{4}|[0-9a-f]{8})$/),
    alasan: z.string(),
    oleh: text,
    tanggal: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  })
  .refine(({ jenis, alasan }) => reasonProblem(jenis, alasan) === null);

/** Reads a waiver sheet. A line with a part missing, or without a reason, is no decision; it is counted, never guessed. */
export function readWaivers(grid: Grid): ReadWaivers {
  const waivers: Waiver[] = [];
  const unread: number[] = [];
  const lines: (readonly WaiverCell[])[] = [];
  for (const row of grid.usedRows.subarray(1)) {
    const cells = HEADINGS.map((_, column) => grid.value(row, column));
    if (cells.every((cell) => isBlank(cell))) continue;
    const [jenis, rule, messageId, sheet, cell, field, sidik, alasan, oleh, tanggal] = cells.map((one) =>
      one === null || isCellError(one) ? '' : String(one),
    );
    if (jenis === HEADINGS[0]) continue;
    const parsed = schema.safeParse({
      jenis,
      rule,
      messageId,
      sheet,
      cell,
      field: field === '' ? null : field,
      sidik,
      alasan: visibleText(alasan ?? ''),
      oleh: visibleText(oleh ?? ''),
      tanggal,
    });
    // A column nobody knows fits no finding: the line then says nothing, as it should.
    if (parsed.success) waivers.push({ ...parsed.data, field: parsed.data.field as Field | null });
    else {
      unread.push(row);
      lines.push(cells.map((one) => (isCellError(one) ? one.error : one)));
    }
  }
  return { waivers, unread, lines };
}
