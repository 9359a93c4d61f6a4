/** Height of a row in pixels, all the same: heights of the file are for the drawn view. */
export const ROW_HEIGHT = 26;
/** Height of the row of letters and width of the column of numbers. */
export const HEAD_HEIGHT = 26;
export const HEAD_WIDTH = 64;

const COLUMN_WIDTH = 96;
const LEAST_WIDTH = 48;
const MOST_WIDTH = 320;
/** Rows and columns drawn beyond what is in sight. */
const MORE_ROWS = 6;
const MORE_COLUMNS = 2;

/** Where each column begins, in pixels from the first; the last entry is the end of the last column. */
export function columnStarts(count: number, widths: ReadonlyMap<number, number>): readonly number[] {
  const starts = [0];
  for (let column = 0; column < count; column += 1) {
    const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, widths.get(column) ?? COLUMN_WIDTH));
    starts.push((starts[column] ?? 0) + width);
  }
  return starts;
}

/** The part of a table that is in sight; ends are exclusive. */
export interface TableWindow {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Which rows and columns to draw for a place of the scroll bars. */
export function windowAt(
  scroll: { readonly top: number; readonly left: number; readonly height: number; readonly width: number },
  rowCount: number,
  starts: readonly number[],
): TableWindow {
  const firstRow = Math.floor(scroll.top / ROW_HEIGHT);
  const lastRow = Math.ceil((scroll.top + scroll.height) / ROW_HEIGHT);
  const columns = starts.length - 1;
  let left = 0;
  while (left < columns - 1 && (starts[left + 1] ?? 0) <= scroll.left) left += 1;
  let right = left;
  while (right < columns && (starts[right] ?? 0) < scroll.left + scroll.width) right += 1;
  return {
    top: Math.max(0, firstRow - MORE_ROWS),
    bottom: Math.min(rowCount, lastRow + MORE_ROWS),
    left: Math.max(0, left - MORE_COLUMNS),
    right: Math.min(columns, right + MORE_COLUMNS),
  };
}

/** The scroll position that brings a cell into sight, moving no further than needed. */
export function scrollTo(
  cell: { readonly row: number; readonly column: number },
  scroll: { readonly top: number; readonly left: number; readonly height: number; readonly width: number },
  starts: readonly number[],
): { readonly top: number; readonly left: number } {
  const near = (at: number, size: number, from: number, room: number): number =>
    at < from ? at : at + size > from + room ? at + size - room : from;
  const start = starts[cell.column] ?? 0;
  const width = (starts[cell.column + 1] ?? start) - start;
  return {
    top: near(
      cell.row * ROW_HEIGHT,
      ROW_HEIGHT,
      scroll.top,
      Math.max(ROW_HEIGHT, scroll.height - HEAD_HEIGHT),
    ),
    left: near(start, width, scroll.left, Math.max(width, scroll.width - HEAD_WIDTH)),
  };
}
