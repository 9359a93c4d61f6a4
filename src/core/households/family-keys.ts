import { CELL_STATE, stateOf } from '../table/column';
import type { Field } from '../table/field';
import { textColumn, type Row, type Table } from '../table/table';
import { int32At, itemAt, uint32At, uint8At } from '../values/at';
import { describeNik, describeNomorKk } from '../values/identity';
import { fold } from '../values/text';

/** The kinds of number a row may name its family by, the surest first. */
export const KINDS = ['id', 'kk', 'nik'] as const;
/** One of {@link KINDS}. */
export type KeyKind = (typeof KINDS)[number];

/** Per row the number of its key of each kind, -1 where the row has none. */
export type KeyColumns = Readonly<Record<KeyKind, Int32Array>>;

/**
 * Numbers for the keys of rows, so that rows are joined without a text each. What stands for "none" (a dash, zeros) and
 * numbers ending in 0000, which are lost or invented, name nobody: many families would meet in one.
 */
export interface KeySpace {
  /** Numbers the keys of a table; with `known`, keys no other table has stay -1. */
  readonly columnsOf: (table: Table, only?: 'known') => KeyColumns;
  /** The number of a written key, -1 for one nobody has. `text` as {@link keysOf} writes it behind the colon. */
  readonly find: (kind: KeyKind, text: string) => number;
  /** How many keys there are. */
  readonly size: () => number;
}

const NOTHING = -1;

const READ: Readonly<Record<KeyKind, (text: string) => string | null>> = {
  id(text) {
    const id = fold(text);
    return /[^0 ]/.test(id) ? id : null;
  },
  kk: (text) => (describeNomorKk(text).serialNol ? null : text),
  nik: (text) => (describeNik(text).serialNol ? null : text),
};

/** The columns each kind stands in, the one that wins where it is filled first. */
const FIELDS_OF: Readonly<Record<KeyKind, readonly Field[]>> = {
  id: ['idKeluarga'],
  kk: ['nomorKk'],
  nik: ['nikPerbaikan', 'nik'],
};

/** Starts with no keys at all. */
export function createKeySpace(): KeySpace {
  const known: Readonly<Record<KeyKind, Map<string, number>>> = {
    id: new Map(),
    kk: new Map(),
    nik: new Map(),
  };
  let size = 0;
  const numberOf = (kind: KeyKind, text: string, only?: 'known'): number => {
    const key = READ[kind](text);
    if (key === null) return NOTHING;
    const found = known[kind].get(key);
    if (found !== undefined || only) return found ?? NOTHING;
    known[kind].set(key, size);
    size += 1;
    return size - 1;
  };
  const columnOf = (table: Table, kind: KeyKind, only?: 'known'): Int32Array => {
    const keys = new Int32Array(table.length).fill(NOTHING);
    for (const field of FIELDS_OF[kind]) {
      const column = textColumn(table, field);
      if (!column) continue;
      const { codes, status, dictionary } = column;
      // Each distinct text is looked up once; -2 is not looked up yet.
      const numbers = new Int32Array(dictionary.length).fill(-2);
      for (let at = 0; at < table.length; at += 1) {
        if (keys[at] !== NOTHING || stateOf(uint8At(status, at)) !== CELL_STATE.read) continue;
        const code = uint32At(codes, at);
        let number = int32At(numbers, code, NOTHING);
        if (number === -2) {
          number = numberOf(kind, itemAt(dictionary, code, ''), only);
          numbers[code] = number;
        }
        keys[at] = number;
      }
    }
    return keys;
  };
  return {
    columnsOf: (table, only) => ({
      id: columnOf(table, 'id', only),
      kk: columnOf(table, 'kk', only),
      nik: columnOf(table, 'nik', only),
    }),
    find: (kind, text) => known[kind].get(text) ?? NOTHING,
    size: () => size,
  };
}

/** The NIK a row is known by: the corrected one where a column of corrections has one, else the one first written. */
export const nikOf = (row: Row): string | null => row.text('nikPerbaikan') ?? row.text('nik');

/** The ways a row names its family, the surest first: `id:`, then `kk:`, then `nik:` and the number. */
export function keysOf(row: Row): readonly string[] {
  return KINDS.flatMap((kind) => {
    const text = kind === 'nik' ? nikOf(row) : row.text(kind === 'id' ? 'idKeluarga' : 'nomorKk');
    const key = text === null ? null : READ[kind](text);
    return key === null ? [] : [`${kind}:${key}`];
  });
}

/** Who bears which key: nobody, one, or several. */
export interface Owners {
  /** By key: the owner, -1 for nobody, -2 for several. */
  readonly one: Int32Array;
  /** Every owner of a key. */
  readonly all: (key: number) => ReadonlySet<number>;
  readonly put: (key: number, owner: number) => void;
}

/** Several owners bear the key. */
export const SEVERAL = -2;

/** Starts with keys nobody bears. */
export function createOwners(size: number): Owners {
  const one = new Int32Array(size).fill(NOTHING);
  const several = new Map<number, Set<number>>();
  return {
    one,
    all(key) {
      const only = one[key] ?? NOTHING;
      return (only === SEVERAL ? several.get(key) : null) ?? new Set(only < 0 ? [] : [only]);
    },
    put(key, owner) {
      const before = one[key];
      if (before === NOTHING) one[key] = owner;
      else if (before === SEVERAL) several.get(key)?.add(owner);
      else if (before !== undefined && before !== owner) {
        several.set(key, new Set([before, owner]));
        one[key] = SEVERAL;
      }
    },
  };
}

/** Rows of one table and the household each belongs to, -1 for none yet. */
export interface HouseholdRows {
  readonly keys: KeyColumns;
  readonly household: Int32Array;
  /** False where its ids are of another system than those of the other side: then they say nothing. */
  readonly comparableIds: boolean;
}

/** Who bears each key of a kind. */
export function ownersOfRows(kind: KeyKind, rows: readonly HouseholdRows[], size: number): Owners {
  const owners = createOwners(size);
  for (const { keys, household, comparableIds } of rows) {
    if (kind === 'id' && !comparableIds) continue;
    const column = keys[kind];
    for (let at = 0; at < column.length; at += 1) {
      const key = int32At(column, at, NOTHING);
      const owner = int32At(household, at, NOTHING);
      if (key >= 0 && owner >= 0) owners.put(key, owner);
    }
  }
  return owners;
}
