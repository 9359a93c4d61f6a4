import { pedoman } from '../../taxonomy/dokumen';
import { defineIndikator, dwi, KONVERGEN, persen, SATUAN } from '../indikator';
import { MATRIKS_CONTOH } from './contoh-matriks';

/** How much of the budget was spent. */
export const serapan = defineIndikator({
  id: 'serapan',
  nama: dwi('Serapan', 'Absorption'),
  arti: dwi('Seberapa besar pagu yang sudah dibelanjakan.', 'How much of the budget was spent.'),
  rumus: dwi('Realisasi dibagi pagu, dikali 100.', 'Realisation divided by budget, times 100.'),
  pembilang: dwi('Jumlah realisasi (rupiah)', 'Sum of realisation (rupiah)'),
  penyebut: dwi('Jumlah pagu (rupiah)', 'Sum of budgets (rupiah)'),
  satuan: SATUAN.persen,
  perhatikan: [
    dwi(
      'Dihitung dari jumlah, bukan rata-rata persen tiap baris. OPD besar menentukan lebih banyak daripada OPD kecil.',
      'Worked out from sums, not as the average of the rows. A large office counts for more than a small one.',
    ),
    dwi(
      'Tanda "-" berarti pagunya nol, jadi tidak ada pembagi.',
      'A "-" means the budget is zero: there is nothing to divide by.',
    ),
    dwi(
      'Serapan tinggi belum berarti bantuan sampai pada keluarga yang tepat. Lihat cakupan dan konvergensi.',
      'High absorption does not mean that aid reached the right families. See coverage and convergence.',
    ),
  ],
  sumber: [pedoman('§2.3 pilar III'), KONVERGEN],
  contoh: {
    lembar: [MATRIKS_CONTOH],
    hitungan: [dwi('125.000.000 dibagi 200.000.000.', '125,000,000 divided by 200,000,000.')],
    hasil: [persen('Serapan', 'Absorption', 125_000_000_00n, 200_000_000_00n)],
  },
});
