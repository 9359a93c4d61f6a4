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
  readonly byCode: (kode: string) => Region | null;
  /** The regions directly below a code, in code order. */
  readonly children: (kode: string) => readonly Region[];
  /** Regions of a level inside a code whose folded name is this one: none, one, or several of the same name. */
  readonly byName: (nama: string, level: RegionLevel, inside: string) => readonly Region[];
}
