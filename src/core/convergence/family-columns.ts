import type { AssessedFamilies } from '../households/assess';
import { YES } from '../households/kleene';
import { saidByText, settleByFamily } from '../households/settle';
import type { ProgramId } from '../taxonomy/program';
import type { Field } from '../table/field';
import type { Table } from '../table/table';
import { GEDSI, readGedsi, type GedsiColumns } from './gedsi';
import { joinNeedColumns, type NeedColumns } from './need-columns';
import {
  numberPlaces,
  PLACE_LEVELS,
  type PlaceGroup,
  type PlaceLevel,
  type PlaceNumbers,
} from './place-groups';

/** Where a family stands in the sheets. */
export interface FamilyRows {
  readonly tables: readonly { readonly table: Table; readonly sheetColumn: number }[];
  /** Place in `tables` of each family's row. */
  readonly tableOf: Uint16Array;
  /** 1-based sheet row of each family; 0 where it has none. */
  readonly rowOf: Uint32Array;
}

/**
 * The families of one or more workbooks as columns: everything convergence is added up from, a few dozen bytes a family
 * and no object.
 */
export interface FamilyColumns extends NeedColumns, FamilyRows {
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
  const length = books.reduce((sum, book) => sum + book.length, 0);
  const numbers = numberPlaces();
  const placeOf = {
    desa: new Uint32Array(length),
    kecamatan: new Uint32Array(length),
    kabupaten: new Uint32Array(length),
  };
  const gedsi = {
    kepala: new Uint8Array(length),
    lansia: new Uint8Array(length),
    disabilitas: new Uint8Array(length),
    anak: new Uint8Array(length),
  };
  const received = numberSets();
  const receivedOf = new Uint32Array(length);
  const rows = { tables: [] as Table[], tableOf: new Uint16Array(length), rowOf: new Uint32Array(length) };
  const starts = [0];
  for (const book of books) {
    const from = starts.at(-1) ?? 0;
    placeFamilies(book, from, placeOf, numbers);
    const own = readGedsi(book);
    for (const dimensi of GEDSI) gedsi[dimensi].set(own[dimensi], from);
    for (const program of [...book.receipts.recorded].sort()) {
      received.add(program, book.receipts.column(program), receivedOf.subarray(from, from + book.length));
    }
    findRows(book, from, rows);
    starts.push(from + book.length);
  }
  return {
    ...joinNeedColumns(books),
    ...{ placeOf, gedsi, receivedOf, starts },
    received: received.sets,
    places: {
      desa: numbers.groups('desa'),
      kecamatan: numbers.groups('kecamatan'),
      kabupaten: numbers.groups('kabupaten'),
    },
    tableOf: rows.tableOf,
    rowOf: rows.rowOf,
    tables: rows.tables.map((table) => {
      const shown = SHOWN_BY.find((field) => table.columns.has(field));
      const column = shown === undefined ? undefined : table.columns.get(shown);
      return { table, sheetColumn: column?.sheetColumn ?? 0 };
    }),
  };
}

/** Numbers the place of each family on every level; each distinct place is looked at once. */
function placeFamilies(
  { places, found, length }: AssessedFamilies,
  from: number,
  placeOf: Readonly<Record<PlaceLevel, Uint32Array>>,
  numbers: PlaceNumbers,
): void {
  const file = found.tables[0]?.table.file ?? '';
  const names: (string | null)[] = [null];
  const known = new Map<string, number>();
  const kabupaten = settleByFamily(
    found,
    saidByText('kabupaten', (text) => {
      const code = known.get(text) ?? names.push(text) - 1;
      known.set(text, code);
      return code;
    }),
  );
  const ready = new Map<number, Readonly<Record<PlaceLevel, number>>>();
  for (let at = 0; at < length; at += 1) {
    const place = places.of[at] ?? 0;
    // Names at odds with each other name nothing.
    const district = Math.max(0, kabupaten[at] ?? 0);
    const key = place * names.length + district;
    let number = ready.get(key);
    if (!number) {
      const { kodeDesa = null, desa = null, kecamatan = null } = places.list[place] ?? {};
      number = numbers.numbersOf({ kodeDesa, desa, kecamatan, kabupaten: names[district] ?? null, file });
      ready.set(key, number);
    }
    for (const level of PLACE_LEVELS) placeOf[level][from + at] = number[level];
  }
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
      const next = new Map<number, number>();
      for (let family = 0; family < setOf.length; family += 1) {
        if (receives[family] !== YES) continue;
        const before = setOf[family] ?? 0;
        let after = next.get(before);
        if (after === undefined) {
          const key = `${String(before)}+${program}`;
          after = known.get(key) ?? sets.push([...(sets[before] ?? []), program]) - 1;
          known.set(key, after);
          next.set(before, after);
        }
        setOf[family] = after;
      }
    },
  };
}

/** Notes the row each family is found by: its own in the surest family sheet, else the first of its members. */
function findRows(
  { found }: AssessedFamilies,
  from: number,
  {
    tables,
    tableOf,
    rowOf,
  }: { readonly tables: Table[]; readonly tableOf: Uint16Array; readonly rowOf: Uint32Array },
): void {
  for (const role of ['keluarga', 'individu'] as const) {
    for (const { table, family } of found.tables) {
      if (table.role !== role) continue;
      const number = tables.push(table) - 1;
      for (let at = 0; at < family.length; at += 1) {
        const one = from + (family[at] ?? 0);
        if (rowOf[one] !== 0) continue;
        tableOf[one] = number;
        rowOf[one] = table.rows[at] ?? 0;
      }
    }
  }
}
