import { parseReference, SHEET_COLUMNS, SHEET_ROWS } from '../../workbook/a1';
import type { BookModel, SheetModel } from '../../workbook/memory/model';
import {
  activateSheet,
  addSheet,
  copyName,
  deleteSheet,
  findSheet,
  freeSheetName,
  insertSheet,
  moveSheet,
  renameSheet,
  setVisibility,
  sheetById,
  sheetNameProblem,
} from '../../workbook/memory/sheets';
import { copySheet } from '../../workbook/memory/copy-sheet';
import type { Visibility } from '../../core/table/grid';
import type { Area } from '../../workbook/port';
import { flagArg, numberArg, textArg } from '../arguments';
import { HostError, itemNotFound } from '../host-error';
import {
  isHostObject,
  type Arg,
  type HostContext,
  type HostEvent,
  type HostObject,
  type HostType,
} from '../host-type';
import { readAreas } from './areas';
import { usedPart } from './range';
import { areasObject, objectOf, rangeObject, sheetObject } from './selves';

const VISIBILITY: Readonly<Record<Visibility, string>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

/** Numbers of the events of sheets, as office.js knows them. */
export const SHEET_EVENT = {
  changed: 10,
  activated: 11,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
} as const;

/** The target of events of the whole workbook. */
export const WHOLE_WORKBOOK = 'Workbook';

const whole: Area = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };
const first: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/**
 * The area an address or a name means on a sheet.
 *
 * @throws HostError `InvalidArgument` when it means none.
 */
function areaOn(book: BookModel, sheet: SheetModel, address: string): Area {
  const read = parseReference(address);
  if (read) {
    if (read.sheet !== null && findSheet(book, read.sheet) !== sheet) {
      throw new HostError('InvalidArgument', 'The address is on another sheet.');
    }
    return read.area;
  }
  const table = sheet.tables.find(({ name }) => name === address);
  const named = book.names.find(({ name }) => name === address);
  const target = table?.area ?? (named && parseReference(named.formula.slice(1))?.area);
  if (!target) throw new HostError('InvalidArgument', 'The address is neither a range nor a name.');
  return target;
}

const events = (target: (sheet: SheetModel) => string): Readonly<Record<string, HostEvent<SheetModel>>> => ({
  DataChanged: { type: SHEET_EVENT.changed, target },
  Activated: { type: SHEET_EVENT.activated, target },
  SelectionChanged: { type: SHEET_EVENT.selectionChanged, target },
});

function neighbour(
  sheet: SheetModel,
  by: 1 | -1,
  visibleOnly: Arg,
  { book }: HostContext,
): HostObject | null {
  const list = flagArg(visibleOnly)
    ? book.sheets.filter(({ visibility }) => visibility === 'visible')
    : book.sheets;
  const found = list[list.indexOf(sheet) + by];
  return found && list.includes(sheet) ? sheetObject(found) : null;
}

/** True for the one sheet people can see. */
function isLastVisible(sheet: SheetModel, book: BookModel): boolean {
  const visible = book.sheets.filter(({ visibility }) => visibility === 'visible');
  return visible.length === 1 && visible[0] === sheet;
}

function present(object: HostObject | null, what: string): HostObject {
  if (!object) throw itemNotFound(what);
  return object;
}

