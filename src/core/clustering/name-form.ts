import type { JenisEjaan } from '../taxonomy/kamus';
import { wordsOf } from '../taxonomy/match';
import { opdKey } from '../values/opd';

/** A name in the forms it is compared in. */
export interface NameForm {
  /** Its letters and digits in their order, nothing else. */
  readonly letters: string;
  /** Its words, short ones written out and numerals arabic. */
  readonly words: readonly string[];
  /** Those words without spaces. */
  readonly joined: string;
  /** The numbers in it: what tells Sukamaju 1 from Sukamaju 2, and "1 2" from "12". */
  readonly numbers: string;
  /** Numbers, roman numerals and single letters, in their order: other ones mean another thing. */
  readonly designators: string;
  /** True for an acronym, whose `words` are those it stands for. */
  readonly acronym: boolean;
}

/** Short words that mean one word only wherever they stand in a name. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['kec', 'kecamatan'],
  ['kel', 'kelurahan'],
  ['kab', 'kabupaten'],
  ['prov', 'provinsi'],
  ['propinsi', 'provinsi'],
  ['bag', 'bagian'],
]);

/** Words of villages' names that are written short as often as in full. */
const IN_VILLAGES: ReadonlyMap<string, string> = new Map([
  ['ds', 'desa'],
  ['sei', 'sungai'],
  ['tg', 'tanjung'],
  ['tj', 'tanjung'],
  ['tjg', 'tanjung'],
  ['gn', 'gunung'],
  ['kp', 'kampung'],
]);

// "V" and "X" alone are letters as often as numerals (Blok X); I is hardly ever anything but the first.
const ROMAN: readonly string[] = ['i', 'ii', 'iii', 'iv', '', 'vi', 'vii', 'viii', 'ix'];

function written(word: string, jenis: JenisEjaan): string {
  const roman = ROMAN.indexOf(word);
  if (roman >= 0) return String(roman + 1);
  if (/^0+\d+$/.test(word)) return word.replace(/^0+(?=\d)/, '');
  return (jenis === 'desa' ? IN_VILLAGES.get(word) : undefined) ?? WRITTEN_OUT.get(word) ?? word;
}

const numbersOf = (text: string): readonly string[] => text.match(/\d+/g) ?? [];

/** Folds a name for comparing; `&` is `dan`, as in the totals by OPD. */
export function formOf(text: string, jenis: JenisEjaan, acronyms: ReadonlyMap<string, string>): NameForm {
  const plain = wordsOf(text.replaceAll('&', ' dan '));
  const acronym = acronyms.get(plain.join(' '));
  const words = acronym === undefined ? plain.map((word) => written(word, jenis)) : wordsOf(acronym);
  return {
    letters: jenis === 'opd' ? opdKey(text) : plain.join(''),
    words,
    joined: words.join(''),
    numbers: plain.flatMap(numbersOf).join(' '),
    designators: words.flatMap((word) => (word.length === 1 ? [word] : numbersOf(word))).join(' '),
    acronym: acronym !== undefined,
  };
}

/** OpenRefine's fingerprint: the words, each once, in alphabetical order. */
export const fingerprint = ({ words }: NameForm): string => [...new Set(words)].sort().join(' ');

/** OpenRefine's n-gram fingerprint for pairs of letters: which ones occur, in alphabetical order. */
export function ngramFingerprint({ joined }: NameForm): string {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < joined.length; at += 1) pairs.add(joined.slice(at, at + 2));
  return [...pairs].sort().join('');
}
