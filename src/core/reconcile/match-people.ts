import { int32At, itemAt, uint8At } from '../values/at';
import { bestPairs, type BlockRows, type Fit, type Pairing } from './best-pairs';
import { ALIKE, nameLikeness } from './name-likeness';
import { isSameName } from './person-name';
import { NONE } from './places';
import { NO_DAY, type Records, type Sides } from './records';
import { recordText } from './record-text';

/**
 * How sure it is that two rows are one person, the surest first: the same NIK; the same nomor KK, name and birth date; or
 * only the same birth date and village and a similar name, which somebody has to verify.
 */
export const TIERS = ['nik', 'kk-nama-lahir', 'lahir-nama-desa'] as const;
/** One of {@link TIERS}. */
export type Tier = (typeof TIERS)[number];

/** The number in {@link PeopleMatches} of a tier; 0 is unpaired. */
const NIK = 1;
const KK = 2;
/** Tier from which on a pair is a question and no answer. */
export const DOUBTFUL = 3;

/** Who is who on the other side. */
export interface PeopleMatches {
  /** Per row of A its row of B, {@link NONE} where it has none. */
  readonly partnerA: Int32Array;
  readonly partnerB: Int32Array;
  /** Per row of A: 1 to 3 as in {@link TIERS}, 0 without partner. */
  readonly tierA: Uint8Array;
  /** Per row of A the likeness of the two names, 0 to 1; -1 where a name is missing. */
  readonly likenessA: Float64Array;
  /** Rows that were not held against every other of their block, because too many shared its key; per side. */
  readonly skipped: { a: number; b: number };
  /** How many names were compared. */
  readonly compared: number;
}

/** The tier of a number in {@link PeopleMatches}. */
export const tierOf = (tier: number): Tier => itemAt(TIERS, tier - 1, 'lahir-nama-desa');

/**
 * Finds for every row of one side the row of the same person on the other, one to one, tier by tier: what a surer tier has
 * paired is not asked again. Rows are compared within blocks of one NIK, one nomor KK, one village and birth date only, so
 * that the cost grows with the rows and not with their square. Neither the order of rows nor of sides makes a difference.
 */
