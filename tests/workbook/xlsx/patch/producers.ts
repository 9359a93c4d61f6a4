import { utils, write } from '@e965/xlsx';
import { newWorkbook } from '../../../../src/workbook/xlsx/patch/new-workbook';

// Each makes a workbook with all it can write of what others lose. In `Data` B2 holds 5 and may be typed into. Those of
// exceljs and openpyxl are made by ../make-producers.ts and committed.

/** What stands in `Data`. */
export const ROWS = [
  ['OPD', 'Pagu', 'Prioritas'],
  ['Dinas Sosial', 5, 'Ya'],
  ['Dinas PU', 7, 'Tidak'],
];

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
