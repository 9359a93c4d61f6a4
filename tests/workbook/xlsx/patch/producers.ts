import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { utils, write } from '@e965/xlsx';
import { newWorkbook } from '../../../../src/workbook/xlsx/patch/new-workbook';

// Each makes a workbook with all it can write of what others lose. In `Data` B2 holds 5 and may be typed into.

const ROWS = [
  ['OPD', 'Pagu', 'Prioritas'],
  ['Dinas Sosial', 5, 'Ya'],
  ['Dinas PU', 7, 'Tidak'],
];
const POINT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** By SheetJS. */
export function bySheetJs(): Uint8Array {
  const data = utils.aoa_to_sheet(ROWS);
  data['A2'] = { t: 's', v: 'Dinas Sosial', l: { Target: 'https://example.org/' } };
  data['C2'] = { t: 's', v: 'Ya', c: [{ a: 'A', t: 'Catatan' }] };
  data['C3'] = { t: 's', v: 'Tidak', c: [{ a: 'A', t: 'Sudah benar?', T: true }] };
  data['!merges'] = [{ s: { r: 4, c: 0 }, e: { r: 4, c: 1 } }];
  data['!autofilter'] = { ref: 'A1:C3' };
  const locked = utils.aoa_to_sheet([['Ya'], ['Tidak']]);
  locked['!protect'] = { password: 'x' };
  const book = {
    SheetNames: ['Data', 'Acuan'],
    Sheets: { Data: data, Acuan: locked },
    Custprops: { Kabupaten: 'Contoh' },
    Workbook: {
      Sheets: [{ Hidden: 0 as const }, { Hidden: 2 as const }],
      Names: [
        { Name: 'Daftar', Ref: 'Acuan!$A$1:$A$2' },
        { Name: '_xlnm.Print_Titles', Ref: 'Data!$1:$1', Sheet: 0 },
      ],
    },
  };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

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
interface ExcelJs {
  readonly Workbook: new () => {
    readonly addWorksheet: (name: string) => ExcelJsSheet;
    readonly addImage: (image: object) => number;
    readonly definedNames: { readonly add: (area: string, name: string) => void };
    readonly xlsx: { readonly writeBuffer: () => Promise<ArrayBuffer> };
  };
}

/**
 * By exceljs.
 *
 * @param packageJson of the package that has it.
 */
export async function byExcelJs(packageJson: string): Promise<Uint8Array> {
  const { Workbook } = createRequire(packageJson)('exceljs') as ExcelJs;
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

const OPENPYXL = `
import sys, openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, DataBarRule
from openpyxl.styles import PatternFill, Protection
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
book = openpyxl.Workbook(); data = book.active; data.title = 'Data'
for row in [['OPD', 'Pagu', 'Prioritas'], ['Dinas Sosial', 5, 'Ya'], ['Dinas PU', 7, 'Tidak']]: data.append(row)
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

/** By openpyxl; false when it is not there. */
export const byOpenpyxl = (path: string): boolean =>
  spawnSync('python3', ['-c', OPENPYXL, path]).status === 0;

/** By our own writer, with charts, for another program to read and write in its own way. */
export async function byUs(): Promise<Uint8Array> {
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  const made = await newWorkbook({
    sheets: [
      {
        name: 'Data',
        cells: ROWS.flatMap((line, row) =>
          line.map((value, column) => ({
            row,
            column,
            content: { kind: 'constant', value } as const,
            ...(row === 1 && column === 1 ? { style: { 'protection.locked': false } } : {}),
          })),
        ),
        merges: [area(8, 0, 8, 1)],
        protection: { allow: ['sort'] },
        validations: [{ areas: [area(1, 2, 2, 2)], type: 'list', formulas: ['Acuan!$A$1:$A$2'] }],
        conditionalFormats: [
          {
            areas: [area(1, 1, 2, 1)],
            rule: { kind: 'formula', formula: 'B2>6', style: { 'font.bold': true } },
          },
          { areas: [area(1, 1, 2, 1)], rule: { kind: 'bar', color: '#638EC6' } },
        ],
        notes: [{ row: 1, column: 2, text: 'Catatan', author: 'A' }],
        tables: [{ name: 'Isian', area: area(0, 0, 2, 2) }],
        charts: [
          {
            type: 'column',
            series: [{ name: 'Pagu', categories: 'Data!$A$2:$A$3', values: 'Data!$B$2:$B$3' }],
            area: area(10, 0, 20, 4),
            description: 'Pagu menurut OPD',
          },
        ],
        print: { landscape: true, titleRows: [0, 0] },
      },
      {
        name: 'Acuan',
        visibility: 'veryHidden',
        cells: [{ row: 0, column: 0, content: { kind: 'constant', value: 'Ya' } }],
      },
    ],
    names: [{ name: 'Daftar', formula: 'Acuan!$A$1:$A$2' }],
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.bytes;
}
