import { createRandom, type Random } from '../../scripts/samples/random';
import type { CellValue } from '../../src/core/values/cell-value';
import {
  EXTRA_COLUMNS,
  makeRows,
  MAPPING_COLUMNS,
  mappingSheet,
  type MappingColumn,
  type PlainRow,
  type SyntheticDistrict,
} from './province-mapping';
import { familyColumn, provinceFamilies } from './province-families';
import type { SyntheticSheet } from './spoil';

/** What may be wrong with a province; each number says in how many districts. */
export interface Troubles {
  /** Columns in another order: nothing to find, everything still counted. */
  readonly kolomTeracak: number;
  /** Two columns no template has. */
  readonly kolomTambahan: number;
  /** The stamp of last year's template. */
  readonly templatLama: number;
  /** The same rows in a second file, without days that tell which is newer. */
  readonly kirimanGanda: number;
  /** The very same file under another name; its bytes have to be the same too. */
  readonly berkasKembar: number;
  /** The same rows but one changed, saved later. */
  readonly versiBaru: number;
  /** A family of the district before stands in this one as well. */
  readonly keluargaGanda: number;
  /** ADD as APBD in the district's workbook, and as APBDes in another one of the same district. */
  readonly danaDuaTingkat: number;
  /** A row of a provincial office and its code, which the province's own workbook holds too. */
  readonly programProvinsi: number;
  /** A row of the district before, village and source included. */
  readonly kegiatanGanda: number;
  /** Expected, and nothing came. */
  readonly belumMengirim: number;
}

/** A province to make up. */
export interface ProvincePlan extends Partial<Troubles> {
  readonly districts: number;
  /** Rows of each mapping; 0 for none. */
  readonly rows: number;
  /** Families of each district; 0 for none. */
  readonly families: number;
  readonly seed: number;
}

/** One workbook of a made-up province. */
export interface SyntheticBook {
  readonly file: string;
  /** `null` for the province's own workbook. */
  readonly district: SyntheticDistrict | null;
  /** When it says it was saved, or `null`. */
  readonly modified: string | null;
  readonly sheets: readonly SyntheticSheet[];
  /** What its mapping sheet was made of. */
  readonly rows: readonly PlainRow[];
  readonly families: number;
  /** The file whose very bytes it is, or `null`. */
  readonly twinOf: string | null;
  /** The file a newer version of it is in, or `null`. */
  readonly replacedBy: string | null;
}

/** A trouble that was planted, and the workbooks it shows in. */
export interface PlantedTrouble {
  readonly trouble: keyof Troubles;
  readonly files: readonly string[];
  /** Cells that have to be named, as `'[file]sheet'!cell`, where it is about cells. */
  readonly cells: readonly string[];
}

/** A made-up province: its workbooks, whom they are expected from, and what is wrong on purpose. */
export interface SyntheticProvince {
  readonly books: readonly SyntheticBook[];
  readonly pengirim: readonly SyntheticDistrict[];
  readonly planted: readonly PlantedTrouble[];
}

const FIRST = ['Misal', 'Umpama', 'Andai', 'Peraga', 'Rekaan', 'Contoh', 'Ibarat', 'Laksana'];
const SECOND = [
  ...['Jaya', 'Makmur', 'Sentosa', 'Lestari', 'Harapan', 'Mulia', 'Permai', 'Bahagia', 'Abadi', 'Asri'],
  ...['Damai', 'Indah', 'Rukun', 'Tenteram', 'Subur', 'Maju', 'Elok', 'Cerah', 'Sejuk', 'Gemilang'],
];
/** Codes no province has; 99 districts each, so that a whole country fits. */
const PROVINCES = ['99', '98', '89', '88', '79', '78'];
const PER_PROVINCE = 99;
const FIRST_AND_SECOND = FIRST.length * SECOND.length;

/** The n-th fictional district; the first 99 are of one province. */
function districtAt(at: number): SyntheticDistrict {
  const name = `${FIRST[at % FIRST.length] ?? ''} ${SECOND[Math.floor(at / FIRST.length) % SECOND.length] ?? ''}`;
  const kind = at % 7 === 6 ? 'Kota' : 'Kabupaten';
  // Beyond 160 names a direction tells districts apart.
  const side = ['', ' Utara', ' Selatan', ' Timur'][Math.floor(at / FIRST_AND_SECOND)] ?? '';
  return {
    kode: `${PROVINCES[Math.floor(at / PER_PROVINCE)] ?? ''}.${String((at % PER_PROVINCE) + 1).padStart(2, '0')}`,
    nama: `${kind} ${name}${side}`,
  };
}

const STAMP = 'Konvergen · templat 2025.2';
const OLD_STAMP = 'Konvergen · templat 2024.1';
const SHEET = 'Pemetaan Program';
/** 1-based sheet row of the first data row of {@link mappingSheet}. */
const FIRST_ROW = 5;

