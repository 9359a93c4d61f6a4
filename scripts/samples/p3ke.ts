import type { CellValue } from '../../src/core/values/cell-value';
import { KABUPATEN, PROVINSI } from './district';
import type { Anggota, Keluarga } from './households';
import { ageOf, daySerial, dayText } from './people';
import type { Random } from './random';

/** The 31 columns of the P3KE family form, as a published sheet spells them. */
export const KELUARGA_HEADER = [
  ...([
    'No',
    'id_keluarga_P3KE',
    'provinsi',
    'kabupaten_kota',
    'kecamatan',
    'desa_kelurahan',
    'kode_kemdagri',
  ] as const),
  ...([
    'desil_kesejahteraan',
    'alamat',
    'kepala_keluarga',
    'nik',
    'padan_dukcapil',
    'jenis_kelamin',
  ] as const),
  ...(['tanggal_lahir', 'pekerjaan', 'pendidikan', 'kepemilikan_rumah'] as const),
  ...([
    'memiliki_simpanan_uang_perhiasan_ternak_lainnya',
    'jenis_atap',
    'jenis_dinding',
    'jenis_lantai',
  ] as const),
  ...([
    'sumber_penerangan',
    'bahan_bakar_memasak',
    'sumber_air_minum',
    'memiliki_fasilitas_buang_air_besar',
  ] as const),
  ...([
    'penerima_bpnt',
    'penerima_bpum',
    'penerima_bst',
    'penerima_pkh',
    'penerima_sembako',
    'resiko_stunting',
  ] as const),
] as const;

/** A column of the family form. */
export type KeluargaColumn = (typeof KELUARGA_HEADER)[number];

/** The 31 columns of the P3KE member form. */
export const INDIVIDU_HEADER = [
  ...['id_keluarga_p3ke', 'provinsi', 'kabupaten_kota', 'kecamatan', 'desa_kelurahan', 'kode_kemdagri'],
  ...['desil_kesejahteraan', 'alamat', 'id_individu', 'nama', 'nik', 'padan_dukcapil', 'jenis_kelamin'],
  ...['hubungan_dengan_kepala_keluarga', 'tanggal_lahir', 'status_kawin', 'pekerjaan', 'pendidikan'],
  ...[
    'usia_dibawah_7',
    'usia_7_12',
    'usia_13_15',
    'usia_16_18',
    'usia_19_21',
    'usia_22_59',
    'usia_60_keatas',
  ],
  ...[
    'penerima_bpnt',
    'penerima_bpum',
    'penerima_bst',
    'penerima_pkh',
    'penerima_sembako',
    'resiko_stunting',
  ],
];

/** 0-based column of `tanggal_lahir` in the member form, which holds serial numbers. */
export const INDIVIDU_DATE_COLUMN = INDIVIDU_HEADER.indexOf('tanggal_lahir');

const FORMS = {
  ya: [
    ['Ya', 8],
    ['YA', 1],
    ['ya', 1],
  ],
  tidak: [
    ['Tidak', 8],
    ['TIDAK', 1],
    ['tidak', 1],
  ],
} as const;

/** Yes or no in the spellings real exports mix. */
const yaTidak = (yes: boolean, random: Random): string => random.weighted(yes ? FORMS.ya : FORMS.tidak);

const kelamin = ({ perempuan }: Anggota): string => (perempuan ? 'Perempuan' : 'Laki-laki');
const place = ({ desa }: Keluarga): readonly CellValue[] => [
  PROVINSI,
  KABUPATEN,
  desa.kecamatan,
  desa.nama,
  desa.kode.replaceAll('.', ''),
];

/** One row of the family form; `time` is what the export hangs on to a date. */
export function keluargaRow(family: Keluarga, number: number, random: Random, time = ''): CellValue[] {
  const { kepala, rumah, bantuan } = family;
  return [
    number,
    family.id,
    ...place(family),
    family.desil,
    family.alamat,
    kepala.nama,
    kepala.nik,
    yaTidak(true, random),
    kelamin(kepala),
    `${dayText(kepala.lahir)}${time}`,
    kepala.pekerjaan,
    kepala.pendidikan,
    rumah.kepemilikan,
    yaTidak(rumah.simpanan, random),
    rumah.atap,
    rumah.dinding,
    rumah.lantai,
    rumah.penerangan,
    rumah.bahanBakar,
    rumah.sumberAir,
    rumah.jamban,
    yaTidak(bantuan.sembako, random),
    yaTidak(false, random),
    yaTidak(false, random),
    yaTidak(bantuan.pkh, random),
    yaTidak(bantuan.sembako, random),
    yaTidak(family.risikoStunting, random),
  ];
}

const BUCKETS = [0, 7, 13, 16, 19, 22, 60, Number.POSITIVE_INFINITY];

/** The rows of the member form for one family. */
export function individuRows(family: Keluarga, random: Random): CellValue[][] {
  const { bantuan } = family;
  return family.anggota.map((member) => {
    const age = ageOf(member.lahir);
    return [
      family.id,
      ...place(family),
      family.desil,
      family.alamat,
      member.idIndividu,
      member.nama,
      member.nik,
      yaTidak(true, random),
      kelamin(member),
      member.hubungan,
      daySerial(member.lahir),
      member.statusKawin,
      member.pekerjaan,
      member.pendidikan,
      ...BUCKETS.slice(1).map((end, at) => (age >= (BUCKETS[at] ?? 0) && age < end ? 'Ya' : 'Tidak')),
      yaTidak(bantuan.sembako, random),
      yaTidak(false, random),
      yaTidak(false, random),
      yaTidak(bantuan.pkh, random),
      yaTidak(bantuan.sembako, random),
      yaTidak(family.risikoStunting, random),
    ];
  });
}
