/** How an activity reaches the poor, the three tick columns of the matrix. */
export type Jenis = 'langsung' | 'tidak langsung' | 'penunjang';

/** What the recipients get. */
export type Bentuk = 'Uang' | 'Barang' | 'Jasa' | 'Pelatihan' | 'Infrastruktur';

/** One sub kegiatan of the fictional district. */
export interface SubRow {
  readonly strategi: 1 | 2 | 3;
  readonly opd: string;
  readonly program: string;
  readonly kegiatan: string;
  /** Full code, or `null` where no nomenclature applies (non-government). */
  readonly kode: string | null;
  readonly nama: string;
  readonly jenis: Jenis;
  /** Whole rupiah. */
  readonly pagu: number;
  readonly sumber: string;
  readonly bentuk: Bentuk;
  readonly sasaran: number;
  readonly lokasi: string;
}

type Leaf = Pick<SubRow, 'nama' | 'jenis' | 'pagu' | 'sumber' | 'bentuk' | 'sasaran' | 'lokasi'> & {
  readonly kode: string;
};
type Branch = Omit<SubRow, 'strategi' | 'opd'>;
type Twig = Omit<Branch, 'program'>;

const JENIS: Readonly<Record<'L' | 'T' | 'P', Jenis>> = {
  L: 'langsung',
  T: 'tidak langsung',
  P: 'penunjang',
};

/** A sub kegiatan: last part of the code, name, L/T/P, rupiah, funding, what is given, to how many, where. */
export const sub = (
  kode: string,
  nama: string,
  jenis: 'L' | 'T' | 'P',
  pagu: number,
  sumber: string,
  bentuk: Bentuk,
  sasaran: number,
  lokasi = 'Seluruh Kecamatan',
): Leaf => ({ kode, nama, jenis: JENIS[jenis], pagu, sumber, bentuk, sasaran, lokasi });

/** A kegiatan: its full code (five parts, empty where none applies), name and sub kegiatan. */
export const kegiatan = (kode: string, nama: string, subs: readonly Leaf[]): readonly Twig[] =>
  subs.map((leaf) => ({ ...leaf, kegiatan: nama, kode: kode === '' ? null : `${kode}.${leaf.kode}` }));

/** A program with its kegiatan. */
export const program = (nama: string, ...parts: readonly (readonly Twig[])[]): readonly Branch[] =>
  parts.flat().map((row) => ({ ...row, program: nama }));

/** An OPD with its programs. */
export const opd = (
  nama: string,
  ...parts: readonly (readonly Branch[])[]
): readonly Omit<SubRow, 'strategi'>[] => parts.flat().map((row) => ({ ...row, opd: nama }));

/** A strategy with its OPDs. */
export const strategi = (
  nomor: 1 | 2 | 3,
  ...parts: readonly (readonly Omit<SubRow, 'strategi'>[])[]
): readonly SubRow[] => parts.flat().map((row) => ({ ...row, strategi: nomor }));
