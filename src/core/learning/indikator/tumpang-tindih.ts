import { pedoman } from '../../taxonomy/dokumen';
import { defineIndikator, dwi, jumlah, SATUAN } from '../indikator';

/** Families with several programmes for one need. */
export const tumpangTindih = defineIndikator({
  id: 'tumpang-tindih',
  nama: dwi('Tumpang tindih', 'Overlap'),
  arti: dwi(
    'Keluarga yang menerima dua program atau lebih untuk kebutuhan yang sama.',
    'Families that receive two or more programmes for one and the same need.',
  ),
  rumus: dwi(
    'Untuk setiap kebutuhan, hitung keluarga yang tercatat menerima lebih dari satu program yang memenuhinya.',
    'For every need, count the families on record as receiving more than one programme that meets it.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: SATUAN.keluarga,
  perhatikan: [
    dwi(
      'Tumpang tindih bukan selalu kesalahan: program daerah boleh mempertebal program nasional. Periksa dahulu.',
      'Overlap is not always a mistake: a local programme may add to a national one. Look first.',
    ),
    dwi(
      'Hanya program yang penerimaannya dicatat di buku kerja yang terlihat.',
      'Only programmes whose receipt the workbook records can be seen.',
    ),
  ],
  sumber: [pedoman('§1.1')],
  contoh: {
    lembar: [
      {
        nama: 'Keluarga',
        baris: [
          ['Id Keluarga', 'Desa', 'Desil', 'Penerima PBI-JKN', 'Penerima PBI APBD'],
          ['K-1', 'Misal Jaya', 1, 'Ya', 'Ya'],
          ['K-2', 'Misal Jaya', 1, 'Tidak', 'Ya'],
          ['K-3', 'Misal Jaya', 1, 'Tidak', 'Tidak'],
        ],
      },
    ],
    hitungan: [
      dwi(
        'K-1 menerima iuran JKN dari APBN dan dari APBD sekaligus, sedangkan K-3 belum sama sekali.',
        'K-1 receives the contribution from the state and the region at once, while K-3 has none.',
      ),
    ],
    hasil: [jumlah('Keluarga dengan dua program iuran JKN', 'Families with two contributions', 1)],
  },
});
