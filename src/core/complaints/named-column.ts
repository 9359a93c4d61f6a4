import { int32At, itemAt } from '../values/at';
import { commonestOf } from '../values/commonest';

/** One key of a breakdown, and how many complaints write it how. */
export interface NamedKey {
  readonly key: string;
  readonly spellings: ReadonlyMap<string, number>;
}

/** A breakdown of complaints: the key of each, and how each key is written. */
export interface NamedColumn {
  /** Per complaint a place in {@link NamedColumn.keys}; 0 where nothing is stated. */
  readonly codes: Int32Array;
  /** The keys; the first is {@link UNSTATED}. */
  readonly keys: readonly NamedKey[];
}

/** The key of complaints that do not state what they are broken down by. They are counted, never dropped. */
export const UNSTATED = 'TIDAK_DISEBUT';

const NOT_STATED: NamedKey = { key: UNSTATED, spellings: new Map() };

/** A column that is being filled. */
export interface ColumnInWork {
  /** Puts a complaint under a key, `null` for none; `name` is how it is written there. */
  readonly put: (at: number, key: string | null, name: string) => void;
  readonly column: NamedColumn;
}

/** Starts a column in which nothing is stated. */
export function createNamedColumn(length: number): ColumnInWork {
  const codes = new Int32Array(length);
  const keys: NamedKey[] = [NOT_STATED];
  const places = new Map<string, { readonly place: number; readonly spellings: Map<string, number> }>();
  return {
    put(at, key, name) {
      if (key === null) return;
      let known = places.get(key);
      if (!known) {
        const spellings = new Map<string, number>();
        known = { place: keys.push({ key, spellings }) - 1, spellings };
        places.set(key, known);
      }
      codes[at] = known.place;
      known.spellings.set(name, (known.spellings.get(name) ?? 0) + 1);
    },
    column: { codes, keys },
  };
}

/** The key of a complaint. */
export const keyAt = ({ codes, keys }: NamedColumn, at: number): NamedKey =>
  itemAt(keys, int32At(codes, at), NOT_STATED);

/** What a complaint states, in the spelling used most; `null` where it states nothing. */
export function statedAt(column: NamedColumn, at: number): string | null {
  const { key, spellings } = keyAt(column, at);
  return key === UNSTATED ? null : commonestOf(spellings);
}
