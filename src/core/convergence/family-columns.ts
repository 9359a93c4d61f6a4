import type { AssessedFamilies } from '../households/assess';
import { truthColumn, YES } from '../households/kleene';
import type { ProgramId } from '../taxonomy/program';
import type { Field } from '../table/field';
import type { Table } from '../table/table';
import { int32At, itemAt, uint32At } from '../values/at';
import { GEDSI, readGedsi, type GedsiColumns } from './gedsi';
import { lazily } from './lazily';
import { joinNeedColumns, type NeedColumns } from './need-columns';
import { numberPlaces, PLACE_LEVELS, type PlaceGroup, type PlaceLevel } from './place-groups';

/** Where a family stands in the sheets. */
export interface FamilyRows {
  readonly tables: readonly { readonly table: Table; readonly sheetColumn: number }[];
  /** Place in `tables` of each family's row. */
  readonly tableOf: Uint16Array;
  /** 1-based sheet row of each family. */
  readonly rowOf: Uint32Array;
}

/**
 * The families of one or more workbooks as columns: everything convergence is added up from, a few dozen bytes a family
 * and no object. Rows and sets of programmes are worked out when they are asked for.
 */
export interface FamilyColumns extends NeedColumns, FamilyRows {
  /** Number of each family's home: of the places it lives in on all levels together. */
  readonly homeOf: Uint32Array;
  /** The places of each home by their number; a place is the sum of its homes. */
  readonly homes: readonly Readonly<Record<PlaceLevel, number>>[];
  /** Number of each family's place, by level. */
  readonly placeOf: Readonly<Record<PlaceLevel, Uint32Array>>;
  readonly places: Readonly<Record<PlaceLevel, readonly PlaceGroup[]>>;
  readonly gedsi: GedsiColumns;
  /** Number of the set of programmes each family receives for certain. */
  readonly receivedOf: Uint32Array;
  /** `received[n]`: the programmes of set n. */
  readonly received: readonly (readonly ProgramId[])[];
  /** The families of each workbook, from one place up to the next: `starts[b]` to `starts[b + 1]`. */
  readonly starts: readonly number[];
}

// The column a reader would look for the family in, the surest first.
const SHOWN_BY: readonly Field[] = ['nama', 'nik', 'idKeluarga', 'nomorKk'];

/** Reads assessed workbooks into columns, a pass a column. */
export function readFamilyColumns(books: readonly AssessedFamilies[]): FamilyColumns {
  const starts = [0];
  let length = 0;
  for (const book of books) {
    length += book.length;
    starts.push(length);
  }
  const needs = joinNeedColumns(books);
  const received = lazily(() => numberReceived(books, starts, length));
  const rows = lazily(() => findRows(books, starts, length));
  return {
    ...needs,
    ...placeFamilies(books, starts, length),
    gedsi: joinGedsi(books, starts, length),
    starts,
    get receivedOf() {
      return received().of;
    },
    get received() {
      return received().sets;
    },
    get tables() {
      return rows().tables;
    },
    get tableOf() {
      return rows().tableOf;
    },
    get rowOf() {
      return rows().rowOf;
    },
  };
}

/** The columns of one workbook as they stand, else those of all one after the other. */
function joinGedsi(
  books: readonly AssessedFamilies[],
  starts: readonly number[],
  length: number,
): GedsiColumns {
  const [only, ...others] = books;
  if (only && others.length === 0) return readGedsi(only);
  const joined = {
    kepala: truthColumn(length),
    lansia: truthColumn(length),
    disabilitas: truthColumn(length),
    anak: truthColumn(length),
  };
  books.forEach((book, at) => {
    const own = readGedsi(book);
    for (const dimensi of GEDSI) joined[dimensi].set(own[dimensi], itemAt(starts, at, 0));
  });
  return joined;
}

