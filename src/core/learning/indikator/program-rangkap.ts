import { PENGECUALIAN } from '../../taxonomy/kebutuhan';
import { defineIndikator, dwi, jumlah, SATUAN } from '../indikator';

/** Families that hold programmes that exclude each other. */
export const programRangkap = defineIndikator({
  id: 'program-rangkap',
  nama: dwi('Program yang tidak boleh rangkap', 'Programmes not to be held together'),
  arti: dwi(
    'Keluarga yang tercatat menerima dua program yang saling mengecualikan, misalnya BLT Desa dan PKH.',
    'Families on record as receiving two programmes that exclude each other, such as the village cash transfer and PKH.',
  ),
  rumus: dwi(
    'Hitung keluarga yang penerimaan kedua programnya "ya", untuk pengecualian yang berlaku pada hari acuan.',
    'Count the families whose receipt of both is "yes", for exclusions in force on the reference day.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: SATUAN.keluarga,
  perhatikan: [
    dwi(
      'Aturannya dari tahun 2020 dan perlu dikonfirmasi sekretariat sebelum dipakai memutuskan.',
      'The rules are of 2020 and have to be confirmed by the secretariat before anything is decided by them.',
    ),
  ],
  sumber: PENGECUALIAN.slice(0, 1).map(({ source }) => source),
  contoh: {
    lembar: [
      {
        nama: 'Keluarga',
        baris: [
          ['Id Keluarga', 'Desa', 'Desil', 'Penerima PKH', 'Penerima BLT Desa'],
          ['K-1', 'Misal Jaya', 1, 'Ya', 'Ya'],
          ['K-2', 'Misal Jaya', 1, 'Ya', 'Tidak'],
        ],
      },
    ],
    hitungan: [dwi('Hanya K-1 memegang keduanya.', 'Only K-1 holds both.')],
    hasil: [jumlah('Keluarga dengan PKH dan BLT Desa', 'Families with both', 1)],
  },
});
