import type { Jenis } from './programme-tree';

/** One of the 24 programmes that every mapping layout fixture carries. Amounts in sen. */
export interface LayoutProgramme {
  readonly strategi: 1 | 2 | 3;
  readonly subkelompok: string;
  readonly klaster: 1 | 2 | 3;
  readonly opd: string;
  readonly kode: string;
  readonly program: string;
  readonly kegiatan: string;
  readonly nama: string;
  readonly katalog: string;
  readonly jenis: Jenis;
  readonly pagu: bigint;
  /** Realisation per quarter. */
  readonly tw: readonly [bigint, bigint, bigint, bigint];
  readonly sumber: 'APBN' | 'APBD' | 'APBDes' | 'NONPEM';
  /** The funding source as the sheets write it. */
  readonly sumberTeks: string;
  readonly lokasi: string;
  readonly sasaran: number;
  readonly satuan: string;
}

type Activity = Pick<
  LayoutProgramme,
  'nama' | 'katalog' | 'jenis' | 'pagu' | 'tw' | 'sumber' | 'sumberTeks' | 'sasaran'
> & {
  readonly urut: string;
};
type Head = Pick<
  LayoutProgramme,
  'strategi' | 'subkelompok' | 'klaster' | 'opd' | 'program' | 'kegiatan' | 'lokasi' | 'satuan'
> & { readonly kode: string };

const sen = (rupiah: number): bigint => BigInt(Math.round(rupiah * 100));

const FUNDS = {
  DAU: ['APBD', 'APBD (DAU)'],
  DAK: ['APBD', 'DAK Fisik'],
  DAKNF: ['APBD', 'DAK Non Fisik'],
  PAD: ['APBD', 'PAD'],
  KL: ['APBN', 'APBN (K/L)'],
  SUBSIDI: ['APBN', 'APBN (subsidi)'],
  DD: ['APBDes', 'Dana Desa'],
  ZIS: ['NONPEM', 'Baznas'],
} as const;

/** An activity: last part of the code, name, catalogue id, kind, fund, target, budget and four quarters in rupiah. */
export const act = (
  urut: string,
  nama: string,
  katalog: string,
  jenis: Jenis,
  dana: keyof typeof FUNDS,
  sasaran: number,
  pagu: number,
  ...tw: readonly [number, number, number, number]
): Activity => ({
  urut,
  nama,
  katalog,
  jenis,
  pagu: sen(pagu),
  tw: [sen(tw[0]), sen(tw[1]), sen(tw[2]), sen(tw[3])],
  sumber: FUNDS[dana][0],
  sumberTeks: FUNDS[dana][1],
  sasaran,
});

/** The activities of one kegiatan. */
export const group = (head: Head, ...activities: readonly Activity[]): readonly LayoutProgramme[] =>
  activities.map(({ urut, ...own }) => ({ ...head, ...own, kode: `${head.kode}.${urut}` }));

/** The realisation of a whole year. */
export const realisasiOf = ({ tw }: LayoutProgramme): bigint => tw[0] + tw[1] + tw[2] + tw[3];
