import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { commonestOf } from '../../../src/core/values/commonest';

test('the text counted most', () => {
  expect(
    commonestOf([
      ['Bappeda', 1],
      ['Dinas Sosial', 3],
      ['Dinas Kesehatan', 2],
    ]),
  ).toBe('Dinas Sosial');
});

test('equal ones by the alphabet', () => {
  expect(
    commonestOf([
      ['b', 2],
      ['a', 2],
      ['c', 1],
    ]),
  ).toBe('a');
});

test('nothing where nothing is counted', () => {
  expect(commonestOf(new Map())).toBe('');
});

test('property: none is counted more, none as often stands before it, and the order does not matter', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.string(), fc.integer({ min: 1, max: 4 })), {
        minLength: 1,
        selector: ([text]) => text,
      }),
      (counts) => {
        const best = commonestOf(counts);
        const most = Math.max(...counts.map(([, count]) => count));
        const tied = counts.filter(([, count]) => count === most).map(([text]) => text);
        expect(best).toBe(tied.sort()[0]);
        expect(commonestOf(counts.toReversed())).toBe(best);
      },
    ),
  );
});
