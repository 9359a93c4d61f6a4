import type { LembarContoh } from '../indikator';

/** Four rows of a mapping sheet; amounts, offices and places are made up. */
export const MATRIKS_CONTOH: LembarContoh = {
  nama: 'Pemetaan',
  baris: [
    ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Realisasi (Rp)'],
    ['Strategi 1', 'Dinas Sosial', 'Penyediaan Permakanan', 120_000_000, 90_000_000],
    ['Strategi 1', 'Dinas Sosial', 'Penyediaan Sandang', 30_000_000, 0],
    ['Strategi 2', 'Dinas Koperasi', 'Pendampingan Usaha Mikro', 50_000_000, 35_000_000],
    ['Strategi 3', 'Dinas PUPR', 'Pembangunan Jamban Keluarga', 'menunggu DPA', null],
  ],
};

/** Five families of one village; nobody lives there. */
export const KELUARGA_CONTOH: LembarContoh = {
  nama: 'Keluarga',
  baris: [
    ['Id Keluarga', 'Desa', 'Desil', 'Penerima Sembako', 'Penerima PBI-JKN'],
    ['K-1', 'Misal Jaya', 1, 'Ya', 'Ya'],
    ['K-2', 'Misal Jaya', 2, 'Ya', 'Tidak'],
    ['K-3', 'Misal Jaya', 3, 'Tidak', 'Tidak'],
    ['K-4', 'Misal Jaya', 9, 'Tidak', 'Tidak'],
    ['K-5', 'Misal Jaya', 4, 'Ya', null],
  ],
};
