import { lowerBound } from '../table/table';
import { itemAt } from '../values/at';

/** No sheet has more rows than this, so a sheet's place and a row make one number. */
const SPAN = 2 ** 21;

/** One number for a row of a sheet, ascending by sheet and row; `row` is 1-based. */
export const placeOf = (sheet: number, row: number): number => sheet * SPAN + row;
/** The sheet a place is in. */
export const sheetOf = (place: number): number => Math.floor(place / SPAN);
/** The 1-based row of a place. */
export const rowOf = (place: number): number => place % SPAN;

/**
 * Which rows bear which key, each list ascending. Half a million rows that mostly share their key with nobody cost a
 * number each.
 */
export interface KeyIndex {
  readonly add: (key: string, place: number) => void;
  readonly remove: (key: string, place: number) => void;
  /** Takes out all rows of a sheet; answers the keys they had. */
  readonly removeSheet: (sheet: number) => readonly string[];
  readonly of: (key: string) => readonly number[];
  readonly keys: () => IterableIterator<string>;
  readonly size: () => number;
}

/** An index of nothing. */
export function createKeyIndex(): KeyIndex {
  const index = new Map<string, number | number[]>();
  const remove = (key: string, place: number): void => {
    const known = index.get(key);
    if (known === place) index.delete(key);
    if (!Array.isArray(known)) return;
    const at = lowerBound(known, place);
    if (known[at] !== place) return;
    if (known.length === 1) index.delete(key);
    else known.splice(at, 1);
  };
  return {
    add(key, place) {
      const known = index.get(key);
      if (known === undefined) index.set(key, place);
      else if (!Array.isArray(known)) {
        if (known !== place) index.set(key, known < place ? [known, place] : [place, known]);
      } else if (itemAt(known, known.length - 1, 0) < place) known.push(place);
      else {
        const at = lowerBound(known, place);
        if (known[at] !== place) known.splice(at, 0, place);
      }
    },
    remove,
    removeSheet(sheet) {
      const had: string[] = [];
      for (const [key, known] of [...index]) {
        const mine = (Array.isArray(known) ? known : [known]).filter((place) => sheetOf(place) === sheet);
        if (mine.length === 0) continue;
        had.push(key);
        for (const place of mine) remove(key, place);
      }
      return had;
    },
    of(key) {
      const known = index.get(key);
      return known === undefined ? [] : Array.isArray(known) ? known : [known];
    },
    keys: () => index.keys(),
    size: () => index.size,
  };
}
