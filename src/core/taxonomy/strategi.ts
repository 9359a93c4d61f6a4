import { pedoman } from './dokumen';
import type { Berlaku } from './entry';
import { readHead, samePhrase, wordsOfName } from './match';
import type { Strategi, StrategiId, Subkelompok } from './strategi-entry';
import { SUBKELOMPOK } from './subkelompok';

export type { Strategi, StrategiId, Subkelompok, SubkelompokId } from './strategi-entry';
export { SUBKELOMPOK, findSubkelompok } from './subkelompok';

/** The strategies stand unchanged in both Inpres, so from the first one's date. */
const SEJAK_INPRES_4_2022: Berlaku = { sejak: '2022-06-08', sampai: null };

const subkelompokOf = (strategi: StrategiId): readonly Subkelompok[] =>
  SUBKELOMPOK.filter((entry) => entry.strategi === strategi);

/** The three strategies with their five, four and two subgroups, in the order of the source. */
export const STRATEGI: readonly Strategi[] = [
  {
    id: 'S1',
    nama: { id: 'Pengurangan beban pengeluaran masyarakat', en: 'Reducing household expenditure burdens' },
    aliases: ['Mengurangi beban pengeluaran', 'Menurunkan beban pengeluaran', 'Pengurangan beban'],
    aliasManual: [],
    subkelompok: subkelompokOf('S1'),
    source: pedoman('§2.5 angka 1'),
    certainty: 'pasti',
    berlaku: SEJAK_INPRES_4_2022,
  },
  {
    id: 'S2',
    nama: { id: 'Peningkatan pendapatan masyarakat', en: 'Raising incomes' },
    aliases: ['Meningkatkan pendapatan', 'Peningkatan pendapatan'],
    aliasManual: [],
    subkelompok: subkelompokOf('S2'),
    source: pedoman('§2.5 angka 2'),
    certainty: 'pasti',
    berlaku: SEJAK_INPRES_4_2022,
  },
  {
    id: 'S3',
    nama: { id: 'Penurunan jumlah kantong-kantong kemiskinan', en: 'Reducing pockets of poverty' },
    aliases: ['Meminimalkan kantong kemiskinan', 'Penghapusan kantong kemiskinan', 'Penurunan kantong'],
    // One scoring page words the third strategy so; by its words it could as well be S2.
    aliasManual: ['Peningkatan lapangan kerja'],
    subkelompok: subkelompokOf('S3'),
    source: pedoman('§2.5 angka 3'),
    certainty: 'pasti',
    berlaku: SEJAK_INPRES_4_2022,
  },
];

const WARGA = [
  '',
  'masyarakat',
  'masyarakat miskin',
  'masyarakat miskin ekstrem',
  'masyarakat miskin dan rentan',
  'kelompok miskin',
  'kelompok miskin dan rentan',
  'penduduk miskin',
  'penduduk miskin ekstrem',
  'keluarga miskin',
  'keluarga miskin ekstrem',
  'rumah tangga miskin',
  'rumah tangga miskin ekstrem',
];

/** Verbs and objects the strategies are worded with; the first list of words times the second. */
const WORDINGS: readonly {
  readonly strategi: StrategiId;
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  /** Whose burden or income: nothing else may follow, or "pendapatan daerah" would read as a strategy. */
  readonly tails: readonly string[];
}[] = [
  {
    strategi: 'S1',
    verbs: ['pengurangan', 'mengurangi', 'penurunan', 'menurunkan'],
    objects: ['beban', 'beban pengeluaran'],
    tails: WARGA,
  },
  { strategi: 'S2', verbs: ['peningkatan', 'meningkatkan'], objects: ['pendapatan'], tails: WARGA },
  {
    strategi: 'S3',
    verbs: [
      'penurunan',
      'menurunkan',
      'pengurangan',
      'mengurangi',
      'penghapusan',
      'menghapus',
      'menghapuskan',
      'meminimalkan',
      'meminimalisir',
      'minimalisasi',
    ],
    objects: ['', 'jumlah ', 'wilayah ', 'jumlah wilayah '].flatMap((before) =>
      ['kantong', 'kantong kantong', 'kantung', 'kantung kantung'].flatMap((kantong) => [
        `${before}${kantong}`,
        `${before}${kantong} kemiskinan`,
      ]),
    ),
    tails: ['', 'ekstrem'],
  },
];

const PHRASES: readonly { readonly strategi: StrategiId; readonly words: readonly string[] }[] =
  WORDINGS.flatMap(({ strategi, verbs, objects, tails }) =>
    verbs.flatMap((verb) =>
      objects.flatMap((object) =>
        tails.map((tail) => ({ strategi, words: `${verb} ${object} ${tail}`.trim().split(' ') })),
      ),
    ),
  );

const EXACT: ReadonlyMap<string, StrategiId> = new Map(
  PHRASES.map(({ strategi, words }) => [words.join(' '), strategi]),
);

/**
 * Reads a cell that names a strategy: "S1", "2", "III", "Strategi 1", or the strategy's wording with small typos.
 * The whole cell must be the name, so a programme that merely mentions income or poverty is `null`; so is a cell
 * whose number and wording contradict each other. Never throws.
 */
export function findStrategi(text: string): StrategiId | null {
  const { nomor, rest } = readHead(wordsOfName(text), ['strategi'], 's');
  const [first, ...others] = nomor;
  if (others.length > 0) return null;
  const numbered = first === undefined ? undefined : STRATEGI[first - 1]?.id;
  if (rest.length === 0) return numbered ?? null;
  const worded = EXACT.get(rest.join(' ')) ?? PHRASES.find(({ words }) => samePhrase(rest, words))?.strategi;
  if (worded === undefined || (first !== undefined && worded !== numbered)) return null;
  return worded;
}
