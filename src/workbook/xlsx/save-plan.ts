import type { BookModel } from '../memory/model';
import { fileFormula } from './patch/formula-text';
import type { CellWrite, SheetChange, WorkbookPatch } from './patch/patch';
import type { NameSpec, SheetSpec } from '../sheet-spec';
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
