import type { Visibility } from '../../core/table/grid';
import { touches } from '../a1';
import type { Area } from '../port';
import { emit } from './events';
import { emptySheet, type BookModel, type SheetModel } from './model';

/** The sheet of that name, in any case, as Excel looks sheets up. */
export const findSheet = (book: BookModel, name: string): SheetModel | undefined =>
  book.sheets.find((sheet) => sheet.name === name) ??
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** The sheet with that id. */
export const sheetById = (book: BookModel, id: string): SheetModel | undefined =>
  book.sheets.find((sheet) => sheet.id === id);

/** Why a name is none for a sheet, in Excel's own terms; `null` for a good one. */
export function sheetNameProblem(
  book: BookModel,
  name: string,
  except: SheetModel | null = null,
): 'invalid' | 'taken' | null {
  if (name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name)) return 'invalid';
  if (name.startsWith("'") || name.endsWith("'")) return 'invalid';
  const same = findSheet(book, name);
  return same && same !== except ? 'taken' : null;
}

/** Puts an empty sheet behind the last one. */
export function addSheet(book: BookModel, name: string): SheetModel {
  const sheet = emptySheet(book, name);
  insertSheet(book, sheet, book.sheets.length);
  return sheet;
}

/** Puts a sheet at a 0-based place in tab order. */
export function insertSheet(book: BookModel, sheet: SheetModel, at: number): void {
  book.sheets.splice(at, 0, sheet);
  if (book.activeSheetId === '') book.activeSheetId = sheet.id;
  emit(book, { kind: 'sheet-added', sheetId: sheet.id });
}

/** A name no sheet has yet: `Sheet3`. */
export function freeSheetName(book: BookModel, stem = 'Sheet'): string {
  for (let number = book.sheets.length + 1; ; number += 1) {
    const name = stem + String(number);
    if (!findSheet(book, name)) return name;
  }
}

/** A name for a copy, as Excel makes one: `Data (2)`. */
export function copyName(book: BookModel, name: string): string {
  for (let number = 2; ; number += 1) {
    const tail = ` (${String(number)})`;
    const made = name.slice(0, 31 - tail.length) + tail;
    if (!findSheet(book, made)) return made;
  }
}

/** Takes a sheet away, with the names that belong to it. */
export function deleteSheet(book: BookModel, sheet: SheetModel): void {
  book.sheets = book.sheets.filter((other) => other !== sheet);
  const kept = book.names.filter(({ sheetId }) => sheetId !== sheet.id);
  book.names.splice(0, book.names.length, ...kept);
  emit(book, { kind: 'sheet-deleted', sheetId: sheet.id });
  if (book.activeSheetId === sheet.id) {
    const next = book.sheets.find(({ visibility }) => visibility === 'visible') ?? book.sheets[0];
    book.activeSheetId = '';
    if (next) activateSheet(book, next);
  }
}

/** Gives a sheet another name; whether it is a good one, {@link sheetNameProblem} says. */
export function renameSheet(book: BookModel, sheet: SheetModel, name: string): void {
  sheet.name = name;
  emit(book, { kind: 'sheet-changed', sheetId: sheet.id });
}

/** Moves a sheet to a 0-based place in tab order. */
export function moveSheet(book: BookModel, sheet: SheetModel, to: number): void {
  const others = book.sheets.filter((other) => other !== sheet);
  others.splice(to, 0, sheet);
  book.sheets = others;
  emit(book, { kind: 'sheet-changed', sheetId: sheet.id });
}

/** Shows or hides a sheet. */
export function setVisibility(book: BookModel, sheet: SheetModel, visibility: Visibility): void {
  if (sheet.visibility === visibility) return;
  sheet.visibility = visibility;
  emit(book, { kind: 'sheet-changed', sheetId: sheet.id });
}

/** Brings a sheet to the front. */
export function activateSheet(book: BookModel, sheet: SheetModel): void {
  if (book.activeSheetId === sheet.id) return;
  book.activeSheetId = sheet.id;
  emit(book, { kind: 'activated', sheetId: sheet.id });
}

/** Selects an area, and brings its sheet to the front. */
export function selectArea(book: BookModel, sheet: SheetModel, area: Area): void {
  activateSheet(book, sheet);
  sheet.selection = area;
  emit(book, { kind: 'selected', sheetId: sheet.id, area });
}

/** Merges an area: only its top left cell keeps its value in Excel, so the others should be empty. */
export function mergeArea(book: BookModel, sheet: SheetModel, area: Area): void {
  sheet.merges = [...sheet.merges.filter((other) => !touches(other, area)), area];
  emit(book, { kind: 'formatted', sheetId: sheet.id });
}

/** Takes apart every merge that touches the area. */
export function unmergeArea(book: BookModel, sheet: SheetModel, area: Area): void {
  sheet.merges = sheet.merges.filter((other) => !touches(other, area));
  emit(book, { kind: 'formatted', sheetId: sheet.id });
}

/** Says that someone began or ended typing into a cell. */
export function setEditing(book: BookModel, editing: boolean): void {
  book.editing = editing;
  emit(book, { kind: 'edit-mode', sheetId: book.activeSheetId });
}
