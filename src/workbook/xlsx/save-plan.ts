import type { BookModel } from '../memory/model';
import { fileFormula } from './patch/formula-text';
import type { CellWrite, SheetChange, WorkbookPatch } from './patch/patch';
import type { NameSpec } from '../sheet-spec';
import type { BookBaseline } from './save-baseline';
import { changedCells } from './save-cells';
import { newSheetSpec, sheetChange, type Unsaved } from './save-sheet';

/** What is to be written into a file so that it says what the model says; plain data, fit to cross `postMessage`. */
export interface SavePlan {
  readonly patch: WorkbookPatch;
  /** Kinds of changes that cannot be written yet; the rest is. */
  readonly unsaved: readonly Unsaved[];
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
  const added: NonNullable<WorkbookPatch['added']>[number][] = [];
  const unsaved = new Set<Unsaved>();
  for (const sheet of [...model.sheets]) {
    const before = baseline.sheets.get(sheet.id);
    if (before && !sheet.remade) {
      const { made, unsaved: left } = sheetChange(sheet, before);
      for (const kind of left) unsaved.add(kind);
      for (const cell of await changedCells(sheet, before, pause)) cells.push(cell);
      if (made) sheets.push(made);
    } else {
      const { made, unsaved: left } = newSheetSpec(sheet);
      for (const kind of left) unsaved.add(kind);
      if (before && before.name !== sheet.name) sheets.push({ sheet: before.name, rename: sheet.name });
      added.push({ ...made, ...(before ? { replaces: true } : {}) });
    }
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
