import { pedoman } from '../../taxonomy/dokumen';
import { defineIndikator, dwi, jumlah, PENGARAHAN, SATUAN } from '../indikator';
import { KELUARGA_CONTOH } from './contoh-matriks';

/** Families that lack something for certain. */
export const kesenjangan = defineIndikator({
  id: 'kesenjangan',
  nama: dwi('Kesenjangan: keluarga belum lengkap', 'Gaps: families that lack something'),
  arti: dwi(
    'Keluarga yang pasti membutuhkan suatu layanan dan pasti belum menerimanya.',
    'Families that certainly need a service and certainly do not receive it.',
  ),
  rumus: dwi(
    'Hitung keluarga dengan sedikitnya satu kebutuhan berkeadaan "belum". Layanan kurang: jumlah kebutuhan seperti itu.',
    'Count the families with at least one need in the state "not received". Services missing: the number of such needs.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: SATUAN.keluarga,
  perhatikan: [
    dwi(
      'Daftar ini kandidat. Periksa di lapangan sebelum bantuan ditetapkan.',
      'The list is of candidates. Verify in the field before aid is decided.',
    ),
    dwi(
      'Urutannya: desil, banyaknya kebutuhan yang kurang, kerentanan (ibu hamil, balita, disabilitas, lansia), lalu desa.',
      'Its order: decile, number of needs missing, vulnerability (pregnancy, small children, disability, elderly), then village.',
    ),
    dwi(
      'Syarat kebutuhan adalah bawaan yang perlu dikonfirmasi sekretariat, dan dapat diubah di lembar pengaturan.',
      'The conditions of needs are defaults the secretariat has to confirm; they can be changed in the settings sheet.',
    ),
  ],
  sumber: [PENGARAHAN, pedoman('§3.2 angka 1 huruf b 6)')],
  contoh: {
    lembar: [KELUARGA_CONTOH],
    hitungan: [
      dwi(
        'K-2 belum menerima iuran JKN. K-3 belum menerima keduanya. K-5 kosong: tidak diketahui, jadi bukan kesenjangan.',
        'K-2 lacks the contribution. K-3 lacks both. K-5 is empty: not known, hence no gap.',
      ),
    ],
    hasil: [
      jumlah('Keluarga belum lengkap', 'Families that lack something', 2),
      jumlah('Layanan kurang', 'Services missing', 3),
    ],
  },
});
