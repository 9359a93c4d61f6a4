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

  const placeOf = (placed: Placed): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const entry = list[middle];
      if (entry && byPlace(entry.placed, placed) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const exactPlaceOf = (placed: Placed): number => {
    let at = placeOf(placed);
    // Findings that say the same in one place stand side by side.
    while (at < list.length && list[at]?.placed !== placed) at += 1;
    if (at === list.length) throw new Error('a finding went that was never there');
    return at;
  };
  const startOf = (sheet: number): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.placed.sheet ?? 0) < sheet) low = middle + 1;
      else high = middle;
    }
    return low;
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
        for (; from < end; from += 1) {
          const entry = list[from];
          if (!entry) continue;
          const anew = shownAnew.get(entry.placed);
          if (goes.has(from) || anew !== undefined) removed.push(from);
          if (goes.has(from)) continue;
          if (anew !== undefined) put(entry.placed, anew);
          else next.push(entry);
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
      for (let at = startOf(sheet); list[at]?.placed.sheet === sheet; at += 1) {
        const entry = list[at];
        if (!entry) continue;
        const now = show(entry.placed);
        if (!isSame(now, entry.shown)) shownAnew.set(entry.placed, now);
      }
    },
    ofSheet: (sheet) => list.slice(startOf(sheet), startOf(sheet + 1)).map(({ shown }) => shown),
  };
}
