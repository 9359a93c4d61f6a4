import { pedoman } from '../../taxonomy/dokumen';
import { defineIndikator, dwi, jumlah, KONVERGEN } from '../indikator';

/** How many cells the rules object to, by severity. */
export const temuan = defineIndikator({
  id: 'temuan',
  nama: dwi('Temuan', 'Findings'),
  arti: dwi(
    'Banyaknya sel atau baris yang tidak sesuai aturan, menurut tingkatnya: kesalahan, peringatan, saran.',
    'How many cells or rows go against a rule, by severity: errors, warnings, suggestions.',
  ),
  rumus: dwi(
    'Hitung setiap temuan yang belum diabaikan dengan alasan dan belum diperbaiki.',
    'Count every finding that was neither left with a reason nor mended.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: dwi('temuan', 'findings'),
  perhatikan: [
    dwi(
      'Satu sel dapat mempunyai lebih dari satu temuan, jadi banyaknya temuan bukan banyaknya sel.',
      'One cell may have more than one finding, so the number of findings is not the number of cells.',
    ),
    dwi(
      'Nol temuan berarti tidak ada aturan yang dilanggar. Itu belum berarti isinya benar: pagu yang wajar tetapi salah tidak dapat diketahui.',
      'No findings means that no rule is broken. It does not mean that the content is right: a plausible but wrong budget cannot be known.',
    ),
  ],
  sumber: [pedoman('§2.4 angka 2'), KONVERGEN],
  contoh: {
    lembar: [
      {
        nama: 'Pemetaan',
        baris: [
          ['Strategi', 'Klaster', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
          ['Strategi 1', 'Klaster 1', 'Dinas Sosial', 'Penyediaan Permakanan', -5_000_000, 'APBN'],
          ['Strategi 1', 'Klaster 1', 'Dinas Sosial', 'Penyediaan Sandang', 'menunggu DPA', 'APBN'],
        ],
      },
    ],
    hitungan: [
      dwi(
        'Pagu baris 2 negatif dan pagu baris 3 bukan angka: masing-masing satu kesalahan.',
        'The budget of row 2 is negative and that of row 3 is no number: one error each.',
      ),
    ],
    hasil: [jumlah('Kesalahan', 'Errors', 2)],
  },
});
