import { pedoman } from './dokumen';
import { TANPA_BATAS } from './entry';
import type { Certainty, Entry, Source, Text2 } from './entry';
import { findPhrases, indexPhrases, wordsOfName, type PhraseIndex } from './match';

/** The four funding sources of the guideline, §2.6. */
export type SumberDanaId = 'APBN' | 'APBD' | 'APBDes' | 'NONPEM';

/** A leaf of the funding tree; its id starts with its source, e.g. `APBD.DAU`. */
export interface RincianDana extends Entry {
  readonly sumber: SumberDanaId;
  /**
   * True for money a village receives out of the APBD (ADD, bantuan keuangan): it is spent in the APBD as a transfer
   * and again in the APBDes, so a total over both levels must count it at one of them only.
   */
  readonly transferDesa: boolean;
}

/** One of the four sources with its leaves. */
export interface SumberDana extends Entry {
  readonly id: SumberDanaId;
  readonly rincian: readonly RincianDana[];
}

interface Leaf {
  readonly nama: Text2;
  readonly aliases: readonly string[];
  readonly huruf: string;
  readonly certainty?: Certainty;
  readonly source?: Source;
}

/** Leaves written short: the key is the last part of the id, `huruf` the letter under §2.6. */
const leaves = (
  sumber: SumberDanaId,
  angka: number,
  parts: Readonly<Record<string, Leaf>>,
): readonly RincianDana[] =>
  Object.entries(parts).map(([key, leaf]) => ({
    id: `${sumber}.${key}`,
    sumber,
    nama: leaf.nama,
    aliases: leaf.aliases,
    transferDesa: sumber === 'APBDes' && (key === 'ADD' || key === 'BANKEU'),
    source: leaf.source ?? pedoman(`§2.6 angka ${String(angka)} huruf ${leaf.huruf}`),
    certainty: leaf.certainty ?? 'pasti',
    berlaku: TANPA_BATAS,
  }));

