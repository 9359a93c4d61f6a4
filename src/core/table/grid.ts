import { float64At, int32At, uint8At } from '../values/at';
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

/** A run of rows or columns; both 0-based and inclusive. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** What a person does not see of a sheet, whatever hid it: a filter, a closed outline, a command. */
export interface HiddenLines {
  /** Runs of rows in the order of the file. */
  readonly rows: readonly LineSpan[];
  /** Runs of columns in the order of the file. */
  readonly columns: readonly LineSpan[];
}

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
  /** Rows and columns that are hidden; absent when the reader cannot tell. */
  readonly hidden?: HiddenLines;
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
  /** As `set`, for a reader that knows it holds a number. */
  readonly setNumber: (row: number, column: number, value: number) => void;
  /** As `set`, for a reader that knows the text by its number in the pool; 0 empties the cell. */
  readonly setText: (row: number, column: number, code: number) => void;
  readonly merge: (area: MergedArea) => void;
  /** Bytes the cells take so far: what a reader of a hostile file holds against its limit. */
  readonly bytes: () => number;
  readonly finish: () => Grid;
}

/** Rows of a full block; a block begins with `SHORT` of them, so that a wide sheet of few rows stays small. */
const BLOCK = 1024;
const BLOCK_BITS = 10;
const IN_BLOCK = BLOCK - 1;
const SHORT = 32;
const EMPTY = 0;
const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 3;
const ERROR = 4;
/** Bytes of one place in each list of a block, and about what a block costs beside its places. */
const [KIND_BYTES, NUMBER_BYTES, CODE_BYTES] = [1, 8, 4];
const BLOCK_BYTES = 400;
const NO_NUMBERS = new Float64Array();
const NO_CODES = new Int32Array();

/** A stretch of a column. A list ends where it was never needed: a column of texts has no room for numbers. */
interface Block {
  kinds: Uint8Array;
  numbers: Float64Array;
  /** A pool number of a text or an error, or 0/1 of a boolean: `kinds` says which. */
  codes: Int32Array;
}

/** The blocks of one band of rows by column, and the bands from top to bottom; both full of holes. */
type Band = (Block | undefined)[];
type Bands = (Band | undefined)[];

/** What a grid is told about its sheet at the start. */
export interface GridOptions {
  readonly sheet: string;
  readonly pool?: StringPool;
  readonly visibility?: Visibility;
  readonly date1904?: boolean;
}

/** A grid in the making. The functions below work on it: made anew for each grid, they would be compiled anew for each. */
interface Making {
  readonly bands: Bands;
  readonly merges: MergedArea[];
  bandAt: number;
  band: Band;
  bytes: number;
}

/** Starts an empty grid; give all sheets of one workbook the same pool. */
export function createGridBuilder(options: GridOptions): GridBuilder {
  const pool = options.pool ?? createStringPool();
  const making: Making = { bands: [], merges: [], bandAt: -1, band: [], bytes: 0 };
  return {
    set(row, column, value) {
      // An empty text is an empty cell.
      if (value === null || value === '') clear(making, row, column);
      else if (typeof value === 'number') putNumber(making, row, column, value);
      else if (typeof value === 'string') putCode(making, row, column, TEXT, pool.code(value));
      else if (typeof value === 'boolean') putCode(making, row, column, BOOLEAN, value ? 1 : 0);
      else putCode(making, row, column, ERROR, pool.code(value.error));
    },
    setNumber(row, column, value) {
      putNumber(making, row, column, value);
    },
    setText(row, column, code) {
      if (code === 0) clear(making, row, column);
      else putCode(making, row, column, TEXT, code);
    },
    merge(area) {
      making.merges.push(area);
    },
    bytes: () => making.bytes,
    finish: () => finishGrid(options, pool, making),
  };
}

function putNumber(making: Making, row: number, column: number, value: number): void {
  const block = blockOf(making, row, column);
  const at = row & IN_BLOCK;
  if (at >= block.numbers.length) growNumbers(making, block, at);
  block.kinds[at] = NUMBER;
  block.numbers[at] = value;
}

function putCode(making: Making, row: number, column: number, kind: number, code: number): void {
  const block = blockOf(making, row, column);
  const at = row & IN_BLOCK;
  if (at >= block.codes.length) growCodes(making, block, at);
  block.kinds[at] = kind;
  block.codes[at] = code;
}

