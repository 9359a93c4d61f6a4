import type { CellValue } from '../../src/core/values/cell-value';
import { NA } from './workbook';

/** A mistake in one row of the matrix: what stands in its cells instead, by column letter. */
export interface MatrixMistake {
  /** The row's code as it ought to be. */
  readonly kode: string;
  /** Which of several rows with that code; the first when absent. */
  readonly nth?: number;
  readonly set: Readonly<Partial<Record<MatrixColumn, CellValue>>>;
  /** The column to point at. */
  readonly at: MatrixColumn;
  readonly rule: string;
  readonly note: string;
  /** What a text counts in the totals, in rupiah; a number counts as itself, everything else as nothing. */
  readonly paguCounts?: number;
}

/** The columns of the 21-column matrix. */
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number];
/** In sheet order. */
export const MATRIX_COLUMNS = [
  ...(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'] as const),
  ...(['L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U'] as const),
] as const;

const NO_REALISASI = { S: null, T: null, U: null };

/** Every mistake inside a row; the wrong JUMLAH is made where the totals are. */
export const MATRIX_MISTAKES: readonly MatrixMistake[] = [
  {
    kode: '1.02.02.2.02.0015',
    set: { S: 212_400_500, T: 531_880_250, U: 744_280_750 },
    at: 'U',
    rule: 'realisasi-kumulatif-ganda',
    note: 'Semester 2 sudah memuat semester 1, lalu keduanya dijumlahkan sehingga total melebihi pagu.',
  },
  {
    kode: '1.06.04.2.01.0001',
    set: { S: 98_000_000, T: 341_250_000, U: 439_250_000 },
    at: 'T',
    rule: 'realisasi-melebihi-pagu',
    note: 'Realisasi semester 2 saja sudah di atas pagu.',
  },
  {
    kode: '1.06.04.2.01.0002',
    set: { K: NA, ...NO_REALISASI },
    at: 'K',
    rule: 'nilai-galat',
    note: '#N/A di kolom alokasi anggaran.',
  },
  {
    kode: '1.06.04.2.01.0011',
    set: { K: '1.500', ...NO_REALISASI },
    at: 'K',
    rule: 'angka-mendua',
    note: 'Teks 1.500: seribu lima ratus atau satu setengah?',
  },
  {
    kode: '1.06.05.2.02.0003',
    set: { O: '500 KK' },
    at: 'O',
    rule: 'sasaran-bukan-angka',
    note: 'Satuan ditulis di sel jumlah sasaran.',
  },
  {
    kode: '1.06.05.2.02.0007',
    set: { K: 'Rp. 1.500.000,-', S: 500_000, T: 900_000, U: 1_400_000 },
    at: 'K',
    rule: 'pagu-teks',
    note: 'Pagu disimpan sebagai teks.',
    paguCounts: 1_500_000,
  },
  {
    kode: '1.06.01.2.06.0009',
    set: {},
    at: 'H',
    rule: 'penunjang-sebagai-langsung',
    note: 'Segmen program .01 (penunjang urusan) dicentang sebagai aktivitas langsung.',
  },
  {
    kode: '1.01.02.2.02.0045',
    set: { L: null },
    at: 'L',
    rule: 'sumber-dana-kosong',
    note: 'Sumber pembiayaan tidak diisi.',
  },
  {
    kode: '2.12.02.2.01.0001',
    set: { K: 'belum ada', ...NO_REALISASI },
    at: 'K',
    rule: 'pagu-bukan-angka',
    note: 'Kata di kolom alokasi anggaran.',
  },
  {
    kode: '2.10.10.2.01.0001',
    set: { K: null, ...NO_REALISASI },
    at: 'K',
    rule: 'pagu-kosong',
    note: 'Pagu tidak diisi.',
  },
  {
    kode: '2.07.03.2.01.0003',
    set: { K: -486_250_000, S: 0, T: 0, U: 0 },
    at: 'K',
    rule: 'pagu-negatif',
    note: 'Pagu bertanda minus.',
  },
  {
    kode: '2.07.04.2.03.0002',
    set: { L: 'APBX' },
    at: 'L',
    rule: 'sumber-dana-tidak-dikenal',
    note: 'Salah ketik: tidak ada sumber dana APBX.',
  },
  {
    kode: '3.25.03.2.02.0001',
    set: { K: 264.9, S: 101.25, T: 140.5, U: 241.75 },
    at: 'K',
    rule: 'pagu-satuan',
    note: 'Baris ini diisi dalam juta rupiah, baris lain dalam rupiah.',
  },
  {
    kode: '3.27.02.2.01.0003',
    set: { O: null },
    at: 'O',
    rule: 'sasaran-kosong',
    note: 'Jumlah sasaran tidak diisi.',
  },
  {
    kode: '3.27.07.2.01.0001',
    nth: 2,
    set: {},
    at: 'G',
    rule: 'kegiatan-ganda',
    note: 'Sub kegiatan, lokasi, dan sumber yang sama dengan baris di atasnya.',
  },
  {
    kode: '1.06.02.2.03.0003',
    set: {},
    at: 'G',
    rule: 'program-salah-strategi',
    note: 'PKH termasuk strategi 1, tetapi berdiri di bawah strategi 2.',
  },
  {
    kode: '2.10.06.2.01.0001',
    set: {},
    at: 'C',
    rule: 'opd-ejaan-berbeda',
    note: 'Di strategi 1 dan 3 nama dinas ini ditulis dengan koma dan spasi tunggal.',
  },
  {
    kode: '2.10.06.2.01.0001',
    set: { D: 2.1 },
    at: 'D',
    rule: 'kode-sebagai-angka',
    note: 'Kode 2.10 disimpan sebagai angka sehingga menjadi 2,1.',
  },
  {
    kode: '2.10.06.2.01.0002',
    set: { D: '2.1.06.2.01.0002' },
    at: 'D',
    rule: 'kode-subkegiatan-format',
    note: 'Bidang 2.10 terpotong menjadi 2.1.',
  },
  {
    kode: '1.03.05.2.01.0020',
    set: { S: 412_500_000, T: 1_003_750_000, U: 1_461_250_000 },
    at: 'U',
    rule: 'realisasi-total-tidak-sama',
    note: 'Dua angka tertukar: jumlah kedua semester 1.416.250.000.',
  },
  {
    kode: '1.04.05.2.01.0003',
    set: { N: null },
    at: 'N',
    rule: 'lokasi-kosong',
    note: 'Lokasi tidak diisi.',
  },
];

/** What is added to the pagu in the JUMLAH row of strategy 3, in rupiah. */
export const WRONG_BY = 10_000_000;
