import {
  areaAddress,
  areaCells,
  intersection,
  parseReference,
  SHEET_COLUMNS,
  SHEET_ROWS,
  touches,
} from '../../workbook/a1';
import { sheetPrefix } from '../../core/table/address';
import { clearArea, formulaCellsIn, usedArea, valueAt } from '../../workbook/memory/cells';
import { shiftCells } from '../../workbook/memory/shift';
import type { SheetModel } from '../../workbook/memory/model';
import { mergeArea, selectArea, unmergeArea } from '../../workbook/memory/sheets';
import { clearStyle, numberFormatAt, patchStyle } from '../../workbook/memory/style';
import type { Area } from '../../workbook/port';
import { flagArg, numberArg, textArg } from '../arguments';
import { displayText } from '../display-text';
import { HostError, itemNotFound } from '../host-error';
import { isHostObject, type Arg, type HostType } from '../host-type';
import { copyCells } from './copy-cells';
import {
  assignCells,
  assignedTo,
  cellTable,
  patchCell,
  refuseIfLocked,
  valueType,
  wireFormulaAt,
  wireValueAt,
} from './range-cells';
import { areasObject, objectOf, rangeObject, sheetObject, type RangeSelf } from './selves';

/** `Sheet1!A1:B2`, as `Range.address` says it. */
export const fullAddress = (sheet: SheetModel, area: Area): string =>
  `${sheetPrefix(sheet.name)}!${areaAddress(area)}`;

/**
 * The area behind an argument that is a Range, or the address of one on the given sheet.
 *
 * @throws HostError `InvalidArgument` for anything else.
 */
export function areaArg(value: Arg, sheet: SheetModel, what: string): Area {
  if (isHostObject(value)) {
    if (value.type !== 'Range') throw new HostError('InvalidArgument', `${what} is no range.`);
    return (value.self as RangeSelf).area;
  }
  const read = parseReference(textArg(value, what));
  if (!read || (read.sheet !== null && read.sheet !== sheet.name)) {
    throw new HostError('InvalidArgument', `${what} is no address.`);
  }
  return read.area;
}

const offSheet = (): HostError => new HostError('InvalidArgument', 'The range would lie outside the sheet.');

function checked(sheet: SheetModel, area: Area): ReturnType<typeof rangeObject> {
  const { top, left, bottom, right } = area;
  const fits = top >= 0 && left >= 0 && bottom < SHEET_ROWS && right < SHEET_COLUMNS;
  if (!fits || bottom < top || right < left) throw offSheet();
  return rangeObject(sheet, area);
}

/** The used part of a sheet, with formats when `valuesOnly` is not asked for. */
export function usedPart(sheet: SheetModel, within: Area | null, valuesOnly: boolean): Area | null {
  let used = usedArea(sheet);
  if (!valuesOnly) {
    const extend = (row: number, column: number): void => {
      used = {
        top: Math.min(used?.top ?? row, row),
        left: Math.min(used?.left ?? column, column),
        bottom: Math.max(used?.bottom ?? row, row),
        right: Math.max(used?.right ?? column, column),
      };
    };
    for (const key of sheet.cellStyles.keys()) extend(Math.floor(key / SHEET_COLUMNS), key % SHEET_COLUMNS);
    for (const { top, left, bottom, right } of sheet.merges) {
      extend(top, left);
      extend(bottom, right);
    }
  }
  return used && within ? intersection(used, within) : used;
}

const shifted = ({ area }: RangeSelf, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
});

const one = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

