import { gridOf, type Grid } from '../../src/core/table/grid';
import type { CellValue } from '../../src/core/values/cell-value';

/** A NIK of a region that does not exist. */
export const nikOf = (n: number): string => `990101${String(100_000_0000 + n).slice(-10)}`;

const HEADER = [
  'Strategi',
  'Klaster',
  'Perangkat Daerah',
  'Sub Kegiatan',
  'Pagu (Rp)',
  'Sumber Dana',
  'Realisasi (Rp)',
];

const MAPPING: readonly (readonly CellValue[])[] = [
  ['MATRIKS PROGRAM TAHUN ANGGARAN 2025'],
  [],
  [],
  HEADER,
  ['Strategi 1', 'Klaster 1', 'Dinas Sosial', 'Penyediaan Permakanan', 100_000_000.25, 'APBD', 40_000_000],
  [null, 'Klaster 1', 'Dinas Sosial', 'Penyediaan Sandang', 50_000_000, 'APBD', 10_000_000],
  ['Strategi 2', 'Klaster 3', 'Dinas Koperasi', 'Pendampingan Usaha Mikro', 75_000_000, 'APBDes', 0],
  ['Strategi 3', null, 'Dinas PUPR', 'Pembangunan Jamban Keluarga', '30.000.000', 'APBN', { error: '#N/A' }],
  [null, 'Klaster 2', 'Dinas PUPR', 'Perbaikan Rumah', 20_000_000, null, 5_000_000],
];

const FAMILIES: readonly (readonly CellValue[])[] = [
  ['Id Keluarga', 'NIK', 'Nama', 'Desil', 'Desa', 'Fasilitas Buang Air Besar', 'PKH', 'Sembako'],
  ['K-1', nikOf(1), 'Siti Contoh', 1, 'Contoh Jaya', 'Tidak ada', 'Ya', 'Tidak'],
  ['K-2', nikOf(2), 'Budi Misal', 2, 'Contoh Jaya', 'Milik sendiri', 'Tidak', 'Tidak'],
  ['K-3', nikOf(3), 'Ani Umpama', 1, 'Misal Raya', 'Tidak ada', 'Ya', 'Ya'],
];

/** One mapping sheet, one family sheet and one nobody knows; every amount and person is made up. */
export const fixtureGrids = (): readonly Grid[] => [
  gridOf('Matriks', MAPPING),
  gridOf('Keluarga', FAMILIES),
  gridOf('Catatan', [['Rapat dinas'], ['Bawa dokumen', 3, true]]),
];
