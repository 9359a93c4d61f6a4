import { openLiveCheck, type LiveCheck, type LiveFinding } from '../../../src/core/live/live-check';
import {
  contextOf,
  DEFAULT_BASIS,
  isGround,
  recogniseBook,
  yearOf,
} from '../../../src/core/report/checked-book';
import type { Basis } from '../../../src/core/rules/rule';
import { RULES } from '../../../src/core/rules/index';
import { runRules } from '../../../src/core/rules/run-rules';
import { readSheet } from '../../../src/core/schema/recognise';
import { gridOf } from '../../../src/core/table/grid';
import { indexOfRow, textAt } from '../../../src/core/table/table';
import type { CellValue } from '../../../src/core/values/cell-value';
import type { LiveSheet } from '../../../src/core/live/live-check';

/** A sheet as rows of cells, edited by the test itself. */
export interface Cells {
  readonly sheet: string;
  readonly cells: CellValue[][];
}

const FILE = 'uji.xlsx';

/** Opens a live check of sheets and runs it to the end; answers it with the list a pane would hold. */
export function openLive(
  sheets: readonly Cells[],
  basis: Basis = DEFAULT_BASIS,
  leftOut: readonly string[] = [],
): { readonly live: LiveCheck<LiveSheet>; readonly list: LiveFinding[] } {
  const opening = openLiveCheck<LiveSheet>({
    grids: sheets.map(({ sheet, cells }) => gridOf(sheet, cells)),
    read: (grid) => ({ read: readSheet(FILE, grid), leftOut: leftOut.includes(grid.sheet) }),
    isGround,
    contextOf: (found, given, before) =>
      contextOf({ file: FILE, sheets: found, tahun: yearOf(found, given.settings) }, given, before),
    rules: RULES,
  });
  let step = opening.next();
  while (step.done !== true) step = opening.next();
  const live = step.value;
  return { live, list: [...live.steps(basis)].flatMap(({ findings }) => findings) };
}

/** A check in full of the same sheets, by reading them anew. */
export function checkFully(sheets: readonly Cells[], basis: Basis = DEFAULT_BASIS): readonly LiveFinding[] {
  const book = recogniseBook(
    FILE,
    sheets.map(({ sheet, cells }) => gridOf(sheet, cells)),
  );
  const tables = new Map(book.sheets.map(({ sheet, table }) => [sheet, table]));
  return runRules(contextOf(book, basis), RULES).map((finding) => {
    const table = tables.get(finding.sheet);
    const index = table ? indexOfRow(table, finding.row) : null;
    return { ...finding, opd: index === null ? null : textAt(table?.columns.get('opd'), index) };
  });
}

/** One cell to be written; both 0-based. */
export interface Write {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Writes cells into the test's own sheet. */
export function writeCells({ cells }: Cells, writes: readonly Write[]): void {
  for (const { row, column, value } of writes) {
    while (cells.length <= row) cells.push([]);
    const line = cells[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
  }
}

/** The list after an edit, as a pane makes it of the patch. */
export function patched(
  list: readonly LiveFinding[],
  patch: {
    readonly removed: readonly number[];
    readonly added: readonly { readonly at: number; readonly finding: LiveFinding }[];
  },
): LiveFinding[] {
  const removed = new Set(patch.removed);
  const next = list.filter((_, at) => !removed.has(at));
  for (const { at, finding } of patch.added) next.splice(at, 0, finding);
  return next;
}
