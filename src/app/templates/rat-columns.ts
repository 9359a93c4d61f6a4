import type { TemplateColumn } from './template-column';

/** Shared by the mapping forms. */
export const NO: TemplateColumn = {
  field: 'no',
  judul: 'No',
  lebar: 5,
  isian: 'bulat',
  petunjuk: { id: 'Nomor urut.', en: 'Running number.' },
};
/** Shared by the mapping forms. */
export const STRATEGI: TemplateColumn = {
  field: 'strategi',
  judul: 'Strategi OPPKPKE',
  lebar: 26,
  isian: 'teks',
  daftar: 'strategi',
  wajib: true,
  petunjuk: {
    id: 'Pilih salah satu dari tiga strategi. Isi di setiap baris.',
    en: 'Choose one of the three strategies. Fill it in on every row.',
  },
};
/** Shared by the mapping forms. */
export const OPD: TemplateColumn = {
  field: 'opd',
  judul: 'Perangkat Daerah',
  lebar: 24,
  isian: 'teks',
  wajib: true,
  petunjuk: {
    id: 'Tulis nama perangkat daerah, selalu dengan ejaan yang sama.',
    en: 'Write the name of the regional agency, always spelt the same way.',
  },
};
/** Shared by the mapping forms. */
export const SUBKEGIATAN: TemplateColumn = {
  field: 'subkegiatan',
  judul: 'Sub Kegiatan',
  lebar: 36,
  isian: 'teks',
  wajib: true,
  petunjuk: {
    id: 'Tulis nama sub kegiatan menurut DPA.',
    en: 'Write the sub kegiatan by its name in the DPA.',
  },
};
/** How an amount is written. */
export const PAGU_PETUNJUK = {
  id: 'Tulis angka dalam rupiah penuh, tanpa “Rp” dan tanpa titik. Bukan ribuan atau jutaan.',
  en: 'Type the number in full rupiah, without “Rp” and without separators. Not thousands or millions.',
};
const TICK = {
  id: 'Pilih Ya di satu dari ketiga kolom aktivitas.',
  en: 'Choose Ya (yes) in one of the three activity columns.',
};
const aktivitas = (
  field: 'aktivitasLangsung' | 'aktivitasTidakLangsung' | 'aktivitasPenunjang',
  judul: string,
): TemplateColumn => ({
  field,
  judul,
  grup: 'Aktifitas Real',
  lebar: 11,
  isian: 'teks',
  daftar: 'yaTidak',
  petunjuk: TICK,
});

/** The national form of 18 columns (handbook B6). */
const FORM: readonly TemplateColumn[] = [
  NO,
  STRATEGI,
  OPD,
  {
    field: 'kode',
    judul: 'Kode',
    lebar: 18,
    isian: 'kode',
    petunjuk: {
      id: 'Tulis kode sub kegiatan lengkap, misalnya 1.06.05.2.02.0004.',
      en: 'Write the whole code of the sub kegiatan, such as 1.06.05.2.02.0004.',
    },
  },
  {
    field: 'program',
    judul: 'Program',
    lebar: 30,
    isian: 'teks',
    petunjuk: { id: 'Tulis nama program menurut DPA.', en: 'Write the programme by its name in the DPA.' },
  },
  {
    field: 'kegiatan',
    judul: 'Kegiatan',
    lebar: 30,
    isian: 'teks',
    petunjuk: { id: 'Tulis nama kegiatan menurut DPA.', en: 'Write the kegiatan by its name in the DPA.' },
  },
  SUBKEGIATAN,
  aktivitas('aktivitasLangsung', 'Langsung'),
  aktivitas('aktivitasTidakLangsung', 'Tidak Langsung'),
  aktivitas('aktivitasPenunjang', 'Penunjang'),
  {
    field: 'pagu',
    judul: 'Alokasi Anggaran (Rp)',
    lebar: 18,
    isian: 'rupiah',
    wajib: true,
    petunjuk: PAGU_PETUNJUK,
  },
  {
    field: 'sumberDana',
    judul: 'Sumber Pembiayaan',
    lebar: 18,
    isian: 'teks',
    daftar: 'rincianSumberDana',
    bebas: true,
    wajib: true,
    petunjuk: {
      id: 'Pilih sumber dana sampai rinciannya: DAU, DAK, Dana Desa, CSR …',
      en: 'Choose the source of funds in detail: DAU, DAK, Dana Desa, CSR …',
    },
  },
  {
    field: 'sifatBantuan',
    judul: 'Sifat Bantuan',
    lebar: 14,
    isian: 'teks',
    daftar: 'sifatBantuan',
    petunjuk: {
      id: 'Pilih Rutin bila berulang, Insidentil bila sekali.',
      en: 'Choose Rutin if it recurs, Insidentil if it is given once.',
    },
  },
  {
    field: 'lokasi',
    judul: 'Lokasi',
    lebar: 28,
    isian: 'teks',
    wajib: true,
    petunjuk: {
      id: 'Tulis desa/kelurahan dan kecamatan, atau “Seluruh Kecamatan”.',
      en: 'Write village and kecamatan, or “Seluruh Kecamatan” (all kecamatan).',
    },
  },
  {
    field: 'sasaran',
    judul: 'Jumlah Sasaran Penerima Manfaat',
    lebar: 16,
    isian: 'bulat',
    petunjuk: {
      id: 'Tulis jumlah penerima manfaat, angka saja.',
      en: 'Write the number of beneficiaries, digits only.',
    },
  },
  {
    field: 'besaranManfaat',
    judul: 'Besaran Manfaat',
    lebar: 20,
    isian: 'teks',
    petunjuk: {
      id: 'Tulis yang diterima satu sasaran, misalnya Rp 300.000 per bulan.',
      en: 'Write what one beneficiary receives, such as Rp 300.000 a month.',
    },
  },
  {
    field: 'jenisBantuan',
    judul: 'Jenis Bantuan',
    lebar: 18,
    isian: 'teks',
    petunjuk: {
      id: 'Tulis bentuknya: uang, barang, jasa, pelatihan, infrastruktur.',
      en: 'Write its form: money, goods, services, training, infrastructure.',
    },
  },
  {
    field: 'durasi',
    judul: 'Durasi Pemberian Bantuan',
    lebar: 16,
    isian: 'teks',
    petunjuk: { id: 'Tulis lamanya, misalnya 12 bulan.', en: 'Write how long, such as 12 bulan (months).' },
  },
];