/** Numbers the place of each family on every level; each distinct place is looked at once. */
function placeFamilies(
  books: readonly AssessedFamilies[],
  starts: readonly number[],
  length: number,
): Pick<FamilyColumns, 'homeOf' | 'homes' | 'placeOf' | 'places'> {
  const numbers = numberPlaces();
  const homes: Readonly<Record<PlaceLevel, number>>[] = [];
  const known = new Map<string, number>();
  const homeOf = new Uint32Array(length);
  const placeOf = {
    desa: new Uint32Array(length),
    kecamatan: new Uint32Array(length),
    kabupaten: new Uint32Array(length),
  };
  books.forEach(({ places, found }, book) => {
    const file = found.tables[0]?.table.file ?? '';
    const own = Uint32Array.from(places.list, (home) => {
      const triple = numbers.numbersOf({ ...home, file });
      const key = PLACE_LEVELS.map((level) => triple[level]).join(' ');
      const at = known.get(key) ?? homes.push(triple) - 1;
      known.set(key, at);
      return at;
    });
    const from = itemAt(starts, book, 0);
    const { of } = places;
    for (let at = 0; at < of.length; at += 1) homeOf[from + at] = uint32At(own, int32At(of, at));
  });
  for (const level of PLACE_LEVELS) {
    const onLevel = Uint32Array.from(homes, (home) => home[level]);
    const into = placeOf[level];
    for (let at = 0; at < length; at += 1) into[at] = uint32At(onLevel, uint32At(homeOf, at));
  }
  return {
    homeOf,
    homes,
    placeOf,
    places: {
      desa: numbers.groups('desa'),
      kecamatan: numbers.groups('kecamatan'),
      kabupaten: numbers.groups('kabupaten'),
    },
  };
}

/** Numbers the set of programmes each family receives. */
function numberReceived(
  books: readonly AssessedFamilies[],
  starts: readonly number[],
  length: number,
): { readonly of: Uint32Array; readonly sets: readonly (readonly ProgramId[])[] } {
  const received = numberSets();
  const of = new Uint32Array(length);
  books.forEach(({ receipts, length: own }, book) => {
    const from = itemAt(starts, book, 0);
    for (const program of [...receipts.recorded].sort()) {
      received.add(program, receipts.column(program), of.subarray(from, from + own));
    }
  });
  return { of, sets: received.sets };
}

/** Numbers sets of programmes, each by the set before it and the programme that is added. */
function numberSets(): {
  readonly sets: readonly (readonly ProgramId[])[];
  /** Adds a programme to the sets of those who receive it. */
  readonly add: (program: ProgramId, receives: Uint8Array, setOf: Uint32Array) => void;
} {
  const sets: (readonly ProgramId[])[] = [[]];
  const known = new Map<string, number>();
  return {
    sets,
    add(program, receives, setOf) {
      // Nobody who is added to has a set that is made meanwhile.
      const next = new Int32Array(sets.length).fill(-1);
      for (let family = 0; family < setOf.length; family += 1) {
        if (receives[family] !== YES) continue;
        const before = uint32At(setOf, family);
        let after = int32At(next, before, -1);
        if (after < 0) {
          const key = `${String(before)}+${program}`;
          after = known.get(key) ?? sets.push([...itemAt(sets, before, []), program]) - 1;
          known.set(key, after);
          next[before] = after;
        }
        setOf[family] = after;
      }
    },
  };
}

/** The row each family is found by: its own in the surest family sheet, else the first of its members. */
function findRows(books: readonly AssessedFamilies[], starts: readonly number[], length: number): FamilyRows {
  const tables: Table[] = [];
  const tableOf = new Uint16Array(length);
  const rowOf = new Uint32Array(length);
  books.forEach(({ found }, book) => {
    const from = itemAt(starts, book, 0);
    for (const role of ['keluarga', 'individu'] as const) {
      for (const { table, family } of found.tables) {
        if (table.role !== role) continue;
        const number = tables.push(table) - 1;
        for (let at = 0; at < family.length; at += 1) {
          const one = from + int32At(family, at);
          if (rowOf[one] !== 0) continue;
          tableOf[one] = number;
          rowOf[one] = uint32At(table.rows, at);
        }
      }
    }
  });
  return {
    tableOf,
    rowOf,
    tables: tables.map((table) => {
      const shown = SHOWN_BY.find((field) => table.columns.has(field));
      const column = shown === undefined ? undefined : table.columns.get(shown);
      return { table, sheetColumn: column?.sheetColumn ?? 0 };
    }),
  };
}
