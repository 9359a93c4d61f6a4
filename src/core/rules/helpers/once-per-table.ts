import type { Table } from '../../table/table';
import type { Reads, TableFact } from '../rule';

/**
 * Remembers what a rule works out from a table as a whole, so that it is worked out once and not once a row. A row
 * rule names it in its `facts`.
 *
 * @param reads the columns it is made of: when one is edited it is made again, and where the answer then differs the
 *   rules that named it run over the whole sheet.
 */
export function oncePerTable<T>(reads: Reads, make: (table: Table) => T): ((table: Table) => T) & TableFact {
  const known = new WeakMap<Table, { readonly made: T }>();
  const recall = (table: Table): T => {
    let entry = known.get(table);
    if (!entry) {
      entry = { made: make(table) };
      known.set(table, entry);
    }
    return entry.made;
  };
  const forget = (table: Table): { readonly made: T } | undefined => {
    const entry = known.get(table);
    known.delete(table);
    return entry;
  };
  return Object.assign((table: Table) => recall(table), { reads, recall, forget });
}
