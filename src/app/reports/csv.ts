import { senToDecimal, type Sen } from '../../core/values/rupiah';

/** What a table of a report holds in a cell; a bigint is an amount in sen. */
export type ReportCell = string | number | bigint | null;

/** What separates the fields of a CSV file. */
export const SEPARATORS = [';', ','] as const;
/** One of {@link SEPARATORS}. */
export type Separator = (typeof SEPARATORS)[number];

/** A CSV file as text, and what had to be put before some of its texts. */
export interface CsvText {
  readonly text: string;
  /** Data rows, without the headings. */
  readonly rows: number;
  /** Texts that would have been run as formulas and got an apostrophe. */
  readonly guarded: number;
  /** Long runs of digits that Excel would have cut and that got an apostrophe. */
  readonly digits: number;
}

/** What spreadsheet programs take for the start of a formula, in ASCII and full width, tabs and line breaks among them. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
/** Excel keeps 15 digits of a number. */
const LONG_NUMBER = /^\d{16,}$/;
const BOM = '\uFEFF';
const LINE = '\r\n';

/**
 * Writes a table by RFC 4180: lines end with CR LF, fields that need it stand in quotes, the headings come first; UTF-8 with
 * a byte order mark, which is what Excel knows it by. Texts never become formulas. Amounts are exact to the sen; their
 * decimal sign is a comma between semicolons, as Excel in Indonesian reads them, and a point between commas.
 */
export function csvText(
  heads: readonly string[],
  rows: Iterable<readonly ReportCell[]>,
  separator: Separator,
): CsvText {
  let guarded = 0;
  let digits = 0;
  let count = 0;
  const field = (cell: ReportCell): string => {
    if (cell === null) return '';
    if (typeof cell !== 'string') return quoted(numberText(cell, separator), separator);
    const isFormula = FORMULA.test(cell);
    const isLong = LONG_NUMBER.test(cell);
    guarded += Number(isFormula);
    digits += Number(isLong);
    return quoted(isFormula || isLong ? `'${cell}` : cell, separator);
  };
  const lines = [heads.map(field).join(separator)];
  for (const row of rows) {
    lines.push(row.map(field).join(separator));
    count += 1;
  }
  return { text: BOM + lines.map((line) => line + LINE).join(''), rows: count, guarded, digits };
}

function numberText(cell: number | bigint, separator: Separator): string {
  if (typeof cell === 'number' && !Number.isFinite(cell)) return '';
  const plain = typeof cell === 'bigint' ? senToDecimal(cell as Sen) : String(cell);
  return separator === ';' ? plain.replace('.', ',') : plain;
}

const quoted = (text: string, separator: Separator): string =>
  text.includes(separator) || /["\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
