import { createGridBuilder, type MergedArea } from '../../core/table/grid';
import { withLinks } from '../../core/table/grid-formulas';
import { areaAddress, contains, SHEET_COLUMNS, SHEET_ROWS, touches } from '../a1';
import { movedTo } from '../cell-move';
import { movedFormula } from '../moved-formula';
import type { Area, CellMove } from '../port';
import { formulaAt, formulasBelow, valueAt } from './cells';
import { cellKey, columnOfKey, rowOfKey } from './cell-key';
import { emit } from './events';
import type { Author, BookModel, SheetModel } from './model';

/** Where cells go: `down` and `right` make room for an area, `up` and `left` close it. */
export type Shift = CellMove['shift'];

/**
 * Inserts or deletes the cells of an area; those behind it move. Values, styles, merges, marks and rules move along, and
 * references follow their cells: in the formulas of all sheets, of names and of conditional formats.
 */
export function shiftCells(book: BookModel, sheet: SheetModel, area: Area, shift: Shift, by: Author): void {
  const move = mover(area, shift);
  const rewrite = (formula: string, own: string): string =>
    movedFormula(formula, own, { sheet: sheet.name, move: { area, shift } });
  moveCells(book, sheet, move, (formula) => rewrite(formula, sheet.name));
  for (const other of book.sheets) {
    if (other !== sheet) rewriteFormulas(other, (formula) => rewrite(formula, other.name));
    for (const format of other.conditionalFormats) format.formula = rewrite(format.formula, other.name);
  }
  for (const name of book.names) name.formula = rewrite(name.formula, '');
  moveStyles(sheet, area, shift, move);
  const keep = <T>(list: readonly T[], areaOf: (item: T) => Area): readonly T[] =>
    list.filter((item) => moveArea(areaOf(item), area, shift) !== null);
  const moved = (old: Area): Area => moveArea(old, area, shift) ?? old;

  sheet.merges = keep(sheet.merges, (merge) => merge).map((merge): MergedArea => moved(merge));
  for (const table of sheet.tables) table.area = moved(table.area);
  for (const rule of [...sheet.validations, ...sheet.conditionalFormats]) {
    rule.areas = keep(rule.areas, (old) => old).map(moved);
  }
  for (const note of [...sheet.notes, ...sheet.comments]) {
    const to = move(note.row, note.column);
    if (to) [note.row, note.column] = to;
  }
  if (sheet.autoFilter) sheet.autoFilter.area = moved(sheet.autoFilter.area);

  sheet.version += 1;
  emit(book, {
    kind: 'changed',
    sheetId: sheet.id,
    area: null,
    by,
    changeType: changeType(area, shift),
    address: areaAddress(area),
    moved: { area, shift },
  });
}

const isWholeRows = ({ left, right }: Area): boolean => left === 0 && right === SHEET_COLUMNS - 1;
const isWholeColumns = ({ top, bottom }: Area): boolean => top === 0 && bottom === SHEET_ROWS - 1;

function changeType(area: Area, shift: Shift): string {
  const verb = shift === 'down' || shift === 'right' ? 'Inserted' : 'Deleted';
  if (isWholeRows(area)) return `Row${verb}`;
  return isWholeColumns(area) ? `Column${verb}` : `Cell${verb}`;
}

type Move = (row: number, column: number) => readonly [number, number] | null;

const mover =
  (area: Area, shift: Shift): Move =>
  (row, column) =>
    movedTo({ area, shift }, row, column);

