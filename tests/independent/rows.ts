import type { CellValue } from '../../src/core/values/cell-value';
import type { MadeBook, MadeSheet } from './made-book';

/** One row as an object: what stands under each heading. */
export interface RowObject {
  readonly sheet: string;
  readonly cells: ReadonlyMap<string, CellValue>;
}

/** The rows of a sheet whose headings are its first row. */
function rowObjects({ name, cells: [header = [], ...rows] }: MadeSheet): readonly RowObject[] {
  return rows.map((row) => ({
    sheet: name,
    cells: new Map(
      header.map((heading, at) => [typeof heading === 'string' ? heading : '', row[at] ?? null]),
    ),
  }));
}

/** The rows of all sheets that have these headings. */
export const rowsWith = ({ sheets }: MadeBook, ...headings: readonly string[]): readonly RowObject[] =>
  sheets
    .filter(({ cells: [header = []] }) => headings.every((heading) => header.includes(heading)))
    .flatMap(rowObjects);

/** The text of a cell without the spaces around it; `null` when it is empty, an error or no text. */
export function textOf(row: RowObject, heading: string): string | null {
  const cell = row.cells.get(heading) ?? null;
  if (cell === null || typeof cell === 'object') return null;
  const text = String(cell).trim();
  return text === '' ? null : text;
}

const YES = new Set(['ya', 'v', '1']);
const NO = new Set(['tidak', 'belum', '0']);

/** Yes, no, or `null` for anything else. */
export function yesNoOf(row: RowObject, heading: string): boolean | null {
  const text = textOf(row, heading)?.toLowerCase() ?? '';
  return YES.has(text) ? true : NO.has(text) ? false : null;
}

/** A desil 1 to 10, or `null`. */
export function desilOf(row: RowObject): number | null {
  const number = Number(textOf(row, 'desil_kesejahteraan') ?? Number.NaN);
  return Number.isInteger(number) && number >= 1 && number <= 10 ? number : null;
}

/** Sixteen digits, or `null`. */
export function nikOf(row: RowObject, heading: string): string | null {
  const text = textOf(row, heading) ?? '';
  return /^\d{16}$/.test(text) ? text : null;
}

/** Age in whole years on 31 December 2025, or `null`. */
export function ageOf(row: RowObject): number | null {
  const cell = row.cells.get('tanggal_lahir') ?? null;
  const date =
    typeof cell === 'number'
      ? new Date((cell - 25_569) * 86_400_000)
      : dateOf(typeof cell === 'string' ? cell : '');
  // Nobody's birthday comes after the last day of a year.
  return date && 2025 - date.getUTCFullYear();
}

function dateOf(text: string): Date | null {
  const [, day = '', month = '', year = ''] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== '' && date.getUTCDate() === Number(day) ? date : null;
}
