import { fold } from '../values/text';
import type { Truth } from './truth';

/**
 * What the wordings of P3KE, DTSEN and DTKS say about a house and a person. A wording nobody knows is not known:
 * it never becomes a no. Source: answer lists of the household forms (handbook B5); the conditions themselves are
 * the defaults of the needs table.
 */
interface Wordings {
  readonly yes: RegExp;
  readonly no: RegExp;
}

const read =
  ({ yes, no }: Wordings) =>
  (text: string | null): Truth => {
    if (text === null) return null;
    const words = fold(text);
    if (words === '') return null;
    if (yes.test(words)) return true;
    return no.test(words) ? false : null;
  };

/** Floor of earth or bamboo. */
export const hasPoorFloor = read({
  yes: /\b(tanah|bambu)\b/,
  no: /\b(keramik|marmer|granit|ubin|tegel|teraso|semen|bata merah|kayu|papan|parket|vinil|vinyl|permadani|karpet)\b/,
});

/** Wall of bamboo, thatch or the like. */
export const hasPoorWall = read({
  yes: /\b(bambu|anyaman|gedek|bilik|rumbia|ijuk|daun|ilalang|alang|pelepah|kardus|terpal)\b/,
  no: /\b(tembok|batu|bata|plesteran|kayu|papan|seng|batang kayu|grc|asbes|kalsiboard)\b/,
});

/** Roof of thatch or the like. */
export const hasPoorRoof = read({
  yes: /\b(jerami|ijuk|daun|rumbia|ilalang|alang|bambu|terpal|kardus)\b/,
  no: /\b(beton|genteng|asbes|seng|kayu|sirap|metal|baja|galvalum)\b/,
});

const NOT_PLN =
  /\b(non pln|bukan pln|tanpa listrik|bukan listrik|non listrik|genset|solar cell|tenaga surya|petromak|pelita|sentir|obor|lilin|lampu minyak|minyak tanah)\b/;
const PLN = /\bpln\b|\blistrik pribadi\b/;

/** Lit by PLN. A connection shared with neighbours is not known. */
export function isLitByPln(text: string | null): Truth {
  if (text === null) return null;
  const words = fold(text);
  if (/\b(bersama|menumpang|tanpa meteran)\b/.test(words)) return null;
  if (NOT_PLN.test(words)) return false;
  return PLN.test(words) ? true : null;
}

/**
 * Power in volt-ampere where a wording states one: `450 VA`, `s/d 900 Watt`, `> 900 Watt`.
 *
 * @returns the number, `Infinity` for "more than 900", `null` when none is stated.
 */
export function powerOf(text: string | null): number | null {
  if (text === null) return null;
  const match = /([>≥]|di ?atas|lebih dari)?\s*(\d[\d.]*)\s*(?:va|watt|w)?\b/i.exec(text);
  if (!match) return null;
  const power = Number((match[2] ?? '').replaceAll('.', ''));
  if (!Number.isFinite(power) || power < 100) return null;
  return match[1] === undefined ? power : Infinity;
}

/** Cooks with gas or kerosene. */
export const cooksWithGasOrKerosene = read({
  yes: /\b(gas|lpg|elpiji|minyak tanah|kerosin)\b/,
  no: /\b(listrik|kayu|arang|briket|biogas kotoran|tidak memasak|tidak pernah)\b/,
});

const OWN_TOILET =
  /^(ya|milik sendiri|sendiri|ada|pribadi)\b|\bseptic tank\b|\bseptik\b|\bipal\b|\bsendiri\b/;
const NO_OWN_TOILET =
  /\b(tidak|bersama|umum|komunal|menumpang|sungai|kolam|sawah|kebun|pantai|tanah lapang|cemplung umum|numpang)\b/;

/** No toilet of its own: shared, public or none. */
export function lacksOwnToilet(text: string | null): Truth {
  if (text === null) return null;
  const words = fold(text);
  // "Tidak, jamban umum" and "bersama, dengan septic tank" are no own toilet, whatever else they name.
  if (NO_OWN_TOILET.test(words)) return true;
  return OWN_TOILET.test(words) ? false : null;
}

/** Drinks from an unprotected well or spring, surface water or rain. */
export const drinksUnsafeWater = read({
  yes: /\b(tidak terlindung|tak terlindung|air permukaan|sungai|danau|waduk|kolam|irigasi|air hujan|hujan)\b/,
  no: /\b(terlindung|ledeng|leding|pam|pdam|perpipaan|bor|pompa|kemasan|isi ulang|galon|kran|hidran)\b/,
});

/** Has no work. Looking after the household, retirement and school are not unemployment. */
export const hasNoWork = read({
  yes: /\b(tidak bekerja|tidak belum bekerja|belum tidak bekerja|belum bekerja|pengangguran|tdk bekerja|tidak kerja)\b/,
  no: /[a-z]/,
});

/** In school by occupation. */
export const isStudentByWork = read({ yes: /\b(pelajar|mahasiswa|siswa|sekolah)\b/, no: /[a-z]/ });

/** Trades or runs a business of their own. */
export const runsBusiness = read({
  yes: /\b(pedagang|dagang|berdagang|wiraswasta|wirausaha|wirausahawan|pengusaha|usaha|berusaha|umkm|warung|jualan|penjual)\b/,
  no: /[a-z]/,
});

/**
 * Severely disabled. A kind of disability without its degree is not known; "tidak" is no.
 */
export function isSeverelyDisabled(text: string | null): Truth {
  if (text === null) return null;
  const words = fold(text);
  if (words === '') return null;
  if (/\b(berat|total|ganda)\b/.test(words)) return true;
  if (/^(tidak|tdk|non|bukan|nihil|0|n|t)\b/.test(words) || /\b(ringan|sedang)\b/.test(words)) return false;
  return null;
}

/** Disabled in any degree. */
export function isDisabled(text: string | null): Truth {
  if (text === null) return null;
  const words = fold(text);
  if (words === '') return null;
  return !/^(tidak|tdk|non|bukan|nihil|0|n|t)\b/.test(words);
}
