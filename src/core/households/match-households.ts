import { int32At } from '../values/at';
import { KINDS, ownersOfRows, SEVERAL, type HouseholdRows, type KeyKind } from './family-keys';

/** One side of a match. */
export interface Households {
  readonly rows: readonly HouseholdRows[];
  readonly length: number;
}

const NOBODY = -1;
const MOST = 32;

/**
 * Pairs households of one side with those of the other: by id keluarga, else by nomor KK, else by NIK. A pair must be
 * the only one on both sides; two that fit alike are told apart by the number of keys they share, or stay apart. Where
 * both have a surer number and not the same, a weaker one does not join them. The order of rows makes no difference.
 *
 * @param claimants the side that looks for its own.
 * @param targets the side that is looked through; its rows say whether their ids are of the same system.
 * @param size how many keys there are.
 * @returns per claimant the target it is paired with, or -1.
 */
export function matchHouseholds(claimants: Households, targets: Households, size: number): Int32Array {
  const result = new Int32Array(claimants.length).fill(NOBODY);
  if (claimants.length === 0 || targets.length === 0) return result;
  const contradicts = contradictions(claimants, targets);
  const closed = new Uint8Array(claimants.length);
  const taken = new Uint8Array(targets.length);
  for (const kind of KINDS) {
    const owners = ownersOfRows(kind, targets.rows, size);
    const candidate = new Int32Array(claimants.length).fill(NOBODY);
    const doubtful = new Map<number, Set<number>>();
    const doubt = (household: number, ...found: readonly number[]): void => {
      const known = doubtful.get(household) ?? new Set();
      for (const one of found) known.add(one);
      doubtful.set(household, known);
    };
    for (const { keys, household } of claimants.rows) {
      const column = keys[kind];
      for (let at = 0; at < column.length; at += 1) {
        const key = int32At(column, at, NOBODY);
        const one = int32At(household, at, NOBODY);
        if (key < 0 || one < 0 || result[one] !== NOBODY || closed[one] === 1) continue;
        const owner = int32At(owners.one, key, NOBODY);
        if (owner === NOBODY) continue;
        if (owner === SEVERAL) {
          const all = owners.all(key);
          // A number so many bear names nobody, and comparing all with all would take for ever.
          const fits = all.size > MOST ? [] : [...all].filter((target) => !contradicts(one, target, kind));
          if (fits.length > 0 || all.size > MOST) doubt(one, ...fits);
        } else if (!contradicts(one, owner, kind)) {
          const before = int32At(candidate, one, NOBODY);
          if (before === NOBODY) candidate[one] = owner;
          else if (before !== owner) doubt(one, owner);
        }
      }
    }
    settleDoubts(doubtful, candidate, claimants, targets);
    const claims = new Int32Array(targets.length);
    for (const target of candidate) if (target >= 0) claims[target] = int32At(claims, target) + 1;
    for (let one = 0; one < claimants.length; one += 1) {
      const target = int32At(candidate, one, NOBODY);
      if (target === NOBODY && !doubtful.has(one)) continue;
      // Which one is meant would be a guess; a weaker number would make it no better.
      closed[one] = 1;
      if (target >= 0 && claims[target] === 1 && taken[target] === 0) result[one] = target;
    }
    for (const target of result) if (target >= 0) taken[target] = 1;
  }
  return result;
}

/** The keys of a kind each household has: one in the array, several in the map. */
function keysOfHouseholds(
  kind: KeyKind,
  { rows, length }: Households,
): (household: number) => ReadonlySet<number> {
  const one = new Int32Array(length).fill(NOBODY);
  const several = new Map<number, Set<number>>();
  for (const { keys, household, comparableIds } of rows) {
    if (kind === 'id' && !comparableIds) continue;
    const column = keys[kind];
    for (let at = 0; at < column.length; at += 1) {
      const key = int32At(column, at, NOBODY);
      const owner = int32At(household, at, NOBODY);
      if (key < 0 || owner < 0) continue;
      const before = int32At(one, owner, NOBODY);
      if (before === NOBODY) one[owner] = key;
      else if (before !== key) {
        const set = several.get(owner) ?? new Set([before]);
        several.set(owner, set.add(key));
      }
    }
  }
  return (household) => {
    const only = int32At(one, household, NOBODY);
    return several.get(household) ?? (only < 0 ? NO_KEY : new Set([only]));
  };
}

const NO_KEY: ReadonlySet<number> = new Set();

/** How many keys both have; the smaller set is gone through, because the larger may be a whole sheet. */
function countShared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const key of few) shared += Number(many.has(key));
  return shared;
}

function contradictions(
  claimants: Households,
  targets: Households,
): (claimant: number, target: number, shared: KeyKind) => boolean {
  const surer = (['id', 'kk'] as const).map((kind) => ({
    kind,
    claimants: keysOfHouseholds(kind, claimants),
    targets: keysOfHouseholds(kind, targets),
  }));
  return (claimant, target, shared) => {
    for (const { kind, claimants: own, targets: other } of surer) {
      if (kind === shared) return false;
      const [left, right] = [own(claimant), other(target)];
      if (left.size > 0 && right.size > 0 && countShared(left, right) === 0) return true;
    }
    return false;
  };
}

/** Of several targets the one that shares most keys, where there is one. */
function settleDoubts(
  doubtful: ReadonlyMap<number, Set<number>>,
  candidate: Int32Array,
  claimants: Households,
  targets: Households,
): void {
  if (doubtful.size === 0) return;
  const asked = new Set<number>();
  for (const [one, found] of doubtful) {
    const before = int32At(candidate, one, NOBODY);
    if (before >= 0) found.add(before);
    for (const target of found) asked.add(target);
  }
  const own = keySets(claimants, new Set(doubtful.keys()));
  const other = keySets(targets, asked);
  for (const [one, found] of doubtful) {
    let best = NOBODY;
    let most = 0;
    for (const target of found) {
      const shared = countShared(own(one), other(target));
      if (shared === most) best = NOBODY;
      else if (shared > most) {
        best = target;
        most = shared;
      }
    }
    candidate[one] = best;
  }
}

/** All keys of some households, whatever their kind. */
function keySets(
  { rows }: Households,
  wanted: ReadonlySet<number>,
): (household: number) => ReadonlySet<number> {
  const sets = new Map<number, Set<number>>();
  const setOf = (household: number): Set<number> => {
    const set = sets.get(household) ?? new Set();
    sets.set(household, set);
    return set;
  };
  for (const { keys, household } of rows) {
    for (let at = 0; at < household.length; at += 1) {
      const owner = int32At(household, at, NOBODY);
      if (!wanted.has(owner)) continue;
      const set = setOf(owner);
      for (const kind of KINDS) {
        const key = int32At(keys[kind], at, NOBODY);
        if (key >= 0) set.add(key);
      }
    }
  }
  return setOf;
}
