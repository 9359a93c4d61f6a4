/** A level of the administrative tree, from the province down. */
export type RegionLevel = 'provinsi' | 'kabupaten' | 'kecamatan' | 'desa';

/** One region by its Kemendagri code with dots: `64.02.05.2001`. */
export interface Region {
  readonly kode: string;
  /** Official name as the source writes it, without "Kabupaten", "Kecamatan" or "Desa" below the district. */
  readonly nama: string;
  readonly level: RegionLevel;
}

/**
 * The regions that were loaded, asked by code and by name. Whole provinces only: a code of a province that is not
 * loaded is unknown to this object, not wrong.
 */
export interface Regions {
  /** Two-digit codes of the provinces that are loaded. */
  readonly loaded: ReadonlySet<string>;
  /** The decree the data follows, as its files say; empty when they do not. */
  readonly sumber: string;
  readonly byCode: (kode: string) => Region | null;
  /** The regions directly below a code, in code order. */
  readonly children: (kode: string) => readonly Region[];
  /**
   * Regions of a level inside a code whose folded name is this one: none, one, or several of the same name. `inside` may
   * be empty: everything that is loaded.
   */
  readonly byName: (nama: string, level: RegionLevel, inside: string) => readonly Region[];
}

const LENGTHS: Readonly<Record<number, RegionLevel>> = {
  2: 'provinsi',
  5: 'kabupaten',
  8: 'kecamatan',
  13: 'desa',
};

/** The level of a dotted code, or `null` when it has the length of none. */
export const levelOf = (kode: string): RegionLevel | null => LENGTHS[kode.length] ?? null;

const WIDTHS: Readonly<Record<RegionLevel, number>> = { provinsi: 2, kabupaten: 5, kecamatan: 8, desa: 13 };

/** The code of the region of a level that holds a dotted code, itself included; `null` when the code is above that level. */
export const codeAt = (kode: string, level: RegionLevel): string | null =>
  kode.length < WIDTHS[level] ? null : kode.slice(0, WIDTHS[level]);