export function matchPeople({ a, b, dictionary }: Sides): PeopleMatches {
  const partnerA = new Int32Array(a.length).fill(NONE);
  const partnerB = new Int32Array(b.length).fill(NONE);
  const tierA = new Uint8Array(a.length);
  const likenessA = new Float64Array(a.length).fill(NONE);
  const skipped = { a: 0, b: 0 };
  let compared = 0;

  const likeness = (left: number, right: number): number => {
    const [one, other] = [int32At(a.name, left, NONE), int32At(b.name, right, NONE)];
    if (one === other) return one < 0 ? NONE : 1;
    const names = [dictionary.nameOf(one), dictionary.nameOf(other)] as const;
    if (!names[0] || !names[1]) return NONE;
    compared += 1;
    return nameLikeness(names[0], names[1]);
  };
  const agreeing = (left: number, right: number): number =>
    Number(same(a.nik[left], b.nik[right])) * 8 +
    Number(same(a.kk[left], b.kk[right])) * 4 +
    Number(same(a.birth[left], b.birth[right])) * 4 +
    Number(same(a.village[left], b.village[right])) * 2 +
    Number(a.sex[left] !== 0 && a.sex[left] === b.sex[right]) +
    Number(a.head[left] === b.head[right]);
  const sameBirth = (left: number, right: number): boolean => {
    const [one, other] = [int32At(a.born, left, NO_DAY), int32At(b.born, right, NO_DAY)];
    // A NIK says no century: where both columns do, they must agree.
    return one !== NO_DAY && other !== NO_DAY ? one === other : same(a.birth[left], b.birth[right]);
  };
  const otherSex = (left: number, right: number): boolean => {
    const [one, other] = [uint8At(a.sex, left), uint8At(b.sex, right)];
    return one !== 0 && other !== 0 && one !== other;
  };
  const sameName = (left: number, right: number): boolean => {
    const [one, other] = [int32At(a.name, left, NONE), int32At(b.name, right, NONE)];
    if (one < 0 || other < 0) return false;
    if (one === other) return true;
    const names = [dictionary.nameOf(one), dictionary.nameOf(other)] as const;
    return names[0] !== null && names[1] !== null && isSameName(names[0], names[1]);
  };

  const run = (
    tier: number,
    keyA: (row: number) => number,
    keyB: (row: number) => number,
    fit: (left: number, right: number) => Fit | null,
  ): void => {
    const pairing: Pairing = {
      fit,
      nameA: (row) => int32At(a.name, row, NONE),
      nameB: (row) => int32At(b.name, row, NONE),
      textA: (row) => recordText(a, row),
      textB: (row) => recordText(b, row),
    };
    for (const [left, right] of blocks(rowsLeft(partnerA), keyA, rowsLeft(partnerB), keyB)) {
      const found = bestPairs(left, right, pairing);
      skipped.a += found.skipped.a;
      skipped.b += found.skipped.b;
      for (const pair of found.pairs) {
        partnerA[pair.a] = pair.b;
        partnerB[pair.b] = pair.a;
        tierA[pair.a] = tier;
        likenessA[pair.a] = pair.likeness;
      }
    }
  };

  run(
    NIK,
    (row) => int32At(a.nik, row, NONE),
    (row) => int32At(b.nik, row, NONE),
    (left, right) => ({ likeness: likeness(left, right), agreeing: agreeing(left, right) }),
  );
  run(
    KK,
    (row) => (a.birth[row] === NONE ? NONE : int32At(a.kk, row, NONE)),
    (row) => (b.birth[row] === NONE ? NONE : int32At(b.kk, row, NONE)),
    (left, right) =>
      sameBirth(left, right) && sameName(left, right)
        ? { likeness: likeness(left, right), agreeing: agreeing(left, right) }
        : null,
  );
  const placed = ({ birth, village }: Records, row: number): number => {
    const [born, at] = [int32At(birth, row, NONE), int32At(village, row, NONE)];
    return born < 0 || at < 0 ? NONE : at * BIRTHS + born;
  };
  run(
    DOUBTFUL,
    (row) => placed(a, row),
    (row) => placed(b, row),
    (left, right) => {
      if (!sameBirth(left, right)) return null;
      const found = likeness(left, right);
      // Twins: one date, one village, names made alike.
      if (found < ALIKE || (found < 1 && otherSex(left, right))) return null;
      return { likeness: found, agreeing: agreeing(left, right) };
    },
  );
  return { partnerA, partnerB, tierA, likenessA, skipped, compared };
}

/** More than any birth key. */
const BIRTHS = 100 * 13 * 32;

const same = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && one >= 0 && one === other;

function* rowsLeft(partner: Int32Array): Generator<number> {
  for (let row = 0; row < partner.length; row += 1) if (partner[row] === NONE) yield row;
}

/** The rows of both sides that share a key. A key that one side only has makes no block. */
function blocks(
  as: Iterable<number>,
  keyA: (row: number) => number,
  bs: Iterable<number>,
  keyB: (row: number) => number,
): readonly (readonly [BlockRows, BlockRows])[] {
  // Most keys are of one row: a list is made for those of several only.
  const first = new Map<number, number>();
  const more = new Map<number, BlockRows>();
  for (const row of as) {
    const key = keyA(row);
    if (key < 0) continue;
    const known = first.get(key);
    if (known === undefined) first.set(key, row);
    else {
      const list: BlockRows = more.get(key) ?? [known];
      list.push(row);
      more.set(key, list);
    }
  }
  const found = new Map<number, readonly [BlockRows, BlockRows]>();
  for (const row of bs) {
    const key = keyB(row);
    const only = key < 0 ? undefined : first.get(key);
    if (only === undefined) continue;
    const block = found.get(key);
    if (block) block[1].push(row);
    else found.set(key, [more.get(key) ?? [only], [row]]);
  }
  return [...found.values()];
}
