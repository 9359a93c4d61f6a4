import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isFormula, readTyped } from '../../../src/ui/grid/read-typed';

describe('readTyped', () => {
  test.each<[string, string | number | null, string]>([
    ['', null, 'nothing typed is an empty cell'],
    ['0', 0, 'zero is a number'],
    ['125000000', 125_000_000, 'a plain amount'],
    ['-5000', -5000, 'a negative one'],
    ['12,5', 12.5, 'two decimals or fewer cannot be thousands'],
    ['29986597.20', 29_986_597.2, 'sen behind a point'],
    ['1.500', '1.500', '1500 in Indonesia, 1.5 in America: nobody guesses'],
    ['1,500', '1,500', 'the same the other way round'],
    ['0012', '0012', 'a code keeps its zeros'],
    ['9901010101010007', '9901010101010007', 'sixteen digits are a NIK, and a number would lose the last'],
    ['123456789012345', 123_456_789_012_345, 'fifteen digits are exact'],
    ['03/04/2025', '03/04/2025', 'the rules read dates, day first'],
    ['50%', '50%', 'a share is left to the rules'],
    ['Rp 1.500.000,-', 'Rp 1.500.000,-', 'an amount with its dress on'],
    ["'77", '77', 'an apostrophe asks for text'],
    ['TRUE', 'TRUE', 'no truth is made of a word'],
    [' 5', ' 5', 'a space makes it text, which the rules point out'],
    ['1e5', '1e5', 'no scientific surprise'],
  ])('%j is %j: %s', (typed, value) => {
    expect(readTyped(typed)).toBe(value);
  });

  test('a number that comes of it says every digit that was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (whole) => {
        expect(readTyped(String(whole))).toBe(whole);
      }),
    );
  });

  test('anything else stays as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (typed) => {
        const value = readTyped(typed);
        const text = typed.startsWith("'") ? typed.slice(1) : typed;
        expect(value === null ? '' : typeof value === 'number' ? value : value).toEqual(
          typeof value === 'number' ? Number(typed.replace(',', '.')) : text,
        );
      }),
    );
  });
});

test.each([
  ['=1+1', true],
  ['=', false],
  ['1=1', false],
])('isFormula(%j) is %j', (typed, expected) => {
  expect(isFormula(typed)).toBe(expected);
});
