import type { ProgramId } from '../taxonomy/program';
import { rowsOf, type Table } from '../table/table';
import { keysOf, type Families } from './families';
import type { Truth } from './truth';

/** What recipient lists say. */
export interface RecipientLists {
  /** The programmes some line names. */
  readonly programs: ReadonlySet<ProgramId>;
  /** Lines that lead to no family, per programme. */
  readonly unplaced: ReadonlyMap<ProgramId, number>;
  /**
   * Whether the lists name a family as recipient of a programme; `none` when no line names the programme. Not known
   * for a family on a line whose programme cannot be read: it may be any.
   */
  readonly of: (family: number, program: ProgramId) => Truth | 'none';
}

interface Listed {
  /** Families named for certain, and families that share the number a line gives. */
  readonly sure: Set<number>;
  readonly unsure: Set<number>;
  /** The kinds of number (bits of {@link KINDS}) its lines give. */
  kinds: number;
  /** The kinds of number each line gives that leads to no family: it may be any family without such a number. */
  readonly unplacedKinds: Set<number>;
}

const KINDS = ['id:', 'kk:', 'nik:'] as const;

const kindsOf = (keys: Iterable<string>): number => {
  let bits = 0;
  for (const key of keys) bits |= 1 << KINDS.findIndex((kind) => key.startsWith(kind));
  return bits;
};

/**
 * Reads recipient lists. A list that exists speaks for every family it could name: one that is not in it does not
 * receive. Of a family without a readable number of the kind the list uses it says nothing.
 *
 * @param found all families of the workbook.
 * @param lists tables of role `penerima`.
 */
export function readRecipientLists(found: Families, lists: readonly Table[]): RecipientLists {
  const listed = new Map<ProgramId, Listed>();
  const unplaced = new Map<ProgramId, number>();
  const ofSomething = new Set<number>();
  const findable = findableBy(found);

  for (const table of lists) {
    for (const row of rowsOf(table)) {
      const program = row.text('programKatalog') as ProgramId | null;
      const keys = keysOf(row);
      const owners = ownersOf(keys, found);
      if (program === null) {
        for (const family of owners) ofSomething.add(family);
        continue;
      }
      const entry = entryOf(listed, program);
      entry.kinds |= kindsOf(keys);
      const [only, ...others] = owners;
      if (only === undefined) {
        unplaced.set(program, (unplaced.get(program) ?? 0) + 1);
        if (keys.length > 0) entry.unplacedKinds.add(kindsOf(keys));
      } else if (others.length === 0) entry.sure.add(only);
      else for (const family of owners) entry.unsure.add(family);
    }
  }

  return {
    programs: new Set(listed.keys()),
    unplaced,
    of(family, program) {
      const entry = listed.get(program);
      if (!entry) return ofSomething.has(family) ? null : 'none';
      if (entry.sure.has(family)) return true;
      if (entry.unsure.has(family) || ofSomething.has(family)) return null;
      const own = findable[family] ?? 0;
      if ((own & entry.kinds) === 0) return null;
      for (const kinds of entry.unplacedKinds) if ((own & kinds) === 0) return null;
      return false;
    },
  };
}

function entryOf(listed: Map<ProgramId, Listed>, program: ProgramId): Listed {
  const known = listed.get(program);
  if (known) return known;
  const entry: Listed = { sure: new Set(), unsure: new Set(), kinds: 0, unplacedKinds: new Set() };
  listed.set(program, entry);
  return entry;
}

/** The families all numbers of a line agree on; when they do not agree, every family one of them leads to. */
function ownersOf(keys: readonly string[], { byKey }: Families): readonly number[] {
  const known = keys.map((key) => byKey.get(key)).filter((families) => families !== undefined);
  const agreed = known.reduce((left, right) => left.filter((one) => right.includes(one)), known[0] ?? []);
  return agreed.length > 0 ? agreed : [...new Set(known.flat())];
}

/** Per family the kinds of number that lead to it and to no other family. */
function findableBy({ families, byKey }: Families): Uint8Array {
  const kinds = new Uint8Array(families.length);
  for (const [key, owners] of byKey) {
    const [only, ...others] = owners;
    if (only !== undefined && others.length === 0) kinds[only] = (kinds[only] ?? 0) | kindsOf([key]);
  }
  return kinds;
}
