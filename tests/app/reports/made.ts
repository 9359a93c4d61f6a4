import { readFileSync } from 'node:fs';
import { recogniseWorkbook } from '../../../src/app/recognise-workbook';
import { reportGround, type ReportGround, type ReportOptions } from '../../../src/app/reports/report-ground';
import { checkBook, type RecognisedBook } from '../../../src/core/report/checked-book';
import { assessBooks } from '../../../src/core/report/convergence-of-books';
import { fromCalendar } from '../../../src/core/values/tanggal';
import type { CellValue } from '../../../src/core/values/cell-value';
import { newWorkbook } from '../../../src/workbook/xlsx/patch/new-workbook';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook';
import type { WorkbookSpec } from '../../../src/workbook/sheet-spec';
import { savedByLibreOffice } from '../../libre-office';
import { shownRows } from '../consolidation/made-province';
import { withoutResults } from '../consolidation/recalculated';
import { workbookBytes, type SheetSpec } from '../../../scripts/samples/workbook';

/** The day the tests write their reports. */
const TODAY = fromCalendar(2026, 6, 30) ?? 0;

/** Recognises a workbook out of its bytes. */
export async function recognised(bytes: Uint8Array, file = 'buku.xlsx'): Promise<RecognisedBook> {
  const read = await readWorkbook(file, new Uint8Array(bytes));
  if (!read.ok) throw new Error(read.reason);
  return recogniseWorkbook(read.workbook);
}

/** Recognises a workbook made of sheets. */
export const bookOf = (...sheets: readonly SheetSpec[]): Promise<RecognisedBook> =>
  recognised(workbookBytes(sheets));

/** The sample district that ships with Konvergen. */
export const sample = (): Promise<RecognisedBook> =>
  recognised(new Uint8Array(readFileSync('assets/contoh/kabupaten-contoh.xlsx')), 'kabupaten-contoh.xlsx');

/** What reports of these workbooks are made by. */
export const groundOf = (
  books: readonly RecognisedBook[],
  options: Partial<ReportOptions> = {},
): ReportGround =>
  reportGround(
    {
      books,
      findings: books.flatMap((book) => checkBook(book)),
      assessed: assessBooks(books, null, TODAY),
    },
    { lang: 'id', stempel: '30 Juni 2026 14.05', hari: TODAY, ...options },
  );

/** The file of a workbook that was specified. */
export async function bytesOf(spec: WorkbookSpec | null): Promise<Uint8Array<ArrayBuffer>> {
  if (!spec) throw new Error('nothing was made');
  const made = await newWorkbook(spec);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return new Uint8Array(made.bytes);
}

/** Every cell of a workbook that shows something, by sheet and address. */
async function shownCells(bytes: Uint8Array): Promise<ReadonlyMap<string, CellValue>> {
  const read = await readWorkbook('buku.xlsx', new Uint8Array(bytes));
  if (!read.ok) throw new Error(read.reason);
  const names = (await read.workbook.sheets()).map(({ name }) => name);
  const cells = new Map<string, CellValue>();
  for (const grid of await read.workbook.readGrids(names)) {
    for (const row of grid.usedRows) {
      for (const column of grid.usedColumns) {
        const value = grid.value(row, column);
        if (value !== null && value !== '')
          cells.set(`${grid.sheet}!${String(row)},${String(column)}`, value);
      }
    }
  }
  return cells;
}

/** What each workbook shows, and what LibreOffice comes to once it has computed every formula; amounts to the sen. */
export async function shownAndComputed(
  bytes: Uint8Array,
): Promise<readonly (readonly (readonly [string, CellValue])[])[]> {
  const rounded = (cells: ReadonlyMap<string, CellValue>): readonly (readonly [string, CellValue])[] =>
    [...cells].map(([at, value]) => [at, typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value]);
  const computed = savedByLibreOffice(withoutResults(bytes));
  return [rounded(await shownCells(bytes)), rounded(await shownCells(computed))];
}

/** Everything a workbook that was specified says, as rows of texts and numbers. */
export const saidBy = (spec: WorkbookSpec | null): readonly (readonly CellValue[])[] =>
  (spec?.sheets ?? []).flatMap((sheet) => shownRows(sheet));
