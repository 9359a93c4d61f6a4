import { defineIndikator, dwi, jumlah, PENGARAHAN, SATUAN } from '../indikator';
import { KELUARGA_CONTOH } from './contoh-matriks';

/** Families that receive everything, something, nothing; or of which it cannot be said. */
export const kelasKeluarga = defineIndikator({
  id: 'kelas-keluarga',
  nama: dwi(
    'Keluarga lengkap, sebagian, nol, tidak dapat dinilai',
    'Families complete, in part, none, cannot be judged',
  ),
  arti: dwi(
    'Banyaknya keluarga menurut kelengkapan layanan yang dibutuhkannya.',
    'How many families receive all, some or none of the services they need.',
  ),
  rumus: dwi(
    'Lengkap: diterima = seharusnya. Sebagian: di antaranya. Nol: tidak satu pun diterima. Tidak dapat dinilai: tidak ada layanan yang diketahui, tetapi ada yang mungkin dibutuhkan.',
    'Complete: received = due. In part: in between. None: nothing received. Cannot be judged: no service is known, but some may be needed.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: SATUAN.keluarga,
  perhatikan: [
    dwi(
      'Kelas dihitung dari layanan yang diketahui. Keluarga lengkap masih dapat mempunyai kebutuhan yang belum tercatat.',
      'The class is of services that are known. A complete family may still have needs nobody recorded.',
    ),
    dwi(
      'Keluarga tanpa kebutuhan apa pun dihitung tersendiri, bukan sebagai lengkap.',
      'Families without any need are counted apart, not as complete.',
    ),
    dwi('"Dinilai" adalah lengkap + sebagian + nol.', '"Judged" is complete + in part + none.'),
  ],
  sumber: [PENGARAHAN],
  contoh: {
    lembar: [KELUARGA_CONTOH],
    hitungan: [
      dwi(
        'K-1 menerima 2 dari 2 dan K-5 1 dari 1: lengkap. K-2 1 dari 2: sebagian. K-3 0 dari 2: nol.',
        'K-1 receives 2 of 2 and K-5 1 of 1: complete. K-2 1 of 2: in part. K-3 0 of 2: none.',
      ),
      dwi(
        'K-4 tidak membutuhkan keduanya, sedangkan kebutuhan lainnya tidak tercatat: tidak dapat dinilai.',
        'K-4 needs neither, and its other needs are not recorded: it cannot be judged.',
      ),
    ],
    hasil: [
      jumlah('Lengkap', 'Complete', 2),
      jumlah('Sebagian', 'In part', 1),
      jumlah('Nol', 'None', 1),
      jumlah('Tidak dapat dinilai', 'Cannot be judged', 1),
    ],
  },
});
