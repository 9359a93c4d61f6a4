import type { ICellData, Workbook, Worksheet } from '@univerjs/core';
import type { Severity } from '../../../core/findings/finding';
import type { CellLook, GridArea, GridMark, GridSheet } from '../grid-view';
import { cellDataOf, styleOf } from './cell-data';

/** Rows given to Univer before the first picture, and around a cell gone to; the rest follows in short turns. */
const ROWS_AT_ONCE = 120;
/** How long a turn may take, in milliseconds: well under what a person feels. */
const TURN = 12;

/** What Univer has been given of a sheet. */
export interface ShownSheet {
  readonly sheet: GridSheet;
  /** Makes sure that the rows around this one are there. */
  readonly reach: (row: number) => void;
  /** Goes on giving rows in short turns, until all are there or `pause`. */
  readonly run: () => void;
  readonly pause: () => void;
  readonly refresh: (area: GridArea) => void;
  readonly paint: (marks: readonly GridMark[]) => void;
  /** What the sheet itself says stands in a cell. */
  readonly shows: (row: number, column: number) => string | number | boolean | null;
}

/** Gives the cells of a sheet to a worksheet of Univer, which must be empty and large enough. */
export function shownSheet(workbook: Workbook, worksheet: Worksheet, sheet: GridSheet): ShownSheet {
  const cells = worksheet.getCellMatrix();
  const styles = workbook.getStyles();
  const filled = new Uint8Array(sheet.rowCount);
  const styleIds = new Map<CellLook | null, Map<Severity | null, string | null>>();
  let marks = new Map<number, Map<number, Severity>>();
  let next = 0;
  let turn: ReturnType<typeof setTimeout> | undefined;

  const styleId = (look: CellLook | null, mark: Severity | null): string | null => {
    let ids = styleIds.get(look);
    if (!ids) styleIds.set(look, (ids = new Map<Severity | null, string | null>()));
    let id = ids.get(mark);
    if (id === undefined) {
      const style = styleOf(look, mark);
      id = style === null ? null : (styles.setValue(style) ?? null);
      ids.set(mark, id);
    }
    return id;
  };
  const cellAt = (row: number, column: number): ICellData | null =>
    cellDataOf(
      sheet.value(row, column),
      styleId(sheet.look(row, column), marks.get(row)?.get(column) ?? null),
    );
  const fill = (row: number): void => {
    if (filled[row] !== 0) return;
    filled[row] = 1;
    const line: Record<number, ICellData> = {};
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const cell = cellAt(row, column);
      if (cell) line[column] = cell;
    }
    cells.setRow(row, line);
  };
  const reach = (row: number): void => {
    const end = Math.min(sheet.rowCount, row + ROWS_AT_ONCE);
    for (let near = Math.max(0, row - ROWS_AT_ONCE); near < end; near += 1) fill(near);
  };
  const run = (): void => {
    clearTimeout(turn);
    turn = setTimeout(() => {
      const until = performance.now() + TURN;
      while (next < sheet.rowCount && performance.now() < until) fill(next++);
      if (next < sheet.rowCount) run();
    });
  };
  // Cells that were given already; the others are read when their turn comes.
  const reread = (row: number, column: number): void => {
    if (row < sheet.rowCount && filled[row] !== 1) return;
    const cell = cellAt(row, column);
    if (cell) cells.setValue(row, column, cell);
    else cells.realDeleteValue(row, column);
  };

  return {
    sheet,
    reach,
    run,
    pause() {
      clearTimeout(turn);
    },
    refresh({ top, left, bottom, right }) {
      const lastRow = Math.min(bottom, worksheet.getRowCount() - 1);
      const lastColumn = Math.min(right, worksheet.getColumnCount() - 1);
      for (let row = top; row <= lastRow; row += 1) {
        for (let column = left; column <= lastColumn; column += 1) reread(row, column);
      }
    },
    paint(wanted) {
      const before = marks;
      marks = new Map();
      for (const { row, column, severity } of wanted) {
        let line = marks.get(row);
        if (!line) marks.set(row, (line = new Map<number, Severity>()));
        // The caller puts the graver first.
        if (!line.has(column)) line.set(column, severity);
      }
      for (const state of [before, marks]) {
        for (const [row, line] of state) {
          for (const column of line.keys()) {
            if (before.get(row)?.get(column) !== marks.get(row)?.get(column)) reread(row, column);
          }
        }
      }
    },
    shows(row, column) {
      const value = sheet.value(row, column);
      return typeof value === 'object' ? (value?.error ?? null) : value;
    },
  };
}
