import type { Table } from '../../table/table';

/** Remembers what a row rule works out from a table as a whole, so that it is worked out once and not once a row. */
export function oncePerTable<T>(make: (table: Table) => T): (table: Table) => T {
  const known = new WeakMap<Table, { readonly made: T }>();
  return (table) => {
    let entry = known.get(table);
    if (!entry) {
      entry = { made: make(table) };
      known.set(table, entry);
    }
    return entry.made;
  };
}
