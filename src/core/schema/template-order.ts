import type { NamedField } from '../table/field';
import type { Layout } from '../table/table';

/** Keeps a misspelt field an error of the compiler. */
const order = (...fields: readonly NamedField[]): readonly NamedField[] => fields;

/** The columns of RAT 18 from left to right (handbook B6). */
export const RAT_18: readonly NamedField[] = [
  'no',
  'strategi',
  'opd',
  'kode',
  'program',
  'kegiatan',
  'subkegiatan',
  'aktivitasLangsung',
  'aktivitasTidakLangsung',
  'aktivitasPenunjang',
  'pagu',
  'sumberDana',
  'sifatBantuan',
  'lokasi',
  'sasaran',
  'besaranManfaat',
  'jenisBantuan',
  'durasi',
];
const ALAMAT: readonly NamedField[] = [
  'provinsi',
  'kabupaten',
  'kecamatan',
  'desa',
  'kodeWilayah',
  'desil',
  'alamat',
];

/**
 * The columns of the forms that have a fixed order, from left to right. Recipient columns are left out: each names its
 * own programme. Sources: handbook B6 (RAT 18, Laporan 21 and 23) and B5 (P3KE keluarga and individu).
 */
export const TEMPLATE_ORDER: Readonly<Partial<Record<Layout, readonly NamedField[]>>> = {
  'rat-18': RAT_18,
  'laporan-21': [...RAT_18, 'realisasiSem1', 'realisasiSem2', 'realisasi'],
  'laporan-23': [...RAT_18, 'realisasiTw1', 'realisasiTw2', 'realisasiTw3', 'realisasiTw4', 'realisasi'],
  'p3ke-keluarga': order(
    'no',
    'idKeluarga',
    ...ALAMAT,
    'nama',
    'nik',
    'padanDukcapil',
    'jenisKelamin',
    'tanggalLahir',
    'pekerjaan',
    'pendidikan',
    'kepemilikanRumah',
    'simpanan',
    'atap',
    'dinding',
    'lantai',
    'penerangan',
    'bahanBakar',
    'sumberAir',
    'jamban',
    'risikoStunting',
  ),
  'p3ke-individu': order(
    'idKeluarga',
    ...ALAMAT,
    'idIndividu',
    'nama',
    'nik',
    'padanDukcapil',
    'jenisKelamin',
    'hubungan',
    'tanggalLahir',
    'statusKawin',
    'pekerjaan',
    'pendidikan',
    'usiaDibawah7',
    'usia7sd12',
    'usia13sd15',
    'usia16sd18',
    'usia19sd21',
    'usia22sd59',
    'usia60keatas',
    'risikoStunting',
  ),
};
