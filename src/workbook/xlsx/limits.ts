/** A bound that keeps a hostile file from taking the machine; every one can be set. Sizes in bytes. */
export interface ReadLimits {
  /** Parts of the zip. */
  readonly bagian: number;
  /** The name of one part. */
  readonly namaBagian: number;
  /** One part once inflated. */
  readonly isiBagian: number;
  /** All parts once inflated. */
  readonly isi: number;
  /** How many times larger a zip may become, once it inflates to more than `rasioMulai`. */
  readonly rasio: number;
  readonly rasioMulai: number;
  /** Inflated size, or that of an old .xls, for files only the library can read: it needs many times as much memory. */
  readonly pustaka: number;
  /** Memory of all cells; a cell far from all others costs as much as a thousand beside each other. */
  readonly sel: number;
  /** Memory of all distinct texts. */
  readonly teks: number;
  /** Memory of all formulas, those a cell shares with others counted as it shows them. */
  readonly rumus: number;
  /** One element of a sheet: a cell with all that is in it, once it does not fit the window any more. Excel allows 32 767 characters. */
  readonly unsur: number;
}

/** A limit that can be the reason for a refusal. */
export type LimitName = Exclude<keyof ReadLimits, 'rasioMulai'>;

/** Which limit a file went beyond, and where the limit stood. */
export interface LimitHit {
  readonly name: LimitName;
  readonly most: number;
}

const MIB = 2 ** 20;

/** What is read unless someone says otherwise: far above any workbook of a district, far below what a machine has. */
export const READ_LIMITS: ReadLimits = {
  bagian: 10_000,
  namaBagian: 1024,
  isiBagian: 1024 * MIB,
  isi: 1024 * MIB,
  rasio: 300,
  rasioMulai: 64 * MIB,
  pustaka: 192 * MIB,
  sel: 512 * MIB,
  teks: 512 * MIB,
  rumus: 512 * MIB,
  unsur: 8 * MIB,
};
