import type { CellValue } from '../../src/core/values/cell-value';
import { KABUPATEN } from './district';
import { households, type Anggota, type Keluarga } from './households';
import { dayText, daySerial } from './people';
import { INDIVIDU_DATE_COLUMN, INDIVIDU_HEADER, KELUARGA_HEADER, individuRows, keluargaRow } from './p3ke';
import { createRandom } from './random';
import type { SheetSpec } from './workbook';

/** The families of all layout fixtures. */
export const layoutFamilies = (): readonly Keluarga[] => households(40, 40);

/** The family form with its header on the 1-based row `headerRow`, under a title block. */
export function keluargaSheet(families: readonly Keluarga[], headerRow = 1): SheetSpec {
  const random = createRandom(1);
  const title: CellValue[][] = [
    ['DATA KELUARGA'],
    [KABUPATEN],
    ...Array.from({ length: 6 }, () => []),
    ['Keadaan Januari 2025'],
  ];
  const above = headerRow === 1 ? [] : Array.from({ length: headerRow - 1 }, (_, at) => title[at] ?? []);
  return {
    name: 'Keluarga',
    cells: [
      ...above,
      [...KELUARGA_HEADER],
      ...families.map((family, at) => keluargaRow(family, at + 1, random, ' 0:00:00')),
    ],
  };
}

/** The member form. */
export function individuSheet(families: readonly Keluarga[]): SheetSpec {
  const random = createRandom(2);
  return {
    name: 'Individu',
    cells: [INDIVIDU_HEADER, ...families.flatMap((family) => individuRows(family, random))],
    formats: { [INDIVIDU_DATE_COLUMN]: 'dd/mm/yyyy' },
  };
}

type Cell = (member: Anggota, family: Keluarga) => CellValue;

const isPupil = ({ pendidikan }: Anggota): boolean => /^(Siswa|Mahasiswa)/.test(pendidikan);

const DTSEN: readonly (readonly [header: string, cell: Cell])[] = [
  ['nomor_kartu_keluarga', (_, { nomorKk }) => nomorKk],
  ['nik', ({ nik }) => nik],
  ['nama', ({ nama }) => nama],
  ['hubungan_keluarga', ({ hubungan }) => hubungan],
  ['jenis_kelamin', ({ perempuan }) => (perempuan ? 'Perempuan' : 'Laki-laki')],
  ['tanggal_lahir', ({ lahir }) => dayText(lahir)],
  ['desil_nasional', (_, { desil }) => desil],
  // The three rankings differ: which one is used has to be stored.
  ['desil_provinsi', (_, { desil }) => Math.min(10, desil + 1)],
  ['desil_kabupaten', (_, { desil }) => Math.max(1, desil - 1)],
  ['jenis_lantai', (_, { rumah }) => rumah.lantai],
  ['jenis_dinding', (_, { rumah }) => rumah.dinding],
  ['jenis_atap', (_, { rumah }) => rumah.atap],
  ['sumber_air_minum', (_, { rumah }) => rumah.sumberAir],
  ['sumber_penerangan', (_, { rumah }) => rumah.penerangan],
  ['daya', (_, { rumah }) => (rumah.daya === null ? null : `${String(rumah.daya)} VA`)],
  ['bahan_bakar', (_, { rumah }) => rumah.bahanBakar],
  ['fasilitas_bab', (_, { rumah }) => rumah.jamban],
  ['pbi_nas', (_, { desil }) => (desil <= 3 ? 'Ya' : 'Tidak')],
  ['pbi_pemda', (_, { desil }) => (desil === 4 ? 'Ya' : 'Tidak')],
  ['disabilitas', ({ lahir }) => (lahir.hari === 13 ? 'Disabilitas fisik' : 'Tidak')],
  ['pekerjaan', ({ pekerjaan }) => pekerjaan],
  ['partisipasi_sekolah', (member) => (isPupil(member) ? 'Ya' : 'Tidak')],
];

/** Individual rows in the columns of DTSEN; a family is known by its nomor KK. */
export const dtsenSheet = (families: readonly Keluarga[]): SheetSpec => ({
  name: 'DTSEN',
  cells: [
    DTSEN.map(([header]) => header),
    ...families.flatMap((family) =>
      family.anggota.map((member) => DTSEN.map(([, cell]) => cell(member, family))),
    ),
  ],
});

const PENGADUAN_HEADER = [
  ...['No', 'Tanggal', 'NIK', 'Kode Wilayah', 'Kanal', 'Uraian', 'Program', 'Perangkat Daerah', 'Status'],
  'Tanggal Selesai',
];
const COMPLAINTS: readonly (readonly [
  kanal: string,
  uraian: string,
  program: string,
  opd: string,
  days: number | null,
])[] = [
  ['Loket', 'Belum menerima bantuan sejak pindah dusun', 'PKH', 'Dinas Sosial', 14],
  ['Telepon', 'Kartu kepesertaan tidak aktif', 'PBI-JKN', 'Dinas Kesehatan', 5],
  [
    'Desa',
    'Rumah rusak belum didata',
    'RTLH',
    'Dinas Perumahan Rakyat, Kawasan Permukiman dan Pertanahan',
    null,
  ],
  ['Situs', 'Nama anak salah tulis di daftar', 'PIP', 'Dinas Pendidikan dan Kebudayaan', 21],
  ['Loket', 'Tetangga mampu menerima bantuan', 'BLT Desa', 'Dinas Pemberdayaan Masyarakat dan Desa', null],
];

/** Five complaints, two of them still open. */
export const complaintSheet = (families: readonly Keluarga[]): SheetSpec => ({
  name: 'Pengaduan',
  cells: [
    PENGADUAN_HEADER,
    ...COMPLAINTS.map(([kanal, uraian, program, opd, days], at): CellValue[] => {
      const family = families[at * 7];
      const day = daySerial({ tahun: 2025, bulan: 3 + at, hari: 4 });
      const code = family?.desa.kode ?? null;
      const status = days === null ? 'Proses' : 'Selesai';
      return [
        at + 1,
        day,
        family?.kepala.nik ?? null,
        code,
        kanal,
        uraian,
        program,
        opd,
        status,
        days && day + days,
      ];
    }),
  ],
  formats: { 1: 'dd/mm/yyyy', 9: 'dd/mm/yyyy' },
});
