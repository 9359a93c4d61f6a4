import type { ProgramId } from '../taxonomy/program';
import { itemAt } from '../values/at';

/**
 * What one column may mean, and how its cells are read.
 *
 * `teks` as written; `rupiah` exact sen; `jumlah` whole count with unit; `nik`, `kk`, `kode`, `kodeWilayah`
 * canonical text; `strategi`, `subkelompok`, `klaster`, `sumberDana`, `jenisAktivitas`, `program` ids of the
 * taxonomy; `desil` 1..10; `yaTidak` 1 or 0; `tanggal` days since 1970-01-01.
 */
export type FieldKind =
  | 'teks'
  | 'rupiah'
  | 'jumlah'
  | 'nik'
  | 'kk'
  | 'kode'
  | 'kodeWilayah'
  | 'strategi'
  | 'subkelompok'
  | 'klaster'
  | 'sumberDana'
  | 'jenisAktivitas'
  | 'program'
  | 'desil'
  | 'yaTidak'
  | 'tanggal';

/** Every field the engine knows, with its kind. Names are the ones the JSON report shows. */
export const FIELDS = {
  // Mapping sheets: RAT 18, Laporan 21 and 23, Konvergen's own.
  no: 'teks',
  strategi: 'strategi',
  subkelompok: 'subkelompok',
  klaster: 'klaster',
  opd: 'teks',
  kode: 'kode',
  program: 'teks',
  kegiatan: 'teks',
  subkegiatan: 'teks',
  programKatalog: 'program',
  aktivitasLangsung: 'teks',
  aktivitasTidakLangsung: 'teks',
  aktivitasPenunjang: 'teks',
  jenisAktivitas: 'jenisAktivitas',
  pagu: 'rupiah',
  sumberDana: 'sumberDana',
  rincianSumberDana: 'sumberDana',
  sifatBantuan: 'teks',
  lokasi: 'teks',
  sasaran: 'jumlah',
  satuanSasaran: 'teks',
  besaranManfaat: 'teks',
  jenisBantuan: 'teks',
  durasi: 'teks',
  realisasiSem1: 'rupiah',
  realisasiSem2: 'rupiah',
  realisasiTw1: 'rupiah',
  realisasiTw2: 'rupiah',
  realisasiTw3: 'rupiah',
  realisasiTw4: 'rupiah',
  realisasi: 'rupiah',
  desilSasaran: 'teks',
  sumberDataSasaran: 'teks',
  tanggalData: 'tanggal',
  tahapPerencanaan: 'yaTidak',
  tahapPenganggaran: 'yaTidak',
  tahapPenetapanSasaran: 'yaTidak',
  tahapPelaksanaan: 'yaTidak',
  jenisDukungan: 'teks',
  mitraNonpemerintah: 'teks',
  keterangan: 'teks',
  // Places.
  kodeWilayah: 'kodeWilayah',
  provinsi: 'teks',
  kabupaten: 'teks',
  kecamatan: 'teks',
  desa: 'teks',
  alamat: 'teks',
  lokusPrioritas: 'yaTidak',
  tahunPenetapan: 'teks',
  dasarPenetapan: 'teks',
  keluargaMiskinEkstrem: 'jumlah',
  // Families and their members: P3KE, DTSEN, DTKS and own lists.
  idKeluarga: 'teks',
  idIndividu: 'teks',
  nomorKk: 'kk',
  nik: 'nik',
  /** A NIK written to correct the one beside it: where it is filled, a person is known by it. */
  nikPerbaikan: 'nik',
  nama: 'teks',
  desil: 'desil',
  padanDukcapil: 'yaTidak',
  jenisKelamin: 'teks',
  hubungan: 'teks',
  tanggalLahir: 'tanggal',
  umur: 'jumlah',
  statusKawin: 'teks',
  pekerjaan: 'teks',
  pendidikan: 'teks',
  bersekolah: 'yaTidak',
  disabilitas: 'teks',
  hamil: 'yaTidak',
  kepemilikanRumah: 'teks',
  simpanan: 'yaTidak',
  atap: 'teks',
  dinding: 'teks',
  lantai: 'teks',
  penerangan: 'teks',
  daya: 'teks',
  bahanBakar: 'teks',
  sumberAir: 'teks',
  jamban: 'teks',
  risikoStunting: 'yaTidak',
  usiaDibawah7: 'yaTidak',
  usia7sd12: 'yaTidak',
  usia13sd15: 'yaTidak',
  usia16sd18: 'yaTidak',
  usia19sd21: 'yaTidak',
  usia22sd59: 'yaTidak',
  usia60keatas: 'yaTidak',
  // Recipient lists.
  tahun: 'teks',
  nilaiManfaat: 'rupiah',
  // Complaints.
  tanggal: 'tanggal',
  kanal: 'teks',
  uraian: 'teks',
  status: 'teks',
  tanggalSelesai: 'tanggal',
} as const satisfies Record<string, FieldKind>;

/** A field with a name of its own. */
export type NamedField = keyof typeof FIELDS;

/**
 * A column that says whether the row receives one catalogue programme: `penerima.PKH`. P3KE has two columns of one
 * programme (`penerima_bpnt` beside `penerima_sembako`): the second is `penerima.SEMBAKO.2`.
 */
export type RecipientField = `penerima.${ProgramId}` | `penerima.${ProgramId}.${number}`;

/** What one column of a recognised sheet means. */
export type Field = NamedField | RecipientField;

/** The fields whose cells hold rupiah. */
export type MoneyField = {
  [F in NamedField]: (typeof FIELDS)[F] extends 'rupiah' ? F : never;
}[NamedField];

/** True for a `penerima.<programme>` column. */
export const isRecipientField = (field: Field): field is RecipientField => field.startsWith('penerima.');

/** How the cells of a field are read. */
export const kindOf = (field: Field): FieldKind => (isRecipientField(field) ? 'yaTidak' : FIELDS[field]);

/** The programme a recipient column is about. */
export const programOfField = (field: RecipientField): ProgramId =>
  itemAt(field.split('.'), 1, '') as ProgramId;

/** Fields that name or number a person: masked wherever a person did not ask to see them. */
export const IDENTITY_FIELDS: readonly Field[] = [
  'nik',
  'nikPerbaikan',
  'nomorKk',
  'nama',
  'alamat',
  'idIndividu',
];
