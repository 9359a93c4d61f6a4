import { pedoman } from '../../taxonomy/dokumen';
import { defineIndikator, dwi, matriks, rupiah, SATUAN } from '../indikator';
import { MATRIKS_CONTOH } from './contoh-matriks';

/** The budget that was allocated. */
export const pagu = defineIndikator({
  id: 'pagu',
  nama: dwi('Pagu', 'Budget'),
  arti: dwi(
    'Anggaran yang dialokasikan untuk sub kegiatan yang dipetakan.',
    'The budget allocated to the sub-activities that are mapped.',
  ),
  rumus: dwi(
    'Jumlahkan kolom pagu semua baris data di lembar pemetaan.',
    'Add up the budget column over all data rows of the mapping sheets.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: SATUAN.rupiah,
  perhatikan: [
    dwi(
      'Baris jumlah, subtotal, dan lembar rekap tidak ikut, supaya tidak terhitung dua kali.',
      'Rows of totals, subtotals and summary sheets are left out, so that nothing counts twice.',
    ),
    dwi(
      'Sel yang tidak terbaca tidak ditaksir. Sel itu tidak ikut, dan banyaknya disebut di bawah jumlah.',
      'A cell that cannot be read is not estimated. It adds nothing, and how many there are is said below the total.',
    ),
    dwi(
      'Pagu yang ditulis dalam juta dibaca sesuai satuan di judul kolomnya.',
      'A budget written in millions is read by the unit in the heading of its column.',
    ),
  ],
  sumber: [matriks('kolom Alokasi Anggaran (Rp)'), pedoman('§2.6')],
  contoh: {
    lembar: [MATRIKS_CONTOH],
    hitungan: [
      dwi(
        'Jumlah = 120.000.000 + 30.000.000 + 50.000.000. "menunggu DPA" bukan angka, jadi tidak ikut.',
        'Total = 120,000,000 + 30,000,000 + 50,000,000. "menunggu DPA" is no number, so it adds nothing.',
      ),
      dwi('Strategi 1 = 120.000.000 + 30.000.000.', 'Strategy 1 = 120,000,000 + 30,000,000.'),
    ],
    hasil: [
      rupiah('Pagu seluruhnya', 'Whole budget', 200_000_000),
      rupiah('Pagu Strategi 1', 'Budget of Strategy 1', 150_000_000),
    ],
  },
});
