import { CELL_STATE, stateOf } from '../table/column';
import type { Field } from '../table/field';
import { textColumn } from '../table/table';
import { float64At, int32At, uint32At, uint8At } from '../values/at';
import type { Families } from './families';
import { truthColumn } from './kleene';

/** Nothing is said. */
export const UNSAID = 0;
/** Rows that are believed alike say different things: which is right cannot be told. */
export const AT_ODDS = -1;

type Table = Families['tables'][number]['table'];
/** What one table says of its rows: a value an entry, {@link UNSAID} where it says nothing. Never {@link AT_ODDS}. */
type Said = (table: Table) => Int32Array | null;
/** The same as bytes made by `truthColumn`; no value is above {@link MOST_SAID}. */
type SaidBytes = (table: Table) => Uint8Array | null;

/** The highest value that can be said as a byte; the one above it stands for rows at odds. */
const MOST_SAID = 254;
const BYTES_AT_ODDS = 255;

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
      const value = int32At(values, at, UNSAID);
      if (value === UNSAID) continue;
      const one = int32At(family, at);
      const before = result[one];
      if (before === UNSAID) {
        result[one] = value;
        levels[one] = level;
      } else if (before !== value && levels[one] === level) result[one] = AT_ODDS;
    }
  }
  return result;
}

/** {@link settleByFamily} for values of a byte; {@link UNSAID} too where rows are at odds. */
export function settleBytes({ length, tables, isPlain }: Families, said: SaidBytes): Uint8Array {
  const [only] = tables;
  if (isPlain && only) return said(only.table) ?? truthColumn(length);
  const result = truthColumn(length);
  const levels = new Uint16Array(length);
  for (const { table, family, level } of tables) {
    const values = said(table);
    if (!values) continue;
    for (let at = 0; at < values.length; at += 1) {
      const value = uint8At(values, at, UNSAID);
      if (value === UNSAID) continue;
      const one = int32At(family, at);
      const before = result[one];
      if (before === UNSAID) {
        result[one] = value;
        levels[one] = level;
      } else if (before !== value && levels[one] === level) result[one] = BYTES_AT_ODDS;
    }
  }
  for (let one = 0; one < length; one += 1) if (result[one] === BYTES_AT_ODDS) result[one] = UNSAID;
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
    for (let at = 0; at < values.length; at += 1) values[at] = int32At(meanings, uint32At(codes, at), UNSAID);
    return values;
  };

/** {@link saidByText} for meanings of a byte. */
export const bytesByText =
  (field: Field, meaning: (text: string) => number): SaidBytes =>
  (table) => {
    const column = textColumn(table, field);
    if (!column) return null;
    const { codes, dictionary } = column;
    const meanings = Uint8Array.from(dictionary, (text, code) => (code === 0 ? UNSAID : meaning(text)));
    const values = truthColumn(table.length);
    for (let at = 0; at < values.length; at += 1) values[at] = uint8At(meanings, uint32At(codes, at), UNSAID);
    return values;
  };

/** The numbers of a field from 1 to {@link MOST_SAID}; others say nothing. */
export const bytesByNumber =
  (field: Field): SaidBytes =>
  (table) => {
    const column = table.columns.get(field);
    if (column?.storage !== 'number') return null;
    const { status, values: numbers } = column;
    const values = truthColumn(table.length);
    for (let at = 0; at < values.length; at += 1) {
      const number =
        stateOf(uint8At(status, at)) === CELL_STATE.read ? float64At(numbers, at, UNSAID) : UNSAID;
      values[at] = number > UNSAID && number <= MOST_SAID ? number : UNSAID;
    }
    return values;
  };
