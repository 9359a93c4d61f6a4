import { isCellError, type CellValue } from '../../../core/values/cell-value';
import { SHEET_COLUMNS } from '../../a1';
import { booleanContent, dateContent, numberContent } from './cell-content';
import type { FormulaStore } from './formula-store';
import { plainCells, readPlainCells, startPlainRow, type PlainCells, type PlainTarget } from './plain-cells';
import { damaged, foreign } from './read-error';
import { numberUpTo, richText, textOfElement, type NumberPlace } from './text-content';
import {
  attributeValue,
  CHAR,
  elementEnd,
  hasName,
  hasPrefix,
  hiddenEnd,
  rawText,
  tagEnd,
  xmlName,
} from './xml-scan';

/** What the cells of a sheet are read into, and what their numbers stand for. */
export interface CellTarget extends PlainTarget {
  readonly formulas: FormulaStore;
  readonly date1904: boolean;
}

/** Reads one cell after the other, in whatever form the standard allows. */
export interface CellScan extends CellTarget {
  readonly plain: PlainCells;
  readonly place: NumberPlace;
  row: number;
  nextColumn: number;
}

const NUMBER = 0;
const SHARED = 1;
const STRING = 2;
const INLINE = 3;
const BOOLEAN = 4;
const ERROR = 5;
const DATE = 6;

const [LETTER_R, LETTER_S, LETTER_T] = [0x72, 0x73, 0x74];
const [LETTER_C, LETTER_F, LETTER_I, LETTER_V] = [0x63, 0x66, 0x69, 0x76];
const [LETTER_N, LETTER_B, LETTER_E, LETTER_D] = [0x6e, 0x62, 0x65, 0x64];
const [ZERO, NINE] = [0x30, 0x39];
const { lt: LT, gt: GT, slash: SLASH, equals: EQUALS, doubleQuote: DOUBLE, singleQuote: SINGLE } = CHAR;
const [INLINE_STRING, INLINE_STRING_END] = [xmlName('<is'), xmlName('</is')];
const [FORMULA, VALUE] = [xmlName('<f'), xmlName('<v')];
const [CELL_END, VALUE_END] = [xmlName('</c'), xmlName('</v')];

/**
 * A tag that stops short: the window ends there, or it is no tag at all.
 *
 * @throws ReadError `rusak`.
 */
function short(at: number, end: number): -1 {
  if (at < end) throw damaged();
  return -1;
}

/**
 * What the letters in `t` say a cell holds.
 *
 * @throws ReadError `rusak` when nobody says so: the library would take the cell for an empty one.
 */
function kindOf(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from] ?? 0;
  if (to - from === 1) {
    if (first === LETTER_S) return SHARED;
    if (first === LETTER_N) return NUMBER;
    if (first === LETTER_B) return BOOLEAN;
    if (first === LETTER_E) return ERROR;
    if (first === LETTER_D) return DATE;
  }
  if (to - from === 3 && first === LETTER_S && bytes[from + 1] === LETTER_T && bytes[from + 2] === LETTER_R) {
    return STRING;
  }
  if (rawText(bytes, from, to) === 'inlineStr') return INLINE;
  throw damaged();
}

/** Starts reading cells. */
export const scanCells = (target: CellTarget): CellScan => ({
  ...target,
  plain: plainCells(target),
  place: { text: '', code: 0 },
  row: -1,
  nextColumn: 0,
});

/** Says in which row the next cells are to be; 0-based. */
export function startCells(cells: CellScan, row: number): void {
  cells.row = row;
  cells.nextColumn = 0;
  startPlainRow(cells.plain, row);
}

/**
 * Reads cells from the `<` of a `<c` on: as many as are of the usual form, or one of any.
 *
 * @param cells how far the sheet is.
 * @param bytes the window.
 * @param at where the cell begins.
 * @param end where the window ends.
 * @returns behind what was read; −1 when the end of the cell has not come. Then it is read again from its start.
 */
export function readCells(cells: CellScan, bytes: Uint8Array, at: number, end: number): number {
  const behind = readPlainCells(cells.plain, bytes, at, end);
  if (behind === at) return readCell(cells, bytes, at, end);
  cells.nextColumn = cells.plain.nextColumn;
  return behind;
}

function put(cells: CellScan, column: number, value: CellValue): void {
  if (typeof value === 'string') {
    cells.builder.setText(cells.row, column, cells.numbers.ofText(value));
    return;
  }
  if (isCellError(value)) cells.numbers.ofText(value.error);
  cells.builder.set(cells.row, column, value);
}

function contentOf({ date1904 }: CellScan, kind: number, text: string): CellValue {
  if (kind === BOOLEAN) return booleanContent(text);
  if (kind === DATE) return dateContent(text, date1904);
  if (kind === ERROR) return text.trim() === '' ? null : { error: text.trim() };
  return kind === NUMBER ? numberContent(text) : text;
}

function shared({ strings }: CellScan, text: string): number {
  const index = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : -1;
  const code = strings[index];
  // A text that is not there can be no one's guess.
  if (code === undefined) throw damaged();
  return code;
}

/** Content of a form that is seldom, decoded as it is. */
function slowly(
  cells: CellScan,
  bytes: Uint8Array,
  from: number,
  end: number,
  kind: number,
  column: number,
): number {
  const at = textOfElement(bytes, from, end, cells.place, true);
  if (at < 0) return -1;
  if (kind === SHARED) {
    if (cells.place.text.trim() !== '')
      cells.builder.setText(cells.row, column, shared(cells, cells.place.text));
  } else put(cells, column, contentOf(cells, kind, cells.place.text));
  return at;
}

