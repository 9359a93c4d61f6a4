import { defineIndikator, dwi, jumlah, KONVERGEN, SATUAN } from '../indikator';

/** Services nobody can judge. */
export const layananTidakDiketahui = defineIndikator({
  id: 'layanan-tidak-diketahui',
  nama: dwi('Layanan yang tidak diketahui', 'Services not known'),
  arti: dwi(
    'Layanan yang tidak dapat dinilai: tidak diketahui apakah dibutuhkan, atau tidak diketahui apakah diterima.',
    'Services that cannot be judged: it is not known whether they are needed, or whether they are received.',
  ),
  rumus: dwi(
    'Untuk setiap keluarga, hitung kebutuhan yang tidak dapat dinilai dan kebutuhan yang penerimaannya tidak diketahui.',
    'For every family, count needs that cannot be judged and needs whose receipt is not known.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: SATUAN.layanan,
  perhatikan: [
    dwi(
      '"Tidak diketahui" bukan "tidak menerima". Isi kolomnya; angka ini turun sendiri.',
      '"Not known" is not "not received". Fill in the columns; the number falls by itself.',
    ),
    dwi(
      'Kolom yang tidak ada membuat kebutuhannya tidak diketahui untuk semua keluarga.',
      'A column that is missing leaves its need unknown for every family.',
    ),
  ],
  sumber: [KONVERGEN],
  contoh: {
    lembar: [
      {
        nama: 'Keluarga',
        baris: [
          ['Id Keluarga', 'Desa', 'Desil', 'Penerima Sembako', 'Penerima PBI-JKN'],
          ['K-1', 'Misal Jaya', 1, 'Ya', 'Ya'],
          ['K-2', 'Misal Jaya', 1, 'Ya', null],
        ],
      },
    ],
    hitungan: [
      dwi(
        'Dari 13 kebutuhan, sebelas tidak dapat dinilai karena umur, rumah, air, listrik, dan pekerjaan tidak tercatat: 11 untuk K-1.',
        'Of 13 needs, eleven cannot be judged because ages, house, water, light and work are not recorded: 11 for K-1.',
      ),
      dwi(
        'K-2 menambah satu: isian iuran JKN-nya kosong.',
        'K-2 adds one: its health contribution is empty.',
      ),
    ],
    hasil: [jumlah('Layanan tidak diketahui', 'Services not known', 23)],
  },
});
