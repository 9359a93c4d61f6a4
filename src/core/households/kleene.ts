import type { Truth } from './truth';

/*
 * Truths as bytes, so that a fact of all families is one typed array: bit 1 says "may be yes", bit 0 "may be no". Yes is
 * 2, no is 1, not known is 3, and 0 stands for "nothing there to ask".
 */

/** Plainly not. */
export const NO = 1;
/** Plainly so. */
export const YES = 2;
/** It may be or not be. */
export const UNKNOWN = 3;

/** The byte of a truth. */
export const byteOf = (truth: Truth): number => (truth === null ? UNKNOWN : truth ? YES : NO);

/** The truth of a byte; nothing to ask is not known. */
export const truthOf = (byte: number | undefined): Truth =>
  byte === YES ? true : byte === NO ? false : null;

/** Yes as soon as one is yes; no only when both are. */
export const or = (a: number, b: number): number => ((a | b) & YES) | (a & b & NO);

/** No as soon as one is no; yes only when both are. */
export const and = (a: number, b: number): number => (a & b & YES) | ((a | b) & NO);

/** The opposite; what is not known stays so. */
export const not = (a: number): number => ((a & YES) >> 1) | ((a & NO) << 1);

/** Entry by entry of columns of one length; `empty` where there is no column. */
export function fold2(
  columns: readonly Uint8Array[],
  join: (a: number, b: number) => number,
  length: number,
  empty: number,
): Uint8Array {
  const [first, ...others] = columns;
  const result = first ? first.slice() : new Uint8Array(length).fill(empty);
  // A table of all sixteen pairs is cheaper than a call an entry.
  const table = Uint8Array.from({ length: 16 }, (_, pair) => join(pair >> 2, pair & 3));
  for (const column of others) {
    for (let at = 0; at < length; at += 1) {
      result[at] = table[((result[at] ?? 0) << 2) | (column[at] ?? 0)] ?? 0;
    }
  }
  return result;
}

/** Entry by entry whether at least `wanted` columns are yes. */
export function atLeastColumn(columns: readonly Uint8Array[], wanted: number, length: number): Uint8Array {
  const result = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) {
    let yes = 0;
    let may = 0;
    for (const column of columns) {
      const byte = column[at] ?? 0;
      yes += Number(byte === YES);
      may += byte >> 1;
    }
    result[at] = yes >= wanted ? YES : may < wanted ? NO : UNKNOWN;
  }
  return result;
}
