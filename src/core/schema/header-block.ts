import type { Grid, MergedArea } from '../table/grid';
import { asText } from '../table/cell-readers';
import { itemAt } from '../values/at';
import { isBlank } from '../values/cell-value';
import { fold } from '../values/text';
import type { HeaderText } from './match-header';

/** The header texts over every used column of a block of rows. */
export interface HeaderBlock {
  /** 0-based first and last header row. */
  readonly first: number;
  readonly last: number;
  /** By 0-based sheet column; columns without any label are absent. */
  readonly texts: ReadonlyMap<number, HeaderText>;
}

/** Letters of a label that are read. */
export const MAX_LABEL = 200;

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
    const labels = lines.map((line) => itemAt(line, at, '')).filter((label) => label !== '');
    const distinct = labels.filter((label, index) => label !== labels[index - 1]);
    const leaf = distinct.filter((label) => !isUnitLabel(label)).at(-1) ?? distinct.at(-1);
    if (leaf !== undefined) texts.set(column, { leaf, joined: distinct.join(' ') });
  });
  return { first, last, texts };
}

const UNIT_WORDS =
  /^(?:(?:dalam|satuan|x|rp|rupiah|ribu|ribuan|juta|jutaan|miliar|miliaran|milyar|triliun) ?)+$/;

/** `(Rp Juta)`, `(%)`, `(KK)`, `Rp`: a unit and nothing else. */
export const isUnitLabel = (text: string): boolean =>
  text.length <= 30 && (/^\([^()\d]+\)$|^%$/.test(text) || UNIT_WORDS.test(fold(text)));

function spreadGroups(grid: Grid, row: number, hasRowBelow: boolean): string[] {
  const own = grid.usedColumns.map((column) => labelAt(grid, row, column));
  if (!hasRowBelow) return own;
  const merged = grid.merges.filter(
    (area) => area.top <= row && row <= area.bottom && area.right > area.left,
  );
  return grid.usedColumns.map((column, at) => {
    const label = itemAt(own, at, '');
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
    const label = itemAt(own, index, '');
    if (label !== '') return label;
  }
  return '';
}

// 7, (7), 8a, 21 = 19 + 20, (19+20): how the columns of the forms are numbered.
const COLUMN_NUMBER = /^\(?\s*(\d{1,3})\s?[a-z]?\s*\)?\s*(?:=[\d\s()+:x/-]*)?$/i;
const FORMULA = /^\(?\s*\d{1,3}\s*[-+:x/][\d\s()+:x/-]*$/i;

/**
 * True when the row numbers the columns: 1, 2, 3 … or (1) (2) (3) … and nothing else. One name among the
 * numbers makes it a row of data.
 */
export function isNumberingRow(grid: Grid, row: number): boolean {
  const numbers: number[] = [];
  for (const column of grid.usedColumns) {
    const text = labelAt(grid, row, column);
    if (text === '') continue;
    const match = COLUMN_NUMBER.exec(text);
    if (match) numbers.push(Number(match[1]));
    else if (text.length > 40 || !FORMULA.test(text)) return false;
  }
  if (numbers.length < 3 || numbers[0] !== 1) return false;
  const steps = numbers.filter((value, at) => {
    const before = numbers[at - 1] ?? 0;
    return at > 0 && (value === before + 1 || value === before);
  }).length;
  return new Set(numbers).size >= 3 && steps >= (numbers.length - 1) * 0.8;
}

/**
 * The merged areas of one column over more than one row, by their first row. An area over several columns
 * speaks for its first one only: its value is none of the others' business.
 */
export function verticalMerges(grid: Grid, column: number): readonly MergedArea[] {
  return grid.merges
    .filter((area) => area.left === column && area.bottom > area.top)
    .sort((a, b) => a.top - b.top);
}

/** The area of {@link verticalMerges} that covers a row. */
export function areaAt(areas: readonly MergedArea[], row: number): MergedArea | undefined {
  let low = 0;
  let high = areas.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const area = areas[middle];
    if (!area) return undefined;
    if (row < area.top) high = middle - 1;
    else if (row > area.bottom) low = middle + 1;
    else return area;
  }
  return undefined;
}
