import { expect, test } from '@jest/globals';
import { recogniseWorkbook } from '../../src/app/recognise-workbook';
import { gridOf, type Grid } from '../../src/core/table/grid';
import { memoryWorkbook } from '../../src/workbook/memory/memory-workbook';
import { modelFromGrids } from '../../src/workbook/memory/model';
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
  expect(await recogniseWorkbook(bookOf('x.xlsx', []))).toEqual({
    file: 'x.xlsx',
    sheets: [],
    tahun: null,
  });
});

test('what the workbook cannot do is not hidden', async () => {
  const broken: Workbook = {
    ...bookOf('x.xlsx', []),
    sheets: () => Promise.resolve([{ name: 'Hilang', visibility: 'visible' }]),
  };
  await expect(recogniseWorkbook(broken)).rejects.toMatchObject({ code: 'sheet-missing', about: 'Hilang' });
});
