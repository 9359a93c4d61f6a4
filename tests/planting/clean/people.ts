import { DESA, KABUPATEN, PROVINSI } from '../../../scripts/samples/district';
import type { Anggota, Keluarga } from '../../../scripts/samples/households';
import { INDIVIDU_HEADER, KELUARGA_HEADER, individuRows, keluargaRow } from '../../../scripts/samples/p3ke';
import { dayText } from '../../../scripts/samples/people';
import { PENERIMA_HEADER, recipientRows } from '../../../scripts/samples/recipients';
import type { Field } from '../../../src/core/table/field';
import type { CellValue } from '../../../src/core/values/cell-value';
import type { Chance } from '../chance';
import { line, type DraftSheet, type Form, type Line, type PeopleForm } from '../draft';

const P3KE_PEOPLE: Readonly<Record<string, Field>> = {
  No: 'no',
  id_keluarga_P3KE: 'idKeluarga',
  id_keluarga_p3ke: 'idKeluarga',
  provinsi: 'provinsi',
  kabupaten_kota: 'kabupaten',
  kecamatan: 'kecamatan',
  desa_kelurahan: 'desa',
  kode_kemdagri: 'kodeWilayah',
  desil_kesejahteraan: 'desil',
  alamat: 'alamat',
  kepala_keluarga: 'nama',
  nama: 'nama',
  id_individu: 'idIndividu',
  nik: 'nik',
  padan_dukcapil: 'padanDukcapil',
  jenis_kelamin: 'jenisKelamin',
  hubungan_dengan_kepala_keluarga: 'hubungan',
  tanggal_lahir: 'tanggalLahir',
  status_kawin: 'statusKawin',
  pekerjaan: 'pekerjaan',
  pendidikan: 'pendidikan',
  kepemilikan_rumah: 'kepemilikanRumah',
  memiliki_simpanan_uang_perhiasan_ternak_lainnya: 'simpanan',
  jenis_atap: 'atap',
  jenis_dinding: 'dinding',
  jenis_lantai: 'lantai',
  sumber_penerangan: 'penerangan',
  bahan_bakar_memasak: 'bahanBakar',
  sumber_air_minum: 'sumberAir',
  memiliki_fasilitas_buang_air_besar: 'jamban',
  usia_dibawah_7: 'usiaDibawah7',
  usia_7_12: 'usia7sd12',
  usia_13_15: 'usia13sd15',
  usia_16_18: 'usia16sd18',
  usia_19_21: 'usia19sd21',
  usia_22_59: 'usia22sd59',
  usia_60_keatas: 'usia60keatas',
  penerima_pkh: 'penerima.PKH',
  penerima_sembako: 'penerima.SEMBAKO.2',
  penerima_bpnt: 'penerima.SEMBAKO',
  resiko_stunting: 'risikoStunting',
};

const DTSEN: readonly (readonly [
  header: string,
  field: Field,
  cell: (member: Anggota, family: Keluarga) => CellValue,
])[] = [
  ['nomor_kartu_keluarga', 'nomorKk', (_, { nomorKk }) => nomorKk],
  ['nik', 'nik', ({ nik }) => nik],
  ['nama', 'nama', ({ nama }) => nama],
  ['hubungan_keluarga', 'hubungan', ({ hubungan }) => hubungan],
  ['jenis_kelamin', 'jenisKelamin', ({ perempuan }) => (perempuan ? 'P' : 'L')],
  ['tanggal_lahir', 'tanggalLahir', ({ lahir }) => dayText(lahir)],
  ['desil_nasional', 'desil', (_, { desil }) => desil],
  ['kode_wilayah', 'kodeWilayah', (_, { desa }) => desa.kode],
  ['kecamatan', 'kecamatan', (_, { desa }) => desa.kecamatan],
  ['desa_kelurahan', 'desa', (_, { desa }) => desa.nama],
  ['jenis_lantai', 'lantai', (_, { rumah }) => rumah.lantai],
  ['jenis_dinding', 'dinding', (_, { rumah }) => rumah.dinding],
  ['sumber_air_minum', 'sumberAir', (_, { rumah }) => rumah.sumberAir],
  ['pekerjaan', 'pekerjaan', ({ pekerjaan }) => pekerjaan],
  [
    'partisipasi_sekolah',
    'bersekolah',
    ({ pendidikan }) => (/^(Siswa|Mahasiswa)/.test(pendidikan) ? 'Ya' : 'Tidak'),
  ],
];

const AGE_BUCKETS = [0, 7, 13, 16, 19, 22, 60, Number.POSITIVE_INFINITY];
const FIRST_BUCKET = INDIVIDU_HEADER.indexOf('usia_dibawah_7');

/** The member rows of a family with the age groups of the year the workbook is about. */
function memberRows(family: Keluarga, tahun: number, chance: Chance): CellValue[][] {
  return individuRows(family, chance).map((row, at) => {
    const age = tahun - (family.anggota[at]?.lahir.tahun ?? tahun);
    AGE_BUCKETS.slice(1).forEach((end, bucket) => {
      row[FIRST_BUCKET + bucket] = age >= (AGE_BUCKETS[bucket] ?? 0) && age < end ? 'Ya' : 'Tidak';
    });
    return row;
  });
}

