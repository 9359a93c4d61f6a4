import { describe, expect, test } from '@jest/globals';
import type { ICellData } from '@univerjs/core';
import { cellDataOf, editedValue, styleOf } from '../../../../src/ui/grid/univer/cell-data';
import { isKept } from '../../../../src/ui/grid/univer/kept-commands';
import { changesOf, selectionOf } from '../../../../src/ui/grid/univer/univer-changes';

describe('a cell for Univer', () => {
  test.each([
    [null, null, null],
    ['abc', null, { v: 'abc', t: 1 }],
    [12.5, 'x', { v: 12.5, t: 2, s: 'x' }],
    [true, null, { v: 1, t: 3 }],
    [{ error: '#N/A' }, null, { v: '#N/A', t: 1 }],
    [null, 'x', { s: 'x' }],
  ])('%j with style %j', (value, style, cell) => {
    expect(cellDataOf(value, style)).toEqual(cell);
  });

  test('a mark lies over the fill of the sheet, and letters on it are dark', () => {
    expect(styleOf({ fill: '#000000', color: '#ffffff', bold: true }, 'error')).toMatchObject({
      bg: { rgb: '#ffc7ce' },
      cl: { rgb: '#1b1b1b' },
      bl: 1,
    });
  });

  test('without a mark the sheet looks as the file says', () => {
    expect(styleOf({ fill: '#abcdef', align: 'center', wrap: true, numberFormat: '#,##0' }, null)).toEqual({
      bg: { rgb: '#abcdef' },
      ht: 2,
      tb: 3,
      n: { pattern: '#,##0' },
    });
    expect(styleOf(null, null)).toBeNull();
  });
});

describe('what Univer changed', () => {
  test.each<[string, ICellData | null, ReturnType<typeof editedValue>]>([
    ['a cell taken away is empty', null, null],
    ['a value', { v: 'abc' }, 'abc'],
    ['no value left', { v: null, p: null }, null],
    ['an empty text is no value', { v: '' }, null],
    ['looks only', { s: 'x' }, undefined],
    ['a truth', { v: 1, t: 3 as never }, true],
    ['a formula is refused elsewhere', { v: null, f: '=1+1' }, undefined],
    ['lines', { p: { body: { dataStream: 'a\rb\r\n' } } as never }, 'a\nb'],
  ])('%s', (_why, cell, value) => {
    expect(editedValue(cell)).toBe(value);
  });

  test('typed, pasted and cleared cells come with their place', () => {
    const params = { subUnitId: 's', cellValue: { 3: { 1: { v: 'a' }, 2: { v: null } } } };
    expect(changesOf('sheet.mutation.set-range-values', params)).toEqual([
      {
        sheetId: 's',
        cells: [
          { row: 3, column: 1, value: 'a' },
          { row: 3, column: 2, value: null },
        ],
      },
    ]);
  });

  test('moved cells leave one place and come to another', () => {
    const params = {
      from: { subUnitId: 'a', value: { 0: { 0: null } } },
      to: { subUnitId: 'b', value: { 5: { 0: { v: 7 } } } },
    };
    expect(changesOf('sheet.mutation.move-range', params)).toEqual([
      { sheetId: 'a', cells: [{ row: 0, column: 0, value: null }] },
      { sheetId: 'b', cells: [{ row: 5, column: 0, value: 7 }] },
    ]);
  });

  test('other commands change no cells', () => {
    expect(changesOf('sheet.mutation.set-worksheet-col-width', {})).toEqual([]);
  });

  test('the selected cell is the active one of the last area', () => {
    const params = {
      subUnitId: 's',
      selections: [
        { range: { startRow: 1, startColumn: 1 }, primary: null },
        { range: { startRow: 4, startColumn: 2 }, primary: { actualRow: 5, actualColumn: 3 } },
      ],
    };
    expect(selectionOf('sheet.operation.set-selections', params)).toEqual({
      sheetId: 's',
      row: 5,
      column: 3,
    });
    expect(selectionOf('sheet.operation.set-scroll', params)).toBeNull();
  });
});

describe('commands of Univer', () => {
  test.each([
    'sheet.command.set-range-values',
    'sheet.command.clear-selection-content',
    'sheet.command.paste-by-short-key',
    'sheet.command.copy',
    'univer.command.undo',
    'doc.command.insert-text',
    'sheet.operation.set-selections',
  ])('%s runs', (id) => {
    expect(isKept(id)).toBe(true);
  });
  test.each([
    'sheet.command.insert-row',
    'sheet.command.remove-col',
    'sheet.command.add-worksheet-merge',
    'sheet.command.insert-sheet',
    'sheet.command.set-background-color',
    'sheet.command.reorder-range',
    'univer.command.redo',
    'formula.mutation.set-formula-calculation-start',
  ])('%s does not: the workbook behind the view would not hear of it', (id) => {
    expect(isKept(id)).toBe(false);
  });
});
