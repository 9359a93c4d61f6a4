import { CELL_STATE, NORMALISED } from '../../table/column';
import type { Field } from '../../table/field';
import type { Row } from '../../table/table';
import { contentOf } from '../../values/cell-text';
import { isCellError, type CellValue } from '../../values/cell-value';
import { maskIdentity } from '../../values/identity';
import { visibleText } from '../../values/text';

/** True for a cell that stands in the row itself, not above it and not under a merged cell counted above. */
export const isOwn = (row: Row, field: Field): boolean => !row.inherited(field) && !row.merged(field);

/** True when the row itself says nothing in this column: a blank cell, or the dash that means nothing. */
export function isEmptyCell(row: Row, field: Field): boolean {
  if (!isOwn(row, field)) return false;
  const state = row.state(field);
  return state === CELL_STATE.empty || (state !== CELL_STATE.error && contentOf(row.raw(field)) === 'empty');
}

/** True when the row itself says something in this column that could not be read; an error value is not meant. */
export const isUnreadCell = (row: Row, field: Field): boolean =>
  row.state(field) === CELL_STATE.unread && isOwn(row, field) && !isEmptyCell(row, field);

/** True when the cell was read, but not in the form it should have: a number kept as text, a code with spaces. */
export function isNormalisedCell(row: Row, field: Field): boolean {
  const status = row.table.columns.get(field)?.status[row.index] ?? 0;
  return (status & NORMALISED) !== 0 && isOwn(row, field);
}

const LONGEST_SHOWN = 60;
const LONGEST_READ = 400;
/** 16 digits, also in groups as a NIK is typed; the short segments of a budget code are not meant. */
const IDENTITY_LIKE = /\d(?:[ -]?\d){15,}|\d{4,6}(?:\.\d{4,6}){2,3}/g;

/**
 * A cell as a message may quote it: visible text of at most 60 characters. What could be a NIK in the wrong column
 * is masked; budget codes and amounts stay as they are.
 */
export function shown(cell: CellValue): string {
  if (cell === null) return '';
  if (isCellError(cell)) return cell.error;
  const text = visibleText(String(cell).slice(0, LONGEST_READ)).replace(IDENTITY_LIKE, maskIdentity);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}
