import type { Reads, TableFact } from '../rules/rule';
import { isRecipientField } from '../table/field';
import type { Table } from '../table/table';
import type { SheetEdit } from './run';

/** True when an edit can change what is read. */
export function touches({ fields, rowsMoved }: SheetEdit, reads: Reads): boolean {
  if (reads === 'columns') return false;
  if (rowsMoved || reads === 'any') return true;
  if (reads === 'form') return false;
  return reads.some((one) => (one === 'penerima.*' ? [...fields].some(isRecipientField) : fields.has(one)));
}

/** The facts somebody went by that an edit made others; to be asked once after each edit of a table. */
export const turnedFacts = (facts: Iterable<TableFact>, table: Table): ReadonlySet<TableFact> =>
  new Set(
    [...facts].filter((fact) => {
      const before = fact.last(table);
      return before !== undefined && !Object.is(before.made, fact.recall(table));
    }),
  );

/** True when one of a rule's facts turned. */
export const goesByTurned = (facts: readonly TableFact[] | undefined, { turned }: SheetEdit): boolean =>
  facts?.some((fact) => turned.has(fact)) === true;
