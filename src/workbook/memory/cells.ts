import type { CellValue } from '../../core/values/cell-value';
import { areaAddress } from '../a1';
import type { Area } from '../port';
import { cellKey, columnOfKey, rowOfKey } from './cell-key';
import { emit } from './events';
import type { Author, BookModel, SheetModel, StoredCell } from './model';

/** What is put into a cell: a constant, or a formula with the result to show when it is known. */
export type NewContent =
  | { readonly kind: 'constant'; readonly value: CellValue }
  | { readonly kind: 'formula'; readonly formula: string; readonly result?: CellValue };

/** Value of a cell; for a formula, its last result. */
export function valueAt(sheet: SheetModel, row: number, column: number): CellValue {
  const changed = sheet.changed.get(cellKey(row, column));
  return changed ? changed.value : sheet.base.value(row, column);
}

/** Formula of a cell, `=…`, or `null`. */
export function formulaAt(sheet: SheetModel, row: number, column: number): string | null {
  const changed = sheet.changed.get(cellKey(row, column));
  return changed ? changed.formula : readFormula(sheet, row, column);
}

/** The formula below all changes: as the file, or the last gathering, had it. */
const readFormula = (sheet: SheetModel, row: number, column: number): string | null =>
  (sheet.formulas ? sheet.formulas.get(cellKey(row, column)) : sheet.base.formula?.(row, column)) ?? null;

/** Every formula below all changes, by cell key: those of the last gathering, or those the file had. */
export function* formulasBelow({ base, formulas }: SheetModel): Generator<readonly [number, string]> {
  if (formulas) yield* formulas;
  else
    for (const { row, column, formula } of base.formulaCells?.() ?? []) yield [cellKey(row, column), formula];
}

/** The cells of an area that hold a formula, each as an area of its own, in no order. */
export function formulaCellsIn(sheet: SheetModel, area: Area): readonly Area[] {
  const keys = new Set(
    [...formulasBelow(sheet)].map(([key]) => key).filter((key) => !sheet.changed.has(key)),
  );
  for (const [key, { formula }] of sheet.changed) if (formula !== null) keys.add(key);
  return [...keys].flatMap((key) => {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    return isInside(area, row, column) ? [{ top: row, left: column, bottom: row, right: column }] : [];
  });
}

/** The smallest area that holds every cell with a value or a formula; `null` on an empty sheet. */
export function usedArea(sheet: SheetModel): Area | null {
  let area: { top: number; left: number; bottom: number; right: number } | null = null;
  const grow = (row: number, column: number): void => {
    area ??= { top: row, left: column, bottom: row, right: column };
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  };
  const { base, changed } = sheet;
  const rows = ends(base.usedRows, (row) => rowHasValue(sheet, row));
  const columns = ends(base.usedColumns, (column) => columnHasValue(sheet, column));
  for (const row of rows) for (const column of columns) grow(row, column);
  for (const [key, cell] of changed) {
    if (cell.value !== null || cell.formula !== null) grow(rowOfKey(key), columnOfKey(key));
  }
  for (const [key] of formulasBelow(sheet)) if (!changed.has(key)) grow(rowOfKey(key), columnOfKey(key));
  return area;
}

/** The first and the last that still hold something; cells that were emptied since do not count. */
function ends(list: Uint32Array | readonly number[], isFull: (index: number) => boolean): readonly number[] {
  const first = list.find(isFull);
  if (first === undefined) return [];
  let at = list.length - 1;
  while (!isFull(list[at] ?? first)) at -= 1;
  return [first, list[at] ?? first];
}

const holds = (sheet: SheetModel, row: number, column: number): boolean =>
  valueAt(sheet, row, column) !== null || formulaAt(sheet, row, column) !== null;

const isInside = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

const rowHasValue = (sheet: SheetModel, row: number): boolean =>
  sheet.base.usedColumns.some((column) => holds(sheet, row, column));

const columnHasValue = (sheet: SheetModel, column: number): boolean =>
  sheet.base.usedRows.some((row) => holds(sheet, row, column));

const resultKey = (key: number, formula: string): string => `${String(key)} ${formula}`;

function store(book: BookModel, sheet: SheetModel, row: number, column: number, content: NewContent): void {
  const key = cellKey(row, column);
  const old = formulaAt(sheet, row, column);
  if (old !== null) sheet.results.set(resultKey(key, old), valueAt(sheet, row, column));
  sheet.changed.set(key, cellOf(book, sheet, key, content));
}

function cellOf(book: BookModel, sheet: SheetModel, key: number, content: NewContent): StoredCell {
  if (content.kind === 'constant') {
    return { value: content.value === '' ? null : content.value, formula: null };
  }
  const { formula } = content;
  const value =
    content.result ??
    book.calculate?.(formula, sheet, rowOfKey(key), columnOfKey(key)) ??
    sheet.results.get(resultKey(key, formula));
  return { value: value === undefined ? { error: '#BUSY!' } : value, formula };
}

/**
 * Puts contents into the cells of an area and tells the listeners once. `contentOf` answers what to put at a 0-based
 * sheet row and column; `undefined` leaves the cell as it is.
 */
export function writeArea(
  book: BookModel,
  sheet: SheetModel,
  area: Area,
  contentOf: (row: number, column: number) => NewContent | undefined,
  by: Author,
): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const content = contentOf(row, column);
      if (content) store(book, sheet, row, column, content);
    }
  }
  announceEdit(book, sheet, area, by);
}

/** Puts contents into scattered cells and tells the listeners once, with the area around all of them. */
export function writeCells(
  book: BookModel,
  sheet: SheetModel,
  cells: readonly { readonly row: number; readonly column: number; readonly content: NewContent }[],
  by: Author,
): void {
  if (cells.length === 0) return;
  const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column, content } of cells) {
    store(book, sheet, row, column, content);
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  announceEdit(book, sheet, area, by);
}

/** Empties all cells of an area, formulas too; only cells that hold something are touched. */
export function clearArea(book: BookModel, sheet: SheetModel, area: Area, by: Author): void {
  const { base } = sheet;
  const empty: NewContent = { kind: 'constant', value: null };
  for (const [key, cell] of sheet.changed) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (isInside(area, row, column) && (cell.value !== null || cell.formula !== null))
      store(book, sheet, row, column, empty);
  }
  for (const key of sheet.formulas?.keys() ?? []) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (isInside(area, row, column) && holds(sheet, row, column)) store(book, sheet, row, column, empty);
  }
  for (const column of base.usedColumns) {
    if (column < area.left || column > area.right) continue;
    for (const row of base.usedRows) {
      if (row >= area.top && row <= area.bottom && holds(sheet, row, column)) {
        store(book, sheet, row, column, empty);
      }
    }
  }
  announceEdit(book, sheet, area, by);
}

/** Takes results computed elsewhere, in a grid's own formula engine, into formula cells. */
export function setResults(
  book: BookModel,
  sheet: SheetModel,
  results: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[],
  by: Author,
): void {
  const cells = results.flatMap(({ row, column, value }) => {
    const formula = formulaAt(sheet, row, column);
    return formula === null
      ? []
      : [{ row, column, content: { kind: 'formula', formula, result: value } as const }];
  });
  writeCells(book, sheet, cells, by);
}

function announceEdit(book: BookModel, sheet: SheetModel, area: Area, by: Author): void {
  sheet.version += 1;
  emit(book, {
    kind: 'changed',
    sheetId: sheet.id,
    area,
    by,
    changeType: 'RangeEdited',
    address: areaAddress(area),
  });
}
