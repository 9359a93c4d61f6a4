import { fold } from '../values/text';
import type { Truth } from './truth';

/**
 * What the wordings of P3KE, PK21, DTSEN and DTKS say about a house. A wording nobody knows is not known: it never
 * becomes a no. Neither does a bare code such as `1`, which each form numbers its own way. Source: answer lists of
 * the household forms (handbook B5); the conditions themselves are the defaults of the needs table.
 */
interface Wordings {
  readonly yes: RegExp;
  readonly no: RegExp;
  /** Wordings that hold a word of `yes` or `no` and yet do not say which. */
  readonly unclear?: RegExp;
}

/** No answer of a form is longer; hostile text stays cheap. */
const LONGEST = 400;

/** The words of an answer without its number in the list of choices (`2. Tidak ada`), or '' for a bare code. */
export const answerWords = (text: string): string =>
  fold(text.slice(0, LONGEST)).replace(/^\d{1,2}(?= \D|$) ?/, '');

const NOT_SAID = /\b(tahu|diketahui|dijawab|menjawab|jelas)\b/;

const read =
  ({ yes, no, unclear }: Wordings) =>
  (text: string | null): Truth => {
    if (text === null) return null;
    const words = answerWords(text);
    if (words === '' || NOT_SAID.test(words) || unclear?.test(words) === true) return null;
    if (yes.test(words)) return true;
    return no.test(words) ? false : null;
  };

/** A material that is denied, or poor and sound ones in one answer: neither says what the part is made of. */
const material = (yes: RegExp, no: RegExp): ((text: string | null) => Truth) => {
  const isPoor = read({ yes, no, unclear: /\b(bukan|non|selain)\b/ });
  return (text) =>
    text !== null && isPoor(text) === true && no.test(answerWords(text)) ? null : isPoor(text);
};

/** Floor of earth or bamboo. */
export const hasPoorFloor = material(
  /\b(tanah|bambu)\b/,
  /\b(keramik|marmer|granit|ubin|tegel|teraso|semen|plester|plesteran|beton|bata|kayu|papan|parket|vinil|vinyl|permadani|karpet)\b/,
);

/** Wall of bamboo, thatch or the like. */
export const hasPoorWall = material(
  /\b(bambu|anyaman|gedek|gedhek|bilik|rumbia|ijuk|jerami|daun|ilalang|alang|pelepah|kardus|terpal)\b/,
  /\b(tembok|batu|bata|batako|beton|plester|plesteran|kayu|papan|seng|grc|asbes|kalsiboard)\b/,
);

/** Roof of thatch or the like. */
export const hasPoorRoof = material(
  /\b(jerami|ijuk|daun|rumbia|ilalang|alang|bambu|terpal|kardus)\b/,
  /\b(beton|cor|genteng|asbes|seng|kayu|sirap|metal|baja|galvalum|spandek)\b/,
);

const NOT_PLN =
  /\b(non pln|bukan pln|selain pln|(tanpa|bukan|non|tidak ada|belum ada) listrik|genset|diesel|solar ?cell|tenaga surya|plts|pltmh|mikrohidro|petromaks?|aladin|pelita|sentir|obor|lilin|lampu minyak|minyak tanah)\b/;
const PLN = /\bpln\b|\blistrik pribadi\b/;

/** Lit by PLN. A connection shared with neighbours is not known, nor which of two sources is the main one. */
export function isLitByPln(text: string | null): Truth {
  if (text === null) return null;
  const words = answerWords(text);
  const byPln = PLN.test(words.replace(/\b(non|bukan|selain) pln\b/g, ''));
  const otherwise = NOT_PLN.test(words);
  if (byPln === otherwise || /\b(bersama|menumpang|numpang|tanpa meteran)\b/.test(words)) return null;
  return byPln;
}

/** Power in volt-ampere; `Infinity` for any above 900, `tidak-terbaca` where something is stated but not which power. */
export type Daya = number | 'tidak-terbaca';

