/** Enough for the distinct names of a province's sheets. */
const MOST = 10_000;
/** Longer texts are rare and dear to keep. */
const LONGEST = 200;

/**
 * The same answers, each worked out once: names repeat from row to row, from rule to rule and from workbook to workbook.
 * Forgets everything when it has grown too large, so hostile input stays cheap too.
 *
 * @param ask pure; never answers `undefined`.
 */
export function remembering<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return ask(text);
    const ready = known.get(text);
    if (ready !== undefined) return ready;
    const answer = ask(text);
    if (known.size >= MOST) known.clear();
    known.set(text, answer);
    return answer;
  };
}
