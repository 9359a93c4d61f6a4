import { defineIndikator, dwi, jumlah, SATUAN } from '../indikator';

/** Families of priority villages that may have been left out. */
export const calonTereksklusi = defineIndikator({
  id: 'calon-tereksklusi',
  nama: dwi('Calon tereksklusi', 'Perhaps left out'),
  arti: dwi(
    'Keluarga di desa prioritas yang mungkin terlewat: tidak ada di data sasaran, tanpa desil, atau tanpa program.',
    'Families of priority villages that may have been missed: not in the target data, without decile, or without programme.',
  ),
  rumus: dwi(
    'Hitung keluarga di desa prioritas dengan sedikitnya satu dari ketiga sebab itu.',
    'Count the families of priority villages with at least one of the three causes.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: SATUAN.keluarga,
  perhatikan: [
    dwi(
      'Ini daftar untuk diverifikasi. Keluarga di dalamnya belum tentu miskin.',
      'The list is to be verified. A family on it need not be poor.',
    ),
  ],
  sumber: [
    {
      dokumen: 'Berita Pemkab Lampung Tengah 9 September 2024',
      pasal: '"terekslusi dari pendataan pada wilayah kantong kemiskinan"',
    },
  ],
  contoh: {
    lembar: [
      {
        nama: 'Keluarga',
        baris: [
          ['Id Keluarga', 'Kode Wilayah', 'Desa', 'Desil', 'Penerima Sembako'],
          ['K-1', '99.01.01.2001', 'Misal Jaya', 1, 'Ya'],
          ['K-2', '99.01.01.2001', 'Misal Jaya', null, 'Ya'],
          ['K-3', '99.01.01.2001', 'Misal Jaya', 2, 'Tidak'],
        ],
      },
      {
        nama: 'Wilayah',
        baris: [
          ['Kode Wilayah', 'Desa', 'Lokus Prioritas'],
          ['99.01.01.2001', 'Misal Jaya', 'Ya'],
        ],
      },
    ],
    hitungan: [
      dwi(
        'K-2 tanpa desil. K-3 membutuhkan Sembako dan tidak menerima program apa pun.',
        'K-2 has no decile. K-3 needs staple food and receives no programme.',
      ),
    ],
    hasil: [jumlah('Calon tereksklusi', 'Perhaps left out', 2)],
  },
});
