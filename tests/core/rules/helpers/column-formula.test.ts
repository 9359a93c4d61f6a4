import { describe, expect, test } from '@jest/globals';
import {
  filledInto,
  formInColumn,
  formInGrid,
  looksAtOtherRows,
  shownFormula,
} from '../../../../src/core/rules/helpers/column-formula';

describe('the same formula filled down reads the same', () => {
  test.each<[string, number, string, number]>([
    ['=T7+U7', 6, '=T8+U8', 7],
    ['=SUM(T7:U7)', 6, '= sum( $T9 : U9 )', 8],
    ['=+T7-$A$1', 6, '=T8-$A$1', 7],
    ['=IF(B7="K1",C7,0)', 6, '=IF(B8="K1",C8,0)', 7],
    ["='Rekap 1'!A7", 6, "='REKAP 1'!A8", 7],
    ['=SUM(A:A)+A6', 6, '=SUM($A:A)+A7', 7],
    ['=COUNTA(6:6)', 6, '=COUNTA(7:7)', 7],
    ['=COUNTA($6:$6)', 6, '=COUNTA($6:$6)', 7],
  ])('%s', (one, row, other, otherRow) => {
    expect(formInColumn(one, row)).toBe(formInColumn(other, otherRow));
  });
  test.each<[string, number, string, number]>([
    ['=T7+U7', 6, '=T7+U7', 7],
    ['=T7+U7', 6, '=T8-U8', 7],
    ['=T$7', 6, '=T$8', 7],
    ['=IF(B7="K1",C7,0)', 6, '=IF(B8="K2",C8,0)', 7],
    ['=A1 B1', 0, '=A1B1', 0],
    ['=T7', 6, '=U8', 7],
    ['=COUNTA(6:6)', 6, '=COUNTA(6:6)', 7],
  ])('%s in row %i is not %s in row %i', (one, row, other, otherRow) => {
    expect(formInColumn(one, row)).not.toBe(formInColumn(other, otherRow));
  });
  test('across a row, columns move too', () => {
    expect(formInGrid('=SUM(K7:K9)', 9, 10)).toBe(formInGrid('=SUM(L7:L9)', 9, 11));
    expect(formInGrid('=COUNTA(7:7)+K7', 9, 10)).toBe(formInGrid('=COUNTA(7:7)+L7', 9, 11));
    expect(formInGrid('=SUM($K7:K9)', 9, 10)).not.toBe(formInGrid('=SUM($L7:L9)', 9, 11));
  });
  test('what no cell of Excel can hold equals only itself', () => {
    const long = `=${'A1+'.repeat(4000)}A1`;
    expect(formInColumn(long, 0)).toBe(long);
  });
});

test('a formula is filled into another cell', () => {
  expect(filledInto('=SUM(T7:$U7)+$A$1&"T7"+B:$B+3:$3', 2, 1)).toBe('=SUM(U9:$U9)+$A$1&"T7"+C:$B+5:$3');
  expect(filledInto('=A1', -1, 0)).toBeNull();
  expect(filledInto('=XFD1', 0, 1)).toBeNull();
});

test('whether a formula leans on other rows', () => {
  expect(looksAtOtherRows('=A6+1', 6)).toBe(true);
  expect(looksAtOtherRows('=A7+$B$1+SUM(C:C)', 6)).toBe(false);
});

test('a formula is shown as one types it, without identity numbers', () => {
  expect(shownFormula('=_xlfn.XLOOKUP(A1,\n B:B)')).toBe('=XLOOKUP(A1, B:B)');
  expect(shownFormula('=IF(A1="9901010101800001",1)')).toBe('=IF(A1="9901********0001",1)');
  expect(shownFormula(`=${'A1+'.repeat(100)}A1`)).toHaveLength(200);
});
