import type { Visibility } from '../../core/table/grid';
import { ownCells, refuseForeign, widthInPoints } from '../own-sheet';
import type { OwnSheet } from '../port';
import { WorkbookError } from '../workbook-error';
import { clearArea, usedArea, valueAt, writeArea } from './cells';
import type { Author, BookModel, SheetModel } from './model';
import { addSheet, deleteSheet, findSheet, setVisibility, sheetNameProblem } from './sheets';
import { patchStyle } from './style';

/**
 * Makes a sheet of ours, or fills the one of that name anew.
 *
 * @throws WorkbookError `sheet-not-ours` when the sheet of that name is somebody's own; `sheet-protected`; `host-failed`
 * for a name no sheet can have, and where the only visible sheet would be hidden.
 */
export function putOwnSheet(book: BookModel, own: OwnSheet, us: Author): void {
  refuseForeign(own.name, own.rows[0]?.[0] ?? null);
  const known = findSheet(book, own.name);
  if (known) {
    refuseForeign(own.name, valueAt(known, 0, 0));
    if (known.protection) throw new WorkbookError('sheet-protected', own.name);
    refuseToHideLast(book, known, own.visibility);
  } else if (sheetNameProblem(book, own.name)) throw new WorkbookError('host-failed', own.name);
  const sheet = known ?? addSheet(book, own.name);
  const used = usedArea(sheet);
  if (used) clearArea(book, sheet, used, us);
  sheet.merges = [];
  sheet.cellStyles.clear();

  const cells = ownCells(own);
  const area = { top: 0, left: 0, bottom: cells.length - 1, right: (cells[0]?.length ?? 1) - 1 };
  cells.forEach((line, row) => {
    line.forEach(({ numberFormat }, column) => {
      patchStyle(book, sheet, { top: row, left: column, bottom: row, right: column }, { numberFormat });
    });
  });
  writeArea(
    book,
    sheet,
    area,
    (row, column) => ({ kind: 'constant', value: cells[row]?.[column]?.value ?? null }),
    us,
  );
  own.columnWidths?.forEach((width, column) => sheet.columnWidths.set(column, widthInPoints(width)));
  showSheet(book, sheet, own.visibility);
}

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
