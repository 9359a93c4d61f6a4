import type { BookModel, SheetModel } from '../../workbook/memory/model';
import { copySheet } from '../../workbook/memory/copy-sheet';
import { copyName, findSheet, insertSheet, sheetById } from '../../workbook/memory/sheets';
import { recordArg, textArg, numberArg } from '../arguments';
import { HostError } from '../host-error';
import { isHostObject, type Arg, type HostContext, type HostObject, type HostType } from '../host-type';
import { namesObject } from './names';
import { areasObject, objectOf, rangeObject } from './selves';

function activeSheet(book: BookModel): SheetModel {
  const sheet = sheetById(book, book.activeSheetId) ?? book.sheets[0];
  if (!sheet) throw new HostError('InvalidOperation', 'The workbook has no sheet.');
  return sheet;
}

function bytesOf(base64: string): Uint8Array {
  const plain = base64.replace(/^data:[^,]*,/, '');
  if (!/^[A-Za-z0-9+/=\s]*$/.test(plain)) throw new HostError('InvalidArgument', 'The file is not base64.');
  return Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
}

/** Where inserted sheets go: `positionType` and `relativeTo` of Excel.InsertWorksheetOptions. */
function insertionPoint(book: BookModel, position: unknown, relativeTo: Arg): number {
  const other = isHostObject(relativeTo)
    ? (relativeTo.self as SheetModel)
    : typeof relativeTo === 'string'
      ? (findSheet(book, relativeTo) ?? sheetById(book, relativeTo))
      : undefined;
  const at = other ? book.sheets.indexOf(other) : -1;
  switch (position) {
    case 'Beginning':
      return 0;
    case 'Before':
      return Math.max(0, at);
    case 'After':
      return at + 1;
    default:
      return book.sheets.length;
  }
}

/**
 * The ids of the sheets that came; a name that is taken gets a number behind it.
 *
 * @throws HostError `InvalidArgument` when the file is no workbook.
 */
function insertSheets(book: BookModel, args: readonly Arg[], { readFile }: HostContext): readonly string[] {
  const source = readFile(bytesOf(textArg(args[0], 'base64File')));
  if (!source) throw new HostError('InvalidArgument', 'The file is no workbook.');
  const options = recordArg(args[1], 'options');
  const wanted = options['sheetNamesToInsert'];
  const chosen = Array.isArray(wanted) && wanted.length > 0 ? (wanted as readonly unknown[]) : null;
  const sheets = source.sheets.filter(({ name }) => chosen === null || chosen.includes(name));
  const from = insertionPoint(book, options['positionType'], options['relativeTo']);
  return sheets.map((sheet, at) => {
    const name = findSheet(book, sheet.name) ? copyName(book, sheet.name) : sheet.name;
    const copy = copySheet(book, sheet, name);
    insertSheet(book, copy, from + at);
    return copy.id;
  });
}

/** Excel.Workbook, the root of every request. */
export const workbook: HostType<BookModel> = {
  get: {
    Name: ({ name }) => name,
    ReadOnly: () => false,
    IsDirty: () => false,
    AutoSave: () => false,
    PreviouslySaved: () => true,
  },
  nav: {
    Worksheets: (book) => objectOf('WorksheetCollection', book),
    Tables: () => objectOf('TableCollection', { sheet: null, within: null }),
    Names: () => namesObject(null),
    Application: (book) => objectOf('Application', book),
    Settings: (book) => objectOf('SettingCollection', book),
    CustomXmlParts: (book) => objectOf('CustomXmlPartCollection', { book, namespace: null }),
    Properties: (book) => objectOf('DocumentProperties', book),
    Protection: (book) => objectOf('WorkbookProtection', book),
    Comments: () => objectOf('CommentCollection', { sheet: null }),
    Functions: (book) => objectOf('Functions', book),
  },
  call: {
    GetSelectedRange: (book) => rangeObject(activeSheet(book), activeSheet(book).selection),
    GetSelectedRanges: (book) => areasObject(activeSheet(book), [activeSheet(book).selection]),
    GetActiveCell: (book) => {
      const sheet = activeSheet(book);
      const { top, left } = sheet.selection;
      return rangeObject(sheet, { top, left, bottom: top, right: left });
    },
    InsertWorksheetsFromBase64: (book, args, host) => insertSheets(book, args, host),
    Save: () => undefined,
    _RemoveAllReferences: () => undefined,
  },
};

/** Excel.Application; the calculation itself belongs to whoever owns the model. */
export const application: HostType<BookModel> = {
  get: {
    CalculationMode: ({ calculationMode }) => calculationMode,
    CalculationState: () => 'Done',
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (book, value) => {
      const mode = (['Automatic', 'AutomaticExceptTables', 'Manual'] as const).find((one) => one === value);
      if (!mode) throw new HostError('InvalidArgument', 'The calculation mode is none.');
      book.calculationMode = mode;
    },
  },
  call: {
    Calculate: () => undefined,
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const result = (value: number): HostObject => objectOf('FunctionResult', value);

/** Excel.Functions: of the worksheet functions only DATE, which tells the date system of the workbook. */
export const functions: HostType<BookModel> = {
  call: {
    Date: (book, [year, month, day]) => {
      const days =
        (Date.UTC(numberArg(year, 'year'), numberArg(month, 'month') - 1, numberArg(day, 'day')) -
          Date.UTC(1899, 11, 30)) /
        86_400_000;
      return result(book.date1904 ? days - 1462 : days);
    },
  },
};

/** Excel.FunctionResult. */
export const functionResult: HostType<number> = { get: { Value: (value) => value, Error: () => '' } };
