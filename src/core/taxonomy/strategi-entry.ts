import type { Certainty, Entry } from './entry';
import type { KlasterId } from './klaster';

/** The three strategies of Inpres 4/2022 and Inpres 8/2025 (diktum kedua huruf a, b, c). */
export type StrategiId = 'S1' | 'S2' | 'S3';

/** The eleven subgroups of the guideline, §2.5. */
export type SubkelompokId =
  'S1.a' | 'S1.b' | 'S1.c' | 'S1.d' | 'S1.e' | 'S2.a' | 'S2.b' | 'S2.c' | 'S2.d' | 'S3.a' | 'S3.b';

/** A subgroup of a strategy, with the klaster its programmes usually stand in. */
export interface Subkelompok extends Entry {
  readonly id: SubkelompokId;
  readonly strategi: StrategiId;
  /** Programmes the source names as examples. */
  readonly contoh: readonly string[];
  /** Our crosswalk: the source does not tie subgroups to klaster, it only describes both. */
  readonly klaster: KlasterId;
  readonly klasterCertainty: Certainty;
}

/** One of the three strategies. */
export interface Strategi extends Entry {
  readonly id: StrategiId;
  /** Wordings seen once that may be offered to a person but are never matched on their own. */
  readonly aliasManual: readonly string[];
  readonly subkelompok: readonly Subkelompok[];
}
