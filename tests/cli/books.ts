import type { SheetSpec } from '../../scripts/samples/workbook';
import { book } from './fake-io';

/** A made-up NIK: no region is called 99. */
export const nik = (serial: number): string => `990101010180${String(serial).padStart(4, '0')}`;

/** A mapping sheet without a mistake of severity error. */
export const MATRIK: SheetSpec = {
  name: 'Matrik',
  cells: [
    ['Laporan Tahun 2025'],
    [
      ...['No', 'Perangkat Daerah', 'Kode Sub Kegiatan', 'Sub Kegiatan', 'Strategi', 'Klaster'],
      ...['Jenis Aktivitas', 'Sumber Dana', 'Pagu (Rp)', 'Total Realisasi (Rp)'],
    ],
    [
      1,
      'Dinas Sosial',
      '1.06.05.2.02.0001',
      'Penyaluran Program Sembako',
      'S1',
      'K1',
      'Langsung',
      'APBD',
      1_000_000.25,
      500_000,
    ],
    [
      2,
      'Dinas Pekerjaan Umum',
      '1.03.03.2.01.0017',
      'Pembangunan SPAM',
      'S3',
      'K2',
      'Langsung',
      'DAK',
      2_000_000,
      0,
    ],
  ],
};

/** Two families: one misses Sembako, the other has it. */
const KELUARGA: SheetSpec = {
  name: 'Keluarga',
  cells: [
    ['id_keluarga', 'kepala_keluarga', 'nik', 'desa_kelurahan', 'desil_kesejahteraan', 'penerima_sembako'],
    ['K-1', 'Orang Contoh Satu', nik(1), 'Misal Jaya', 1, 'Tidak'],
    ['K-2', 'Orang Contoh Dua', nik(2), 'Misal Jaya', 2, 'Ya'],
  ],
};

/** The mapping sheet alone, the families alone, and both in one workbook. */
export const MAPPING_BOOK = book(MATRIK);
export const FAMILY_BOOK = book(KELUARGA);
export const FULL_BOOK = book(MATRIK, KELUARGA);

/** The families with a NIK typed behind an apostrophe, one kept as a number, and one hidden in another column. */
export const MESSY_FAMILY_BOOK = book({
  name: 'Keluarga',
  cells: [
    [
      'id_keluarga',
      'kepala_keluarga',
      'nik',
      'nomor_kk',
      'alamat',
      'desa_kelurahan',
      'desil_kesejahteraan',
      'penerima_sembako',
    ],
    ['K-1', 'Orang Contoh Satu', `'${nik(1)}`, nik(91), `Dusun 1 (${nik(71)})`, 'Misal Jaya', 1, 'Tidak'],
    ['K-2', nik(72), `${nik(2)} `, nik(92), 'Dusun 2', `Misal ${nik(73)}`, 2, 'Tidak'],
    [nik(74), 'Orang Contoh Tiga', 9_901_010_101_800_004, nik(93), 'Dusun 3', 'Misal Jaya', 1, 'Tidak'],
    [null, 'Orang Contoh Empat', nik(4), nik(94), 'Dusun 3', 'Misal Jaya', 1, 'Tidak'],
    [null, 'Orang Contoh Empat', nik(4), nik(94), 'Dusun 3', 'Misal Jaya', 1, nik(75)],
  ],
});
