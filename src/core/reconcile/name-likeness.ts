import jaroWinkler from 'jaro-winkler';
import { itemAt } from '../values/at';
import type { NameForm, PersonName } from './person-name';

/** From this likeness on two names may be of one person, where birth date and village agree too. */
export const ALIKE = 0.88;

/** Words less alike than this are two words. */
const SAME_WORD = 0.8;
/** A letter that stands for a word: "A. Rahman". */
const INITIAL = 0.9;

/** Old spelling read as the one of 1972: Soeharto, Djoko, Tjahjo. */
const OLD_SPELLING: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/sj/g, 'sy'],
  [/nj/g, 'ny'],
];

const respelt = (word: string): string =>
  OLD_SPELLING.reduce((text, [old, now]) => text.replace(old, now), word);

/** Jaro-Winkler of two texts that differ. The greedy walk of the letters may differ from either end: the order is settled first. */
const alike = (a: string, b: string): number => (a < b ? jaroWinkler(a, b) : jaroWinkler(b, a));

function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length === 1 || b.length === 1) return a.startsWith(b) || b.startsWith(a) ? INITIAL : 0;
  const likeness = alike(a, b);
  return likeness < SAME_WORD ? 0 : likeness;
}

/** Words paired best first, each counted by its length; a word without a partner counts against the name. One side has some. */
function wordsLikeness(a: readonly string[], b: readonly string[]): number {
  const pairs: {
    readonly a: number;
    readonly b: number;
    readonly likeness: number;
    readonly text: string;
  }[] = [];
  a.forEach((one, left) => {
    b.forEach((other, right) => {
      const likeness = wordLikeness(one, other);
      if (likeness === 0) return;
      const text = one < other ? `${one} ${other}` : `${other} ${one}`;
      pairs.push({ a: left, b: right, likeness, text });
    });
  });
  pairs.sort((x, y) => y.likeness - x.likeness || (x.text < y.text ? -1 : Number(x.text > y.text)));
  const taken = { a: new Set<number>(), b: new Set<number>() };
  let shared = 0;
  for (const { a: left, b: right, likeness } of pairs) {
    if (taken.a.has(left) || taken.b.has(right)) continue;
    taken.a.add(left);
    taken.b.add(right);
    shared += likeness * (itemAt(a, left, '').length + itemAt(b, right, '').length);
  }
  const all = [...a, ...b].reduce((sum, { length }) => sum + length, 0);
  return shared / all;
}

function formLikeness(a: NameForm, b: NameForm): number {
  const bothFathers = a.father.length > 0 && b.father.length > 0;
  const called = ({ words, father }: NameForm): readonly string[] =>
    (bothFathers ? [...words, ...father] : words).map(respelt);
  const [left, right] = [called(a), called(b)];
  const [joinedLeft, joinedRight] = [left.join(''), right.join('')];
  if (joinedLeft === joinedRight) return 1;
  const byWords = wordsLikeness(left, right);
  // Nur Hidayah is Nurhidayah, and who is called Sutrisno on one card may be Sutrisno Hadi on another.
  return left.length === right.length ? byWords : Math.max(byWords, alike(joinedLeft, joinedRight));
}

/**
 * How alike two names are, 0 to 1, rounded to four decimals: Jaro-Winkler word by word in whatever order the words stand,
 * over all ways the two are called. The same whichever comes first.
 */
export function nameLikeness(a: PersonName, b: PersonName): number {
  let best = 0;
  for (const one of a.forms) {
    for (const other of b.forms) best = Math.max(best, formLikeness(one, other));
  }
  return Math.round(best * 10_000) / 10_000;
}
