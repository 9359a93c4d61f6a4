import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gridOf } from '../../src/core/table/grid';
import type { CellValue } from '../../src/core/values/cell-value';
import {
  clearArea,
  formulaAt,
  setResults,
  usedArea,
  valueAt,
  writeArea,
  writeCells,
} from '../../src/workbook/memory/cells';
import { addConditionalFormat } from '../../src/workbook/memory/conditional';
import { subscribe } from '../../src/workbook/memory/events';
import { memoryWorkbook } from '../../src/workbook/memory/memory-workbook';
import { modelFromGrids, USER, type BookModel, type SheetModel } from '../../src/workbook/memory/model';
import { shiftCells } from '../../src/workbook/memory/shift';
import { addSheet, deleteSheet } from '../../src/workbook/memory/sheets';
import { commonStyle, numberFormatAt, patchStyle } from '../../src/workbook/memory/style';

function sample(
  rows: readonly (readonly CellValue[])[] = [
    ['a', 1],
    ['b', 2],
  ],
): readonly [BookModel, SheetModel] {
  const model = modelFromGrids([gridOf('A', rows)]);
  const [sheet] = model.sheets;
  if (!sheet) throw new Error('no sheet');
  return [model, sheet];
}

const one = (row: number, column: number): { top: number; left: number; bottom: number; right: number } => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

describe('cells', () => {
  test('an untouched sheet is read without being copied', async () => {
    const grid = gridOf('A', [[1]]);
    const [read] = await memoryWorkbook('a', modelFromGrids([grid])).readGrids(['A']);
    expect(read).toBe(grid);
  });

  test('writing and reading in any order ends as a plain table would', async () => {
    const edit = fc.record({
      row: fc.nat(8),
      column: fc.nat(4),
      value: fc.option(fc.oneof(fc.integer(), fc.string())),
      read: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 40 }), async (edits) => {
        const [model, sheet] = sample();
        const workbook = memoryWorkbook('a', model);
        const truth = new Map<string, CellValue>([
          ['0 0', 'a'],
          ['0 1', 1],
          ['1 0', 'b'],
          ['1 1', 2],
        ]);
        for (const { row, column, value, read } of edits) {
          writeCells(model, sheet, [{ row, column, content: { kind: 'constant', value } }], USER);
          truth.set(`${String(row)} ${String(column)}`, value === '' ? null : value);
          if (read) await workbook.readGrids(['A']);
        }
        const [grid] = await workbook.readGrids(['A']);
        for (const [key, value] of truth) {
          const [row = 0, column = 0] = key.split(' ').map(Number);
          expect([valueAt(sheet, row, column), grid?.value(row, column)]).toEqual([value, value]);
        }
        expect(grid?.cellCount).toBe([...truth.values()].filter((value) => value !== null).length);
      }),
      { numRuns: 60 },
    );
  });

  test('an edit while a sheet is being gathered is not lost', async () => {
    const [model, sheet] = sample(Array.from({ length: 9000 }, (_, row) => [row, `teks ${String(row)}`]));
    writeCells(model, sheet, [{ row: 0, column: 0, content: { kind: 'constant', value: 'satu' } }], USER);
    const reading = memoryWorkbook('a', model).readGrids(['A']);
    writeCells(model, sheet, [{ row: 0, column: 1, content: { kind: 'constant', value: 'dua' } }], USER);
    await reading;
    expect([valueAt(sheet, 0, 0), valueAt(sheet, 0, 1), valueAt(sheet, 8999, 1)]).toEqual([
      'satu',
      'dua',
      'teks 8999',
    ]);
  });

  test('a formula that shows nothing keeps its place through gathering', async () => {
    const [model, sheet] = sample();
    writeArea(
      model,
      sheet,
      one(5, 5),
      () => ({ kind: 'formula', formula: '=IF(A1="","","")', result: null }),
      USER,
    );
    const workbook = memoryWorkbook('a', model);
    await workbook.readGrids(['A']);
    writeCells(model, sheet, [{ row: 0, column: 0, content: { kind: 'constant', value: 'x' } }], USER);
    const [grid] = await workbook.readGrids(['A'], { formulas: true });
    expect([formulaAt(sheet, 5, 5), grid?.formula?.(5, 5)]).toEqual(['=IF(A1="","","")', '=IF(A1="","","")']);
    expect(usedArea(sheet)).toEqual({ top: 0, left: 0, bottom: 5, right: 5 });
  });

  test('a formula nobody computed says so; a result may come later, only to a formula', () => {
    const [model, sheet] = sample();
    writeArea(model, sheet, one(0, 2), () => ({ kind: 'formula', formula: '=B1*2' }), USER);
    expect(valueAt(sheet, 0, 2)).toEqual({ error: '#BUSY!' });
    setResults(
      model,
      sheet,
      [
        { row: 0, column: 2, value: 2 },
        { row: 0, column: 1, value: 99 },
      ],
      USER,
    );
    expect([valueAt(sheet, 0, 2), formulaAt(sheet, 0, 2), valueAt(sheet, 0, 1)]).toEqual([2, '=B1*2', 1]);
  });

  test('the used area shrinks when its edge is emptied', () => {
    const [model, sheet] = sample();
    clearArea(model, sheet, { top: 1, left: 0, bottom: 1, right: 16383 }, USER);
    expect(usedArea(sheet)).toEqual({ top: 0, left: 0, bottom: 0, right: 1 });
    clearArea(model, sheet, { top: 0, left: 0, bottom: 1_048_575, right: 16383 }, USER);
    expect(usedArea(sheet)).toBeNull();
  });

  test('rows inserted and deleted again: as before', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.integer({ min: 1, max: 3 }), (at, count) => {
        const [model, sheet] = sample();
        const rows = { top: at, left: 0, bottom: at + count - 1, right: 16383 };
        shiftCells(model, sheet, rows, 'down', USER);
        shiftCells(model, sheet, rows, 'up', USER);
        expect([valueAt(sheet, 0, 0), valueAt(sheet, 1, 1), usedArea(sheet)]).toEqual([
          'a',
          2,
          { top: 0, left: 0, bottom: 1, right: 1 },
        ]);
      }),
    );
  });

  test('references follow the cells that moved: on all sheets, in names and conditional formats', () => {
    const [model, sheet] = sample();
    const other = addSheet(model, 'Rekap');
    const put = (on: typeof sheet, row: number, column: number, formula: string): void => {
      writeArea(model, on, one(row, column), () => ({ kind: 'formula', formula, result: 5 }), USER);
    };
    put(sheet, 4, 0, '=SUM(A1:A4)+$B$2');
    put(other, 0, 0, `=${sheet.name}!B2+B2`);
    put(other, 1, 0, '=B2');
    model.names.push({
      name: 'Isi',
      formula: `=${sheet.name}!$A$1:$A$2`,
      comment: '',
      visible: true,
      sheetId: null,
    });
    addConditionalFormat(model, sheet, { areas: [one(1, 1)], type: 'Custom', formula: '=$B2>1', style: {} });
    const { version } = other;
    shiftCells(model, sheet, { top: 1, left: 0, bottom: 1, right: 16383 }, 'down', USER);
    expect([formulaAt(sheet, 5, 0), valueAt(sheet, 5, 0)]).toEqual(['=SUM(A1:A5)+$B$3', 5]);
    expect([formulaAt(other, 0, 0), valueAt(other, 0, 0)]).toEqual([`=${sheet.name}!B3+B2`, 5]);
    expect(formulaAt(other, 1, 0)).toBe('=B2');
    expect(other.version).toBeGreaterThan(version);
    expect(model.names[0]?.formula).toBe(`=${sheet.name}!$A$1:$A$3`);
    expect(sheet.conditionalFormats[0]?.formula).toBe('=$B3>1');
  });

  test('deleted rows take merges with them, or shorten them', () => {
    const [model, sheet] = sample();
    sheet.merges = [
      { top: 0, left: 0, bottom: 3, right: 0 },
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 5, left: 0, bottom: 6, right: 0 },
    ];
    shiftCells(model, sheet, { top: 2, left: 0, bottom: 3, right: 16383 }, 'up', USER);
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 3, left: 0, bottom: 4, right: 0 },
    ]);
  });
});

