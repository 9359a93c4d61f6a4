import { isOwnMark } from '../core/schema/marks';
import type { CellValue } from '../core/values/cell-value';
import type { OwnSheet } from './port';
import type { SheetSpec } from './sheet-spec';
import { WorkbookError } from './workbook-error';

/** A cell of a sheet of ours on its way into a workbook. */
export interface OwnCell {
  readonly value: string | number | boolean | null;
  readonly numberFormat: string;
}

const TEXT_FORMAT = '@';
/** Excel shows a longer text in a cell formatted as text as a row of `#`. */
const LONGEST_TEXT_SHOWN = 255;

/**
 * The cells of a sheet of ours as a rectangle: rows of equal length. Cells for text, and empty ones, are formatted as
 * text, so that a code somebody types there later stays the text it is.
 */
export function ownCells({ rows, numberFormats = [] }: OwnSheet): readonly (readonly OwnCell[])[] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) =>
    Array.from({ length: width }, (_, column): OwnCell => {
      const value = row[column] ?? null;
      if (typeof value === 'string' && value.length > LONGEST_TEXT_SHOWN)
        return { value, numberFormat: 'General' };
      if (value === null || typeof value === 'string') return { value, numberFormat: TEXT_FORMAT };
      return { value, numberFormat: numberFormats[column] ?? 'General' };
    }),
  );
}

/** @throws WorkbookError `sheet-not-ours` unless the first cell of a sheet bears one of our marks. */
export function refuseForeign(name: string, firstCell: CellValue): void {
  if (typeof firstCell !== 'string' || !isOwnMark(firstCell)) throw new WorkbookError('sheet-not-ours', name);
}

/** A width in characters in points: the default font is 7 pixels wide, with 5 of padding, at 96 pixels an inch. */
export const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** A sheet of ours as it is written into a file. */
export const specOfOwnSheet = (own: OwnSheet): SheetSpec => ({
  name: own.name,
  visibility: own.visibility,
  columns: (own.columnWidths ?? []).map((size, index) => ({ index, size })),
  cells: ownCells(own).flatMap((line, row) =>
    line.map(({ value, numberFormat }, column) => ({
      row,
      column,
      content: { kind: 'constant', value } as const,
      style: { numberFormat },
    })),
  ),
});
