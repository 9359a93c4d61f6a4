import { distance } from 'fastest-levenshtein';
import { withinOneEdit } from '../taxonomy/match';
import { itemAt } from '../values/at';
import { attachToCentres, type Link } from './attach';
import type { NameGroup } from './groups';
import { visitNeighbours } from './neighbours';

const SHORTEST = 5;

/**
 * For every group its words, each put right to the word it looks a slip of, as one text: names with a slip in two words
 * meet under it. A word is a slip of one that stands in more rows; words of names that share no other key cost nothing.
 */
export function slipKeys(groups: readonly NameGroup[]): readonly string[] {
  const weights = new Map<string, number>();
  for (const { best, rows } of groups) {
    for (const word of best.form.words) weights.set(word, (weights.get(word) ?? 0) + rows);
  }
  const words = [...weights]
    .filter(([word]) => word.length >= SHORTEST && !/\d/.test(word))
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
    .map(([word]) => word);
  const links = new Map<number, Link<number>[]>();
  visitNeighbours(words, (a, b) => {
    const [one, other] = [itemAt(words, a, ''), itemAt(words, b, '')];
    if (!withinOneEdit(one, other)) return;
    const link = distance(one, other);
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = links.get(from);
      if (known) known.push({ to, link });
      else links.set(from, [{ to, link }]);
    }
  });
  const right = new Map<string, string>();
  const centres = attachToCentres<number>(
    words.length,
    (item) => links.get(item) ?? [],
    (a, b) => a - b,
    () => true,
  );
  for (const [centre, members] of centres) {
    for (const { to } of members) right.set(itemAt(words, to, ''), itemAt(words, centre, ''));
  }
  return groups.map(({ best }) => {
    const { words: own } = best.form;
    return own.length > 1 ? own.map((word) => right.get(word) ?? word).join(' ') : '';
  });
}
