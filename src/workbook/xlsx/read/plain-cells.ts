import type { GridBuilder } from '../../../core/table/grid';
import { SHEET_COLUMNS } from '../../a1';
import { numberUpTo, type NumberPlace } from './text-content';
import type { TextNumbers } from './text-numbers';
import { littleEndian, noView, viewOf } from './words';
import { CHAR } from './xml-scan';

/** What plain cells are read into, and what their numbers stand for. */
export interface PlainTarget {
  readonly builder: GridBuilder;
  /** Pool numbers of the shared strings. */
  readonly strings: Int32Array;
  readonly numbers: TextNumbers;
}

/** Reads cells of the one form nearly all are written in; see {@link readPlainCells}. */
export interface PlainCells extends PlainTarget {
  readonly place: NumberPlace;
  view: DataView;
  /** Where the next cells are to be; 0-based. */
  row: number;
  /** The column behind the cell that was read last; 0-based. */
  nextColumn: number;
  /** The row's number as its cells are to write it: how many digits, the first four and the last four. */
  rowDigits: number;
  rowHead: number;
  rowTail: number;
}

const NUMBER = 0;
const SHARED = 1;
const STRING = 2;
const [LETTER_N, LETTER_R, LETTER_S, LETTER_T] = [0x6e, 0x72, 0x73, 0x74];
const [ZERO, NINE, MINUS, POINT, SPACE] = [0x30, 0x39, 0x2d, 0x2e, 0x20];
const DOUBLE = CHAR.doubleQuote;

const [CELL_START, CELL_QUOTE] = [littleEndian('<c r'), littleEndian('="')];
const [STYLE_START, KIND_START] = [littleEndian(' s="'), littleEndian(' t="')];
const [VALUE_START, EMPTY_END] = [littleEndian('><v>'), littleEndian('/>')];
const [CELL_ENDS, CELL_ENDS_TOO] = [littleEndian('</v>'), littleEndian('</c>')];

/** A number below ten thousand as {@link littleEndian} gives its four digits. */
function fourDigits(number: number): number {
  const [thousands, hundreds] = [Math.floor(number / 1000), Math.floor(number / 100) % 10];
  const [tens, ones] = [Math.floor(number / 10) % 10, number % 10];
  return (0x30303030 + thousands + hundreds * 2 ** 8 + tens * 2 ** 16 + ones * 2 ** 24) >>> 0;
}

/** A number of so few digits, divided by one of these, is the nearest one there is. */
const EXACT_DIGITS = 15;
const TENS = Float64Array.from({ length: 23 }, (_, at) => 10 ** at);

/** Starts reading. */
export const plainCells = ({ builder, strings, numbers }: PlainTarget): PlainCells => ({
  builder,
  strings,
  numbers,
  place: { text: '', code: 0 },
  view: noView(),
  row: -1,
  nextColumn: 0,
  rowDigits: 0,
  rowHead: 0,
  rowTail: 0,
});

/** Says in which row the next cells are to be; 0-based. */
export function startPlainRow(cells: PlainCells, row: number): void {
  let above = 10;
  let digits = 1;
  while (above <= row + 1) {
    above *= 10;
    digits += 1;
  }
  cells.row = row;
  cells.nextColumn = 0;
  cells.rowDigits = digits;
  cells.rowHead = fourDigits(Math.floor((row + 1) / (above / 1e4)));
  cells.rowTail = fourDigits((row + 1) % 1e4);
}

/**
 * Reads cells written as nearly all are, one behind the other: an address, a style, and a number, a shared string or
 * the text a formula gave. This loop sees most bytes of a workbook, several at a time: it looks at each of them once.
 *
 * @param cells belongs to no closure, and so does this: what is compiled for one sheet serves the next.
 * @param bytes the window.
 * @param start where the first cell may begin.
 * @param end where the window ends.
 * @returns the `<` of the first that is written otherwise, has not come whole, or is no cell.
 */
