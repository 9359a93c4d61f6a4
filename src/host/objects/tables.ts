import { contains, parseReference, touches } from '../../workbook/a1';
import { cellAddress } from '../../core/table/address';
import { clearArea, writeArea, valueAt } from '../../workbook/memory/cells';
import {
  newId,
  type BookModel,
  type Json,
  type SheetModel,
  type TableModel,
} from '../../workbook/memory/model';
import { findSheet } from '../../workbook/memory/sheets';
import type { Area } from '../../workbook/port';
import { flagArg, jsonArg, numberArg, recordArg, textArg } from '../arguments';
import { HostError } from '../host-error';
import { isHostObject, type Arg, type HostContext, type HostObject, type HostType } from '../host-type';
import { areaArg } from './range';
import { assignCells, cellTable, wireValue, wireValueAt } from './range-cells';
import {
  objectOf,
  rangeObject,
  sheetObject,
  tableObject,
  type OnSheet,
  type RangeSelf,
  type TableColumnSelf,
} from './selves';

type Self = OnSheet<TableModel>;

/** The tables of a workbook (`sheet` is null), of a sheet, or of a part of it. */
interface TablesSelf {
  readonly sheet: SheetModel | null;
  readonly within: Area | null;
}

/** A row of a table, 0-based below its header. */
interface TableRowSelf {
  readonly table: Self;
  readonly index: number;
}

/** The number of the change event of tables, as office.js knows it. */
export const TABLE_CHANGED = 101;

const tablesOf = ({ sheet, within }: TablesSelf, book: BookModel): readonly Self[] =>
  (sheet ? [sheet] : book.sheets)
    .flatMap((one) => one.tables.map((item) => ({ sheet: one, item })))
    .filter(({ item }) => within === null || touches(item.area, within));

function body({ item }: Self): Area {
  const top = item.area.top + (item.showHeaders ? 1 : 0);
  return { ...item.area, top, bottom: Math.max(top, item.area.bottom - (item.showTotals ? 1 : 0)) };
}

const header = ({ item }: Self): Area => ({ ...item.area, bottom: item.area.top });
const total = ({ item }: Self): Area => ({ ...item.area, top: item.area.bottom });
const rowCount = (self: Self): number => body(self).bottom - body(self).top + 1;

const columnName = ({ sheet, table, index }: TableColumnSelf): string => {
  const value = valueAt(sheet, table.area.top, table.area.left + index);
  return value === null ? `Column${String(index + 1)}` : String(wireValue(value));
};

const columnsOf = ({ sheet, item }: Self): readonly TableColumnSelf[] =>
  Array.from({ length: item.area.right - item.area.left + 1 }, (_, index) => ({ sheet, table: item, index }));

const columnArea = ({ table, index }: TableColumnSelf, area: Area): Area => ({
  ...area,
  left: table.area.left + index,
  right: table.area.left + index,
});

const tableOf = ({ sheet, table }: TableColumnSelf): Self => ({ sheet, item: table });

/** Excel.TableCollection, also where the library calls it TableScopedCollection. */
export const tables: HostType<TablesSelf> = {
  get: { Count: (self, { book }) => tablesOf(self, book).length },
  items: (self, { book }) => tablesOf(self, book).map(({ sheet, item }) => tableObject(sheet, item)),
  item: (self, key, { book }) => {
    const found = tablesOf(self, book).find(({ item }) => item.name === key || item.id === key);
    return found ? tableObject(found.sheet, found.item) : null;
  },
  call: {
    Add: (self, [address, hasHeaders], { book }) => {
      const { sheet, area } = placeOf(self, address, book);
      if (sheet.tables.some((other) => touches(other.area, area))) {
        throw new HostError('InvalidOperation', 'Tables cannot overlap.');
      }
      const id = newId(book);
      const made: TableModel = {
        id,
        name: `Table${String(book.sheets.flatMap((one) => one.tables).length + 1)}`,
        area: flagArg(hasHeaders) ? area : { ...area, bottom: area.bottom + 1 },
        showHeaders: true,
        showTotals: false,
        style: 'TableStyleMedium2',
        filters: {},
      };
      sheet.tables.push(made);
      return tableObject(sheet, made);
    },
    GetFirst: (self, _args, { book }) => {
      const [found] = tablesOf(self, book);
      return found ? tableObject(found.sheet, found.item) : null;
    },
  },
};

