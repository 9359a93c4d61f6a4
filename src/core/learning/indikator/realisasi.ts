import { defineIndikator, dwi, matriks, rupiah, SATUAN } from '../indikator';
import { MATRIKS_CONTOH } from './contoh-matriks';

/** What was spent. */
export const realisasi = defineIndikator({
  id: 'realisasi',
  nama: dwi('Realisasi', 'Realisation'),
  arti: dwi('Anggaran yang sudah dibelanjakan.', 'The budget that was spent.'),
  rumus: dwi(
    'Jumlahkan kolom realisasi semua baris data. Bila ada kolom total, kolom total yang dipakai; bila tidak, kolom periodenya dijumlahkan.',
    'Add up the realisation of all data rows. Where there is a total column, it is used; where there is none, its periods are added up.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: SATUAN.rupiah,
  perhatikan: [
    dwi(
      'Sel kosong tidak ikut dijumlahkan. Kosong dapat berarti belum dilaporkan, bukan nol.',
      'An empty cell adds nothing. Empty may mean not yet reported, which is not zero.',
    ),
    dwi(
      'Bila isian triwulan atau semester ternyata kumulatif, tambahkan kolom total supaya tidak terhitung dua kali.',
      'Where quarters or half-years turn out to be cumulative, add a total column so that nothing counts twice.',
    ),
  ],
  sumber: [matriks('laporan: kolom Realisasi')],
  contoh: {
    lembar: [MATRIKS_CONTOH],
    hitungan: [
      dwi(
        'Jumlah = 90.000.000 + 0 + 35.000.000. Baris terakhir kosong.',
        'Total = 90,000,000 + 0 + 35,000,000. The last row is empty.',
      ),
    ],
    hasil: [rupiah('Realisasi seluruhnya', 'Whole realisation', 125_000_000)],
  },
});
