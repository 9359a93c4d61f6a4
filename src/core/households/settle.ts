import { CELL_STATE, stateOf } from '../table/column';
import type { Field } from '../table/field';
import { textColumn } from '../table/table';
import type { Families } from './families';

/** Nothing is said. */
export const UNSAID = 0;
/** Rows that are believed alike say different things: which is right cannot be told. */
export const AT_ODDS = -1;

/** What one table says of its rows: a value an entry, {@link UNSAID} where it says nothing. Never {@link AT_ODDS}. */
type Said = (table: Families['tables'][number]['table']) => Int32Array | null;

/**
 * One value a family, from the rows that are believed first and say something; where those differ, {@link AT_ODDS}.
 * What rows that give way say is left aside, and found again by `conflictsOf`.
 */
export function settleByFamily({ length, tables, isPlain }: Families, said: Said): Int32Array {
  const [only] = tables;
  if (isPlain && only) return said(only.table) ?? new Int32Array(length);
  const result = new Int32Array(length);
  // Who spoke: only rows of one level can be at odds.
  const levels = new Uint16Array(length);
  for (const { table, family, level } of tables) {
    const values = said(table);
    if (!values) continue;
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at] ?? UNSAID;
      if (value === UNSAID) continue;
      const one = family[at] ?? 0;
      const before = result[one];
      if (before === UNSAID) {
        result[one] = value;
        levels[one] = level;
      } else if (before !== value && levels[one] === level) result[one] = AT_ODDS;
    }
  }
  return result;
}

/** What the texts of a field mean, each distinct text asked once; {@link UNSAID} for cells that hold no readable text. */
export const saidByText =
  (field: Field, meaning: (text: string) => number): Said =>
  (table) => {
    const column = textColumn(table, field);
    if (!column) return null;
    const { codes, dictionary } = column;
    // What is not a readable text has code 0.
    const meanings = Int32Array.from(dictionary, (text, code) => (code === 0 ? UNSAID : meaning(text)));
    const values = new Int32Array(table.length);
    for (let at = 0; at < values.length; at += 1) values[at] = meanings[codes[at] ?? 0] ?? UNSAID;
    return values;
  };

/** The numbers of a field, which must be above 0. */
export const saidByNumber =
  (field: Field): Said =>
  (table) => {
    const column = table.columns.get(field);
    if (column?.storage !== 'number') return null;
    const values = new Int32Array(table.length);
    for (let at = 0; at < values.length; at += 1) {
      if (stateOf(column.status[at] ?? 0) === CELL_STATE.read) values[at] = column.values[at] ?? UNSAID;
    }
    return values;
  };