/** Excel.Worksheet. */
export const worksheet: HostType<SheetModel> = {
  id: ({ id }) => id,
  get: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: (sheet, { book }) => book.sheets.indexOf(sheet),
    Visibility: ({ visibility }) => VISIBILITY[visibility],
    TabColor: ({ tabColor }) => tabColor,
    ShowGridlines: ({ showGridlines }) => showGridlines,
  },
  set: {
    Name: (sheet, value, { book }) => {
      const name = textArg(value, 'name');
      const problem = sheetNameProblem(book, name, sheet);
      if (problem)
        throw new HostError(
          problem === 'taken' ? 'ItemAlreadyExists' : 'InvalidArgument',
          'The name cannot be used.',
        );
      renameSheet(book, sheet, name);
    },
    Position: (sheet, value, { book }) => {
      moveSheet(book, sheet, numberArg(value, 'position'));
    },
    Visibility: (sheet, value, { book }) => {
      const found = (Object.keys(VISIBILITY) as Visibility[]).find((key) => VISIBILITY[key] === value);
      if (!found) throw new HostError('InvalidArgument', 'The visibility is none.');
      if (found !== 'visible' && isLastVisible(sheet, book))
        throw new HostError('InvalidOperation', 'A workbook must keep one visible sheet.');
      setVisibility(book, sheet, found);
    },
    TabColor: (sheet, value) => {
      sheet.tabColor = textArg(value, 'tabColor');
    },
    // Written under another name than it is read.
    Gridlines: (sheet, value) => {
      sheet.showGridlines = flagArg(value);
    },
  },
  nav: {
    Tables: (sheet) => objectOf('TableCollection', { sheet, within: null }),
    Names: (sheet) => objectOf('NamedItemCollection', { sheet }),
    Protection: (sheet) => objectOf('WorksheetProtection', sheet),
    FreezePanes: (sheet) => objectOf('WorksheetFreezePanes', sheet),
    PageLayout: (sheet) => objectOf('PageLayout', sheet),
    AutoFilter: (sheet) => objectOf('AutoFilter', sheet),
    CustomProperties: (sheet) => objectOf('WorksheetCustomPropertyCollection', sheet),
    Comments: (sheet) => objectOf('CommentCollection', { sheet }),
    Charts: (sheet) => objectOf('ChartCollection', sheet),
  },
  call: {
    Activate: (sheet, _args, { book }) => {
      activateSheet(book, sheet);
      return undefined;
    },
    Calculate: () => undefined,
    Delete: (sheet, _args, { book }) => {
      if (isLastVisible(sheet, book)) {
        throw new HostError('InvalidOperation', 'A workbook must keep one visible sheet.');
      }
      if (sheet.visibility === 'veryHidden')
        throw new HostError('InvalidOperation', 'The sheet is very hidden.');
      deleteSheet(book, sheet);
      return undefined;
    },
    Copy: (sheet, [position, relativeTo], { book }) => {
      const copy = copySheet(book, sheet, copyName(book, sheet.name));
      const other = isHostObject(relativeTo) ? (relativeTo.self as SheetModel) : null;
      const at = {
        Beginning: 0,
        Before: other ? book.sheets.indexOf(other) : 0,
        After: other ? book.sheets.indexOf(other) + 1 : 0,
      }[typeof position === 'string' ? position : ''];
      insertSheet(book, copy, at ?? book.sheets.length);
      return sheetObject(copy);
    },
    GetCell: (sheet, [row, column]) => {
      const [top, left] = [numberArg(row, 'row'), numberArg(column, 'column')];
      return rangeObject(sheet, { top, left, bottom: top, right: left });
    },
    GetRange: (sheet, [address], { book }) =>
      rangeObject(sheet, typeof address === 'string' ? areaOn(book, sheet, address) : whole),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) => {
      const [top, left] = [numberArg(row, 'startRow'), numberArg(column, 'startColumn')];
      const [height, width] = [numberArg(rows, 'rowCount'), numberArg(columns, 'columnCount')];
      const [bottom, right] = [top + height - 1, left + width - 1];
      if (top < 0 || left < 0 || height < 1 || width < 1 || bottom >= SHEET_ROWS || right >= SHEET_COLUMNS) {
        throw new HostError('InvalidArgument', 'The range would lie outside the sheet.');
      }
      return rangeObject(sheet, { top, left, bottom, right });
    },
    GetRanges: (sheet, [address]) =>
      areasObject(sheet, typeof address === 'string' ? readAreas(sheet, address) : [whole]),
    GetUsedRange: (sheet, [valuesOnly]) =>
      rangeObject(sheet, usedPart(sheet, null, flagArg(valuesOnly)) ?? first),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = usedPart(sheet, null, flagArg(valuesOnly));
      return used && rangeObject(sheet, used);
    },
    GetNext: (sheet, [visibleOnly], host) =>
      present(neighbour(sheet, 1, visibleOnly, host), 'the next sheet'),
    GetNextOrNullObject: (sheet, [visibleOnly], host) => neighbour(sheet, 1, visibleOnly, host),
    GetPrevious: (sheet, [visibleOnly], host) =>
      present(neighbour(sheet, -1, visibleOnly, host), 'the previous sheet'),
    GetPreviousOrNullObject: (sheet, [visibleOnly], host) => neighbour(sheet, -1, visibleOnly, host),
    _GetSheetById: (_sheet, [id], { book }) => findById(book, id),
    _GetAnotherWorksheetById: (_sheet, [id], { book }) => findById(book, id),
  },
  events: events(({ id }) => id),
};

const findById = (book: BookModel, id: Arg): HostObject | null => {
  const found = sheetById(book, textArg(id, 'id'));
  return found ? sheetObject(found) : null;
};

/** Excel.WorksheetCollection; a key is a name or an id. */
export const worksheets: HostType<BookModel> = {
  items: (book) => book.sheets.map(sheetObject),
  item: (book, key) => {
    const found = findSheet(book, textArg(key, 'key')) ?? sheetById(book, textArg(key, 'key'));
    return found ? sheetObject(found) : null;
  },
  call: {
    Add: (book, [name]) => {
      const chosen = typeof name === 'string' ? name : freeSheetName(book);
      const problem = sheetNameProblem(book, chosen);
      if (problem)
        throw new HostError(
          problem === 'taken' ? 'ItemAlreadyExists' : 'InvalidArgument',
          'The name cannot be used.',
        );
      return sheetObject(addSheet(book, chosen));
    },
    GetActiveWorksheet: (book) => present(findById(book, book.activeSheetId), 'the active sheet'),
    GetCount: (book, [visibleOnly]) =>
      flagArg(visibleOnly)
        ? book.sheets.filter(({ visibility }) => visibility === 'visible').length
        : book.sheets.length,
    GetFirst: (book, [visibleOnly]) => present(endOf(book, 0, visibleOnly), 'the first sheet'),
    GetLast: (book, [visibleOnly]) => present(endOf(book, -1, visibleOnly), 'the last sheet'),
  },
  events: {
    ...(events(() => WHOLE_WORKBOOK) as unknown as Readonly<Record<string, HostEvent<BookModel>>>),
    Added: { type: SHEET_EVENT.added, target: () => WHOLE_WORKBOOK },
    Deleted: { type: SHEET_EVENT.deleted, target: () => WHOLE_WORKBOOK },
  },
};

function endOf(book: BookModel, at: 0 | -1, visibleOnly: Arg): HostObject | null {
  const list = flagArg(visibleOnly)
    ? book.sheets.filter(({ visibility }) => visibility === 'visible')
    : book.sheets;
  const found = list.at(at);
  return found ? sheetObject(found) : null;
}
