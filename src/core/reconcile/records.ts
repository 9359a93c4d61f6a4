import { joinFamilies, type Families } from '../households/families';
import { textColumn, type Table } from '../table/table';
import { float64At, int32At, itemAt, uint16At, uint32At, uint8At } from '../values/at';
import { describeNik, describeNomorKk } from '../values/identity';
import { calendarOf, type Hari } from '../values/tanggal';
import { CELL_STATE, stateOf } from '../table/column';
import type { NamedField } from '../table/field';
import { fold } from '../values/text';
import { readPersonName, type PersonName } from './person-name';
import {
  createNumbering,
  createPlaceNames,
  NONE,
  numbersOf,
  villagesOf,
  type Numbering,
  type PlaceColumns,
} from './places';

/** No day is known. */
export const NO_DAY = -0x80000000;
/** Sexes as a byte; 0 is not known. */
const SEX = { unknown: 0, L: 1, P: 2 } as const;

/**
 * The persons of one side, a row each, as typed arrays. Where members are listed they are the persons, else the family's own
 * row. Numbers of NIK, KK and names are the same on both sides.
 */
export interface Records {
  readonly length: number;
  readonly found: Families;
  /** The tables that bear persons. */
  readonly tables: readonly Table[];
  readonly tableOf: Uint16Array;
  readonly entryOf: Uint32Array;
  readonly family: Int32Array;
  /** NIK and nomor KK, {@link NONE} where not readable or ending in 0000. */
  readonly nik: Int32Array;
  readonly kk: Int32Array;
  /** Number of the name as written. */
  readonly name: Int32Array;
  /** Birth date without its century, as {@link birthKey} makes it; {@link NONE} where nobody says it. */
  readonly birth: Int32Array;
  /** The stated birth date; {@link NO_DAY} where no column says it. */
  readonly born: Int32Array;
  /** One of {@link SEX}; of the column, else of the NIK. */
  readonly sex: Uint8Array;
  /** What the column says; 0 where it does not. */
  readonly statedSex: Uint8Array;
  /** 1 to 10, 0 where not known. */
  readonly desil: Uint8Array;
  /** The village, the same number for the same village. */
  readonly village: Int32Array;
  readonly places: readonly PlaceColumns[];
  /** 1 for the head of a family, or its own row. */
  readonly head: Uint8Array;
}

/** What both sides are compared by. */
export interface Dictionary {
  readonly nik: Numbering;
  readonly names: Numbering;
  /** Names as they are compared; `null` where a text names nobody. */
  readonly nameOf: (name: number) => PersonName | null;
}

/** Two sides ready to be compared. */
export interface Sides {
  readonly a: Records;
  readonly b: Records;
  readonly dictionary: Dictionary;
}

/** A birth date without its century as one number: a NIK has two digits of the year. */
const birthKey = (tahun2: number, bulan: number, hari: number): number => (tahun2 * 13 + bulan) * 32 + hari;

/** {@link birthKey} of a day. */
export function birthKeyOf(day: Hari): number {
  const { tahun, bulan, hari } = calendarOf(day);
  return birthKey(tahun % 100, bulan, hari);
}

/** What a NIK says of birth and sex; {@link NONE} and 0 where its date is impossible. */
export function saidByNik(nik: string): { readonly birth: number; readonly sex: number } {
  const { tanggalMungkin, perempuan, tahun2, bulan, hari } = describeNik(nik);
  return tanggalMungkin
    ? { birth: birthKey(tahun2, bulan, hari), sex: perempuan ? SEX.P : SEX.L }
    : { birth: NONE, sex: SEX.unknown };
}

/**
 * Reads the persons of two sides into columns, with one numbering for both.
 *
 * @param a tables of role `keluarga` and `individu` of the one side; others are left aside.
 * @param b those of the other side.
 */
export function readSides(a: readonly Table[], b: readonly Table[]): Sides {
  const nik = createNumbering();
  const kk = createNumbering();
  const names = createNumbering();
  const places = createPlaceNames();
  const forms: (PersonName | null)[] = [];
  const reader = (tables: readonly Table[]): Loose => readRecords(tables, { nik, kk, names, places });
  const sides = [reader(a), reader(b)] as const;
  const all = [...sides[0].places, ...sides[1].places];
  const villages = villagesOf(all);
  const dictionary: Dictionary = {
    nik,
    names,
    nameOf(name) {
      if (name < 0) return null;
      const known = forms[name];
      if (known !== undefined) return known;
      const read = readPersonName(names.text(name));
      forms[name] = read;
      return read;
    },
  };
  const settled = (side: Loose, from: number): Records => ({
    ...side,
    village: Int32Array.from({ length: side.length }, (_, at) => {
      const table = uint16At(side.tableOf, at);
      return int32At(itemAt(villages, from + table, NOWHERE), uint32At(side.entryOf, at), NONE);
    }),
  });
  return { a: settled(sides[0], 0), b: settled(sides[1], sides[0].places.length), dictionary };
}

const NOWHERE = new Int32Array();

type Loose = Omit<Records, 'village'>;

interface Shared {
  readonly nik: Numbering;
  readonly kk: Numbering;
  readonly names: Numbering;
  readonly places: ReturnType<typeof createPlaceNames>;
}

