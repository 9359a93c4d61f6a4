import { asText } from '../table/cell-readers';
import type { Grid } from '../table/grid';
import { itemAt } from '../values/at';
import { isBlank } from '../values/cell-value';
import { isNumberingRow, isUnitLabel } from './header-block';

// A label over nearly the whole table is a title; one over a part of it is a group.
const TITLE_SHARE = 0.7;
const LONGEST_LABEL = 80;
const MOST_HEADER_ROWS = 3;

/** How many used columns each label of a row reaches over, by its place among the used columns. */
function reaches(grid: Grid, row: number): ReadonlyMap<number, number> {
  const { usedColumns } = grid;
  const filled = (at: number, r: number): boolean => !isBlank(grid.value(r, itemAt(usedColumns, at, -1)));
  const merged = grid.merges.filter(({ top, bottom, left, right }) => {
    return top <= row && row <= bottom && right > left;
  });
  const found = new Map<number, number>();
  usedColumns.forEach((column, at) => {
    if (!filled(at, row)) return;
    const area = merged.find(({ left }) => left === column);
    if (area) {
      found.set(at, usedColumns.filter((one) => area.left <= one && one <= area.right).length);
      return;
    }
    let width = 1;
    if (merged.length === 0 && filled(at, row + 1)) {
      while (at + width < usedColumns.length && !filled(at + width, row) && filled(at + width, row + 1)) {
        width += 1;
      }
    }
    found.set(at, width);
  });
  return found;
}

/** True when no row of group labels stands directly above: `Realisasi` over the three columns below it. */
export function startsClean(grid: Grid, first: number): boolean {
  if (first === 0) return true;
  const above = reaches(grid, first - 1);
  // One label at the left edge is a title or a caption, however far its cell was merged.
  if (above.size === 0 || (above.size === 1 && above.has(0))) return true;
  const columns = grid.usedColumns.filter((column) => !isBlank(grid.value(first, column))).length;
  return ![...above.values()].some((width) => width >= 2 && width < columns * TITLE_SHARE);
}

/** True when nothing of the header goes on below: no cell merged downwards, no sub-labels, no row of units. */
export function endsClean(grid: Grid, first: number, last: number): boolean {
  const next = last + 1;
  if (isNumberingRow(grid, next)) return true;
  const goesOn = grid.merges.some(
    ({ top, left, bottom }) =>
      top >= first &&
      top <= last &&
      bottom > last &&
      bottom - top < MOST_HEADER_ROWS &&
      !isBlank(grid.value(top, left)),
  );
  if (goesOn) return false;
  const below = grid.usedColumns.filter((column) => !isBlank(grid.value(next, column)));
  if (below.length === 0) return true;
  if (below.every((column) => isUnitLabel(asText(grid.value(next, column))))) return false;
  if (below.length < 2 || !below.every((column) => isLabel(grid, next, column))) return true;
  return !underGroups(grid, last, below);
}

/** True when the labels below fill the columns that a label of the row above reaches over. */
function underGroups(grid: Grid, row: number, below: readonly number[]): boolean {
  const { usedColumns } = grid;
  const has = new Set(below);
  for (const [at, width] of reaches(grid, row)) {
    if (width < 2 || width >= usedColumns.length * TITLE_SHARE) continue;
    if (usedColumns.slice(at, at + width).every((column) => has.has(column))) return true;
  }
  return false;
}

const isLabel = (grid: Grid, row: number, column: number): boolean => {
  const value = grid.value(row, column);
  return typeof value === 'string' && value.length <= LONGEST_LABEL && !/\d[.,]?\d{2}/.test(value);
};