const ABOVE = /(>|di ?atas|lebih dari)\s*$/i;
const FROM = /(≥|>=|minimal|mulai)\s*$/i;
const BELOW = /(<|di ?bawah|kurang dari)\s*$/i;
const AND_MORE = /^\s*(va|watt|w)?\s*(ke ?atas|atau lebih|lebih|\+)/i;
const HIGHEST_SUBSIDISED = 900;

/**
 * The power a wording states: `450 VA`, `s/d 900 Watt`, `R1/900 VA`, `> 900 Watt`.
 *
 * @returns `null` when it states none.
 */
export function powerOf(text: string | null): Daya | null {
  if (text === null) return null;
  const words = text.slice(0, LONGEST);
  const stated = new Set<Daya>();
  for (const match of words.matchAll(/(?<!\d)(?:(\d{1,2})[.,](\d{3})|(\d{3,5}))(?!\d)/g)) {
    const [all, thousands = '', hundreds = '', plain = thousands + hundreds] = match;
    const end = match.index + all.length;
    const before = words.slice(Math.max(0, match.index - 20), match.index);
    stated.add(powerWithin(Number(plain), before, words.slice(end, end + 20)));
  }
  const [only, ...others] = stated;
  if (only === undefined) return null;
  return others.length === 0 ? only : 'tidak-terbaca';
}

function powerWithin(power: number, before: string, after: string): Daya {
  if (BELOW.test(before)) return 'tidak-terbaca';
  // "From 900 up" holds 900 itself: neither subsidised for certain nor not.
  if (FROM.test(before) || AND_MORE.test(after))
    return power > HIGHEST_SUBSIDISED ? Infinity : 'tidak-terbaca';
  if (ABOVE.test(before)) return power >= HIGHEST_SUBSIDISED ? Infinity : 'tidak-terbaca';
  return power;
}

/** Cooks with gas or kerosene. `Listrik/gas` in one answer does not say which. */
export const cooksWithGasOrKerosene = read({
  yes: /\b(gas|lpg|elpiji|minyak tanah|kerosin)\b/,
  no: /\b(listrik|kayu|arang|briket|tidak memasak|tidak pernah)\b/,
  unclear:
    /\b(bukan|non|selain|tanpa) (gas|lpg|elpiji|minyak tanah)\b|\blistrik (atau )?(gas|lpg|elpiji)\b|\b(gas|lpg|elpiji) (atau )?listrik\b/,
});

const SHARED = /\b(bersama|umum|komunal|menumpang|numpang|tetangga)\b/;
const NO_TOILET =
  /^(tidak|tdk|tak|t|belum)\b|^(di )?(sungai|kolam|sawah|kebun|pantai|laut|tanah lapang|hutan|semak)\b/;
const OWN_TOILET =
  /^(ya|y|ada|milik sendiri|sendiri|pribadi|milik pribadi)\b|\bseptic ?tank\b|\bseptik\b|\bipal\b|\bsendiri\b/;

/** No toilet of its own: shared, public or none. */
export const lacksOwnToilet = (text: string | null): Truth =>
  // "Tidak, jamban umum" and "bersama, dengan septic tank" are no own toilet, whatever else they name.
  text !== null && SHARED.test(answerWords(text))
    ? true
    : read({
        yes: NO_TOILET,
        no: OWN_TOILET,
        unclear: /^(tidak|tdk|tak) (pakai|memakai|dengan|menggunakan)\b/,
      })(text);

/** Drinks from an unprotected well or spring, surface water or rain. */
export const drinksUnsafeWater = read({
  yes: /\b((tidak|tak|tdk|non|bukan|belum) ?terlindungi?|air permukaan|sungai|danau|waduk|kolam|embung|irigasi|hujan)\b/,
  no: /\b(terlindungi?|ledeng|leding|pam|pdam|perpipaan|bor|pompa|kemasan|isi ulang|galon|kran|keran|hidran)\b/,
  unclear: /\bterlindungi? (atau |dan )?(tidak|tak|tdk) ?terlindungi?\b/,
});
