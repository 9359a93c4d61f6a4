import { KAMUS_NASIONAL, type Kamus } from '../taxonomy/kamus';
import { itemAt, uint32At } from '../values/at';
import { isBlank, type CellValue } from '../values/cell-value';
import type { Satuan } from '../values/rupiah';
import { readCell, type ReadCell } from './cell-readers';
import { storageOf, type Column } from './column';
import { kindOf, type Field, type FieldKind } from './field';
import { lowerBound, type Layout, type Role, type Table } from './table';

/** One column to be built: which sheet column is which field, and the unit its header names. */
export interface ColumnPlan {
  readonly field: Field;
  readonly sheetColumn: number;
  readonly header: string;
  readonly satuan: Satuan;
  /** True when the values stand on section rows only and the sheet has no such column. */
  readonly onSectionRows?: boolean;
}

/** Where the table comes from. */
export interface TablePlan {
  readonly file: string;
  readonly sheet: string;
  readonly role: Role;
  readonly layout: Layout;
  readonly date1904: boolean;
  readonly columns: readonly ColumnPlan[];
  /** The words its cells are read with; without one those of the national documents. */
  readonly kamus?: Kamus;
  /** A cell of the sheet as submitted; both 0-based. */
  readonly raw: (sheetRow: number, sheetColumn: number) => CellValue;
}

/** Takes rows one after the other, so that a reader can stream a sheet straight into typed columns. */
export interface TableBuilder {
  /**
   * Appends one data row.
   *
   * @param sheetRow 0-based sheet row.
   * @param cell gives the value of a planned column for this row, with flags such as `INHERITED`.
   */
  readonly append: (sheetRow: number, cell: CellSource) => void;
  /**
   * Appends rows whose cells speak for themselves, column by column: the same as {@link TableBuilder.append} for each, but
   * equal texts are read once and nothing is made for a cell.
   *
   * @param sheetRows 0-based sheet rows.
   */
  readonly appendList: (sheetRows: ArrayLike<number>, cells: ListCells) => void;
  readonly finish: () => Table;
}

/** The cells of a list; rows and columns 0-based. */
export interface ListCells {
  /** Number of a text in the sheet's pool, 0 for what is no text. */
  readonly textCode: (sheetRow: number, sheetColumn: number) => number;
  readonly value: (sheetRow: number, sheetColumn: number) => CellValue;
  /** What stands for a blank cell. */
  readonly blank: (sheetRow: number, plan: ColumnPlan) => CellInput;
}

/** Gives the value of a planned column for one row. */
export type CellSource = (plan: ColumnPlan, at: number) => CellInput;

/** Edits a finished table in place: whoever holds the table sees the change at once. */
export interface TableEditor {
  readonly table: Table;
  /** Reads an entry anew. */
  readonly rewrite: (index: number, cell: CellSource) => void;
  /** Puts a row before entry `index`; `sheetRow` is 0-based. */
  readonly insert: (index: number, sheetRow: number, cell: CellSource) => void;
  /** Takes entries out, in one pass over the table; ascending. */
  readonly remove: (indices: readonly number[]) => void;
}

/** A cell on its way into the table. `textCode` lets equal texts be parsed once; 0 when unknown. */
export interface CellInput {
  readonly value: CellValue;
  readonly flags: number;
  readonly textCode: number;
}

/** An empty cell. */
export const NO_CELL: CellInput = { value: null, flags: 0, textCode: 0 };

// Nearly every text of these kinds is different, so remembering them would only cost memory.
const UNIQUE_KINDS: ReadonlySet<FieldKind> = new Set(['nik', 'kk']);

interface Growing {
  status: Uint8Array;
  codes: Uint32Array;
  sen: BigInt64Array;
  values: Float64Array;
}

/** Starts a table with no rows. */
export const createTableBuilder = (plan: TablePlan): TableBuilder => createEditableTable(plan);

