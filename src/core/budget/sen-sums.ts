import type { MoneyColumn } from '../table/column';
import { float64At } from '../values/at';
import { asSen, type Sen } from '../values/rupiah';

/**
 * Sums of sen, one a group, exact: each is `high · 2^32 + low`, two whole numbers a double holds in full. Bigints would be
 * as exact and far slower. Room for 2^25 amounts of the most a cell may hold (2^53 rupiah) in one group.
 */
export interface SenSums {
  readonly high: Float64Array;
  /** Never negative, below {@link CARRY}. */
  readonly low: Float64Array;
}

/** The two halves of the amounts of a column, without copying: entry n at `2n + first` in each. */
export interface SenHalves {
  readonly highs: Int32Array;
  readonly lows: Uint32Array;
  readonly firstHigh: number;
  readonly firstLow: number;
}

const HALF = 2 ** 32;
/** Here the low half hands over to the high one: two such sums are still below 2^53. */
const CARRY = 2 ** 52;
/** How many low halves may be added before they are put into a sum. */
export const MOST_AT_ONCE = CARRY / HALF;
/** Which half of a bigint in memory is the low one: the first, but for a few machines. */
const FIRST_LOW = new Uint32Array(new BigInt64Array([1n]).buffer)[0] === 1 ? 0 : 1;

/** Sums of nothing. */
export const createSenSums = (groups: number): SenSums => ({
  high: new Float64Array(groups),
  low: new Float64Array(groups),
});

/** The amounts of a column as halves. */
export const halvesOf = ({ sen }: Pick<MoneyColumn, 'sen'>): SenHalves => ({
  highs: new Int32Array(sen.buffer, sen.byteOffset, sen.length * 2),
  lows: new Uint32Array(sen.buffer, sen.byteOffset, sen.length * 2),
  firstHigh: 1 - FIRST_LOW,
  firstLow: FIRST_LOW,
});

/**
 * Adds to the sum of a group.
 *
 * @param sums the sums.
 * @param group whose sum it is.
 * @param highHalf high halves, added up.
 * @param lowHalf low halves, added up; at most {@link MOST_AT_ONCE} of them.
 */
export function addHalves(sums: SenSums, group: number, highHalf: number, lowHalf: number): void {
  const { high, low } = sums;
  const sum = float64At(low, group) + lowHalf;
  const carried = sum < CARRY ? 0 : Math.floor(sum / HALF);
  low[group] = sum - carried * HALF;
  high[group] = float64At(high, group) + highHalf + carried;
}

/** The sums of coarser groups; `into` is the coarser group of each. */
export function foldSums({ high, low }: SenSums, into: Int32Array, groups: number): SenSums {
  const folded = createSenSums(groups);
  into.forEach((group, at) => {
    addHalves(folded, group, float64At(high, at), float64At(low, at));
  });
  return folded;
}

/** The sum of one group. */
export function sumAt({ high, low }: SenSums, group: number): Sen {
  const [above, below] = [float64At(high, group), float64At(low, group)];
  const near = above * HALF + below;
  // A double this small was not rounded.
  if (Number.isSafeInteger(near)) return asSen(BigInt(near));
  return asSen(BigInt(above) * BigInt(HALF) + BigInt(below));
}
