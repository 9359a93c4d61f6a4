import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../../../src/core/table/grid';
import { memoryWorkbook } from '../../../src/workbook/memory/memory-workbook';
import { modelFromGrids } from '../../../src/workbook/memory/model';
import { WorkbookError } from '../../../src/workbook/workbook-error';

describe('memoryWorkbook', () => {
  const book = memoryWorkbook(
    'uji.xlsx',
    modelFromGrids([gridOf('A', [['a']]), gridOf('B', [['b']], { visibility: 'hidden' })], 'uji.xlsx'),
  );

  test('names all sheets in tab order, hidden ones too', async () => {
    expect(book.name).toBe('uji.xlsx');
    expect(await book.sheets()).toEqual([
      { name: 'A', visibility: 'visible' },
      { name: 'B', visibility: 'hidden' },
    ]);
  });

  test('gives grids in the order asked', async () => {
    const grids = await book.readGrids(['B', 'A', 'B']);
    expect(grids.map((grid) => grid.value(0, 0))).toEqual(['b', 'a', 'b']);
  });

  test('a missing sheet is named, not passed over', async () => {
    const asked = book.readGrids(['A', 'C']);
    await expect(asked).rejects.toBeInstanceOf(WorkbookError);
    await expect(book.readGrids(['C'])).rejects.toMatchObject({ code: 'sheet-missing', about: 'C' });
  });
});
