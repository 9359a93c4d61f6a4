import { bagian, defineIndikator, dwi, PENGARAHAN, SATUAN } from '../indikator';
import { KELUARGA_CONTOH } from './contoh-matriks';

/** Services received of those due, over the families of a place. */
export const konvergensi = defineIndikator({
  id: 'konvergensi',
  nama: dwi('Konvergensi keluarga dan desa', 'Convergence of families and villages'),
  arti: dwi(
    'Seberapa banyak layanan yang dibutuhkan keluarga di satu tempat benar-benar diterima.',
    'How many of the services the families of a place need are actually received.',
  ),
  rumus: dwi(
    'Jumlah layanan diterima dibagi jumlah layanan yang seharusnya diterima, dikali 100. Satu keluarga dihitung dengan cara yang sama.',
    'Services received divided by services due, times 100. A single family is scored the same way.',
  ),
  pembilang: dwi('Layanan yang dibutuhkan dan diterima', 'Services needed and received'),
  penyebut: dwi(
    'Layanan yang dibutuhkan dan penerimaannya diketahui',
    'Services needed whose receipt is known',
  ),
  satuan: SATUAN.persen,
  perhatikan: [
    dwi(
      'Yang tidak diketahui tidak masuk pembilang dan tidak masuk penyebut; banyaknya disebut terpisah.',
      'What is not known is in neither number; how much there is is said apart.',
    ),
    dwi(
      'Kecamatan dan kabupaten dihitung dari jumlah layanannya, bukan rata-rata persen desa.',
      'Kecamatan and district are worked out from their services, never as an average of villages.',
    ),
    dwi(
      'Terdaftar dalam DTKS, DTSEN, atau P3KE bukan berarti menerima.',
      'Being listed in DTKS, DTSEN or P3KE does not mean receiving.',
    ),
  ],
  sumber: [
    PENGARAHAN,
    { dokumen: 'Formulir konvergensi desa (praktik scorecard desa)', pasal: 'Tabel 4, tingkat konvergensi' },
  ],
  contoh: {
    lembar: [KELUARGA_CONTOH],
    hitungan: [
      dwi(
        'Sembako dan iuran JKN dibutuhkan keluarga desil 1 sampai 5. K-4 desil 9, jadi tidak ikut.',
        'Staple food and the health contribution are needed in decile 1 to 5. K-4 is in decile 9 and left out.',
      ),
      dwi(
        'Seharusnya: K-1 dua, K-2 dua, K-3 dua, K-5 satu (iuran JKN-nya kosong) = 7. Diterima: 2 + 1 + 0 + 1 = 4.',
        'Due: K-1 two, K-2 two, K-3 two, K-5 one (its contribution is empty) = 7. Received: 2 + 1 + 0 + 1 = 4.',
      ),
    ],
    hasil: [bagian('Konvergensi Misal Jaya', 'Convergence of Misal Jaya', 4, 7)],
  },
});
