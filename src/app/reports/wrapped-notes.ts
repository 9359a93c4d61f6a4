import type { SheetSpec } from '../../workbook/sheet-spec';

/** Row of the first note below the title, 0-based, as the kit lays sheets out. */
const FIRST = 2;
/** Points a line of text takes. */
const LINE = 15;

/**
 * Lets the notes above a sheet run over all its columns and as many lines as they need, so that a printed page cuts none
 * of them off.
 *
 * @param sheet made by the kit, its notes below the title.
 * @param notes what they say, in order.
 */
export function withWrappedNotes(sheet: SheetSpec, notes: readonly string[]): SheetSpec {
  const columns = sheet.columns ?? [];
  const width = columns.reduce((sum, { size = 0 }) => sum + size, 0);
  const isNote = (row: number): boolean => row >= FIRST && row < FIRST + notes.length;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) =>
      isNote(cell.row) ? { ...cell, style: { ...cell.style, wrapText: true } } : cell,
    ),
    rows: [
      ...(sheet.rows ?? []),
      ...notes.map(({ length }, at) => ({
        index: FIRST + at,
        size: LINE * Math.max(1, Math.ceil(length / Math.max(1, width))),
      })),
    ].sort((a, b) => a.index - b.index),
    merges: [
      ...(sheet.merges ?? []),
      ...notes.map((_, at) => ({ top: FIRST + at, left: 0, bottom: FIRST + at, right: columns.length - 1 })),
    ],
  };
}
