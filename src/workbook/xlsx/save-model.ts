import type { BookModel } from '../memory/model';
import type { Refusal } from './patch/patch';
import { patchWorkbook } from './patch/patch-workbook';
import type { BookBaseline } from './save-baseline';
import { planSave, type SavePlan } from './save-plan';
import type { Unsaved } from './save-sheet';

/** A saved file with what was left out of it, or why nothing was saved. */
export type SavedModel =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Cells the file does not let us write: locked ones, parts of an array formula. They are as they were. */
      readonly skipped: readonly Refusal[];
      readonly unsaved: readonly Unsaved[];
      readonly recalculates: boolean;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Each round leaves out the cells the last one could not write. */
const MOST_ROUNDS = 5;

/**
 * Writes a workbook that was read from a file, and changed since, into a copy of that file: its changes and nothing else.
 * The marks the pane lays over findings are no part of it.
 *
 * @param bytes the file as it was read.
 * @param baseline the model as it was read.
 * @param model the model now.
 */
export async function saveModel(
  bytes: Uint8Array,
  baseline: BookBaseline,
  model: BookModel,
): Promise<SavedModel> {
  return savePlanned(bytes, await planSave(baseline, model));
}

/** Writes a plan into the file it was made for; cells the file does not let us write are left out and named. */
export async function savePlanned(bytes: Uint8Array, { patch, unsaved }: SavePlan): Promise<SavedModel> {
  const skipped: Refusal[] = [];
  let { cells = [] } = patch;
  for (let round = 1; ; round += 1) {
    const result = await patchWorkbook(bytes, { ...patch, cells });
    if (result.ok) return { ...result, skipped, unsaved };
    const { refusals } = result;
    const refused = new Set(refusals.map(keyOf));
    const rest = cells.filter((cell) => !refused.has(keyOf(cell)));
    // Where it is not a matter of single cells, leaving some of them out does not help.
    const isOfCells = rest.length < cells.length && refusals.every(({ row }) => row !== null);
    if (!isOfCells || round === MOST_ROUNDS) return result;
    skipped.push(...refusals);
    cells = rest;
  }
}

const keyOf = ({ sheet, row, column }: Pick<Refusal, 'sheet' | 'row' | 'column'>): string =>
  `${(sheet ?? '').toLowerCase()} ${String(row)} ${String(column)}`;
