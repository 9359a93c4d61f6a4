import type { Ambang, Tingkat } from './limits';

/** Name of the sheet settings are kept in. */
export const SETTINGS_SHEET = 'Konvergen Pengaturan';

/** The 0-based columns of the settings sheet. */
export const KOLOM = { bagian: 0, kunci: 1, isi: 2, isi2: 3, isi3: 4, penjelasan: 5 } as const;

/** The parts of the settings sheet, in its order. */
export const BAGIAN = [
  'umum',
  'aturan',
  'ambang',
  'program',
  'ejaan',
  'nomenklatur',
  'lokus',
  'pengirim',
  'kebutuhan',
] as const;
/** One of {@link BAGIAN}. */
export type Bagian = (typeof BAGIAN)[number];

/** How a part is headed, what its columns are called, and what it is for. */
export interface BagianHead {
  readonly nama: string;
  /** Headings of the columns B to E that it uses. */
  readonly kolom: readonly string[];
  readonly penjelasan: string;
}

/** The heads of the parts as they are written; a sheet is for people of the region, so in Bahasa Indonesia. */
export const HEADS: Readonly<Record<Bagian, BagianHead>> = {
  umum: { nama: 'Umum', kolom: ['Kunci', 'Isi'], penjelasan: 'Kosong berarti: menurut isi lembarnya.' },
  aturan: {
    nama: 'Aturan',
    kolom: ['Aturan', 'Tingkat'],
    penjelasan:
      'Tingkat: kesalahan, peringatan, saran, atau mati. Aturan yang tidak ditulis memakai tingkatnya sendiri.',
  },
  ambang: {
    nama: 'Ambang',
    kolom: ['Ambang', 'Angka'],
    penjelasan: 'Batas yang dipakai aturan dan laporan.',
  },
  program: {
    nama: 'Program daerah',
    kolom: ['Nama program', 'Strategi', 'Sinonim'],
    penjelasan: 'Satu sinonim tiap baris; sinonim berikutnya di bawahnya dengan nama program yang sama.',
  },
  ejaan: {
    nama: 'Ejaan',
    kolom: ['Tertulis', 'Dibaca sebagai', 'Jenis'],
    penjelasan: 'Jenis: opd, desa, program, atau sumber-dana.',
  },
  nomenklatur: {
    nama: 'Nomenklatur',
    kolom: ['Kode', 'Nama sub kegiatan'],
    penjelasan: 'Daftar sub kegiatan yang dipakai daerah.',
  },
  lokus: {
    nama: 'Lokus',
    kolom: ['Desa/kelurahan', 'Kecamatan', 'Kode wilayah'],
    penjelasan: 'Desa dan kelurahan prioritas; kecamatan dan kode boleh kosong.',
  },
  pengirim: {
    nama: 'Pengirim',
    kolom: ['Kode wilayah', 'Kabupaten/kota'],
    penjelasan: 'Daerah yang diharapkan mengirim buku kerjanya.',
  },
  kebutuhan: {
    nama: 'Kebutuhan',
    kolom: ['Kebutuhan', 'Ketentuan', 'Isi'],
    penjelasan:
      'Ketentuan: dinilai (ya atau tidak), dipenuhi oleh (satu program tiap baris), atau nama angka seperti usiaLansia. Yang tidak ditulis memakai bawaan (docs/panduan/kebutuhan.md).',
  },
};

/** The names of what a line of the part `kebutuhan` may set, beside the numbers of the need. */
export const KETENTUAN = { dinilai: 'dinilai', dipenuhiOleh: 'dipenuhi oleh' } as const;

/** A single value with a key of its own. */
export interface SingleHead {
  readonly nama: string;
  readonly penjelasan: string;
}

/** The keys of the part `umum`. */
export const UMUM: Readonly<
  Record<'versi' | 'tahun' | 'rezim' | 'wilayah' | 'versiTemplat' | 'tenggat', SingleHead>
> = {
  versi: {
    nama: 'Versi lembar',
    penjelasan: 'Jangan diubah: dengan ini Konvergen tahu cara membaca lembar ini.',
  },
  tahun: {
    nama: 'Tahun anggaran',
    penjelasan: 'Berlaku untuk semua lembar, juga bila judulnya menyebut tahun lain.',
  },
  rezim: { nama: 'Rezim', penjelasan: 'INPRES-4-2022 atau INPRES-8-2025; kosong: menurut tahun anggaran.' },
  wilayah: {
    nama: 'Wilayah',
    penjelasan: 'Kode Kemendagri provinsi atau kabupaten/kota, misalnya 64.02, sebagai teks.',
  },
  versiTemplat: { nama: 'Versi templat', penjelasan: 'Cap templat yang dibagikan tahun ini.' },
  tenggat: {
    nama: 'Tenggat pengiriman',
    penjelasan: 'Hari terakhir mengirim buku kerja, misalnya 2026-01-31; kosong: tidak ada yang terlambat.',
  },
};

/** The keys of the part `ambang`. */
export const AMBANG: Readonly<Record<Ambang, SingleHead>> = {
  pencilanKali: {
    nama: 'Kali pencilan',
    penjelasan:
      'Pagu disebut pencilan bila sejauh ini dari median sejenisnya (kali simpangan median), 2 sampai 100.',
  },
  miripMinimal: {
    nama: 'Kemiripan minimal',
    penjelasan: 'Dua ejaan ditawarkan sebagai satu mulai dari kemiripan ini, 0,5 sampai 1.',
  },
  geserMaksimal: {
    nama: 'Pergeseran maksimal',
    penjelasan: 'Bagian kolom tetap yang boleh berbeda antarkabupaten, 0 sampai 1.',
  },
  pengaduanHari: {
    nama: 'Batas hari pengaduan',
    penjelasan: 'Pengaduan yang terbuka lebih lama dari ini disebut lewat batas, 1 sampai 366 hari.',
  },
};

/** How severities are written. */
export const TINGKAT_TERTULIS: Readonly<Record<Tingkat, string>> = {
  error: 'kesalahan',
  warning: 'peringatan',
  info: 'saran',
  off: 'mati',
};
