import { pedoman } from '../../taxonomy/dokumen';
import { defineIndikator, dwi, jumlah, SATUAN } from '../indikator';
import { KELUARGA_CONTOH } from './contoh-matriks';

/** Families no programme reaches. */
export const tanpaProgram = defineIndikator({
  id: 'tanpa-program',
  nama: dwi('Keluarga tanpa program', 'Families without any programme'),
  arti: dwi(
    'Keluarga yang pasti tidak menerima satu pun program yang dicatat, padahal masih mempunyai kebutuhan.',
    'Families that certainly receive none of the programmes on record though they have a need.',
  ),
  rumus: dwi(
    'Hitung keluarga yang semua isian penerimaannya "tidak" dan yang sedikitnya satu kebutuhannya belum dipenuhi.',
    'Count the families whose every receipt is "no" and that have at least one need not met.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: SATUAN.keluarga,
  perhatikan: [
    dwi(
      'Satu isian yang kosong sudah membuat keluarga itu tidak diketahui.',
      'A single empty cell already leaves the family unknown.',
    ),
  ],
  sumber: [pedoman('§3.1 angka 1')],
  contoh: {
    lembar: [KELUARGA_CONTOH],
    hitungan: [
      dwi(
        'K-3 tidak menerima apa pun dan membutuhkan keduanya. K-4 juga tidak menerima, tetapi tidak ada kebutuhannya yang pasti.',
        'K-3 receives nothing and needs both. K-4 receives nothing either, but has no need for certain.',
      ),
    ],
    hasil: [jumlah('Keluarga tanpa program', 'Families without a programme', 1)],
  },
});
