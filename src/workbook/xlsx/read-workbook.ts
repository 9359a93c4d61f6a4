import { readContainer, type ContainerProblem } from './container';
import { readWithSheetJs } from './sheetjs-reader';
import { readFormulas } from './formulas';
import { readSideParts, type SideParts } from './side-parts';
import { storedParts } from './stored-parts';
import { unpack } from './unpack';
import { memoryWorkbook } from '../memory/memory-workbook';
import { modelFromGrids, newId, type BookModel } from '../memory/model';
import { withLinks } from '../../core/table/grid-formulas';
import type { Workbook } from '../port';

/** Why a file could not be read as a workbook. */
export type UnreadableReason = ContainerProblem | 'tanpa-lembar';

/** A file that was read, or the reason it was not. `bytes` are never kept. */
export type ReadWorkbook =
  | {
      readonly ok: true;
      readonly workbook: Workbook;
      /** What stands behind `workbook`, for those who show or edit it. */
      readonly model: BookModel;
      /** The form the file was in; anything but `xlsx` came through the older path. */
      readonly format: 'xlsx' | 'xls';
      /** When the file was last saved, as it says itself (ISO 8601, UTC), or `null`. */
      readonly modified: string | null;
    }
  | { readonly ok: false; readonly reason: UnreadableReason };

/**
 * Reads workbook bytes into memory. Never throws for a bad file.
 *
 * @param name file name, carried to every finding and figure.
 * @param bytes the whole file; .xlsx, .xlsm, .xlsb, .ods in a zip, or an old binary .xls.
 */
export function readWorkbook(name: string, bytes: Uint8Array): ReadWorkbook {
  const container = readContainer(bytes);
  if (!container.ok) return container;
  const zip = container.format === 'xlsx' ? unpack(bytes) : null;
  if (container.format === 'xlsx' && zip === null) return { ok: false, reason: 'rusak' };
  const side = zip && readSideParts(storedParts(zip));
  const grids = readWithSheetJs(zip ?? bytes, zip && side && formulasOf(zip, side));
  if (typeof grids === 'string') return { ok: false, reason: grids };
  if (grids.length === 0) return { ok: false, reason: 'tanpa-lembar' };
  const links = side?.links ?? [];
  const model = modelFromGrids(
    grids.map((grid) => withLinks(grid, { links })),
    name,
  );
  if (side) addComments(model, side);
  return {
    ok: true,
    workbook: memoryWorkbook(name, model),
    model,
    format: container.format,
    modified: side?.modified ?? null,
  };
}

/** The formulas of every sheet, or `null` when some sheet is in a form only the library knows. */
function formulasOf(
  zip: Uint8Array,
  { sheets }: SideParts,
): ReadonlyMap<string, ReadonlyMap<number, string>> | null {
  const parts = storedParts(zip);
  const all = new Map<string, ReadonlyMap<number, string>>();
  for (const [sheet, part] of sheets) {
    const xml = parts.bytes(part);
    const formulas = xml && readFormulas(xml);
    if (!formulas) return null;
    all.set(sheet, formulas);
  }
  return all.size === 0 ? null : all;
}

function addComments(model: BookModel, { comments }: SideParts): void {
  for (const sheet of model.sheets) {
    for (const comment of comments.get(sheet.name) ?? []) {
      const replies = comment.replies.map((reply) => ({ id: newId(model), ...reply }));
      sheet.comments.push({ id: newId(model), ...comment, replies });
    }
  }
}
