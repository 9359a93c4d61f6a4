import { SHEET_COLUMNS, SHEET_ROWS } from '../a1';
import type { Area } from '../port';
import { DEFAULT_STYLE } from '../default-style';
import type { Style } from '../sheet-spec';
import { emit } from './events';
import { cellKey, columnOfKey, rowOfKey } from './cell-key';
import type { BookModel, SheetModel } from './model';

const NOTHING: Style = {};

/** The style of a cell: its own, else its row's, else its column's; defaults are not filled in. */
export function styleAt(sheet: SheetModel, row: number, column: number): Style {
  return (
    sheet.cellStyles.get(cellKey(row, column)) ??
    sheet.rowStyles.get(row) ??
    sheet.columnStyles.get(column) ??
    NOTHING
  );
}

/** One property of a cell's style, with its default; `null` for a property nobody has a default for. */
export const styleValue = (style: Style, key: string): string | number | boolean | null =>
  style[key] ?? DEFAULT_STYLE[key] ?? null;

/** Number format of a cell, in English notation: `General`, `@`, `#,##0`. */
export const numberFormatAt = (sheet: SheetModel, row: number, column: number): string =>
  String(styleValue(styleAt(sheet, row, column), 'numberFormat'));

/**
 * Changes some properties of all cells of an area; whole rows and whole columns are kept as one entry each. A property
 * set to `null` goes back to its default.
 */
export function patchStyle(book: BookModel, sheet: SheetModel, area: Area, patch: Style): void {
  const cache = new Map<Style, Style>();
  const patched = (old: Style): Style => {
    const known = cache.get(old);
    if (known) return known;
    const made = Object.fromEntries(
      Object.entries({ ...old, ...patch }).filter(([, value]) => value !== null),
    );
    cache.set(old, made);
    return made;
  };
  const whole = area.top === 0 && area.bottom === SHEET_ROWS - 1;
  if (whole) {
    for (let column = area.left; column <= area.right; column += 1) {
      sheet.columnStyles.set(column, patched(sheet.columnStyles.get(column) ?? NOTHING));
    }
  } else if (area.left === 0 && area.right === SHEET_COLUMNS - 1) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      sheet.rowStyles.set(row, patched(sheet.rowStyles.get(row) ?? NOTHING));
    }
  }
  if (whole || (area.left === 0 && area.right === SHEET_COLUMNS - 1)) {
    for (const [key, style] of sheet.cellStyles) {
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) {
        sheet.cellStyles.set(key, patched(style));
      }
    }
  } else {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        sheet.cellStyles.set(cellKey(row, column), patched(styleAt(sheet, row, column)));
      }
    }
  }
  emit(book, { kind: 'formatted', sheetId: sheet.id });
}

/** Makes an area plain: cells of rows and columns that have a look keep none of it there. */
export function clearStyle(book: BookModel, sheet: SheetModel, area: Area): void {
  const { cellStyles, rowStyles, columnStyles } = sheet;
  const { top, left, bottom, right } = area;
  const isInside = (index: number, first: number, last: number): boolean => index >= first && index <= last;
  for (const key of [...cellStyles.keys()]) {
    if (isInside(rowOfKey(key), top, bottom) && isInside(columnOfKey(key), left, right))
      cellStyles.delete(key);
  }
  for (const [column, style] of [...columnStyles]) {
    if (!isInside(column, left, right)) continue;
    const reachesEnd = bottom === SHEET_ROWS - 1;
    // What is left of the column is above: few cells, unlike those below.
    const [first, last] = reachesEnd ? [0, top - 1] : [top, bottom];
    for (let row = first; row <= last; row += 1) {
      const key = cellKey(row, column);
      if (!cellStyles.has(key) && !rowStyles.has(row)) cellStyles.set(key, reachesEnd ? style : NOTHING);
    }
    if (reachesEnd) columnStyles.delete(column);
  }
  const isWhole = left === 0 && right === SHEET_COLUMNS - 1;
  for (const row of [...rowStyles.keys()]) {
    if (!isInside(row, top, bottom)) continue;
    if (isWhole && columnStyles.size === 0) rowStyles.delete(row);
    else if (isWhole) rowStyles.set(row, NOTHING);
    else for (let column = left; column <= right; column += 1) cellStyles.set(cellKey(row, column), NOTHING);
  }
  emit(book, { kind: 'formatted', sheetId: sheet.id });
}

/** The one value all cells of an area share for a property, or `null` when they differ. */
export function commonStyle(sheet: SheetModel, area: Area, key: string): string | number | boolean | null {
  const first = styleValue(styleAt(sheet, area.top, area.left), key);
  const bottom = Math.min(area.bottom, lastStyledRow(sheet, area.top));
  const right = Math.min(area.right, lastStyledColumn(sheet, area.left));
  for (let row = area.top; row <= bottom; row += 1) {
    for (let column = area.left; column <= right; column += 1) {
      if (styleValue(styleAt(sheet, row, column), key) !== first) return null;
    }
  }
  return first;
}

/** Beyond these all cells look alike, so a whole column need not be walked to its end. */
function lastStyledRow(sheet: SheetModel, least: number): number {
  let last = least;
  for (const key of sheet.cellStyles.keys()) last = Math.max(last, rowOfKey(key) + 1);
  for (const row of sheet.rowStyles.keys()) last = Math.max(last, row + 1);
  return last;
}

function lastStyledColumn(sheet: SheetModel, least: number): number {
  let last = least;
  for (const key of sheet.cellStyles.keys()) last = Math.max(last, columnOfKey(key) + 1);
  for (const column of sheet.columnStyles.keys()) last = Math.max(last, column + 1);
  return last;
}
