import type { TemplateColumn } from '../../../src/app/templates/template-column';
import { dataSheetsOf, templateBook } from '../../../src/app/templates/template-book';
import type { TemplateKind } from '../../../src/app/templates/template-kinds';
import type { Lang } from '../../../src/core/messages/translate';
import type { CellValue } from '../../../src/core/values/cell-value';
import type { SheetSpec, SpecCell, WorkbookSpec } from '../../../src/workbook/sheet-spec';

/** The kinds that have sheets of data. */
export type DataKind = Exclude<TemplateKind, 'pengaturan'>;

type Line = Readonly<Partial<Record<TemplateColumn['field'], CellValue>>>;

const S1 = 'Pengurangan beban pengeluaran masyarakat';
const S2 = 'Peningkatan pendapatan masyarakat';
const KODE = ['17.03.01.2001', '17.03.01.2002'] as const;
const DESA = ['Padang Betuah', 'Pasar Pedati'] as const;
/** 31 December 2025 and other days as Excel numbers them. */
const DAY = { lahirKepala: 30_000, lahirIstri: 31_000, lahirAnak: 41_500, pengaduan: 46_030 } as const;
/** Fictional: no such region, day or serial was given to anybody on record. */
const nik = (day: string, serial: number): string => `170301${day}${String(serial).padStart(4, '0')}`;
const HEAD = [nik('180282', 1), nik('180282', 2)] as const;
const WIFE = [nik('541184', 3), nik('541184', 4)] as const;
const CHILD = [nik('140813', 5), nik('140813', 6)] as const;
const KK = [nik('010120', 7), nik('010120', 8)] as const;

const MAPPING: readonly Line[] = [
  {
    opd: 'Dinas Sosial',
    strategi: S1,
    kode: '1.06.05.2.02.0004',
    program: 'Program Perlindungan dan Jaminan Sosial',
    kegiatan: 'Pengelolaan Data Fakir Miskin Cakupan Daerah Kabupaten/Kota',
    subkegiatan: 'Fasilitasi Bantuan Sosial Kesejahteraan Keluarga',
    programKatalog: 'Program Keluarga Harapan',
    subkelompok: 'S1.a Bantuan sosial reguler',
    klaster: 'Klaster 1',
    jenisAktivitas: 'Langsung',
    aktivitasLangsung: 'Ya',
    pagu: 400_000_000,
    sumberDana: 'APBD',
    rincianSumberDana: 'Dana Alokasi Umum',
    besaranManfaat: 'Rp 3.000.000 per tahun',
    jenisBantuan: 'Uang',
  },
  {
    opd: 'Dinas Tenaga Kerja',
    strategi: S2,
    kode: '2.07.03.2.01.0001',
    program: 'Program Pelatihan Kerja dan Produktivitas Tenaga Kerja',
    kegiatan: 'Pelaksanaan Pelatihan berdasarkan Unit Kompetensi',
    subkegiatan: 'Proses Pelaksanaan Pendidikan dan Pelatihan Keterampilan',
    programKatalog: 'Pelatihan vokasi',
    subkelompok: 'S2.b Peningkatan kapasitas SDM',
    klaster: 'Klaster 2',
    jenisAktivitas: 'Langsung',
    aktivitasLangsung: 'Ya',
    pagu: 250_000_000,
    sumberDana: 'APBD',
    rincianSumberDana: 'Dana Bagi Hasil',
    besaranManfaat: 'Satu paket pelatihan',
    jenisBantuan: 'Pelatihan',
  },
].map((line, at) => ({
  ...line,
  no: at + 1,
  sifatBantuan: 'Rutin',
  lokasi: `Desa ${DESA[at] ?? ''}, Kecamatan Pondok Kelapa`,
  kodeWilayah: KODE[at] ?? null,
  kecamatan: 'Pondok Kelapa',
  desa: DESA[at] ?? null,
  sasaran: 100 + at,
  satuanSasaran: at === 0 ? 'KK' : 'kelompok',
  durasi: '12 bulan',
  desilSasaran: '1-2',
  sumberDataSasaran: 'DTSEN',
  tanggalData: DAY.pengaduan,
  tahapPerencanaan: 'Ya',
  tahapPenganggaran: 'Ya',
  tahapPenetapanSasaran: 'Ya',
  tahapPelaksanaan: 'Ya',
  jenisDukungan: 'Pelengkap',
  mitraNonpemerintah: at === 0 ? 'BAZNAS' : 'PT Contoh',
  realisasiSem1: 100_000_000,
  realisasiSem2: 90_000_000.25,
  realisasiTw1: 50_000_000,
  realisasiTw2: 50_000_000,
  realisasiTw3: 50_000_000,
  realisasiTw4: 40_000_000.25,
  realisasi: 190_000_000.25,
}));

/** The same on the national form, whose one column of sources states the detail; partners have rows of their own. */
const FORM: readonly Line[] = [
  ...MAPPING.map((line) => ({ ...line, sumberDana: line.rincianSumberDana ?? null })),
  ...MAPPING.map((line, at) => ({
    ...line,
    no: at + 3,
    kode: null,
    subkegiatan: `Bantuan mitra ${String(at + 1)}`,
    sumberDana: 'CSR',
  })),
];

const PLACE = (at: number): Line => ({
  kodeWilayah: KODE[at] ?? null,
  kecamatan: 'Pondok Kelapa',
  desa: DESA[at] ?? null,
});

