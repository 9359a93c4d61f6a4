import type { GridSheet } from '../grid-view';

interface Where {
  readonly row: number;
  readonly column: number;
  /** Rows of a page. */
  readonly page: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly sheet: Pick<GridSheet, 'rowCount' | 'columnCount'>;
}

/** The cell a key leads to, as in Excel; `null` for a key that moves nothing. */
export function stepOf(
  { key, ctrlKey, metaKey, shiftKey }: { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean },
  { row, column, page, rowCount, columnCount, sheet }: Where,
): readonly [row: number, column: number] | null {
  const far = ctrlKey || metaKey;
  const lastRow = Math.max(0, sheet.rowCount - 1);
  const lastColumn = Math.max(0, sheet.columnCount - 1);
  const to = (wantedRow: number, wantedColumn: number): readonly [number, number] => [
    Math.min(rowCount - 1, Math.max(0, wantedRow)),
    Math.min(columnCount - 1, Math.max(0, wantedColumn)),
  ];
  switch (key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(far ? lastRow : row + 1, column);
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, far ? lastColumn : column + 1);
    case 'PageUp':
      return to(row - page, column);
    case 'PageDown':
      return to(row + page, column);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? lastRow : row, lastColumn);
    default:
      return shiftKey && key === 'Enter' ? to(row - 1, column) : null;
  }
}
