import type { LayoutProgramme } from '../../../scripts/samples/layout-programme';
import { LAYOUT_PROGRAMMES } from '../../../scripts/samples/layout-programmes';

/** What a programme is, apart from its money and its place. */
export type Template = Pick<
  LayoutProgramme,
  | 'strategi'
  | 'subkelompok'
  | 'klaster'
  | 'opd'
  | 'kode'
  | 'program'
  | 'kegiatan'
  | 'nama'
  | 'katalog'
  | 'jenis'
  | 'sumber'
  | 'sumberTeks'
  | 'satuan'
>;

const PMD = {
  opd: 'Dinas Pemberdayaan Masyarakat dan Desa',
  program: 'Program Administrasi Pemerintahan Desa',
  kegiatan: 'Pembinaan dan Pengawasan Penyelenggaraan Administrasi Pemerintahan Desa',
} as const;

const SOSIAL = {
  opd: 'Dinas Sosial',
  program: 'Program Rehabilitasi Sosial',
  kegiatan: 'Rehabilitasi Sosial Dasar Penyandang Disabilitas dan Lanjut Usia',
} as const;

const BAZNAS = {
  opd: 'Baznas Kabupaten Contoh Sejahtera',
  program: 'Program Pendistribusian Zakat',
  kegiatan: 'Pendistribusian Zakat',
  jenis: 'langsung',
  sumber: 'NONPEM',
} as const;

/** Kinds of aid the 24 programmes of the layout fixtures lack. Codes have the right form and prove nothing else. */
const MORE: readonly Template[] = [
  {
    ...PMD,
    strategi: 1,
    subkelompok: 'S1.b',
    klaster: 1,
    kode: '2.13.04.2.01.0011',
    nama: 'Penyaluran Bantuan Langsung Tunai Desa',
    katalog: 'BLT-DD',
    jenis: 'langsung',
    sumber: 'APBDes',
    sumberTeks: 'Dana Desa',
    satuan: 'keluarga',
  },
  {
    ...SOSIAL,
    strategi: 1,
    subkelompok: 'S1.c',
    klaster: 1,
    kode: '1.06.04.2.01.0007',
    nama: 'Pemberian Alat Bantu bagi Penyandang Disabilitas',
    katalog: 'ATENSI',
    jenis: 'langsung',
    sumber: 'APBN',
    sumberTeks: 'APBN (K/L)',
    satuan: 'orang',
  },
  {
    ...SOSIAL,
    strategi: 1,
    subkelompok: 'S1.c',
    klaster: 1,
    kode: '1.06.04.2.01.0009',
    nama: 'Pemberian Permakanan bagi Lanjut Usia Terlantar',
    katalog: '',
    jenis: 'langsung',
    sumber: 'APBD',
    sumberTeks: 'DBH CHT',
    satuan: 'orang',
  },
  {
    ...BAZNAS,
    strategi: 1,
    subkelompok: 'S1.b',
    klaster: 1,
    kode: '1.06.02.2.04.0001',
    nama: 'Santunan Keluarga Mustahik',
    katalog: 'ZIS',
    sumberTeks: 'Baznas',
    satuan: 'keluarga',
  },
  {
    ...BAZNAS,
    strategi: 3,
    subkelompok: 'S3.a',
    klaster: 2,
    kode: '1.06.02.2.04.0006',
    nama: 'Sarana Air Bersih dan Jamban Mustahik',
    katalog: 'ZIS',
    sumberTeks: 'CSR',
    satuan: 'unit jamban',
  },
  {
    strategi: 2,
    subkelompok: 'S2.c',
    klaster: 3,
    opd: 'Dinas Ketahanan Pangan dan Pertanian',
    kode: '3.27.07.2.01.0004',
    program: 'Program Penyuluhan Pertanian',
    kegiatan: 'Pelaksanaan Penyuluhan Pertanian',
    nama: 'Pemberdayaan Usaha Olahan Pangan Keluarga',
    katalog: '',
    jenis: 'langsung',
    sumber: 'APBD',
    sumberTeks: 'APBD (DAU)',
    satuan: 'usaha mikro',
  },
  {
    strategi: 3,
    subkelompok: 'S3.a',
    klaster: 2,
    opd: 'Dinas Kesehatan',
    kode: '1.02.02.2.01.0006',
    program: 'Program Pemenuhan Upaya Kesehatan Perorangan',
    kegiatan: 'Penyediaan Fasilitas Pelayanan Kesehatan',
    nama: 'Pengembangan Puskesmas Pembantu',
    katalog: 'PUSKESMAS',
    jenis: 'tidak langsung',
    sumber: 'APBD',
    sumberTeks: 'DAK Fisik',
    satuan: 'unit',
  },
];

const templateOf = (row: LayoutProgramme): Template => ({
  strategi: row.strategi,
  subkelompok: row.subkelompok,
  klaster: row.klaster,
  opd: row.opd,
  kode: row.kode,
  program: row.program,
  kegiatan: row.kegiatan,
  nama: row.nama,
  katalog: row.katalog,
  jenis: row.jenis,
  sumber: row.sumber,
  sumberTeks: row.sumberTeks,
  satuan: row.satuan,
});

/** Every programme a clean mapping may list. Supporting rows are made beside them. */
export const TEMPLATES: readonly Template[] = [
  ...LAYOUT_PROGRAMMES.filter(({ jenis }) => jenis !== 'penunjang').map(templateOf),
  ...MORE,
];

/** One supporting row of an OPD: program 01 of its bidang. */
export const penunjangOf = (direct: Template): Template => ({
  ...direct,
  subkelompok: direct.subkelompok,
  kode: `${direct.kode.slice(0, 4)}.01.2.06.0009`,
  program: 'Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota',
  kegiatan: 'Administrasi Umum Perangkat Daerah',
  nama: 'Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD',
  katalog: '',
  jenis: 'penunjang',
  sumber: 'APBD',
  sumberTeks: 'PAD',
  satuan: 'dokumen',
});
