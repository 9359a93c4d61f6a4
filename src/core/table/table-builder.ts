import { KAMUS_NASIONAL, type Kamus } from '../taxonomy/kamus';
import type { CellValue } from '../values/cell-value';
import type { Satuan } from '../values/rupiah';
import { readCell, type ReadCell } from './cell-readers';
import { storageOf, type Column } from './column';
import { kindOf, type Field, type FieldKind } from './field';
import type { Layout, Role, Table } from './table';

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
  readonly append: (sheetRow: number, cell: (plan: ColumnPlan, at: number) => CellInput) => void;
  readonly finish: () => Table;
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
export function createTableBuilder(plan: TablePlan): TableBuilder {
  let capacity = 256;
  let length = 0;
  let rows = new Uint32Array(capacity);
  const { kamus = KAMUS_NASIONAL } = plan;
  const writers = plan.columns.map((column) => createColumnWriter(column, plan.date1904, capacity, kamus));

  return {
    append(sheetRow, cell) {
      if (length === capacity) {
        capacity *= 2;
        rows = grown(rows, new Uint32Array(capacity));
        for (const writer of writers) writer.grow(capacity);
      }
      rows[length] = sheetRow + 1;
      writers.forEach((writer, at) => {
        writer.write(length, cell(writer.plan, at));
      });
      length += 1;
    },
    finish: (): Table => ({
      file: plan.file,
      sheet: plan.sheet,
      role: plan.role,
      layout: plan.layout,
      length,
      rows: rows.subarray(0, length),
      columns: new Map(writers.map((writer) => [writer.plan.field, writer.finish(length)])),
      raw: plan.raw,
      kamus,
    }),
  };
}

function grown<T extends { set: (from: T) => void }>(from: T, into: T): T {
  into.set(from);
  return into;
}

interface ColumnWriter {
  readonly plan: ColumnPlan;
  readonly write: (index: number, cell: CellInput) => void;
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

  return {
    plan,
    write(index, cell) {
      const value = read(cell);
      data.status[index] = value.status | cell.flags;
      if (storage === 'text') data.codes[index] = intern(value.text);
      else if (storage === 'money') data.sen[index] = value.sen;
      else {
        data.values[index] = value.number;
        if (value.unit !== null) units.set(index, value.unit);
      }
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
