import type { Chance } from './chance';
import type { BookPlan } from './clean/clean-book';
import type { DraftBook, DraftPlace, DraftSheet } from './draft';

/** What must be found, and where; without a sheet for a mistake of no workbook. */
export interface Planted {
  readonly rule: string;
  readonly messageId: string;
  /** The workbook, where there are several. */
  readonly file?: string;
  readonly at: DraftPlace | { readonly sheet: DraftSheet; readonly cell: string } | null;
}

interface AnyPlanter {
  readonly rule: string;
  readonly messageId: string;
  /** Tells two planters of one message apart. */
  readonly how?: string;
  /** Why more than one finding is right, where it is. */
  readonly several?: string;
}

/** One kind of mistake and how it gets into a clean workbook. */
export interface BookPlanter extends AnyPlanter {
  /** The workbook it needs. */
  readonly book: (chance: Chance) => BookPlan;
  /** True where the official regions have to be at hand; else that is left to chance. */
  readonly regions?: boolean;
  /** Makes the mistake; answers where it must be found, beside what the clean workbook has. Empty: there was no place for it. */
  readonly plant: (book: DraftBook, chance: Chance) => readonly Planted[];
}

/** One kind of mistake that shows only where several workbooks are held against each other. */
export interface CollectionPlanter extends AnyPlanter {
  /** Clean workbooks of several districts. */
  readonly books: (chance: Chance) => DraftBook[];
  readonly plant: (books: DraftBook[], chance: Chance) => readonly Planted[];
}

/** Any planter. */
export type Planter = BookPlanter | CollectionPlanter;
