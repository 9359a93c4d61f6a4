import zlib from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import { isCellError, type CellValue } from '../../src/core/values/cell-value';

/** One sheet to be written: `cells[r][c]`, row-major, from A1. */
export interface SheetSpec {
  readonly name: string;
  readonly cells: readonly (readonly CellValue[])[];
  /** A1 ranges. */
  readonly merges?: readonly string[];
  /** Column widths in characters, from A. */
  readonly widths?: readonly number[];
  /** Number format by 0-based column, for numeric cells. */
  readonly formats?: Readonly<Record<number, string>>;
}

/** A mistake put into a sample on purpose, and the rule that has to find it. */
export interface Mistake {
  readonly sheet: string;
  /** A1 address of the cell that holds the mistake. */
  readonly cell: string;
  readonly rule: string;
  readonly note: string;
}

// The library's own deflate makes files twice as large.
XLSX.CFB.utils.use_zlib(zlib);

// Fixed, so that the same cells make the same bytes.
const CREATED = new Date(Date.UTC(2026, 0, 15));

const ERROR_CODES: Readonly<Record<string, number>> = {
  '#NULL!': 0x00,
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#NAME?': 0x1d,
  '#NUM!': 0x24,
  '#N/A': 0x2a,
};

/** `#N/A` as a cell. */
export const NA: CellValue = { error: '#N/A' };

/** The A1 address of a 0-based row and column. */
export const address = (row: number, column: number): string => XLSX.utils.encode_cell({ r: row, c: column });

const cellOf = (value: CellValue, format: string | undefined): XLSX.CellObject | null => {
  if (value === null) return null;
  if (isCellError(value)) return { t: 'e', v: ERROR_CODES[value.error] ?? 0x2a, w: value.error };
  if (typeof value === 'string') return { t: 's', v: value };
  if (typeof value === 'boolean') return { t: 'b', v: value };
  return format === undefined ? { t: 'n', v: value } : { t: 'n', v: value, z: format };
};

const worksheetOf = (spec: SheetSpec): XLSX.WorkSheet => {
  const sheet: XLSX.WorkSheet = {};
  let columns = 1;
  spec.cells.forEach((line, row) => {
    columns = Math.max(columns, line.length);
    line.forEach((value, column) => {
      const cell = cellOf(value, spec.formats?.[column]);
      if (cell !== null) sheet[address(row, column)] = cell;
    });
  });
  sheet['!ref'] = `A1:${address(Math.max(spec.cells.length, 1) - 1, columns - 1)}`;
  if (spec.merges) sheet['!merges'] = spec.merges.map((range) => XLSX.utils.decode_range(range));
  if (spec.widths) sheet['!cols'] = spec.widths.map((wch) => ({ wch }));
  return sheet;
};

/** The bytes of a workbook: the same sheets give the same bytes. */
export function workbookBytes(sheets: readonly SheetSpec[], bookType: 'xlsx' | 'biff8' = 'xlsx'): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const spec of sheets) XLSX.utils.book_append_sheet(book, worksheetOf(spec), spec.name);
  book.Props = { CreatedDate: CREATED, ModifiedDate: CREATED, Application: 'Konvergen make-samples' };
  const bytes = XLSX.write(book, { type: 'array', bookType, bookSST: true, compression: true }) as ArrayBuffer;
  return new Uint8Array(bytes);
}

/** A finished workbook with one of its zip parts rewritten, for what the library will not write. */
export function withPart(bytes: Uint8Array, part: string, rewrite: (xml: string) => string): Uint8Array {
  const zip = XLSX.CFB.read(bytes, { type: 'array' });
  const entry = XLSX.CFB.find(zip, part);
  if (entry === null) throw new Error(`no part ${part}`);
  const xml = rewrite(new TextDecoder().decode(Uint8Array.from(entry.content)));
  const content = new TextEncoder().encode(xml);
  entry.content = [...content];
  entry.size = content.length;
  return new Uint8Array(XLSX.CFB.write(zip, { type: 'array', fileType: 'zip', compression: true } as never) as never);
}

/** An OLE compound file with the given streams. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) XLSX.CFB.utils.cfb_add(file, name, content as never);
  return new Uint8Array(XLSX.CFB.write(file, { type: 'array', fileType: 'cfb' }) as never);
}
