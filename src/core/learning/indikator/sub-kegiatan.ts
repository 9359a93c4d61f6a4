import { defineIndikator, dwi, jumlah, matriks } from '../indikator';
import { MATRIKS_CONTOH } from './contoh-matriks';

/** How many sub-activities are mapped. */
export const subKegiatan = defineIndikator({
  id: 'sub-kegiatan',
  nama: dwi('Jumlah sub kegiatan', 'Number of sub-activities'),
  arti: dwi('Banyaknya sub kegiatan yang dipetakan.', 'How many sub-activities are mapped.'),
  rumus: dwi(
    'Hitung baris data lembar pemetaan. Baris lanjutan dari sel sub kegiatan yang digabung tidak dihitung lagi.',
    'Count the data rows of mapping sheets. Rows that continue a merged sub-activity cell do not count again.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: dwi('sub kegiatan', 'sub-activities'),
  perhatikan: [
    dwi(
      'Sub kegiatan yang sama di dua baris terhitung dua kali; temuan "kegiatan-ganda" menunjukkannya.',
      'The same sub-activity on two rows counts twice; the finding "kegiatan-ganda" shows it.',
    ),
  ],
  sumber: [matriks('kolom Sub Kegiatan')],
  contoh: {
    lembar: [MATRIKS_CONTOH],
    hitungan: [
      dwi(
        'Ada empat baris data. Baris tanpa pagu yang terbaca tetap sub kegiatan.',
        'There are four data rows. A row whose budget cannot be read is still a sub-activity.',
      ),
    ],
    hasil: [jumlah('Sub kegiatan', 'Sub-activities', 4)],
  },
});
