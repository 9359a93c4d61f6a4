import { BOBOT_PMK_97_2023 } from '../../taxonomy/jenis-aktivitas';
import { defineIndikator, dwi, persen, SATUAN } from '../indikator';
import { JENIS_CONTOH } from './komposisi-belanja';

/** The weighted index of spending. */
export const indeksKomposisi = defineIndikator({
  id: 'indeks-komposisi',
  nama: dwi('Indeks komposisi', 'Composition index'),
  arti: dwi(
    'Pagu yang ditimbang menurut jenis aktivitasnya. Makin besar bagian yang langsung, makin tinggi indeksnya.',
    'The budget weighed by kind of activity. The larger the direct part, the higher the index.',
  ),
  rumus: dwi(
    '(0,5 × langsung + 0,3 × tidak langsung + 0,2 × penunjang) dibagi pagu yang jelas jenisnya, semuanya tanpa perjalanan dinas.',
    '(0.5 × direct + 0.3 × indirect + 0.2 × supporting) divided by the classified budget, all without travel.',
  ),
  pembilang: dwi('Pagu yang sudah ditimbang (rupiah)', 'Weighed budget (rupiah)'),
  penyebut: dwi(
    'Pagu yang jelas jenisnya, tanpa perjalanan dinas (rupiah)',
    'Classified budget without travel (rupiah)',
  ),
  satuan: SATUAN.persen,
  perhatikan: [
    dwi(
      'Bobotnya ketentuan tahun anggaran 2023. Untuk tahun lain indeks ini pembanding, bukan ketentuan.',
      'The weights are a rule for budget year 2023. For other years the index compares and obliges nobody.',
    ),
    dwi(
      'Kutipan peraturan yang terbaca tidak menjelaskan "anggaran belanja", jadi pembaginya selalu disebut.',
      'The excerpt that was read does not define "anggaran belanja", so what it is divided by is always said.',
    ),
    dwi(
      'Indeks tertinggi 50%, karena bobot belanja langsung 0,5.',
      'The index is 50% at most, since direct spending weighs 0.5.',
    ),
  ],
  sumber: [BOBOT_PMK_97_2023.source],
  contoh: {
    lembar: [JENIS_CONTOH],
    hitungan: [
      dwi(
        '(0,5 × 60.000.000 + 0,3 × 20.000.000 + 0,2 × 15.000.000) = 39.000.000, dibagi 95.000.000.',
        '(0.5 × 60,000,000 + 0.3 × 20,000,000 + 0.2 × 15,000,000) = 39,000,000, divided by 95,000,000.',
      ),
      dwi(
        'Rp5.000.000 tanpa jenis tidak ditimbang dan tidak dibagi.',
        'Rp5,000,000 without a kind is neither weighed nor divided by.',
      ),
    ],
    hasil: [persen('Indeks', 'Index', 39_000_000, 95_000_000)],
  },
});
