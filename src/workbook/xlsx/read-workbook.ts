import { readContainer, type ContainerProblem } from './container';
import { readWithSheetJs } from './sheetjs-reader';
import { unpack } from './unpack';
import { memoryWorkbook } from '../memory/memory-workbook';
import { modelFromGrids, type BookModel } from '../memory/model';
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
  const parts = container.format === 'xlsx' ? unpack(bytes) : bytes;
  if (parts === null) return { ok: false, reason: 'rusak' };
  const grids = readWithSheetJs(parts);
  if (typeof grids === 'string') return { ok: false, reason: grids };
  if (grids.length === 0) return { ok: false, reason: 'tanpa-lembar' };
  const model = modelFromGrids(grids, name);
  return { ok: true, workbook: memoryWorkbook(name, model), model, format: container.format };
}
