import type { Table } from '../table/table';
import { int32At } from '../values/at';
import {
  createOwners,
  ownersOfRows,
  type HouseholdRows,
  type KeyColumns,
  type KeySpace,
} from './family-keys';
import { matchHouseholds, type Households } from './match-households';
import type { SourceGroup, SumberData } from './sources';

/** The rows of one table and the family each belongs to. */
export interface JoinedTable {
  readonly table: Table;
  /** Place of its source in the order of belief; 0 is believed first. */
  readonly group: number;
  /** Per entry its family. */
  readonly family: Int32Array;
  /** The keys of its rows; numbered when first asked for. */
  readonly keys: () => KeyColumns;
}

/** Tables with a family for every row. */
export interface JoinedTables {
  readonly length: number;
  readonly tables: readonly JoinedTable[];
}

const NOBODY = -1;

interface Rows {
  readonly table: Table;
  readonly keys: KeyColumns;
  readonly household: Int32Array;
}

/**
 * Gives every row of family and individual sheets a family.
 *
 * Within one source a family row always is a family of its own, so that two rows with one NIK are seen and not merged
 * silently; individuals form households by id keluarga, else nomor KK, else NIK, and join the family row that is theirs.
 * Between sources a household joins the family it is, by the same numbers. Where a number fits several alike, nothing is
 * joined: the answer does not depend on the order of rows.
 */
export function joinTables(groups: readonly SourceGroup[], space: KeySpace): JoinedTables {
  const [only, ...others] = groups;
  if (only && others.length === 0 && only.tables.every(({ role }) => role === 'keluarga')) {
    return unjoined(only.tables, space);
  }
  const prepared = groups.map(({ tables, sumber }) => ({
    sumber,
    tables: tables.map((table): Rows => ({
      table,
      keys: space.columnsOf(table),
      household: new Int32Array(table.length).fill(NOBODY),
    })),
  }));
  const size = space.size();
  const joined: { readonly group: number; readonly sumber: SumberData | null; readonly rows: Rows }[] = [];
  let length = 0;
  prepared.forEach(({ tables, sumber }, group) => {
    const households = householdsWithin(tables, size);
    const targets: Households = {
      length,
      rows: joined.map(({ sumber: other, rows: { keys, household } }) => ({
        keys,
        household,
        comparableIds: sumber === null || other === null || other === sumber,
      })),
    };
    const claimants = { length: households, rows: tables.map(asRows) };
    const paired = matchHouseholds(claimants, targets, size);
    const familyOf = paired.map((target) => {
      if (target !== NOBODY) return target;
      length += 1;
      return length - 1;
    });
    for (const rows of tables) {
      const { household } = rows;
      for (let at = 0; at < household.length; at += 1)
        household[at] = int32At(familyOf, int32At(household, at));
      joined.push({ group, sumber, rows });
    }
  });
  return {
    length,
    tables: joined.map(({ group, rows: { table, keys, household } }) => ({
      ...{ table, group, family: household },
      keys: () => keys,
    })),
  };
}

/** Family sheets of one source: every row is a family, and nobody has to be looked up. */
function unjoined(tables: readonly Table[], space: KeySpace): JoinedTables {
  let length = 0;
  return {
    tables: tables.map((table) => {
      let keys: KeyColumns | null = null;
      const from = length;
      length += table.length;
      const family = new Int32Array(table.length);
      for (let at = 0; at < family.length; at += 1) family[at] = from + at;
      return { table, group: 0, family, keys: () => (keys ??= space.columnsOf(table)) };
    }),
    length,
  };
}

const asRows = ({ keys, household }: Rows): HouseholdRows => ({ keys, household, comparableIds: true });

