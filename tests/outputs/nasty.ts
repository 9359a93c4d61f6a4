import { recogniseWorkbook } from '../../src/app/recognise-workbook';
import { checkBook, type RecognisedBook } from '../../src/core/report/checked-book';
import type { Finding } from '../../src/core/findings/finding';
import type { WorkbookSpec, SheetSpec } from '../../src/workbook/sheet-spec';
import { newWorkbook } from '../../src/workbook/xlsx/patch/new-workbook';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';
import { dataSheetsOf } from '../../src/app/templates/template-book';
import { filledTemplate } from '../app/templates/filled';

/** What spreadsheet programs take for the start of a formula, and what hides it from a careless look. */
export const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '＝',
  '＋',
  '－',
  '＠',
  '\u00A0=',
  '"=',
] as const;

/** In every text of these tests that might become a formula. */
export const MARK = 'UJIRUMUS';

/** A text that would do something where it was run: one after another, with every start. */
export function nastyTexts(): (rest: string) => string {
  let at = 0;
  return (rest) => {
    const start = STARTS[at % STARTS.length] ?? '=';
    at += 1;
    return `${start}HYPERLINK("${MARK}";A1) ${rest}`;
  };
}

/** Fields people type freely; the others are numbers, codes, or chosen from lists. */
const FREE: ReadonlySet<string> = new Set([
  ...['opd', 'subkegiatan', 'kecamatan', 'desa', 'mitraNonpemerintah', 'keterangan', 'nama', 'alamat'],
  ...['pekerjaan', 'kanal', 'uraian', 'dasarPenetapan', 'provinsi', 'kabupaten', 'idKeluarga', 'program'],
  ...['kegiatan', 'lokasi', 'besaranManfaat', 'jenisBantuan', 'durasi', 'sumberDataSasaran'],
]);

/** A complete district book in which every text people type freely begins like a formula. */
function nastyBook(kind: 'lengkap' | 'rat'): WorkbookSpec {
  const columns = new Map(dataSheetsOf(kind).map((one) => [one.name, one.columns]));
  const nasty = nastyTexts();
  // The same text is spoilt the same way: places and OPD are joined by their names.
  const known = new Map<string, string>();
  const spoil = (text: string): string => {
    const made = known.get(text) ?? nasty(text);
    known.set(text, made);
    return made;
  };
  const book = filledTemplate(kind);
  return {
    ...book,
    sheets: book.sheets.map((sheet): SheetSpec => {
      const own = columns.get(sheet.name);
      if (!own) return sheet;
      const from = sheet.frozen?.rows ?? 0;
      return {
        ...sheet,
        cells: sheet.cells.map((cell) => {
          const value = cell.content?.kind === 'constant' ? cell.content.value : null;
          const isFree = cell.row >= from && FREE.has(own[cell.column]?.field ?? '');
          return isFree && typeof value === 'string'
            ? { ...cell, content: { kind: 'constant' as const, value: spoil(value) } }
            : cell;
        }),
      };
    }),
  };
}

/** Such a workbook, read and checked. */
export interface NastySource {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly book: RecognisedBook;
  readonly findings: readonly Finding[];
}

/** Makes it, and reads it as anybody's file is read. */
export async function nastySource(kind: 'lengkap' | 'rat' = 'lengkap'): Promise<NastySource> {
  const made = await newWorkbook(nastyBook(kind));
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const file = `=${MARK} buku.xlsx`;
  const read = await readWorkbook(file, made.bytes);
  if (!read.ok) throw new Error(read.reason);
  const book = await recogniseWorkbook(read.workbook);
  return { bytes: made.bytes, book, findings: checkBook(book) };
}
