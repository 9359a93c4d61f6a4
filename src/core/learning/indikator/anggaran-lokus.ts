import { pedoman } from '../../taxonomy/dokumen';
import { defineIndikator, dwi, persen, SATUAN, type LembarContoh } from '../indikator';

/** Three rows at three places, and the list that says which village has priority. */
export const LOKUS_CONTOH: readonly LembarContoh[] = [
  {
    nama: 'Pemetaan',
    baris: [
      ['Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Lokasi'],
      ['Dinas Sosial', 'Penyediaan Permakanan', 60_000_000, 'Desa Misal Jaya'],
      ['Dinas Sosial', 'Penyediaan Sandang', 30_000_000, 'Desa Misal Sentosa'],
      ['Dinas PUPR', 'Pembangunan Jamban Keluarga', 10_000_000, null],
    ],
  },
  {
    nama: 'Wilayah',
    baris: [
      ['Kode Wilayah', 'Desa', 'Lokus Prioritas', 'Jumlah Keluarga Miskin Ekstrem'],
      ['99.01.01.2001', 'Misal Jaya', 'Ya', 40],
      ['99.01.01.2003', 'Misal Sentosa', 'Tidak', 25],
    ],
  },
];

/** How much of the budget goes to villages of priority. */
export const anggaranLokus = defineIndikator({
  id: 'anggaran-lokus',
  nama: dwi('Anggaran di lokus prioritas', 'Budget at priority loci'),
  arti: dwi(
    'Seberapa besar pagu yang jatuh di desa prioritas, di luar desa prioritas, dan yang tempatnya tidak diketahui.',
    'How much of the budget goes to priority villages, to others, and to places nobody knows.',
  ),
  rumus: dwi(
    'Pagu setiap bagian dibagi jumlah pagu semua bagian, dikali 100.',
    'Budget of each part divided by the budget of all parts, times 100.',
  ),
  pembilang: dwi('Pagu bagian itu (rupiah)', 'Budget of that part (rupiah)'),
  penyebut: dwi('Pagu semua bagian (rupiah)', 'Budget of all parts (rupiah)'),
  satuan: SATUAN.persen,
  perhatikan: [
    dwi(
      'Baris yang menyebut desa prioritas dan tempat lain sekaligus menjadi "mencakup"; pagunya tidak dibagi.',
      'A row that names a priority village and other places is "covers both"; its budget is not divided.',
    ),
    dwi(
      'Desa prioritas dibaca dari lembar wilayah atau lembar pengaturan. Tanpa keduanya layar ini kosong.',
      'Priority villages are read from the sheet of areas or of settings. Without either this screen is empty.',
    ),
  ],
  sumber: [pedoman('§3.2 angka 2 huruf b')],
  contoh: {
    lembar: LOKUS_CONTOH,
    hitungan: [
      dwi(
        'Misal Jaya prioritas, Misal Sentosa tidak, dan baris ketiga tidak menyebut tempat.',
        'Misal Jaya has priority, Misal Sentosa has not, and the third row names no place.',
      ),
    ],
    hasil: [
      persen('Di lokus prioritas saja', 'Priority loci only', 60_000_000_00n, 100_000_000_00n),
      persen('Di luar lokus', 'Outside loci', 30_000_000_00n, 100_000_000_00n),
      persen('Tempat tidak diketahui', 'Place not known', 10_000_000_00n, 100_000_000_00n),
    ],
  },
});
