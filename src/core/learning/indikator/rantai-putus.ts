import { defineIndikator, dwi, jumlah, PENGARAHAN, rupiah } from '../indikator';

/** Where the chain of stages breaks. */
export const rantaiPutus = defineIndikator({
  id: 'rantai-putus',
  nama: dwi('Rantai yang putus', 'Where the chain breaks'),
  arti: dwi(
    'Baris atau desa tempat satu tahap tidak bersambung dengan tahap lain.',
    'Rows or villages where one stage does not go on into another.',
  ),
  rumus: dwi(
    'Hitung lima jenis: anggaran tanpa sasaran; sasaran di luar lokus prioritas; realisasi tanpa rencana; realisasi di lokus lain; lokus prioritas tanpa program.',
    'Count five kinds: budget without target; target outside priority loci; realisation without plan; realisation at another locus; priority locus without programme.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: dwi('baris, atau desa untuk lokus tanpa program', 'rows, or villages for loci without a programme'),
  perhatikan: [
    dwi(
      '"Tidak dapat dinilai" berarti datanya tidak ada, misalnya tidak ada daftar desa prioritas. Itu bukan nol.',
      '"Cannot be judged" means the data is missing, for instance a list of priority villages. That is not zero.',
    ),
  ],
  sumber: [PENGARAHAN],
  contoh: {
    lembar: [
      {
        nama: 'Pemetaan',
        baris: [
          ['Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Lokasi', 'Jumlah Sasaran'],
          ['Dinas Sosial', 'Penyediaan Permakanan', 80_000_000, 'Desa Misal Jaya', 40],
          ['Dinas Sosial', 'Penyediaan Sandang', 20_000_000, 'Desa Misal Jaya', 0],
        ],
      },
      {
        nama: 'Wilayah',
        baris: [
          ['Kode Wilayah', 'Desa', 'Lokus Prioritas'],
          ['99.01.01.2001', 'Misal Jaya', 'Ya'],
          ['99.01.01.2002', 'Misal Makmur', 'Ya'],
        ],
      },
    ],
    hitungan: [
      dwi(
        'Sandang dianggarkan untuk sasaran 0. Misal Makmur prioritas, tetapi tidak satu baris pun menyebutnya.',
        'The second row has a budget for a target of 0. Misal Makmur has priority, but no row names it.',
      ),
    ],
    hasil: [
      jumlah('Anggaran tanpa sasaran (baris)', 'Budget without target (rows)', 1),
      rupiah('Pagunya', 'Its budget', 20_000_000),
      jumlah('Lokus prioritas tanpa program (desa)', 'Priority loci without programme (villages)', 1),
    ],
  },
});