const FAMILIES: readonly Line[] = [0, 1].map((at) => ({
  ...PLACE(at),
  no: at + 1,
  idKeluarga: `KC-${String(at + 1)}`,
  nomorKk: KK[at] ?? null,
  nik: HEAD[at] ?? null,
  nama: `Bapak Contoh ${at === 0 ? 'Satu' : 'Dua'}`,
  jenisKelamin: 'Laki-laki',
  tanggalLahir: DAY.lahirKepala,
  alamat: 'Jalan Contoh',
  desil: at + 1,
  pekerjaan: 'Buruh tani',
  pendidikan: 'SD/sederajat',
  kepemilikanRumah: 'Milik sendiri',
  atap: 'Seng',
  dinding: 'Kayu',
  lantai: 'Semen',
  penerangan: 'Listrik PLN',
  daya: '450 VA',
  bahanBakar: 'Gas',
  sumberAir: 'Sumur terlindung',
  jamban: 'Ya, dengan septic tank',
  risikoStunting: 'Tidak',
  'penerima.PKH': 'Ya',
  'penerima.SEMBAKO': 'Tidak',
  'penerima.PIP': 'Tidak',
  'penerima.PBI-JKN': 'Tidak',
  'penerima.BLT-DD': 'Tidak',
}));

const MEMBERS: readonly Line[] = [0, 1].flatMap((at): readonly Line[] =>
  (
    [
      ['Kepala keluarga', HEAD, 'Laki-laki', DAY.lahirKepala, 'Kawin', 'Bapak'],
      ['Istri/suami', WIFE, 'Perempuan', DAY.lahirIstri, 'Kawin', 'Ibu'],
      ['Anak', CHILD, 'Laki-laki', DAY.lahirAnak, 'Belum kawin', 'Anak'],
    ] as const
  ).map(([hubungan, numbers, jenisKelamin, tanggalLahir, statusKawin, call], member) => ({
    ...PLACE(at),
    no: at * 3 + member + 1,
    idKeluarga: `KC-${String(at + 1)}`,
    nomorKk: KK[at] ?? null,
    nik: numbers[at] ?? null,
    nama: `${call} Contoh ${at === 0 ? 'Satu' : 'Dua'}`,
    hubungan,
    desil: at + 1,
    jenisKelamin,
    tanggalLahir,
    statusKawin,
    pekerjaan: member === 0 ? 'Buruh tani' : member === 1 ? 'Mengurus rumah tangga' : 'Pelajar',
    pendidikan: 'SD/sederajat',
    bersekolah: member === 2 ? 'Ya' : 'Tidak',
    hamil: 'Tidak',
    disabilitas: 'Tidak',
  })),
);

const RECIPIENTS: readonly Line[] = [0, 1].map((at) => ({
  no: at + 1,
  programKatalog: 'Program Keluarga Harapan',
  nik: HEAD[at] ?? null,
  nomorKk: KK[at] ?? null,
  idKeluarga: `KC-${String(at + 1)}`,
  nama: `Bapak Contoh ${at === 0 ? 'Satu' : 'Dua'}`,
  kodeWilayah: KODE[at] ?? null,
  tahun: 2026,
  nilaiManfaat: 3_000_000,
  opd: 'Dinas Sosial',
  sumberDana: 'APBN',
}));

const VILLAGES: readonly Line[] = [0, 1].map((at) => ({
  ...PLACE(at),
  provinsi: 'Bengkulu',
  kabupaten: 'Kabupaten Bengkulu Tengah',
  lokusPrioritas: 'Ya',
  tahunPenetapan: 2026,
  dasarPenetapan: 'Keputusan Bupati Nomor 1 Tahun 2026',
  keluargaMiskinEkstrem: 40,
}));

const COMPLAINTS: readonly Line[] = [
  {
    no: 1,
    tanggal: DAY.pengaduan,
    nik: HEAD[0],
    kodeWilayah: KODE[0],
    kanal: 'Tatap muka',
    uraian: 'Kartu belum diterima.',
    programKatalog: 'Program Keluarga Harapan',
    opd: 'Dinas Sosial',
    status: 'Selesai',
    tanggalSelesai: DAY.pengaduan + 9,
  },
];

const LINES: Readonly<Record<string, readonly Line[]>> = {
  RAT: FORM,
  Laporan: FORM,
  Pemetaan: MAPPING,
  Keluarga: FAMILIES,
  'Anggota Keluarga': MEMBERS,
  Penerima: RECIPIENTS,
  Wilayah: VILLAGES,
  Pengaduan: COMPLAINTS,
};

/** A template filled in as its hints ask; `unfilled` names sheets that are left as they were made. */
export function filledTemplate(
  kind: DataKind,
  lang: Lang = 'id',
  unfilled: readonly string[] = [],
): WorkbookSpec {
  const book = templateBook(kind, {
    tahun: 2026,
    kabupaten: 'Kabupaten Bengkulu Tengah',
    settings: null,
    lang,
  });
  const columns = new Map(dataSheetsOf(kind).map((one) => [one.name, one.columns]));
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const own = columns.get(sheet.name);
      return own && !unfilled.includes(sheet.name) ? fill(sheet, own) : sheet;
    }),
  };
}

function fill(sheet: SheetSpec, columns: readonly TemplateColumn[]): SheetSpec {
  const from = sheet.frozen?.rows ?? 0;
  const cells = (LINES[sheet.name] ?? []).flatMap((line, at) =>
    columns.flatMap(({ field }, column): SpecCell[] => {
      const value = line[field] ?? null;
      return value === null ? [] : [{ row: from + at, column, content: { kind: 'constant', value } }];
    }),
  );
  const source = sheet.cells.map((cell) =>
    cell.content === undefined && cell.style?.['protection.locked'] === false
      ? { ...cell, content: { kind: 'constant' as const, value: 'DTSEN, pemutakhiran Juni 2026' } }
      : cell,
  );
  return { ...sheet, cells: [...source, ...cells] };
}
