import { defineIndikator, dwi, matriks, persen, rupiah, SATUAN, type LembarContoh } from '../indikator';

/** Four rows by kind of activity, one of them without. */
export const JENIS_CONTOH: LembarContoh = {
  nama: 'Pemetaan',
  baris: [
    ['Perangkat Daerah', 'Sub Kegiatan', 'Jenis Aktivitas', 'Pagu (Rp)', 'Sumber Dana'],
    ['Dinas Sosial', 'Penyediaan Permakanan', 'Langsung', 60_000_000, 'APBN'],
    ['Dinas Sosial', 'Pelatihan Pendamping', 'Tidak Langsung', 20_000_000, 'APBN'],
    ['Dinas Sosial', 'Penyediaan Alat Tulis', 'Penunjang', 15_000_000, 'APBN'],
    ['Dinas Sosial', 'Penyediaan Sandang', null, 5_000_000, 'APBN'],
  ],
};

/** How the budget divides into direct, indirect and supporting spending. */
export const komposisiBelanja = defineIndikator({
  id: 'komposisi-belanja',
  nama: dwi('Komposisi belanja', 'Composition of spending'),
  arti: dwi(
    'Seberapa besar pagu yang sampai langsung pada sasaran, yang tidak langsung, dan yang hanya penunjang.',
    'How much of the budget reaches the target directly, how much indirectly, and how much only supports.',
  ),
  rumus: dwi(
    'Pagu tiap jenis aktivitas dibagi seluruh pagu, dikali 100.',
    'Budget of each kind of activity divided by the whole budget, times 100.',
  ),
  pembilang: dwi('Pagu jenis itu (rupiah)', 'Budget of that kind (rupiah)'),
  penyebut: dwi('Seluruh pagu pemetaan (rupiah)', 'Whole mapped budget (rupiah)'),
  satuan: SATUAN.persen,
  perhatikan: [
    dwi(
      'Baris tanpa jenis aktivitas menjadi "belum jelas jenisnya". Baris itu tidak dibagikan ke jenis lain.',
      'A row without a kind becomes "not classified". It is not shared out among the others.',
    ),
    dwi(
      'Perjalanan dinas, kode program 01, dan sasaran 0 adalah "di antaranya": sudah termasuk dalam jenisnya.',
      'Travel, programme code 01 and target 0 are "among it": they are part of their kind already.',
    ),
  ],
  sumber: [
    matriks('kolom Aktivitas'),
    {
      dokumen: 'Berita Pemkab Lampung Tengah 9 September 2024',
      pasal: '"alokasi anggaran didominasi oleh belanja penunjang"',
    },
  ],
  contoh: {
    lembar: [JENIS_CONTOH],
    hitungan: [dwi('Seluruh pagu 100.000.000.', 'The whole budget is 100,000,000.')],
    hasil: [
      persen('Langsung', 'Direct', 60_000_000_00n, 100_000_000_00n),
      persen('Tidak langsung', 'Indirect', 20_000_000_00n, 100_000_000_00n),
      persen('Penunjang', 'Supporting', 15_000_000_00n, 100_000_000_00n),
      rupiah('Belum jelas jenisnya', 'Not classified', 5_000_000),
    ],
  },
});
