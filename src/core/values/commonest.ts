/**
 * The text counted most; equal ones by the alphabet, so that the order of counting does not matter; `''` where nothing
 * is counted.
 */
export function commonestOf(counts: Iterable<readonly [text: string, count: number]>): string {
  let best = '';
  let most = 0;
  for (const [text, count] of counts) {
    if (count < most || (count === most && text > best)) continue;
    best = text;
    most = count;
  }
  return best;
}
