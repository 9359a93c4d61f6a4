import { fold } from '../values/text';

const TOTAL = /^(sub ?total|sub ?jumlah|jumlah|jml|total|grand total|rekapitulasi)\b/;
const WHOLE = /\b(grand|keseluruhan|seluruh|seluruhnya|semua|umum|total [iv123]+ \w+ [iv123]+)\b/;
const NOTE = /^(keterangan|catatan|ket|nb|note|sumber data|petunjuk)\b/;
const SIGNATURE =
  /^(mengetahui|menyetujui|nip\b|kepala (dinas|badan|bappeda|bagian|opd|perangkat)|bupati|wali ?kota|gubernur|sekretaris (daerah|dinas|badan)|pejabat|pembina|penata|penyusun|ditetapkan di|an bupati|ttd)\b/;
const PLACE_AND_DATE =
  /^\p{L}[\p{L} ]{2,30} \d{1,2} (januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember) \d{4}$/u;
const NUMBERING = /^(\(?([ivx]{1,5}|[a-z]|\d{1,2})\)?)[.)]?$/i;

/** True for texts such as `JUMLAH`, `Sub Total Strategi I`, `TOTAL`. */
export const isTotalLabel = (text: string): boolean => TOTAL.test(fold(text));

/** True when a total's wording claims the whole sheet: `GRAND TOTAL`, `Jumlah Keseluruhan`. */
export const claimsWhole = (text: string): boolean => WHOLE.test(fold(text));

/** True where a block of notes begins. */
export const isNoteLabel = (text: string): boolean => NOTE.test(fold(text));

/** True for what stands in a signature block. */
export function isSignatureText(text: string): boolean {
  const folded = fold(text);
  return SIGNATURE.test(folded) || PLACE_AND_DATE.test(folded);
}

/** True for a bare ordinal: `I`, `II.`, `a)`, `(3)`, `12`. */
export const isOrdinal = (text: string): boolean => NUMBERING.test(text.trim());
