import type { ProgramId } from '../taxonomy/program';
import { CELL_STATE } from '../table/column';
import { isRecipientField, programOfField, type RecipientField } from '../table/field';
import { rowsOf, type Table } from '../table/table';
import { keysOf, type Families, type Family } from './families';
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
 * A list that exists speaks for every family that can be found in it: one that is not named does not receive. For a
 * family with no readable number a list says nothing.
 *
 * @param lists tables of role `penerima`.
 */
export function readReceipts(found: Families, lists: readonly Table[], open: OpenRow): Receipts {
  const listed = new Map<ProgramId, { readonly sure: Set<number>; readonly unsure: Set<number> }>();
  const unplaced = new Map<ProgramId, number>();
  const findable = findableFamilies(found);

  for (const table of lists) {
    for (const row of rowsOf(table)) {
      const program = row.text('programKatalog') as ProgramId | null;
      if (program === null) continue;
      const entry = listed.get(program) ?? { sure: new Set<number>(), unsure: new Set<number>() };
      listed.set(program, entry);
      const owners = keysOf(row)
        .map((key) => found.byKey.get(key))
        .find((families) => families !== undefined);
      const [only, ...others] = owners ?? [];
      if (only === undefined) unplaced.set(program, (unplaced.get(program) ?? 0) + 1);
      else if (others.length === 0) entry.sure.add(only);
      else for (const family of [only, ...others]) entry.unsure.add(family);
    }
  }

  const fieldsByTable = new Map<Table, readonly RecipientField[]>();
  const recipientFields = (table: Table): readonly RecipientField[] => {
    let fields = fieldsByTable.get(table);
    if (!fields) {
      fields = [...table.columns.keys()].filter(isRecipientField);
      fieldsByTable.set(table, fields);
    }
    return fields;
  };
  const recorded = new Set<ProgramId>(listed.keys());
  for (const { row, members } of found.families) {
    for (const ref of row ? [row, ...members] : members) {
      for (const field of recipientFields(ref.table)) recorded.add(programOfField(field));
    }
  }

  return {
    recorded,
    unplaced,
    of(family, program) {
      const inColumns = columnTruth(found.families[family], program, recipientFields, open);
      if (inColumns === true) return true;
      const list = listed.get(program);
      if (!list) return inColumns === 'none' ? null : inColumns;
      if (list.sure.has(family)) return true;
      const inList: Truth = list.unsure.has(family) || !findable.has(family) ? null : false;
      // The list may be of another year or source: a blank cell beside it stays unknown.
      return inColumns === null ? null : inList;
    },
  };
}

/** The families some readable number leads to, and to no other family. */
function findableFamilies({ byKey }: Families): ReadonlySet<number> {
  const findable = new Set<number>();
  for (const families of byKey.values()) {
    const [only, ...others] = families;
    if (only !== undefined && others.length === 0) findable.add(only);
  }
  return findable;
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
