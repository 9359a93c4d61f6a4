import { isRecipientField, type Field } from './field';
import type { Table } from './table';

/**
 * Columns by name, `penerima.*` for every recipient column; `columns` for the columns there are, `form` for the columns
 * and rows there are, `any` for every cell.
 */
export type ColumnSet = readonly (Field | 'penerima.*')[] | 'columns' | 'form' | 'any';

interface Revisions {
  /** How often rows came or went. */
  rows: number;
  total: number;
  readonly fields: Map<Field | 'penerima.*', number>;
}

// Beside the table and not in it: only an edited table has any.
const known = new WeakMap<Table, Revisions>();

/** Notes that a table was edited in place: the columns whose cells changed, and whether rows came or went. */
export function noteEdit(table: Table, fields: Iterable<Field>, rowsMoved: boolean): void {
  const revisions: Revisions = known.get(table) ?? { rows: 0, total: 0, fields: new Map() };
  known.set(table, revisions);
  revisions.total += 1;
  if (rowsMoved) revisions.rows += 1;
  const add = (name: Field | 'penerima.*'): void => {
    revisions.fields.set(name, (revisions.fields.get(name) ?? 0) + 1);
  };
  for (const field of fields) {
    add(field);
    if (isRecipientField(field)) add('penerima.*');
  }
}

/** A number that grows whenever one of these columns is edited in place; 0 for a table that never was. */
export function revisionOf(table: Table, columns: ColumnSet): number {
  const revisions = known.get(table);
  // No edit in place gives a table other columns.
  if (!revisions || columns === 'columns') return 0;
  if (columns === 'any') return revisions.total;
  if (columns === 'form') return revisions.rows;
  return columns.reduce((sum, name) => sum + (revisions.fields.get(name) ?? 0), revisions.rows);
}
