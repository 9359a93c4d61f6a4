import { revisionOf, type ColumnSet } from '../../table/revisions';
import type { Table } from '../../table/table';
import type { TableFact } from '../rule';

/**
 * Remembers what a rule works out from a table as a whole, so that it is worked out once and not once a row. A row
 * rule names it in its `facts`.
 *
 * @param reads the columns it is made of: after an edit of one it is made again, and where the answer then differs the
 *   row rules that named it run over the whole sheet.
 * @param make works it out.
 */
export function oncePerTable<T>(
  reads: ColumnSet,
  make: (table: Table) => T,
): ((table: Table) => T) & TableFact {
  const known = new WeakMap<Table, { readonly made: T; readonly revision: number }>();
  const recall = (table: Table): T => {
    const revision = revisionOf(table, reads);
    let entry = known.get(table);
    if (entry?.revision !== revision) {
      entry = { made: make(table), revision };
      known.set(table, entry);
    }
    return entry.made;
  };
  return Object.assign((table: Table) => recall(table), {
    recall,
    last: (table: Table) => known.get(table),
  });
}
