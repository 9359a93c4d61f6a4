import type { HiddenLines, LineSpan } from '../../../core/table/grid';
import { parseReference, SHEET_COLUMNS, SHEET_ROWS } from '../../a1';
import type { ReadLimits } from '../limits';
import { beyond, damaged, foreign } from './read-error';
import { scanCells, type CellTarget } from './scan-cell';
import type { XmlScanner } from './xml-pieces';
import {
  attributePlace,
  attributeValue,
  CHAR,
  checkRoot,
  elementEnd,
  hasName,
  hasPrefix,
  hiddenEnd,
  nextAttribute,
  rawText,
  tagEnd,
  xmlName,
} from './xml-scan';

/** Reads a sheet of cells into a builder. */
export interface SheetScanner extends XmlScanner {
  readonly hidden: () => HiddenLines;
}

const [ROOT, ROOT_END] = [xmlName('<worksheet'), xmlName('</worksheet')];
const [DATA, DATA_END] = [xmlName('<sheetData'), xmlName('</sheetData')];
const [ROW, ROW_END, CELL] = [xmlName('<row'), xmlName('</row'), xmlName('<c')];
const [COLUMN, MERGE] = [xmlName('<col'), xmlName('<mergeCell')];
const [LETTER_C, LETTER_R, LETTER_H, LETTER_I] = [0x63, 0x72, 0x68, 0x69];

/** Merges and hidden columns between two looks at the limit, and about what each of them takes. */
const SPANS_A_LOOK = 1024;
const SPAN_BYTES = 120;

/** Where in the part the scanner is: before the outermost element, before the rows, in them, behind them, at its end. */
type Phase = 'before' | 'head' | 'rows' | 'tail' | 'behind';

const isTrue = (value: string): boolean => value === '1' || value === 'true';

/**
 * Starts reading a sheet.
 *
 * @throws ReadError for a form we do not know, damage, or more than the limits allow.
 */
