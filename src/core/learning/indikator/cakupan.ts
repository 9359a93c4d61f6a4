import { pedoman } from '../../taxonomy/dokumen';
import { bagian, defineIndikator, dwi, jumlah, SATUAN } from '../indikator';
import { KELUARGA_CONTOH } from './contoh-matriks';

/** How far one need is met. */
export const cakupan = defineIndikator({
  id: 'cakupan',
  nama: dwi('Cakupan per kebutuhan', 'Coverage by need'),
  arti: dwi(
    'Untuk satu kebutuhan: berapa keluarga yang membutuhkan sudah menerimanya.',
    'For one need: how many of the families that have it receive what meets it.',
  ),
  rumus: dwi(
    'Keluarga terpenuhi dibagi keluarga yang berhak, dikali 100.',
    'Families met divided by families entitled, times 100.',
  ),
  pembilang: dwi(
    'Keluarga yang membutuhkan dan menerima salah satu program yang memenuhinya',
    'Families that need it and receive any programme that meets it',
  ),
  penyebut: dwi(
    'Keluarga yang membutuhkan dan penerimaannya diketahui',
    'Families that need it and whose receipt is known',
  ),
  satuan: SATUAN.persen,
  perhatikan: [
    dwi(
      'Cakupan tinggi belum berarti konvergen: keluarga yang sama mungkin kekurangan layanan lain.',
      'High coverage is not yet convergence: the same family may lack another service.',
    ),
    dwi(
      'Penerimaan tidak diketahui dan tidak dapat dinilai berdiri di kolomnya sendiri.',
      'Receipt not known and needs that cannot be judged stand in columns of their own.',
    ),
  ],
  sumber: [pedoman('§2.3 pilar II angka 2'), pedoman('§3.2 angka 1 huruf a')],
  contoh: {
    lembar: [KELUARGA_CONTOH],
    hitungan: [
      dwi(
        'Sembako: K-1, K-2, K-3, K-5 berhak; K-3 belum menerima. Iuran JKN: K-5 kosong, jadi tidak masuk penyebut.',
        'Staple food: K-1, K-2, K-3 and K-5 are entitled; K-3 does not receive it. Contribution: K-5 is empty and not in the denominator.',
      ),
    ],
    hasil: [
      bagian('Cakupan Sembako', 'Coverage of staple food', 3, 4),
      bagian('Cakupan iuran JKN', 'Coverage of the health contribution', 1, 3),
      jumlah('Iuran JKN, penerimaan tidak diketahui', 'Contribution, receipt not known', 1),
    ],
  },
});
