import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellAddress, columnLetters, columnRanges, sheetPrefix } from '../../../src/core/table/address';

describe('columnLetters', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test('reads back as the same column', () => {
    const back = (letters: string): number =>
      Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_383 }), (column) => {
        expect(back(columnLetters(column))).toBe(column);
      }),
    );
  });

  test('the last cell of a sheet', () => {
    expect(cellAddress(1_048_575, 16_383)).toBe('XFD1048576');
  });
});

describe('sheetPrefix', () => {
  test.each([
    ['Pemetaan', 'Pemetaan'],
    ['RAT_2025', 'RAT_2025'],
    ['RAT 2025', "'RAT 2025'"],
    ["Jum'at", "'Jum''at'"],
    ['A1', "'A1'"],
    ['2025', "'2025'"],
    ['Dinas-Sosial', "'Dinas-Sosial'"],
  ])('%s stands as %s before !', (sheet, expected) => {
    expect(sheetPrefix(sheet)).toBe(expected);
  });

  test('with the file, always quoted', () => {
    expect(sheetPrefix('Pemetaan', 'a.xlsx')).toBe("'[a.xlsx]Pemetaan'");
  });
});

describe('columnRanges', () => {
  test.each<[readonly number[], readonly string[]]>([
    [[], []],
    [[8], ['K8']],
    [[8, 9, 10], ['K8:K10']],
    [
      [8, 10, 11, 20],
      ['K8', 'K10:K11', 'K20'],
    ],
    [[1], ['K1']],
  ])('%j', (rows, ranges) => {
    expect(columnRanges(rows, 10)).toEqual(ranges);
  });

  test('cover exactly the rows given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (given) => {
        const rows = [...given].sort((a, b) => a - b);
        const covered = columnRanges(rows, 0).flatMap((range) => {
          const [first = '', last = first] = range.replaceAll('A', '').split(':');
          return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at);
        });
        expect(covered).toEqual(rows);
      }),
    );
  });
});
