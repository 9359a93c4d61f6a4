import type { AssessedFamilies } from '../households/assess';
import type { ProgramId } from '../taxonomy/program';
import type { Field } from '../table/field';
import type { Table } from '../table/table';
import { gedsiOf } from './gedsi';
import { collectNeeds, type NeedColumns } from './need-columns';
import { numberPlaces, type PlaceGroup, type PlaceLevel } from './place-groups';

/** Sets of programmes, each kept once under a number. */
export interface ProgramSets {
  /** `sets[n]`: the programmes of set n. */
  readonly sets: readonly (readonly ProgramId[])[];
}

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
 * and no object.
 */
export interface FamilyColumns extends NeedColumns, FamilyRows {
  /** Number of each family's place, by level. */
  readonly placeOf: Readonly<Record<PlaceLevel, Uint32Array>>;
  readonly places: Readonly<Record<PlaceLevel, readonly PlaceGroup[]>>;
  /** See `gedsiOf`. */
  readonly gedsi: Uint8Array;
  /** Number of the set of programmes each family receives for certain. */
  readonly receivedOf: Uint32Array;
  readonly received: ProgramSets['sets'];
  /** The families of each workbook, from one place up to the next: `starts[b]` to `starts[b + 1]`. */
  readonly starts: readonly number[];
}

// The column a reader would look for the family in, the surest first.
const SHOWN_BY: readonly Field[] = ['nama', 'nik', 'idKeluarga', 'nomorKk'];

/** Reads assessed workbooks into columns, one pass over the families. */
export function readFamilyColumns(books: readonly AssessedFamilies[]): FamilyColumns {
  const length = books.reduce((sum, { families }) => sum + families.length, 0);
  const needs = collectNeeds(length);
  const numbers = numberPlaces();
  const placeOf = {
    desa: new Uint32Array(length),
    kecamatan: new Uint32Array(length),
    kabupaten: new Uint32Array(length),
  };
  const gedsi = new Uint8Array(length);
  const receivedOf = new Uint32Array(length);
  const received = numberSets();
  const rows = numberRows(length);
  const starts: number[] = [];
  let at = 0;
  for (const { families, open, receipts } of books) {
    starts.push(at);
    const programs = [...receipts.recorded].sort();
    let own = 0;
    for (const assessed of families) {
      const { family, facts } = assessed;
      needs.add(assessed);
      const ref = family.row ?? family.members[0] ?? null;
      const kabupaten = ref === null ? null : open(ref).text('kabupaten');
      const { kodeDesa, desa, kecamatan } = facts;
      const place = { kodeDesa, desa, kecamatan, kabupaten, file: ref?.table.file ?? '' };
      const number = numbers.numbersOf(place);
      placeOf.desa[at] = number.desa;
      placeOf.kecamatan[at] = number.kecamatan;
      placeOf.kabupaten[at] = number.kabupaten;
      gedsi[at] = gedsiOf(assessed, open);
      let set = received.empty;
      for (const program of programs) {
        if (receipts.of(own, program) === true) set = received.with(set, program);
      }
      receivedOf[at] = set;
      if (ref) rows.put(at, ref.table, ref.table.rows[ref.index] ?? 0);
      at += 1;
      own += 1;
    }
  }
  starts.push(at);
  return {
    ...needs.finish(),
    placeOf,
    places: {
      desa: numbers.groups('desa'),
      kecamatan: numbers.groups('kecamatan'),
      kabupaten: numbers.groups('kabupaten'),
    },
    gedsi,
    receivedOf,
    received: received.sets,
    ...rows.finish(),
    starts,
  };
}

/** Numbers sets of programmes by what is added to them, in a fixed order. */
function numberSets(): ProgramSets & {
  readonly empty: number;
  readonly with: (set: number, program: ProgramId) => number;
} {
  const sets: (readonly ProgramId[])[] = [[]];
  const next: Map<ProgramId, number>[] = [new Map<ProgramId, number>()];
  return {
    sets,
    empty: 0,
    with(set, program) {
      const known = next[set]?.get(program);
      if (known !== undefined) return known;
      const number = sets.push([...(sets[set] ?? []), program]) - 1;
      next.push(new Map<ProgramId, number>());
      next[set]?.set(program, number);
      return number;
    },
  };
}

function numberRows(length: number): {
  readonly put: (family: number, table: Table, row: number) => void;
  readonly finish: () => FamilyRows;
} {
  const tableOf = new Uint16Array(length);
  const rowOf = new Uint32Array(length);
  const numbers = new Map<Table, number>();
  return {
    put(family, table, row) {
      let number = numbers.get(table);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(table, number);
      }
      tableOf[family] = number;
      rowOf[family] = row;
    },
    finish: () => ({
      tables: [...numbers.keys()].map((table) => {
        const shown = SHOWN_BY.find((field) => table.columns.has(field));
        const column = shown === undefined ? undefined : table.columns.get(shown);
        return { table, sheetColumn: column?.sheetColumn ?? 0 };
      }),
      tableOf,
      rowOf,
    }),
  };
}
