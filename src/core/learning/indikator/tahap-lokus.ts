import { bagian, defineIndikator, dwi, jumlah, PENGARAHAN, SATUAN } from '../indikator';

/** Whether the four stages meet at one place and one target. */
export const tahapLokus = defineIndikator({
  id: 'tahap-lokus',
  nama: dwi('Tahap pada lokus yang sama', 'Stages at the same locus'),
  arti: dwi(
    'Apakah perencanaan, anggaran, sasaran, dan pelaksanaan satu sub kegiatan tertuju pada wilayah dan sasaran yang sama.',
    'Whether planning, budget, targeting and implementation of a sub-activity point at the same area and the same people.',
  ),
  rumus: dwi(
    'Sel terisi dibagi sel yang dapat dinilai. Setiap titik (satu sub kegiatan di satu tempat) mempunyai delapan sel: empat tahap × dua lokus. Titik terpadu bila kedelapannya terisi.',
    'Filled cells divided by cells that can be judged. Every point (a sub-activity at one place) has eight cells: four stages × two loci. A point is integrated when all eight are filled.',
  ),
  pembilang: dwi('Sel tahap × lokus yang terisi', 'Cells of stage × locus that are filled'),
  penyebut: dwi('Sel tahap × lokus yang dapat dinilai', 'Cells of stage × locus that can be judged'),
  satuan: SATUAN.persen,
  perhatikan: [
    dwi(
      'Tanda di kolom tahap didahulukan. Tanpa tanda, yang dibaca adalah isi barisnya: pagu, sasaran, realisasi.',
      'A mark in the column of a stage comes first. Without one, the row itself is read: budget, target, realisation.',
    ),
    dwi(
      'Baris penunjang tidak ikut, karena tidak mempunyai tempat dan sasaran sendiri.',
      'Supporting rows are left out: they have neither a place nor a target of their own.',
    ),
  ],
  sumber: [PENGARAHAN],
  contoh: {
    lembar: [
      {
        nama: 'Pemetaan',
        baris: [
          [
            ...['Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Lokasi', 'Jumlah Sasaran'],
            ...['Tahap Perencanaan', 'Tahap Penganggaran', 'Tahap Penetapan Sasaran', 'Tahap Pelaksanaan'],
          ],
          [
            'Dinas Sosial',
            'Penyediaan Permakanan',
            80_000_000,
            'Desa Misal Jaya',
            40,
            'Ya',
            'Ya',
            'Ya',
            'Ya',
          ],
          [
            'Dinas Sosial',
            'Penyediaan Sandang',
            20_000_000,
            'Desa Misal Jaya',
            10,
            'Ya',
            'Ya',
            'Ya',
            'Tidak',
          ],
        ],
      },
    ],
    hitungan: [
      dwi(
        'Permakanan terisi di keempat tahap, pada wilayah dan sasaran: 8 dari 8. Sandang belum dilaksanakan: 6 dari 8.',
        'The first is filled in all four stages, for area and target: 8 of 8. The second is not carried out: 6 of 8.',
      ),
    ],
    hasil: [
      bagian('Sel terisi', 'Filled cells', 14, 16),
      jumlah('Titik', 'Points', 2),
      jumlah('Titik terpadu', 'Integrated points', 1),
    ],
  },
});
