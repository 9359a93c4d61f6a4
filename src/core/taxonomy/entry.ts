/** How sure we are that a fact is as written: read in a document, inferred from one, weakly inferred, or unverified. */
export type Certainty = 'pasti' | 'sedang' | 'rendah' | 'perlu-dikonfirmasi';

/** Where a fact was read: the document's name and the place in it ("pasal", section or page as the document counts). */
export interface Source {
  readonly dokumen: string;
  readonly pasal: string;
}

/** From when to when a fact holds, as ISO dates, both inclusive; `null` means no such date is known. */
export interface Berlaku {
  readonly sejak: string | null;
  readonly sampai: string | null;
}

/** One text in Bahasa Indonesia and in English. */
export interface Text2 {
  readonly id: string;
  readonly en: string;
}

/** One fact of the taxonomy, always with its source, its certainty and its dates. */
export interface Entry {
  readonly id: string;
  readonly nama: Text2;
  /** Other spellings that mean this entry and nothing else; compared after folding. */
  readonly aliases: readonly string[];
  readonly source: Source;
  readonly certainty: Certainty;
  readonly berlaku: Berlaku;
}

/** Validity without a known first or last day: the source prints none. */
export const TANPA_BATAS: Berlaku = { sejak: null, sampai: null };
