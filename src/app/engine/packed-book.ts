import { createGridBuilder, type Grid, type MergedArea, type Visibility } from '../../core/table/grid';
import { formulaKey, withFormulas, withLinks, type FormulaCell } from '../../core/table/grid-formulas';
import { createStringPool } from '../../core/table/string-pool';
import { isCellError, type CellValue } from '../../core/values/cell-value';

/** What a cell holds, as a byte of {@link PackedSheet}. */
const KIND = { number: 1, text: 2, boolean: 3, error: 4 } as const;

/**
 * The cells of one sheet in a form that crosses `postMessage` without being copied.
 *
 * Shape: filled cells only, column by column and by row within a column; `ends[i]` is the end of the cells of
 * `columns[i]`. A number stands in `values` as it is, a text or error as its number in the book's texts.
 */
export interface PackedSheet {
  readonly sheet: string;
  readonly visibility: Visibility;
  readonly date1904: boolean;
  readonly merges: readonly MergedArea[];
  readonly columns: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly values: Float64Array<ArrayBuffer>;
  /** Cells with a formula, in no order, and the formula's number in the book's texts; `null` where nobody asked. */
  readonly formulas: PackedFormulas | null;
  readonly links: readonly string[];
}

/** Formulas by cell: row and column 0-based, the formula a number in the book's texts. */
interface PackedFormulas {
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly columns: Uint16Array<ArrayBuffer>;
  readonly texts: Uint32Array<ArrayBuffer>;
}

/** The sheets of one workbook, and every distinct text once: UTF-16 units end to end, so that no text is changed. */
export interface PackedBook {
  readonly sheets: readonly PackedSheet[];
  readonly units: Uint16Array<ArrayBuffer>;
  /** `textEnds[i]` is where text `i` ends in `units`. */
  readonly textEnds: Uint32Array<ArrayBuffer>;
}

/** The buffers to hand over with `postMessage`; the book is empty here afterwards. */
export const transferOf = ({ sheets, units, textEnds }: PackedBook): ArrayBuffer[] => [
  units.buffer,
  textEnds.buffer,
  ...sheets.flatMap(({ columns, ends, rows, kinds, values, formulas }) => [
    columns.buffer,
    ends.buffer,
    rows.buffer,
    kinds.buffer,
    values.buffer,
    ...(formulas ? [formulas.rows.buffer, formulas.columns.buffer, formulas.texts.buffer] : []),
  ]),
];

interface Texts {
  readonly codeOf: (text: string) => number;
  readonly all: readonly string[];
}

function collectTexts(): Texts {
  const all: string[] = [];
  const codes = new Map<string, number>();
  return {
    all,
    codeOf(text) {
      const known = codes.get(text);
      if (known !== undefined) return known;
      const code = all.length;
      all.push(text);
      codes.set(text, code);
      return code;
    },
  };
}

const CELLS_A_STEP = 2_000;

/** Packs sheets, a few thousand cells a step, so that whoever drives it may pause in between. */
export function* packBook(grids: readonly Grid[]): Generator<undefined, PackedBook> {
  const texts = collectTexts();
  const sheets: PackedSheet[] = [];
  for (const grid of grids) sheets.push(yield* packSheet(grid, texts));

  const textEnds = new Uint32Array(texts.all.length);
  let length = 0;
  texts.all.forEach((text, at) => {
    length += text.length;
    textEnds[at] = length;
  });
  const units = new Uint16Array(length);
  let to = 0;
  for (const [at, text] of texts.all.entries()) {
    for (let from = 0; from < text.length; from += 1) units[to + from] = text.charCodeAt(from);
    to += text.length;
    if (at % CELLS_A_STEP === 0) yield;
  }
  return { sheets, units, textEnds };
}

