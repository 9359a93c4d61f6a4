import { fold } from '../values/text';
import { answerWords } from './living-conditions';
import type { Truth } from './truth';

/*
 * What the wordings of P3KE, PK21, DTSEN and of family cards say about a person; the same caution as with houses.
 */

/** Answers that leave the question open. */
const NOT_SAID = /\b(tahu|diketahui|dijawab|menjawab|jelas)\b|^(tidak ada|na|lain|dan lain lain)$/;

function said(text: string | null): string | null {
  if (text === null) return null;
  const words = answerWords(text);
  // A bare number is a code, and every form numbers its own way.
  return words === '' || !/[a-z]/.test(words) || NOT_SAID.test(words) ? null : words;
}

const NO_WORK =
  /\b(tidak|tdk|tak|blm|belum)( (tidak|tdk|belum))?( (sedang|punya|mempunyai|memiliki|ada))? (bekerja|kerja|pekerjaan)\b|\b(pengangguran|menganggur|nganggur|tuna karya|(men)?cari (kerja|pekerjaan))\b/;

/** Has no work. Looking after the household, retirement and school are not unemployment. */
export function hasNoWork(text: string | null): Truth {
  const words = said(text);
  return words === null ? null : NO_WORK.test(words);
}

/** In school by occupation. A school's guard or teacher is not. */
export function isStudentByWork(text: string | null): Truth {
  const words = said(text);
  return words === null
    ? null
    : /^((masih|sedang) )?(pelajar|mahasiswa|siswa|murid|santri|(ber)?sekolah)\b/.test(words);
}

const EMPLOYED = /\b(buruh|karyawan|karyawati|pegawai|pekerja|pembantu|penjaga|pelayan|asisten)\b/;
const BUSINESS =
  /\b(pedagang|dagang|berdagang|wiraswasta|wirausaha|wirausahawan|pengusaha|usaha|umkm|warung|jualan|berjualan|penjual)\b/;

/** Trades or runs a business of their own. Whoever works in somebody else's does not. */
export function runsBusiness(text: string | null): Truth {
  const words = said(text);
  if (words === null) return null;
  // "Berusaha dibantu buruh tetap" names the employees of the one who is asked.
  if (/^berusaha\b/.test(words)) return true;
  return BUSINESS.test(words) && !EMPLOYED.test(words) && !/^(tidak|tdk|belum|bukan)\b/.test(words);
}

/** Words that deny a disability: "tidak", "bukan penyandang disabilitas", "tidak mengalami kesulitan". */
const NOT_DISABLED =
  /^(tidak|tdk|non|bukan|nihil|normal|sehat|no|n|t)( (ada|cacat|disabilitas|difabel|memiliki|mempunyai|punya|mengalami|menyandang|penyandang|termasuk|kesulitan|gangguan|kelainan))*$/;
const DISABLED =
  /^(ya|y)\b|\b(cacat|disabilitas|difabel|penyandang|tuna ?\w*|fisik|mental|sensorik|intelektual|ganda|netra|buta|rungu|tuli|wicara|bisu|daksa|lumpuh|grahita|laras|autis\w*|down|odgj|jiwa|kusta|berat|sedang|ringan)\b/;

const isNo = (text: string, words: string | null): boolean =>
  words === null
    ? /^\s*0+\s*$/.test(text) || /^tidak ada$/.test(answerWords(text))
    : NOT_DISABLED.test(words);

/** Disabled in any degree. */
export function isDisabled(text: string | null): Truth {
  if (text === null) return null;
  const words = said(text);
  if (isNo(text, words)) return false;
  if (words === null || /^(tidak|tdk|non|bukan)\b/.test(words)) return null;
  return DISABLED.test(words) ? true : null;
}

/**
 * Severely disabled. A kind of disability without its degree is not known; "tidak" is no.
 *
 * @param text the answer.
 * @param header the column's header: under `Disabilitas berat` a bare yes says it.
 */
export function isSeverelyDisabled(text: string | null, header = ''): Truth {
  if (text === null) return null;
  const words = said(text);
  if (isNo(text, words)) return false;
  if (words === null) return null;
  if (/^(tidak|tdk|non|bukan)\b/.test(words)) return /\bberat$/.test(words) ? false : null;
  if (/\b(berat|total)\b/.test(words)) return true;
  if (/\b(ringan|sedang)\b/.test(words)) return false;
  return /^(ya|y)$/.test(words) && /\bberat\b/.test(fold(header)) ? true : null;
}
