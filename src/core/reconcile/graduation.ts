import type { Families } from '../households/families';
import { NO, YES } from '../households/kleene';
import { readReceipts, type Receipts } from '../households/receipts';
import { CELL_STATE, stateOf } from '../table/column';
import type { Table } from '../table/table';
import type { ProgramId } from '../taxonomy/program';
import { float64At, int32At, uint16At, uint8At } from '../values/at';
import { FAMILY_DOUBTFUL, matchFamilies, type FamilyMatches } from './match-families';
import { matchPeople, type PeopleMatches } from './match-people';
import { NONE } from './places';
import { readSides, type Sides } from './records';

/**
 * What became of a family between two waves. `naik`: a higher desil, better off (desil 1 is the poorest tenth); `keluar`:
 * no longer in the data, which is not the same as no longer poor; `verifikasi`: nobody knows yet whether the two are one
 * family, and it is in none of the others.
 */
export const MOVEMENTS = [
  'baru',
  'tetap',
  'naik',
  'turun',
  'desil-tidak-diketahui',
  'keluar',
  'verifikasi',
] as const;
/** One of {@link MOVEMENTS}. */
export type Movement = (typeof MOVEMENTS)[number];

/**
 * What a family that rose still receives of what it received before: everything, nothing, some; `tidak-diketahui` where
 * the new wave does not say enough; `tidak-menerima` where it is not known to have received anything.
 */
export const AFTERWARDS = ['semua', 'tidak-ada', 'sebagian', 'tidak-diketahui', 'tidak-menerima'] as const;
/** One of {@link AFTERWARDS}. */
export type Afterwards = (typeof AFTERWARDS)[number];

/** One family of either wave, or of both. */
export interface MovedFamily {
  readonly movement: Movement;
  /** Its number in the old wave, {@link NONE} for a new family. */
  readonly old: number;
  /** Its number in the new wave, {@link NONE} for one that left. */
  readonly now: number;
}

/** A family that rose, with what it received before and receives now. */
export interface Risen {
  readonly old: number;
  readonly now: number;
  readonly afterwards: Afterwards;
  /** Programmes it received before and receives now, no longer receives, or of which the new wave does not tell. */
  readonly still: readonly ProgramId[];
  readonly lost: readonly ProgramId[];
  readonly untold: readonly ProgramId[];
}

/** Two waves of one population compared. */
export interface Graduation {
  readonly sides: Sides;
  readonly people: PeopleMatches;
  readonly families: FamilyMatches;
  /** Per family its desil, 0 where not known. */
  readonly desilOld: Uint8Array;
  readonly desilNew: Uint8Array;
  readonly counts: Readonly<Record<Movement, number>>;
  /** Programmes whose receipt is recorded in both waves. */
  readonly programs: readonly ProgramId[];
  readonly risen: readonly Risen[];
  /** Every family of both waves once: those of the old wave first, then the new ones. */
  readonly moved: () => Generator<MovedFamily>;
}

/** What one wave consists of. */
export interface Wave {
  /** Tables of role `keluarga` and `individu`. */
  readonly people: readonly Table[];
  /** Tables of role `penerima`. */
  readonly recipients: readonly Table[];
}

/**
 * Compares two waves: which families are new, stayed, rose, fell or left, and what became of what risen ones received
 * (source 003: there is no mechanism of graduation yet). The waves must be of one data for a desil to be comparable.
 */
export function compareWaves(old: Wave, now: Wave): Graduation {
  const sides = readSides(old.people, now.people);
  const people = matchPeople(sides);
  const families = matchFamilies(sides, people);
  const desilOld = desilOfFamilies(sides.a.found);
  const desilNew = desilOfFamilies(sides.b.found);
  const counts: Record<Movement, number> = {
    baru: 0,
    tetap: 0,
    naik: 0,
    turun: 0,
    'desil-tidak-diketahui': 0,
    keluar: 0,
    verifikasi: 0,
  };
  function* moved(): Generator<MovedFamily> {
    const { partnerA, partnerB, wayA } = families;
    for (let at = 0; at < partnerA.length; at += 1) {
      const partner = int32At(partnerA, at, NONE);
      const movement =
        partner < 0
          ? 'keluar'
          : wayA[at] === FAMILY_DOUBTFUL
            ? 'verifikasi'
            : movementOf(uint8At(desilOld, at), uint8At(desilNew, partner));
      yield { movement, old: at, now: partner };
    }
    for (let at = 0; at < partnerB.length; at += 1) {
      if (int32At(partnerB, at, NONE) < 0) yield { movement: 'baru', old: NONE, now: at };
    }
  }
  const before = readReceipts(sides.a.found, old.recipients);
  const after = readReceipts(sides.b.found, now.recipients);
  const risen: Risen[] = [];
  for (const one of moved()) {
    counts[one.movement] += 1;
    if (one.movement === 'naik') risen.push(risenFamily(one, before, after));
  }
  const programs = [...before.recorded].filter((program) => after.recorded.has(program)).sort();
  return { sides, people, families, desilOld, desilNew, counts, programs, risen, moved };
}

function movementOf(old: number, now: number): Movement {
  if (old === 0 || now === 0) return 'desil-tidak-diketahui';
  return now === old ? 'tetap' : now > old ? 'naik' : 'turun';
}

function risenFamily({ old, now }: MovedFamily, before: Receipts, after: Receipts): Risen {
  const had = [...before.recorded].filter((program) => before.column(program)[old] === YES).sort();
  const of = (state: number): readonly ProgramId[] =>
    had.filter((program) => after.recorded.has(program) && after.column(program)[now] === state);
  const still = of(YES);
  const lost = of(NO);
  const untold = had.filter((program) => !still.includes(program) && !lost.includes(program));
  return { old, now, afterwards: afterwardsOf(had, still, lost), still, lost, untold };
}

function afterwardsOf(
  had: readonly ProgramId[],
  still: readonly ProgramId[],
  lost: readonly ProgramId[],
): Afterwards {
  if (had.length === 0) return 'tidak-menerima';
  if (still.length === had.length) return 'semua';
  if (lost.length === had.length) return 'tidak-ada';
  return still.length > 0 && lost.length > 0 ? 'sebagian' : 'tidak-diketahui';
}

const DIFFERING = 255;

/**
 * The desil of each family in the data its persons are taken from: of its own row, else of its members where they agree. 0
 * where none is known, and where members differ: which one holds would be a guess.
 */
function desilOfFamilies({ length, tables, personLevel }: Families): Uint8Array {
  const own = new Uint8Array(length);
  const members = new Uint8Array(length);
  for (const { table, family, level } of tables) {
    const column = table.columns.get('desil');
    if (column?.storage !== 'number') continue;
    const target = table.role === 'keluarga' ? own : members;
    for (let at = 0; at < family.length; at += 1) {
      if (stateOf(uint8At(column.status, at)) !== CELL_STATE.read) continue;
      const one = int32At(family, at);
      // Two levels a source: rows of another source are of another ranking.
      if (level >> 1 !== uint16At(personLevel, one) >> 1) continue;
      const desil = float64At(column.values, at);
      const before = uint8At(target, one);
      target[one] = before === 0 || before === desil ? desil : DIFFERING;
    }
  }
  for (let at = 0; at < length; at += 1) {
    const stated = own[at] === 0 ? uint8At(members, at) : uint8At(own, at);
    own[at] = stated === DIFFERING ? 0 : stated;
  }
  return own;
}
