import { CELL_STATE, stateOf } from '../table/column';
import { isRecipientField, programOfField, type RecipientField } from '../table/field';
import type { Table } from '../table/table';
import type { ProgramId } from '../taxonomy/program';
import { int32At, uint8At } from '../values/at';
import type { Families } from './families';
import { NO, or, truthColumn, UNKNOWN, YES } from './kleene';
import { readRecipientLists } from './recipient-lists';

/** Who receives what, as far as the workbook records it. */
export interface Receipts {
  /** Programmes whose receipt some column or list records. */
  readonly recorded: ReadonlySet<ProgramId>;
  /**
   * Per family the truth byte of receiving a programme: not known where the cell is empty or unreadable, or where a line
   * of a list may mean the family; 0 where nothing records it for the family.
   */
  readonly column: (program: ProgramId) => Uint8Array;
  /** Lines of recipient lists that lead to no family: the number is unreadable or not among the families. */
  readonly unplaced: ReadonlyMap<ProgramId, number>;
}

/**
 * Reads receipt from the columns of family and individual sheets (`penerima_pkh`) and from recipient lists.
 *
 * @param found all families of the workbook.
 * @param lists tables of role `penerima`.
 */
export function readReceipts(found: Families, lists: readonly Table[]): Receipts {
  const inLists = readRecipientLists(found, lists);
  const recorded = new Set<ProgramId>(inLists.programs);
  for (const { table } of found.tables) {
    if (table.length === 0) continue;
    for (const field of table.columns.keys())
      if (isRecipientField(field)) recorded.add(programOfField(field));
  }
  const answers = new Map<ProgramId, Uint8Array>();
  const column = (program: ProgramId): Uint8Array => {
    const known =
      answers.get(program) ??
      together(inColumns(found, program), lists.length === 0 ? null : inLists.column(program));
    answers.set(program, known);
    return known;
  };
  return {
    recorded,
    column,
    unplaced: inLists.unplaced,
  };
}

/** The columns of a table that record receipt of a programme; P3KE has two of one. */
export const recipientFields = ({ columns }: Table, program: ProgramId): readonly RecipientField[] =>
  [...columns.keys()].filter(isRecipientField).filter((field) => programOfField(field) === program);

/** Yes where any row of the family says so; no where none is blank or unreadable; 0 where none has such a column. */
function inColumns({ tables, length, isPlain }: Families, program: ProgramId): Uint8Array {
  const result = truthColumn(length);
  for (const { table, family } of tables) {
    for (const field of recipientFields(table, program)) {
      const column = table.columns.get(field);
      if (column?.storage !== 'number') continue;
      const { status, values } = column;
      for (let at = 0; at < family.length; at += 1) {
        const one = isPlain ? at : int32At(family, at);
        // Looked up, because what a cell says is as often yes as no.
        const said = (stateOf(uint8At(status, at)) << 1) | Number(values[at] === 1);
        result[one] = uint8At(AFTER_CELL, (uint8At(result, one) << 3) | said, UNKNOWN);
      }
    }
  }
  return result;
}

/**
 * What two that speak of one receipt say together; 0 says nothing. "Tidak" of one does not outweigh a "not known" of the
 * other: a column and a list need not be of one year.
 */
const beside = (one: number, other: number): number =>
  one === 0 ? other : other === 0 ? one : or(one, other);

/** What is known of a family and a cell more, by `truth * 8 + state * 2 + isYes`. */
const AFTER_CELL = Uint8Array.from({ length: 32 }, (_, index) => {
  const isRead = ((index >> 1) & 3) === CELL_STATE.read;
  return beside(index >> 3, !isRead ? UNKNOWN : (index & 1) === 1 ? YES : NO);
});

/** Column and list, by `column * 4 + list`. */
const TOGETHER = Uint8Array.from({ length: 16 }, (_, pair) => beside(pair >> 2, pair & 3));

function together(columns: Uint8Array, lists: Uint8Array | null): Uint8Array {
  if (!lists) return columns;
  for (let at = 0; at < columns.length; at += 1) {
    columns[at] = uint8At(TOGETHER, (uint8At(columns, at) << 2) | uint8At(lists, at), UNKNOWN);
  }
  return columns;
}
