import { areaCells, contains } from '../a1';
import type { Area } from '../port';

/**
 * Remembers what we wrote, so that the events Excel sends back for it can be told from the user's own edits. Excel
 * says itself who changed a cell only from ExcelApi 1.14 on; before that we count.
 */
export interface OwnWrites {
  /** Say so before the request goes out: its events may arrive before its answer. */
  readonly expect: (sheetId: string, area: Area) => void;
  /** Say so when the answer came: what has not been heard of soon after will not be. */
  readonly settle: () => void;
  /** True, once for every cell written, for a change that lies in what we wrote. */
  readonly isOurs: (sheetId: string, area: Area | null) => boolean;
}

interface Expected {
  readonly sheetId: string;
  readonly area: Area;
  cells: number;
  until: number;
}

/** How long after the answer an event may still come, in milliseconds. */
const PATIENCE = 2000;

/** Starts with nothing written. `now` gives milliseconds of any clock that only goes forward. */
export function rememberWrites(now: () => number): OwnWrites {
  let expected: Expected[] = [];
  return {
    expect: (sheetId, area) => {
      expected.push({ sheetId, area, cells: areaCells(area), until: Infinity });
    },
    settle: () => {
      for (const entry of expected) entry.until = Math.min(entry.until, now() + PATIENCE);
    },
    isOurs: (sheetId, area) => {
      expected = expected.filter(({ until }) => until >= now());
      if (!area) return false;
      const found = expected.find((entry) => entry.sheetId === sheetId && contains(entry.area, area));
      if (!found) return false;
      found.cells -= areaCells(area);
      if (found.cells <= 0) expected = expected.filter((entry) => entry !== found);
      return true;
    },
  };
}
