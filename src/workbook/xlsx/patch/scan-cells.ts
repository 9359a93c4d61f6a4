import { cellAddress } from '../../../core/table/address';
import { parseReference, SHEET_ROWS } from '../../a1';
import type { Area } from '../../port';
import type { SpecContent } from '../../sheet-spec';
import { cellXml, newCellTag, styleOf } from './cell-xml';
import type { CellRefusal } from './patch';
import { refuseFile } from './patch-error';
import { watchFormulas, type FormulaElement, type Place } from './sheet-formulas';
import { attributeOf, withAttribute } from './xml-tags';
import { endOfElement, endOfHidden, endOfTag, isEmptyTag, isTag, nextTag, textOf, word } from './xml-bytes';

/** A new content for one cell of the sheet that is scanned. */
export interface CellEdit extends Place {
  /** Absent when only the look changes. */
  readonly content?: SpecContent;
  /** The cell's new look, given the number of the one it has; absent when it keeps it. */
  readonly restyle?: (style: number) => number;
}

/** A stretch of bytes and the text to stand in its place. */
export interface ByteSplice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a scan of a sheet's rows found and wants changed. */
export interface CellScan {
  /** In order, and never overlapping. */
  readonly splices: readonly ByteSplice[];
  /** Where `</sheetData` begins. */
  readonly end: number;
  readonly hasFormulas: boolean;
  readonly removedFormulas: boolean;
  /** Areas of array formulas and data tables. */
  readonly wholes: readonly Area[];
  readonly refused: readonly { readonly edit: CellEdit; readonly reason: CellRefusal }[];
  /** Every edited cell with the number of the look it had. */
  readonly styles: readonly { readonly edit: CellEdit; readonly style: number }[];
}

const LT = 0x3c;
const [LETTER_R, LETTER_F, LETTER_S] = [0x72, 0x66, 0x73];
const ROW = word('<row');
const ROW_END = word('</row');
const CELL = word('<c');
const CELL_END = word('</c');
const FORMULA = word('<f');
const FORMULA_END = word('</f');
const EXTENSION = word('<extLst');
const EXTENSION_END = word('</extLst');
const DATA_END = word('</sheetData');

const strange = (): Error => refuseFile('bentuk-asing');
/**
 * An offset that was found, or the end of the matter.
 *
 * @throws PatchError when it was not found.
 */
const sure = (at: number): number => {
  if (at < 0) throw strange();
  return at;
};

/**
 * Walks the rows of a sheet once and says which bytes must change. Rows nobody wants changed are only passed by.
 *
 * @param bytes the sheet's XML.
 * @param from behind `<sheetData>`.
 * @param edits by row, then column; one for a cell.
 * @param columnStyle number of the look a new cell of a column has, when its row has none.
 * @throws PatchError when the rows are not written as Excel writes them.
 */