/** Excel.Range. */
export const range: HostType<RangeSelf> = {
  kept: true,
  get: {
    Address: ({ sheet, area }) => fullAddress(sheet, area),
    AddressLocal: ({ sheet, area }) => fullAddress(sheet, area),
    CellCount: ({ area }) => (areaCells(area) > 2 ** 31 - 1 ? -1 : areaCells(area)),
    RowIndex: ({ area }) => area.top,
    ColumnIndex: ({ area }) => area.left,
    RowCount: ({ area }) => area.bottom - area.top + 1,
    ColumnCount: ({ area }) => area.right - area.left + 1,
    IsEntireRow: ({ area }) => area.left === 0 && area.right === SHEET_COLUMNS - 1,
    IsEntireColumn: ({ area }) => area.top === 0 && area.bottom === SHEET_ROWS - 1,
    Hidden: (self) => hiddenShare(self, 'row') === true || hiddenShare(self, 'column') === true,
    RowHidden: (self) => hiddenShare(self, 'row'),
    ColumnHidden: (self) => hiddenShare(self, 'column'),
    Values: (self) => cellTable(self, wireValueAt),
    Formulas: (self) => cellTable(self, wireFormulaAt),
    FormulasLocal: (self) => cellTable(self, wireFormulaAt),
    NumberFormat: (self) => cellTable(self, numberFormatAt),
    NumberFormatLocal: (self) => cellTable(self, numberFormatAt),
    Text: (self) =>
      cellTable(self, (sheet, row, column) =>
        displayText(valueAt(sheet, row, column), numberFormatAt(sheet, row, column)),
      ),
    ValueTypes: (self) => cellTable(self, (sheet, row, column) => valueType(valueAt(sheet, row, column))),
  },
  set: {
    Values: assignCells,
    Formulas: assignCells,
    FormulasLocal: assignCells,
    NumberFormat: (self, value, { book }) => {
      refuseIfLocked(self);
      // One format for all may be meant for whole columns.
      if (typeof value === 'string') {
        patchStyle(book, self.sheet, self.area, { numberFormat: value });
        return;
      }
      const formatOf = assignedTo(self, value);
      for (let row = self.area.top; row <= self.area.bottom; row += 1) {
        for (let column = self.area.left; column <= self.area.right; column += 1) {
          const format = formatOf(row, column);
          if (format !== null)
            patchCell(book, self.sheet, row, column, { numberFormat: textArg(format, 'numberFormat') });
        }
      }
    },
    RowHidden: ({ sheet, area }, value) => {
      hide(sheet.hiddenRows, area.top, area.bottom, flagArg(value));
    },
    ColumnHidden: ({ sheet, area }, value) => {
      hide(sheet.hiddenColumns, area.left, area.right, flagArg(value));
    },
  },
  nav: {
    Worksheet: ({ sheet }) => sheetObject(sheet),
    Format: ({ sheet, area }) => objectOf('RangeFormat', { sheet, areas: [area] }),
    ConditionalFormats: ({ sheet, area }) =>
      objectOf('ConditionalFormatCollection', { sheet, areas: [area] }),
    DataValidation: ({ sheet, area }) => objectOf('DataValidation', { sheet, areas: [area] }),
    Sort: (self) => objectOf('RangeSort', self),
  },
  call: {
    _ValidateArraySize: (self, [rows, columns]) => {
      const { area } = self;
      const fits =
        numberArg(rows, 'rows') === area.bottom - area.top + 1 &&
        numberArg(columns, 'columns') === area.right - area.left + 1;
      if (!fits) throw new HostError('InvalidArgument', 'The array does not match the size of the range.');
      return undefined;
    },
    GetCell: ({ sheet, area }, [row, column]) =>
      checked(sheet, one(area.top + numberArg(row, 'row'), area.left + numberArg(column, 'column'))),
    GetRow: ({ sheet, area }, [row]) =>
      checked(sheet, {
        ...area,
        top: area.top + numberArg(row, 'row'),
        bottom: area.top + numberArg(row, 'row'),
      }),
    GetColumn: ({ sheet, area }, [column]) =>
      checked(sheet, {
        ...area,
        left: area.left + numberArg(column, 'column'),
        right: area.left + numberArg(column, 'column'),
      }),
    GetResizedRange: ({ sheet, area }, [rows, columns]) =>
      checked(sheet, {
        ...area,
        bottom: area.bottom + numberArg(rows, 'deltaRows'),
        right: area.right + numberArg(columns, 'deltaColumns'),
      }),
    GetAbsoluteResizedRange: ({ sheet, area }, [rows, columns]) =>
      checked(sheet, {
        ...area,
        bottom: area.top + numberArg(rows, 'numRows') - 1,
        right: area.left + numberArg(columns, 'numColumns') - 1,
      }),
    GetOffsetRange: (self, [rows, columns]) =>
      checked(self.sheet, shifted(self, numberArg(rows, 'rowOffset'), numberArg(columns, 'columnOffset'))),
    GetBoundingRect: ({ sheet, area }, [other]) => {
      const b = areaArg(other, sheet, 'anotherRange');
      return checked(sheet, {
        top: Math.min(area.top, b.top),
        left: Math.min(area.left, b.left),
        bottom: Math.max(area.bottom, b.bottom),
        right: Math.max(area.right, b.right),
      });
    },
    GetEntireRow: ({ sheet, area }) => rangeObject(sheet, { ...area, left: 0, right: SHEET_COLUMNS - 1 }),
    GetEntireColumn: ({ sheet, area }) => rangeObject(sheet, { ...area, top: 0, bottom: SHEET_ROWS - 1 }),
    GetIntersection: ({ sheet, area }, [other]) => {
      const shared = intersection(area, areaArg(other, sheet, 'anotherRange'));
      if (!shared) throw itemNotFound('the intersection');
      return rangeObject(sheet, shared);
    },
    GetIntersectionOrNullObject: ({ sheet, area }, [other]) => {
      const shared = intersection(area, areaArg(other, sheet, 'anotherRange'));
      return shared && rangeObject(sheet, shared);
    },
    GetUsedRange: ({ sheet, area }, [valuesOnly]) =>
      rangeObject(sheet, usedPart(sheet, area, flagArg(valuesOnly)) ?? one(area.top, area.left)),
    GetUsedRangeOrNullObject: ({ sheet, area }, [valuesOnly]) => {
      const used = usedPart(sheet, area, flagArg(valuesOnly));
      return used && rangeObject(sheet, used);
    },
    GetLastRow: ({ sheet, area }) => rangeObject(sheet, { ...area, top: area.bottom }),
    GetLastColumn: ({ sheet, area }) => rangeObject(sheet, { ...area, left: area.right }),
    GetLastCell: ({ sheet, area }) => rangeObject(sheet, one(area.bottom, area.right)),
    GetMergedAreasOrNullObject: ({ sheet, area }) => {
      const merged = sheet.merges.filter((other) => touches(other, area));
      // Microsoft documents that more than 512 are not given.
      if (merged.length > 512)
        throw new HostError('InvalidOperation', 'There are more than 512 merged areas.');
      return merged.length === 0 ? null : areasObject(sheet, merged);
    },
    GetSpecialCellsOrNullObject: ({ sheet, area }, [kind]) => {
      // The other kinds are asked for by nobody yet.
      if (kind !== 'Formulas') throw new HostError('InvalidArgument', 'Only formulas can be asked for.');
      // Excel looks for special cells on unprotected sheets only.
      if (sheet.protection) refuseIfLocked({ sheet, area });
      const cells = formulaCellsIn(sheet, area);
      return cells.length === 0 ? null : areasObject(sheet, cells);
    },
    GetTables: ({ sheet, area }) => objectOf('TableCollection', { sheet, within: area }),
    FindOrNullObject: (self, [text, criteria]) => {
      const found = find(self, textArg(text, 'text'), criteria);
      return found && rangeObject(self.sheet, found);
    },
    Find: (self, [text, criteria]) => {
      const found = find(self, textArg(text, 'text'), criteria);
      if (!found) throw itemNotFound('the text');
      return rangeObject(self.sheet, found);
    },
    Select: ({ sheet, area }, _args, { book }) => {
      selectArea(book, sheet, area);
      return undefined;
    },
    Clear: (self, [applyTo], { book, addin }) => {
      refuseIfLocked(self);
      const what = typeof applyTo === 'string' ? applyTo : 'All';
      if (what === 'All' || what === 'Contents') clearArea(book, self.sheet, self.area, addin);
      if (what === 'All' || what === 'Formats') clearStyle(book, self.sheet, self.area);
      return undefined;
    },
    CopyFrom: (self, [source, copyType], host) => {
      copyCells(self, source, copyType, host);
      return undefined;
    },
    Merge: ({ sheet, area }, [across], { book }) => {
      const rows = flagArg(across)
        ? Array.from({ length: area.bottom - area.top + 1 }, (_, at) => area.top + at)
        : null;
      if (rows) for (const row of rows) mergeArea(book, sheet, { ...area, top: row, bottom: row });
      else mergeArea(book, sheet, area);
      return undefined;
    },
    Unmerge: ({ sheet, area }, _args, { book }) => {
      unmergeArea(book, sheet, area);
      return undefined;
    },
    Insert: (self, [shift], { book, addin }) => {
      refuseIfLocked(self);
      shiftCells(book, self.sheet, self.area, textArg(shift, 'shift') === 'Right' ? 'right' : 'down', addin);
      return rangeObject(self.sheet, self.area);
    },
    Delete: (self, [shift], { book, addin }) => {
      refuseIfLocked(self);
      shiftCells(book, self.sheet, self.area, textArg(shift, 'shift') === 'Left' ? 'left' : 'up', addin);
      return undefined;
    },
    Calculate: () => undefined,
    SetDirty: () => undefined,
  },
};

function hiddenShare({ sheet, area }: RangeSelf, axis: 'row' | 'column'): boolean | null {
  const hidden = axis === 'row' ? sheet.hiddenRows : sheet.hiddenColumns;
  const [first, last] = axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  let count = 0;
  for (const index of hidden) if (index >= first && index <= last) count += 1;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

function hide(hidden: Set<number>, first: number, last: number, on: boolean): void {
  for (let index = first; index <= last; index += 1) {
    if (on) hidden.add(index);
    else hidden.delete(index);
  }
}

function find({ sheet, area }: RangeSelf, text: string, criteria: Arg): Area | null {
  const options = (isHostObject(criteria) ? {} : (criteria ?? {})) as Readonly<Record<string, unknown>>;
  const exact = options['completeMatch'] === true;
  const fold = (value: string): string => (options['matchCase'] === true ? value : value.toLowerCase());
  const sought = fold(text);
  const used = usedPart(sheet, area, true);
  if (!used) return null;
  for (let row = used.top; row <= used.bottom; row += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const shown = fold(displayText(valueAt(sheet, row, column), numberFormatAt(sheet, row, column)));
      if (exact ? shown === sought : shown.includes(sought)) return one(row, column);
    }
  }
  return null;
}