/** Numbers the households of one source in order of appearance, family rows first; answers how many there are. */
function householdsWithin(tables: readonly Rows[], size: number): number {
  const own = tables.filter(({ table }) => table.role === 'keluarga');
  const persons = tables.filter(({ table }) => table.role === 'individu');
  let count = 0;
  for (const { household } of own) {
    for (let at = 0; at < household.length; at += 1) {
      household[at] = count;
      count += 1;
    }
  }
  if (persons.length === 0) return count;
  const familyRows = count;
  const loose = groupPersons(own, persons, size);
  const paired = matchHouseholds(
    {
      length: loose.length,
      rows: loose.units.map(({ keys, unit }) => ({ keys, household: unit, comparableIds: true })),
    },
    { length: familyRows, rows: own.map(asRows) },
    size,
  );
  const numbers = new Int32Array(loose.length).fill(NOBODY);
  for (const { household, unit } of loose.units) {
    for (let at = 0; at < household.length; at += 1) {
      const one = int32At(unit, at, NOBODY);
      household[at] =
        one < 0 ? NOBODY : int32At(paired, one, NOBODY) >= 0 ? int32At(paired, one) : familyRows + one;
    }
  }
  joinByNikAlone(tables, persons, familyRows + loose.length, size);
  // Those that stand for themselves are numbered as they appear.
  const byNumber = new Map<number, number>();
  for (const { household } of persons) {
    for (let at = 0; at < household.length; at += 1) {
      const one = int32At(household, at);
      if (one < familyRows) continue;
      const loosely = one - familyRows;
      let number =
        loosely < numbers.length ? int32At(numbers, loosely, NOBODY) : (byNumber.get(one) ?? NOBODY);
      if (number === NOBODY) {
        number = count;
        count += 1;
        if (loosely < numbers.length) numbers[loosely] = number;
        else byNumber.set(one, number);
      }
      household[at] = number;
    }
  }
  return count;
}

/** Rows of individuals and, by id or KK, the household of each; -1 without either. */
interface PersonRows extends Rows {
  readonly unit: Int32Array;
}

/** Households of individuals by id, else by KK; a KK that stands beside one id only means that id. */
function groupPersons(
  own: readonly Rows[],
  persons: readonly Rows[],
  size: number,
): { readonly length: number; readonly units: readonly PersonRows[] } {
  const idOfKk = createOwners(size);
  for (const { keys } of [...own, ...persons]) {
    for (let at = 0; at < keys.id.length; at += 1) {
      const [id, kk] = [int32At(keys.id, at, NOBODY), int32At(keys.kk, at, NOBODY)];
      if (id >= 0 && kk >= 0) idOfKk.put(kk, id);
    }
  }
  const unitOf = new Int32Array(size).fill(NOBODY);
  let length = 0;
  const units = persons.map((rows): PersonRows => {
    const { keys, table } = rows;
    const unit = new Int32Array(table.length).fill(NOBODY);
    for (let at = 0; at < table.length; at += 1) {
      const [id, kk] = [int32At(keys.id, at, NOBODY), int32At(keys.kk, at, NOBODY)];
      const meant = kk >= 0 ? int32At(idOfKk.one, kk, NOBODY) : NOBODY;
      const key = id >= 0 ? id : meant >= 0 ? meant : kk;
      if (key < 0) continue;
      if (unitOf[key] === NOBODY) {
        unitOf[key] = length;
        length += 1;
      }
      unit[at] = int32At(unitOf, key, NOBODY);
    }
    return { ...rows, unit };
  });
  return { length, units };
}

/** Persons without id and KK join the one household that bears their NIK; else those of one NIK are one household. */
function joinByNikAlone(tables: readonly Rows[], persons: readonly Rows[], from: number, size: number): void {
  const bearers = ownersOfRows('nik', tables.map(asRows), size);
  const ownOf = new Map<number, number>();
  let next = from;
  for (const { keys, household } of persons) {
    for (let at = 0; at < household.length; at += 1) {
      if (household[at] !== NOBODY) continue;
      const nik = int32At(keys.nik, at, NOBODY);
      const bearer = nik < 0 ? NOBODY : int32At(bearers.one, nik, NOBODY);
      const known = bearer >= 0 ? bearer : nik < 0 ? undefined : ownOf.get(nik);
      household[at] = known ?? next;
      if (known !== undefined) continue;
      if (nik >= 0) ownOf.set(nik, next);
      next += 1;
    }
  }
}
