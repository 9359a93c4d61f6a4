import { findStrategi } from '../taxonomy/strategi';
import { looksLikeOpd } from '../values/opd';
import { fold } from '../values/text';

const LONGEST_LABEL = 200;
const TOTAL = /^(sub ?total|sub ?jumlah|jumlah|jml|total|grand total|rekapitulasi)\b/;
const WHOLE = /\b(grand|keseluruhan|seluruh|seluruhnya|semua|umum|total [iv123]+ \w+ [iv123]+)\b/;
const NOTE = /^(keterangan|catatan|ket|nb|note|sumber data|petunjuk)\b/;
const SIGNATURE =
  /^(mengetahui|menyetujui|nip\b|kepala (dinas|badan|bappeda|bagian|opd|perangkat)|bupati|wali ?kota|gubernur|sekretaris (daerah|dinas|badan)|pejabat|pembina|penata|penyusun|ditetapkan di|an bupati|ttd)\b/;
const PLACE_AND_DATE =
  /^\p{L}[\p{L} ]{2,30} \d{1,2} (januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember) \d{4}$/u;
const NUMBERING = /^(\(?([ivx]{1,5}|[a-z]|\d{1,2})\)?)[.)]?$/i;

// What may follow JUMLAH or TOTAL without making it the name of something: `Jumlah siswa penerima` is a name.
const BESIDE_TOTAL = new Set(
  (
    'i ii iii iv v vi vii viii ix x a b c d e f g s strategi klaster kelompok subkelompok opd skpd perangkat daerah ' +
    'program kegiatan sub subkegiatan bidang urusan anggaran pagu alokasi realisasi belanja dana biaya keseluruhan ' +
    'seluruh seluruhnya semua umum grand total jumlah jml akhir apbd apbn apbdes rp rupiah tahun dan s d sd sampai ' +
    'dengan per halaman ini kumulatif semester sem triwulan tw langsung tidak penunjang'
  ).split(' '),
);
const TOTAL_OF_REGION = /^(kabupaten|kab|kota|provinsi)( \p{L}+){0,4}$/u;

/** True for texts that begin as a total does: `JUMLAH`, `Sub Total Strategi I`, but also `Jumlah siswa penerima`. */
export const isTotalLabel = (text: string): boolean => TOTAL.test(fold(text));

/**
 * True when a text can only be the label of a total: JUMLAH or TOTAL alone, or of a strategy, an OPD, a part
 * numbered I, II … or the whole. `Jumlah siswa penerima beasiswa` is not: a sub kegiatan may be called so.
 */
export function isBareTotal(text: string): boolean {
  const folded = fold(text.slice(0, LONGEST_LABEL));
  if (!TOTAL.test(folded)) return false;
  const rest = folded.replace(TOTAL, '').trim();
  if (rest.split(' ').every((word) => word === '' || BESIDE_TOTAL.has(word) || /^\d{1,4}$/.test(word))) {
    return true;
  }
  const named = rest.replace(/^(strategi|opd|bidang|urusan) /, '');
  return findStrategi(rest) !== null || looksLikeOpd(named) || TOTAL_OF_REGION.test(rest);
}

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
