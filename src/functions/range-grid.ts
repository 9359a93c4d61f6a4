import { gridOf, type Grid } from '../core/table/grid';
import type { Cells } from './arguments';

/** The cells of a range as a sheet of its own that begins in A1. */
export const gridOfRange = (name: string, cells: Cells): Grid => gridOf(name, cells);

/** True where Excel hands over blank cells as such; on the desktop they come as 0, and no cell is `null`. */
export const tellsBlanks = (ranges: readonly Cells[]): boolean =>
  ranges.some((cells) => cells.some((line) => line.includes(null)));

/** The range with every 0 taken for a blank cell, unless blank cells can be told from 0. */
export const withoutZeros = (cells: Cells): Cells =>
  tellsBlanks([cells]) ? cells : cells.map((line) => line.map((cell) => (cell === 0 ? null : cell)));