export function scanCells(
  bytes: Uint8Array,
  from: number,
  edits: readonly CellEdit[],
  columnStyle: (column: number) => number,
): CellScan {
  const formulas = watchFormulas();
  const splices: ByteSplice[] = [];
  const refused: { edit: CellEdit; reason: CellRefusal }[] = [];
  const styles: { edit: CellEdit; style: number }[] = [];
  let removedFormulas = false;
  let nextEdit = 0;

  const insertRows = (before: number, at: number): void => {
    let text = '';
    while (nextEdit < edits.length && (edits[nextEdit]?.row ?? 0) < before) {
      const row = edits[nextEdit]?.row ?? 0;
      const cells = takeRow(row).map((edit) => newCell(edit, columnStyle(edit.column)));
      if (cells.some((cell) => cell !== '')) text += `<row r="${String(row + 1)}">${cells.join('')}</row>`;
    }
    if (text !== '') splices.push({ start: at, end: at, text });
  };
  const takeRow = (row: number): readonly CellEdit[] => {
    const first = nextEdit;
    while (nextEdit < edits.length && edits[nextEdit]?.row === row) nextEdit += 1;
    return edits.slice(first, nextEdit);
  };
  const newCell = (edit: CellEdit, inherited: number): string => {
    styles.push({ edit, style: inherited });
    const style = edit.restyle ? edit.restyle(inherited) : inherited;
    const content = edit.content ?? EMPTY;
    if (isEmpty(content) && style === inherited) return '';
    return cellXml(newCellTag(cellAddress(edit.row, edit.column), style), content);
  };

  const formulaAt = (at: number): FormulaElement & { readonly end: number } => {
    const tagEnd = sure(endOfTag(bytes, at));
    const tag = textOf(bytes, at, tagEnd);
    if (isEmptyTag(bytes, tagEnd)) return { tag, text: '', end: tagEnd };
    const end = sure(endOfElement(bytes, tagEnd, FORMULA_END));
    const whole = textOf(bytes, tagEnd, end);
    return { tag, text: whole.slice(0, whole.lastIndexOf('</')), end };
  };
  const passFormula = (at: number, placeOf: () => Place): number => {
    const { tag, text, end } = formulaAt(at);
    const own = formulas.stays({ tag, text }, placeOf);
    if (own !== null) splices.push({ start: at, end, text: own });
    return end;
  };
  /** The cell a formula stands in, asked of its start tag, which is the tag right before it. */
  const placeBefore = (at: number) => (): Place => {
    const cellAt = bytes.lastIndexOf(LT, at - 1);
    const area = isTag(bytes, cellAt, CELL) ? referenceOf(textOf(bytes, cellAt, at)) : null;
    if (!area) throw refuseFile('rumus-bersama');
    return area;
  };

  const editRow = (tag: RowTag, wanted: readonly CellEdit[]): number => {
    const rowStyle = attributeOf(tag.text, 'customFormat') === '1' ? styleOf(tag.text) : null;
    const made = (edit: CellEdit): string => newCell(edit, rowStyle ?? columnStyle(edit.column));
    const open = withSpans(tag.text, wanted);
    if (tag.empty) {
      const cells = wanted.map(made).join('');
      if (cells !== '') {
        const text = `${open.replace(/\s*\/>$/, '')}>${cells}</row>`;
        splices.push({ start: tag.at, end: tag.end, text });
      }
      return tag.end;
    }
    if (open !== tag.text) splices.push({ start: tag.at, end: tag.end, text: open });
    let done = 0;
    const insertCells = (before: number, at: number): void => {
      const first = done;
      while (done < wanted.length && (wanted[done]?.column ?? 0) < before) done += 1;
      const text = wanted.slice(first, done).map(made).join('');
      if (text !== '') splices.push({ start: at, end: at, text });
    };
    let last = -1;
    for (let at = sure(nextTag(bytes, tag.end)); ; at = sure(nextTag(bytes, at))) {
      if (isTag(bytes, at, ROW_END) || isTag(bytes, at, EXTENSION)) {
        insertCells(Infinity, at);
        return at;
      }
      if (!isTag(bytes, at, CELL)) throw strange();
      const cell = cellAt(at, tag.row, last);
      last = cell.column;
      insertCells(cell.column, at);
      const edit = wanted[done];
      if (edit?.column === cell.column) {
        done += 1;
        editCell(cell, edit);
      } else if (cell.formulaAt >= 0) {
        passFormula(cell.formulaAt, () => ({ row: tag.row, column: cell.column }));
      }
      at = cell.end;
    }
  };
  const cellAt = (at: number, row: number, last: number): CellTag => {
    const tagEnd = sure(endOfTag(bytes, at));
    const text = textOf(bytes, at, tagEnd);
    const place = referenceOf(text);
    if (attributeOf(text, 'r') !== null && place?.row !== row) throw strange();
    const column = place?.column ?? last + 1;
    if (column <= last) throw strange();
    if (isEmptyTag(bytes, tagEnd)) return { at, tagEnd, end: tagEnd, text, column, formulaAt: -1, kept: '' };
    const end = sure(endOfElement(bytes, tagEnd, CELL_END));
    let formula = -1;
    let kept = '';
    for (let child = nextTag(bytes, tagEnd); child < end; child = sure(nextTag(bytes, child + 1))) {
      if (isTag(bytes, child, FORMULA)) formula = child;
      if (!isTag(bytes, child, EXTENSION)) continue;
      const behind = sure(endOfElement(bytes, child, EXTENSION_END));
      kept = textOf(bytes, child, behind);
      break;
    }
    return { at, tagEnd, end, text, column, formulaAt: formula, kept };
  };
  const editCell = (cell: CellTag, edit: CellEdit): void => {
    const style = styleOf(cell.text);
    styles.push({ edit, style });
    const place = { row: edit.row, column: edit.column };
    const restyled = edit.restyle ? edit.restyle(style) : style;
    const tag = restyled === style ? cell.text : withAttribute(cell.text, 's', String(restyled));
    if (edit.content) {
      if (cell.formulaAt >= 0) {
        const reason = formulas.goes(formulaAt(cell.formulaAt), place);
        if (reason !== null) refused.push({ edit, reason });
        removedFormulas = true;
      }
      splices.push({ start: cell.at, end: cell.end, text: cellXml(tag, edit.content, cell.kept) });
      return;
    }
    if (tag !== cell.text) splices.push({ start: cell.at, end: cell.tagEnd, text: tag });
    if (cell.formulaAt >= 0) passFormula(cell.formulaAt, () => place);
  };

  let lastRow = -1;
  let at = from;
  for (;;) {
    at = sure(nextPoint(bytes, at));
    if (bytes[at + 1] === LETTER_F) {
      const plain = bytes[at + 2] === 0x3e;
      at = plain ? passPlain(formulas, at) : passFormula(at, placeBefore(at));
      continue;
    }
    if (bytes[at + 1] !== LETTER_R) break;
    const tag = rowAt(bytes, at, lastRow);
    lastRow = tag.row;
    insertRows(tag.row, at);
    at = edits[nextEdit]?.row === tag.row ? editRow(tag, takeRow(tag.row)) : tag.end;
  }
  insertRows(SHEET_ROWS, at);
  return {
    splices,
    end: at,
    hasFormulas: formulas.any(),
    removedFormulas,
    wholes: formulas.wholes(),
    refused,
    styles,
  };
}

