import { pedoman } from './dokumen';
import { TANPA_BATAS } from './entry';
import type { Entry, Text2 } from './entry';
import { readHead, readOrdinal, samePhrase, wordsOf, wordsOfName } from './match';

/** The three clusters of poverty programmes, told apart by whom they serve. */
export type KlasterId = 'K1' | 'K2' | 'K3';

/** The two "kelompok pengelola program" of a TKPK (Permendagri 53/2020). */
export type KelompokId = 'G1' | 'G2';

/** A part of a klaster; only Klaster 1 has parts in the source. */
export interface BagianKlaster {
  readonly id: string;
  readonly nama: Text2;
}

/** One klaster: its name, whom it serves, its parts and the working group that manages it. */
export interface Klaster extends Entry {
  readonly id: KlasterId;
  /** Units the klaster serves, as the source words them. */
  readonly sasaran: readonly string[];
  readonly bagian: readonly BagianKlaster[];
  readonly kelompok: KelompokId;
}

/** The three klaster in the order of the source (§1.1). */
export const KLASTER: readonly Klaster[] = [
  {
    id: 'K1',
    nama: {
      id: 'Bantuan sosial terpadu berbasis keluarga',
      en: 'Family-centred integrated social assistance',
    },
    aliases: [
      'Program bantuan sosial terpadu berbasis keluarga',
      'Bantuan sosial berbasis keluarga',
      'Family Centered Integrated Social Assistance',
    ],
    sasaran: ['individu', 'keluarga'],
    bagian: [
      {
        id: 'K1.a',
        nama: { id: 'Bantuan langsung kepada keluarga sasaran', en: 'Direct assistance to target families' },
      },
      {
        id: 'K1.b',
        nama: {
          id: 'Bantuan pendidikan berupa beasiswa dan pendidikan anak usia dini',
          en: 'Education assistance: scholarships and early childhood education',
        },
      },
      {
        id: 'K1.c',
        nama: {
          id: 'Bantuan kesehatan termasuk pendidikan bagi orang tua berkaitan dengan kesehatan dan gizi',
          en: 'Health assistance, including parenting education on health and nutrition',
        },
      },
    ],
    kelompok: 'G1',
    source: pedoman('§1.1 Klaster 1'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'K2',
    nama: { id: 'Pemberdayaan masyarakat', en: 'Community empowerment' },
    aliases: [
      'Berbasis pemberdayaan masyarakat',
      'Penanggulangan kemiskinan berbasis pemberdayaan masyarakat',
      'Program penanggulangan kemiskinan berbasis pemberdayaan masyarakat',
    ],
    sasaran: ['masyarakat', 'komunitas'],
    bagian: [],
    kelompok: 'G2',
    source: pedoman('§1.1 Klaster 2'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'K3',
    nama: { id: 'Pemberdayaan usaha mikro dan kecil', en: 'Empowerment of micro and small enterprises' },
    aliases: [
      'Pemberdayaan UMK',
      'Berbasis pemberdayaan usaha mikro dan kecil',
      'Penanggulangan kemiskinan berbasis pemberdayaan usaha mikro dan kecil',
      'Program penanggulangan kemiskinan berbasis pemberdayaan usaha mikro dan kecil',
    ],
    sasaran: ['usaha mikro', 'usaha kecil'],
    bagian: [],
    kelompok: 'G2',
    source: pedoman('§1.1 Klaster 3'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
];

const NAMES = KLASTER.flatMap(({ id, nama, aliases }) =>
  [nama.id, ...aliases].map((name) => ({ id, words: wordsOf(name) })),
);

/**
 * Reads a cell that names a klaster: "1", "I", "K1", "Klaster 1", "Klaster I: …" with any words behind, or a name.
 * `null` when the number is not 1, 2 or 3, or when the cell names two klaster. Never throws.
 */
export function findKlaster(text: string): KlasterId | null {
  const { nomor, named, rest } = readHead(wordsOfName(text), ['klaster', 'kluster', 'cluster'], 'k');
  const [first, ...others] = nomor;
  if (others.length > 0) return null;
  const numbered = first === undefined ? null : (KLASTER[first - 1]?.id ?? null);
  if (rest.length === 0) return numbered;
  const worded = NAMES.find(({ words }) => samePhrase(rest, words))?.id ?? null;
  if (worded !== null) return first === undefined || worded === numbered ? worded : null;
  if (!named || numbered === null) return null;
  // "Klaster 1 dan 2" names two; "Klaster 1 (individu)" names one and describes it.
  const another = rest.some((word) => {
    const ordinal = /^k[1-9]$/.test(word) ? Number(word.slice(1)) : readOrdinal(word);
    return ordinal !== null && ordinal !== first;
  });
  return another ? null : numbered;
}
