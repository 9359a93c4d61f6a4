import { expect, test } from '@jest/globals';
import type { CellValue } from '../../../src/core/values/cell-value';
import { readDesil } from '../../../src/core/values/desil';

test.each<[string, number]>([
  ['1', 1],
  ['01', 1],
  ['10', 10],
  ['4.0', 4],
  ['Desil 1', 1],
  ['DESIL: 3', 3],
  ['D1', 1],
  ['Desil-1', 1],
  ['desil ke-2', 2],
  ['Desil ke 2', 2],
])('%p', (cell, desil) => {
  expect(readDesil(cell)).toEqual({ ok: true, value: desil, assumed: 'text' });
});

test('a number is taken as it is', () => {
  expect([1, 5, 10].map((n) => readDesil(n))).toEqual([1, 5, 10].map((value) => ({ ok: true, value })));
});

test.each<[CellValue, string, string]>([
  [null, 'empty', 'unknown, never 1'],
  ['-', 'empty', 'unknown'],
  [{ error: '#N/A' }, 'error-value', 'an error'],
  [0, 'out-of-range', 'desil start at 1'],
  [11, 'out-of-range', 'and end at 10'],
  [-1, 'out-of-range', 'negative'],
  ['0', 'out-of-range', 'as text'],
  ['-1', 'out-of-range', 'the minus is not the dash of Desil-1'],
  ['100', 'out-of-range', 'perhaps a persentil'],
  [1.5, 'not-a-number', 'a fraction'],
  [Number.NaN, 'not-a-number', 'no number'],
  ['1,5', 'not-a-number', 'a fraction'],
  ['4+', 'not-a-number', 'a group'],
  ['>4', 'not-a-number', 'a group'],
  ['1-4', 'not-a-number', 'a group'],
  ['Desil 1-4', 'not-a-number', 'a group'],
  ['miskin', 'not-a-number', 'a word'],
  [true, 'not-a-number', 'a boolean'],
])('%p is %s', (cell, reason, why) => {
  expect({ why, ...readDesil(cell) }).toEqual({ why, ok: false, reason });
});
