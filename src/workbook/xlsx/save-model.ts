import type { BookModel } from '../memory/model';
import { fileFormula } from './patch/formula-text';
import type { CellWrite, Refusal, SheetChange, WorkbookPatch } from './patch/patch';
import { patchWorkbook } from './patch/patch-workbook';
import type { NameSpec, SheetSpec } from './patch/sheet-spec';
import type { BookBaseline } from './save-baseline';
import { changedCells } from './save-cells';
import { newSheetSpec, sheetChange, type Unsaved } from './save-sheet';

/** What is to be written into a file so that it says what the model says; plain data, fit to cross `postMessage`. */
export interface SavePlan {
  readonly patch: WorkbookPatch;
  /** Kinds of changes that cannot be written yet; the rest is. */
  readonly unsaved: readonly Unsaved[];
}

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

/**
 * Compares a model with the file it was read from.
 *
 * @param baseline the model as it was read.
 * @param model the model now.
 * @param pause is called every few thousand cells: wait in it to let others work.
 */
export async function planSave(
  baseline: BookBaseline,
  model: BookModel,
  pause: () => Promise<void> | undefined = () => undefined,
): Promise<SavePlan> {
  const cells: CellWrite[] = [];
  const sheets: SheetChange[] = [];
  const added: SheetSpec[] = [];
  const unsaved = new Set<Unsaved>();
  for (const sheet of [...model.sheets]) {
    const before = baseline.sheets.get(sheet.id);
    const planned = before ? sheetChange(sheet, before) : newSheetSpec(sheet);
    for (const kind of planned.unsaved) unsaved.add(kind);
    if (before) {
      for (const cell of await changedCells(sheet, before, pause)) cells.push(cell);
      if (planned.made) sheets.push(planned.made as SheetChange);
    } else added.push(planned.made as SheetSpec);
    await pause();
  }
  const removed = [...baseline.sheets].flatMap(([id, { name }]) =>
    model.sheets.some((sheet) => sheet.id === id) ? [] : [name],
  );
  return {
    patch: { cells, sheets, added, removed, names: newNames(baseline, model) },
    unsaved: [...unsaved],
  };
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

function newNames(baseline: BookBaseline, model: BookModel): readonly NameSpec[] {
  return model.names.flatMap((name): readonly NameSpec[] => {
    if (baseline.names.has(name)) return [];
    const sheet = model.sheets.find(({ id }) => id === name.sheetId)?.name;
    return [
      {
        name: name.name,
        formula: fileFormula(name.formula),
        ...(sheet === undefined ? {} : { sheet }),
        ...(name.visible ? {} : { hidden: true }),
        ...(name.comment === '' ? {} : { comment: name.comment }),
      },
    ];
  });
}