/** {@link createTableBuilder} for a table that is edited after it is finished. */
export function createEditableTable(plan: TablePlan): TableBuilder & { readonly edit: () => TableEditor } {
  let capacity = 256;
  let length = 0;
  let rows = new Uint32Array(capacity);
  const { kamus = KAMUS_NASIONAL } = plan;
  const writers = plan.columns.map((column) => createColumnWriter(column, plan.date1904, capacity, kamus));

  const reserve = (more = 1): void => {
    if (length + more <= capacity) return;
    while (capacity < length + more) capacity *= 2;
    rows = grown(rows, new Uint32Array(capacity));
    for (const writer of writers) writer.grow(capacity);
  };
  const finish = (): Table => ({
    file: plan.file,
    sheet: plan.sheet,
    role: plan.role,
    layout: plan.layout,
    length,
    rows: rows.subarray(0, length),
    columns: new Map(writers.map((writer) => [writer.plan.field, writer.finish(length)])),
    raw: plan.raw,
    kamus,
  });

  return {
    append(sheetRow, cell) {
      reserve();
      rows[length] = sheetRow + 1;
      writers.forEach((writer, at) => {
        writer.write(length, cell(writer.plan, at));
      });
      length += 1;
    },
    appendList(sheetRows, cells) {
      reserve(sheetRows.length);
      for (let at = 0; at < sheetRows.length; at += 1) rows[length + at] = (sheetRows[at] ?? 0) + 1;
      for (const writer of writers) writer.fill(length, sheetRows, cells);
      length += sheetRows.length;
    },
    finish,
    edit() {
      const table: { -readonly [Key in keyof Table]: Table[Key] } = finish();
      const refresh = (): void => {
        table.length = length;
        table.rows = rows.subarray(0, length);
        for (const writer of writers) {
          const column = table.columns.get(writer.plan.field);
          if (column) Object.assign(column, writer.finish(length));
        }
      };
      return {
        table,
        rewrite(index, cell) {
          writers.forEach((writer, at) => {
            writer.rewrite(index, cell(writer.plan, at));
          });
        },
        insert(index, sheetRow, cell) {
          reserve();
          rows.copyWithin(index + 1, index, length);
          rows[index] = sheetRow + 1;
          writers.forEach((writer, at) => {
            writer.open(index, length);
            writer.rewrite(index, cell(writer.plan, at));
          });
          length += 1;
          refresh();
        },
        remove(indices) {
          compact(rows, indices, length);
          for (const writer of writers) {
            for (const index of indices) writer.rewrite(index, NO_CELL);
            writer.compact(indices, length);
          }
          length -= indices.length;
          refresh();
        },
      };
    },
  };
}

function grown<T extends { set: (from: T) => void }>(from: T, into: T): T {
  into.set(from);
  return into;
}

type Values = Uint8Array | Uint32Array | BigInt64Array | Float64Array;

/** Closes the room of some entries, ascending; what is left behind the last entry is emptied. */
function compact(values: Values, indices: readonly number[], length: number): void {
  if (values.length === 0) return;
  let to = indices[0] ?? length;
  indices.forEach((index, at) => {
    const end = indices[at + 1] ?? length;
    values.copyWithin(to, index + 1, end);
    to += end - index - 1;
  });
  clear(values, to, length);
}

function clear(values: Values, from: number, to: number): void {
  if (values instanceof BigInt64Array) values.fill(0n, from, to);
  else values.fill(0, from, to);
}

function countUses(codes: Uint32Array, texts: number): number[] {
  const uses = new Array<number>(texts).fill(0);
  for (const code of codes) uses[code] = itemAt(uses, code, 0) + 1;
  return uses;
}

interface ColumnWriter {
  readonly plan: ColumnPlan;
  readonly write: (index: number, cell: CellInput) => void;
  /** Writes the cells of a list from an index on. */
  readonly fill: (index: number, sheetRows: ArrayLike<number>, cells: ListCells) => void;
  /** Puts another cell in the place of one. */
  readonly rewrite: (index: number, cell: CellInput) => void;
  /** Makes room for an entry before this one, in a column of `length`. */
  readonly open: (index: number, length: number) => void;
  /** Closes the room of entries that are empty. */
  readonly compact: (indices: readonly number[], length: number) => void;
  readonly grow: (capacity: number) => void;
  readonly finish: (length: number) => Column;
}