/** The funding tree in the order of the source. DAU, DBH and DAK stand under APBD because §2.6 puts them there. */
export const SUMBER_DANA: readonly SumberDana[] = [
  {
    id: 'APBN',
    nama: { id: 'Anggaran Pendapatan dan Belanja Negara', en: 'State budget' },
    aliases: ['APBNP'],
    rincian: leaves('APBN', 1, {
      KL: {
        nama: { id: 'Program/kegiatan pusat K/L', en: 'Programmes of ministries and agencies' },
        aliases: ['K/L', 'KL', 'Kementerian', 'Kementerian/Lembaga'],
        huruf: 'a',
      },
      SEKTORAL: {
        nama: { id: 'Dana sektoral (UPT)', en: 'Sectoral funds' },
        aliases: ['Dana sektoral', 'Sektoral'],
        huruf: 'b',
      },
      DEKON: {
        nama: { id: 'Dana dekonsentrasi', en: 'Deconcentration funds' },
        aliases: ['Dekonsentrasi', 'Dekon'],
        huruf: 'c',
      },
      TP: {
        nama: { id: 'Dana tugas pembantuan', en: 'Co-administration funds' },
        aliases: ['Tugas pembantuan', 'TP'],
        huruf: 'd',
      },
      SUBSIDI: {
        nama: { id: 'Bendahara negara (subsidi)', en: 'State treasurer (subsidies)' },
        aliases: ['Bendahara negara', 'Bendahara umum negara', 'APBN (subsidi)', 'Subsidi APBN'],
        huruf: 'e',
      },
    }),
    source: pedoman('§2.6 angka 1'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'APBD',
    nama: { id: 'Anggaran Pendapatan dan Belanja Daerah', en: 'Regional budget' },
    aliases: ['APBDP'],
    rincian: leaves('APBD', 2, {
      DAU: { nama: { id: 'Dana Alokasi Umum', en: 'General allocation fund' }, aliases: ['DAU'], huruf: 'a' },
      DBH: {
        nama: { id: 'Dana Bagi Hasil', en: 'Revenue sharing fund' },
        aliases: [
          'DBH',
          'DBHCHT',
          'DBH CHT',
          'DBH pajak',
          'Dana bagi hasil pajak',
          'Dana bagi hasil cukai hasil tembakau',
        ],
        huruf: 'a',
      },
      DAK: {
        nama: { id: 'Dana Alokasi Khusus', en: 'Special allocation fund' },
        aliases: [
          'DAK',
          'DAK Fisik',
          'DAK Non Fisik',
          'DAK Nonfisik',
          'Dana Alokasi Khusus Non Fisik',
          'Dana Alokasi Khusus Nonfisik',
        ],
        huruf: 'a',
      },
      PAD: {
        nama: { id: 'Pendapatan Asli Daerah', en: 'Own-source regional revenue' },
        aliases: ['PAD'],
        huruf: 'b',
      },
      DID: {
        nama: { id: 'Dana Insentif Daerah', en: 'Regional incentive fund' },
        aliases: ['DID', 'Insentif fiskal', 'Dana insentif fiskal'],
        huruf: '',
        // Seen in a district's sheet; the guideline has it only as "pos lain-lain".
        source: pedoman('§2.6 angka 2 ("pos lain-lain")'),
        certainty: 'perlu-dikonfirmasi',
      },
    }),
    source: pedoman('§2.6 angka 2'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'APBDes',
    nama: { id: 'Anggaran Pendapatan dan Belanja Desa', en: 'Village budget' },
    aliases: ['APBDesa', 'APB Desa', 'APB Des'],
    rincian: leaves('APBDes', 3, {
      DD: { nama: { id: 'Dana Desa', en: 'Village fund' }, aliases: ['DD'], huruf: 'a' },
      ADD: { nama: { id: 'Alokasi Dana Desa', en: 'Village fund allocation' }, aliases: ['ADD'], huruf: 'b' },
      BANKEU: {
        nama: { id: 'Bantuan Keuangan', en: 'Financial assistance' },
        aliases: ['Bankeu'],
        huruf: 'c',
      },
      PADES: {
        nama: { id: 'Pendapatan Asli Desa', en: 'Own-source village revenue' },
        aliases: ['PADes', 'PADesa', 'PA Desa'],
        huruf: 'd',
      },
      BHPR: {
        nama: { id: 'Bagi hasil pajak dan retribusi daerah', en: 'Shared regional taxes and levies' },
        aliases: [
          'BHPR',
          'Bagi hasil pajak dan retribusi',
          'Dana bagi hasil pajak dan retribusi',
          'Dana bagi hasil pajak dan retribusi daerah',
        ],
        huruf: 'e',
      },
      HIBAH: {
        nama: { id: 'Hibah dan sumbangan pihak ketiga', en: 'Grants and donations' },
        // "Hibah" alone is no alias: a region, a firm or a charity may have given it.
        aliases: ['Hibah dan sumbangan', 'Hibah dan sumbangan yang tidak mengikat dari pihak ketiga'],
        huruf: 'f',
      },
      LAIN: {
        nama: { id: 'Lain-lain pendapatan desa yang sah', en: 'Other lawful village revenue' },
        aliases: [],
        huruf: 'g',
      },
    }),
    source: pedoman('§2.6 angka 3'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'NONPEM',
    nama: { id: 'Nonpemerintah', en: 'Non-government' },
    aliases: ['Non pemerintah', 'Pendanaan nonpemerintah', 'Swasta', 'Dunia usaha'],
    rincian: leaves('NONPEM', 4, {
      CSR: {
        nama: { id: 'Tanggung jawab sosial perusahaan', en: 'Corporate social responsibility' },
        aliases: ['CSR', 'TJSL', 'CSR/TJSL', 'Corporate social responsibility'],
        huruf: 'a',
      },
      ZIS: {
        nama: { id: 'Amal, filantropi, zakat, infak, dan sedekah', en: 'Charity, philanthropy and zakat' },
        aliases: [
          'ZIS',
          'Baznas',
          'Laznas',
          'LAZ',
          'Zakat',
          'Infak',
          'Infaq',
          'Sedekah',
          'Shadaqah',
          'Filantropi',
        ],
        huruf: 'b',
      },
      MULTIDONOR: {
        nama: { id: 'Multidonor', en: 'Multi-donor funding' },
        aliases: ['Multi donor', 'Donor'],
        huruf: 'c',
      },
    }),
    source: pedoman('§2.6 angka 4'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
];

/** What a written name of a source stands for; `mendua` for one that may mean either of two. */
export type SumberDanaName = { readonly sumber: SumberDanaId; readonly rincian: string | null } | 'mendua';

const NAMES: readonly (readonly [string, SumberDanaName])[] = [
  // Written for the village's budget as often as for a regional budget spent in villages.
  ['APBD Desa', 'mendua'],
  ...SUMBER_DANA.flatMap(({ id, nama, aliases, rincian }) => [
    ...[id, nama.id, ...aliases].map((name) => [name, { sumber: id, rincian: null }] as const),
    ...rincian.flatMap((leaf) =>
      [leaf.nama.id, ...leaf.aliases].map((name) => [name, { sumber: id, rincian: leaf.id }] as const),
    ),
  ]),
];

const PENYANGKAL = ['non', 'bukan', 'tanpa', 'selain', 'luar'];

/** The sources a cell names. */
export interface FoundSumberDana {
  readonly sumber: SumberDanaId;
  readonly rincian: string | null;
  readonly sumberLain: readonly SumberDanaId[];
}

/** Looks sources up by the names of the funding tree and by more names, which win where both know a text. */
export function sumberDanaFinder(
  extra: readonly (readonly [string, SumberDanaName])[],
): (text: string) => FoundSumberDana | null {
  const index = indexPhrases([...extra, ...NAMES]);
  return (text) => findIn(index, text);
}

function findIn(index: PhraseIndex<SumberDanaName>, text: string): FoundSumberDana | null {
  const words = wordsOfName(text);
  const named: Exclude<SumberDanaName, 'mendua'>[] = [];
  for (const { value, from } of findPhrases(words, index)) {
    if (value === 'mendua' || PENYANGKAL.includes(words[from - 1] ?? '')) return null;
    named.push(value);
  }
  const [sumber, ...sumberLain] = new Set(named.map((name) => name.sumber));
  if (sumber === undefined) return null;
  const rincian = new Set(
    named.flatMap((name) => (name.sumber === sumber && name.rincian ? [name.rincian] : [])),
  );
  const [only = null, ...others] = rincian;
  return { sumber, rincian: others.length === 0 ? only : null, sumberLain };
}

/**
 * Reads a cell of the funding column. `sumber` is the first source named and `sumberLain` every other one, in the
 * order named; `rincian` is the leaf of `sumber`, or `null` when none or more than one is named. `null` for a blank
 * or unknown cell, for a denied source ("non APBD") and for "APBD Desa", which may mean either. Never throws.
 */
export const findSumberDana = sumberDanaFinder([]);
