/**
 * The middle of some numbers, of an even number the mean of the two in the middle; `null` for none.
 *
 * @param days in any order; left as it is.
 */
export function medianOf(days: readonly number[]): number | null {
  const sorted = Float64Array.from(days).sort();
  const high = sorted[sorted.length >> 1];
  const low = sorted[(sorted.length - 1) >> 1];
  return high === undefined || low === undefined ? null : (low + high) / 2;
}
