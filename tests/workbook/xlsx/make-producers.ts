/**
 * Writes tests/fixtures/producers anew, with the programs themselves: `npm run make:producers`. It needs exceljs
 * (`npm install --prefix bench`) and a python3 with openpyxl; the tests need neither. Dates of making are in the files, so
 * the bytes are never the same twice.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROWS } from './patch/producers';

interface ExcelJsCell {
  value: unknown;
  note: string;
  protection: { readonly locked: boolean };
  dataValidation: object;
}
interface ExcelJsSheet {
  state: string;
  readonly pageSetup: { printTitlesRow: string; orientation: string };
  readonly addRow: (cells: readonly unknown[]) => unknown;
  readonly getCell: (address: string) => ExcelJsCell;
  readonly mergeCells: (area: string) => void;
  readonly addImage: (image: number, area: string) => void;
  readonly addTable: (table: object) => unknown;
  readonly addConditionalFormatting: (format: object) => void;
  readonly protect: (password: string, options: object) => Promise<void>;
}
interface ExcelJsBook {
  readonly addWorksheet: (name: string, options?: object) => ExcelJsSheet;
  readonly addImage: (image: object) => number;
  readonly definedNames: { readonly add: (area: string, name: string) => void };
  readonly xlsx: { readonly writeBuffer: () => Promise<ArrayBuffer> };
}
interface ExcelJsWriter extends Pick<ExcelJsBook, 'addWorksheet'> {
  readonly commit: () => Promise<void>;
}
interface ExcelJs {
  readonly Workbook: new () => ExcelJsBook;
  readonly stream: { readonly xlsx: { readonly WorkbookWriter: new (options: object) => ExcelJsWriter } };
}

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = 'tests/fixtures/producers';
const peer = createRequire(join(ROOT, 'bench/package.json'));
const { Workbook, stream } = peer('exceljs') as ExcelJs;

const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** By exceljs, all it can write of what others lose; `Data` as in patch/producers.ts. */
async function fullByExcelJs(): Promise<Uint8Array> {
  const made = new Workbook();
  const data = made.addWorksheet('Data');
  for (const row of ROWS) data.addRow(row);
  data.getCell('A2').value = { text: 'Dinas Sosial', hyperlink: 'https://example.org/' };
  data.getCell('B2').protection = { locked: false };
  data.getCell('C2').note = 'Catatan';
  data.getCell('C3').dataValidation = { type: 'list', formulae: ['"Ya,Tidak"'], allowBlank: true };
  data.mergeCells('A9:B9');
  data.pageSetup.printTitlesRow = '1:1';
  data.pageSetup.orientation = 'landscape';
  data.addImage(made.addImage({ base64: POINT, extension: 'png' }), 'E1:F4');
  data.addTable({
    name: 'Isian',
    ref: 'A12',
    headerRow: true,
    columns: [{ name: 'Desa' }],
    rows: [['Maju']],
  });
  data.addConditionalFormatting({
    ref: 'B2:B3',
    rules: [
      { type: 'expression', priority: 1, formulae: ['B2>6'], style: { font: { bold: true } } },
      { type: 'dataBar', priority: 2, cfvo: [{ type: 'min' }, { type: 'max' }] },
    ],
  });
  await data.protect('rahasia', { sort: true });
  const list = made.addWorksheet('Acuan');
  list.addRow(['Ya']);
  list.state = 'veryHidden';
  made.definedNames.add('Acuan!$A$1:$A$2', 'Daftar');
  return new Uint8Array(await made.xlsx.writeBuffer());
}

/** A cell of every kind. */
function addKinds(book: Pick<ExcelJsBook, 'addWorksheet'>): void {
  const sheet = book.addWorksheet('Data', { state: 'hidden' });
  sheet.addRow([1, ' teks ', new Date(Date.UTC(2025, 2, 9, 12)), true, { error: '#REF!' }]);
  sheet.addRow([
    { formula: 'A1+1', result: 2 },
    { formula: 'B1&"x"', result: ' teks x' },
    { richText: [{ text: 'tebal', font: { bold: true } }, { text: ' biasa' }] },
    { text: 'tautan', hyperlink: 'https://example.org/?a=1&b=2' },
    'dua\nbaris <&>',
  ]);
  sheet.mergeCells('A3:B4');
}

