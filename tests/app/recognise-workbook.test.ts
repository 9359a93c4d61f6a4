import { expect, test } from '@jest/globals';
import { recogniseWorkbook } from '../../src/app/recognise-workbook';
import { gridOf, type Grid } from '../../src/core/table/grid';
import { memoryWorkbook } from '../../src/workbook/memory/memory-workbook';
import { writeArea } from '../../src/workbook/memory/cells';
import { modelFromGrids, USER } from '../../src/workbook/memory/model';
import type { Workbook } from '../../src/workbook/port';

const MATRIK = gridOf('Matrik', [
  ['Laporan Tahun 2025'],
  ['No', 'Perangkat Daerah', 'Sub Kegiatan', 'Strategi', 'Pagu (Rp)'],
  [1, 'Dinas Sosial', 'Bantuan pangan', 'S1', 100],
]);
const bookOf = (name: string, grids: readonly Grid[]): Workbook =>
  memoryWorkbook(name, modelFromGrids(grids, name));
const SURAT = gridOf('Surat', [['Yth. Bapak']]);

test('every sheet is recognised in tab order, under the name of the workbook', async () => {
  const book = await recogniseWorkbook(bookOf('kab-a.xlsx', [SURAT, MATRIK]));
  expect(book).toMatchObject({ file: 'kab-a.xlsx', tahun: 2025 });
  expect(book.sheets.map(({ sheet, role }) => [sheet, role])).toEqual([
    ['Surat', 'lain'],
    ['Matrik', 'pemetaan'],
  ]);
  expect(book.sheets[1]?.table.file).toBe('kab-a.xlsx');
});

test('a workbook without sheets is a book without sheets', async () => {
  expect(await recogniseWorkbook(bookOf('x.xlsx', []))).toMatchObject({
    file: 'x.xlsx',
    sheets: [],
    tahun: null,
    comments: [],
  });
});

test('what the workbook cannot do is not hidden', async () => {
  const broken: Workbook = {
    ...bookOf('x.xlsx', []),
    sheets: () => Promise.resolve([{ name: 'Hilang', visibility: 'visible' }]),
  };
  await expect(recogniseWorkbook(broken)).rejects.toMatchObject({ code: 'sheet-missing', about: 'Hilang' });
});

test('formulas and threads come along', async () => {
  const model = modelFromGrids([gridOf('A', [['x', 2]])], 'a.xlsx');
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  const formula = { kind: 'formula', formula: '=1+1', result: 2 } as const;
  writeArea(model, sheet, { top: 0, left: 1, bottom: 0, right: 1 }, () => formula, USER);
  const comment = { id: '1', row: 4, column: 2, content: '', author: '', resolved: false, replies: [] };
  sheet.comments.push(comment);
  const book = await recogniseWorkbook(memoryWorkbook('a.xlsx', model));
  expect(book.sheets[0]?.grid.formula?.(0, 1)).toBe('=1+1');
  expect(book.comments).toEqual([{ sheet: 'A', cell: 'C5' }]);
});