interface RowTag {
  readonly at: number;
  readonly end: number;
  readonly text: string;
  readonly row: number;
  readonly empty: boolean;
}

interface CellTag {
  readonly at: number;
  readonly tagEnd: number;
  readonly end: number;
  readonly text: string;
  readonly column: number;
  /** Where its `<f` begins, or −1. */
  readonly formulaAt: number;
  readonly kept: string;
}

const EMPTY: SpecContent = { kind: 'constant', value: null };
const isEmpty = (content: SpecContent): boolean =>
  content.kind === 'constant' && (content.value === null || content.value === '');

/** A formula that says nothing but its text concerns nobody: only that there is one. */
function passPlain(formulas: ReturnType<typeof watchFormulas>, at: number): number {
  formulas.stays({ tag: '<f>', text: '' }, () => ({ row: 0, column: 0 }));
  return at + 3;
}

/** The next `<row`, `<f` or `</sheetData`; −1 when there is none. The one loop that sees every byte. */
function nextPoint(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  for (let at = from; at < length; at += 1) {
    if (bytes[at] !== LT) continue;
    const next = bytes[at + 1];
    if (next === LETTER_R) {
      if (isTag(bytes, at, ROW)) return at;
    } else if (next === LETTER_F) {
      if (isTag(bytes, at, FORMULA)) return at;
    } else if (next === 0x2f) {
      if (bytes[at + 2] === LETTER_S && isTag(bytes, at, DATA_END)) return at;
    } else if (next === 0x21 || next === 0x3f) {
      const behind = endOfHidden(bytes, at);
      if (behind < 0) return -1;
      at = behind - 1;
    }
  }
  return -1;
}

function rowAt(bytes: Uint8Array, at: number, last: number): RowTag {
  const end = sure(endOfTag(bytes, at));
  const text = textOf(bytes, at, end);
  const number = attributeOf(text, 'r');
  const row = number === null ? last + 1 : Number(number) - 1;
  if (!Number.isInteger(row) || row <= last || row >= SHEET_ROWS) throw strange();
  return { at, end, text, row, empty: isEmptyTag(bytes, end) };
}

function referenceOf(tag: string): Place | null {
  const area = parseReference(attributeOf(tag, 'r') ?? '')?.area;
  return area ? { row: area.top, column: area.left } : null;
}

/**
 * `spans` says between which columns a row has cells: a hint, but a wrong one when a cell is put outside.
 *
 * @throws PatchError when it says something else.
 */
function withSpans(tag: string, edits: readonly CellEdit[]): string {
  const spans = attributeOf(tag, 'spans');
  const put = edits.filter(({ content }) => content && !isEmpty(content)).map(({ column }) => column + 1);
  if (spans === null || put.length === 0) return tag;
  const ends = spans.split(/[ :]/).map(Number);
  if (ends.some((end) => !Number.isInteger(end))) throw strange();
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const [first, last] = [Math.min(...put), Math.max(...put)];
  if (first >= least && last <= most) return tag;
  return withAttribute(tag, 'spans', `${String(Math.min(least, first))}:${String(Math.max(most, last))}`);
}
