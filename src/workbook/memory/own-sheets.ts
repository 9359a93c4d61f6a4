import type { Visibility } from '../../core/table/grid';
import { refuseForeign } from '../own-sheet';
import { WorkbookError } from '../workbook-error';
import { valueAt } from './cells';
import type { BookModel, SheetModel } from './model';
import { deleteSheet, setVisibility } from './sheets';

/** @throws WorkbookError `sheet-not-ours` for any sheet but one of ours. */
export function removeOwnSheet(book: BookModel, sheet: SheetModel): void {
  refuseForeign(sheet.name, valueAt(sheet, 0, 0));
  refuseToHideLast(book, sheet, 'hidden');
  deleteSheet(book, sheet);
}

/** @throws WorkbookError `host-failed` where no visible sheet would be left. */
export function showSheet(book: BookModel, sheet: SheetModel, visibility: Visibility): void {
  refuseToHideLast(book, sheet, visibility);
  setVisibility(book, sheet, visibility);
}

function refuseToHideLast(book: BookModel, sheet: SheetModel, visibility: Visibility): void {
  const isLast = book.sheets.every((other) => other === sheet || other.visibility !== 'visible');
  if (visibility !== 'visible' && sheet.visibility === 'visible' && isLast)
    throw new WorkbookError('host-failed', sheet.name);
}
