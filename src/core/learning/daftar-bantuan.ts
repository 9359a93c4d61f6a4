import type { BantuanLayar } from './bantuan';
import { BANTUAN_MEMERIKSA } from './layar/memeriksa';
import { BANTUAN_MENGHITUNG } from './layar/menghitung';

/** The order in which people come by the screens. */
const URUTAN = [
  ...[
    'ringkasan',
    'temuan',
    'rekap',
    'konvergensi',
    'keluarga',
    'ejaan',
    'hasil',
    'kertas',
    'gabungkan',
    'rapat',
  ],
  ...['meja-kerja', 'pengaturan', 'bantuan'],
];

/** The help of every screen, in the order people come by them. */
export const BANTUAN: readonly BantuanLayar[] = [...BANTUAN_MEMERIKSA, ...BANTUAN_MENGHITUNG].sort(
  (a, b) => URUTAN.indexOf(a.id) - URUTAN.indexOf(b.id),
);

/** The help of a screen, or `null` where there is none. */
export const bantuanOf = (id: string): BantuanLayar | null => BANTUAN.find((one) => one.id === id) ?? null;
