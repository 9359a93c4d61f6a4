import type { CellValue } from '../values/cell-value';
import type { FormulaCell } from './grid-formulas';
import { createStringPool, type StringPool } from './string-pool';

/** A merged area; all four are 0-based and inclusive. Only its top left cell holds a value. */
export interface MergedArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How a sheet shows in Excel; `veryHidden` can be brought back by a macro only. */
export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/**
 * The raw cells of one sheet, before anyone knows what they mean.
 *
 * Shape: sparse and columnar; rows and columns are 0-based sheet offsets. A stray cell at XFD1048576 costs
 * one block, not a sheet. Values are as submitted: errors stay errors, dates are serial numbers.
 */
export interface Grid {
  readonly sheet: string;
  readonly visibility: Visibility;
  /** True when the workbook counts its dates from 1904. */
  readonly date1904: boolean;
  readonly merges: readonly MergedArea[];
  /** Rows that hold at least one value, ascending. */
  readonly usedRows: Uint32Array;
  /** Columns that hold at least one value, ascending. */
  readonly usedColumns: readonly number[];
  /** Number of cells that hold a value. */
  readonly cellCount: number;
  readonly value: (row: number, column: number) => CellValue;
  /** The pool number of a text cell, or 0: lets a builder parse each distinct text once. */
  readonly textCode: (row: number, column: number) => number;
  /** The formula of a cell, `=…`, or `null`; absent when the reader was not asked for formulas. */
  readonly formula?: (row: number, column: number) => string | null;
  /** Every cell with a formula, in no order; there where `formula` is. */
  readonly formulaCells?: () => Iterable<FormulaCell>;
  /** Names of the workbooks that `[1]`, `[2]` … in formulas stand for; absent or empty where formulas name them. */
  readonly links?: readonly string[];
}

/** Takes cells in any order, a stream from a reader or an editor's changes, and gives the finished grid. */
export interface GridBuilder {
  readonly set: (row: number, column: number, value: CellValue) => void;
  readonly merge: (area: MergedArea) => void;
  readonly finish: () => Grid;
}

const BLOCK = 1024;
const EMPTY = 0;
const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 3;
const ERROR = 4;

interface Block {
  readonly kinds: Uint8Array;
  /** A number, a pool number of a text or an error, or 0/1 of a boolean: `kinds` says which. */
  readonly values: Float64Array;
}

/** What a grid is told about its sheet at the start. */
export interface GridOptions {
  readonly sheet: string;
  readonly pool?: StringPool;
  readonly visibility?: Visibility;
  readonly date1904?: boolean;
}

/** Starts an empty grid; give all sheets of one workbook the same pool. */
export function createGridBuilder(options: GridOptions): GridBuilder {
  const pool = options.pool ?? createStringPool();
  const columns = new Map<number, (Block | undefined)[]>();
  const merges: MergedArea[] = [];

  const blockOf = (row: number, column: number): Block => {
    let blocks = columns.get(column);
    if (!blocks) {
      blocks = [];
      columns.set(column, blocks);
    }
    const at = Math.floor(row / BLOCK);
    let block = blocks[at];
    if (!block) {
      block = { kinds: new Uint8Array(BLOCK), values: new Float64Array(BLOCK) };
      blocks[at] = block;
    }
    return block;
  };

  return {
    set(row, column, value) {
      // An empty text is an empty cell, and clearing a cell that was never set must not allocate.
      if ((value === null || value === '') && !columns.get(column)?.[Math.floor(row / BLOCK)]) return;
      const block = blockOf(row, column);
      const at = row % BLOCK;
      if (value === null || value === '') {
        block.kinds[at] = EMPTY;
      } else if (typeof value === 'number') {
        block.kinds[at] = NUMBER;
        block.values[at] = value;
      } else if (typeof value === 'string') {
        block.kinds[at] = TEXT;
        block.values[at] = pool.code(value);
      } else if (typeof value === 'boolean') {
        block.kinds[at] = BOOLEAN;
        block.values[at] = value ? 1 : 0;
      } else {
        block.kinds[at] = ERROR;
        block.values[at] = pool.code(value.error);
      }
    },
    merge(area) {
      merges.push(area);
    },
    finish: () => finishGrid(options, pool, columns, merges),
  };
}

function finishGrid(
  options: GridOptions,
  pool: StringPool,
  columns: ReadonlyMap<number, readonly (Block | undefined)[]>,
  merges: readonly MergedArea[],
): Grid {
  const rows = new Set<number>();
  const usedColumns: number[] = [];
  let cellCount = 0;
  for (const [column, blocks] of columns) {
    let cells = 0;
    blocks.forEach((block, at) => {
      if (!block) return;
      for (let index = 0; index < BLOCK; index += 1) {
        if (block.kinds[index] === EMPTY) continue;
        cells += 1;
        rows.add(at * BLOCK + index);
      }
    });
    if (cells > 0) usedColumns.push(column);
    cellCount += cells;
  }
  const find = (row: number, column: number): Block | undefined =>
    columns.get(column)?.[Math.floor(row / BLOCK)];

  return {
    sheet: options.sheet,
    visibility: options.visibility ?? 'visible',
    date1904: options.date1904 ?? false,
    merges,
    usedRows: Uint32Array.from(rows).sort(),
    usedColumns: usedColumns.sort((a, b) => a - b),
    cellCount,
    value(row, column) {
      const block = find(row, column);
      if (!block) return null;
      const at = row % BLOCK;
      const value = block.values[at] ?? 0;
      switch (block.kinds[at]) {
        case NUMBER:
          return value;
        case TEXT:
          return pool.text(value);
        case BOOLEAN:
          return value === 1;
        case ERROR:
          return { error: pool.text(value) };
        default:
          return null;
      }
    },
    textCode(row, column) {
      const block = find(row, column);
      const at = row % BLOCK;
      return block?.kinds[at] === TEXT ? (block.values[at] ?? 0) : 0;
    },
  };
}

/**
 * A grid written out by hand, for tests, pasted data and small sheets.
 *
 * @param sheet sheet name.
 * @param cells `cells[r][c]`, row-major; rows may differ in length.
 */
export function gridOf(
  sheet: string,
  cells: readonly (readonly CellValue[])[],
  options: { readonly merges?: readonly MergedArea[]; readonly visibility?: Visibility } = {},
): Grid {
  const builder = createGridBuilder({ sheet, visibility: options.visibility ?? 'visible' });
  cells.forEach((line, row) => {
    line.forEach((value, column) => {
      builder.set(row, column, value);
    });
  });
  for (const area of options.merges ?? []) builder.merge(area);
  return builder.finish();
}
