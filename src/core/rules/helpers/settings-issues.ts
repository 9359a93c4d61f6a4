import { readWaivers } from '../../findings/waiver-sheet';
import type { MessageData } from '../../messages/translate';
import { markOf } from '../../schema/marks';
import { settingsGridOf } from '../../settings/find-settings';
import type { SettingsIssue } from '../../settings/read-line';
import { readSettings } from '../../settings/read-settings';
import { cellAddress } from '../../table/address';
import { itemAt, uint32At } from '../../values/at';
import type { CellValue } from '../../values/cell-value';
import type { BookContext, SheetContext } from '../rule';
import { shownCell } from './shown-cell';

/** A cell of a sheet of ours, as a finding points at it. */
interface OwnPlace {
  readonly sheet: SheetContext;
  readonly at: { readonly cell: string; readonly row: number; readonly value: CellValue };
  readonly data: MessageData;
}

const gridsOf = ({ sheets }: BookContext): readonly SheetContext['sheet']['grid'][] =>
  sheets.map(({ sheet }) => sheet.grid);

/** Everything that is wrong with the settings sheet of a workbook, with its place; what is quoted is shortened. */
export function* settingsIssues(book: BookContext): Generator<OwnPlace & { readonly issue: SettingsIssue }> {
  const grid = settingsGridOf(gridsOf(book));
  const sheet = book.sheets.find((one) => one.sheet.grid === grid);
  if (!grid || !sheet) return;
  for (const issue of readSettings(grid, book.knownRules ?? null).issues) {
    const place = placeOf(sheet, issue.row, issue.column);
    yield { issue, ...place, data: { ...issue.data, isi: shownCell(place.at.value) } };
  }
}

/** Sheets that bear the mark of settings and are not the one that is read. */
export function* otherSettingsSheets(book: BookContext): Generator<OwnPlace> {
  const used = settingsGridOf(gridsOf(book));
  for (const sheet of book.sheets) {
    const { grid } = sheet.sheet;
    if (!used || grid === used || markOf(grid) !== 'pengaturan') continue;
    const place = placeOf(sheet, uint32At(grid.usedRows, 0), itemAt(grid.usedColumns, 0, 0));
    yield { ...place, data: { lembar: grid.sheet, dipakai: used.sheet } };
  }
}

/** Lines of the sheets of waivers that nobody can read as one. */
export function* unreadWaivers(book: BookContext): Generator<OwnPlace> {
  for (const sheet of book.sheets) {
    const { grid } = sheet.sheet;
    if (markOf(grid) !== 'pengecualian') continue;
    for (const row of readWaivers(grid).unread) yield placeOf(sheet, row, itemAt(grid.usedColumns, 0, 0));
  }
}

const placeOf = (sheet: SheetContext, row: number, column: number): OwnPlace => ({
  sheet,
  at: { cell: cellAddress(row, column), row: row + 1, value: sheet.sheet.grid.value(row, column) },
  data: {},
});
