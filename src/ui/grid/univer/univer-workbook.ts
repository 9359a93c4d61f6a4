import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { GridSheet } from '../grid-view';

/** Empty rows and columns beyond the last that is in use, to type into. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 12;
const LEAST_COLUMNS = 26;

/** Univer's id of the sheet at a place in the book. */
export const sheetId = (at: number): string => `lembar-${String(at)}`;

/** A workbook of Univer with the sheets' sizes, merges and frozen panes, still without cells. */
export function emptyWorkbook(sheets: readonly GridSheet[]): Partial<IWorkbookData> {
  return {
    id: 'buku',
    name: 'buku',
    sheetOrder: sheets.map((_, at) => sheetId(at)),
    styles: {},
    sheets: Object.fromEntries(
      sheets.map((sheet, at) => [sheetId(at), { id: sheetId(at), ...worksheet(sheet) }]),
    ),
  };
}

function worksheet(sheet: GridSheet): Partial<IWorksheetData> {
  const { frozenRows, frozenColumns } = sheet;
  return {
    name: sheet.name,
    rowCount: sheet.rowCount + SPARE_ROWS,
    columnCount: Math.max(LEAST_COLUMNS, sheet.columnCount + SPARE_COLUMNS),
    defaultColumnWidth: 72,
    defaultRowHeight: 20,
    cellData: {},
    mergeData: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    columnData: sizes(sheet.columnWidths, 'w'),
    rowData: sizes(sheet.rowHeights, 'h'),
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows > 0 ? frozenRows : -1,
      startColumn: frozenColumns > 0 ? frozenColumns : -1,
    },
  };
}

/** A size of 0 is a hidden row or column. */
const sizes = (pixels: ReadonlyMap<number, number>, key: 'w' | 'h'): Record<number, object> =>
  Object.fromEntries([...pixels].map(([at, size]) => [at, size === 0 ? { hd: 1 } : { [key]: size }]));
