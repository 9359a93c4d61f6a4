import { itemAt } from '../values/at';
import { fold } from '../values/text';

/** No name in the taxonomy comes near this many characters; longer cells are prose, not a name. */
const MAX_NAME = 400;

/** Only this much of a long description is searched for phrases. */
const MAX_PROSE = 4000;

const ROMAWI = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const URUTAN = ['pertama', 'kedua', 'ketiga', 'keempat'];

/** Cuts a text to the length that is searched for phrases, so that hostile cells stay cheap. */
export const capProse = (text: string): string => text.slice(0, MAX_PROSE);

/** Folds a text and splits it into words; a blank text has none. */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** The words of a cell that should hold one name; none when it is blank or too long to be a name. */
export const wordsOfName = (text: string): readonly string[] => (text.length > MAX_NAME ? [] : wordsOf(text));

/** Reads "1", "I" or "pertama" as a number, whichever size it has; `null` for any other word. */
export function readOrdinal(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^[1-9]\d?$/.test(word)) return Number(word);
  const romawi = ROMAWI.indexOf(word);
  if (romawi >= 0) return romawi + 1;
  const urutan = URUTAN.indexOf(word);
  return urutan >= 0 ? urutan + 1 : null;
}

/** True when two words differ by at most one letter added, dropped, changed, or swapped with its neighbour. */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a.charAt(same) === b.charAt(same)) same += 1;
  const restA = a.slice(same);
  const restB = b.slice(same);
  if (a.length !== b.length) return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1);
  if (restA.slice(1) === restB.slice(1)) return true;
  return restB.startsWith(restA.charAt(1) + restA.charAt(0)) && restA.slice(2) === restB.slice(2);
}

/** Short words are never forgiven a typo: one letter makes another word of them. */
const MIN_FUZZY = 5;
const MAX_TYPOS = 2;

/** True when both texts have the same words in the same order, forgiving one letter in up to two long words. */
export function samePhrase(words: readonly string[], phrase: readonly string[]): boolean {
  if (words.length !== phrase.length) return false;
  let typos = 0;
  for (const [at, word] of words.entries()) {
    const expected = itemAt(phrase, at, '');
    if (word === expected) continue;
    if (word.length < MIN_FUZZY || expected.length < MIN_FUZZY || !withinOneEdit(word, expected))
      return false;
    typos += 1;
    if (typos > MAX_TYPOS) return false;
  }
  return true;
}

/** The start of a numbered cell: the number it names, whether a word such as "Klaster" named it, and the rest. */
export interface Head {
  /** Distinct numbers named; more than one means the cell contradicts itself. */
  readonly nomor: readonly number[];
  /** True for "Klaster 1" or "K1", false for a bare list number such as "1." */
  readonly named: boolean;
  readonly rest: readonly string[];
}

/** Splits off "1.", "A.", "Strategi 1:", "S1" and the like; `labels` are the words, `letter` the short form. */
export function readHead(words: readonly string[], labels: readonly string[], letter: string): Head {
  const nomor = new Set<number>();
  let named = false;
  let rest = words;

  const bare = readOrdinal(rest[0]);
  if (bare !== null) nomor.add(bare);
  if (bare !== null || (rest.length > 1 && /^[a-h]$/.test(itemAt(rest, 0, '')))) rest = rest.slice(1);

  const first = rest[0] ?? '';
  if (labels.includes(first)) {
    rest = rest.slice(1);
    if (['ke', 'no', 'nomor'].includes(rest[0] ?? '')) rest = rest.slice(1);
    const ordinal = readOrdinal(rest[0]);
    if (ordinal !== null) {
      nomor.add(ordinal);
      named = true;
      rest = rest.slice(1);
    }
  } else if (first.length > 1 && first.startsWith(letter) && /^\d$/.test(first.slice(1))) {
    nomor.add(Number(first.slice(1)));
    named = true;
    rest = rest.slice(1);
  } else if (first === letter && /^\d$/.test(rest[1] ?? '')) {
    nomor.add(Number(rest[1]));
    named = true;
    rest = rest.slice(2);
  }
  return { nomor: [...nomor], named, rest };
}

/** Phrases by their folded text, with the word count of the longest, ready to be searched for. */
export interface PhraseIndex<T> {
  readonly byPhrase: ReadonlyMap<string, T>;
  readonly longest: number;
}

/** One phrase found: words `from` (0-based) up to but not including `to`. */
export interface Hit<T> {
  readonly value: T;
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
}

/** Builds an index from phrases as written; a phrase given twice keeps its first meaning. */
export function indexPhrases<T>(pairs: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const byPhrase = new Map<string, T>();
  let longest = 0;
  for (const [written, value] of pairs) {
    const words = wordsOf(written);
    const phrase = words.join(' ');
    if (phrase === '' || byPhrase.has(phrase)) continue;
    byPhrase.set(phrase, value);
    longest = Math.max(longest, words.length);
  }
  return { byPhrase, longest };
}

/** Whole-word phrases in reading order; one that lies inside a longer one is not reported. */
export function findPhrases<T>(words: readonly string[], index: PhraseIndex<T>): readonly Hit<T>[] {
  const hits: Hit<T>[] = [];
  let covered = 0;
  for (let from = 0; from < words.length; from += 1) {
    for (let to = Math.min(words.length, from + index.longest); to > from && to > covered; to -= 1) {
      const phrase = words.slice(from, to).join(' ');
      const value = index.byPhrase.get(phrase);
      if (value === undefined) continue;
      hits.push({ value, phrase, from, to });
      covered = to;
      break;
    }
  }
  return hits;
}
