import { pedoman } from '../../taxonomy/dokumen';
import { defineIndikator, dwi, hari, jumlah } from '../indikator';

/** Complaints: open, settled, and how long it took. */
export const pengaduan = defineIndikator({
  id: 'pengaduan',
  nama: dwi('Pengaduan', 'Complaints'),
  arti: dwi(
    'Banyaknya pengaduan masyarakat yang masuk, yang masih terbuka, yang selesai, dan lama penyelesaiannya.',
    'How many complaints came in, how many are open or settled, and how long settling took.',
  ),
  rumus: dwi(
    'Terbuka: belum selesai dan tidak ditolak. Lama: hari dari tanggal masuk sampai tanggal selesai; yang ditampilkan median. Lewat batas: terbuka lebih dari 60 hari, kecuali diubah.',
    'Open: neither settled nor turned down. Time: days from coming in to being settled; the median is shown. Late: open for more than 60 days unless changed.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: dwi('pengaduan; hari untuk lamanya', 'complaints; days for the time'),
  perhatikan: [
    dwi(
      'Batas 60 hari belum ditemukan dalam dokumen penanggulangan kemiskinan; perlu dikonfirmasi sekretariat.',
      'The limit of 60 days was found in no document about poverty programmes; the secretariat has to confirm it.',
    ),
    dwi(
      'Pengaduan tanpa tanggal yang terbaca tetap dihitung, tetapi lamanya tidak diketahui.',
      'A complaint without a readable date still counts, but its time is not known.',
    ),
    dwi(
      'Uraian pengaduan tidak ikut keluar dari buku kerja, karena dapat memuat nama.',
      'The text of a complaint does not leave the workbook: it may hold names.',
    ),
  ],
  sumber: [pedoman('§3.2 angka 5')],
  contoh: {
    lembar: [
      {
        nama: 'Pengaduan',
        baris: [
          ['No', 'Tanggal', 'Kanal', 'Uraian', 'Program', 'Status', 'Tanggal Selesai'],
          [1, '2026-01-01', 'Surat', 'Belum terdaftar', 'PKH', 'Selesai', '2026-01-11'],
          [2, '2026-01-01', 'Surat', 'Bantuan terlambat', 'PKH', 'Selesai', '2026-01-31'],
          [3, '2026-03-01', 'Telepon', 'Kartu hilang', 'PIP', 'Diproses', null],
        ],
      },
    ],
    hitungan: [
      dwi(
        'Dihitung pada 30 Juni 2026. Dua selesai, dalam 10 dan 30 hari; mediannya 20. Satu terbuka 121 hari, jadi lewat batas.',
        'Worked out on 30 June 2026. Two are settled, in 10 and 30 days; the median is 20. One is open for 121 days and late.',
      ),
    ],
    hasil: [
      jumlah('Selesai', 'Settled', 2),
      hari('Median lama penyelesaian', 'Median time to settle', 20),
      jumlah('Terbuka', 'Open', 1),
      jumlah('Lewat batas', 'Late', 1),
    ],
  },
});
