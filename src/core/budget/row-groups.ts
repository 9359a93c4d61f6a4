import { CELL_STATE, stateOf } from '../table/column';
import { int32At, uint32At, uint8At } from '../values/at';
import { columnOfSayings, sayingAt, type CodedColumn } from './coded-column';

/** Entries that have the same number in each of some columns, as groups numbered from 0 by their first entry. */
export interface RowGroups {
  /** The group of each entry. */
  readonly groups: Int32Array;
  /** The first entry of each group. */
  readonly first: readonly number[];
}

/** Combinations that may be looked up in an array, per entry; more are kept in a map. */
const SLOTS_PER_ENTRY = 2;
const FEW_SLOTS = 4_096;

/** Groups entries by what the columns say together; linear however many combinations there are. */
export function groupEntries(columns: readonly CodedColumn[], length: number): RowGroups {
  const groups = new Int32Array(length);
  let first: readonly number[] = length === 0 ? [] : [0];
  for (const column of columns) {
    const slots = first.length * column.size;
    first =
      slots <= Math.max(FEW_SLOTS, length * SLOTS_PER_ENTRY)
        ? splitByArray(groups, column, slots)
        : splitByMap(groups, column);
  }
  return { groups, first };
}

/** The same columns for some entries only. */
export const pickEntries = (
  columns: readonly CodedColumn[],
  entries: readonly number[],
): readonly CodedColumn[] =>
  columns.map((column) =>
    columnOfSayings(
      Uint32Array.from(entries, (at) => sayingAt(column, at)),
      column.size,
    ),
  );

/** Splits groups by one more column, in place; answers the first entry of each. */
function splitByArray(groups: Int32Array, column: CodedColumn, slots: number): readonly number[] {
  const { status, codes, sayings, size } = column;
  // One more than the new group; 0 is a combination not met yet.
  const groupOf = new Int32Array(slots);
  const first: number[] = [];
  let oldGroup = -1;
  let oldStatus = -1;
  let oldCode = -1;
  let group = 0;
  for (let at = 0; at < groups.length; at += 1) {
    const before = int32At(groups, at);
    const state = uint8At(status, at);
    const code = uint32At(codes, at);
    // Rows that say the same stand together: only where that ends is anything looked up.
    if (before !== oldGroup || state !== oldStatus || code !== oldCode) {
      oldGroup = before;
      oldStatus = state;
      oldCode = code;
      const slot = before * size + (stateOf(state) === CELL_STATE.read ? uint32At(sayings, code) : 0);
      group = int32At(groupOf, slot);
      if (group === 0) {
        first.push(at);
        group = first.length;
        groupOf[slot] = group;
      }
    }
    groups[at] = group - 1;
  }
  return first;
}

function splitByMap(groups: Int32Array, column: CodedColumn): readonly number[] {
  const groupOf = new Map<number, number>();
  const first: number[] = [];
  for (let at = 0; at < groups.length; at += 1) {
    const slot = int32At(groups, at) * column.size + sayingAt(column, at);
    let group = groupOf.get(slot);
    if (group === undefined) {
      group = first.length;
      first.push(at);
      groupOf.set(slot, group);
    }
    groups[at] = group;
  }
  return first;
}
