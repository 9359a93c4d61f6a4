import type { Chance } from './chance';
import type { BookPlan } from './clean/clean-book';
import type { DraftBook, DraftPlace, DraftSheet } from './draft';

/** What must be found, and where. */
export interface Planted {
  readonly rule: string;
  readonly messageId: string;
  readonly at: DraftPlace | { readonly sheet: DraftSheet; readonly cell: string };
}

/** One kind of mistake and how it gets into a clean workbook. */
export interface Planter {
  readonly rule: string;
  readonly messageId: string;
  /** Tells two planters of one message apart. */
  readonly how?: string;
  /** The workbook it needs. */
  readonly book: (chance: Chance) => BookPlan;
  /** True where the official regions have to be at hand; else that is left to chance. */
  readonly regions?: boolean;
  /** Why more than one finding is right, where it is. */
  readonly several?: string;
  /** Makes the mistake; answers where it must be found, beside what the clean workbook has. Empty: there was no place for it. */
  readonly plant: (book: DraftBook, chance: Chance) => readonly Planted[];
}
