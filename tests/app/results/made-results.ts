import type { ResultInput } from '../../../src/app/results/result-ground';
import { basisOf, checkBook, recogniseBook } from '../../../src/core/report/checked-book';
import { assessBooks } from '../../../src/core/report/convergence-of-books';
import { weighFindings } from '../../../src/core/report/weigh-findings';
import type { Grid } from '../../../src/core/table/grid';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { fromCalendar } from '../../../src/core/values/tanggal';
import type { SheetSpec } from '../../../src/workbook/sheet-spec';
import { patchWorkbook } from '../../../src/workbook/xlsx/patch/patch-workbook';
import { readWorkbook } from '../../../src/workbook/xlsx/read-workbook';

/** A day for ages, where no title names a year. */
const TODAY = fromCalendar(2026, 6, 30) ?? 0;
export const STAMP = '2026-06-30 14:05';

/** What a check of these sheets gives the result sheets. */
export function inputOf(grids: readonly Grid[], file = 'uji.xlsx'): ResultInput {
  const book = recogniseBook(file, grids);
  const { findings, diabaikan } = weighFindings(checkBook(book, basisOf(book)), book.ground);
  const [assessed = null] = assessBooks([book], null, TODAY);
  return { book, grids, findings, diabaikan: diabaikan.length, assessed };
}

/** The same of a file. */
export async function inputOfFile(bytes: Uint8Array, file = 'uji.xlsx'): Promise<ResultInput> {
  const read = await readWorkbook(file, bytes);
  if (!read.ok) throw new Error(read.reason);
  const sheets = await read.workbook.sheets();
  return inputOf(await read.workbook.readGrids(sheets.map(({ name }) => name)), file);
}

/** A copy of a file with these sheets in it. */
export async function withSheets(
  bytes: Uint8Array,
  sheets: readonly SheetSpec[],
): Promise<Uint8Array<ArrayBuffer>> {
  const made = await patchWorkbook(bytes, { added: sheets.map((sheet) => ({ ...sheet, replaces: true })) });
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.bytes;
}

/** Heads of a mapping of our own form, every row written in full. */
export const MAPPING_HEAD = [
  'No',
  'Perangkat Daerah',
  'Strategi',
  'Sub Kegiatan',
  'Subkelompok Strategi',
  'Klaster',
  'Jenis Aktivitas',
  'Program Katalog',
  'Tahap Perencanaan',
  'Pagu (Rp)',
  'Sumber Dana',
  'Realisasi (Rp)',
] as const;

/** One row of such a mapping; the rest has something in it. */
export interface MappingLine {
  readonly opd?: CellValue;
  readonly strategi?: CellValue;
  readonly subkelompok?: CellValue;
  readonly klaster?: CellValue;
  readonly jenis?: CellValue;
  readonly pagu?: CellValue;
  readonly sumber?: CellValue;
  readonly realisasi?: CellValue;
}

const given = (line: MappingLine, key: keyof MappingLine, other: CellValue): CellValue => {
  const value = line[key];
  return value === undefined ? other : value;
};

/** A mapping sheet of our own form. */
export const mappingGrid = (
  lines: readonly MappingLine[],
  {
    name = 'Pemetaan',
    below = [],
    head = MAPPING_HEAD,
  }: {
    readonly name?: string;
    readonly below?: readonly (readonly CellValue[])[];
    readonly head?: readonly string[];
  } = {},
): Grid =>
  gridOf(name, [
    ['PEMETAAN PROGRAM TAHUN ANGGARAN 2026'],
    [],
    head,
    ...lines.map((line, at): readonly CellValue[] => [
      at + 1,
      given(line, 'opd', 'Dinas Sosial'),
      given(line, 'strategi', 'Pengurangan beban pengeluaran masyarakat'),
      `Sub kegiatan nomor ${String(at + 1)}`,
      given(line, 'subkelompok', 'S1.a'),
      given(line, 'klaster', 'Klaster 1'),
      given(line, 'jenis', 'Langsung'),
      null,
      'Ya',
      given(line, 'pagu', 1_000_000),
      given(line, 'sumber', 'APBD'),
      given(line, 'realisasi', 500_000),
    ]),
    ...below,
  ]);
