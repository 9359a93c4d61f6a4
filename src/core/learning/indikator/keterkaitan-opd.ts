import { pedoman } from '../../taxonomy/dokumen';
import { defineIndikator, dwi, jumlah } from '../indikator';

/** What two offices have in common. */
export const keterkaitanOpd = defineIndikator({
  id: 'keterkaitan-opd',
  nama: dwi('Keterkaitan OPD', 'Links between offices'),
  arti: dwi(
    'Dua OPD mana yang bekerja untuk keluarga, desa, atau program yang sama, sehingga perlu bersepakat.',
    'Which two offices work for the same families, villages or programmes, and so have to agree.',
  ),
  rumus: dwi(
    'Untuk setiap pasangan OPD, hitung keluarga, desa, dan program katalog yang dimiliki keduanya.',
    'For every pair of offices, count the families, villages and catalogue programmes both have.',
  ),
  pembilang: null,
  penyebut: null,
  satuan: dwi('keluarga, desa, atau program, menurut pilihan', 'families, villages or programmes, as chosen'),
  perhatikan: [
    dwi('Angka dalam kurung adalah milik OPD itu sendiri.', 'A number in brackets is of that office alone.'),
    dwi(
      'Penerimaan yang disediakan beberapa OPD di tempat yang sama tidak dikaitkan dengan salah satunya.',
      'What several offices provide at the same place is put down to none of them.',
    ),
  ],
  sumber: [pedoman('§3.2 angka 2 huruf a')],
  contoh: {
    lembar: [
      {
        nama: 'Pemetaan',
        baris: [
          ['Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Lokasi'],
          ['Dinas Sosial', 'Penyediaan Permakanan', 60_000_000, 'Desa Misal Jaya'],
          ['Dinas PUPR', 'Pembangunan Jamban Keluarga', 30_000_000, 'Desa Misal Jaya'],
          ['Dinas PUPR', 'Perbaikan Rumah', 20_000_000, 'Desa Misal Sentosa'],
        ],
      },
      {
        nama: 'Wilayah',
        baris: [
          ['Kode Wilayah', 'Desa', 'Lokus Prioritas'],
          ['99.01.01.2001', 'Misal Jaya', 'Ya'],
          ['99.01.01.2003', 'Misal Sentosa', 'Ya'],
        ],
      },
    ],
    hitungan: [
      dwi(
        'Keduanya menyebut Misal Jaya; Misal Sentosa hanya disebut Dinas PUPR.',
        'Both name Misal Jaya; Misal Sentosa is named by Dinas PUPR only.',
      ),
    ],
    hasil: [jumlah('Desa yang sama, Dinas Sosial dan Dinas PUPR', 'Villages both offices name', 1)],
  },
});
