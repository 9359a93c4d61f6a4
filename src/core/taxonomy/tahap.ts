import { TANPA_BATAS } from './entry';
import type { Entry, Source } from './entry';

/** The four stages that must point at the same locus. */
export type TahapId = 'perencanaan' | 'alokasi-anggaran' | 'penetapan-sasaran' | 'pelaksanaan';

/** The two kinds of locus: the area, and the people entitled to it. */
export type LokusId = 'wilayah' | 'sasaran';

/** One stage; stages are ordered by their place in the list. */
export interface Tahap extends Entry {
  readonly id: TahapId;
}

/** One kind of locus. */
export interface Lokus extends Entry {
  readonly id: LokusId;
}

const SUMBER: Source = {
  dokumen: 'WahanaNews, pengarahan Wakil Presiden tentang kemiskinan ekstrem (2021)',
  pasal: 'pengertian konvergensi',
};

/** The four stages in order, from planning to implementation. */
export const TAHAP: readonly Tahap[] = [
  {
    id: 'perencanaan',
    nama: { id: 'Perencanaan', en: 'Planning' },
    aliases: [],
    source: SUMBER,
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'alokasi-anggaran',
    nama: { id: 'Alokasi anggaran', en: 'Budget allocation' },
    aliases: ['Penentuan alokasi anggaran'],
    source: SUMBER,
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'penetapan-sasaran',
    nama: { id: 'Penetapan sasaran', en: 'Targeting' },
    aliases: [],
    source: SUMBER,
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'pelaksanaan',
    nama: { id: 'Pelaksanaan', en: 'Implementation' },
    aliases: ['Pelaksanaan program'],
    source: SUMBER,
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
];

/** The two loci every stage is held against. */
export const LOKUS: readonly Lokus[] = [
  {
    id: 'wilayah',
    nama: { id: 'Wilayah', en: 'Area' },
    aliases: [],
    source: SUMBER,
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'sasaran',
    nama: { id: 'Sasaran (masyarakat yang berhak)', en: 'Target families' },
    aliases: ['Target masyarakat'],
    source: SUMBER,
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
];
