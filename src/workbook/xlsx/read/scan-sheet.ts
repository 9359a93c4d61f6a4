import type { HiddenLines, LineSpan } from '../../../core/table/grid';
import { parseReference, SHEET_COLUMNS, SHEET_ROWS } from '../../a1';
import type { ReadLimits } from '../limits';
import { beyond, damaged, foreign } from './read-error';
import { readCells, scanCells, startCells, type CellScan, type CellTarget } from './scan-cell';
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
  type AttributePlace,
} from './xml-scan';

/** Reads a sheet of cells into a builder. */
export interface SheetScanner extends XmlScanner {
  readonly hidden: () => HiddenLines;
  /** The start tag of its protection as written, or `null`. */
  readonly protection: () => string | null;
}

const [ROOT, ROOT_END] = [xmlName('<worksheet'), xmlName('</worksheet')];
const [DATA, DATA_END] = [xmlName('<sheetData'), xmlName('</sheetData')];
const [ROW, ROW_END, CELL] = [xmlName('<row'), xmlName('</row'), xmlName('<c')];
const [COLUMN, MERGE] = [xmlName('<col'), xmlName('<mergeCell')];
const PROTECTION = xmlName('<sheetProtection');
const [LETTER_C, LETTER_R, LETTER_H, LETTER_I] = [0x63, 0x72, 0x68, 0x69];

/** Merges and hidden columns between two looks at the limit, and about what each of them takes. */
const SPANS_A_LOOK = 1024;
const SPAN_BYTES = 120;

/** Where in the part the scanner is: before the outermost element, before the rows, in them, behind them, at its end. */
type Phase = 'before' | 'head' | 'rows' | 'tail' | 'behind';

const isTrue = (value: string): boolean => value === '1' || value === 'true';

/** How far a sheet is read. The functions below belong to none: what is compiled for one sheet serves the next. */
interface SheetScan {
  readonly builder: CellTarget['builder'];
  readonly cells: CellScan;
  readonly limits: ReadLimits;
  readonly place: AttributePlace;
  readonly rows: LineSpan[];
  readonly columns: LineSpan[];
  spans: number;
  phase: Phase;
  row: number;
  /** The number {@link plainRow} found. */
  plainNumber: number;
  protection: string | null;
}

/**
 * Starts reading a sheet.
 *
 * @throws ReadError for a form we do not know, damage, or more than the limits allow.
 */
export function scanSheet(target: CellTarget, limits: ReadLimits): SheetScanner {
  const sheet: SheetScan = {
    builder: target.builder,
    cells: scanCells(target),
    limits,
    place: attributePlace(),
    rows: [],
    columns: [],
    spans: 0,
    phase: 'before',
    row: -1,
    plainNumber: 0,
    protection: null,
  };
  return {
    hidden: () => ({ rows: sheet.rows, columns: sheet.columns }),
    protection: () => sheet.protection,
    scan: (bytes, end) => scanTags(sheet, bytes, end),
    finish() {
      if (sheet.phase !== 'behind') throw damaged();
    },
  };
}

function scanTags(sheet: SheetScan, bytes: Uint8Array, end: number): number {
  let at = 0;
  while (at < end) {
    if (bytes[at] !== CHAR.lt) {
      at += 1;
      continue;
    }
    if (at + 1 >= end) return at;
    const behind = sheet.phase === 'rows' ? inRows(sheet, bytes, at, end) : outside(sheet, bytes, at, end);
    if (behind < 0) return at;
    at = behind;
  }
  return at;
}

function look(sheet: SheetScan): void {
  if (sheet.builder.bytes() + sheet.spans * SPAN_BYTES > sheet.limits.sel) throw beyond('sel');
}

function hideRow(sheet: SheetScan): void {
  const before = sheet.rows.at(-1);
  if (before?.last === sheet.row - 1)
    sheet.rows[sheet.rows.length - 1] = { first: before.first, last: sheet.row };
  else sheet.rows.push({ first: sheet.row, last: sheet.row });
  sheet.spans += 1;
}

