import { textAt, textColumn, type Table } from '../table/table';
import type { ProgramId } from '../taxonomy/program';
import { int32At, uint8At } from '../values/at';
import type { Families } from './families';
import { createKeySpace, KINDS, SEVERAL, type KeyColumns, type KeyKind, type Owners } from './family-keys';
import { NO, UNKNOWN, YES } from './kleene';

/** What recipient lists say. */
export interface RecipientLists {
  /** The programmes some line names. */
  readonly programs: ReadonlySet<ProgramId>;
  /** Lines that lead to no family, per programme. */
  readonly unplaced: ReadonlyMap<ProgramId, number>;
  /**
   * Per family whether the lists name it as recipient of a programme: truth bytes, 0 where no line names the programme.
   * Not known where some line may mean the family, or names it and not which programme.
   */
  readonly column: (program: ProgramId) => Uint8Array;
}

const SURE = 1;
const UNSURE = 2;

interface Listed {
  /** Per family {@link SURE} where a line names it, {@link UNSURE} where one gives a number it shares. */
  readonly families: Uint8Array;
  /** The kinds of number (bits by place in {@link KINDS}) its lines give. */
  kinds: number;
  /** The kinds of number each line gives that leads to no family: it may be any family without such a number. */
  readonly unplacedKinds: Set<number>;
}

/**
 * Reads recipient lists. A list that exists speaks for every family it could name: one that is not in it does not
 * receive. Of a family without a readable number of the kinds the list uses it says nothing. A line by NIK that leads
 * to nobody may name a member nobody listed: it leaves every family open whose members are not listed with their NIK. A
 * line without a readable number may mean any family no other line names.
 *
 * @param found all families of the workbook.
 * @param lists tables of role `penerima`.
 */
export function readRecipientLists(found: Families, lists: readonly Table[]): RecipientLists {
  const listed = new Map<ProgramId, Listed>();
  const unplaced = new Map<ProgramId, number>();
  const ofSomething = new Uint8Array(found.length);

  for (const table of lists) {
    // Numbered before the list looks its own numbers up.
    const owners: Readonly<Record<KeyKind, Owners>> = {
      id: found.ownersOf('id'),
      kk: found.ownersOf('kk'),
      nik: found.ownersOf('nik'),
    };
    const keys = found.keys.columnsOf(table, 'known');
    const written = writtenKinds(table);
    const programs = textColumn(table, 'programKatalog');
    for (let at = 0; at < table.length; at += 1) {
      const program = textAt(programs, at) as ProgramId | null;
      const [only, several] = ownersAt(keys, at, owners);
      if (program === null) {
        if (only >= 0) ofSomething[only] = 1;
        for (const family of several) ofSomething[family] = 1;
        continue;
      }
      const entry = entryOf(listed, program, found.length);
      const kinds = uint8At(written, at);
      entry.kinds |= kinds;
      if (only >= 0) entry.families[only] = uint8At(entry.families, only) | SURE;
      else if (several.length > 0) {
        for (const family of several) entry.families[family] = uint8At(entry.families, family) | UNSURE;
      } else {
        unplaced.set(program, (unplaced.get(program) ?? 0) + 1);
        entry.unplacedKinds.add(kinds);
      }
    }
  }

  let findable: Findable | null = null;
  return {
    programs: new Set(listed.keys()),
    unplaced,
    column(program) {
      const entry = listed.get(program);
      return entry
        ? answerOf(entry, (findable ??= findableBy(found)), ofSomething)
        : ofSomething.map((something) => (something === 1 ? UNKNOWN : 0));
    },
  };
}

function answerOf(
  { families, kinds, unplacedKinds }: Listed,
  found: Findable,
  ofSomething: Uint8Array,
): Uint8Array {
  const open = [...unplacedKinds];
  return families.map((named, family) => {
    if ((named & SURE) !== 0) return YES;
    if ((named & UNSURE) !== 0 || ofSomething[family] === 1) return UNKNOWN;
    if ((uint8At(found.by, family) & kinds) === 0) return UNKNOWN;
    const excluded = uint8At(found.wholly, family);
    return open.some((one) => (one & excluded) === 0) ? UNKNOWN : NO;
  });
}

function entryOf(listed: Map<ProgramId, Listed>, program: ProgramId, length: number): Listed {
  const known = listed.get(program);
  if (known) return known;
  const entry: Listed = { families: new Uint8Array(length), kinds: 0, unplacedKinds: new Set() };
  listed.set(program, entry);
  return entry;
}

/** Per line the kinds of number it gives, whether some family bears it or not. */
function writtenKinds(table: Table): Uint8Array {
  const space = createKeySpace();
  const keys = space.columnsOf(table);
  const kinds = new Uint8Array(table.length);
  KINDS.forEach((kind, bit) => {
    keys[kind].forEach((key, at) => {
      if (key >= 0) kinds[at] = uint8At(kinds, at) | (1 << bit);
    });
  });
  return kinds;
}

/** The family all numbers of a line agree on; when they do not agree, every family one of them leads to. */
function ownersAt(
  keys: KeyColumns,
  at: number,
  owners: Readonly<Record<KeyKind, Owners>>,
): readonly [only: number, several: readonly number[]] {
  let only = -1;
  let plain = true;
  for (const kind of KINDS) {
    const key = int32At(keys[kind], at, -1);
    if (key < 0) continue;
    const owner = int32At(owners[kind].one, key, -1);
    if (owner === SEVERAL || (only >= 0 && only !== owner)) plain = false;
    else only = owner;
  }
  if (plain) return [only, []];
  const sets = KINDS.flatMap((kind) => {
    const key = int32At(keys[kind], at, -1);
    const all = key < 0 ? null : owners[kind].all(key);
    return all && all.size > 0 ? [all] : [];
  });
  const meant = [...new Set(sets.flatMap((set) => [...set]))];
  const agreed = meant.filter((family) => sets.every((set) => set.has(family)));
  const [one, ...more] = agreed;
  if (one !== undefined && more.length === 0) return [one, []];
  return [-1, agreed.length > 0 ? agreed : meant];
}

/** By which kinds of number (bits) a list finds each family. */
interface Findable {
  /** Numbers that lead to it and to no other family. */
  readonly by: Uint8Array;
  /** Of those the kinds all its persons are known by: a number that is not among them is none of theirs. */
  readonly wholly: Uint8Array;
}

function findableBy(found: Families): Findable {
  const by = new Uint8Array(found.length);
  const withoutNik = new Uint8Array(found.length);
  KINDS.forEach((kind, bit) => {
    const { one } = found.ownersOf(kind);
    for (const { family, level, table, keys } of found.tables) {
      const column = keys()[kind];
      for (let entry = 0; entry < family.length; entry += 1) {
        const owner = int32At(family, entry);
        const key = int32At(column, entry, -1);
        if (key >= 0 && one[key] === owner) by[owner] = uint8At(by, owner) | (1 << bit);
        else if (kind === 'nik' && key < 0 && table.role === 'individu' && found.personLevel[owner] === level)
          withoutNik[owner] = 1;
      }
    }
  });
  const nik = 1 << KINDS.indexOf('nik');
  const wholly = by.map((bits, family) =>
    found.membersListed[family] === 1 && withoutNik[family] === 0 ? bits : bits & ~nik,
  );
  return { by, wholly };
}
