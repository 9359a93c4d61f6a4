import type { ICellData, Workbook, Worksheet } from '@univerjs/core';
import type { Severity } from '../../../core/findings/finding';
import type { CellLook, GridArea, GridMark, GridSheet } from '../grid-view';
import { cellDataOf, styleOf } from './cell-data';

/** Rows given to Univer before the first picture, and around a cell gone to; the rest follows in short turns. */
const ROWS_AT_ONCE = 120;
/** How long a turn may take, in milliseconds: well under what a person feels. */
const TURN = 8;

/** Cells that are read again at once; more are left to the turns. */
const CELLS_AT_ONCE = 4000;

/** What Univer has of a row. */
const NOTHING = 0;
const GIVEN = 1;
const STALE = 2;

/** What Univer has been given of a sheet. */
export interface ShownSheet {
  readonly sheet: GridSheet;
  /** Makes sure that the rows around this one are there, as they are now. */
  readonly reach: (row: number) => void;
  /** Goes on giving rows in short turns, until all are there or `pause`. */
  readonly run: () => void;
  readonly pause: () => void;
  /** Reads cells again: few at once, many when their turn comes. */
  readonly refresh: (area: GridArea) => void;
  readonly paint: (marks: readonly GridMark[]) => void;
  /** What the sheet itself says stands in a cell. */
  readonly shows: (row: number, column: number) => string | number | boolean | null;
}

/**
 * Gives the cells of a sheet to a worksheet of Univer, which must be empty and large enough.
 *
 * @param workbook Univer's workbook, which keeps the styles.
 * @param worksheet the worksheet to fill.
 * @param sheet where the cells come from.
 * @param onFilled called when the turns have come to their end.
 */
export function shownSheet(
  workbook: Workbook,
  worksheet: Worksheet,
  sheet: GridSheet,
  onFilled: () => void,
): ShownSheet {
  const cells = worksheet.getCellMatrix();
  const styles = workbook.getStyles();
  const rows = new Uint8Array(sheet.rowCount);
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
    const state = rows[row];
    if (state === GIVEN || state === undefined) return;
    rows[row] = GIVEN;
    // A row read again may hold something in the spare columns by now.
    const columns = state === NOTHING ? sheet.columnCount : worksheet.getColumnCount();
    const line: Record<number, ICellData> = {};
    for (let column = 0; column < columns; column += 1) {
      const cell = cellAt(row, column);
      if (cell) line[column] = cell;
    }
    cells.setRow(row, line);
  };
  const reread = (row: number, column: number): void => {
    if (row < sheet.rowCount && rows[row] !== GIVEN) return;
    const cell = cellAt(row, column);
    if (cell) cells.setValue(row, column, cell);
    else cells.realDeleteValue(row, column);
  };
  const stale = (row: number): void => {
    if (rows[row] === GIVEN) rows[row] = STALE;
    next = Math.min(next, row);
  };
  const run = (): void => {
    clearTimeout(turn);
    if (next >= sheet.rowCount) return;
    turn = setTimeout(() => {
      const until = performance.now() + TURN;
      while (next < sheet.rowCount && performance.now() < until) fill(next++);
      if (next >= sheet.rowCount) onFilled();
      else run();
    });
  };

  return {
    sheet,
    reach(row) {
      const end = Math.min(sheet.rowCount, row + ROWS_AT_ONCE);
      for (let near = Math.max(0, row - ROWS_AT_ONCE); near < end; near += 1) fill(near);
    },
    run,
    pause() {
      clearTimeout(turn);
    },
    refresh({ top, left, bottom, right }) {
      const lastRow = Math.min(bottom, worksheet.getRowCount() - 1);
      const lastColumn = Math.min(right, worksheet.getColumnCount() - 1);
      const few = (lastRow - top + 1) * (lastColumn - left + 1) <= CELLS_AT_ONCE;
      for (let row = top; row <= lastRow; row += 1) {
        if (!few && row < sheet.rowCount) stale(row);
        else for (let column = left; column <= lastColumn; column += 1) reread(row, column);
      }
    },
    paint(wanted) {
      const before = marks;
      marks = byRow(wanted);
      const different: (readonly [number, number])[] = [];
      for (const state of [before, marks]) {
        for (const [row, line] of state) {
          for (const column of line.keys()) {
            if (before.get(row)?.get(column) !== marks.get(row)?.get(column)) different.push([row, column]);
          }
        }
      }
      const few = different.length <= CELLS_AT_ONCE;
      for (const [row, column] of different) {
        if (few || row >= sheet.rowCount) reread(row, column);
        else stale(row);
      }
    },
    shows(row, column) {
      const value = sheet.value(row, column);
      return typeof value === 'object' ? (value?.error ?? null) : value;
    },
  };
}

/** Marks by row and column; of two on a cell the first counts. */
function byRow(marks: readonly GridMark[]): Map<number, Map<number, Severity>> {
  const rows = new Map<number, Map<number, Severity>>();
  for (const { row, column, severity } of marks) {
    let line = rows.get(row);
    if (!line) rows.set(row, (line = new Map<number, Severity>()));
    if (!line.has(column)) line.set(column, severity);
  }
  return rows;
}
