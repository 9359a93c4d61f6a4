import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../../src/core/values/cell-value';
import { editText, shownText } from '../../../../src/ui/grid/table/shown-text';
import { stepOf } from '../../../../src/ui/grid/table/table-keys';
import { columnStarts, ROW_HEIGHT, scrollTo, windowAt } from '../../../../src/ui/grid/table/table-window';
import { readTyped } from '../../../../src/ui/grid/read-typed';

describe('shownText', () => {
  test.each<[CellValue, string | undefined, string, string]>([
    [null, undefined, '', 'empty'],
    ['Rp 5', '#,##0', 'Rp 5', 'text stays text'],
    [1234567.5, undefined, '1234567,5', 'without a format every digit, no groups'],
    [1234567.5, '#,##0', '1.234.567,5', 'grouped where the sheet groups'],
    [1234567, '"Rp "#,##0.00', '1.234.567,00', 'sen where the sheet shows sen'],
    [0.25, '0%', '25%', 'a share'],
    [45750, 'dd/mm/yyyy', '03/04/2025', 'a date, day first'],
    [45750, '#,##0;[Red]-#,##0', '45.750', 'a colour is no day'],
    [45750, '"hari ke" 0', '45750', 'a word is no day'],
    [12, 'dd/mm/yyyy', '12', 'before 1 March 1900 Excel miscounts'],
    [true, undefined, 'TRUE', 'a truth'],
    [{ error: '#N/A' }, undefined, '#N/A', 'an error is a value'],
  ])('%j as %j is %j: %s', (value, numberFormat, text) => {
    expect(shownText(value, numberFormat === undefined ? null : { numberFormat })).toBe(text);
  });

  test('a cell opened and left as it was is not changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (value) => {
        expect(readTyped(editText(value))).toBe(value);
      }),
    );
  });
});

describe('windowAt', () => {
  const starts = columnStarts(40, new Map([[2, 300]]));

  test('draws what is in sight and a little more, however long the sheet', () => {
    const seen = windowAt({ top: 20_000 * ROW_HEIGHT, left: 0, height: 520, width: 900 }, 50_000, starts);
    expect(seen.top).toBe(19_994);
    expect(seen.bottom).toBe(20_026);
    expect(seen.left).toBe(0);
    expect(seen.right).toBeLessThan(14);
  });

  test('a cell that was scrolled to is in the window', () => {
    fc.assert(
      fc.property(fc.nat(49_999), fc.nat(39), fc.nat(1_000_000), fc.nat(3_000), (row, column, top, left) => {
        const box = { height: 520, width: 900 };
        const at = scrollTo({ row, column }, { top, left, ...box }, starts);
        const seen = windowAt({ ...at, ...box }, 50_000, starts);
        expect(row >= seen.top && row < seen.bottom).toBe(true);
        expect(column >= seen.left && column < seen.right).toBe(true);
      }),
    );
  });
});

describe('keys', () => {
  const where = {
    row: 10,
    column: 3,
    page: 20,
    rowCount: 120,
    columnCount: 41,
    sheet: { rowCount: 100, columnCount: 21 },
  };
  const none = { ctrlKey: false, metaKey: false, shiftKey: false };
  test.each<[string, boolean, readonly [number, number] | null]>([
    ['ArrowUp', false, [9, 3]],
    ['ArrowDown', false, [11, 3]],
    ['ArrowLeft', false, [10, 2]],
    ['ArrowRight', false, [10, 4]],
    ['ArrowDown', true, [99, 3]],
    ['ArrowUp', true, [0, 3]],
    ['ArrowRight', true, [10, 20]],
    ['PageDown', false, [30, 3]],
    ['PageUp', false, [0, 3]],
    ['Home', false, [10, 0]],
    ['Home', true, [0, 0]],
    ['End', true, [99, 20]],
    ['a', false, null],
    ['Enter', false, null],
  ])('%s (with Ctrl: %j) leads to %j', (key, ctrlKey, to) => {
    expect(stepOf({ ...none, key, ctrlKey }, where)).toEqual(to);
  });
});
