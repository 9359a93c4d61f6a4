import type { CellValue } from '../../src/core/values/cell-value';
import { DESA, KABUPATEN, PROVINSI, TAHUN } from './district';
import type { Keluarga } from './households';
import type { SheetSpec } from './workbook';

/** The columns of Konvergen's own list of regions. */
const WILAYAH_HEADER = [
  ...['Kode Wilayah', 'Provinsi', 'Kabupaten/Kota', 'Kecamatan', 'Desa/Kelurahan', 'Lokus Prioritas'],
  ...['Tahun Penetapan', 'Dasar Penetapan', 'Keluarga Miskin Ekstrem'],
];

/** The twenty villages; the last column counts the families of desil 1 given, as a stand-in for the official number. */
export function regionSheet(families: readonly Keluarga[]): SheetSpec {
  const rows = DESA.map((desa): CellValue[] => [
    desa.kode,
    PROVINSI,
    KABUPATEN,
    desa.kecamatan,
    desa.nama,
    desa.prioritas ? 'Ya' : 'Tidak',
    desa.prioritas ? TAHUN : null,
    desa.prioritas ? 'SK Bupati Contoh Sejahtera Nomor 100 Tahun 2025 (rekaan)' : null,
    families.filter((family) => family.desa === desa && family.desil === 1).length,
  ]);
  return { name: 'Wilayah', cells: [WILAYAH_HEADER, ...rows], widths: [16, 18, 28, 18, 20, 14, 14, 50, 16] };
}
