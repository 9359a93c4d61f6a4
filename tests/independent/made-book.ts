import { createRandom, type Random } from '../../scripts/samples/random';
import { FAMILY_PROGRAMMES, HOUSE, OPD, type Column } from './made-words';
import { makeMapping } from './made-mapping';
import type { CellValue } from '../../src/core/values/cell-value';

/** One sheet of a made-up workbook: its header is the first row. */
export interface MadeSheet {
  readonly name: string;
  readonly cells: readonly (readonly CellValue[])[];
}

/** One made-up workbook; `seed` makes it again. */
export interface MadeBook {
  readonly seed: number;
  readonly sheets: readonly MadeSheet[];
}

/** A person before anything is spoiled. */
interface Person {
  readonly nik: string;
  readonly nama: string;
  readonly lahir: readonly [tahun: number, bulan: number, hari: number];
  readonly pekerjaan: string;
  readonly sekolah: boolean;
  readonly hamil: boolean;
  readonly disabilitas: string;
  readonly perempuan: boolean;
}

interface Household {
  readonly id: string;
  readonly kk: string;
  readonly desa: number;
  readonly desil: number;
  readonly house: Readonly<Record<string, string>>;
  readonly people: readonly Person[];
  readonly receives: ReadonlySet<string>;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Six villages of two kecamatan; two of them bear one name. */
const VILLAGES = [
  { kode: '99.01.01.2001', desa: 'Misal Jaya', kecamatan: 'Contoh Utara' },
  { kode: '99.01.01.2002', desa: 'Misal Makmur', kecamatan: 'Contoh Utara' },
  { kode: '99.01.01.1003', desa: 'Misal Lestari', kecamatan: 'Contoh Utara' },
  { kode: '99.01.02.2001', desa: 'Misal Jaya', kecamatan: 'Contoh Selatan' },
  { kode: '99.01.02.2002', desa: 'Umpama Sentosa', kecamatan: 'Contoh Selatan' },
  { kode: '99.01.02.2003', desa: 'Umpama Harapan', kecamatan: 'Contoh Selatan' },
] as const;

const nikOf = (serial: number, lahir: Person['lahir'], perempuan: boolean): string =>
  `990101${two(lahir[2] + (perempuan ? 40 : 0))}${two(lahir[1])}${two(lahir[0] % 100)}${String(serial).padStart(4, '0')}`;

function makePerson(random: Random, serial: number, age: number): Person {
  const lahir = [2025 - age, random.int(1, 12), random.int(1, 28)] as const;
  const perempuan = random.chance(0.5);
  const sekolah = age >= 6 && age <= 22 && random.chance(0.7);
  const idle = age < 16 || random.chance(0.3);
  return {
    nik: nikOf(serial, lahir, perempuan),
    nama: `Orang Contoh ${String(serial)}`,
    lahir,
    sekolah,
    perempuan,
    pekerjaan: sekolah
      ? 'Pelajar/Mahasiswa'
      : idle
        ? 'Tidak/belum bekerja'
        : random.pick(['Petani', 'Buruh tani', 'Nelayan', 'Pedagang', 'Wiraswasta', 'Karyawan swasta']),
    hamil: perempuan && age >= 18 && age < 45 && random.chance(0.15),
    disabilitas: random.chance(0.06) ? 'Disabilitas berat' : 'Tidak',
  };
}

function makeHousehold(random: Random, at: number, serial: () => number): Household {
  const count = random.weighted([
    [1, 2],
    [2, 2],
    [3, 3],
    [5, 2],
  ]);
  const people = Array.from({ length: count }, (_, member) =>
    makePerson(
      random,
      serial(),
      member === 0 ? random.int(20, 84) : random.chance(0.6) ? random.int(0, 22) : random.int(18, 80),
    ),
  );
  return {
    id: `K99${String(at + 1).padStart(5, '0')}`,
    kk: `9901010101${two(random.int(10, 24))}${String(at + 1).padStart(4, '0')}`,
    desa: random.int(0, VILLAGES.length - 1),
    desil: random.weighted([
      [1, 4],
      [2, 4],
      [3, 3],
      [4, 3],
      [5, 2],
      [6, 1],
      [9, 1],
    ]),
    house: Object.fromEntries(Object.entries(HOUSE).map(([field, words]) => [field, random.pick(words)])),
    people,
    receives: new Set(FAMILY_PROGRAMMES.filter(() => random.chance(0.4)).map(({ id }) => id)),
  };
}

const yesNo = (yes: boolean, random: Random): CellValue =>
  yes
    ? random.pick<CellValue>(['Ya', 'YA', 'ya', 1, 'v'])
    : random.pick<CellValue>(['Tidak', 'TIDAK', 'tidak', 0, 'Belum']);

const dateCell = ([tahun, bulan, hari]: Person['lahir'], random: Random): CellValue =>
  random.chance(0.7)
    ? `${two(hari)}/${two(bulan)}/${String(tahun)}`
    : Date.UTC(tahun, bulan - 1, hari) / 86_400_000 + 25_569;

const EMPTY: readonly CellValue[] = [null, '', { error: '#N/A' }];

/** What a slip of the hand leaves in a cell of each kind. */
const SLIPS: Readonly<Record<NonNullable<Column<unknown>['slip']>, readonly CellValue[]>> = {
  yaTidak: [...EMPTY, 'Mungkin', 'tidak tahu', 2],
  desil: [...EMPTY, 11, 0, 'tidak tahu', 2.5],
  tanggal: [...EMPTY, '31/02/1980', 'lupa'],
  kata: [...EMPTY, 'lainnya'],
  nik: [null, '', '99010101018000', '9,90101E+15'],
  kosong: [null, ''],
};

function sheetOf<T>(
  random: Random,
  name: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
  dirt: number,
): MadeSheet {
  return {
    name,
    cells: [
      columns.map(({ header }) => header),
      ...rows.map((row) =>
        columns.map(({ value, slip }) => {
          const clean = value(row, random);
          return slip !== null && random.chance(dirt) ? random.pick(SLIPS[slip]) : clean;
        }),
      ),
    ],
  };
}

const villageOf = ({ desa }: Household): (typeof VILLAGES)[number] => VILLAGES[desa] ?? VILLAGES[0];
function headOf({ people: [head], id }: Household): Person {
  if (!head) throw new RangeError(`family ${id} has nobody`);
  return head;
}

const PLACE: readonly Column<Household>[] = [
  { header: 'kode_kemdagri', slip: 'kosong', value: (one) => villageOf(one).kode.replaceAll('.', '') },
  { header: 'kecamatan', slip: null, value: (one) => villageOf(one).kecamatan },
  { header: 'desa_kelurahan', slip: null, value: (one) => villageOf(one).desa },
];

/** A random half or more of some columns, in their order. */
const someOf = <T>(random: Random, columns: readonly T[], chance: number): readonly T[] =>
  columns.filter(() => random.chance(chance));

const receiptColumns = <T>(
  random: Random,
  chance: number,
  receives: (row: T, id: string) => boolean,
): readonly Column<T>[] =>
  someOf(random, FAMILY_PROGRAMMES, chance).flatMap(({ id, headers }) =>
    (random.chance(0.2) ? headers : headers.slice(0, 1)).map((header): Column<T> => ({
      header,
      slip: 'yaTidak',
      value: (row, by) => yesNo(receives(row, id), by),
    })),
  );

function familySheet(
  random: Random,
  families: readonly Household[],
  dirt: number,
  withKk: boolean,
): MadeSheet {
  const house = Object.keys(HOUSE).map((header): Column<Household> => ({
    header,
    slip: 'kata',
    value: (one) => one.house[header] ?? null,
  }));
  const columns: readonly Column<Household>[] = [
    { header: 'id_keluarga_P3KE', slip: null, value: ({ id }) => id },
    ...(withKk ? [{ header: 'nomor_kk', slip: 'kosong', value: ({ kk }: Household) => kk } as const] : []),
    { header: 'kepala_keluarga', slip: null, value: (one) => headOf(one).nama },
    { header: 'nik', slip: 'nik', value: (one) => headOf(one).nik },
    ...PLACE,
    { header: 'desil_kesejahteraan', slip: 'desil', value: ({ desil }) => desil },
    { header: 'tanggal_lahir', slip: 'tanggal', value: (one, by) => dateCell(headOf(one).lahir, by) },
    { header: 'pekerjaan', slip: 'kosong', value: (one) => headOf(one).pekerjaan },
    ...someOf(random, house, 0.8),
    ...receiptColumns<Household>(random, 0.5, ({ receives }, id) => receives.has(id)),
  ];
  return sheetOf(random, 'Keluarga', columns, families, dirt);
}

interface Member {
  readonly family: Household;
  readonly person: Person;
  readonly at: number;
}

function memberSheet(
  random: Random,
  families: readonly Household[],
  dirt: number,
  withDesil: boolean,
): MadeSheet {
  const rows: readonly Member[] = families.flatMap((family) =>
    family.people.map((person, at) => ({ family, person, at })),
  );
  const optional: readonly Column<Member>[] = [
    { header: 'masih_sekolah', slip: 'yaTidak', value: ({ person }, by) => yesNo(person.sekolah, by) },
    { header: 'status_hamil', slip: 'yaTidak', value: ({ person }, by) => yesNo(person.hamil, by) },
    { header: 'disabilitas', slip: 'kosong', value: ({ person }) => person.disabilitas },
  ];
  const columns: readonly Column<Member>[] = [
    { header: 'id_keluarga_p3ke', slip: null, value: ({ family }) => family.id },
    ...(withDesil
      ? [
          ...PLACE.map(({ header, slip, value }): Column<Member> => ({
            header,
            slip,
            value: ({ family }, by) => value(family, by),
          })),
          {
            header: 'desil_kesejahteraan',
            slip: 'desil',
            value: ({ family }: Member) => family.desil,
          } as const,
        ]
      : []),
    { header: 'id_individu', slip: null, value: ({ family, at }) => `${family.id}-${String(at + 1)}` },
    { header: 'nama', slip: null, value: ({ person }) => person.nama },
    { header: 'nik', slip: 'nik', value: ({ person }) => person.nik },
    {
      header: 'hubungan_dengan_kepala_keluarga',
      slip: null,
      value: ({ at }) => (at === 0 ? 'Kepala Keluarga' : 'Anak'),
    },
    { header: 'tanggal_lahir', slip: 'tanggal', value: ({ person }, by) => dateCell(person.lahir, by) },
    { header: 'pekerjaan', slip: 'kosong', value: ({ person }) => person.pekerjaan },
    ...someOf(random, optional, 0.6),
    ...receiptColumns<Member>(random, 0.2, ({ family, at }, id) => at === 0 && family.receives.has(id)),
  ];
  return sheetOf(random, 'Individu', columns, rows, dirt);
}

interface Line {
  readonly program: string;
  readonly family: Household;
  readonly person: Person;
}

function recipientSheet(
  random: Random,
  families: readonly Household[],
  name: string,
  strangers: number,
  serial: () => number,
): MadeSheet | null {
  const programmes = someOf(random, FAMILY_PROGRAMMES, 0.2);
  const lines: Line[] = [];
  for (const { listed } of programmes) {
    for (const family of families) {
      if (!random.chance(0.35)) continue;
      const stranger = random.chance(strangers);
      const person = stranger ? makePerson(random, serial(), 40) : random.pick(family.people);
      lines.push({ program: listed, family: stranger ? { ...family, id: '', kk: '' } : family, person });
    }
  }
  if (lines.length === 0) return null;
  const byId = random.chance(0.4);
  const columns: readonly Column<Line>[] = [
    { header: 'Program', slip: null, value: ({ program }) => program },
    { header: 'NIK', slip: null, value: ({ person }) => person.nik },
    ...(byId
      ? [{ header: 'ID Keluarga', slip: null, value: ({ family }: Line) => family.id || null } as const]
      : []),
    { header: 'Nama', slip: null, value: ({ person }) => person.nama },
    { header: 'Tahun', slip: null, value: () => 2025 },
    { header: 'Nilai Manfaat (Rp)', slip: null, value: (_, by) => by.int(1, 9) * 100_000 },
    { header: 'Perangkat Daerah', slip: null, value: (_, by) => by.pick(OPD)[0] ?? null },
  ];
  return sheetOf(random, name, columns, lines, 0);
}

/**
 * A made-up workbook: wide recipient columns, recipient lists, families with and without their members listed, cells
 * left empty or wrong.
 *
 * @param seed the same seed gives the same workbook.
 * @param families how many families at most.
 */
export function makeBook(seed: number, families = 24): MadeBook {
  const random = createRandom(seed);
  let people = 0;
  const serial = (): number => (people += 1);
  const households = Array.from({ length: random.int(4, families) }, (_, at) =>
    makeHousehold(random, at, serial),
  );
  const dirt = random.pick([0, 0.03, 0.1]);
  const shape = random.weighted([
    ['keluarga', 4],
    ['keduanya', 5],
    ['individu', 2],
  ] as const);
  const sheets: (MadeSheet | null)[] = [];
  if (random.chance(0.8)) sheets.push(makeMapping(random, dirt));
  if (shape !== 'individu') sheets.push(familySheet(random, households, dirt, random.chance(0.5)));
  if (shape !== 'keluarga') {
    // Some families without any member listed, beside those whose members are.
    const listed = shape === 'keduanya' ? households.filter(() => random.chance(0.85)) : households;
    sheets.push(memberSheet(random, listed, dirt, shape === 'individu'));
  }
  for (let list = random.int(0, 2); list > 0; list -= 1) {
    sheets.push(
      recipientSheet(random, households, `Penerima ${String(list)}`, random.pick([0, 0, 0.1]), serial),
    );
  }
  return { seed, sheets: sheets.filter((sheet) => sheet !== null) };
}
