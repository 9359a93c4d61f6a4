import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { createGridBuilder, type Grid, type Visibility } from '../../core/table/grid';
import { formulaKey, withFormulas } from '../../core/table/grid-formulas';
import { createStringPool } from '../../core/table/string-pool';
import type { CellValue } from '../../core/values/cell-value';
import { SHEET_COLUMNS, SHEET_ROWS } from '../a1';

const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};
const VISIBILITY: readonly Visibility[] = ['visible', 'hidden', 'veryHidden'];

/**
 * Reads all sheets through SheetJS: the way for files in another form than our own reader knows.
 *
 * @param bytes the whole file.
 * @param most bytes the cells may take.
 * @returns grids in tab order, or why the library cannot make sense of the file.
 */
export function readWithSheetJs(
  bytes: Uint8Array,
  most = Infinity,
): readonly Grid[] | 'bersandi' | 'rusak' | 'terlalu-besar' {
  const book = open(bytes, true) ?? open(bytes, false);
  if (book === null) return 'rusak';
  if (book === 'bersandi') return book;
  const pool = createStringPool();
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const grids: Grid[] = [];
  let taken = 0;
  for (const [at, sheet] of book.SheetNames.entries()) {
    const visibility = VISIBILITY[book.Workbook?.Sheets?.[at]?.Hidden ?? 0] ?? 'visible';
    const builder = createGridBuilder({ sheet, pool, visibility, date1904 });
    const data = book.Sheets[sheet];
    // A sheet it stumbles over, the library leaves out: to the totals it would be a sheet without rows.
    const grid = data ? gridFrom(data, builder, most - taken) : 'rusak';
    if (typeof grid === 'string') return grid;
    grids.push(grid);
    taken += builder.bytes();
  }
  return grids;
}

/**
 * How many sheets a workbook in a zip lists, told without reading any of them; 0 when the library cannot tell.
 */
export function countSheets(bytes: Uint8Array): number {
  try {
    return read(bytes, { type: 'array', bookSheets: true }).SheetNames.length;
  } catch {
    return 0;
  }
}

/** `null` when the library cannot make sense of the file; sometimes it is a formula only that it stumbles over. */
function open(bytes: Uint8Array, cellFormula: boolean): WorkBook | 'bersandi' | null {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellFormula,
      cellHTML: false,
      cellText: false,
      cellDates: false,
    });
  } catch (error) {
    // An old .xls is encrypted inside its own records, where only the library sees it.
    return error instanceof Error && /password|encrypt/i.test(error.message) ? 'bersandi' : null;
  }
}

/**
 * The cells of a sheet. The library believes any address: its lists may be billions long and nearly empty, and hold cells
 * at places that no sheet has. Such a cell belongs nowhere, and a sheet without it would be another one.
 */
function gridFrom(
  data: WorkSheet,
  builder: ReturnType<typeof createGridBuilder>,
  most: number,
): Grid | 'rusak' | 'terlalu-besar' {
  const lines: readonly (readonly (CellObject | undefined)[] | undefined)[] = data['!data'] ?? [];
  const formulas = new Map<number, string>();
  const rows = placesOf(lines, SHEET_ROWS);
  if (!rows) return 'rusak';
  for (const row of rows) {
    const line = lines[row] ?? [];
    const columns = placesOf(line, SHEET_COLUMNS);
    if (!columns) return 'rusak';
    for (const column of columns) {
      const cell = line[column];
      if (!cell) continue;
      builder.set(row, column, valueOf(cell));
      if (typeof cell.f === 'string' && cell.f !== '') formulas.set(formulaKey(row, column), `=${cell.f}`);
    }
    if (builder.bytes() > most) return 'terlalu-besar';
  }
  for (const { s, e } of data['!merges'] ?? []) {
    const inside =
      s.r >= 0 && s.c >= 0 && e.r >= s.r && e.c >= s.c && e.r < SHEET_ROWS && e.c < SHEET_COLUMNS;
    if (inside) builder.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  }
  return withFormulas(builder.finish(), formulas);
}

/** The places of a list that hold something, however long it claims to be; `null` when one lies beyond `end`. */
function placesOf(list: readonly unknown[], end: number): readonly number[] | null {
  const places = Object.keys(list).map(Number);
  return places.every((place) => place >= 0 && place < end) ? places : null;
}

function valueOf(cell: CellObject): CellValue {
  switch (cell.t) {
    case 'n':
      // What it cannot read as a number the library calls one all the same; it would spoil every total it enters.
      return Number.isFinite(cell.v) ? (cell.v as number) : cell.v === undefined ? null : { error: '#NUM!' };
    case 'b':
    case 's':
      return (cell.v as number | boolean | string | undefined) ?? null;
    case 'e':
      return { error: ERRORS[cell.v as number] ?? '#N/A' };
    default:
      return null;
  }
}
