import { CELL_STATE, stateOf } from '../../table/column';
import type { Field } from '../../table/field';
import { rowsOf, type Row, type Table } from '../../table/table';
import { identifiesOne } from './identity-cells';

/** The rows of one family in one sheet, by table entry. */
export interface FamilyGroup {
  /** Nomor KK, or the family's id where the sheet has no nomor KK. */
  readonly key: string;
  /** First and last entry of the family. */
  readonly first: number;
  readonly last: number;
  readonly members: number;
  /** Entries of its heads. */
  readonly heads: readonly number[];
}

/** All families of a sheet, and the heads that belong to none because their key cannot be read. */
export interface FamilyGroups {
  readonly field: Extract<Field, 'nomorKk' | 'idKeluarga'>;
  readonly families: readonly FamilyGroup[];
  /** Ascending entries. */
  readonly keylessHeads: readonly number[];
}

/** Groups rows into families by nomor KK, else by family id; `null` when the sheet fills neither column. */
export function familyGroups(table: Table, isHead: (row: Row) => boolean): FamilyGroups | null {
  const field = (['nomorKk', 'idKeluarga'] as const).find((one) => {
    const column = table.columns.get(one);
    return column?.status.some((status) => stateOf(status) === CELL_STATE.read) === true;
  });
  if (field === undefined) return null;
  const families = new Map<
    string,
    { key: string; first: number; last: number; members: number; heads: number[] }
  >();
  const keylessHeads: number[] = [];
  for (const row of rowsOf(table)) {
    const key = row.text(field);
    const head = isHead(row);
    if (key === null || (field === 'nomorKk' && !identifiesOne(key))) {
      if (head) keylessHeads.push(row.index);
      continue;
    }
    let family = families.get(key);
    if (!family) {
      family = { key, first: row.index, last: row.index, members: 0, heads: [] };
      families.set(key, family);
    }
    family.last = row.index;
    family.members += 1;
    if (head) family.heads.push(row.index);
  }
  return { field, families: [...families.values()], keylessHeads };
}

/** True when one of the ascending entries lies between the two, both included. */
export function anyBetween(entries: readonly number[], from: number, to: number): boolean {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (entries[low] ?? Infinity) <= to;
}
