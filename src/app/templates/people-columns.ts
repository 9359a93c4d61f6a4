import type { RecipientField } from '../../core/table/field';
import type { TemplateColumn } from './template-column';

const NO: TemplateColumn = {
  field: 'no',
  judul: 'No',
  lebar: 5,
  isian: 'bulat',
  petunjuk: { id: 'Nomor urut.', en: 'Running number.' },
};
const ID_KELUARGA: TemplateColumn = {
  field: 'idKeluarga',
  judul: 'ID Keluarga',
  lebar: 18,
  isian: 'kode',
  petunjuk: {
    id: 'Salin ID keluarga dari data asal. Kosongkan bila tidak ada.',
    en: 'Copy the family’s ID from the data it comes from. Leave empty where there is none.',
  },
};
const NOMOR_KK: TemplateColumn = {
  field: 'nomorKk',
  judul: 'Nomor KK',
  lebar: 19,
  isian: 'nik',
  petunjuk: {
    id: 'Tulis 16 angka Kartu Keluarga. Sel ini teks supaya tidak ada angka yang hilang.',
    en: 'Write the 16 digits of the family card. The cell is text, so that no digit is lost.',
  },
};
const nik = (judul: string, wajib: boolean): TemplateColumn => ({
  field: 'nik',
  judul,
  lebar: 19,
  isian: 'nik',
  wajib,
  petunjuk: {
    id: 'Tulis 16 angka NIK. Sel ini teks supaya tidak ada angka yang hilang.',
    en: 'Write the 16 digits of the NIK. The cell is text, so that no digit is lost.',
  },
});
const nama = (judul: string): TemplateColumn => ({
  field: 'nama',
  judul,
  lebar: 26,
  isian: 'teks',
  wajib: true,
  petunjuk: { id: 'Tulis nama menurut KTP.', en: 'Write the name as on the identity card.' },
});
const JENIS_KELAMIN: TemplateColumn = {
  field: 'jenisKelamin',
  judul: 'Jenis Kelamin',
  lebar: 13,
  isian: 'teks',
  daftar: 'jenisKelamin',
  petunjuk: { id: 'Pilih salah satu.', en: 'Choose one.' },
};
const TANGGAL_LAHIR: TemplateColumn = {
  field: 'tanggalLahir',
  judul: 'Tanggal Lahir',
  lebar: 13,
  isian: 'tanggal',
  petunjuk: { id: 'Tulis hari/bulan/tahun.', en: 'Write day/month/year.' },
};
const PLACES: readonly TemplateColumn[] = [
  {
    field: 'kodeWilayah',
    judul: 'Kode Wilayah',
    lebar: 15,
    isian: 'kode',
    wajib: true,
    petunjuk: {
      id: 'Tulis kode Kemendagri desa/kelurahan, misalnya 17.01.01.2001.',
      en: 'Write the Kemendagri code of the village, such as 17.01.01.2001.',
    },
  },
  {
    field: 'kecamatan',
    judul: 'Kecamatan',
    lebar: 18,
    isian: 'teks',
    petunjuk: { id: 'Tulis nama kecamatan.', en: 'Write the name of the kecamatan.' },
  },
  {
    field: 'desa',
    judul: 'Desa/Kelurahan',
    lebar: 20,
    isian: 'teks',
    petunjuk: { id: 'Tulis nama desa/kelurahan.', en: 'Write the name of the village.' },
  },
];
const DESIL: TemplateColumn = {
  field: 'desil',
  judul: 'Desil Kesejahteraan',
  lebar: 13,
  isian: 'desil',
  wajib: true,
  petunjuk: {
    id: 'Tulis 1 sampai 10 menurut data asal. Kosongkan bila tidak diketahui.',
    en: 'Write 1 to 10 as in the data it comes from. Leave empty where it is not known.',
  },
};

const choice = (
  field: TemplateColumn['field'],
  judul: string,
  daftar: NonNullable<TemplateColumn['daftar']>,
  bebas = false,
): TemplateColumn => ({
  field,
  judul,
  lebar: 18,
  isian: 'teks',
  daftar,
  bebas,
  petunjuk: {
    id: 'Pilih dari daftar. Kosongkan bila tidak diketahui.',
    en: 'Choose from the list. Leave empty where it is not known.',
  },
});
const text = (field: TemplateColumn['field'], judul: string, lebar: number): TemplateColumn => ({
  field,
  judul,
  lebar,
  isian: 'teks',
  petunjuk: { id: 'Tulis apa adanya.', en: 'Write it as it is.' },
});

/** Programmes whose receipt a family sheet records column by column: those of the basic package (needs table). */
const RECEIVED: readonly (readonly [field: RecipientField, judul: string])[] = [
  ['penerima.PKH', 'Penerima PKH'],
  ['penerima.SEMBAKO', 'Penerima Sembako'],
  ['penerima.PIP', 'Penerima PIP'],
  ['penerima.PBI-JKN', 'Penerima PBI JKN'],
  ['penerima.BLT-DD', 'Penerima BLT Desa'],
];
const received = (field: RecipientField, judul: string): TemplateColumn => ({
  field,
  judul,
  lebar: 13,
  isian: 'teks',
  daftar: 'yaTidak',
  petunjuk: {
    id: 'Pilih Ya atau Tidak. Kosongkan bila belum diketahui: kosong tidak dihitung sebagai Tidak.',
    en: 'Choose Ya (yes) or Tidak (no). Leave empty where it is not known: empty does not count as no.',
  },
});

