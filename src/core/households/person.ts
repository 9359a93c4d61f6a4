import type { Truth } from './truth';

/** An age in whole years: exact, or only known to lie between two ages (both inclusive). */
export interface Age {
  readonly from: number;
  readonly to: number;
}

/** What a row says of one person; `null` is not known. */
export interface Person {
  readonly age: Age | null;
  readonly pregnant: Truth;
  readonly disabled: Truth;
  readonly severelyDisabled: Truth;
  readonly inSchool: Truth;
  readonly noWork: Truth;
  readonly runsBusiness: Truth;
}

/** Beyond this a stated age is a slip of the pen; also the upper end of "60 and over". */
export const OLDEST = 150;

/** Whether an age lies within two ages, both inclusive; not known when only part of it may. */
export function isAged(age: Age | null, from: number, to: number): Truth {
  if (!age) return null;
  if (age.from >= from && age.to <= to) return true;
  return age.to < from || age.from > to ? false : null;
}
