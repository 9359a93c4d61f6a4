import type { Grid, MergedArea } from '../table/grid';
import { asText } from '../table/cell-readers';
import { isBlank } from '../values/cell-value';
import type { HeaderText } from './match-header';

/** The header texts over every used column of a block of rows. */
export interface HeaderBlock {
  /** 0-based first and last header row. */
  readonly first: number;
  readonly last: number;
  /** By 0-based sheet column; columns without any label are absent. */
  readonly texts: ReadonlyMap<number, HeaderText>;
}

const MAX_LABEL = 200;

const labelAt = (grid: Grid, row: number, column: number): string =>
  asText(grid.value(row, column)).slice(0, MAX_LABEL);

/**
 * Joins the labels of one to three header rows per column.
 *
 * A group label reaches over the columns of its merged area; in files without merges it reaches to the right
 * over blank cells, as long as the row below has labels there and the group cell itself has one below.
 */
export function readHeaderBlock(grid: Grid, first: number, depth: number): HeaderBlock {
  const last = first + depth - 1;
  const texts = new Map<number, HeaderText>();
  const lines: string[][] = [];
  for (let row = first; row <= last; row += 1) {
    lines.push(spreadGroups(grid, row, row < last));
  }
  grid.usedColumns.forEach((column, at) => {
    const labels = lines.map((line) => line[at] ?? '').filter((label) => label !== '');
    const distinct = labels.filter((label, index) => label !== labels[index - 1]);
    const leaf = distinct.at(-1);
    if (leaf !== undefined) texts.set(column, { leaf, joined: distinct.join(' ') });
  });
  return { first, last, texts };
}

function spreadGroups(grid: Grid, row: number, hasRowBelow: boolean): string[] {
  const own = grid.usedColumns.map((column) => labelAt(grid, row, column));
  if (!hasRowBelow) return own;
  const merged = grid.merges.filter(
    (area) => area.top <= row && row <= area.bottom && area.right > area.left,
  );
  return grid.usedColumns.map((column, at) => {
    const label = own[at] ?? '';
    if (label !== '') return label;
    const area = merged.find(({ left, right }) => left <= column && column <= right);
    if (area) return labelAt(grid, area.top, area.left);
    return merged.length === 0 ? groupFromLeft(grid, row, own, at) : '';
  });
}

function groupFromLeft(grid: Grid, row: number, own: readonly string[], at: number): string {
  const below = (index: number): boolean => {
    const column = grid.usedColumns[index];
    return column !== undefined && !isBlank(grid.value(row + 1, column));
  };
  if (!below(at)) return '';
  for (let index = at - 1; index >= 0; index -= 1) {
    if (!below(index)) return '';
    const label = own[index] ?? '';
    if (label !== '') return label;
  }
  return '';
}

/**
 * True when the row numbers the columns: 1, 2, 3 … or (1) (2) (3) … under a header.
 */
export function isNumberingRow(grid: Grid, row: number): boolean {
  const numbers: number[] = [];
  let filled = 0;
  for (const column of grid.usedColumns) {
    const text = labelAt(grid, row, column);
    if (text === '') continue;
    filled += 1;
    const match = /^\(?\s*(\d{1,3})\s*\)?(\s*=.*)?$/.exec(text);
    if (match) numbers.push(Number(match[1]));
  }
  if (numbers.length < 3 || numbers.length < filled * 0.7 || numbers[0] !== 1) return false;
  const steps = numbers.filter((value, at) => at > 0 && value === (numbers[at - 1] ?? 0) + 1).length;
  return steps >= (numbers.length - 1) * 0.8;
}

/** The merged areas that cover one column over more than one row, by their first row. */
export function verticalMerges(grid: Grid, column: number): readonly MergedArea[] {
  return grid.merges
    .filter((area) => area.left <= column && column <= area.right && area.bottom > area.top)
    .sort((a, b) => a.top - b.top);
}