function createColumnWriter(
  plan: ColumnPlan,
  date1904: boolean,
  capacity: number,
  kamus: Kamus,
): ColumnWriter {
  const kind = kindOf(plan.field);
  const storage = storageOf(kind);
  const size = (wanted: Column['storage'], n: number): number => (storage === wanted ? n : 0);
  const data: Growing = {
    status: new Uint8Array(capacity),
    codes: new Uint32Array(size('text', capacity)),
    sen: new BigInt64Array(size('money', capacity)),
    values: new Float64Array(size('number', capacity)),
  };
  const dictionary: string[] = [''];
  const codeOf = new Map<string, number>([['', 0]]);
  const units = new Map<number, string>();
  const remembered = new Map<number, ReadCell>();
  const context = { field: plan.field, satuan: plan.satuan, date1904, kamus };

  const read = (cell: CellInput): ReadCell => {
    if (cell.textCode === 0 || UNIQUE_KINDS.has(kind)) return readCell(kind, cell.value, context);
    let known = remembered.get(cell.textCode);
    if (!known) {
      known = readCell(kind, cell.value, context);
      remembered.set(cell.textCode, known);
    }
    return known;
  };
  const intern = (text: string): number => {
    let code = codeOf.get(text);
    if (code === undefined) {
      code = dictionary.length;
      dictionary.push(text);
      codeOf.set(text, code);
    }
    return code;
  };

  const write = (index: number, value: ReadCell, flags: number): void => {
    data.status[index] = value.status | flags;
    if (storage === 'text') data.codes[index] = intern(value.text);
    else if (storage === 'money') data.sen[index] = value.sen;
    else {
      data.values[index] = value.number;
      if (value.unit !== null) units.set(index, value.unit);
    }
  };
  const fill = (index: number, sheetRows: ArrayLike<number>, cells: ListCells): void => {
    const { sheetColumn } = plan;
    const isUnique = UNIQUE_KINDS.has(kind);
    // What stands in the dictionary is remembered with its place there; an edit may free that place, so not for longer.
    const known = new Map<number, { readonly value: ReadCell; readonly code: number } | null>();
    const readText = (row: number): { readonly value: ReadCell; readonly code: number } | null => {
      const cell = cells.value(row, sheetColumn);
      if (isBlank(cell)) return null;
      const value = readCell(kind, cell, context);
      return { value, code: storage === 'text' ? intern(value.text) : 0 };
    };
    for (let at = 0; at < sheetRows.length; at += 1) {
      const row = sheetRows[at] ?? 0;
      const textCode = cells.textCode(row, sheetColumn);
      if (textCode === 0) {
        const cell = cells.value(row, sheetColumn);
        if (cell === null) writeBlank(index + at, cells.blank(row, plan));
        else write(index + at, readCell(kind, cell, context), 0);
        continue;
      }
      let text = isUnique ? undefined : known.get(textCode);
      if (text === undefined) {
        text = readText(row);
        if (!isUnique) known.set(textCode, text);
      }
      if (text === null) writeBlank(index + at, cells.blank(row, plan));
      else if (storage === 'text') {
        data.status[index + at] = text.value.status;
        data.codes[index + at] = text.code;
      } else write(index + at, text.value, 0);
    }
  };
  const empty = read(NO_CELL);
  const writeBlank = (index: number, cell: CellInput): void => {
    write(index, cell === NO_CELL ? empty : read(cell), cell.flags);
  };
  // How many entries have each text; counted when the first entry is rewritten.
  let uses: number[] | null = null;
  const release = (code: number): void => {
    uses ??= countUses(data.codes, dictionary.length);
    const left = itemAt(uses, code, 0) - 1;
    uses[code] = left;
    const text = itemAt(dictionary, code, '');
    if (left > 0 || text === '') return;
    // A text nobody has any more is taken out: rules look through the dictionary instead of through the rows.
    codeOf.delete(text);
    dictionary[code] = '';
  };

  const shiftUnits = (placeOf: (index: number) => number): void => {
    if (units.size === 0) return;
    const moved = [...units].map(([index, unit]) => [placeOf(index), unit] as const);
    units.clear();
    for (const [index, unit] of moved) units.set(index, unit);
  };

  return {
    plan,
    write(index, cell) {
      write(index, read(cell), cell.flags);
    },
    fill,
    rewrite(index, cell) {
      if (storage === 'text') release(uint32At(data.codes, index));
      units.delete(index);
      write(index, read(cell), cell.flags);
      const now = data.codes[index] ?? 0;
      if (uses) uses[now] = (uses[now] ?? 0) + 1;
    },
    open(index, length) {
      for (const values of [data.status, data.codes, data.sen, data.values]) {
        values.copyWithin(index + 1, index, length);
        clear(values, index, index + 1);
      }
      shiftUnits((at) => (at >= index ? at + 1 : at));
    },
    compact(indices, length) {
      for (const values of [data.status, data.codes, data.sen, data.values]) compact(values, indices, length);
      shiftUnits((at) => at - lowerBound(indices, at));
    },
    grow(to) {
      data.status = grown(data.status, new Uint8Array(to));
      if (storage === 'text') data.codes = grown(data.codes, new Uint32Array(to));
      else if (storage === 'money') data.sen = grown(data.sen, new BigInt64Array(to));
      else data.values = grown(data.values, new Float64Array(to));
    },
    finish(length) {
      const base = {
        field: plan.field,
        kind,
        sheetColumn: plan.sheetColumn,
        header: plan.header,
        status: data.status.subarray(0, length),
      };
      if (storage === 'text') {
        return { ...base, storage, codes: data.codes.subarray(0, length), dictionary };
      }
      if (storage === 'money') return { ...base, storage, sen: data.sen.subarray(0, length) };
      return { ...base, storage, values: data.values.subarray(0, length), units };
    },
  };
}
