import { pedoman } from '../../taxonomy/dokumen';
import { defineIndikator, dwi, jumlah, SATUAN } from '../indikator';
import { KELUARGA_CONTOH } from './contoh-matriks';

/** How far the basic package reaches families. */
export const paketDasar = defineIndikator({
  id: 'paket-dasar',
  nama: dwi('Paket dasar', 'Basic package'),
  arti: dwi(
    'Apakah keluarga menerima Sembako, PKH, PBI-JKN, PIP, LPG 3 kg, dan subsidi listrik secara bersamaan, masing-masing bila dibutuhkan.',
    'Whether a family receives staple food, PKH, the health contribution, school grant, cooking gas and electricity subsidy together, each where it is needed.',
  ),
  rumus: dwi(
    'Sebagian: ada yang diterima dan ada yang belum. Tidak diketahui: selain itu, bila satu saja tidak dapat dinilai. Lengkap, nol, atau tidak berhak: bila semuanya diketahui.',
    'In part: some received and some not. Not known: otherwise, where any one cannot be judged. Complete, none or not entitled: where all are known.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: SATUAN.keluarga,
  perhatikan: [
    dwi(
      'Lebih ketat daripada kelas keluarga: satu kebutuhan yang tidak diketahui sudah mencegah "lengkap".',
      'Stricter than the class of a family: a single need that is not known already rules "complete" out.',
    ),
  ],
  sumber: [pedoman('§3.2 angka 1 huruf a 1)')],
  contoh: {
    lembar: [KELUARGA_CONTOH],
    hitungan: [
      dwi(
        'K-2 menerima Sembako dan belum menerima iuran JKN: sebagian. Keempat lainnya tidak diketahui, karena anggota, bahan bakar, dan listriknya tidak tercatat.',
        'K-2 receives staple food and lacks the contribution: in part. The other four are not known: members, fuel and electricity are not recorded.',
      ),
    ],
    hasil: [
      jumlah('Sebagian', 'In part', 1),
      jumlah('Tidak diketahui', 'Not known', 4),
      jumlah('Lengkap', 'Complete', 0),
    ],
  },
});
