import { itemAt } from '../values/at';
import { fold } from '../values/text';

/** One way a person is called: the words of the name as they are compared. */
export interface NameForm {
  /** Without titles and degrees, short forms of Muhammad, Abdul and Siti written out. */
  readonly words: readonly string[];
  /** The words behind `bin` or `binti`. */
  readonly father: readonly string[];
  /** `words` without spaces: two names are the same when these are. */
  readonly key: string;
}

/** A person's name in the ways it is compared; the first is the name, the others what stands behind `alias`. */
export interface PersonName {
  readonly forms: readonly NameForm[];
}

const LONGEST = 160;
const MOST_FORMS = 4;
const MOST_WORDS = 8;

/** Titles and forms of address in front of a name. "H" and "Hj" stand for haji and hajjah, on cards too. */
const TITLES: ReadonlySet<string> = new Set([
  ...['h', 'hj', 'haji', 'hajjah', 'hajjat', 'kh', 'kyai', 'kiai', 'ust', 'ustad', 'ustadz', 'ustadzah'],
  ...['prof', 'dr', 'drg', 'drs', 'dra', 'ir', 'tn', 'tuan', 'ny', 'nyonya', 'nn', 'nona'],
  ...['bpk', 'bapak', 'ibu', 'sdr', 'sdri', 'sdra'],
]);
/** Said of who has died, before or behind the name. */
const LATE: ReadonlySet<string> = new Set(['alm', 'almh', 'almarhum', 'almarhumah']);
const FATHER: ReadonlySet<string> = new Set(['bin', 'binti', 'bt', 'bte', 'bti', 'binte']);

/** Ways of writing a word that mean the same name wherever they stand. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ...['moh', 'muh', 'mohd', 'muhd', 'mhd', 'moch', 'much', 'mohammad', 'mohamad', 'mohammed', 'mohamed']
    .concat('muhamad', 'muhammed', 'muhamed', 'mochammad', 'mochamad', 'muchammad', 'muchamad')
    .map((word): [string, string] => [word, 'muhammad']),
  ['abd', 'abdul'],
  ['abdl', 'abdul'],
  ['sitti', 'siti'],
]);
/** Short forms that are one only in front of another word. */
const LEADING: ReadonlyMap<string, string> = new Map([
  ['m', 'muhammad'],
  ['st', 'siti'],
]);

/** A degree: letters in dots (S.Pd., A.Md.Keb), or one of those people write without. */
const DEGREE =
  /^(?:[a-z]{1,5}(?:\. ?[a-z]{1,5}){1,5}\.?|[a-z]{1,4}\.|se|sh|st|skm|spd|sp|mm|mpd|msi|sip|sos|ssos|ssi|skom|amd|amk|skep|str)$/;

const ALIAS = /[/()[\]]|\b(?:alias|als|a\.k\.a|aka)\b\.?/i;

/**
 * Reads a person's name: titles, degrees and "almarhum" left out, M., Moh. and Muh. read as Muhammad, `bin` and `binti` told
 * from the name itself, `alias` and brackets as other names of the same person. `null` where no letter is left.
 */
export function readPersonName(text: string): PersonName | null {
  const forms = text
    .slice(0, LONGEST)
    .split(ALIAS, MOST_FORMS)
    .flatMap((part) => {
      const form = readForm(withoutDegrees(part));
      return form ? [form] : [];
    });
  return forms.length === 0 ? null : { forms };
}

/** `Budi Santoso, S.Pd., M.M.` → `Budi Santoso`; what stands behind a comma and is no degree stays. */
const withoutDegrees = (text: string): string =>
  text
    .split(',')
    .filter((part, at) => at === 0 || !DEGREE.test(part.trim().toLowerCase()))
    .join(' ');

function readForm(text: string): NameForm | null {
  // Ma'ruf and Jum'at are one word.
  const words = fold(text.replace(/['’‘`´ʼ"]/gu, ''))
    .split(' ', MOST_WORDS * 2)
    .filter((word) => /\p{L}/u.test(word) && !LATE.has(word));
  while (words.length > 1 && TITLES.has(itemAt(words, 0, ''))) words.shift();
  const at = words.findIndex((word, index) => index > 0 && FATHER.has(word));
  const own = (at < 0 ? words : words.slice(0, at)).slice(0, MOST_WORDS).map(inFull);
  if (own.length === 0) return null;
  const father = at < 0 ? [] : words.slice(at + 1, at + 1 + MOST_WORDS).map(inFull);
  return { words: own, father, key: own.join('') };
}

const inFull = (word: string, at: number, words: readonly string[]): string =>
  VARIANTS.get(word) ?? (at === 0 && words.length > 1 ? LEADING.get(word) : undefined) ?? word;

/** True when two names are the same name: one of the ways either is called is the same, and no two fathers are named. */
export const isSameName = (a: PersonName, b: PersonName): boolean =>
  a.forms.some((one) =>
    b.forms.some(
      (other) =>
        one.key === other.key &&
        (one.father.length === 0 ||
          other.father.length === 0 ||
          one.father.join('') === other.father.join('')),
    ),
  );
