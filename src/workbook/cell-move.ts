import type { CellMove } from './port';

/**
 * Where a cell stands after others moved.
 *
 * @param move what was inserted or deleted, and which way the cells behind it went.
 * @param row 0-based sheet row before.
 * @param column 0-based sheet column before.
 * @returns 0-based row and column, or `null` for a cell that was deleted.
 */
export function movedTo(
  move: CellMove,
  row: number,
  column: number,
): readonly [row: number, column: number] | null {
  const { top, left, bottom, right } = move.area;
  const inRows = row >= top && row <= bottom;
  const inColumns = column >= left && column <= right;
  const rows = bottom - top + 1;
  const columns = right - left + 1;
  switch (move.shift) {
    case 'down':
      return inColumns && row >= top ? [row + rows, column] : [row, column];
    case 'right':
      return inRows && column >= left ? [row, column + columns] : [row, column];
    case 'up':
      if (!inColumns || row < top) return [row, column];
      return row <= bottom ? null : [row - rows, column];
    case 'left':
      if (!inRows || column < left) return [row, column];
      return column <= right ? null : [row, column - columns];
  }
}