describe('looks', () => {
  test('a whole column, a whole row and a cell: the narrowest wins', () => {
    const [model, sheet] = sample();
    patchStyle(model, sheet, { top: 0, left: 1, bottom: 1_048_575, right: 1 }, { numberFormat: '0.0' });
    patchStyle(model, sheet, { top: 4, left: 0, bottom: 4, right: 16383 }, { numberFormat: '@' });
    patchStyle(model, sheet, one(4, 1), { numberFormat: '0%' });
    expect([
      numberFormatAt(sheet, 9, 1),
      numberFormatAt(sheet, 4, 9),
      numberFormatAt(sheet, 4, 1),
      numberFormatAt(sheet, 0, 0),
    ]).toEqual(['0.0', '@', '0%', 'General']);
    expect(commonStyle(sheet, { top: 0, left: 1, bottom: 1_048_575, right: 1 }, 'numberFormat')).toBeNull();
  });

  test('a property set to null is the default again', () => {
    const [model, sheet] = sample();
    patchStyle(model, sheet, one(0, 0), { 'font.bold': true });
    patchStyle(model, sheet, one(0, 0), { 'font.bold': null });
    expect(commonStyle(sheet, one(0, 0), 'font.bold')).toBe(false);
  });
});

describe('listeners', () => {
  test('one that throws does not keep the others from hearing', () => {
    const [model, sheet] = sample();
    const heard: string[] = [];
    subscribe(model, () => {
      throw new Error('pendengar');
    });
    const stop = subscribe(model, ({ kind }) => {
      heard.push(kind);
    });
    const write = (): void => {
      writeCells(model, sheet, [{ row: 0, column: 0, content: { kind: 'constant', value: 1 } }], USER);
    };
    expect(write).toThrow('pendengar');
    stop();
    expect(write).toThrow('pendengar');
    expect(heard).toEqual(['changed']);
  });

  test('the sheet in front goes: another comes to the front', () => {
    const [model, sheet] = sample();
    const other = addSheet(model, 'B');
    deleteSheet(model, sheet);
    expect(model.activeSheetId).toBe(other.id);
  });
});
