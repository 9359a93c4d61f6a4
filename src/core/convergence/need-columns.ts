import type { AssessedFamilies } from '../households/assess';
import { truthColumn } from '../households/kleene';
import { KEBUTUHAN, type KebutuhanId } from '../taxonomy/kebutuhan';

/** The needs of many families as one byte column a need. */
export interface NeedColumns {
  /** How many families there are. */
  readonly length: number;
  /** The needs that are assessed, in the order they are shown. */
  readonly needs: readonly KebutuhanId[];
  /** `states[n][f]`: need n of family f, a byte of `STATE`. */
  readonly states: readonly Uint8Array[];
}

/** The needs of the families of several workbooks, one after the other. */
export function joinNeedColumns(books: readonly AssessedFamilies[]): NeedColumns {
  const length = books.reduce((sum, book) => sum + book.length, 0);
  const columns = new Map<KebutuhanId, Uint8Array>();
  let from = 0;
  for (const book of books) {
    for (const { need, states } of book.needs) {
      // The columns of one workbook are read as they stand.
      const column = books.length === 1 ? states : (columns.get(need.id) ?? truthColumn(length));
      if (books.length > 1) column.set(states, from);
      columns.set(need.id, column);
    }
    from += book.length;
  }
  const needs: KebutuhanId[] = [];
  const states: Uint8Array[] = [];
  for (const { id } of KEBUTUHAN) {
    const column = columns.get(id);
    if (!column) continue;
    needs.push(id);
    states.push(column);
  }
  return { length, needs, states };
}