/** Behind the start tag of a row as nearly all are written, its number first; 0 for any other. */
function plainRow(sheet: SheetScan, bytes: Uint8Array, at: number, end: number): number {
  let next = at + 8;
  if (bytes[at + 5] !== LETTER_R || bytes[at + 6] !== CHAR.equals || bytes[at + 7] !== CHAR.doubleQuote)
    return 0;
  let byte = bytes[next] ?? 0;
  sheet.plainNumber = 0;
  for (; byte >= 0x30 && byte <= 0x39; byte = bytes[(next += 1)] ?? 0) {
    sheet.plainNumber = sheet.plainNumber * 10 + byte - 0x30;
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
}

function startAt(sheet: SheetScan, at: number, isHidden: boolean): void {
  if (at < 0 || at >= SHEET_ROWS) throw foreign('alamat');
  look(sheet);
  sheet.row = at;
  startCells(sheet.cells, sheet.row);
  if (isHidden) hideRow(sheet);
}

function startRow(sheet: SheetScan, bytes: Uint8Array, at: number, end: number): number {
  const plain = plainRow(sheet, bytes, at, end);
  if (plain > 0) {
    startAt(sheet, sheet.plainNumber - 1, false);
    return plain;
  }
  const behind = tagEnd(bytes, at, end);
  if (behind < 0) return -1;
  let next = sheet.row + 1;
  let isHidden = false;
  for (let from = at + ROW.length; from !== 0;) {
    from = nextAttribute(bytes, from, sheet.place);
    const first = from === 0 ? 0 : bytes[sheet.place.nameAt];
    const length = sheet.place.nameEnd - sheet.place.nameAt;
    if (first === LETTER_R && length === 1) {
      const number = rawText(bytes, sheet.place.valueAt, sheet.place.valueEnd);
      if (!/^\d{1,7}$/.test(number)) throw foreign('alamat');
      next = Number(number) - 1;
    } else if (first === LETTER_H && length === 6) {
      const isNamed = rawText(bytes, sheet.place.nameAt, sheet.place.nameEnd) === 'hidden';
      isHidden = isNamed && isTrue(rawText(bytes, sheet.place.valueAt, sheet.place.valueEnd));
    }
  }
  startAt(sheet, next, isHidden);
  return behind;
}

function inRows(sheet: SheetScan, bytes: Uint8Array, at: number, end: number): number {
  const next = bytes[at + 1];
  if (next === LETTER_C && hasName(bytes, at, CELL)) {
    return readCells(sheet.cells, bytes, at, end);
  }
  if (next === LETTER_R && hasName(bytes, at, ROW)) return startRow(sheet, bytes, at, end);
  if (next === CHAR.bang || next === CHAR.question) return hiddenEnd(bytes, at, end);
  const behind = tagEnd(bytes, at, end);
  if (behind < 0) return -1;
  if (hasPrefix(bytes, at)) throw foreign('awalan');
  if (next !== CHAR.slash) return elementEnd(bytes, at, end);
  if (hasName(bytes, at, DATA_END)) sheet.phase = 'tail';
  else if (!hasName(bytes, at, ROW_END)) throw damaged();
  return behind;
}

function hideColumns(sheet: SheetScan, bytes: Uint8Array, at: number): void {
  if (!isTrue(attributeValue(bytes, at, 'hidden') ?? '')) return;
  const [first, last] = [attributeValue(bytes, at, 'min'), attributeValue(bytes, at, 'max')].map(Number);
  if (first === undefined || last === undefined || !(first >= 1 && first <= last)) return;
  sheet.columns.push({ first: first - 1, last: Math.min(last, SHEET_COLUMNS) - 1 });
  sheet.spans += 1;
}

function outside(sheet: SheetScan, bytes: Uint8Array, at: number, end: number): number {
  const next = bytes[at + 1];
  if (next === CHAR.bang || next === CHAR.question) return hiddenEnd(bytes, at, end);
  const behind = tagEnd(bytes, at, end);
  if (behind < 0) return -1;
  const isEmpty = bytes[behind - 2] === CHAR.slash;
  if (sheet.phase === 'before') {
    checkRoot(bytes, at, ROOT);
    sheet.phase = isEmpty ? 'behind' : 'head';
  } else if (sheet.phase === 'behind') throw damaged();
  else if (hasName(bytes, at, ROOT_END)) sheet.phase = 'behind';
  else if (hasName(bytes, at, DATA)) {
    // Rows in two places are not what anyone writes.
    if (sheet.phase === 'tail') throw foreign('unsur');
    sheet.phase = isEmpty ? 'tail' : 'rows';
  } else if (sheet.phase === 'head' && hasName(bytes, at, COLUMN)) hideColumns(sheet, bytes, at);
  else if (sheet.phase === 'tail' && hasName(bytes, at, MERGE)) {
    const area = parseReference(attributeValue(bytes, at, 'ref') ?? '')?.area;
    if (area) sheet.builder.merge(area);
    sheet.spans += 1;
  } else if (sheet.phase === 'tail' && hasName(bytes, at, PROTECTION)) {
    sheet.protection = rawText(bytes, at, behind);
  }
  if (sheet.spans % SPANS_A_LOOK === SPANS_A_LOOK - 1) look(sheet);
  return behind;
}