/** Where an area goes; `null` when nothing of it is left. An area only partly in the way stays whole. */
function moveArea(old: Area, area: Area, shift: Shift): Area | null {
  const move = mover(area, shift);
  const first = move(old.top, old.left);
  const last = move(old.bottom, old.right);
  if (first && last) return { top: first[0], left: first[1], bottom: last[0], right: last[1] };
  if (contains(area, old)) return null;
  if (!touches(area, old)) return old;
  // A corner was deleted: what remains reaches up to the cut.
  const vertical = shift === 'up';
  if (!first) {
    const size = vertical ? (last?.[0] ?? old.bottom) : (last?.[1] ?? old.right);
    return vertical ? { ...old, top: area.top, bottom: size } : { ...old, left: area.left, right: size };
  }
  return vertical ? { ...old, bottom: area.top - 1 } : { ...old, right: area.left - 1 };
}

/** Formulas of a sheet whose own cells stay: they go on showing what they showed. */
function rewriteFormulas(sheet: SheetModel, rewrite: (formula: string) => string): void {
  const formulas = new Map(formulasBelow(sheet));
  for (const [key, { formula }] of sheet.changed) {
    if (formula === null) formulas.delete(key);
    else formulas.set(key, formula);
  }
  let isOther = false;
  for (const [key, formula] of formulas) {
    const made = formula.includes('!') ? rewrite(formula) : formula;
    if (made === formula) continue;
    sheet.changed.set(key, { value: valueAt(sheet, rowOfKey(key), columnOfKey(key)), formula: made });
    isOther = true;
  }
  if (isOther) sheet.version += 1;
}

function moveCells(
  book: BookModel,
  sheet: SheetModel,
  move: Move,
  rewrite: (formula: string) => string,
): void {
  const { base, changed } = sheet;
  const builder = createGridBuilder({
    sheet: sheet.name,
    pool: book.pool,
    visibility: sheet.visibility,
    date1904: book.date1904,
  });
  const formulas = new Map<number, string>();
  const put = (row: number, column: number): void => {
    const to = move(row, column);
    if (!to) return;
    builder.set(to[0], to[1], valueAt(sheet, row, column));
    const formula = formulaAt(sheet, row, column);
    if (formula !== null) formulas.set(cellKey(to[0], to[1]), rewrite(formula));
  };
  for (const column of base.usedColumns) for (const row of base.usedRows) put(row, column);
  for (const [key] of [...formulasBelow(sheet), ...changed]) put(rowOfKey(key), columnOfKey(key));
  sheet.base = withLinks(builder.finish(), base);
  sheet.formulas = formulas;
  changed.clear();
  // The grid has no merges yet: the next reader gathers them.
  sheet.gathered = [];
}

function moveStyles(sheet: SheetModel, area: Area, shift: Shift, move: Move): void {
  const cells = [...sheet.cellStyles];
  sheet.cellStyles.clear();
  for (const [key, style] of cells) {
    const to = move(rowOfKey(key), columnOfKey(key));
    if (to) sheet.cellStyles.set(cellKey(to[0], to[1]), style);
  }
  if (isWholeRows(area) && (shift === 'up' || shift === 'down')) {
    moveKeys(sheet.rowStyles, (row) => move(row, 0)?.[0]);
    moveKeys(sheet.rowHeights, (row) => move(row, 0)?.[0]);
    moveSet(sheet.hiddenRows, (row) => move(row, 0)?.[0]);
  }
  if (isWholeColumns(area) && (shift === 'left' || shift === 'right')) {
    moveKeys(sheet.columnStyles, (column) => move(0, column)?.[1]);
    moveKeys(sheet.columnWidths, (column) => move(0, column)?.[1]);
    moveSet(sheet.hiddenColumns, (column) => move(0, column)?.[1]);
  }
}

function moveKeys<T>(map: Map<number, T>, to: (index: number) => number | undefined): void {
  const entries = [...map];
  map.clear();
  for (const [index, value] of entries) {
    const moved = to(index);
    if (moved !== undefined) map.set(moved, value);
  }
}

function moveSet(set: Set<number>, to: (index: number) => number | undefined): void {
  const indices = [...set];
  set.clear();
  for (const index of indices) {
    const moved = to(index);
    if (moved !== undefined) set.add(moved);
  }
}
