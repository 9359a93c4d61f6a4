import type { Kamus } from '../taxonomy/kamus';
import { bigInt64At, float64At, uint32At, uint8At } from '../values/at';
import type { CellValue } from '../values/cell-value';
import type { Sen } from '../values/rupiah';
import { cellAddress } from './address';
import {
  CELL_STATE,
  INHERITED,
  MERGED,
  stateOf,
  type CellState,
  type Column,
  type MoneyColumn,
  type TextColumn,
} from './column';
import type { Field, MoneyField } from './field';

/** What a sheet is for. */
export type Role =
  | 'pemetaan'
  | 'keluarga'
  | 'individu'
  | 'penerima'
  | 'wilayah'
  | 'pengaduan'
  | 'pengaturan'
  | 'hasil'
  | 'lain';

/** Which known form a sheet follows; `bebas` is a free layout with recognisable headers. */
export type Layout =
  | 'rat-18'
  | 'laporan-21'
  | 'laporan-23'
  | 'p3ke-keluarga'
  | 'p3ke-individu'
  | 'dtsen'
  | 'konvergen'
  | 'bebas';

/**
 * The data rows of one recognised sheet as typed columns: the only shape rules and analyses see.
 *
 * Shape: `length` rows; every column has `length` entries; `rows[i]` is the 1-based sheet row of entry `i`.
 */
export interface Table {
  readonly file: string;
  readonly sheet: string;
  readonly role: Role;
  readonly layout: Layout;
  readonly length: number;
  readonly rows: Uint32Array;
  readonly columns: ReadonlyMap<Field, Column>;
  /** A cell of the sheet as submitted; both 0-based sheet offsets. */
  readonly raw: (sheetRow: number, sheetColumn: number) => CellValue;
  /** The words its cells were read with; programmes named inside its texts are looked up in it. */
  readonly kamus: Kamus;
}

/** One row of a table, moved along by whoever reads it: take values out, never keep the row. */
export interface Row {
  readonly table: Table;
  /** 0-based entry in the table. */
  readonly index: number;
  /** 1-based row the user sees in Excel. */
  readonly row: number;
  readonly has: (field: Field) => boolean;
  /** What became of the cell; `empty` also when the sheet has no such column. */
  readonly state: (field: Field) => CellState;
  /** True when the value came from a row above. */
  readonly inherited: (field: Field) => boolean;
  /** True when the cell lies under a merged cell that is counted above. */
  readonly merged: (field: Field) => boolean;
  /** Canonical text of a readable cell, or `null`. */
  readonly text: (field: Field) => string | null;
  /** Amount in sen of a readable cell, or `null`. */
  readonly sen: (field: MoneyField) => Sen | null;
  /** Count, desil, day number, or 1/0 of a readable cell, or `null`. */
  readonly number: (field: Field) => number | null;
  /** The unit written beside a count, or `null`. */
  readonly unit: (field: Field) => string | null;
  /** The cell of this row as submitted, `null` when the sheet has no such column. */
  readonly raw: (field: Field) => CellValue;
  /** A1 address of the cell of this row. */
  readonly cell: (field: Field) => string;
}

/** A row that can be moved. */
export interface RowCursor extends Row {
  readonly moveTo: (index: number) => void;
}

/** Text of one entry, `null` unless it was read. */
export function textAt(column: Column | undefined, index: number): string | null {
  if (column?.storage !== 'text' || stateOf(uint8At(column.status, index)) !== CELL_STATE.read) return null;
  return column.dictionary[uint32At(column.codes, index)] ?? null;
}

/** Amount of one entry in sen, `null` unless it was read or when it is counted in a merged cell above. */
export function senAt(column: Column | undefined, index: number): Sen | null {
  if (column?.storage !== 'money') return null;
  const status = uint8At(column.status, index);
  if (stateOf(status) !== CELL_STATE.read) return null;
  return bigInt64At(column.sen, index) as Sen;
}

/** Number of one entry, `null` unless it was read. */
function numberAt(column: Column | undefined, index: number): number | null {
  if (column?.storage !== 'number' || stateOf(uint8At(column.status, index)) !== CELL_STATE.read) return null;
  return float64At(column.values, index);
}

/** The money column of a field, where the table has one. */
export function moneyColumn(table: Table, field: MoneyField): MoneyColumn | undefined {
  const column = table.columns.get(field);
  return column?.storage === 'money' ? column : undefined;
}

/** The text column of a field, where the table has one. */
export function textColumn(table: Table, field: Field): TextColumn | undefined {
  const column = table.columns.get(field);
  return column?.storage === 'text' ? column : undefined;
}

/** Opens a cursor at the first row. */
export function rowCursor(table: Table): RowCursor {
  let index = 0;
  const at = (field: Field): Column | undefined => table.columns.get(field);
  const statusOf = (field: Field): number => at(field)?.status[index] ?? 0;
  return {
    table,
    get index() {
      return index;
    },
    get row() {
      return uint32At(table.rows, index);
    },
    moveTo(next) {
      index = next;
    },
    has: (field) => table.columns.has(field),
    state: (field) => stateOf(statusOf(field)),
    inherited: (field) => (statusOf(field) & INHERITED) !== 0,
    merged: (field) => (statusOf(field) & MERGED) !== 0,
    text: (field) => textAt(at(field), index),
    sen: (field) => senAt(at(field), index),
    number: (field) => numberAt(at(field), index),
    unit(field) {
      const column = at(field);
      return column?.storage === 'number' ? (column.units.get(index) ?? null) : null;
    },
    raw(field) {
      const column = at(field);
      return column ? table.raw(uint32At(table.rows, index, 1) - 1, column.sheetColumn) : null;
    },
    cell: (field) => cellAddress(uint32At(table.rows, index, 1) - 1, at(field)?.sheetColumn ?? 0),
  };
}

/** How many numbers of an ascending list are smaller than this one: its place in it. */
export function lowerBound(list: ArrayLike<number>, one: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const known = list[middle];
    if (known !== undefined && known < one) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entry of a 1-based sheet row, or `null` when the row is no data. */
export function indexOfRow({ rows }: Table, row: number): number | null {
  const index = lowerBound(rows, row);
  return rows[index] === row ? index : null;
}

/** Every row in order, through one moving cursor. */
export function* rowsOf(table: Table): Generator<Row> {
  const cursor = rowCursor(table);
  for (let index = 0; index < table.length; index += 1) {
    cursor.moveTo(index);
    yield cursor;
  }
}
