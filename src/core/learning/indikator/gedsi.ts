import { pedoman } from '../../taxonomy/dokumen';
import { bagian, defineIndikator, dwi, SATUAN } from '../indikator';

/** Convergence of families by gender of the head, elderly, disability and children. */
export const gedsi = defineIndikator({
  id: 'gedsi',
  nama: dwi(
    'Konvergensi menurut gender, lansia, disabilitas, anak',
    'Convergence by gender, elderly, disability, children',
  ),
  arti: dwi(
    'Konvergensi yang sama, dihitung tersendiri untuk kelompok keluarga yang rentan.',
    'The same convergence, worked out apart for families of vulnerable groups.',
  ),
  rumus: dwi(
    'Layanan diterima dibagi layanan seharusnya, hanya dari keluarga kelompok itu.',
    'Services received divided by services due, over the families of the group only.',
  ),
  pembilang: dwi('Layanan diterima keluarga kelompok itu', 'Services received by families of the group'),
  penyebut: dwi('Layanan seharusnya bagi keluarga kelompok itu', 'Services due to families of the group'),
  satuan: SATUAN.persen,
  perhatikan: [
    dwi(
      'Satu keluarga dapat masuk beberapa kelompok, jadi jangan dijumlahkan antarkelompok.',
      'A family may be in several groups, so do not add the groups up.',
    ),
    dwi(
      'Isian kosong menjadi "tidak diketahui", bukan "tidak ada".',
      'An empty cell becomes "not known", not "none".',
    ),
  ],
  sumber: [pedoman('§3.2 angka 4 huruf e')],
  contoh: {
    lembar: [
      {
        nama: 'Keluarga',
        baris: [
          ['Id Keluarga', 'Desa', 'Jenis Kelamin', 'Desil', 'Penerima Sembako', 'Penerima PBI-JKN'],
          ['K-1', 'Misal Jaya', 'Perempuan', 1, 'Ya', 'Tidak'],
          ['K-2', 'Misal Jaya', 'Laki-laki', 1, 'Ya', 'Ya'],
          ['K-3', 'Misal Jaya', 'Perempuan', 2, 'Tidak', 'Tidak'],
        ],
      },
    ],
    hitungan: [
      dwi(
        'Kepala keluarga perempuan: K-1 menerima 1 dari 2, K-3 0 dari 2.',
        'Families headed by a woman: K-1 receives 1 of 2, K-3 0 of 2.',
      ),
    ],
    hasil: [
      bagian('Kepala keluarga perempuan', 'Headed by a woman', 1, 4),
      bagian('Kepala keluarga laki-laki', 'Headed by a man', 2, 2),
    ],
  },
});
