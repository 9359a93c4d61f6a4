import type { CellValue } from '../core/values/cell-value';
import { refuseForeign } from './own-sheet';
import type { SheetInfo } from './port';
import type { SheetSpec } from './sheet-spec';
import { isName, isSheetName, tableHeadings } from './spec-names';
import { WorkbookError } from './workbook-error';

/** Sheet names are the same in any case. */
const sameName = (name: string): string => name.toLowerCase();

/**
 * Refuses sheets that cannot be ours, before anything is written.
 *
 * @param specs the sheets to be made.
 * @param fresh true for sheets that become people's own and need no mark.
 * @throws WorkbookError `sheet-not-ours` when a first cell does not bear one of our marks; `host-failed` for a name no
 * sheet or table can have, for one that is there twice, and for a table without a heading for each column.
 */
export function refuseBadSpecs(specs: readonly SheetSpec[], fresh = false): void {
  const seen = new Set<string>();
  for (const { name, cells, tables = [] } of specs) {
    const first = cells.find(({ row, column }) => row === 0 && column === 0)?.content;
    if (!fresh) refuseForeign(name, first?.kind === 'constant' ? first.value : null);
    if (!isSheetName(name)) throw new WorkbookError('host-failed', name);
    const bad = tables.find((table) => !isName(table.name) || tableHeadings(table, cells) === null);
    if (bad) throw new WorkbookError('host-failed', bad.name);
    for (const one of [`!${name}`, ...tables.map((table) => table.name)]) {
      if (seen.has(sameName(one))) throw new WorkbookError('host-failed', name);
      seen.add(sameName(one));
    }
  }
}

/**
 * Refuses to write over a sheet that is there: without our mark in its first cell, and any at all for fresh sheets.
 *
 * @throws WorkbookError `sheet-not-ours`.
 */
export function refuseTakenSheet(name: string, firstCell: CellValue, fresh: boolean): void {
  if (fresh) throw new WorkbookError('sheet-not-ours', name);
  refuseForeign(name, firstCell);
}

/**
 * Refuses tables whose name is taken by a table or an area of somebody else.
 *
 * @param specs the sheets to be made.
 * @param taken names of the workbook that stay while our sheets are made.
 * @throws WorkbookError `host-failed` about the name.
 */
export function refuseTakenTables(specs: readonly SheetSpec[], taken: Iterable<string>): void {
  const known = new Set([...taken].map(sameName));
  for (const { name } of specs.flatMap(({ tables = [] }) => tables)) {
    if (known.has(sameName(name))) throw new WorkbookError('host-failed', name);
  }
}

/**
 * Refuses to hide the last sheet people can see.
 *
 * @param specs the sheets to be made.
 * @param sheets all sheets as they are now.
 * @throws WorkbookError `host-failed`.
 */
export function refuseAllHidden(specs: readonly SheetSpec[], sheets: readonly SheetInfo[]): void {
  const after = new Map(sheets.map(({ name, visibility }) => [sameName(name), visibility]));
  for (const { name, visibility = 'visible' } of specs) after.set(sameName(name), visibility);
  const isSeen = [...after.values()].includes('visible');
  if (!isSeen) throw new WorkbookError('host-failed', specs[0]?.name ?? '');
}

/** How much of the work is cells, for progress: one for each cell of a sheet and of its body. */
export const specCells = ({ cells, body }: SheetSpec): number =>
  cells.length + (body ? body.count * body.width : 0);
