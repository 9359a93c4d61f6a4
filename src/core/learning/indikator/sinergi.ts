import { pedoman } from '../../taxonomy/dokumen';
import { defineIndikator, dwi, jumlah, SATUAN } from '../indikator';

/** Families in which the three strategies meet. */
export const sinergi = defineIndikator({
  id: 'sinergi',
  nama: dwi('Sinergi tiga strategi', 'Synergy of three strategies'),
  arti: dwi(
    'Keluarga yang menerima program Strategi 1 dan Strategi 2, dan tinggal di desa dengan program Strategi 3.',
    'Families that receive programmes of strategies 1 and 2 and live where one of strategy 3 works.',
  ),
  rumus: dwi(
    'Ya bila ketiganya ya. Tidak bila salah satunya pasti tidak. Selain itu tidak diketahui.',
    'Yes where all three are. No where any one certainly is not. Otherwise not known.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: SATUAN.keluarga,
  perhatikan: [
    dwi(
      'Strategi 3 dinilai dari lokasi baris pemetaan, bukan dari penerimaan keluarga.',
      'Strategy 3 is judged by the location of mapping rows, not by what a family receives.',
    ),
  ],
  sumber: [pedoman('§3.2 angka 1 huruf a')],
  contoh: {
    lembar: [
      {
        nama: 'Pemetaan',
        baris: [
          ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Lokasi'],
          ['Strategi 3', 'Dinas PUPR', 'Pembangunan Jamban Keluarga', 30_000_000, 'Desa Misal Jaya'],
        ],
      },
      {
        nama: 'Keluarga',
        baris: [
          ['Id Keluarga', 'Kode Wilayah', 'Desa', 'Desil', 'Penerima Sembako', 'Penerima KUR'],
          ['K-1', '99.01.01.2001', 'Misal Jaya', 1, 'Ya', 'Ya'],
          ['K-2', '99.01.01.2001', 'Misal Jaya', 1, 'Ya', 'Tidak'],
        ],
      },
    ],
    hitungan: [
      dwi(
        'Keduanya menerima Sembako (Strategi 1) dan tinggal di Misal Jaya (Strategi 3). Hanya K-1 menerima KUR (Strategi 2).',
        'Both receive staple food (strategy 1) and live in Misal Jaya (strategy 3). Only K-1 receives KUR (strategy 2).',
      ),
    ],
    hasil: [
      jumlah('Ya', 'Yes', 1),
      jumlah('Tidak', 'No', 1),
      jumlah('Tanpa Strategi 2', 'Without strategy 2', 1),
    ],
  },
});
