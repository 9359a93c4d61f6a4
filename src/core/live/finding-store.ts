import { byPlace, type Placed } from './placed';
import type { Sink } from './run';

/** A finding that came, and where it stands in the list as it is then. */
export interface AddedFinding<T> {
  readonly at: number;
  readonly finding: T;
}

/** How one list of findings becomes the next. */
export interface FindingPatch<T> {
  /** Positions in the list before, ascending. */
  readonly removed: readonly number[];
  /** Ascending positions in the list after. */
  readonly added: readonly AddedFinding<T>[];
}

/** All findings in order; it hears what comes and goes and makes a patch of it. */
export interface FindingStore<T> {
  readonly sink: Sink;
  /** Brings the list into step with what was heard since the last time. */
  readonly settle: () => FindingPatch<T>;
  /** Shows the findings of a sheet anew where `show` answers another thing than before. */
  readonly review: (sheet: number) => void;
  /** The findings of a sheet, in order. */
  readonly ofSheet: (sheet: number) => readonly T[];
}

interface Entry<T> {
  readonly placed: Placed;
  readonly shown: T;
}

/**
 * Starts with no findings.
 *
 * @param show what the list holds of a finding.
 * @param isSame true when a finding shown anew is shown as before.
 */
export function createFindingStore<T>(
  show: (placed: Placed) => T,
  isSame: (a: T, b: T) => boolean,
): FindingStore<T> {
  let list: Entry<T>[] = [];
  const came = new Set<Placed>();
  const went = new Set<Placed>();
  /** Findings that stay and are shown otherwise. */
  const shownAnew = new Map<Placed, T>();

  /** How many findings at the front of the list are before a place. */
  const countOf = (isBefore: (placed: Placed) => boolean): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = list[middle];
      if (entry && isBefore(entry.placed)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const placeOf = (placed: Placed): number => countOf((one) => byPlace(one, placed) < 0);
  const startOf = (sheet: number): number => countOf((one) => one.sheet < sheet);
  const ofSheet = (sheet: number): readonly Entry<T>[] => list.slice(startOf(sheet), startOf(sheet + 1));
  const exactPlaceOf = (placed: Placed): number => {
    let at = placeOf(placed);
    // Findings that say the same in one place stand side by side.
    while (at < list.length && list[at]?.placed !== placed) at += 1;
    if (at === list.length) throw new Error('a finding went that was never there');
    return at;
  };

  return {
    sink: {
      add(one) {
        if (!went.delete(one)) came.add(one);
      },
      drop(one) {
        if (!came.delete(one)) went.add(one);
      },
    },
    settle() {
      const goes = new Set([...went].map(exactPlaceOf));
      const removed: number[] = [];
      const added: AddedFinding<T>[] = [];
      const next: Entry<T>[] = [];
      let from = 0;
      const put = (placed: Placed, shown: T): void => {
        added.push({ at: next.length, finding: shown });
        next.push({ placed, shown });
      };
      const keepUpTo = (end: number): void => {
        for (const entry of list.slice(from, end)) {
          const isGone = goes.has(from);
          const anew = shownAnew.get(entry.placed);
          if (isGone || anew !== undefined) removed.push(from);
          if (!isGone) {
            if (anew !== undefined) put(entry.placed, anew);
            else next.push(entry);
          }
          from += 1;
        }
      };
      for (const placed of [...came].sort(byPlace)) {
        keepUpTo(placeOf(placed));
        put(placed, show(placed));
      }
      keepUpTo(list.length);
      if (removed.length + added.length > 0) list = next;
      came.clear();
      went.clear();
      shownAnew.clear();
      return { removed, added };
    },
    review(sheet) {
      for (const { placed, shown } of ofSheet(sheet)) {
        const now = show(placed);
        if (!isSame(now, shown)) shownAnew.set(placed, now);
      }
    },
    ofSheet: (sheet) => ofSheet(sheet).map(({ shown }) => shown),
  };
}
