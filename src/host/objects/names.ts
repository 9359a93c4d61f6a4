import { parseReference } from '../../workbook/a1';
import type { BookModel, NameModel, SheetModel } from '../../workbook/memory/model';
import { findSheet, sheetById } from '../../workbook/memory/sheets';
import { flagArg, textArg } from '../arguments';
import { HostError } from '../host-error';
import { isHostObject, type Arg, type HostObject, type HostType } from '../host-type';
import { fullAddress } from './range';
import { nameObject, objectOf, rangeObject, sheetObject, type RangeSelf } from './selves';

/** The names of the workbook (`sheet` is null) or of one sheet. */
interface NamesSelf {
  readonly sheet: SheetModel | null;
}

const namesOf = ({ sheet }: NamesSelf, book: BookModel): readonly NameModel[] =>
  book.names.filter(({ sheetId }) => sheetId === (sheet?.id ?? null));

function target({ formula, sheetId }: NameModel, book: BookModel): RangeSelf | null {
  const read = parseReference(formula.replace(/^=/, ''));
  if (!read) return null;
  const sheet = read.sheet === null ? sheetById(book, sheetId ?? '') : findSheet(book, read.sheet);
  return sheet ? { sheet, area: read.area } : null;
}

function formulaOf(reference: Arg): string {
  if (!isHostObject(reference)) return textArg(reference, 'reference');
  const { sheet, area } = reference.self as RangeSelf;
  return `=${fullAddress(sheet, area)}`;
}

function add(self: NamesSelf, [name, reference, comment]: readonly Arg[], book: BookModel): HostObject {
  const chosen = textArg(name, 'name');
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(chosen) || parseReference(chosen)) {
    throw new HostError('InvalidArgument', 'The name is not a valid one.');
  }
  if (namesOf(self, book).some((other) => other.name.toLowerCase() === chosen.toLowerCase())) {
    throw new HostError('ItemAlreadyExists', 'There is such a name already.');
  }
  const made: NameModel = {
    name: chosen,
    formula: formulaOf(reference),
    comment: typeof comment === 'string' ? comment : '',
    visible: true,
    sheetId: self.sheet?.id ?? null,
  };
  book.names.push(made);
  return nameObject(made);
}

/** Excel.NamedItemCollection. */
export const names: HostType<NamesSelf> = {
  items: (self, { book }) => namesOf(self, book).map(nameObject),
  item: (self, key, { book }) => {
    const found = namesOf(self, book).find(
      ({ name }) => name.toLowerCase() === textArg(key, 'name').toLowerCase(),
    );
    return found ? nameObject(found) : null;
  },
  call: {
    Add: (self, args, { book }) => add(self, args, book),
    AddFormulaLocal: (self, args, { book }) => add(self, args, book),
  },
};

/** Excel.NamedItem. */
export const namedItem: HostType<NameModel> = {
  get: {
    Name: ({ name }) => name,
    Formula: ({ formula }) => formula,
    Comment: ({ comment }) => comment,
    Visible: ({ visible }) => visible,
    Scope: ({ sheetId }) => (sheetId === null ? 'Workbook' : 'Worksheet'),
    Type: (item, { book }) => (target(item, book) ? 'Range' : 'String'),
    Value: (item, { book }) => {
      const found = target(item, book);
      return found ? fullAddress(found.sheet, found.area) : item.formula.replace(/^=/, '');
    },
  },
  set: {
    Formula: (item, value) => {
      item.formula = textArg(value, 'formula');
    },
    Comment: (item, value) => {
      item.comment = textArg(value, 'comment');
    },
    Visible: (item, value) => {
      item.visible = flagArg(value);
    },
  },
  nav: {
    Worksheet: ({ sheetId }, { book }) => {
      const sheet = sheetById(book, sheetId ?? '');
      if (!sheet) throw new HostError('InvalidOperation', 'The name belongs to the whole workbook.');
      return sheetObject(sheet);
    },
    WorksheetOrNullObject: ({ sheetId }, { book }) => {
      const sheet = sheetById(book, sheetId ?? '');
      return sheet ? sheetObject(sheet) : null;
    },
  },
  call: {
    GetRange: (item, _args, { book }) => {
      const found = target(item, book);
      if (!found) throw new HostError('InvalidOperation', 'The name is no range.');
      return rangeObject(found.sheet, found.area);
    },
    GetRangeOrNullObject: (item, _args, { book }) => {
      const found = target(item, book);
      return found && rangeObject(found.sheet, found.area);
    },
    Delete: (item, _args, { book }) => {
      book.names.splice(book.names.indexOf(item), 1);
      return undefined;
    },
  },
};

/** The names of a sheet or of the workbook as an object. */
export const namesObject = (sheet: SheetModel | null): HostObject =>
  objectOf('NamedItemCollection', { sheet } satisfies NamesSelf);
