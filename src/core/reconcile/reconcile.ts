import type { Table } from '../table/table';
import { int32At, itemAt, uint8At } from '../values/at';
import { compareText } from './best-pairs';
import { differencesOf } from './differences';
import { findDuplicates, type Duplicates } from './duplicates';
import { matchFamilies, type FamilyMatches } from './match-families';
import { DOUBTFUL, matchPeople, type PeopleMatches } from './match-people';
import { NONE } from './places';
import { recordText } from './record-text';
import { readSides, type Records, type Sides } from './records';

/**
 * What becomes of a row: on both sides and agreeing; on both sides but differing; perhaps on both, to be verified; on this
 * side only; one more row of a person this side has already; or a member where the other side lists none, so that
 * nobody can say whether it knows the person.
 */
export const OUTCOMES = ['keduanya', 'konflik', 'verifikasi', 'hanya', 'ganda', 'anggota'] as const;
/** One of {@link OUTCOMES}. */
export type Outcome = (typeof OUTCOMES)[number];

/** How many rows of a side each outcome has; they add up to the rows of the side. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** One side with what became of its rows. */
export interface ReconciledSide {
  readonly records: Records;
  /** Per row the place of its outcome in {@link OUTCOMES}. */
  readonly outcome: Uint8Array;
  readonly counts: OutcomeCounts;
  readonly duplicates: Duplicates;
}

/** Two sides held against each other. Nothing is merged: rows are pointed at, as they stand in their sheets. */
export interface Reconciliation {
  readonly sides: Sides;
  readonly a: ReconciledSide;
  readonly b: ReconciledSide;
  readonly people: PeopleMatches;
  readonly families: FamilyMatches;
}

/**
 * Holds the persons and families of two sides against each other (handbook B5: no official rule of matching is known, so
 * the tiers say how sure a pair is).
 *
 * @param a recognised tables of the one side; those of roles other than `keluarga` and `individu` are left aside.
 * @param b those of the other side.
 */
export function reconcile(a: readonly Table[], b: readonly Table[]): Reconciliation {
  const sides = readSides(a, b);
  const people = matchPeople(sides);
  const families = matchFamilies(sides, people);
  const duplicates = [
    findDuplicates(sides.a, sides.dictionary),
    findDuplicates(sides.b, sides.dictionary),
  ] as const;
  const outcomeA = new Uint8Array(sides.a.length).fill(UNSETTLED);
  const outcomeB = new Uint8Array(sides.b.length).fill(UNSETTLED);
  for (let row = 0; row < sides.a.length; row += 1) {
    const partner = int32At(people.partnerA, row, NONE);
    if (partner < 0) continue;
    const outcome =
      people.tierA[row] === DOUBTFUL
        ? VERIFY
        : differencesOf(sides, row, partner).length > 0
          ? CONFLICT
          : BOTH;
    outcomeA[row] = outcome;
    outcomeB[partner] = outcome;
  }
  settleAlone(sides.a, outcomeA, duplicates[0], sides.b, families.partnerA);
  settleAlone(sides.b, outcomeB, duplicates[1], sides.a, families.partnerB);
  const sideOf = (records: Records, outcome: Uint8Array, own: Duplicates): ReconciledSide => ({
    records,
    outcome,
    counts: countsOf(outcome),
    duplicates: own,
  });
  return {
    sides,
    a: sideOf(sides.a, outcomeA, duplicates[0]),
    b: sideOf(sides.b, outcomeB, duplicates[1]),
    people,
    families,
  };
}

const [BOTH, CONFLICT, VERIFY, ONLY, DOUBLE, MEMBER] = OUTCOMES.map((_, at) => at) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const UNSETTLED = 255;

/** The rows of a side with one outcome, in sheet order. */
export function* rowsWith({ outcome }: ReconciledSide, wanted: Outcome): Generator<number> {
  const number = OUTCOMES.indexOf(wanted);
  for (let row = 0; row < outcome.length; row += 1) if (outcome[row] === number) yield row;
}

function countsOf(outcome: Uint8Array): OutcomeCounts {
  const counts = { keduanya: 0, konflik: 0, verifikasi: 0, hanya: 0, ganda: 0, anggota: 0 };
  for (const one of outcome) counts[itemAt(OUTCOMES, one, 'hanya')] += 1;
  return counts;
}

/** Settles the rows nobody of the other side is paired with. */
function settleAlone(
  records: Records,
  outcome: Uint8Array,
  { groups, groupOf }: Duplicates,
  other: Records,
  partnerOf: Int32Array,
): void {
  for (const { rows } of groups) {
    // One row stands for the person: one that is paired, else the first in the order of what they say.
    const paired = rows.some((row) => outcome[row] !== UNSETTLED);
    rows.forEach((row, at) => {
      if (outcome[row] === UNSETTLED && (paired || at > 0)) outcome[row] = DOUBLE;
    });
  }
  const listsMembers = !other.found.tables.every(({ table }) => table.role === 'keluarga');
  const standsFor = listsMembers ? null : oneOfEach(records, outcome, partnerOf);
  for (let row = 0; row < records.length; row += 1) {
    if (outcome[row] !== UNSETTLED) continue;
    const family = int32At(records.family, row, NONE);
    const partner = int32At(partnerOf, family, NONE);
    const isCounted =
      partner >= 0
        ? other.found.membersListed[partner] === 1 || int32At(groupOf, row, NONE) >= 0
        : standsFor === null || standsFor.get(family) === row;
    outcome[row] = isCounted ? ONLY : MEMBER;
  }
}

/** Per family that the other side has not, the row that stands for it: its head, else the first in the order of what they say. */
function oneOfEach(
  records: Records,
  outcome: Uint8Array,
  partnerOf: Int32Array,
): ReadonlyMap<number, number> {
  const chosen = new Map<number, number>();
  for (let row = 0; row < records.length; row += 1) {
    const family = int32At(records.family, row, NONE);
    if (outcome[row] !== UNSETTLED || int32At(partnerOf, family, NONE) >= 0) continue;
    const before = chosen.get(family);
    if (before === undefined || comesFirst(records, row, before)) chosen.set(family, row);
  }
  return chosen;
}

const comesFirst = (records: Records, row: number, other: number): boolean => {
  const heads = uint8At(records.head, other) - uint8At(records.head, row);
  return heads !== 0 ? heads < 0 : compareText(recordText(records, row), recordText(records, other)) < 0;
};
