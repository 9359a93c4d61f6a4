import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { gridOf } from '../../src/core/table/grid';
import type { CellValue } from '../../src/core/values/cell-value';
import { writeArea } from '../../src/workbook/memory/cells';
import { modelFromGrids, USER } from '../../src/workbook/memory/model';
import { mergeArea } from '../../src/workbook/memory/sheets';
import { BACKENDS } from './backends';
import { sheetOf } from './dump';

const cellsOf = (
  grid: { readonly value: (row: number, column: number) => CellValue },
  rows: number,
  columns: number,
): CellValue[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => grid.value(row, column)),
  );

describe.each(BACKENDS)('reading: $name', ({ open }) => {
  test('sheets come in tab order, with their visibility', async () => {
    const model = modelFromGrids([
      gridOf('Rekap', []),
      gridOf('Rahasia', [], { visibility: 'veryHidden' }),
      gridOf('Lama', [], { visibility: 'hidden' }),
    ]);
    expect(await open(model).sheets()).toEqual([
      { name: 'Rekap', visibility: 'visible' },
      { name: 'Rahasia', visibility: 'veryHidden' },
      { name: 'Lama', visibility: 'hidden' },
    ]);
  });

  test('every kind of value arrives as what it is', async () => {
    const rows: CellValue[][] = [
      ['teks', 29_986_597.2, true, false],
      [{ error: '#N/A' }, '#N/A', { error: '#DIV/0!' }, null],
      [0, -1, 9_007_199_254_740_991, 'é 🙂'],
    ];
    const model = modelFromGrids([gridOf('A', rows)]);
    const [grid] = await open(model).readGrids(['A']);
    expect(grid && cellsOf(grid, 3, 4)).toEqual(rows);
    expect(grid?.cellCount).toBe(11);
  });

  test('a table far from A1 keeps its addresses', async () => {
    const rows: CellValue[][] = Array.from({ length: 8 }, () => []);
    rows[7] = [null, null, null, 'D8'];
    const [grid] = await open(modelFromGrids([gridOf('A', rows)])).readGrids(['A']);
    expect(grid?.value(7, 3)).toBe('D8');
    expect([...(grid?.usedRows ?? [])]).toEqual([7]);
    expect(grid?.usedColumns).toEqual([3]);
  });

  test('sheets come in the order asked, an empty one too, and one asked twice', async () => {
    const model = modelFromGrids([gridOf('A', [['a']]), gridOf('B', []), gridOf('C', [['c']])]);
    const grids = await open(model).readGrids(['C', 'B', 'A', 'C']);
    expect(grids.map(({ sheet }) => sheet)).toEqual(['C', 'B', 'A', 'C']);
    expect(grids.map((grid) => grid.value(0, 0))).toEqual(['c', null, 'a', 'c']);
    expect(grids[1]?.cellCount).toBe(0);
  });

  test('merges and visibility come along', async () => {
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 1, bottom: 3, right: 1 },
    ];
    const model = modelFromGrids([
      gridOf('A', [['judul'], [1, 2, 3], [4]], { merges, visibility: 'hidden' }),
    ]);
    const [grid] = await open(model).readGrids(['A']);
    expect(grid?.merges).toEqual(merges);
    expect(grid?.visibility).toBe('hidden');
  });

  test('areas are read as they are now, and nothing beside them', async () => {
    const rows: CellValue[][] = [
      ['a', 'b', 'c'],
      [1, { error: '#N/A' }, '#N/A'],
      ['x', null, 'z'],
    ];
    const model = modelFromGrids([gridOf('A', rows), gridOf('B', [['lain']])]);
    const sheet = sheetOf(model, 'A');
    const formula = { kind: 'formula', formula: '=A2*2', result: 2 } as const;
    writeArea(model, sheet, { top: 2, left: 1, bottom: 2, right: 1 }, () => formula, USER);
    const workbook = open(model);
    const areas = [
      { top: 1, left: 1, bottom: 1, right: 5 },
      { top: 2, left: 0, bottom: 1_048_575, right: 1 },
    ];
    const grid = await workbook.readAreas('A', areas, { formulas: true });
    expect(cellsOf(grid, 4, 4)).toEqual([
      [null, null, null, null],
      [null, { error: '#N/A' }, '#N/A', null],
      ['x', 2, null, null],
      [null, null, null, null],
    ]);
    expect([...(grid.formulaCells?.() ?? [])]).toEqual([{ row: 2, column: 1, formula: '=A2*2' }]);
    const far = [{ top: 40, left: 40, bottom: 50, right: 50 }];
    expect((await workbook.readAreas('B', far)).cellCount).toBe(0);
    await expect(workbook.readAreas('Klaster 2', far)).rejects.toMatchObject({ code: 'sheet-missing' });
  });

  test('a sheet that is not there is named', async () => {
    const workbook = open(modelFromGrids([gridOf('A', [[1]])]));
    await expect(workbook.readGrids(['A', 'Klaster 2'])).rejects.toMatchObject({
      name: 'WorkbookError',
      code: 'sheet-missing',
      about: 'Klaster 2',
    });
  });

  test('formulas come when asked for; a text that looks like one is none', async () => {
    const model = modelFromGrids([gridOf('A', [['=A2', 2]])]);
    const sheet = sheetOf(model, 'A');
    const formula = { kind: 'formula', formula: '=1+1', result: 2 } as const;
    writeArea(model, sheet, { top: 1, left: 0, bottom: 1, right: 0 }, () => formula, USER);
    const workbook = open(model);
    const [plain] = await workbook.readGrids(['A']);
    expect(plain?.formula).toBeUndefined();
    const [grid] = await workbook.readGrids(['A'], { formulas: true });
    expect(grid?.value(1, 0)).toBe(2);
    expect(grid?.formula?.(1, 0)).toBe('=1+1');
    expect(grid?.formula?.(0, 0)).toBeNull();
    expect(grid?.value(0, 0)).toBe('=A2');
  });

  test('a changed sheet is read as it is now', async () => {
    const model = modelFromGrids([gridOf('A', [['lama', 'tetap']])]);
    const workbook = open(model);
    await workbook.readGrids(['A']);
    const sheet = sheetOf(model, 'A');
    writeArea(
      model,
      sheet,
      { top: 0, left: 0, bottom: 2, right: 0 },
      (row) => ({ kind: 'constant', value: `baru ${String(row)}` }),
      USER,
    );
    mergeArea(model, sheet, { top: 2, left: 0, bottom: 2, right: 1 });
    const [grid] = await workbook.readGrids(['A']);
    expect(grid && cellsOf(grid, 3, 2)).toEqual([
      ['baru 0', 'tetap'],
      ['baru 1', null],
      ['baru 2', null],
    ]);
    expect(grid?.merges).toEqual([{ top: 2, left: 0, bottom: 2, right: 1 }]);
  });

  test('progress grows to the whole', async () => {
    const model = modelFromGrids([gridOf('A', [[1]]), gridOf('B', [[2]])]);
    const onProgress = jest.fn<(share: number) => void>();
    await open(model).readGrids(['A', 'B'], { onProgress });
    const shares = onProgress.mock.calls.map(([share]) => share);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  test('an aborted signal stops the reading with its own reason', async () => {
    const reason = new Error('cukup');
    const workbook = open(modelFromGrids([gridOf('A', [[1]])]));
    const options = { signal: AbortSignal.abort(reason) };
    await expect(workbook.readGrids(['A'], options)).rejects.toBe(reason);
  });

  test('whatever stands in a sheet is read, cell by cell', async () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
      fc.boolean(),
      fc.string({ minLength: 1 }),
      fc.constantFrom('=1', "'", '#REF!', '-', '1.250', '0012').map(String),
      fc.constantFrom<CellValue>({ error: '#REF!' }, { error: '#N/A' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), async (rows) => {
        const [grid] = await open(modelFromGrids([gridOf('A', rows)])).readGrids(['A']);
        rows.forEach((line, row) => {
          line.forEach((value, column) => {
            expect(grid?.value(row, column)).toEqual(value);
          });
        });
      }),
      { numRuns: 50 },
    );
  });
});
