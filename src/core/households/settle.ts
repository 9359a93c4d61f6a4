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
export function settleByFamily({ length, tables }: Families, said: Said): Int32Array {
  const result = new Int32Array(length);
  // Who spoke: only rows of one level can be at odds.
  const levels = new Uint16Array(tables.length > 1 || tables[0]?.table.role === 'individu' ? length : 0);
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
    const { codes, status, dictionary } = column;
    const meanings = new Int32Array(dictionary.length).fill(NOT_ASKED);
    const values = new Int32Array(table.length);
    for (let at = 0; at < values.length; at += 1) {
      if (stateOf(status[at] ?? 0) !== CELL_STATE.read) continue;
      const code = codes[at] ?? 0;
      let value = meanings[code] ?? UNSAID;
      if (value === NOT_ASKED) {
        value = meaning(dictionary[code] ?? '');
        meanings[code] = value;
      }
      values[at] = value;
    }
    return values;
  };

const NOT_ASKED = -0x7fffffff;

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
