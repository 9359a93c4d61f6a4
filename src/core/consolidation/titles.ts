import type { RecognisedSheet } from '../schema/recognise';
import { titleCells } from '../schema/template-stamp';

/** The texts above the tables of some sheets, sheet by sheet; a sheet without a table has none. */
export function* titleTexts(sheets: readonly RecognisedSheet[]): Generator<string> {
  for (const { grid, headerRows } of sheets) {
    if (headerRows === null) continue;
    for (const { text } of titleCells(grid, headerRows[0] - 1)) yield text;
  }
}
