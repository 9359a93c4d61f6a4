import type { CellValue } from '../core/values/cell-value';

/** Cells of one argument, row by row. */
export type Cells = readonly (readonly CellValue[])[];

/**
 * The cells of a range argument; one value alone is a range of one cell. An argument left out has none, whether Excel says
 * null or puts its own object about the call in the place.
 */
export function cellsOf(given: unknown): Cells {
  if (!Array.isArray(given)) {
    const cell = cellOf(given);
    return cell === null ? [] : [[cell]];
  }
  return given.map((line: unknown) => (Array.isArray(line) ? line.map(cellOf) : [cellOf(line)]));
}

/** The ranges of an argument that may be given many times; those left out are passed over. */
export function rangesOf(given: unknown): readonly Cells[] {
  if (!Array.isArray(given)) return [];
  return given.map(cellsOf).filter((cells) => cells.some((line) => line.length > 0));
}

/** The one value of an argument that says how; of a range its first cell. */
export const optionOf = (given: unknown): CellValue => cellsOf(given)[0]?.[0] ?? null;

/**
 * One cell as Excel gives it: a bare value; an error as an object with its code; a cell of a richer type by the value it
 * would have without. `null` is kept, because where it comes blank cells can be told from 0.
 */
function cellOf(given: unknown): CellValue {
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
  if (typeof given !== 'object' || given === null) return null;
  const { code, basicValue } = given as { readonly code?: unknown; readonly basicValue?: unknown };
  if (typeof code === 'string' && code.startsWith('#')) return { error: code };
  if (typeof basicValue === 'string' && basicValue.startsWith('#')) return { error: basicValue };
  return typeof basicValue === 'object' ? null : cellOf(basicValue);
}
