import { cellAddress, columnLetters } from '../core/table/address';
import type { Area } from './port';

/** Rows and columns of a sheet in Excel since 2007. */
export const SHEET_ROWS = 1_048_576;
/** See {@link SHEET_ROWS}. */
export const SHEET_COLUMNS = 16_384;

/** A reference as written: the sheet when it names one, and the area it covers. */
export interface Reference {
  readonly sheet: string | null;
  readonly area: Area;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;
/** Longer text is no reference: a sheet name has 31 characters, an area 25. */
const LONGEST = 120;

/**
 * The 0-based column that letters name.
 *
 * @param letters `A` → 0, `XFD` → 16383, in any case.
 * @returns −1 when the letters lie outside a sheet.
 */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= SHEET_COLUMNS ? index - 1 : -1;
}

/**
 * Reads an A1 reference: a cell, an area, whole rows (`3:5`) or whole columns (`A:C`), with or without `$` and sheet.
 *
 * @returns `null` when the text is no reference to one area.
 */
export function parseReference(text: string): Reference | null {
  if (text.length > LONGEST) return null;
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? null : unquote(text.slice(0, bang));
  const area = parseArea(text.slice(bang + 1).trim());
  return area === null ? null : { sheet, area };
}

function unquote(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function parseArea(text: string): Area | null {
  const colon = text.indexOf(':');
  const first = corner(colon < 0 ? text : text.slice(0, colon));
  const last = colon < 0 ? first : corner(text.slice(colon + 1));
  if (!first || !last || (first.row === null) !== (last.row === null)) return null;
  if ((first.column === null) !== (last.column === null)) return null;
  // `A` or `3` alone is a name, not a reference.
  if (colon < 0 && (first.row === null || first.column === null)) return null;
  const rows = [first.row ?? 0, last.row ?? SHEET_ROWS - 1];
  const columns = [first.column ?? 0, last.column ?? SHEET_COLUMNS - 1];
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner | null {
  const cell = CELL.exec(text);
  const letters = cell?.[1] ?? COLUMN.exec(text)?.[1];
  const digits = cell?.[2] ?? ROW.exec(text)?.[1];
  if (letters === undefined && digits === undefined) return null;
  const column = letters === undefined ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  return column === -1 || (row !== null && row >= SHEET_ROWS) ? null : { row, column };
}

/** An area as Excel writes it: `B2`, `B2:C5`, whole rows `3:5`, whole columns `A:C`. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  if (top === 0 && bottom === SHEET_ROWS - 1) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 0 && right === SHEET_COLUMNS - 1) return `${String(top + 1)}:${String(bottom + 1)}`;
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

/** True when the two areas share a cell. */
export const touches = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** True when every cell of `inner` lies in `outer`. */
export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  inner.bottom <= outer.bottom &&
  outer.left <= inner.left &&
  inner.right <= outer.right;

/** The cells two areas share, or `null`. */
export const intersection = (a: Area, b: Area): Area | null =>
  touches(a, b)
    ? {
        top: Math.max(a.top, b.top),
        left: Math.max(a.left, b.left),
        bottom: Math.min(a.bottom, b.bottom),
        right: Math.min(a.right, b.right),
      }
    : null;

/** Number of cells in an area. */
export const areaCells = ({ top, left, bottom, right }: Area): number =>
  (bottom - top + 1) * (right - left + 1);
