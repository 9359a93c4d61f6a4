/** A breakdown of complaints: the key of each, and how each key is written. */
export interface NamedColumn {
  /** Per complaint a place in {@link NamedColumn.keys}; 0 where nothing is stated. */
  readonly codes: Int32Array;
  /** The keys; the first is {@link UNSTATED}. */
  readonly keys: readonly string[];
  /** Per key how many complaints write it how. */
  readonly spellings: readonly ReadonlyMap<string, number>[];
}

/** The key of complaints that do not state what they are broken down by. They are counted, never dropped. */
export const UNSTATED = 'TIDAK_DISEBUT';

/** A column that is being filled. */
export interface ColumnInWork {
  /** Puts a complaint under a key, `null` for none; `name` is how it is written there. */
  readonly put: (at: number, key: string | null, name: string) => void;
  readonly column: NamedColumn;
}

/** Starts a column in which nothing is stated. */
export function createNamedColumn(length: number): ColumnInWork {
  const codes = new Int32Array(length);
  const keys: string[] = [UNSTATED];
  const spellings = [new Map<string, number>()];
  const places = new Map<string, number>();
  return {
    put(at, key, name) {
      if (key === null) return;
      const place = places.get(key) ?? keys.push(key) - 1;
      places.set(key, place);
      codes[at] = place;
      const written = (spellings[place] ??= new Map<string, number>());
      written.set(name, (written.get(name) ?? 0) + 1);
    },
    column: { codes, keys, spellings },
  };
}

/** The spelling used most; equal ones by alphabet, so that the order of complaints does not matter. */
export function commonestOf(spellings: ReadonlyMap<string, number>): string {
  const [best] = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : Number(a[0] > b[0])));
  return best?.[0] ?? '';
}
