import { CELL_STATE, INHERITED, stateOf, type TextColumn } from '../table/column';
import type { Field } from '../table/field';
import { rowCursor, textColumn, type Table } from '../table/table';
import { itemAt, uint32At, uint8At } from '../values/at';
import type { CellValue } from '../values/cell-value';
import { opdKey } from '../values/opd';
import { readYaTidak } from '../values/ya-tidak';
import { TICK_FIELDS } from './dimensions';

/** A column by what its cells say, as numbers; see {@link sayingAt}. */
export interface CodedColumn {
  /** Per entry; as in a column of a table. */
  readonly status: Uint8Array;
  readonly codes: Uint32Array;
  /** What each code says. */
  readonly sayings: Uint32Array;
  /** All sayings are below it. */
  readonly size: number;
}

/** What an entry says: equal where a row says the same, 0 where nothing was read. */
export const sayingAt = ({ status, codes, sayings }: CodedColumn, at: number): number =>
  stateOf(uint8At(status, at)) === CELL_STATE.read ? uint32At(sayings, uint32At(codes, at)) : 0;

/** Numbers below `size` as a column in which every entry was read. */
export const columnOfSayings = (codes: Uint32Array, size: number): CodedColumn => ({
  status: new Uint8Array(codes.length).fill(CELL_STATE.read),
  codes,
  sayings: Uint32Array.from({ length: size }, (_, one) => one),
  size,
});

/** What a column says, each distinct text looked at once; `null` when the sheet has no such column. */
export function codeColumn(table: Table, field: Field): CodedColumn | null {
  const column = textColumn(table, field);
  if (!column) return null;
  if (isTick(field)) return codeTicks(table, column);
  if (field === 'opd') return codeBy(column, opdKey);
  const { status, codes, dictionary } = column;
  return {
    status,
    codes,
    sayings: Uint32Array.from(dictionary, (_, code) => code + 1),
    size: dictionary.length + 1,
  };
}

const isTick = (field: Field): boolean => (TICK_FIELDS as readonly Field[]).includes(field);

function codeBy(column: TextColumn, sayingOf: (text: string) => string): CodedColumn {
  const numbers = numberSayings();
  const sayings = Uint32Array.from(column.dictionary, (text) => numbers.of(sayingOf(text)));
  return { status: column.status, codes: column.codes, sayings, size: numbers.size() };
}

/** A tick is all that matters of its column: the words in it would make every row say its own. */
function codeTicks(table: Table, column: TextColumn): CodedColumn {
  const { field, dictionary, codes, status } = column;
  // Ticks are read from cells as submitted: a space of the dictionary may have been an invisible mark there, and a cell
  // that holds here too stands above.
  const isAmbiguous = dictionary.map((text) => text.includes(' '));
  if (!isAmbiguous.includes(true) && !hasInherited(status)) return codeBy(column, tickOf);
  const numbers = numberSayings();
  const known = dictionary.map((text) => numbers.of(tickOf(text)));
  const cursor = rowCursor(table);
  const said = Uint32Array.from(codes, (code, at) => {
    const isInherited = (uint8At(status, at) & INHERITED) !== 0;
    if (!isInherited && isAmbiguous[code] !== true) return itemAt(known, code, 0);
    cursor.moveTo(at);
    return numbers.of(tickOf(cursor.raw(field)));
  });
  const { sayings, size } = columnOfSayings(said, numbers.size());
  return { status, codes: said, sayings, size };
}

function hasInherited(status: Uint8Array): boolean {
  for (const state of status) if ((state & INHERITED) !== 0) return true;
  return false;
}

function tickOf(cell: CellValue): string {
  const answer = readYaTidak(cell);
  if (answer.ok) return answer.value ? 'ya' : 'tidak';
  return answer.reason;
}

/** Numbers from 1 for distinct sayings. */
function numberSayings(): { readonly of: (saying: string) => number; readonly size: () => number } {
  const numbers = new Map<string, number>();
  return {
    of(saying) {
      const known = numbers.get(saying);
      if (known !== undefined) return known;
      numbers.set(saying, numbers.size + 1);
      return numbers.size;
    },
    size: () => numbers.size + 1,
  };
}
