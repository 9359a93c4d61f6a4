import { freeNames } from '../sheets/free-names';

/**
 * The sheets of the provincial workbook, in tab order. The names are the same in every language, so that making it again
 * finds the sheets it is to replace. None is a name of the result sheets of one workbook: those would be replaced too.
 */
export const PROVINCE_SHEETS = {
  ringkasan: 'Ringkasan',
  papan: 'Papan Kiriman',
  rekap: 'Rekap',
  rekapDaerah: 'Rekap Kabupaten',
  rekapOpd: 'Rekap OPD',
  konvergensi: 'Konvergensi Kabupaten',
  konvergensiKecamatan: 'Konvergensi Kecamatan',
  konvergensiDesa: 'Konvergensi Desa',
  kesenjangan: 'Kesenjangan Kabupaten',
  kesenjanganDesa: 'Kesenjangan Desa',
  kesenjanganOpd: 'Kesenjangan OPD',
  temuan: 'Temuan Kabupaten',
  contoh: 'Contoh Temuan',
  lintas: 'Lintas Kabupaten',
  drift: 'Perbedaan Kolom',
  kolom: 'Daftar Kolom',
  asal: 'Asal Data',
  data: 'Data Pemetaan',
} as const;

/** What the sheets are called in one workbook. */
export type SheetNames = Readonly<Record<keyof typeof PROVINCE_SHEETS, string>>;

/**
 * Names for the sheets in a workbook that has others: a sheet of somebody's own keeps its name, ours becomes `Rekap (2)`.
 *
 * @param taken names of sheets that are not ours; case does not tell two apart.
 */
export const sheetNames = (taken: readonly string[]): SheetNames => freeNames(PROVINCE_SHEETS, taken);
