import type { CellValue } from '../../../src/core/values/cell-value';

/**
 * Two village convergence forms as they were filled and published, with made-up names. In the first, services are listed
 * in one table and target groups in another; it counts eleven pregnant women as eleven of eleven although its own list
 * comes to 74 of 78 services, and divides the visit due to one woman by all eleven. In the second, the number of women
 * stands in a cell that shows percent: 700 %. Source: handbook B5, forms of two villages.
 */
export const FORM_OF_PEOPLE: readonly (readonly CellValue[])[] = [
  ['Desa Misal Jaya, Kecamatan Contoh'],
  [],
  ['Tabel 3. Kelengkapan paket layanan'],
  ['Sasaran', 'No', 'Indikator', 'Jumlah diterima', 'Jumlah seharusnya', '%'],
  ['Ibu hamil', 1, 'Diperiksa paling sedikit empat kali', 11, 11, 1],
  [null, 2, 'Mendapat pil Fe', 11, 11, 1],
  [null, 3, 'Diperiksa setelah melahirkan', 10, 11, 0.909],
  [null, 4, 'Mengikuti konseling gizi', 11, 11, 1],
  [null, 5, 'Kunjungan rumah bagi ibu KEK', 1, 1, 0.09],
  [null, 6, 'Memiliki akses air minum', 10, 11, 0.909],
  [null, 7, 'Memiliki jamban', 9, 11, 0.818],
  [null, 8, 'Memiliki jaminan kesehatan', 11, 11, 1],
  [],
  ['Tabel 4. Tingkat konvergensi desa'],
  ['No', 'Sasaran', 'Jumlah indikator', null, 'Tingkat konvergensi'],
  [null, null, 'Yang diterima', 'Seharusnya diterima', '(%)'],
  [1, 'Ibu hamil', 11, 11, 1],
  [null, 'Total tingkat konvergensi', 11, 11, 1],
];

/** See {@link FORM_OF_PEOPLE}. */
export const FORM_OF_700: readonly (readonly CellValue[])[] = [
  ['Desa Umpama'],
  ['Sasaran', 'Indikator', 'Jumlah diterima', 'Jumlah seharusnya', '%'],
  ['Ibu hamil', 'Diperiksa paling sedikit empat kali', 6, 7, 0.857],
  [null, 'Mendapat pil Fe', 7, 7, 7],
  [null, 'Memiliki jaminan kesehatan', 7, 7, 1],
];
