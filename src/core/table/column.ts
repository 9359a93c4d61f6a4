import type { Field, FieldKind } from './field';

/** What became of a cell: nothing in it, read, could not be read, or an Excel error value. */
export const CELL_STATE = { empty: 0, read: 1, unread: 2, error: 3 } as const;
/** One of {@link CELL_STATE}. */
export type CellState = (typeof CELL_STATE)[keyof typeof CELL_STATE];

/** The value stands in a row above and holds here too: written once, left blank below. */
export const INHERITED = 16;
/** The cell lies inside a merged area whose value is counted in its first row. */
export const MERGED = 32;
/** A harmless normalisation was needed: an apostrophe, a number kept as text, a missing dot. */
export const NORMALISED = 64;
const STATE_BITS = 3;

interface ColumnBase {
  readonly field: Field;
  readonly kind: FieldKind;
  /** 0-based sheet column, so that every value can say where it stands. */
  readonly sheetColumn: number;
  /** The header as the sheet shows it. */
  readonly header: string;
  /** One byte a row: a {@link CELL_STATE} and flags. */
  readonly status: Uint8Array;
}

/** Dictionary-coded text: canonical ids, codes and names, each distinct text stored once. */
export interface TextColumn extends ColumnBase {
  readonly storage: 'text';
  readonly codes: Uint32Array;
  /** `dictionary[code]`; 0 is the empty text. */
  readonly dictionary: readonly string[];
}

/** Amounts as whole sen, exact: 1 rupiah is 100. */
export interface MoneyColumn extends ColumnBase {
  readonly storage: 'money';
  readonly sen: BigInt64Array;
}

/** Counts, desil, days and yes/no (1 and 0). */
export interface NumberColumn extends ColumnBase {
  readonly storage: 'number';
  readonly values: Float64Array;
  /** The unit written beside a count (`kk`), where one was. */
  readonly units: ReadonlyMap<number, string>;
}

/** One field of a table. */
export type Column = TextColumn | MoneyColumn | NumberColumn;

/** How cells of a kind are kept. */
export function storageOf(kind: FieldKind): Column['storage'] {
  if (kind === 'rupiah') return 'money';
  return kind === 'jumlah' || kind === 'desil' || kind === 'tanggal' || kind === 'yaTidak'
    ? 'number'
    : 'text';
}

/** The state part of a status byte. */
export const stateOf = (status: number): CellState => (status & STATE_BITS) as CellState;
