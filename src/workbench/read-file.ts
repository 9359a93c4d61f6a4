import { packBook, transferOf, type PackedBook } from '../app/engine/packed-book';
import type { BookLook } from './look/sheet-look';
import { readLook } from './look/read-look';
import type { CommentModel } from '../workbook/memory/model';
import { savePlanned, type SavedModel } from '../workbook/xlsx/save-model';
import type { SavePlan } from '../workbook/xlsx/save-plan';
import { readContainer } from '../workbook/xlsx/container';
import { readWorkbook } from '../workbook/xlsx/read-workbook';
import type { Unreadable } from '../workbook/xlsx/unreadable-text';

/** A file to be read. `id` comes back with the answer. */
export interface FileQuestion {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A copy to be made of a file, with the changes of a plan. `id` comes back with the answer. */
export interface SaveQuestion {
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly plan: SavePlan;
}

/** The copy, or why there is none. */
export interface SaveAnswer {
  readonly id: number;
  readonly saved: SavedModel;
}

/** What was in a file, ready to cross `postMessage`; or why it could not be read. */
export type FileAnswer =
  | {
      readonly ok: true;
      readonly id: number;
      readonly book: PackedBook;
      /** For each sheet the rows that hold a value, ascending. */
      readonly usedRows: readonly Uint32Array<ArrayBuffer>[];
      /** For each sheet its threaded comments. */
      readonly comments: readonly (readonly CommentModel[])[];
      /** `null` for a file whose looks are not understood; it is shown plain. */
      readonly look: BookLook | null;
      /** True for a form older than .xlsx. */
      readonly old: boolean;
    }
  | (Unreadable & { readonly ok: false; readonly id: number });

/** Reads a workbook file: cells, and how they look. Never throws for a bad file. */
export async function readFile({ id, name, bytes }: FileQuestion): Promise<FileAnswer> {
  const read = await readWorkbook(name, bytes);
  if (!read.ok) return { ...read, id };
  const { workbook, format } = read;
  const names = (await workbook.sheets()).map((sheet) => sheet.name);
  const grids = await workbook.readGrids(names, { formulas: true });
  const container = readContainer(bytes);
  return {
    ok: true,
    id,
    book: runToEnd(packBook(grids)),
    usedRows: grids.map((grid) => Uint32Array.from(grid.usedRows)),
    comments: read.model.sheets.map((sheet) => sheet.comments),
    look: container.ok && container.format === 'xlsx' ? readLook(bytes) : null,
    old: format === 'xls',
  };
}

/** Makes the copy. Never throws for a bad file. */
export const saveFile = async ({ id, bytes, plan }: SaveQuestion): Promise<SaveAnswer> => ({
  id,
  saved: await savePlanned(bytes, plan),
});

function runToEnd<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The buffers of an answer that are handed over, not copied. */
export const transferOfFile = (answer: FileAnswer): ArrayBuffer[] =>
  answer.ok ? [...transferOf(answer.book), ...answer.usedRows.map((rows) => rows.buffer)] : [];
