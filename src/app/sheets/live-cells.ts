import type { Computed, KitCell } from './sheet-kit';

/** Comparisons of texts that Excel does in a few seconds. */
const MOST_COMPARISONS = 200_000_000;

/** True when this many formulas that look through this many rows are not too slow to compute. */
export const isBearable = (formulas: number, rows: number): boolean => formulas * rows <= MOST_COMPARISONS;

/** A word followed by a number is read as a month and its year or day. */
const LIKE_DATE = /^\p{L}+[\s\-./]*\d+$/u;
const LIKE_LOGICAL = /^(?:true|false|benar|salah)$/i;
const LONGEST = 255;

/**
 * True for a text that a criterion of Excel takes for itself and nothing else: no wildcard, no comparison, nothing that
 * could be read as a number, a date or a truth value.
 */
export const isPlainCriterion = (text: string): boolean =>
  text.length <= LONGEST &&
  text === text.trim() &&
  /^[\p{L}(]/u.test(text) &&
  /\p{L}/u.test(text) &&
  !/[*?~]/.test(text) &&
  !LIKE_DATE.test(text) &&
  !LIKE_LOGICAL.test(text);

/** The formula where it may be one, else what it comes to. */
export const liveOr = (live: boolean, cell: Computed): KitCell => (live ? cell : cell.result);