/** A column of one period's realisation. */
export const realisasi = (
  field:
    'realisasiSem1' | 'realisasiSem2' | 'realisasiTw1' | 'realisasiTw2' | 'realisasiTw3' | 'realisasiTw4',
  judul: string,
  grup?: string,
): TemplateColumn => ({
  field,
  judul,
  ...(grup === undefined ? {} : { grup }),
  lebar: 17,
  isian: 'rupiah',
  petunjuk: {
    id: 'Tulis realisasi periode ini saja, bukan kumulatif, dalam rupiah penuh.',
    en: 'Write what was realised in this period alone, not cumulated, in full rupiah.',
  },
});
/** How the total of the periods is written. */
export const TOTAL_PETUNJUK = {
  id: 'Jumlahkan semua periode. Sel menjadi merah bila tidak sama dengan jumlahnya.',
  en: 'Add up all periods. The cell turns red where it is not their sum.',
};

/** Without it no total by klaster can be told, and nothing on a row says it for certain. */
export const KLASTER: TemplateColumn = {
  field: 'klaster',
  judul: 'Klaster',
  lebar: 11,
  isian: 'teks',
  daftar: 'klaster',
  wajib: true,
  petunjuk: {
    id: '1: individu dan keluarga. 2: masyarakat. 3: usaha mikro dan kecil.',
    en: '1: individuals and families. 2: communities. 3: micro and small enterprises.',
  },
};

/** The same behind the national forms, where it says that it is none of theirs: docs/panduan/templat.md tells why. */
const KLASTER_TAMBAHAN: TemplateColumn = {
  ...KLASTER,
  petunjuk: {
    id: `${KLASTER.petunjuk.id} Kolom tambahan Konvergen di belakang formulir; tidak ikut dalam ekspor RAT.`,
    en: `${KLASTER.petunjuk.en} A column Konvergen adds behind the form; the RAT export leaves it out.`,
  },
};

/** The form, and the klaster. */
export const RAT_COLUMNS: readonly TemplateColumn[] = [...FORM, KLASTER_TAMBAHAN];

/** The report of 21 columns: the form and what was realised by semester; and the klaster. */
export const LAPORAN_21_COLUMNS: readonly TemplateColumn[] = [
  ...FORM,
  realisasi('realisasiSem1', 'Sem.1', 'Realisasi'),
  realisasi('realisasiSem2', 'Sem.2', 'Realisasi'),
  {
    field: 'realisasi',
    judul: 'Total',
    grup: 'Realisasi',
    lebar: 18,
    isian: 'rupiah',
    petunjuk: TOTAL_PETUNJUK,
  },
  KLASTER_TAMBAHAN,
];

/** The report of 23 columns: the same by quarter. */
export const LAPORAN_23_COLUMNS: readonly TemplateColumn[] = [
  ...FORM,
  realisasi('realisasiTw1', 'Triwulan I', 'Realisasi'),
  realisasi('realisasiTw2', 'Triwulan II', 'Realisasi'),
  realisasi('realisasiTw3', 'Triwulan III', 'Realisasi'),
  realisasi('realisasiTw4', 'Triwulan IV', 'Realisasi'),
  {
    field: 'realisasi',
    judul: 'Total',
    grup: 'Realisasi',
    lebar: 18,
    isian: 'rupiah',
    petunjuk: TOTAL_PETUNJUK,
  },
  KLASTER_TAMBAHAN,
];
