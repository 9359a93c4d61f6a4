import { pedoman } from './dokumen';
import { TANPA_BATAS } from './entry';
import type { Entry, Text2 } from './entry';
import type { KelompokId, KlasterId } from './klaster';

export type { KelompokId } from './klaster';

/** One programme management group and who coordinates it; gaps are routed to that coordinator. */
export interface Kelompok extends Entry {
  readonly id: KelompokId;
  readonly koordinator: Text2;
  readonly klaster: readonly KlasterId[];
}

/** Both groups; the klaster of each follow from the wording of the groups and of the klaster (§1.1). */
export const KELOMPOK: readonly Kelompok[] = [
  {
    id: 'G1',
    nama: {
      id: 'Bantuan sosial dan jaminan sosial terpadu berbasis rumah tangga, keluarga atau individu',
      en: 'Integrated social assistance and security for households, families or individuals',
    },
    aliases: [],
    koordinator: {
      id: 'Asisten yang membidangi pemerintahan dan/atau kesejahteraan rakyat',
      en: "Assistant for government and/or people's welfare",
    },
    klaster: ['K1'],
    source: pedoman('§2.2 angka 2 huruf g dan angka 3 huruf f'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
  {
    id: 'G2',
    nama: {
      id: 'Pemberdayaan masyarakat dan penguatan pelaku usaha mikro dan kecil',
      en: 'Community empowerment and strengthening of micro and small enterprises',
    },
    aliases: [],
    koordinator: {
      id: 'Asisten yang membidangi perekonomian dan pembangunan',
      en: 'Assistant for the economy and development',
    },
    klaster: ['K2', 'K3'],
    source: pedoman('§2.2 angka 2 huruf g dan angka 3 huruf f'),
    certainty: 'pasti',
    berlaku: TANPA_BATAS,
  },
];

/** The group that manages a klaster: Klaster 1 is G1, Klaster 2 and 3 are G2. */
export const kelompokOfKlaster = (klaster: KlasterId): KelompokId => (klaster === 'K1' ? 'G1' : 'G2');
