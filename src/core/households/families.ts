import type { Table } from '../table/table';
import { uint16At, uint32At } from '../values/at';
import {
  createKeySpace,
  keysOf,
  ownersOfRows,
  type KeyKind,
  type KeySpace,
  type Owners,
} from './family-keys';
import { joinTables, type JoinedTable } from './join-tables';
import { rowReader } from './row-reader';
import { rankSources, type SourceGroup, type SumberData } from './sources';

/** One sheet row of a family, by table and entry. */
export interface RowRef {
  readonly table: Table;
  readonly index: number;
}

/** One family with the rows that speak of it. */
export interface Family {
  /** `id:`, `kk:` or `nik:` and the number it was joined by; `baris:` when the row has none. */
  readonly key: string;
  /** Its row in the family sheet of the surest source, or `null`. */
  readonly row: RowRef | null;
  /** Its rows in the individual sheets of the surest source that lists its members. */
  readonly members: readonly RowRef[];
  /** Its rows in sheets of sources that give way to those, the surest first. */
  readonly others: readonly RowRef[];
}

/** A table whose rows have a family, and how it stands among the others. */
export interface LinkedTable extends JoinedTable {
  /** Order of belief: the surest source first, within a source family sheets before individual sheets. */
  readonly level: number;
}

/** All families of the given sheets. Families are numbered from 0; what is said of them stands in typed arrays. */
export interface Families {
  readonly length: number;
  /** The sources, the one to be believed first at the front. */
  readonly sources: readonly SourceGroup[];
  /** The tables, the one to be believed first at the front. */
  readonly tables: readonly LinkedTable[];
  /** True where one family sheet is all there is: row n is family n. */
  readonly isPlain: boolean;
  /** The level of the tables whose rows are its persons: its members, or its own row where none are listed. */
  readonly personLevel: Uint16Array;
  /** 1 where the members are listed, so that "no member is …" can be said. */
  readonly membersListed: Uint8Array;
  /** The keys families are found by; their owners by kind. */
  readonly keys: KeySpace;
  readonly ownersOf: (kind: KeyKind) => Owners;
  /** One family, made when it is asked for. */
  readonly at: (family: number) => Family;
}

/**
 * Joins family rows and individual rows of one workbook into families; see {@link joinTables} for how.
 *
 * @param tables tables of role `keluarga` and `individu`, in tab order; others are left aside.
 * @param preferred the data the regime takes its targets from, then those it falls back on.
 */
export function joinFamilies(tables: readonly Table[], preferred: readonly SumberData[] = []): Families {
  const sources = rankSources(
    tables.filter(({ role }) => role === 'keluarga' || role === 'individu'),
    preferred,
  );
  const space = createKeySpace();
  const joined = joinTables(sources, space);
  const { length } = joined;
  const order = joined.tables
    .map((one) => ({ ...one, level: one.group * 2 + Number(one.table.role === 'individu') }))
    .sort((a, b) => a.level - b.level);
  const membersListed = new Uint8Array(length);
  const [only, ...others] = order;
  const isPlain = others.length === 0 && only?.table.role === 'keluarga';
  const personLevel = new Uint16Array(length).fill(isPlain ? only.level : UNSET);
  for (const wanted of isPlain ? [] : ['individu', 'keluarga']) {
    for (const { table, family, level } of order) {
      if (table.role !== wanted) continue;
      for (const one of family) {
        if (wanted === 'individu') membersListed[one] = 1;
        if (personLevel[one] === UNSET) personLevel[one] = level;
      }
    }
  }
  const owners = new Map<KeyKind, Owners>();
  return {
    length,
    sources,
    tables: order,
    isPlain,
    personLevel,
    membersListed,
    keys: space,
    ownersOf(kind) {
      const known =
        owners.get(kind) ??
        ownersOfRows(
          kind,
          order.map(({ keys, family }) => ({ keys: keys(), household: family, comparableIds: true })),
          space.size(),
        );
      owners.set(kind, known);
      return known;
    },
    at: familyReader(order, length, personLevel),
  };
}

const UNSET = 0xffff;

/** Makes families on demand; where their rows are is worked out at the first. */
function familyReader(
  tables: readonly LinkedTable[],
  length: number,
  personLevel: Uint16Array,
): (family: number) => Family {
  let start: Uint32Array | null = null;
  let tableOf = new Uint16Array();
  let entryOf = new Uint32Array();
  const locate = (): Uint32Array => {
    const ends = new Uint32Array(length + 1);
    for (const { family } of tables) for (const one of family) ends[one + 1] = uint32At(ends, one + 1) + 1;
    for (let at = 0; at < length; at += 1) ends[at + 1] = uint32At(ends, at + 1) + uint32At(ends, at);
    const next = ends.slice();
    tableOf = new Uint16Array(uint32At(ends, length));
    entryOf = new Uint32Array(uint32At(ends, length));
    tables.forEach(({ family }, table) => {
      family.forEach((one, entry) => {
        const place = uint32At(next, one);
        next[one] = place + 1;
        tableOf[place] = table;
        entryOf[place] = entry;
      });
    });
    return ends;
  };
  const open = rowReader();
  return (family) => {
    start ??= locate();
    let row: RowRef | null = null;
    const members: RowRef[] = [];
    const others: RowRef[] = [];
    for (let place = uint32At(start, family); place < uint32At(start, family + 1); place += 1) {
      const linked = tables[uint16At(tableOf, place)];
      if (!linked) continue;
      const ref = { table: linked.table, index: uint32At(entryOf, place) };
      if (linked.table.role === 'individu') {
        if (linked.level === personLevel[family]) members.push(ref);
        else others.push(ref);
      } else if (row) others.push(ref);
      else row = ref;
    }
    return {
      // Most who ask for a family do not ask for its key.
      get key() {
        return keyOf(row ? [row] : members);
      },
      row,
      members,
      others,
    };
  };

  /** The surest key of the rows, whichever of them bears it; the first row where none bears one. */
  function keyOf(refs: readonly RowRef[]): string {
    const keys = refs.flatMap((ref) => keysOf(open(ref)).slice(0, 1));
    const surest = keys.sort((a, b) => (a < b ? -1 : Number(a > b)))[0];
    const [first] = refs;
    return (
      surest ?? (first ? `baris:${first.table.sheet}:${String(uint32At(first.table.rows, first.index))}` : '')
    );
  }
}
