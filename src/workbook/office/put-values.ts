import { isCellError, type CellValue } from '../../core/values/cell-value';
import type { Area } from '../port';
import type { SheetSpec, SpecCell } from '../sheet-spec';
import { shownFormula } from '../shown-formula';
import { looksOf } from '../spec-looks';
import { typedText } from './cell-input';
import { rangeAt } from './cell-runs';

/** Characters of one request, half of what Excel on the web takes. */
export const PART_BYTES = 2_500_000;
/** What a cell costs in a request beside its text, and a number format. */
const CELL_BYTES = 6;
const NUMBER_BYTES = 20;
const FORMAT_BYTES = 18;
const TEXT_FORMAT = '@';
const PLAIN_FORMAT = 'General';

type Input = string | number | boolean;
type Table<T> = readonly (readonly (T | null)[])[];

/** Cells written in one piece; `null` leaves a cell as it is. */
export interface Block {
  readonly area: Area;
  /** Number formats set before the contents, and those that come after because they would make a text of a number. */
  readonly formats: Table<string> | null;
  readonly inputs: Table<Input> | null;
  readonly lateFormats: Table<string> | null;
  /** About how long it is in a request. */
  readonly bytes: number;
}

/** One cell on its way into Excel. */
interface Typed {
  readonly column: number;
  readonly input: Input | null;
  readonly format: string | null;
  readonly lateFormat: string | null;
}

interface Line {
  readonly row: number;
  readonly cells: readonly Typed[];
  readonly bytes: number;
}

/** Which cells of a sheet: constants and the formats of all, or the formulas, once everything they speak of is there. */
export type Content = 'constants' | 'formulas';

/** The cells of a sheet without its body, in pieces of bounded size. */
export const cellBlocks = (spec: SheetSpec, content: Content): Iterable<Block> =>
  pack(cellLines(spec, content));

/** The rows of a sheet's body, made as they are asked for, in pieces of bounded size. Their formats are set before. */
export const bodyBlocks = (spec: SheetSpec, content: Content): Iterable<Block> =>
  pack(bodyLines(spec, content));

/** Guesses, on the high side, how long the constants of a sheet are in a request. */
export function guessBytes({ cells, body }: SheetSpec): number {
  const own = cells.reduce(
    (sum, { content }) => sum + FORMAT_BYTES + sizeOf(content?.kind === 'constant' ? content.value : null),
    0,
  );
  return own + (body ? body.count * body.width * (CELL_BYTES + NUMBER_BYTES) : 0);
}

/** Hands a block to Excel. */
export function putBlock(sheet: Excel.Worksheet, { area, formats, inputs, lateFormats }: Block): void {
  const range = rangeAt(sheet, area);
  if (formats) range.numberFormat = formats as (string | null)[][];
  if (inputs) range.formulas = inputs as (Input | null)[][];
  if (lateFormats) range.numberFormat = lateFormats as (string | null)[][];
}

const sizeOf = (value: CellValue): number => CELL_BYTES + 2 * (typeof value === 'string' ? value.length : 8);

function* cellLines(spec: SheetSpec, wanted: Content): Generator<Line> {
  const { numberFormat } = looksOf(spec);
  const byRow = new Map<number, SpecCell[]>();
  for (const cell of spec.cells) {
    const isFormula = cell.content?.kind === 'formula';
    if (wanted === 'formulas' && !isFormula) continue;
    const list = byRow.get(cell.row);
    if (list) list.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  for (const [row, cells] of [...byRow].sort(([a], [b]) => a - b)) {
    const typed = cells.map(({ column, content, style }) => {
      const format = numberFormat(row, column, style);
      const own = style ? format : null;
      if (wanted === 'formulas')
        return formulaCell(column, content?.kind === 'formula' ? content.formula : '', format);
      return content?.kind === 'constant'
        ? constantCell(column, content.value, format, own)
        : { column, input: null, format: own, lateFormat: null };
    });
    yield lineOf(row, typed);
  }
}

function* bodyLines(spec: SheetSpec, wanted: Content): Generator<Line> {
  const { body } = spec;
  if (!body || (wanted === 'formulas' && !body.formulas?.some(Boolean))) return;
  const { numberFormat } = looksOf(spec);
  const formats = Array.from({ length: body.width }, (_, column) =>
    numberFormat(body.from, column, undefined),
  );
  let row = body.from;
  for (const values of body.rows()) {
    const typed = values.flatMap((value, column) => {
      const formula = body.formulas?.[column] ?? null;
      if (value === null || (formula !== null) !== (wanted === 'formulas')) return [];
      const format = formats[column] ?? PLAIN_FORMAT;
      return [
        formula ? formulaCell(column, formula(row + 1), format) : constantCell(column, value, format, null),
      ];
    });
    if (typed.length > 0) yield lineOf(row, typed);
    row += 1;
  }
}

const lineOf = (row: number, cells: readonly Typed[]): Line => ({
  row,
  cells,
  bytes: cells.reduce(
    (sum, { input, format }) => sum + sizeOf(input) + (format === null ? 0 : FORMAT_BYTES),
    0,
  ),
});

/** `format` is what the cell has by then, `own` what is still to be set. */
function constantCell(column: number, value: CellValue, format: string, own: string | null): Typed {
  const plain = { column, format: own, lateFormat: null };
  if (value === null) return { ...plain, input: null };
  if (typeof value === 'string') return { ...plain, input: value === '' ? null : typedText(value, format) };
  const input = isCellError(value) ? value.error : value;
  return keptFromText(column, input, format) ?? { ...plain, input };
}

function formulaCell(column: number, formula: string, format: string): Typed {
  const input = shownFormula(formula);
  return keptFromText(column, input, format) ?? { column, input, format: null, lateFormat: null };
}

/** A cell formatted as text would make a text of anything: its format comes after the content. */
const keptFromText = (column: number, input: Input, format: string): Typed | null =>
  format === TEXT_FORMAT ? { column, input, format: PLAIN_FORMAT, lateFormat: TEXT_FORMAT } : null;

function* pack(lines: Iterable<Line>): Generator<Block> {
  let open: Line[] = [];
  let bytes = 0;
  for (const line of lines) {
    const last = open.at(-1);
    if (last && (line.row !== last.row + 1 || bytes + line.bytes > PART_BYTES)) {
      yield blockOf(open, bytes);
      open = [];
      bytes = 0;
    }
    open.push(line);
    bytes += line.bytes;
  }
  if (open.length > 0) yield blockOf(open, bytes);
}

function blockOf(lines: readonly Line[], bytes: number): Block {
  let [left, right] = [Infinity, 0];
  for (const { cells } of lines) {
    for (const { column } of cells) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const top = lines[0]?.row ?? 0;
  const table = <T>(read: (cell: Typed) => T | null): Table<T> | null => {
    const rows = lines.map(({ cells }) => {
      const row = Array.from({ length: right - left + 1 }, (): T | null => null);
      for (const cell of cells) {
        row[cell.column - left] = read(cell);
      }
      return row;
    });
    return rows.some((row) => row.some((value) => value !== null)) ? rows : null;
  };
  return {
    area: { top, left, bottom: top + lines.length - 1, right },
    formats: table(({ format }) => format),
    inputs: table(({ input }) => input),
    lateFormats: table(({ lateFormat }) => lateFormat),
    bytes: bytes + lines.length * (right - left + 1) * 10,
  };
}
