import { rowCursor, type Row, type RowCursor, type Table } from '../table/table';
import { fold } from '../values/text';

/** One sheet row of a family, by table and entry. */
export interface RowRef {
  readonly table: Table;
  readonly index: number;
}

/** One family with the rows that speak of it. */
export interface Family {
  /** `id:`, `kk:` or `nik:` and the number it was joined by; `baris:` when the row has none. */
  readonly key: string;
  /** Its row in a family sheet, the first one where several exist. */
  readonly row: RowRef | null;
  /** Its rows in individual sheets. */
  readonly members: readonly RowRef[];
}

/** All families of the given sheets, and the ways a recipient list may name them. */
export interface Families {
  readonly families: readonly Family[];
  /** Families by `nik:`, `kk:` or `id:` key. More than one family under a key means the key cannot tell them apart. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

interface Draft {
  readonly key: string;
  row: RowRef | null;
  readonly members: RowRef[];
}

/** The ways a row names its family, the surest first: id keluarga, then nomor KK, then NIK. */
export function keysOf(row: Row): readonly string[] {
  const id = row.text('idKeluarga');
  const kk = row.text('nomorKk');
  const nik = row.text('nik');
  const keys: string[] = [];
  if (id !== null && id !== '') keys.push(`id:${fold(id)}`);
  if (kk !== null) keys.push(`kk:${kk}`);
  if (nik !== null) keys.push(`nik:${nik}`);
  return keys;
}

/**
 * Joins family rows and individual rows into families by id keluarga, then nomor KK, then NIK.
 *
 * A family row always is a family of its own, so that two rows with one NIK are seen and not merged silently. An
 * individual row joins the family of its id or KK; a NIK alone joins only where that one person was seen before.
 * Rows that name nothing are families of one row and are counted, never dropped.
 *
 * @param tables tables of role `keluarga` and `individu`.
 */
export function joinFamilies(tables: readonly Table[]): Families {
  const drafts: Draft[] = [];
  const byKey = new Map<string, number[]>();
  const point = (keys: readonly string[], family: number): void => {
    for (const key of keys) {
      const known = byKey.get(key);
      if (!known) byKey.set(key, [family]);
      else if (!known.includes(family)) known.push(family);
    }
  };
  const start = (keys: readonly string[], ref: RowRef): number => {
    drafts.push({
      key: keys[0] ?? `baris:${ref.table.sheet}:${String(ref.table.rows[ref.index] ?? 0)}`,
      row: null,
      members: [],
    });
    return drafts.length - 1;
  };

  for (const table of tables.filter(({ role }) => role === 'keluarga')) {
    forEachRow(table, (row) => {
      const ref = { table, index: row.index };
      const keys = keysOf(row);
      const family = start(keys, ref);
      const draft = drafts[family];
      if (draft) draft.row = ref;
      point(keys, family);
    });
  }
  for (const table of tables.filter(({ role }) => role === 'individu')) {
    forEachRow(table, (row) => {
      const ref = { table, index: row.index };
      const keys = keysOf(row);
      const household = keys.filter((key) => !key.startsWith('nik:'));
      const joined = household.map((key) => byKey.get(key)?.[0]).find((at) => at !== undefined);
      // Without id and KK the person's own NIK is all there is.
      const known =
        joined ?? (household.length === 0 ? keys.map((key) => byKey.get(key)?.[0])[0] : undefined);
      const family = known ?? start(keys, ref);
      drafts[family]?.members.push(ref);
      point(keys, family);
    });
  }
  return { families: drafts, byKey };
}

function forEachRow(table: Table, visit: (row: RowCursor) => void): void {
  const cursor = rowCursor(table);
  for (let index = 0; index < table.length; index += 1) {
    cursor.moveTo(index);
    visit(cursor);
  }
}