interface Draft {
  file: string;
  readonly district: SyntheticDistrict | null;
  modified: string | null;
  title: string;
  stamp: string;
  rows: PlainRow[];
  columns: readonly MappingColumn[];
  families: SyntheticSheet | null;
  twinOf: string | null;
  replacedBy: string | null;
}

const titleOf = (nama: string): string =>
  `MATRIKS PROGRAM KEMISKINAN ${nama.toUpperCase()} TAHUN ANGGARAN 2025`;

function draftOf(plan: ProvincePlan, at: number): Draft {
  const district = districtAt(at);
  const random = createRandom(plan.seed * 1_000 + at);
  return {
    file: `${district.kode} ${district.nama}.xlsx`,
    district,
    modified: `2025-06-${String((at % 28) + 1).padStart(2, '0')}T08:00:00Z`,
    title: titleOf(district.nama),
    stamp: STAMP,
    rows: makeRows(district, plan.rows, random),
    columns: MAPPING_COLUMNS,
    families: plan.families === 0 ? null : provinceFamilies(district, plan.families, plan.seed * 1_000 + at),
    twinOf: null,
    replacedBy: null,
  };
}

const shuffled = <T>(list: readonly T[], random: Random): readonly T[] =>
  list
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

const copyOf = (draft: Draft, file: string): Draft => ({ ...draft, file, rows: [...draft.rows] });

/** The cell of a row of a mapping sheet, as findings name it. */
function cellName({ file, columns, rows }: Draft, row: number, header: string): string {
  const column = columns.findIndex((one) => one.header === header);
  const at = row < 0 ? rows.length + row : row;
  return `'[${file}]${SHEET}'!${String.fromCharCode(65 + column)}${String(FIRST_ROW + at)}`;
}

const OPD_PROVINSI = 'Dinas Sosial Provinsi Contoh';

/** Makes up a province. The same plan gives the same cells. */
export function makeProvince(plan: ProvincePlan): SyntheticProvince {
  const drafts = Array.from({ length: plan.districts }, (_, at) => draftOf(plan, at));
  const more: Draft[] = [];
  const planted: PlantedTrouble[] = [];
  const random = createRandom(plan.seed);
  let next = 0;
  // Troubles go to districts of their own as long as there are enough, the first one staying clean.
  const each = (
    trouble: keyof Troubles,
    plant: (draft: Draft, before: Draft) => readonly [Draft[], string[]],
  ): void => {
    for (let left = plan[trouble] ?? 0; left > 0; left -= 1) {
      next = (next % Math.max(1, drafts.length - 1)) + 1;
      const [draft, before] = [drafts[next], drafts[next - 1]];
      if (!draft || !before) throw new RangeError('a province with troubles needs two districts');
      const [own, cells] = plant(draft, before);
      planted.push({ trouble, files: own.map(({ file }) => file), cells });
    }
  };

  each('kolomTeracak', (draft) => {
    draft.columns = shuffled(draft.columns, random);
    return [[draft], []];
  });
  each('kolomTambahan', (draft) => {
    draft.columns = [...draft.columns.slice(0, 4), ...EXTRA_COLUMNS, ...draft.columns.slice(4)];
    return [[draft], []];
  });
  each('templatLama', (draft) => {
    draft.stamp = OLD_STAMP;
    return [[draft], []];
  });
  each('keluargaGanda', (draft, before) => [[before, draft], copyFamily(before, draft)]);
  each('kegiatanGanda', (draft, before) => {
    const row = before.rows[0];
    if (!row) throw new RangeError('a mapping without rows');
    draft.rows.push(row);
    return [
      [before, draft],
      [cellName(before, 0, 'Sub Kegiatan'), cellName(draft, -1, 'Sub Kegiatan')],
    ];
  });
  each('danaDuaTingkat', (draft) => {
    const village: Draft = {
      ...copyOf(draft, draft.file.replace('.xlsx', ' - desa.xlsx')),
      rows: [villageRow(draft, random)],
      families: null,
      columns: MAPPING_COLUMNS,
    };
    draft.rows.push(transferRow(draft, random));
    more.push(village);
    return [
      [draft, village],
      [cellName(draft, -1, 'Sumber Dana'), cellName(village, 0, 'Sumber Dana')],
    ];
  });
  if ((plan.programProvinsi ?? 0) > 0) {
    const own = provincialRow(random);
    const province: Draft = {
      file: '99 Provinsi Contoh.xlsx',
      district: null,
      modified: '2025-06-30T08:00:00Z',
      title: titleOf('Provinsi Contoh'),
      stamp: STAMP,
      rows: [own],
      columns: MAPPING_COLUMNS,
      families: null,
      twinOf: null,
      replacedBy: null,
    };
    more.push(province);
    each('programProvinsi', (draft) => {
      draft.rows.push({ ...own, lokasi: draft.district?.nama ?? '' });
      return [
        [draft, province],
        [cellName(draft, -1, 'Perangkat Daerah'), cellName(province, 0, 'Perangkat Daerah')],
      ];
    });
  }
  each('kirimanGanda', (draft) => {
    const again = copyOf(draft, draft.file.replace('.xlsx', ' salinan.xlsx'));
    // Another day, or bytes that differ in nothing: neither tells which is newer.
    again.modified = null;
    again.title = `${again.title} `;
    more.push(again);
    return [[draft, again], []];
  });
  each('versiBaru', (draft) => {
    const newer = copyOf(draft, draft.file.replace('.xlsx', ' revisi.xlsx'));
    const [first, ...rest] = newer.rows;
    if (!first) throw new RangeError('a mapping without rows');
    newer.rows = [{ ...first, pagu: first.pagu + 1_000_000_00n }, ...rest];
    newer.modified = '2025-09-01T08:00:00Z';
    draft.replacedBy = newer.file;
    more.push(newer);
    return [[draft, newer], []];
  });
  each('berkasKembar', (draft) => {
    const twin = copyOf(draft, `kiriman ulang ${draft.file}`);
    twin.twinOf = draft.file;
    more.push(twin);
    return [[draft, twin], []];
  });
  const absent = Array.from({ length: plan.belumMengirim ?? 0 }, (_, at) => districtAt(plan.districts + at));
  for (const { nama } of absent) planted.push({ trouble: 'belumMengirim', files: [], cells: [nama] });

  return {
    books: [...drafts, ...more].map(finish),
    pengirim: [...drafts.flatMap(({ district }) => district ?? []), ...absent],
    planted,
  };
}