export function scanSheet(target: CellTarget, limits: ReadLimits): SheetScanner {
  const { builder } = target;
  const cells = scanCells(target);
  const place = attributePlace();
  const rows: LineSpan[] = [];
  const columns: LineSpan[] = [];
  let spans = 0;
  let phase: Phase = 'before';
  let row = -1;

  const look = (): void => {
    if (builder.bytes() + spans * SPAN_BYTES > limits.sel) throw beyond('sel');
  };
  const hideRow = (): void => {
    const before = rows.at(-1);
    if (before?.last === row - 1) rows[rows.length - 1] = { first: before.first, last: row };
    else rows.push({ first: row, last: row });
    spans += 1;
  };
  let plainNumber = 0;
  // The start tag of a row as nearly all are written, its number first; 0 for any other.
  const plainRow = (bytes: Uint8Array, at: number, end: number): number => {
    let next = at + 8;
    if (bytes[at + 5] !== LETTER_R || bytes[at + 6] !== CHAR.equals || bytes[at + 7] !== CHAR.doubleQuote)
      return 0;
    let byte = bytes[next] ?? 0;
    plainNumber = 0;
    for (; byte >= 0x30 && byte <= 0x39; byte = bytes[(next += 1)] ?? 0) {
      plainNumber = plainNumber * 10 + byte - 0x30;
    }
    if (byte !== CHAR.doubleQuote) return 0;
    for (byte = 0; byte !== CHAR.gt; byte = bytes[(next += 1)] ?? 0) {
      if (byte === CHAR.doubleQuote) {
        next += 1;
        while (bytes[next] !== CHAR.doubleQuote && next < end) next += 1;
      }
      // What may say that it is hidden is looked at closely, and what is no usual tag.
      const hides = byte === LETTER_H && bytes[next + 1] === LETTER_I;
      if (hides || byte === CHAR.singleQuote || byte === CHAR.lt || next >= end) return 0;
    }
    return next + 1;
  };
  const startAt = (at: number, isHidden: boolean): void => {
    if (at < 0 || at >= SHEET_ROWS) throw foreign('alamat');
    look();
    row = at;
    cells.startRow(row);
    if (isHidden) hideRow();
  };
  const startRow = (bytes: Uint8Array, at: number, end: number): number => {
    const plain = plainRow(bytes, at, end);
    if (plain > 0) {
      startAt(plainNumber - 1, false);
      return plain;
    }
    const behind = tagEnd(bytes, at, end);
    if (behind < 0) return -1;
    let next = row + 1;
    let isHidden = false;
    for (let from = at + ROW.length; from !== 0;) {
      from = nextAttribute(bytes, from, place);
      const first = from === 0 ? 0 : bytes[place.nameAt];
      const length = place.nameEnd - place.nameAt;
      if (first === LETTER_R && length === 1) {
        const number = rawText(bytes, place.valueAt, place.valueEnd);
        if (!/^\d{1,7}$/.test(number)) throw foreign('alamat');
        next = Number(number) - 1;
      } else if (first === LETTER_H && length === 6) {
        const isNamed = rawText(bytes, place.nameAt, place.nameEnd) === 'hidden';
        isHidden = isNamed && isTrue(rawText(bytes, place.valueAt, place.valueEnd));
      }
    }
    startAt(next, isHidden);
    return behind;
  };
  const inRows = (bytes: Uint8Array, at: number, end: number): number => {
    const next = bytes[at + 1];
    if (next === LETTER_C && hasName(bytes, at, CELL)) {
      const behind = cells.plainCells(bytes, at, end);
      return behind > at ? behind : cells.cell(bytes, at, end);
    }
    if (next === LETTER_R && hasName(bytes, at, ROW)) return startRow(bytes, at, end);
    if (next === CHAR.bang || next === CHAR.question) return hiddenEnd(bytes, at, end);
    const behind = tagEnd(bytes, at, end);
    if (behind < 0) return -1;
    if (hasPrefix(bytes, at)) throw foreign('awalan');
    if (next !== CHAR.slash) return elementEnd(bytes, at, end);
    if (hasName(bytes, at, DATA_END)) phase = 'tail';
    else if (!hasName(bytes, at, ROW_END)) throw damaged();
    return behind;
  };
  const hideColumns = (bytes: Uint8Array, at: number): void => {
    if (!isTrue(attributeValue(bytes, at, 'hidden') ?? '')) return;
    const [first, last] = [attributeValue(bytes, at, 'min'), attributeValue(bytes, at, 'max')].map(Number);
    if (first === undefined || last === undefined || !(first >= 1 && first <= last)) return;
    columns.push({ first: first - 1, last: Math.min(last, SHEET_COLUMNS) - 1 });
    spans += 1;
  };
  const outside = (bytes: Uint8Array, at: number, end: number): number => {
    const next = bytes[at + 1];
    if (next === CHAR.bang || next === CHAR.question) return hiddenEnd(bytes, at, end);
    const behind = tagEnd(bytes, at, end);
    if (behind < 0) return -1;
    const isEmpty = bytes[behind - 2] === CHAR.slash;
    if (phase === 'before') {
      checkRoot(bytes, at, ROOT);
      phase = isEmpty ? 'behind' : 'head';
    } else if (phase === 'behind') throw damaged();
    else if (hasName(bytes, at, ROOT_END)) phase = 'behind';
    else if (hasName(bytes, at, DATA)) {
      // Rows in two places are not what anyone writes.
      if (phase === 'tail') throw foreign('unsur');
      phase = isEmpty ? 'tail' : 'rows';
    } else if (phase === 'head' && hasName(bytes, at, COLUMN)) hideColumns(bytes, at);
    else if (phase === 'tail' && hasName(bytes, at, MERGE)) {
      const area = parseReference(attributeValue(bytes, at, 'ref') ?? '')?.area;
      if (area) builder.merge(area);
      spans += 1;
    }
    if (spans % SPANS_A_LOOK === SPANS_A_LOOK - 1) look();
    return behind;
  };

  return {
    hidden: () => ({ rows, columns }),
    scan(bytes, end) {
      let at = 0;
      while (at < end) {
        if (bytes[at] !== CHAR.lt) {
          at += 1;
          continue;
        }
        if (at + 1 >= end) return at;
        const behind = phase === 'rows' ? inRows(bytes, at, end) : outside(bytes, at, end);
        if (behind < 0) return at;
        at = behind;
      }
      return at;
    },
    finish() {
      if (phase !== 'behind') throw damaged();
    },
  };
}