function readRecords(all: readonly Table[], shared: Shared): Loose {
  const found = joinFamilies(all);
  const linked = found.tables.filter(({ table }) => table.length > 0);
  const rows = linked.map(({ family, level }) => {
    const own: number[] = [];
    for (let at = 0; at < family.length; at += 1) {
      if (found.personLevel[int32At(family, at)] === level) own.push(at);
    }
    return own;
  });
  const length = rows.reduce((sum, own) => sum + own.length, 0);
  const ints = (): Int32Array => new Int32Array(length).fill(NONE);
  const records = {
    length,
    found,
    tables: linked.map(({ table }) => table),
    tableOf: new Uint16Array(length),
    entryOf: new Uint32Array(length),
    family: ints(),
    nik: ints(),
    kk: ints(),
    name: ints(),
    birth: ints(),
    born: new Int32Array(length).fill(NO_DAY),
    sex: new Uint8Array(length),
    statedSex: new Uint8Array(length),
    desil: new Uint8Array(length),
    places: linked.map(({ table }) => shared.places.columnsOf(table)),
    head: new Uint8Array(length),
  };
  let next = 0;
  linked.forEach(({ table, family }, at) => {
    const columns = readColumns(table, shared);
    for (const entry of itemAt(rows, at, [])) {
      records.tableOf[next] = at;
      records.entryOf[next] = entry;
      records.family[next] = int32At(family, entry, NONE);
      records.nik[next] = int32At(columns.nik, entry, NONE);
      records.kk[next] = int32At(columns.kk, entry, NONE);
      records.name[next] = int32At(columns.name, entry, NONE);
      records.born[next] = int32At(columns.born, entry, NO_DAY);
      records.birth[next] = int32At(columns.birth, entry, NONE);
      records.statedSex[next] = uint8At(columns.statedSex, entry);
      records.sex[next] = uint8At(columns.sex, entry);
      records.desil[next] = uint8At(columns.desil, entry);
      records.head[next] = table.role === 'keluarga' ? 1 : uint8At(columns.head, entry);
      next += 1;
    }
  });
  return records;
}

type TableColumns = Pick<
  Records,
  'nik' | 'kk' | 'name' | 'born' | 'birth' | 'statedSex' | 'sex' | 'desil' | 'head'
>;

function readColumns(table: Table, { nik: niks, kk: kks, names }: Shared): TableColumns {
  const { length } = table;
  const readNik = (text: string): number => (describeNik(text).serialNol ? NONE : niks.of(text));
  const nik = numbersOf(table, 'nikPerbaikan', readNik);
  const first = numbersOf(table, 'nik', readNik);
  for (let at = 0; at < length; at += 1) if (nik[at] === NONE) nik[at] = int32At(first, at, NONE);
  const born = daysOf(table);
  const birth = new Int32Array(length).fill(NONE);
  // Where W stands for wanita, P may stand for pria.
  const wanita = textColumn(table, 'jenisKelamin')?.dictionary.some((text) => fold(text.slice(0, 8)) === 'w');
  const readSex = (text: string): number => (wanita === true && text.length <= 2 ? NONE : sexOf(text));
  const statedSex = Uint8Array.from(numbersOf(table, 'jenisKelamin', readSex), (one) => Math.max(one, 0));
  const sex = statedSex.slice();
  for (let at = 0; at < length; at += 1) {
    const day = int32At(born, at, NO_DAY);
    if (day !== NO_DAY) birth[at] = birthKeyOf(day);
    const number = int32At(nik, at, NONE);
    if (number < 0 || (birth[at] !== NONE && sex[at] !== 0)) continue;
    const said = saidByNik(niks.text(number));
    if (birth[at] === NONE) birth[at] = said.birth;
    if (sex[at] === 0) sex[at] = said.sex;
  }
  return {
    nik,
    kk: numbersOf(table, 'nomorKk', (text) => (describeNomorKk(text).serialNol ? NONE : kks.of(text))),
    name: numbersOf(table, 'nama', (text) => (/\p{L}/u.test(text) ? names.of(text) : NONE)),
    born,
    birth,
    statedSex,
    sex,
    desil: Uint8Array.from(numberColumn(table, 'desil', 0)),
    head: Uint8Array.from(numbersOf(table, 'hubungan', headOf), (one) => Math.max(one, 0)),
  };
}

function numberColumn(table: Table, field: NamedField, blank: number): Int32Array {
  const values = new Int32Array(table.length).fill(blank);
  const column = table.columns.get(field);
  if (column?.storage !== 'number') return values;
  for (let at = 0; at < table.length; at += 1) {
    if (stateOf(uint8At(column.status, at)) === CELL_STATE.read)
      values[at] = float64At(column.values, at, blank);
  }
  return values;
}

const daysOf = (table: Table): Int32Array => numberColumn(table, 'tanggalLahir', NO_DAY);

const MALE = new Set(['l', 'lk', 'laki', 'laki laki', 'lelaki', 'pria', 'male']);
const FEMALE = new Set(['p', 'pr', 'perempuan', 'wanita', 'female']);

/** Words and the letters L and P; codes differ from form to form and say nothing. */
function sexOf(text: string): number {
  const word = fold(text.slice(0, 40)).replace(/^\d{1,2} (?=\p{L})/u, '');
  return MALE.has(word) ? SEX.L : FEMALE.has(word) ? SEX.P : NONE;
}

const headOf = (text: string): number =>
  /^(?:\d{1,2} )?(?:kepala|kk$|krt$)/u.test(fold(text.slice(0, 40))) ? 1 : NONE;
