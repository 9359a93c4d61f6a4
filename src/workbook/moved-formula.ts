import { formulaTokens, type Corner, type FormulaToken } from '../core/table/formula-tokens';
import { SHEET_COLUMNS, SHEET_ROWS } from './a1';
import { cornerText } from './corner-text';
import type { Area, CellMove } from './port';

/** Cells that moved, and the sheet they moved on. */
export interface SheetMove {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly move: CellMove;
}

/**
 * A formula as it reads after cells made way or closed up: references follow their cells, `$` or not, a range grows with
 * what is inserted in it and shrinks with what is deleted; of a cell that is gone remains `#REF!`. References to other
 * workbooks, and those over several sheets, stay.
 *
 * @param formula `=…`, in English.
 * @param own name of the sheet the formula stands on.
 */
export function movedFormula(formula: string, own: string, { sheet, move }: SheetMove): string {
  const tokens = formulaTokens(formula);
  let out = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    if (first?.kind !== 'cell') {
      out += first?.text ?? '';
      continue;
    }
    const colon = tokens[at + 1]?.text === ':' ? tokens[at + 2] : undefined;
    const second = colon?.kind === 'cell' ? colon : null;
    if (second) at += 2;
    const written = second ? `${first.text}:${second.text}` : first.text;
    const isMoved = isSame(sheetBefore(tokens, second ? at - 2 : at) ?? own, sheet);
    out += isMoved ? (movedReference(first.corner, second?.corner ?? null, move) ?? '#REF!') : written;
  }
  return out;
}

/** The sheet a reference names in front of itself; `null` when it names none. What names several is nobody's. */
function sheetBefore(tokens: readonly FormulaToken[], at: number): string | null {
  if (tokens[at - 1]?.text !== '!') return null;
  const sheet = tokens[at - 2];
  if (sheet?.kind !== 'sheet' || tokens[at - 3]?.text === ':') return '';
  return sheet.text.startsWith("'") ? sheet.text.slice(1, -1).replaceAll("''", "'") : sheet.text;
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function movedReference(first: Corner, second: Corner | null, { area, shift }: CellMove): string | null {
  const last = second ?? first;
  const rows = spanOf(first.row, last.row, SHEET_ROWS);
  const columns = spanOf(first.column, last.column, SHEET_COLUMNS);
  const isVertical = shift === 'down' || shift === 'up';
  const [along, across] = isVertical ? [rows, columns] : [columns, rows];
  const [way, width] = isVertical ? [rowsOf(area), columnsOf(area)] : [columnsOf(area), rowsOf(area)];
  const unchanged = second ? `${cornerText(first)}:${cornerText(second)}` : cornerText(first);
  // What lies only partly in the way stays where it is, and so does what reaches from end to end.
  if (width.from > across.from || width.to < across.to) return unchanged;
  if ((isVertical ? first.row : first.column) === null) return unchanged;
  const isInserted = shift === 'down' || shift === 'right';
  const moved = isInserted ? grown(along, way, isVertical ? SHEET_ROWS : SHEET_COLUMNS) : shrunk(along, way);
  if (!moved) return null;
  const put = (corner: Corner): string => {
    const index = isVertical ? corner.row : corner.column;
    const to = index === along.from ? moved.from : moved.to;
    return cornerText(isVertical ? { ...corner, row: to } : { ...corner, column: to });
  };
  return second ? `${put(first)}:${put(second)}` : put(first);
}

/** From one row or column to another, both included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const rowsOf = ({ top, bottom }: Area): Span => ({ from: top, to: bottom });
const columnsOf = ({ left, right }: Area): Span => ({ from: left, to: right });
const spanOf = (a: number | null, b: number | null, end: number): Span =>
  a === null || b === null ? { from: 0, to: end - 1 } : { from: Math.min(a, b), to: Math.max(a, b) };

function grown({ from, to }: Span, way: Span, end: number): Span | null {
  const size = way.to - way.from + 1;
  const first = from >= way.from ? from + size : from;
  const last = Math.min(end - 1, to >= way.from ? to + size : to);
  return last < first ? null : { from: first, to: last };
}

function shrunk({ from, to }: Span, way: Span): Span | null {
  const size = way.to - way.from + 1;
  const first = from < way.from ? from : Math.max(way.from, from - size);
  const last = to < way.from ? to : Math.max(way.from - 1, to - size);
  return last < first ? null : { from: first, to: last };
}
