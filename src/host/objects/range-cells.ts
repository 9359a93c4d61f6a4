import { isCellError, type CellValue } from '../../core/values/cell-value';
import { areaCells } from '../../workbook/a1';
import { formulaAt, valueAt, writeArea, type NewContent } from '../../workbook/memory/cells';
import type { BookModel, Json, SheetModel } from '../../workbook/memory/model';
import { isLocked } from '../../workbook/memory/protection';
import { numberFormatAt, patchStyle, styleAt } from '../../workbook/memory/style';
import type { Style } from '../../workbook/sheet-spec';
import type { Area } from '../../workbook/port';
import { HostError } from '../host-error';
import { isHostObject, type Arg, type HostContext } from '../host-type';
import { readTyped } from '../typed-text';
import type { RangeSelf } from './selves';

/** More cells than this Excel does not give at once: it answers null in place of the values. */
const MOST_CELLS = 5_000_000;

/** One value for each cell, `rows[r][c]`, or `null` when the area is too large. */
export function cellTable(
  { sheet, area }: RangeSelf,
  read: (sheet: SheetModel, row: number, column: number) => Json,
): Json {
  if (areaCells(area) > MOST_CELLS) return null;
  const rows: Json[][] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    const line: Json[] = [];
    for (let column = area.left; column <= area.right; column += 1) line.push(read(sheet, row, column));
    rows.push(line);
  }
  return rows;
}

/** A cell value as office.js gives it: `""` for an empty cell, text for an error. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}

/** What `Range.values` shows of a cell. */
export const wireValueAt = (sheet: SheetModel, row: number, column: number): Json =>
  wireValue(valueAt(sheet, row, column));

/** What `Range.formulas` shows of a cell. */
export const wireFormulaAt = (sheet: SheetModel, row: number, column: number): Json =>
  formulaAt(sheet, row, column) ?? wireValueAt(sheet, row, column);

/** The word `Range.valueTypes` has for a cell. */
export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

/**
 * Refuses what Excel refuses on a protected sheet.
 *
 * @throws HostError `AccessDenied`.
 */
export function refuseIfLocked({ sheet, area }: RangeSelf): void {
  if (isLocked(sheet, area)) {
    throw new HostError(
      'AccessDenied',
      'You cannot perform the requested operation: the sheet is protected.',
    );
  }
}

/**
 * The value for one cell out of what was assigned: a table of the same shape, or one value for all.
 *
 * @throws HostError `InvalidArgument` when the shapes differ.
 */
export function assignedTo(range: RangeSelf, assigned: Arg): (row: number, column: number) => Json {
  const { area } = range;
  if (isHostObject(assigned) || assigned === undefined) {
    throw new HostError('InvalidArgument', 'A value or an array of arrays was expected.');
  }
  if (!Array.isArray(assigned)) return () => assigned;
  const rows = assigned as readonly Json[];
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const fits = rows.length === height && rows.every((line) => Array.isArray(line) && line.length === width);
  if (!fits) {
    throw new HostError(
      'InvalidArgument',
      'The number of rows or columns in the input array does not match the size of the range.',
    );
  }
  return (row, column) => (rows[row - area.top] as readonly Json[])[column - area.left] ?? null;
}

/** Carries out an assignment to `values` or `formulas`, text read as Excel reads typing; `null` leaves a cell alone. */
export function assignCells(range: RangeSelf, assigned: Arg, { book, addin }: HostContext): void {
  refuseIfLocked(range);
  const valueOf = assignedTo(range, assigned);
  const looks: { readonly row: number; readonly column: number; readonly patch: Style }[] = [];
  writeArea(
    book,
    range.sheet,
    range.area,
    (row, column) => {
      const value = valueOf(row, column);
      if (value === null) return undefined;
      const { content, patch } = readAssigned(range.sheet, row, column, value);
      if (patch) looks.push({ row, column, patch });
      return content;
    },
    addin,
  );
  for (const { row, column, patch } of looks) patchCell(book, range.sheet, row, column, patch);
}

function readAssigned(
  sheet: SheetModel,
  row: number,
  column: number,
  value: Json,
): { readonly content: NewContent; readonly patch?: Style } {
  const format = numberFormatAt(sheet, row, column);
  if (typeof value === 'number' || typeof value === 'boolean') {
    // In a text cell, whatever arrives becomes text.
    const stored = format === '@' ? String(value) : value;
    return { content: { kind: 'constant', value: stored } };
  }
  if (typeof value !== 'string')
    throw new HostError('InvalidArgument', 'A cell takes text, a number or a boolean.');
  const typed = readTyped(value, format);
  const hadPrefix = styleAt(sheet, row, column)['quotePrefix'] === true;
  const patch: Style = {
    ...(typed.numberFormat !== undefined && { numberFormat: typed.numberFormat }),
    ...(typed.quotePrefix !== hadPrefix && { quotePrefix: typed.quotePrefix ? true : null }),
  };
  return Object.keys(patch).length > 0 ? { content: typed.content, patch } : { content: typed.content };
}

/** Changes the looks of one cell. */
export function patchCell(
  book: BookModel,
  sheet: SheetModel,
  row: number,
  column: number,
  patch: Style,
): void {
  const area: Area = { top: row, left: column, bottom: row, right: column };
  patchStyle(book, sheet, area, patch);
}