/** One row a family, with what the needs are worked out from (P3KE form, handbook B5). */
export const KELUARGA_COLUMNS: readonly TemplateColumn[] = [
  NO,
  ID_KELUARGA,
  NOMOR_KK,
  nik('NIK Kepala Keluarga', true),
  nama('Nama Kepala Keluarga'),
  JENIS_KELAMIN,
  TANGGAL_LAHIR,
  ...PLACES,
  text('alamat', 'Alamat', 28),
  DESIL,
  text('pekerjaan', 'Pekerjaan', 20),
  choice('pendidikan', 'Pendidikan', 'pendidikan'),
  choice('kepemilikanRumah', 'Kepemilikan Rumah', 'kepemilikanRumah'),
  choice('atap', 'Jenis Atap', 'atap'),
  choice('dinding', 'Jenis Dinding', 'dinding'),
  choice('lantai', 'Jenis Lantai', 'lantai'),
  choice('penerangan', 'Sumber Penerangan', 'penerangan'),
  choice('daya', 'Daya Listrik', 'daya', true),
  choice('bahanBakar', 'Bahan Bakar Memasak', 'bahanBakar'),
  choice('sumberAir', 'Sumber Air Minum', 'sumberAir'),
  choice('jamban', 'Fasilitas Buang Air Besar', 'jamban'),
  choice('risikoStunting', 'Risiko Stunting', 'yaTidak'),
  ...RECEIVED.map(([field, judul]) => received(field, judul)),
];

/** One row a member of a family. */
export const ANGGOTA_COLUMNS: readonly TemplateColumn[] = [
  NO,
  ID_KELUARGA,
  NOMOR_KK,
  nik('NIK', true),
  nama('Nama'),
  { ...choice('hubungan', 'Hubungan dengan Kepala Keluarga', 'hubungan'), wajib: true },
  JENIS_KELAMIN,
  { ...TANGGAL_LAHIR, wajib: true },
  choice('statusKawin', 'Status Kawin', 'statusKawin'),
  ...PLACES,
  DESIL,
  text('pekerjaan', 'Pekerjaan', 20),
  choice('pendidikan', 'Pendidikan', 'pendidikan'),
  choice('bersekolah', 'Masih Sekolah', 'yaTidak'),
  choice('hamil', 'Hamil', 'yaTidak'),
  choice('disabilitas', 'Disabilitas', 'disabilitas'),
];

/** One row a person and programme: who received what. */
export const PENERIMA_COLUMNS: readonly TemplateColumn[] = [
  NO,
  { ...choice('programKatalog', 'Program', 'program', true), lebar: 30, wajib: true },
  nik('NIK', true),
  NOMOR_KK,
  ID_KELUARGA,
  nama('Nama'),
  ...PLACES.slice(0, 1),
  {
    field: 'tahun',
    judul: 'Tahun',
    lebar: 8,
    isian: 'tahun',
    petunjuk: { id: 'Tulis tahun anggaran.', en: 'Write the budget year.' },
  },
  {
    field: 'nilaiManfaat',
    judul: 'Nilai Manfaat (Rp)',
    lebar: 18,
    isian: 'rupiah',
    petunjuk: {
      id: 'Tulis nilai setahun dalam rupiah penuh.',
      en: 'Write the value of one year in full rupiah.',
    },
  },
  text('opd', 'Perangkat Daerah', 24),
  choice('sumberDana', 'Sumber Dana', 'sumberDana', true),
  text('keterangan', 'Keterangan', 26),
];

/** One row a village: which of them have priority, and by which decree. */
export const WILAYAH_COLUMNS: readonly TemplateColumn[] = [
  ...PLACES.slice(0, 1),
  text('provinsi', 'Provinsi', 20),
  text('kabupaten', 'Kabupaten/Kota', 24),
  ...PLACES.slice(1),
  { ...choice('lokusPrioritas', 'Lokus Prioritas', 'yaTidak'), wajib: true },
  {
    field: 'tahunPenetapan',
    judul: 'Tahun Penetapan',
    lebar: 11,
    isian: 'tahun',
    petunjuk: { id: 'Tulis tahun keputusannya.', en: 'Write the year of the decree.' },
  },
  text('dasarPenetapan', 'Dasar Penetapan', 34),
  {
    field: 'keluargaMiskinEkstrem',
    judul: 'Keluarga Miskin Ekstrem',
    lebar: 14,
    isian: 'bulat',
    petunjuk: { id: 'Tulis jumlahnya, angka saja.', en: 'Write how many, digits only.' },
  },
];

/** One row a complaint. */
export const PENGADUAN_COLUMNS: readonly TemplateColumn[] = [
  NO,
  {
    field: 'tanggal',
    judul: 'Tanggal',
    lebar: 13,
    isian: 'tanggal',
    wajib: true,
    petunjuk: { id: 'Tulis hari pengaduan diterima.', en: 'Write the day the complaint was received.' },
  },
  nik('NIK', false),
  ...PLACES.slice(0, 1),
  choice('kanal', 'Kanal', 'kanal', true),
  { ...text('uraian', 'Uraian', 44), wajib: true },
  choice('programKatalog', 'Program', 'program', true),
  text('opd', 'Perangkat Daerah', 24),
  { ...choice('status', 'Status', 'statusPengaduan'), wajib: true },
  {
    field: 'tanggalSelesai',
    judul: 'Tanggal Selesai',
    lebar: 13,
    isian: 'tanggal',
    petunjuk: { id: 'Tulis hari pengaduan selesai ditangani.', en: 'Write the day it was settled.' },
  },
];