/** Reads what stands in `<v>` and answers where its end tag begins. */
function content(
  cells: CellScan,
  bytes: Uint8Array,
  from: number,
  end: number,
  kind: number,
  column: number,
): number {
  if (kind !== STRING) return slowly(cells, bytes, from, end, kind, column);
  const close = numberUpTo(bytes, from, end, cells.place, cells.numbers);
  if (close >= 0) cells.builder.setText(cells.row, column, cells.place.code);
  return close;
}

function value(
  cells: CellScan,
  bytes: Uint8Array,
  at: number,
  end: number,
  kind: number,
  column: number,
): number {
  const inner = bytes[at + 2] === GT ? at + 3 : tagEnd(bytes, at, end);
  if (inner < 0 || inner > end) return -1;
  if (bytes[inner - 2] === SLASH) return inner;
  const close = content(cells, bytes, inner, end, kind, column);
  if (close < 0) return -1;
  if (bytes[close + 2] === LETTER_V && bytes[close + 3] === GT) return close + 4;
  return hasName(bytes, close, VALUE_END) ? tagEnd(bytes, close, end) : short(close + 3, end);
}

function formula(cells: CellScan, bytes: Uint8Array, at: number, end: number, column: number): number {
  const inner = tagEnd(bytes, at, end);
  if (inner < 0) return -1;
  const isPlain = bytes[at + 2] === GT;
  let close = inner;
  let text = '';
  if (bytes[inner - 2] !== SLASH || isPlain) {
    close = textOfElement(bytes, inner, end, cells.place, false);
    if (close < 0) return -1;
    text = cells.place.text;
    close = tagEnd(bytes, close, end);
    if (close < 0) return -1;
  }
  const tag = isPlain
    ? null
    : {
        kind: attributeValue(bytes, at, 't') ?? 'normal',
        shared: attributeValue(bytes, at, 'si') ?? '',
      };
  cells.formulas.add(cells.row, column, tag, text);
  return close;
}

function inlineString(cells: CellScan, bytes: Uint8Array, at: number, end: number, column: number): number {
  const inner = tagEnd(bytes, at, end);
  if (inner < 0 || bytes[inner - 2] === SLASH) return inner;
  const close = richText(bytes, inner, end, INLINE_STRING_END, cells.place);
  if (close > 0) put(cells, column, cells.place.text);
  return close;
}

function readCell(cells: CellScan, bytes: Uint8Array, start: number, end: number): number {
  let at = start + 2;
  let column = cells.nextColumn;
  let kind = NUMBER;
  for (;;) {
    let byte = bytes[at] ?? 0;
    while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = bytes[(at += 1)] ?? 0;
    if (byte === GT) break;
    if (byte === SLASH) {
      if (bytes[at + 1] !== GT) return short(at + 1, end);
      cells.nextColumn = column + 1;
      return at + 2;
    }
    const name = byte;
    const nameAt = at;
    while (byte > 0x20 && byte !== EQUALS && byte !== GT) byte = bytes[(at += 1)] ?? 0;
    const isLetter = at - nameAt === 1;
    while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = bytes[(at += 1)] ?? 0;
    if (byte !== EQUALS) return short(at, end);
    byte = bytes[(at += 1)] ?? 0;
    while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = bytes[(at += 1)] ?? 0;
    if (byte !== DOUBLE && byte !== SINGLE) return short(at, end);
    const quote = byte;
    const valueAt = (at += 1);
    byte = bytes[at] ?? 0;
    if (isLetter && name === LETTER_R) {
      let letters = 0;
      for (; byte >= 0x41 && byte <= 0x5a; byte = bytes[(at += 1)] ?? 0) letters = letters * 26 + byte - 0x40;
      let digits = 0;
      for (; byte >= ZERO && byte <= NINE; byte = bytes[(at += 1)] ?? 0) digits = digits * 10 + byte - ZERO;
      if (at >= end) return -1;
      if (byte !== quote || letters === 0 || letters > SHEET_COLUMNS || digits !== cells.row + 1) {
        throw foreign('alamat');
      }
      column = letters - 1;
    } else {
      while (byte !== quote && at < end) byte = bytes[(at += 1)] ?? 0;
      if (at >= end) return -1;
      if (isLetter && name === LETTER_T) kind = kindOf(bytes, valueAt, at);
    }
    at += 1;
  }
  at += 1;
  // More cells in a row without a place of their own than a sheet has columns.
  if (column >= SHEET_COLUMNS || cells.row < 0) throw foreign('alamat');
  for (;;) {
    while (bytes[at] !== LT) {
      if (at >= end) return -1;
      at += 1;
    }
    const next = bytes[at + 1];
    let behind: number;
    if (next === LETTER_V && hasName(bytes, at, VALUE)) behind = value(cells, bytes, at, end, kind, column);
    else if (next === SLASH) {
      behind = bytes[at + 2] === LETTER_C && bytes[at + 3] === GT ? at + 4 : tagEnd(bytes, at, end);
      if (behind > end || behind < 0) return -1;
      if (!hasName(bytes, at, CELL_END)) throw damaged();
      cells.nextColumn = column + 1;
      return behind;
    } else if (next === LETTER_F && hasName(bytes, at, FORMULA))
      behind = formula(cells, bytes, at, end, column);
    else if (next === LETTER_I && hasName(bytes, at, INLINE_STRING)) {
      behind = inlineString(cells, bytes, at, end, column);
    } else if (next === CHAR.bang || next === CHAR.question) behind = hiddenEnd(bytes, at, end);
    else if (tagEnd(bytes, at, end) < 0) return -1;
    else if (hasPrefix(bytes, at)) throw foreign('awalan');
    else behind = elementEnd(bytes, at, end);
    if (behind < 0 || behind > end) return -1;
    at = behind;
  }
}