function placeOf(self: TablesSelf, address: Arg, book: BookModel): RangeSelf {
  if (isHostObject(address)) return address.self as RangeSelf;
  const read = parseReference(textArg(address, 'address'));
  const sheet = read?.sheet === null ? self.sheet : read && findSheet(book, read.sheet);
  if (!read || !sheet) throw new HostError('InvalidArgument', 'The address is none, or names no sheet.');
  return { sheet, area: read.area };
}

/** Excel.Table. */
export const table: HostType<Self> = {
  id: ({ item }) => item.id,
  get: {
    Id: ({ item }) => item.id,
    Name: ({ item }) => item.name,
    ShowHeaders: ({ item }) => item.showHeaders,
    ShowTotals: ({ item }) => item.showTotals,
    Style: ({ item }) => item.style,
  },
  set: {
    Name: ({ item }, value, { book }) => {
      const name = textArg(value, 'name');
      const taken = book.sheets.some((sheet) =>
        sheet.tables.some((other) => other !== item && other.name === name),
      );
      if (taken) throw new HostError('ItemAlreadyExists', 'Another table has this name.');
      item.name = name;
    },
    ShowHeaders: ({ item }, value) => {
      item.showHeaders = flagArg(value);
    },
    ShowTotals: ({ item }, value) => {
      if (flagArg(value) === item.showTotals) return;
      item.area = { ...item.area, bottom: item.area.bottom + (item.showTotals ? -1 : 1) };
      item.showTotals = flagArg(value);
    },
    Style: ({ item }, value) => {
      item.style = textArg(value, 'style');
    },
  },
  nav: {
    Columns: (self) => objectOf('TableColumnCollection', self),
    Rows: (self) => objectOf('TableRowCollection', self),
    Sort: (self) => objectOf('TableSort', self),
    Worksheet: ({ sheet }) => sheetObject(sheet),
    AutoFilter: ({ sheet }) => objectOf('AutoFilter', sheet),
  },
  call: {
    GetRange: ({ sheet, item }) => rangeObject(sheet, item.area),
    GetDataBodyRange: (self) => rangeObject(self.sheet, body(self)),
    GetHeaderRowRange: (self) => rangeObject(self.sheet, header(self)),
    GetTotalRowRange: (self) => {
      if (!self.item.showTotals) throw new HostError('InvalidOperation', 'The table has no total row.');
      return rangeObject(self.sheet, total(self));
    },
    Resize: ({ sheet, item }, [newRange]) => {
      item.area = areaArg(newRange, sheet, 'newRange');
      return undefined;
    },
    ConvertToRange: ({ sheet, item }) => {
      drop(sheet, item);
      return rangeObject(sheet, item.area);
    },
    Delete: ({ sheet, item }, _args, { book, addin }) => {
      drop(sheet, item);
      clearArea(book, sheet, item.area, addin);
      return undefined;
    },
    ClearFilters: ({ item }) => {
      item.filters = {};
      return undefined;
    },
    ReapplyFilters: () => undefined,
  },
  events: { DataChanged: { type: TABLE_CHANGED, target: ({ item }) => item.id } },
};

function drop(sheet: SheetModel, item: TableModel): void {
  sheet.tables.splice(sheet.tables.indexOf(item), 1);
}

/** Excel.TableColumnCollection. */
export const tableColumns: HostType<Self> = {
  get: { Count: (self) => columnsOf(self).length },
  items: (self) => columnsOf(self).map((column) => objectOf('TableColumn', column)),
  item: (self, key) => {
    const found = columnsOf(self).find((column) => columnName(column) === key || column.index + 1 === key);
    return found ? objectOf('TableColumn', found) : null;
  },
  call: {
    Add: (self, [index, values, name], host) => {
      const { sheet, item } = self;
      if (index !== undefined && index !== null && index !== -1) {
        throw new HostError('UnsupportedOperation', 'Columns are added at the right only.');
      }
      item.area = { ...item.area, right: item.area.right + 1 };
      const column: TableColumnSelf = { sheet, table: item, index: item.area.right - item.area.left };
      if (Array.isArray(values)) assignCells({ sheet, area: columnArea(column, item.area) }, values, host);
      if (typeof name === 'string') rename(column, name, host);
      return objectOf('TableColumn', column);
    },
  },
};

