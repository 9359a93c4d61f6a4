import { itemAt } from '../values/at';
import { TANPA_BATAS } from './entry';
import type { Berlaku, Certainty, Entry, Source } from './entry';
import { capProse, readOrdinal, samePhrase, withinOneEdit, wordsOf, wordsOfName } from './match';

/** How an activity reaches the poor: directly, indirectly, or by supporting those who do. */
export type JenisAktivitasId = 'langsung' | 'tidak-langsung' | 'penunjang';

/** One kind of activity, a column of the RAT/OPPKPKE matrix. */
export interface JenisAktivitas extends Entry {
  readonly id: JenisAktivitasId;
}

const MATRIKS: Source = { dokumen: 'Templat matriks RAT/OPPKPKE', pasal: 'kolom Aktivitas' };

/** The three kinds in the order of the matrix. The template was seen in public use, no ministerial copy was found. */
export const JENIS_AKTIVITAS: readonly JenisAktivitas[] = [
  {
    id: 'langsung',
    nama: { id: 'Langsung', en: 'Direct' },
    aliases: [],
    source: MATRIKS,
    certainty: 'sedang',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'tidak-langsung',
    nama: { id: 'Tidak langsung', en: 'Indirect' },
    aliases: ['Tak langsung', 'Tdk langsung'],
    source: MATRIKS,
    certainty: 'sedang',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'penunjang',
    nama: { id: 'Penunjang', en: 'Supporting' },
    aliases: [],
    source: MATRIKS,
    certainty: 'sedang',
    berlaku: TANPA_BATAS,
  },
];

/** The weights of one dated rule; they sum to 1. */
export interface BobotAktivitas {
  readonly id: string;
  readonly bobot: Readonly<Record<JenisAktivitasId, number>>;
  /** Travel spending is left out of all three before weighing. */
  readonly tanpaPerjalananDinas: boolean;
  readonly source: Source;
  readonly certainty: Certainty;
  readonly berlaku: Berlaku;
}

/**
 * The weighted spending index of PMK 97/2023, a rule for budget year 2023: shown as an indicator, never as a norm
 * for other years. What its denominator "anggaran belanja" covers is not defined in the excerpt that was read.
 */
export const BOBOT_PMK_97_2023: BobotAktivitas = {
  id: 'PMK-97-2023',
  bobot: { langsung: 0.5, 'tidak-langsung': 0.3, penunjang: 0.2 },
  tanpaPerjalananDinas: true,
  source: { dokumen: 'PMK 97/2023', pasal: 'Pasal 3' },
  certainty: 'sedang',
  berlaku: { sejak: '2023-01-01', sampai: '2023-12-31' },
};

const NAMES = JENIS_AKTIVITAS.flatMap(({ id, nama, aliases }) =>
  [nama.id, ...aliases].map((name) => ({ id, words: wordsOf(name) })),
);

const LABELS = ['jenis', 'aktivitas', 'aktifitas', 'kegiatan', 'intervensi', 'belanja', 'sasaran'];

/**
 * Reads a cell that names a kind of activity: "Langsung", "Aktivitas tidak langsung", "2. Tdk Langsung".
 * The whole cell must be the name: "bantuan langsung tunai" and single letters answer `null`. Never throws.
 */
export function findJenisAktivitas(text: string): JenisAktivitasId | null {
  const words = wordsOfName(text);
  let at = 0;
  if (words.length > 1 && (readOrdinal(words[0]) !== null || /^[a-c]$/.test(itemAt(words, 0, '')))) at = 1;
  while (at < words.length && LABELS.includes(itemAt(words, at, ''))) at += 1;
  const rest = words.slice(at);
  return NAMES.find((name) => samePhrase(rest, name.words))?.id ?? null;
}

/** True when a description speaks of official travel: "perjalanan dinas" with small typos, "perjadin" or "SPPD". */
export function isPerjalananDinas(text: string): boolean {
  const words = wordsOf(capProse(text));
  return words.some(
    (word, at) =>
      word === 'perjadin' ||
      word === 'sppd' ||
      (words[at + 1] === 'dinas' && (word === 'perjalan' || withinOneEdit(word, 'perjalanan'))),
  );
}
