import { defineIndikator, dwi, jumlah, KONVERGEN, SATUAN } from '../indikator';
import { KELUARGA_CONTOH } from './contoh-matriks';

/** Families by how many services they receive at once. */
export const sebaranLayanan = defineIndikator({
  id: 'sebaran-layanan',
  nama: dwi('Sebaran layanan', 'Distribution of services'),
  arti: dwi(
    'Berapa keluarga menerima 0, 1, 2, dan seterusnya layanan secara bersamaan.',
    'How many families receive 0, 1, 2 and more services at the same time.',
  ),
  rumus: dwi(
    'Kelompokkan keluarga yang dinilai menurut banyaknya layanan yang dibutuhkan dan diterima.',
    'Group the judged families by how many of the services they need they receive.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: SATUAN.keluarga,
  perhatikan: [
    dwi(
      'Cakupan tiap layanan dapat tinggi sementara sedikit keluarga menerima semuanya. Sebaran memperlihatkannya.',
      'Each service may cover many while few families receive all of them. The distribution shows it.',
    ),
  ],
  sumber: [
    KONVERGEN,
    { dokumen: 'Susenas 2017 (menurut banjarsari.desa.id)', pasal: 'layanan yang diterima secara bersamaan' },
  ],
  contoh: {
    lembar: [KELUARGA_CONTOH],
    hitungan: [
      dwi(
        'K-3 menerima 0. K-2 dan K-5 menerima 1. K-1 menerima 2. K-4 tidak dapat dinilai, jadi tidak ikut.',
        'K-3 receives 0. K-2 and K-5 receive 1. K-1 receives 2. K-4 cannot be judged and is left out.',
      ),
    ],
    hasil: [
      jumlah('Menerima 0 layanan', 'Receive 0 services', 1),
      jumlah('Menerima 1 layanan', 'Receive 1 service', 2),
      jumlah('Menerima 2 layanan', 'Receive 2 services', 1),
    ],
  },
});