function clear({ bands }: Making, row: number, column: number): void {
  // Clearing a cell that was never set must not allocate.
  const block = bands[row >>> BLOCK_BITS]?.[column];
  if (block && (row & IN_BLOCK) < block.kinds.length) block.kinds[row & IN_BLOCK] = EMPTY;
}

function blockOf(making: Making, row: number, column: number): Block {
  if (row >>> BLOCK_BITS !== making.bandAt) {
    making.bandAt = row >>> BLOCK_BITS;
    making.band = making.bands[making.bandAt] ??= [];
  }
  const block = making.band[column];
  return block && (row & IN_BLOCK) < block.kinds.length ? block : grow(making, row, column);
}

function grow(making: Making, row: number, column: number): Block {
  const block = making.band[column] ?? { kinds: new Uint8Array(), numbers: NO_NUMBERS, codes: NO_CODES };
  const before = block.kinds.length;
  const kinds = new Uint8Array(places(row & IN_BLOCK));
  kinds.set(block.kinds);
  block.kinds = kinds;
  making.bytes += (kinds.length - before) * KIND_BYTES + (before === 0 ? BLOCK_BYTES : 0);
  making.band[column] = block;
  return block;
}

function growNumbers(making: Making, block: Block, at: number): void {
  const numbers = new Float64Array(places(at));
  numbers.set(block.numbers);
  making.bytes += (numbers.length - block.numbers.length) * NUMBER_BYTES;
  block.numbers = numbers;
}

function growCodes(making: Making, block: Block, at: number): void {
  const codes = new Int32Array(places(at));
  codes.set(block.codes);
  making.bytes += (codes.length - block.codes.length) * CODE_BYTES;
  block.codes = codes;
}

/** How many places a list has once it reaches one: few, as long as they do. */
const places = (at: number): number => (at < SHORT ? SHORT : BLOCK);

/** How many cells of a block hold something; marks their rows in `filled`. */
function countCells(kinds: Uint8Array, filled: Uint8Array): number {
  let cells = 0;
  for (let at = 0; at < kinds.length; at += 1) {
    const kind = uint8At(kinds, at, EMPTY);
    // 0 when empty, else 1: a column may go back and forth between the two too often for a branch to be foreseen.
    cells += (kind + 7) >>> 3;
    filled[at] = uint8At(filled, at, EMPTY) | kind;
  }
  return cells;
}

/** Which rows and columns hold something, and how many cells do. */
function usage(bands: Bands): Pick<Grid, 'usedRows' | 'usedColumns' | 'cellCount'> {
  const usedRows: number[] = [];
  const columns = new Set<number>();
  let cellCount = 0;
  // `forEach` passes holes by: a stray cell must not cost the columns before it.
  bands.forEach((band, at) => {
    const filled = new Uint8Array(BLOCK);
    band?.forEach((block, column) => {
      if (!block) return;
      const cells = countCells(block.kinds, filled);
      if (cells > 0) columns.add(column);
      cellCount += cells;
    });
    for (let index = 0; index < BLOCK; index += 1)
      if (filled[index] !== EMPTY) usedRows.push(at * BLOCK + index);
  });
  return {
    usedRows: new Uint32Array(usedRows),
    usedColumns: [...columns].sort((a, b) => a - b),
    cellCount,
  };
}

function finishGrid(options: GridOptions, pool: StringPool, { bands, merges }: Making): Grid {
  // Beyond the end of a short block `kinds` gives undefined, which is none of the kinds.
  const find = (row: number, column: number): Block | undefined => bands[row >>> BLOCK_BITS]?.[column];
  return {
    sheet: options.sheet,
    visibility: options.visibility ?? 'visible',
    date1904: options.date1904 ?? false,
    merges,
    ...usage(bands),
    value(row, column) {
      const block = find(row, column);
      if (!block) return null;
      const at = row & IN_BLOCK;
      switch (block.kinds[at]) {
        case NUMBER:
          return float64At(block.numbers, at);
        case TEXT:
          return pool.text(int32At(block.codes, at));
        case BOOLEAN:
          return block.codes[at] === 1;
        case ERROR:
          return { error: pool.text(int32At(block.codes, at)) };
        default:
          return null;
      }
    },
    textCode(row, column) {
      const block = find(row, column);
      const at = row & IN_BLOCK;
      return block?.kinds[at] === TEXT ? int32At(block.codes, at) : 0;
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
