import * as XLSX from '@e965/xlsx';
import { isCellError, type CellValue } from '../../src/core/values/cell-value';
import { zipOf, type Part } from './zip';

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

interface Compound {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: ArrayLike<number> }[];
}

/** The library's reader and writer of containers, which it leaves without types. */
const CFB = XLSX.CFB as {
  readonly read: (bytes: Uint8Array, options: { readonly type: 'array' }) => Compound;
  readonly write: (
    file: Compound,
    options: { readonly type: 'array'; readonly fileType: 'cfb' },
  ) => ArrayLike<number>;
  readonly utils: {
    readonly cfb_new: () => Compound;
    readonly cfb_add: (file: Compound, name: string, content: Uint8Array) => void;
  };
};

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

const bookOf = (sheets: readonly SheetSpec[]): XLSX.WorkBook => {
  const book = XLSX.utils.book_new();
  for (const spec of sheets) XLSX.utils.book_append_sheet(book, worksheetOf(spec), spec.name);
  book.Props = { CreatedDate: CREATED, ModifiedDate: CREATED, Application: 'Konvergen make-samples' };
  return book;
};

/** The parts of a zip file, inflated, in file order. */
export function partsOf(bytes: Uint8Array): readonly Part[] {
  const { FullPaths, FileIndex } = CFB.read(bytes, { type: 'array' });
  return FullPaths.flatMap((path, at): Part[] => {
    const name = path.replace(/^[^/]*\//, '');
    // The first entries are the library's own bookkeeping.
    if (name === '' || name.charCodeAt(0) < 32) return [];
    return [{ name, content: Uint8Array.from(FileIndex[at]?.content ?? []) }];
  });
}

/**
 * The bytes of a workbook: the same sheets give the same bytes.
 *
 * @param rewrite changes the parts before they are pressed, for what the library will not write.
 */
export function workbookBytes(
  sheets: readonly SheetSpec[],
  rewrite: (parts: readonly Part[]) => readonly Part[] = (parts) => parts,
): Uint8Array {
  // Pressed by Node: the library's own deflate makes files twice as large.
  const stored = XLSX.write(bookOf(sheets), {
    type: 'array',
    bookType: 'xlsx',
    bookSST: true,
  }) as ArrayBuffer;
  const parts = partsOf(new Uint8Array(stored));
  return zipOf(
    rewrite([...parts].sort((a, b) => Number(b.name.startsWith('[')) - Number(a.name.startsWith('[')))),
  );
}

/** The bytes of a workbook of Excel 97 to 2003. */
export const oldWorkbookBytes = (sheets: readonly SheetSpec[]): Uint8Array =>
  new Uint8Array(XLSX.write(bookOf(sheets), { type: 'array', bookType: 'biff8' }) as ArrayBuffer);

/** An OLE compound file with the given streams. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, name, content);
  return Uint8Array.from(CFB.write(file, { type: 'array', fileType: 'cfb' }));
}