const finish = (draft: Draft): SyntheticBook => ({
  file: draft.file,
  district: draft.district,
  modified: draft.modified,
  sheets: [
    ...(draft.rows.length === 0 ? [] : [mappingSheet(draft.title, draft.stamp, draft.rows, draft.columns)]),
    ...(draft.families ? [draft.families] : []),
  ],
  rows: draft.rows,
  families: draft.families === null ? 0 : draft.families.cells.length - 1,
  twinOf: draft.twinOf,
  replacedBy: draft.replacedBy,
});

/** Puts a family of one district on the list of another, as one at home there. */
function copyFamily(from: Draft, to: Draft): string[] {
  const family = from.families?.cells[1];
  const model = to.families?.cells[1];
  if (!family || !model || !to.families) throw new RangeError('districts without families');
  const copy: CellValue[] = [...family];
  for (const column of ['kabupaten_kota', 'kecamatan', 'desa_kelurahan', 'kode_kemdagri'] as const)
    copy[familyColumn(column)] = model[familyColumn(column)] ?? null;
  copy[familyColumn('id_keluarga_P3KE')] = `K98${String(to.families.cells.length).padStart(7, '0')}`;
  to.families.cells.push(copy);
  const nik = String.fromCharCode(65 + familyColumn('nik'));
  return [
    `'[${from.file}]Keluarga'!${nik}2`,
    `'[${to.file}]Keluarga'!${nik}${String(to.families.cells.length)}`,
  ];
}

const ROW: Omit<PlainRow, 'opd' | 'kode' | 'nama' | 'pagu' | 'sumberDana' | 'sumberTeks'> = {
  strategi: 'S2',
  subkelompok: 'S2.a',
  klaster: 'K2',
  jenisAktivitas: 'langsung',
  kodeWilayah: null,
  lokasi: 'Seluruh Desa',
  sasaran: 120,
  satuan: 'desa',
  realisasi: 0n,
};

const amount = (random: Random): bigint => BigInt(random.int(100, 900)) * 1_000_000_00n;

const transferRow = ({ district }: Draft, random: Random): PlainRow => ({
  ...ROW,
  opd: 'Dinas Pemberdayaan Masyarakat dan Desa',
  kode: '2.13.04.2.01.0013',
  nama: 'Penyaluran Alokasi Dana Desa',
  sumberDana: 'APBD',
  sumberTeks: 'APBD (PAD)',
  lokasi: district?.nama ?? '',
  pagu: amount(random),
});

const villageRow = ({ district }: Draft, random: Random): PlainRow => ({
  ...ROW,
  opd: 'Pemerintah Desa Misal Jaya',
  kode: '2.13.04.2.01.0014',
  nama: 'Padat karya tunai desa',
  sumberDana: 'APBDes',
  sumberTeks: 'ADD',
  kodeWilayah: district ? `${district.kode}.01.2001` : null,
  lokasi: 'Desa Misal Jaya',
  pagu: amount(random),
});

const provincialRow = (random: Random): PlainRow => ({
  ...ROW,
  strategi: 'S1',
  subkelompok: 'S1.a',
  klaster: 'K1',
  opd: OPD_PROVINSI,
  kode: '1.06.04.1.01.0005',
  nama: 'Pemberian bantuan sandang penghuni panti provinsi',
  sumberDana: 'APBD',
  sumberTeks: 'APBD (PAD)',
  lokasi: 'Provinsi Contoh',
  satuan: 'keluarga',
  pagu: amount(random),
});