/** By exceljs, which shares strings whatever it is told. */
async function kindsByExcelJs(): Promise<Uint8Array> {
  const made = new Workbook();
  addKinds(made);
  return new Uint8Array(await made.xlsx.writeBuffer());
}

/** By the streaming writer of exceljs, which can leave the texts in their cells. */
async function kindsStreamedByExcelJs(filename: string): Promise<void> {
  const made = new stream.xlsx.WorkbookWriter({ filename, useSharedStrings: false, useStyles: true });
  addKinds(made);
  await made.commit();
}

/** By openpyxl, all it can write of what others lose; `Data` as in patch/producers.ts. */
const FULL = `
import json, sys, openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, DataBarRule
from openpyxl.styles import PatternFill, Protection
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
book = openpyxl.Workbook(); data = book.active; data.title = 'Data'
for row in json.loads(sys.argv[2]): data.append(row)
data['A2'].hyperlink = 'https://example.org/'; data['C2'].comment = Comment('Catatan', 'A')
data['B2'].protection = Protection(locked=False)
choice = DataValidation(type='list', formula1='"Ya,Tidak"'); choice.add('C2:C3'); data.add_data_validation(choice)
data.conditional_formatting.add('B2:B3', CellIsRule(operator='greaterThan', formula=['6'], fill=PatternFill(bgColor='FFC7CE')))
data.conditional_formatting.add('B2:B3', DataBarRule('min', None, 'max', None, '638EC6'))
data.add_table(Table(displayName='Isian', ref='A1:C3'))
chart = BarChart(); chart.add_data(Reference(data, min_col=2, min_row=1, max_row=3), titles_from_data=True); data.add_chart(chart, 'E2')
data.merge_cells('A9:B9'); data.print_title_rows = '1:1'; data.freeze_panes = 'A2'
data.protection.sheet = True; data.protection.password = 'rahasia'
other = book.create_sheet('Acuan'); other.append(['Ya']); other.sheet_state = 'veryHidden'
name = DefinedName('Daftar', attr_text='Acuan!$A$1:$A$2')
book.defined_names['Daftar'] = name
book.save(sys.argv[1])
`;

/** By openpyxl, a cell of every kind; dates as ISO 8601 when asked for. */
const KINDS = `
import sys, datetime, openpyxl
book = openpyxl.Workbook(); sheet = book.active; sheet.title = "Data & lain"
sheet.append([1, " teks ", 2.5, True, datetime.datetime(2025, 3, 9, 12), datetime.date(1999, 12, 31)])
sheet.append(["a\\nb", "=SUM(A1,C1)", "#N/A", None, datetime.time(6, 30), "\\u6f22 & <b>"])
sheet["XFD1048576"] = "pojok"; sheet.merge_cells("A3:C4")
sheet.column_dimensions["B"].hidden = True; sheet.row_dimensions[2].hidden = True
other = book.create_sheet("Lain"); other.sheet_state = "veryHidden"; other["B2"] = 5
book.iso_dates = len(sys.argv) > 2; book.save(sys.argv[1])
`;

const python = (script: string, ...args: readonly string[]): string =>
  execFileSync('python3', ['-c', script, ...args], { encoding: 'utf8' }).trim();

const { version: excelJs } = peer('exceljs/package.json') as { readonly version: string };
const openpyxl = python('import openpyxl; print(openpyxl.__version__)');
const target = (name: string): string => join(ROOT, FOLDER, name);

mkdirSync(join(ROOT, FOLDER), { recursive: true });
writeFileSync(target('exceljs.xlsx'), await fullByExcelJs());
writeFileSync(target('exceljs-bersama.xlsx'), await kindsByExcelJs());
await kindsStreamedByExcelJs(target('exceljs-di-sel.xlsx'));
python(FULL, target('openpyxl.xlsx'), JSON.stringify(ROWS));
python(KINDS, target('openpyxl-serial.xlsx'));
python(KINDS, target('openpyxl-iso.xlsx'), 'iso');
writeFileSync(
  target('README.md'),
  `Buku kerja rekaan, ditulis oleh exceljs ${excelJs} dan openpyxl ${openpyxl} / fictional workbooks as exceljs ${excelJs} and
openpyxl ${openpyxl} write them: \`npm run make:producers\` (tests/workbook/xlsx/make-producers.ts).
`,
);
