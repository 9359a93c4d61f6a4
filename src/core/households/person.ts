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
