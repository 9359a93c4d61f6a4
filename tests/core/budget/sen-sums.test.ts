import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addHalves,
  createSenSums,
  foldSums,
  halvesOf,
  MOST_AT_ONCE,
  sumAt,
} from '../../../src/core/budget/sen-sums';

const HALF = 2n ** 32n;
const LIMIT = 9_007_199_254_740_992n * 100n;

const amounts = fc.array(
  fc.oneof(
    fc.bigInt({ min: -LIMIT + 1n, max: LIMIT - 1n }),
    fc.bigInt({ min: -300n, max: 300n }),
    fc.constantFrom(0n, -1n, HALF - 1n, HALF, -HALF, LIMIT - 1n, 1n - LIMIT),
  ),
  { maxLength: 60 },
);

/** As a column of a table adds them: each half on its own, out of a piece of a longer column. */
function added(sent: readonly bigint[], groupOf: (at: number) => number, groups: number) {
  const longer = BigInt64Array.from([7n, ...sent, 7n]);
  const { highs, lows, firstHigh, firstLow } = halvesOf({ sen: longer.subarray(1, -1) });
  const sums = createSenSums(groups);
  sent.forEach((_, at) => {
    addHalves(sums, groupOf(at), highs[2 * at + firstHigh] ?? 0, lows[2 * at + firstLow] ?? 0);
  });
  return sums;
}

describe('sums in two halves', () => {
  test('are the sums of the bigints, whatever the amounts', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 5 }), (sent, groups) => {
        const sums = added(sent, (at) => at % groups, groups);
        for (let group = 0; group < groups; group += 1) {
          const of = sent.filter((_, at) => at % groups === group);
          expect(sumAt(sums, group)).toBe(of.reduce((sum, one) => sum + one, 0n));
        }
      }),
    );
  });

  test('add up to coarser ones', () => {
    fc.assert(
      fc.property(amounts, (sent) => {
        const fine = added(sent, (at) => at, sent.length);
        const folded = foldSums(
          fine,
          Int32Array.from(sent, (_, at) => at % 2),
          2,
        );
        const all = sent.reduce((sum, one) => sum + one, 0n);
        expect(sumAt(folded, 0) + sumAt(folded, 1)).toBe(all);
        expect(sumAt(foldSums(fine, new Int32Array(sent.length), 1), 0)).toBe(all);
      }),
    );
  });

  test('lose no sen when low halves fill up again and again', () => {
    const sums = createSenSums(1);
    const most = (Number(HALF) - 1) * MOST_AT_ONCE;
    for (let time = 0; time < 1_000; time += 1) addHalves(sums, 0, -1, most);
    addHalves(sums, 0, 0, 1);
    expect(sumAt(sums, 0)).toBe(1_000n * (BigInt(most) - HALF) + 1n);
  });

  test('fold without loss when each of them is nearly full', () => {
    const groups = 4_096;
    const fine = createSenSums(groups);
    fine.low.fill(2 ** 52 - 1);
    const folded = foldSums(fine, new Int32Array(groups), 1);
    expect(sumAt(folded, 0)).toBe(BigInt(groups) * (2n ** 52n - 1n));
  });
});
