/** An age in whole years: exact, or only known to lie between two ages (both inclusive). */
export interface Age {
  readonly from: number;
  readonly to: number;
}

/** Beyond this a stated age is a slip of the pen; also the upper end of "60 and over". */
export const OLDEST = 150;
