import { distance } from 'fastest-levenshtein';
import { itemAt } from '../values/at';
import { fold } from '../values/text';

const LONGEST = 400;
/** Words that come and go between two writings of one name. */
const SMALL: ReadonlySet<string> = new Set(['dan', 'atau', 'serta']);
/** How many words of the longer writing may be left out in one place. */
const MOST_SKIPPED = 4;
const SHORTEST_ABBREVIATION = 2;

/** The words of a name that count. */
const wordsIn = (nama: string): readonly string[] =>
  fold(nama.slice(0, LONGEST))
    .split(' ')
    .filter((word) => word !== '' && !SMALL.has(word));

const likeness = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length, 1);

/** How many words of `full`, from `at` on, one short word stands for: itself, its abbreviation, or the initials of several. */
function standsFor(word: string, full: readonly string[], at: number, least: number): number {
  const there = itemAt(full, at, '');
  if (word === there) return 1;
  if (/\d/.test(word) || /\d/.test(there)) return 0;
  if (word.length >= SHORTEST_ABBREVIATION && there.startsWith(word)) return 1;
  if (likeness(word, there) >= least) return 1;
  const initials = full
    .slice(at, at + word.length)
    .map((one) => one.charAt(0))
    .join('');
  return word.length >= SHORTEST_ABBREVIATION && initials === word ? word.length : 0;
}

/** The share of letters of `full` that `short` leaves out, where every word of `short` stands for some of `full` in order; else 1. */
function leftOut(short: readonly string[], full: readonly string[], least: number): number {
  let at = 0;
  let skipped = 0;
  for (const word of short) {
    let taken = 0;
    const until = Math.min(full.length, at + MOST_SKIPPED + 1);
    for (let there = at; there < until && taken === 0; there += 1) {
      taken = standsFor(word, full, there, least);
      if (taken === 0) skipped += itemAt(full, there, '').length;
      at = there + Math.max(taken, 1);
    }
    if (taken === 0) return 1;
  }
  skipped += full.slice(at).join('').length;
  return skipped / Math.max(1, full.join('').length);
}

/**
 * True when two writings are of one name: the same words but for case, punctuation, slips of the pen, abbreviations
 * (`Pelay. Kes.`), initials (SPM) and the words "dan", "atau", "serta", with little left out; or letter by letter nearly the
 * same. One different word is another name: Ibu Hamil, Ibu Nifas.
 *
 * @param a one writing.
 * @param b the other.
 * @param least likeness from which two spellings may be one, 0 to 1.
 */
export function sameName(a: string, b: string, least: number): boolean {
  const [left, right] = [wordsIn(a), wordsIn(b)];
  if (left.length === 0 || right.length === 0) return false;
  if (left.join(' ') === right.join(' ')) return true;
  const numbers = (words: readonly string[]): string => words.filter((word) => /\d/.test(word)).join(' ');
  if (numbers(left) === numbers(right) && likeness(left.join(''), right.join('')) >= (1 + least) / 2)
    return true;
  return leftOut(left, right, least) <= 1 - least || leftOut(right, left, least) <= 1 - least;
}

/** The form in which equal names are equal texts. */
export const nameKey = (nama: string): string => wordsIn(nama).join(' ');