export function readPlainCells(cells: PlainCells, bytes: Uint8Array, start: number, end: number): number {
  const { builder, strings, numbers, place, row, rowDigits, rowHead, rowTail } = cells;
  // A cell before the first row is none.
  if (row < 0) return start;
  const words = viewOf(bytes, cells.view);
  cells.view = words;
  let at = start;
  // Behind the window lie zeros, which end every loop and fail every comparison below.
  for (;;) {
    if (words.getUint32(at, true) !== CELL_START || words.getUint16(at + 4, true) !== CELL_QUOTE) return at;
    let next = at + 6;
    let byte = bytes[next] ?? 0;
    let letters = 0;
    for (; byte >= 0x41 && byte <= 0x5a; byte = bytes[(next += 1)] ?? 0) letters = letters * 26 + byte - 0x40;
    if (letters === 0 || letters > SHEET_COLUMNS) return at;
    if (rowDigits >= 4) {
      // The first four digits and the last four are all of them.
      if (words.getUint32(next, true) !== rowHead) return at;
      next += rowDigits;
      if (words.getUint32(next - 4, true) !== rowTail) return at;
    } else {
      let number = 0;
      for (; byte >= ZERO && byte <= NINE; byte = bytes[(next += 1)] ?? 0) number = number * 10 + byte - ZERO;
      if (number !== row + 1) return at;
    }
    if (bytes[next] !== DOUBLE) return at;
    next += 1;
    let kind = NUMBER;
    while (bytes[next] === SPACE) {
      const word = words.getUint32(next, true);
      next += 4;
      byte = bytes[next] ?? 0;
      if (word === STYLE_START) while (byte >= ZERO && byte <= NINE) byte = bytes[(next += 1)] ?? 0;
      else if (word === KIND_START && (byte === LETTER_S || byte === LETTER_N)) {
        kind = byte === LETTER_S ? SHARED : NUMBER;
        next += 1;
        if (kind === SHARED && bytes[next] === LETTER_T && bytes[next + 1] === LETTER_R) {
          kind = STRING;
          next += 2;
        }
      } else return at;
      if (bytes[next] !== DOUBLE) return at;
      next += 1;
    }
    if (words.getUint32(next, true) !== VALUE_START) {
      if (words.getUint16(next, true) !== EMPTY_END) return at;
      cells.nextColumn = letters;
      at = next + 2;
      continue;
    }
    next += 4;
    if (kind === STRING) {
      const close = numberUpTo(bytes, next, end, place, numbers);
      if (close < 0 || words.getUint32(close, true) !== CELL_ENDS) return at;
      if (words.getUint32(close + 4, true) !== CELL_ENDS_TOO) return at;
      builder.setText(row, letters - 1, place.code);
      cells.nextColumn = letters;
      at = close + 8;
      continue;
    }
    byte = bytes[next] ?? 0;
    const isNegative = byte === MINUS;
    if (isNegative) byte = bytes[(next += 1)] ?? 0;
    let digitsAt = next;
    let behindPoint = 0;
    let whole = 0;
    for (; byte >= ZERO && byte <= NINE; byte = bytes[(next += 1)] ?? 0) whole = whole * 10 + byte - ZERO;
    if (byte === POINT) {
      const pointAt = next;
      byte = bytes[(next += 1)] ?? 0;
      for (; byte >= ZERO && byte <= NINE; byte = bytes[(next += 1)] ?? 0) whole = whole * 10 + byte - ZERO;
      behindPoint = next - pointAt - 1;
      // The point is no digit.
      digitsAt += 1;
    }
    if (next === digitsAt || next - digitsAt > EXACT_DIGITS) return at;
    if (words.getUint32(next, true) !== CELL_ENDS || words.getUint32(next + 4, true) !== CELL_ENDS_TOO)
      return at;
    if (kind === NUMBER) {
      const value = behindPoint === 0 ? whole : whole / (TENS[behindPoint] ?? 1);
      builder.setNumber(row, letters - 1, isNegative ? -value : value);
    } else {
      const code = strings[whole];
      if (code === undefined || isNegative || behindPoint > 0) return at;
      builder.setText(row, letters - 1, code);
    }
    cells.nextColumn = letters;
    at = next + 8;
  }
}
