import type { PackedBook, PackedSheet } from '../app/engine/packed-book';
import type { Grid } from '../core/table/grid';
import { formulaKey } from '../core/table/grid-formulas';
import type { CellValue } from '../core/values/cell-value';

// The numbers of PackedSheet.kinds.
const NUMBER = 1;
const BOOLEAN = 3;
const ERROR = 4;
/** Units decoded by one call; a call takes only so many arguments. */
const UNITS = 4096;

/**
 * Sheets packed by another thread, as grids that look into the packed cells: nothing is unpacked, so a book of a million
 * cells costs the page no time at all. A cell is found by its column and a search among the rows of that column.
 *
 * @param book the packed sheets.
 * @param usedRows for each sheet the rows that hold a value, ascending; the packing thread has them at hand.
 */
export function gridsOfPacked(book: PackedBook, usedRows: readonly Uint32Array[]): readonly Grid[] {
  const textAt = textsOf(book);
  return book.sheets.map((sheet, at) => gridOfPacked(sheet, usedRows[at] ?? new Uint32Array(), textAt));
}

/** Each text is decoded when it is first asked for. */
function textsOf({ units, textEnds }: PackedBook): (code: number) => string {
  const known: (string | undefined)[] = [];
  return (code) => {
    const seen = known[code];
    if (seen !== undefined) return seen;
    const end = textEnds[code] ?? 0;
    let text = '';
    for (let from = code === 0 ? 0 : (textEnds[code - 1] ?? 0); from < end; from += UNITS) {
      text += String.fromCharCode(...units.subarray(from, Math.min(end, from + UNITS)));
    }
    known[code] = text;
    return text;
  };
}

function gridOfPacked(packed: PackedSheet, usedRows: Uint32Array, textAt: (code: number) => string): Grid {
  const { sheet, visibility, date1904, merges, columns, ends, rows, kinds, values, formulas, links } = packed;
  const spans = new Map<number, readonly [from: number, end: number]>();
  columns.forEach((column, at) => {
    spans.set(column, [at === 0 ? 0 : (ends[at - 1] ?? 0), ends[at] ?? 0]);
  });
  const find = (row: number, column: number): number => {
    const span = spans.get(column);
    return span ? indexOf(rows, row, ...span) : -1;
  };
  return {
    sheet,
    visibility,
    date1904,
    merges,
    links,
    ...(formulas && formulaReaders(formulas, textAt)),
    usedRows,
    usedColumns: [...columns],
    cellCount: rows.length,
    value(row, column): CellValue {
      const at = find(row, column);
      if (at < 0) return null;
      const value = values[at] ?? 0;
      const kind = kinds[at];
      if (kind === NUMBER) return value;
      if (kind === BOOLEAN) return value === 1;
      return kind === ERROR ? { error: textAt(value) } : textAt(value);
    },
    textCode(row, column) {
      const at = find(row, column);
      const isText = at >= 0 && kinds[at] !== NUMBER && kinds[at] !== BOOLEAN && kinds[at] !== ERROR;
      return isText ? (values[at] ?? 0) + 1 : 0;
    },
  };
}

/** Nothing is laid out before the first cell is asked for: most sheets are only looked at. */
function formulaReaders(
  { rows, columns, texts }: NonNullable<PackedSheet['formulas']>,
  textAt: (code: number) => string,
): Required<Pick<Grid, 'formula' | 'formulaCells'>> {
  let places: Map<number, number> | null = null;
  const placesByCell = (): Map<number, number> => {
    places ??= new Map(Array.from(rows, (row, at) => [formulaKey(row, columns[at] ?? 0), at]));
    return places;
  };
  return {
    formula(row, column) {
      const at = rows.length === 0 ? undefined : placesByCell().get(formulaKey(row, column));
      return at === undefined ? null : textAt(texts[at] ?? 0);
    },
    *formulaCells() {
      for (const [at, row] of rows.entries()) {
        yield { row, column: columns[at] ?? 0, formula: textAt(texts[at] ?? 0) };
      }
    },
  };
}

/** Where a row stands in an ascending stretch of rows; −1 when it is not there. */
export function indexOf(rows: Uint32Array, row: number, from: number, end: number): number {
  // Most columns have no holes: then the row stands as far in as its distance from the first.
  const guess = from + row - (rows[from] ?? 0);
  if (guess >= from && guess < end && rows[guess] === row) return guess;
  let low = from;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const seen = rows[middle] ?? 0;
    if (seen === row) return middle;
    if (seen < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
