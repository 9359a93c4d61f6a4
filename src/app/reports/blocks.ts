import { SHEET_ROWS } from '../../workbook/a1';
import type { SheetSpec, SpecCell, Style } from '../../workbook/sheet-spec';
import type { CellValue } from '../../core/values/cell-value';
import {
  cellAt,
  cellText,
  headAt,
  LOOK,
  printed,
  rowAt,
  shareOf,
  shareResult,
  summed,
  TITLE_ROW,
  topOf,
  widths,
  type KitCell,
} from '../sheets/sheet-kit';
import { withWrappedNotes } from './wrapped-notes';

/** One column of a table on a sheet of several; a share is worked out from two columns of counts or amounts. */
export interface BlockColumn {
  readonly title: string;
  readonly look: Style;
  /** Added up in the last line. */
  readonly added?: boolean;
  /** Places of the columns it is the share of. */
  readonly share?: readonly [part: number, whole: number];
}

/** A table on a sheet of several. */
export interface Block {
  readonly title: string;
  readonly columns: readonly BlockColumn[];
  /** One value a column; those of shares are left aside. */
  readonly lines: readonly (readonly CellValue[])[];
  /** What the line of sums is called, and what each column comes to by the engine; no such line without it. */
  readonly total?: readonly CellValue[];
}

/** A sheet of several tables, one below the other. */
export interface BlockSheet {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly widths: readonly number[];
  readonly blocks: readonly Block[];
}

/** Rows kept free for what stands around the lines of a table. */
const MARGIN = 40;

/**
 * Lays tables out below each other. Sums and shares are formulas over the lines above them, shown with what the engine
 * comes to. A table that would run off the sheet is cut; whoever has so many lines takes them as CSV.
 */
export function blockSheet({ name, title, notes, widths: sizes, blocks }: BlockSheet): SheetSpec {
  const top = topOf({ name, title, notes });
  const cells: SpecCell[] = [...top.cells];
  let row = top.next;
  for (const block of blocks) {
    const placed = blockAt(block, row);
    cells.push(...placed.cells);
    row = placed.next;
  }
  const sheet: SheetSpec = {
    name,
    cells,
    rows: [TITLE_ROW],
    columns: widths(sizes),
    frozen: { rows: 2, columns: 0 },
    print: printed(1),
  };
  return withWrappedNotes(sheet, notes);
}

function blockAt(
  { title, columns, lines, total }: Block,
  row: number,
): { readonly cells: readonly SpecCell[]; readonly next: number } {
  const looks = columns.map(({ look }) => look);
  const first = row + 2;
  const shown = lines.slice(0, Math.max(0, SHEET_ROWS - first - MARGIN));
  const last = first + shown.length - 1;
  const cellsOf = (values: readonly CellValue[], at: number): readonly KitCell[] =>
    columns.map(({ share }, column): KitCell => {
      if (!share) return values[column] ?? null;
      const [part, whole] = share;
      return {
        formula: shareOf(cellText(at, part), cellText(at, whole)),
        result: shareResult(Number(values[part] ?? 0), Number(values[whole] ?? 0)),
      };
    });
  const sums = (values: readonly CellValue[]): readonly KitCell[] =>
    cellsOf(values, last + 1).map((cell, column): KitCell => {
      const isAdded = columns[column]?.added === true && shown.length === lines.length && shown.length > 0;
      return isAdded
        ? {
            formula: `ROUND(SUM(${cellText(first, column)}:${cellText(last, column)}),2)`,
            result: values[column] ?? null,
          }
        : cell;
    });
  return {
    cells: [
      cellAt(row, 0, title, LOOK.block),
      ...headAt(
        row + 1,
        columns.map((column) => column.title),
        looks,
      ),
      ...shown.flatMap((values, at) => rowAt(first + at, cellsOf(values, first + at), looks)),
      ...(total ? rowAt(last + 1, sums(total), looks.map(summed)) : []),
    ],
    next: last + (total ? 3 : 2),
  };
}