function rename(
  { sheet, table: item, index }: TableColumnSelf,
  name: string,
  { book, addin }: HostContext,
): void {
  const column = item.area.left + index;
  const area = { top: item.area.top, left: column, bottom: item.area.top, right: column };
  writeArea(book, sheet, area, () => ({ kind: 'constant', value: name }), addin);
}

/** Excel.TableColumn. */
export const tableColumn: HostType<TableColumnSelf> = {
  id: ({ index }) => String(index + 1),
  get: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: columnName,
    Values: (self) => cellTable({ sheet: self.sheet, area: columnArea(self, self.table.area) }, wireValueAt),
  },
  set: {
    Name: (self, value, host) => {
      rename(self, textArg(value, 'name'), host);
    },
    Values: (self, value, host) => {
      assignCells({ sheet: self.sheet, area: columnArea(self, self.table.area) }, value, host);
    },
  },
  nav: { Filter: (self) => objectOf('Filter', self) },
  call: {
    GetRange: (self) => rangeObject(self.sheet, columnArea(self, self.table.area)),
    GetDataBodyRange: (self) => rangeObject(self.sheet, columnArea(self, body(tableOf(self)))),
    GetHeaderRowRange: (self) => rangeObject(self.sheet, columnArea(self, header(tableOf(self)))),
    GetTotalRowRange: (self) => rangeObject(self.sheet, columnArea(self, total(tableOf(self)))),
  },
};

/** Excel.Filter of a table column; recorded, no row is hidden by it. */
export const filter: HostType<TableColumnSelf> = {
  get: { Criteria: ({ table: item, index }) => item.filters[String(index)] ?? null },
  call: {
    Apply: ({ table: item, index }, [criteria]) => {
      item.filters = { ...item.filters, [String(index)]: recordArg(criteria, 'criteria') };
      return undefined;
    },
    ApplyValuesFilter: ({ table: item, index }, [values]) => {
      item.filters = {
        ...item.filters,
        [String(index)]: { filterOn: 'Values', values: jsonArg(values, 'values') },
      };
      return undefined;
    },
    Clear: ({ table: item, index }) => {
      item.filters = { ...item.filters, [String(index)]: undefined };
      return undefined;
    },
  },
};

const rowObject = (self: Self, index: number): HostObject =>
  objectOf('TableRow', { table: self, index } satisfies TableRowSelf);

/** Excel.TableRowCollection; rows are added at the end only. */
export const tableRows: HostType<Self> = {
  get: { Count: rowCount },
  items: (self) => Array.from({ length: rowCount(self) }, (_, index) => rowObject(self, index)),
  call: {
    Add: (self, [index, values], host) => {
      if (index !== undefined && index !== null && index !== -1) {
        throw new HostError('UnsupportedOperation', 'Rows are added at the end only.');
      }
      const { sheet, item } = self;
      const rows = Array.isArray(values) ? (values as readonly Json[]) : [];
      const below = {
        ...item.area,
        top: item.area.bottom + 1,
        bottom: item.area.bottom + Math.max(1, rows.length),
      };
      const other = sheet.tables.find(
        (one) => one !== item && touches(one.area, below) && !contains(item.area, one.area),
      );
      if (other)
        throw new HostError(
          'InvalidOperation',
          `Another table lies at ${cellAddress(below.top, below.left)}.`,
        );
      item.area = { ...item.area, bottom: below.bottom };
      if (rows.length > 0) assignCells({ sheet, area: below }, rows, host);
      return rowObject(self, rowCount(self) - 1);
    },
  },
};

/** Excel.TableRow. */
export const tableRow: HostType<TableRowSelf> = {
  get: {
    Index: ({ index }) => index,
    Values: (self) => cellTable({ sheet: self.table.sheet, area: rowArea(self) }, wireValueAt),
  },
  set: {
    Values: (self, value, host) => {
      assignCells({ sheet: self.table.sheet, area: rowArea(self) }, value, host);
    },
  },
  call: { GetRange: (self) => rangeObject(self.table.sheet, rowArea(self)) },
};

const rowArea = ({ table: self, index }: TableRowSelf): Area => {
  const row = body(self).top + numberArg(index, 'index');
  return { ...self.item.area, top: row, bottom: row };
};
