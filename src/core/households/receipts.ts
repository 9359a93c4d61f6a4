import type { ProgramId } from '../taxonomy/program';
import { CELL_STATE } from '../table/column';
import { isRecipientField, programOfField, type RecipientField } from '../table/field';
import type { Table } from '../table/table';
import type { Families, Family } from './families';
import { readRecipientLists } from './recipient-lists';
import type { OpenRow } from './row-reader';
import type { Truth } from './truth';

/** Who receives what, as far as the workbook records it. */
export interface Receipts {
  /** Programmes whose receipt some column or list records. */
  readonly recorded: ReadonlySet<ProgramId>;
  /**
   * Whether a family receives a programme: yes, no, or not known (nothing records it for this family, the cell is
   * empty or unreadable, or a list names it by a number that two families share).
   */
  readonly of: (family: number, program: ProgramId) => Truth;
  /** Lines of recipient lists that lead to no family: the number is unreadable or not among the families. */
  readonly unplaced: ReadonlyMap<ProgramId, number>;
}

/**
 * Reads receipt from the columns of family and individual sheets (`penerima_pkh`) and from recipient lists.
 *
 * @param found all families of the workbook.
 * @param lists tables of role `penerima`.
 * @param open opens the rows behind a family.
 */
export function readReceipts(found: Families, lists: readonly Table[], open: OpenRow): Receipts {
  const inLists = readRecipientLists(found, lists);
  const fieldsByTable = new Map<Table, readonly RecipientField[]>();
  const recipientFields = (table: Table): readonly RecipientField[] => {
    let fields = fieldsByTable.get(table);
    if (!fields) {
      fields = [...table.columns.keys()].filter(isRecipientField);
      fieldsByTable.set(table, fields);
    }
    return fields;
  };
  const recorded = new Set<ProgramId>(inLists.programs);
  for (const { row, members } of found.families) {
    for (const ref of row ? [row, ...members] : members) {
      for (const field of recipientFields(ref.table)) recorded.add(programOfField(field));
    }
  }

  return {
    recorded,
    unplaced: inLists.unplaced,
    of(family, program) {
      const inColumns = columnTruth(found.families[family], program, recipientFields, open);
      const inList = inLists.of(family, program);
      if (inColumns === true || inList === true) return true;
      if (inColumns === 'none') return inList === 'none' ? null : inList;
      if (inList === 'none') return inColumns;
      // The list may be of another year or source: a blank cell beside it stays unknown.
      return inColumns === null ? null : inList;
    },
  };
}

function columnTruth(
  family: Family | undefined,
  program: ProgramId,
  fieldsOf: (table: Table) => readonly RecipientField[],
  open: OpenRow,
): Truth | 'none' {
  let truth: Truth | 'none' = 'none';
  for (const ref of family?.row ? [family.row, ...family.members] : (family?.members ?? [])) {
    for (const field of fieldsOf(ref.table)) {
      if (programOfField(field) !== program) continue;
      const row = open(ref);
      const cell: Truth = row.state(field) === CELL_STATE.read ? row.number(field) === 1 : null;
      if (cell === true) return true;
      if (cell === null) truth = null;
      else if (truth === 'none') truth = false;
    }
  }
  return truth;
}
