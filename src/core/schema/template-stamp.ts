import { asText } from '../table/cell-readers';
import type { Grid } from '../table/grid';

/** Templates of Konvergen bear this above their header: `Konvergen · templat 2025.1`. */
const STAMP = /^konvergen\s*[·.-]\s*templat\s+(\S.{0,60}?)\s*$/i;
const MOST_COLUMNS = 40;
const LONGEST = 400;

/** A text above the header of a sheet; both offsets 0-based. */
export interface TitleCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * The texts above the header of a sheet, from the top and from left to right.
 *
 * @param grid the sheet.
 * @param before 0-based first row of the header.
 */
export function* titleCells(grid: Grid, before: number): Generator<TitleCell> {
  for (const row of grid.usedRows) {
    if (row >= before) return;
    for (const column of grid.usedColumns.slice(0, MOST_COLUMNS)) {
      const text = asText(grid.value(row, column));
      if (text !== '' && text.length <= LONGEST) yield { row, column, text };
    }
  }
}

/** The version a template's stamp states; `null` for any other text. */
export const templateVersion = (text: string): string | null => STAMP.exec(text.trim())?.[1] ?? null;
