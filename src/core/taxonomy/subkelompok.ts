import { itemAt } from '../values/at';
import { pedoman } from './dokumen';
import { TANPA_BATAS } from './entry';
import { samePhrase, wordsOf, wordsOfName } from './match';
import type { Subkelompok, SubkelompokId } from './strategi-entry';

const BEBAN: readonly Subkelompok[] = [
  {
    id: 'S1.a',
    strategi: 'S1',
    nama: { id: 'Bantuan sosial reguler', en: 'Regular social assistance' },
    aliases: ['Bansos reguler'],
    contoh: ['Program Keluarga Harapan', 'Program Sembako', 'Program Indonesia Pintar'],
    klaster: 'K1',
    klasterCertainty: 'pasti',
    source: pedoman('§2.5 angka 1 huruf a'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'S1.b',
    strategi: 'S1',
    nama: { id: 'Bantuan sosial khusus', en: 'Special social assistance' },
    aliases: ['Bansos khusus'],
    contoh: [
      'Bantuan Langsung Tunai Desa',
      'Bantuan Sosial Tunai',
      'Bantuan Sosial Presiden',
      'Top Up bansos reguler',
      'Bantuan Beras',
    ],
    klaster: 'K1',
    klasterCertainty: 'pasti',
    source: pedoman('§2.5 angka 1 huruf b'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'S1.c',
    strategi: 'S1',
    nama: { id: 'Asistensi rehabilitasi sosial PPKS', en: 'Social rehabilitation assistance' },
    aliases: [
      'Asistensi rehabilitasi sosial',
      'Bantuan asistensi rehabilitasi sosial',
      'Bantuan asistensi rehabilitasi sosial PPKS',
      'Bantuan asistensi rehabilitasi sosial bagi PPKS',
      'Bantuan asistensi rehabilitasi sosial bagi Pemerlu Pelayanan Kesejahteraan Sosial',
      'Bantuan asistensi rehabilitasi sosial bagi Pemerlu Pelayanan Kesejahteraan Sosial (PPKS)',
    ],
    contoh: ['Asistensi rehabilitasi sosial disabilitas', 'Asistensi rehabilitasi sosial lanjut usia'],
    klaster: 'K1',
    klasterCertainty: 'pasti',
    source: pedoman('§2.5 angka 1 huruf c'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'S1.d',
    strategi: 'S1',
    nama: { id: 'Subsidi energi', en: 'Energy subsidies' },
    aliases: [],
    contoh: ['Pemasangan listrik gratis', 'Subsidi listrik', 'Subsidi elpiji'],
    klaster: 'K1',
    // The clusters are older than the subsidies: none of the three mentions energy.
    klasterCertainty: 'rendah',
    source: pedoman('§2.5 angka 1 huruf d'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'S1.e',
    strategi: 'S1',
    nama: { id: 'Bantuan iuran JKN', en: 'Health insurance contribution assistance' },
    aliases: [
      'Bantuan iuran jaminan kesehatan nasional',
      'Bantuan iuran jaminan sosial kesehatan nasional',
      'Bantuan iuran jaminan sosial kesehatan nasional (JKN)',
      'Pemberian bantuan iuran JKN',
      'Pemberian bantuan iuran jaminan sosial kesehatan nasional (JKN)',
    ],
    contoh: ['PBI-JKN'],
    klaster: 'K1',
    klasterCertainty: 'pasti',
    source: pedoman('§2.5 angka 1 huruf e'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
];

const PENDAPATAN: readonly Subkelompok[] = [
  {
    id: 'S2.a',
    strategi: 'S2',
    nama: {
      id: 'Peningkatan pendapatan/akses pekerjaan dan penyediaan infrastruktur dasar',
      en: 'Income, access to work and basic infrastructure',
    },
    aliases: [
      'Peningkatan pendapatan dan akses pekerjaan',
      'Peningkatan akses pekerjaan dan penyediaan infrastruktur dasar',
      'Akses pekerjaan dan penyediaan infrastruktur dasar',
    ],
    contoh: ['Padat Karya Tunai desa', 'Padat Karya Tunai sektor'],
    klaster: 'K2',
    klasterCertainty: 'sedang',
    source: pedoman('§2.5 angka 2 huruf a'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'S2.b',
    strategi: 'S2',
    nama: { id: 'Peningkatan kapasitas SDM', en: 'Human resource capacity' },
    aliases: ['Peningkatan kapasitas sumber daya manusia', 'Kapasitas SDM'],
    contoh: ['Kartu Prakerja', 'Program vokasi'],
    klaster: 'K2',
    // Prakerja and vocational training serve one person, K2 serves a community.
    klasterCertainty: 'rendah',
    source: pedoman('§2.5 angka 2 huruf b'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'S2.c',
    strategi: 'S2',
    nama: { id: 'Peningkatan kapasitas UMKM', en: 'Capacity of small enterprises' },
    aliases: ['Kapasitas UMKM', 'Peningkatan kapasitas usaha mikro, kecil, dan menengah'],
    contoh: ['Program pendampingan usaha'],
    klaster: 'K3',
    klasterCertainty: 'pasti',
    source: pedoman('§2.5 angka 2 huruf c'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'S2.d',
    strategi: 'S2',
    nama: { id: 'Peningkatan akses pembiayaan UMKM', en: 'Access of small enterprises to finance' },
    aliases: ['Akses pembiayaan UMKM', 'Peningkatan akses pembiayaan usaha mikro, kecil, dan menengah'],
    contoh: ['Kredit Usaha Rakyat'],
    klaster: 'K3',
    klasterCertainty: 'pasti',
    source: pedoman('§2.5 angka 2 huruf d'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
];

const KANTONG: readonly Subkelompok[] = [
  {
    id: 'S3.a',
    strategi: 'S3',
    nama: { id: 'Pemenuhan pelayanan dasar', en: 'Basic services' },
    aliases: ['Pelayanan dasar'],
    contoh: [
      'Layanan dan infrastruktur pendidikan',
      'Layanan dan infrastruktur kesehatan',
      'Sanitasi',
      'Air minum layak',
      // Named by the mechanism, §3.2 angka 1 huruf a, not by §2.5.
      'Perbaikan rumah tidak layak huni',
    ],
    klaster: 'K2',
    klasterCertainty: 'sedang',
    source: pedoman('§2.5 angka 3 huruf a; §3.2 angka 1 huruf a'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'S3.b',
    strategi: 'S3',
    nama: { id: 'Peningkatan konektivitas antarwilayah', en: 'Connectivity between areas' },
    aliases: [
      'Peningkatan konektivitas antar wilayah',
      'Konektivitas antarwilayah',
      'Konektivitas antar wilayah',
    ],
    contoh: ['Sarana transportasi', 'Infrastruktur jalan', 'Jaringan komunikasi'],
    klaster: 'K2',
    klasterCertainty: 'rendah',
    source: pedoman('§2.5 angka 3 huruf b; §3.2 angka 1 huruf a'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
];

/** All eleven subgroups in the order of the source (§2.5). */
export const SUBKELOMPOK: readonly Subkelompok[] = [...BEBAN, ...PENDAPATAN, ...KANTONG];

const NAMES = SUBKELOMPOK.flatMap(({ id, nama, aliases }) =>
  [nama.id, ...aliases].map((name) => ({ id, words: wordsOf(name) })),
);

/** Splits "S1.a", "1a", "1.a" or "I.a" off the front; `letter` alone when only "a." stands there. */
function readCode(words: readonly string[]): {
  code: string | null;
  letter: string | null;
  rest: readonly string[];
} {
  for (const length of [1, 2, 3]) {
    const parts = words.slice(0, length);
    const found = /^s?([1-3]|i{1,3}) ?([a-e])$/.exec(parts.join(' ').replace(/^s /, 's'));
    if (found === null || parts.length < length || (length === 1 && !/\d/.test(itemAt(parts, 0, ''))))
      continue;
    const [nomor, letter] = [itemAt(found, 1, ''), itemAt(found, 2, '')];
    const digit = nomor.startsWith('i') ? String(nomor.length) : nomor;
    return { code: `S${digit}.${letter}`, letter, rest: words.slice(length) };
  }
  const first = itemAt(words, 0, '');
  if (words.length > 1 && /^[a-e]$/.test(first)) return { code: null, letter: first, rest: words.slice(1) };
  return { code: null, letter: null, rest: words };
}

/**
 * Reads a cell that names a subgroup: "S1.a", "1a", "Bantuan sosial reguler", "a. Bantuan sosial reguler".
 * A letter alone says nothing without its strategy and answers `null`; so does a code that contradicts the name.
 */
export function findSubkelompok(text: string): SubkelompokId | null {
  const words = wordsOfName(text);
  const { code, letter, rest } = readCode(words[0] === 'subkelompok' ? words.slice(1) : words);
  const coded = SUBKELOMPOK.find(({ id }) => id === code)?.id ?? null;
  if (rest.length === 0) return coded;
  const named = NAMES.find((name) => samePhrase(rest, name.words))?.id ?? null;
  if (named === null) return null;
  if (code !== null) return named === coded ? named : null;
  return letter === null || named.endsWith(letter) ? named : null;
}