interface Body {
  readonly header: readonly string[];
  readonly fields: readonly (Field | undefined)[];
  readonly rows: readonly (readonly CellValue[])[];
}

function bodyOf(form: PeopleForm, families: readonly Keluarga[], tahun: number, chance: Chance): Body {
  if (form === 'dtsen') {
    return {
      header: DTSEN.map(([header]) => header),
      fields: DTSEN.map(([, field]) => field),
      rows: families.flatMap((family) =>
        family.anggota.map((member) => DTSEN.map(([, , cell]) => cell(member, family))),
      ),
    };
  }
  const header: readonly string[] = form === 'p3ke-keluarga' ? KELUARGA_HEADER : INDIVIDU_HEADER;
  const time = chance.chance(0.5) ? ' 0:00:00' : '';
  return {
    header,
    fields: header.map((label) => P3KE_PEOPLE[label]),
    rows:
      form === 'p3ke-keluarga'
        ? families.map((family, at) => keluargaRow(family, at + 1, chance, time))
        : families.flatMap((family) => memberRows(family, tahun, chance)),
  };
}

const NAMES: Readonly<Record<PeopleForm, string>> = {
  'p3ke-keluarga': 'Keluarga',
  'p3ke-individu': 'Individu',
  dtsen: 'DTSEN',
};

const sheetOf = (
  name: string,
  form: Form,
  above: readonly Line[],
  { header, fields, rows }: Body,
): DraftSheet => ({
  name,
  visibility: 'visible',
  lines: [...above, line('kepala', header), ...rows.map((row) => line('data', row))],
  columns: new Map(
    fields.flatMap((field, at): [Field, number][] => (field === undefined ? [] : [[field, at]])),
  ),
  sums: [],
  formulaTotals: false,
  links: [],
  form,
});

/**
 * A list of families or people in which nothing is wrong.
 *
 * @param tahun the year the workbook is about: ages are those of its last day.
 */
export function peopleSheet(
  form: PeopleForm,
  families: readonly Keluarga[],
  tahun: number,
  chance: Chance,
): DraftSheet {
  const stated = `${form === 'dtsen' ? 'DTSEN' : 'P3KE'} TAHUN ${String(tahun)}`;
  const above = [
    ...Array.from({ length: chance.int(0, 2) }, () => line('judul', [])),
    line('judul', [`DATA ${stated}`]),
    line('judul', [KABUPATEN]),
    ...Array.from({ length: chance.int(0, 4) }, () => line('judul', [])),
  ];
  return sheetOf(NAMES[form], form, above, bodyOf(form, families, tahun, chance));
}

const PENERIMA_FIELDS: readonly (Field | undefined)[] = [
  ...(['no', 'programKatalog', 'nik', 'nomorKk', 'idKeluarga', 'nama', 'kodeWilayah', 'tahun'] as const),
  ...(['nilaiManfaat', 'opd', 'sumberDana', 'keterangan'] as const),
];

/** The programmes the columns and lists of these families may name. */
export const RECEIVED = [
  ...['PKH', 'SEMBAKO', 'PIP', 'PBI-JKN', 'RTLH', 'BLT-DD', 'LPG-3KG', 'SUBSIDI-LISTRIK'],
] as const;

/** A list of recipients of whom every one is in the families given. */
export function recipientsSheet(families: readonly Keluarga[], tahun: number, chance: Chance): DraftSheet {
  const rows = recipientRows(families, chance.int(1, 1_000_000));
  const year = PENERIMA_FIELDS.indexOf('tahun');
  for (const row of rows) row[year] = tahun;
  return sheetOf('Penerima', 'penerima', [], { header: PENERIMA_HEADER, fields: PENERIMA_FIELDS, rows });
}

const WILAYAH: readonly (readonly [header: string, field: Field])[] = [
  ['Kode Wilayah', 'kodeWilayah'],
  ['Provinsi', 'provinsi'],
  ['Kabupaten/Kota', 'kabupaten'],
  ['Kecamatan', 'kecamatan'],
  ['Desa/Kelurahan', 'desa'],
  ['Lokus Prioritas', 'lokusPrioritas'],
  ['Tahun Penetapan', 'tahunPenetapan'],
  ['Dasar Penetapan', 'dasarPenetapan'],
];

/** The list of villages, eight of them priority. */
export function regionSheet(tahun: number, chance: Chance): DraftSheet {
  const rows = chance
    .shuffled(DESA)
    .map((desa): CellValue[] => [
      desa.kode,
      PROVINSI,
      KABUPATEN,
      desa.kecamatan,
      desa.nama,
      desa.prioritas ? 'Ya' : 'Tidak',
      desa.prioritas ? tahun : null,
      desa.prioritas ? 'SK Bupati Contoh Sejahtera Nomor 100 (rekaan)' : null,
    ]);
  return sheetOf('Wilayah', 'wilayah', [], {
    header: WILAYAH.map(([header]) => header),
    fields: WILAYAH.map(([, field]) => field),
    rows,
  });
}
