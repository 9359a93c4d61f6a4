import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  areaAddress,
  columnIndex,
  contains,
  intersection,
  parseReference,
  SHEET_COLUMNS,
  SHEET_ROWS,
  touches,
} from '../../src/workbook/a1';
import { columnLetters } from '../../src/core/table/address';

const area = fc
  .tuple(fc.nat(SHEET_ROWS - 1), fc.nat(SHEET_ROWS - 1), fc.nat(SHEET_COLUMNS - 1), fc.nat(SHEET_COLUMNS - 1))
  .map(([a, b, c, d]) => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }));

describe('references', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(area, (given) => {
        expect(parseReference(areaAddress(given))).toEqual({ sheet: null, area: given });
      }),
    );
  });

  test.each([
    ['$B$2:C5', null, 'B2:C5'],
    ['c5:b2', null, 'B2:C5'],
    ['Sheet1!A1', 'Sheet1', 'A1'],
    ["'It''s 2025'!A:C", "It's 2025", 'A:C'],
    ['3:5', null, '3:5'],
    ['XFD1048576', null, 'XFD1048576'],
  ])('%s', (text, sheet, address) => {
    const read = parseReference(text);
    expect([read?.sheet, read && areaAddress(read.area)]).toEqual([sheet, address]);
  });

  test.each([
    ['', 'nothing'],
    ['A', 'a name'],
    ['12', 'a number'],
    ['A0', 'no such row'],
    ['XFE1', 'no such column'],
    ['A1048577', 'a row past the last'],
    ['A1:B', 'half an area'],
    ['A1:3', 'half an area'],
    ['A1,B2', 'two areas'],
    ['PaguTotal', 'a name'],
    [`${'A'.repeat(500)}1`, 'too long'],
  ])('%s is none: %s', (text) => {
    expect(parseReference(text)).toBeNull();
  });

  test('letters and columns', () => {
    fc.assert(
      fc.property(fc.nat(SHEET_COLUMNS - 1), (column) => {
        expect(columnIndex(columnLetters(column))).toBe(column);
      }),
    );
  });

  test('areas that share cells, and those that do not', () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        const shared = intersection(a, b);
        expect(touches(a, b)).toBe(shared !== null);
        expect(shared === null || (contains(a, shared) && contains(b, shared))).toBe(true);
        expect(contains(a, a)).toBe(true);
      }),
    );
  });
});