function* packSheet(grid: Grid, texts: Texts): Generator<undefined, PackedSheet> {
  const columns = Uint32Array.from(grid.usedColumns);
  const ends = new Uint32Array(columns.length);
  const rows = new Uint32Array(grid.cellCount);
  const kinds = new Uint8Array(grid.cellCount);
  const values = new Float64Array(grid.cellCount);
  // The grid's own numbers for texts save hashing each text again.
  const known = new Map<number, number>();
  let at = 0;
  let seen = 0;
  for (const [index, column] of columns.entries()) {
    for (const row of grid.usedRows) {
      seen += 1;
      if (seen % CELLS_A_STEP === 0) yield;
      const value = grid.value(row, column);
      if (value === null) continue;
      rows[at] = row;
      const code = grid.textCode(row, column);
      const packed = code === 0 ? undefined : known.get(code);
      if (packed !== undefined) {
        kinds[at] = KIND.text;
        values[at] = packed;
      } else {
        const [kind, number] = packCell(value, texts);
        kinds[at] = kind;
        values[at] = number;
        if (code !== 0) known.set(code, number);
      }
      at += 1;
    }
    ends[index] = at;
  }
  const { sheet, visibility, date1904, merges, links = [] } = grid;
  const formulas = grid.formulaCells ? yield* packFormulas(grid.formulaCells(), texts) : null;
  return { sheet, visibility, date1904, merges, columns, ends, rows, kinds, values, formulas, links };
}

function* packFormulas(cells: Iterable<FormulaCell>, texts: Texts): Generator<undefined, PackedFormulas> {
  const rows: number[] = [];
  const columns: number[] = [];
  const codes: number[] = [];
  for (const { row, column, formula } of cells) {
    rows.push(row);
    columns.push(column);
    codes.push(texts.codeOf(formula));
    if (rows.length % CELLS_A_STEP === 0) yield;
  }
  return { rows: Uint32Array.from(rows), columns: Uint16Array.from(columns), texts: Uint32Array.from(codes) };
}

function packCell(value: Exclude<CellValue, null>, texts: Texts): readonly [number, number] {
  if (typeof value === 'number') return [KIND.number, value];
  if (typeof value === 'string') return [KIND.text, texts.codeOf(value)];
  if (isCellError(value)) return [KIND.error, texts.codeOf(value.error)];
  return [KIND.boolean, value ? 1 : 0];
}

/** The sheets as they were, cell for cell; all of them share one pool of texts. */
export function unpackBook(book: PackedBook): readonly Grid[] {
  const pool = createStringPool();
  const texts = unpackTexts(book);
  return book.sheets.map((packed) => {
    const { sheet, visibility, date1904, merges, columns, ends, rows, kinds, values } = packed;
    const builder = createGridBuilder({ sheet, visibility, date1904, pool });
    let at = 0;
    columns.forEach((column, index) => {
      for (; at < (ends[index] ?? 0); at += 1) {
        builder.set(rows[at] ?? 0, column, unpackCell(kinds[at] ?? 0, values[at] ?? 0, texts));
      }
    });
    for (const area of merges) builder.merge(area);
    return withLinks(withPackedFormulas(builder.finish(), packed.formulas, texts), packed);
  });
}

function withPackedFormulas(grid: Grid, packed: PackedFormulas | null, texts: readonly string[]): Grid {
  if (!packed) return grid;
  const formulas = new Map<number, string>();
  packed.rows.forEach((row, at) => {
    formulas.set(formulaKey(row, packed.columns[at] ?? 0), texts[packed.texts[at] ?? 0] ?? '');
  });
  return withFormulas(grid, formulas);
}

function unpackTexts({ units, textEnds }: PackedBook): readonly string[] {
  const texts: string[] = [];
  let from = 0;
  for (const end of textEnds) {
    let text = '';
    // A call takes only so many arguments, and a cell may hold 32 767 characters.
    for (; from < end; from += CELLS_A_STEP) {
      text += String.fromCharCode(...units.subarray(from, Math.min(end, from + CELLS_A_STEP)));
    }
    texts.push(text);
    from = end;
  }
  return texts;
}

function unpackCell(kind: number, value: number, texts: readonly string[]): CellValue {
  if (kind === KIND.number) return value;
  if (kind === KIND.boolean) return value === 1;
  const text = texts[value] ?? '';
  return kind === KIND.error ? { error: text } : text;
}
