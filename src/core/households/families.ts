import { rowCursor, type Row, type RowCursor, type Table } from '../table/table';
import { describeNik, describeNomorKk } from '../values/identity';
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
  /** All keys of its rows. */
  readonly keys: Set<string>;
  row: RowRef | null;
  readonly members: RowRef[];
}

/**
 * The ways a row names its family, the surest first: id keluarga, then nomor KK, then NIK.
 *
 * What stands for "none" (a dash, zeros) and numbers ending in 0000, which are lost or invented, name nobody: many
 * families would meet in one.
 */
export function keysOf(row: Row): readonly string[] {
  const id = fold(row.text('idKeluarga') ?? '');
  const kk = row.text('nomorKk');
  const nik = row.text('nik');
  const keys: string[] = [];
  if (/[^0 ]/.test(id)) keys.push(`id:${id}`);
  if (kk !== null && !describeNomorKk(kk).serialNol) keys.push(`kk:${kk}`);
  if (nik !== null && !describeNik(nik).serialNol) keys.push(`nik:${nik}`);
  return keys;
}

/**
 * Joins family rows and individual rows into families by id keluarga, then nomor KK, then NIK.
 *
 * A family row always is a family of its own, so that two rows with one NIK are seen and not merged silently. An
 * individual row joins the family of its id, else of its KK, unless that family has another id. Individuals who stand
 * together in one household join the family row that bears the NIK of one of them, where neither side has an id or KK
 * that says otherwise. Rows that name nothing are families of one row and are counted, never dropped.
 *
 * @param tables tables of role `keluarga` and `individu`.
 */
export function joinFamilies(tables: readonly Table[]): Families {
  const drafts: Draft[] = [];
  const byKey = new Map<string, number[]>();
  const start = (keys: readonly string[], { table, index }: RowRef): number => {
    const key = keys[0] ?? `baris:${table.sheet}:${String(table.rows[index] ?? 0)}`;
    drafts.push({ key, keys: new Set(), row: null, members: [] });
    return drafts.length - 1;
  };
  const point = (keys: readonly string[], family: number): void => {
    for (const key of keys) {
      drafts[family]?.keys.add(key);
      const known = byKey.get(key);
      if (!known) byKey.set(key, [family]);
      else if (!known.includes(family)) known.push(family);
    }
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
  const rowsEnd = drafts.length;
  for (const table of tables.filter(({ role }) => role === 'individu')) {
    forEachRow(table, (row) => {
      const ref = { table, index: row.index };
      const keys = keysOf(row);
      const household = keys.filter((key) => !key.startsWith('nik:'));
      // Without id and KK the person's own NIK is all there is.
      const family =
        familyOf(household.length > 0 ? household : keys, keys, drafts, byKey) ?? start(keys, ref);
      drafts[family]?.members.push(ref);
      point(keys, family);
    });
  }
  return adoptHouseholds(drafts, rowsEnd);
}

/** The family the keys lead to, the surest key first; among several the one that shares most keys, then the first. */
function familyOf(
  keys: readonly string[],
  all: readonly string[],
  drafts: readonly Draft[],
  byKey: ReadonlyMap<string, readonly number[]>,
): number | undefined {
  for (const key of keys) {
    const fits = (byKey.get(key) ?? []).filter((at) => !contradicts(all, drafts[at]?.keys, key));
    const shared = (at: number): number => all.filter((one) => drafts[at]?.keys.has(one)).length;
    const [first, ...others] = fits;
    if (first !== undefined)
      return others.reduce((best, at) => (shared(at) > shared(best) ? at : best), first);
  }
  return undefined;
}

const KINDS = ['id:', 'kk:'] as const;

/** True when both sides have a surer key than the one they share, and not the same. */
function contradicts(
  keys: readonly string[],
  others: ReadonlySet<string> | undefined,
  shared: string,
): boolean {
  for (const kind of KINDS) {
    if (shared.startsWith(kind)) return false;
    const own = keys.find((key) => key.startsWith(kind));
    if (own === undefined || others?.has(own) !== false) continue;
    if ([...others].some((key) => key.startsWith(kind))) return true;
  }
  return false;
}

/**
 * Gives households made of individuals only to the family row that bears the NIK of one of them: a list of heads with
 * NIK beside a list of members with KK is one set of families, not two.
 */
function adoptHouseholds(drafts: readonly Draft[], rowsEnd: number): Families {
  const rowByNik = new Map<string, number | null>();
  drafts.slice(0, rowsEnd).forEach(({ keys }, at) => {
    for (const key of keys) if (key.startsWith('nik:')) rowByNik.set(key, rowByNik.has(key) ? null : at);
  });
  const parents = drafts.map((household, at): number => {
    if (at < rowsEnd) return at;
    const claimed = new Set([...household.keys].map((key) => rowByNik.get(key) ?? null));
    claimed.delete(null);
    const [only, ...others] = claimed;
    const draft = only === undefined || only === null ? undefined : drafts[only];
    if (!draft || only === undefined || only === null || others.length > 0) return at;
    return contradicts([...household.keys], draft.keys, 'nik:') ? at : only;
  });
  // Two households under one row would be a guess which of them is meant.
  const claims = new Map<number, number>();
  parents.forEach((parent, at) => {
    if (at >= rowsEnd && parent < rowsEnd) claims.set(parent, (claims.get(parent) ?? 0) + 1);
  });
  const families: Draft[] = [];
  const placeOf = new Map<number, number>();
  const byKey = new Map<string, number[]>();
  drafts.forEach((draft, at) => {
    const parent = parents[at] ?? at;
    const adopted = parent !== at && claims.get(parent) === 1;
    const place = (adopted ? placeOf.get(parent) : undefined) ?? families.push(draft) - 1;
    if (adopted) for (const member of draft.members) families[place]?.members.push(member);
    placeOf.set(at, place);
    for (const key of draft.keys) {
      const known = byKey.get(key);
      if (!known) byKey.set(key, [place]);
      else if (!known.includes(place)) known.push(place);
    }
  });
  return { families, byKey };
}

function forEachRow(table: Table, visit: (row: RowCursor) => void): void {
  const cursor = rowCursor(table);
  for (let index = 0; index < table.length; index += 1) {
    cursor.moveTo(index);
    visit(cursor);
  }
}
