import { isOwnMark } from '../core/schema/marks';
import type { CellValue } from '../core/values/cell-value';
import type { OwnSheet } from './port';
import type { SheetSpec, SpecCell } from './sheet-spec';
import { WorkbookError } from './workbook-error';

const TEXT_FORMAT = '@';
/** Excel shows a longer text in a cell formatted as text as a row of `#`. */
const LONGEST_TEXT_SHOWN = 255;

/**
 * A sheet of rows as a sheet to be made. Its cells are a rectangle; those for text, and empty ones, are formatted as
 * text, so that a code somebody types there later stays the text it is.
 */
export function specOfOwnSheet({
  name,
  rows,
  visibility,
  columnWidths = [],
  numberFormats = [],
}: OwnSheet): SheetSpec {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const formatOf = (value: CellValue, column: number): string => {
    if (typeof value === 'string' && value.length > LONGEST_TEXT_SHOWN) return 'General';
    return value === null || typeof value === 'string' ? TEXT_FORMAT : (numberFormats[column] ?? 'General');
  };
  const cells = rows.flatMap((line, row) =>
    Array.from({ length: width }, (_, column): SpecCell => {
      const value = line[column] ?? null;
      const style = { numberFormat: formatOf(value, column) };
      return { row, column, content: { kind: 'constant', value }, style };
    }),
  );
  return { name, visibility, cells, columns: columnWidths.map((size, index) => ({ index, size })) };
}

/** @throws WorkbookError `sheet-not-ours` unless the first cell of a sheet bears one of our marks. */
export function refuseForeign(name: string, firstCell: CellValue): void {
  if (typeof firstCell !== 'string' || !isOwnMark(firstCell)) throw new WorkbookError('sheet-not-ours', name);
}

/** A width in characters in points: the default font is 7 pixels wide, with 5 of padding, at 96 pixels an inch. */
export const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
