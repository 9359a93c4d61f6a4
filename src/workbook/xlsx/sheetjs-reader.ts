import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { createGridBuilder, type Grid, type Visibility } from '../../core/table/grid';
import { formulaKey, withFormulas } from '../../core/table/grid-formulas';
import { createStringPool } from '../../core/table/string-pool';
import type { CellValue } from '../../core/values/cell-value';

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
 * @returns grids in tab order, or why the library cannot make sense of the file.
 */
export function readWithSheetJs(bytes: Uint8Array): readonly Grid[] | 'bersandi' | 'rusak' {
  const book = open(bytes, true) ?? open(bytes, false);
  if (book === null) return 'rusak';
  if (book === 'bersandi') return book;
  const pool = createStringPool();
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  // A sheet it stumbles over, the library leaves out: to the totals it would be a sheet without rows.
  if (book.SheetNames.some((sheet) => !book.Sheets[sheet])) return 'rusak';
  return book.SheetNames.flatMap((sheet, at) => {
    const data = book.Sheets[sheet];
    if (!data) return [];
    const visibility = VISIBILITY[book.Workbook?.Sheets?.[at]?.Hidden ?? 0] ?? 'visible';
    const grid = gridFrom(data, createGridBuilder({ sheet, pool, visibility, date1904 }));
    return [withFormulas(grid, formulasOf(data))];
  });
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

const rowsOf = (data: WorkSheet): readonly (readonly (CellObject | undefined)[] | undefined)[] =>
  data['!data'] ?? [];

function formulasOf(data: WorkSheet): ReadonlyMap<number, string> {
  const formulas = new Map<number, string>();
  rowsOf(data).forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (typeof cell?.f === 'string' && cell.f !== '') formulas.set(formulaKey(r, c), `=${cell.f}`);
    });
  });
  return formulas;
}

function gridFrom(data: WorkSheet, builder: ReturnType<typeof createGridBuilder>): Grid {
  rowsOf(data).forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell) builder.set(r, c, valueOf(cell));
    });
  });
  for (const { s, e } of data['!merges'] ?? []) {
    builder.merge({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  }
  return builder.finish();
}

function valueOf(cell: CellObject): CellValue {
  switch (cell.t) {
    case 'n':
    case 'b':
    case 's':
      return (cell.v as number | boolean | string | undefined) ?? null;
    case 'e':
      return { error: ERRORS[cell.v as number] ?? '#N/A' };
    default:
      return null;
  }
}
