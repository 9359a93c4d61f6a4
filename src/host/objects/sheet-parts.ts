import { SHEET_COLUMNS, SHEET_ROWS } from '../../workbook/a1';
import type { BookModel, SheetModel } from '../../workbook/memory/model';
import { numberArg, recordArg, textArg } from '../arguments';
import { HostError, itemNotFound } from '../host-error';
import { isHostObject, type Arg, type HostObject, type HostType } from '../host-type';
import { areaArg } from './range';
import { objectOf, rangeObject, type RangeSelf } from './selves';

const DEFAULT_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

const password = (value: Arg): string => (typeof value === 'string' ? value : '');
const wrongPassword = (): HostError => new HostError('InvalidArgument', 'The password is incorrect.');

/** Excel.WorksheetProtection. */
export const worksheetProtection: HostType<SheetModel> = {
  get: {
    Protected: ({ protection }) => protection !== null,
    Options: ({ protection }) => (protection ? { ...DEFAULT_OPTIONS, ...protection.options } : null),
  },
  call: {
    Protect: (sheet, [options, secret]) => {
      if (sheet.protection) throw new HostError('InvalidOperation', 'The sheet is protected already.');
      sheet.protection = { options: recordArg(options, 'options'), password: password(secret) };
      return undefined;
    },
    Unprotect: (sheet, [secret]) => {
      if (sheet.protection && sheet.protection.password !== password(secret)) throw wrongPassword();
      sheet.protection = null;
      return undefined;
    },
  },
};

/** Excel.WorkbookProtection. */
export const workbookProtection: HostType<BookModel> = {
  get: { Protected: ({ protection }) => protection !== null },
  call: {
    Protect: (book, [secret]) => {
      book.protection = { password: password(secret) };
      return undefined;
    },
    Unprotect: (book, [secret]) => {
      if (book.protection && book.protection.password !== password(secret)) throw wrongPassword();
      book.protection = null;
      return undefined;
    },
  },
};

function frozenArea({ frozen }: SheetModel): RangeSelf['area'] | null {
  if (frozen.rows === 0 && frozen.columns === 0) return null;
  return {
    top: 0,
    left: 0,
    bottom: frozen.rows === 0 ? SHEET_ROWS - 1 : frozen.rows - 1,
    right: frozen.columns === 0 ? SHEET_COLUMNS - 1 : frozen.columns - 1,
  };
}

const location = (sheet: SheetModel): HostObject | null => {
  const area = frozenArea(sheet);
  return area && rangeObject(sheet, area);
};

/** Excel.WorksheetFreezePanes. */
export const freezePanes: HostType<SheetModel> = {
  call: {
    FreezeRows: (sheet, [count]) => {
      sheet.frozen = { rows: numberArg(count, 'count', 1), columns: 0 };
      return undefined;
    },
    FreezeColumns: (sheet, [count]) => {
      sheet.frozen = { rows: 0, columns: numberArg(count, 'count', 1) };
      return undefined;
    },
    FreezeAt: (sheet, [range]) => {
      const { bottom, right } = areaArg(range, sheet, 'frozenRange');
      sheet.frozen = {
        rows: bottom === SHEET_ROWS - 1 ? 0 : bottom + 1,
        columns: right === SHEET_COLUMNS - 1 ? 0 : right + 1,
      };
      return undefined;
    },
    Unfreeze: (sheet) => {
      sheet.frozen = { rows: 0, columns: 0 };
      return undefined;
    },
    GetLocation: (sheet) => {
      const found = location(sheet);
      if (!found) throw itemNotFound('frozen panes');
      return found;
    },
    GetLocationOrNullObject: location,
  },
};

/** Excel.PageLayout: of it only what a report needs is kept; the paper is A4. */
export const pageLayout: HostType<SheetModel> = {
  get: {
    Orientation: ({ print }) => (print?.landscape === true ? 'Landscape' : 'Portrait'),
    PaperSize: () => 'A4',
    Zoom: ({ print }) => (print?.fitWidth === true ? { horizontalFitToPages: 1 } : { scale: 100 }),
  },
  set: {
    Orientation: (sheet, value) => {
      sheet.print = { ...sheet.print, landscape: textArg(value, 'orientation') === 'Landscape' };
    },
    PaperSize: (_sheet, value) => {
      if (value !== 'A4') throw new HostError('UnsupportedOperation', 'There is no paper but A4.');
    },
    Zoom: (sheet, value) => {
      sheet.print = { ...sheet.print, fitWidth: recordArg(value, 'zoom')['horizontalFitToPages'] === 1 };
    },
  },
  call: {
    SetPrintTitleRows: (sheet, [rows]) => {
      const { top, bottom } = areaArg(rows, sheet, 'printTitleRows');
      sheet.print = { ...sheet.print, titleRows: [top, bottom] };
      return undefined;
    },
    GetPrintTitleRowsOrNullObject: (sheet) => {
      const rows = sheet.print?.titleRows;
      if (!rows) return null;
      return rangeObject(sheet, { top: rows[0], left: 0, bottom: rows[1], right: SHEET_COLUMNS - 1 });
    },
  },
};

/** Excel.AutoFilter of a sheet; criteria are kept, no row is hidden by them. */
export const autoFilter: HostType<SheetModel> = {
  get: {
    Enabled: ({ autoFilter: filter }) => filter !== null,
    IsDataFiltered: ({ autoFilter: filter }) => Object.keys(filter?.criteria ?? {}).length > 0,
    Criteria: ({ autoFilter: filter }) => Object.values(filter?.criteria ?? {}),
  },
  call: {
    Apply: (sheet, [range, column, criteria]) => {
      const area = isHostObject(range) ? (range.self as RangeSelf).area : areaArg(range, sheet, 'range');
      const known = sheet.autoFilter?.criteria ?? {};
      const added =
        typeof column === 'number' && criteria ? { [column]: recordArg(criteria, 'criteria') } : {};
      sheet.autoFilter = { area, criteria: { ...known, ...added } };
      return undefined;
    },
    ClearCriteria: (sheet) => {
      if (sheet.autoFilter) sheet.autoFilter.criteria = {};
      return undefined;
    },
    ClearColumnCriteria: (sheet, [column]) => {
      const filter = sheet.autoFilter;
      if (filter) {
        const gone = String(numberArg(column, 'columnIndex'));
        filter.criteria = Object.fromEntries(Object.entries(filter.criteria).filter(([key]) => key !== gone));
      }
      return undefined;
    },
    Remove: (sheet) => {
      sheet.autoFilter = null;
      return undefined;
    },
    Reapply: () => undefined,
    GetRange: (sheet) => {
      if (!sheet.autoFilter) throw itemNotFound('the filter');
      return rangeObject(sheet, sheet.autoFilter.area);
    },
    GetRangeOrNullObject: (sheet) => sheet.autoFilter && rangeObject(sheet, sheet.autoFilter.area),
  },
};

/** One entry of a map that lives on a sheet or in the workbook. */
interface EntrySelf<V> {
  readonly map: Map<string, V>;
  readonly key: string;
}

/** Excel.WorksheetCustomPropertyCollection: texts by key. */
export const sheetProperties: HostType<SheetModel> = {
  items: ({ customProperties }) =>
    [...customProperties.keys()].map((key) => entry('WorksheetCustomProperty', customProperties, key)),
  item: ({ customProperties }, key) => {
    const name = [...customProperties.keys()].find(
      (one) => one.toLowerCase() === textArg(key, 'key').toLowerCase(),
    );
    return name === undefined ? null : entry('WorksheetCustomProperty', customProperties, name);
  },
  call: {
    Add: ({ customProperties }, [key, value]) => {
      customProperties.set(textArg(key, 'key'), textArg(value, 'value'));
      return entry('WorksheetCustomProperty', customProperties, textArg(key, 'key'));
    },
  },
};

const entry = <V>(type: string, map: Map<string, V>, key: string): HostObject =>
  objectOf(type, { map, key } satisfies EntrySelf<V>);

/** Excel.WorksheetCustomProperty. */
export const sheetProperty: HostType<EntrySelf<string>> = {
  id: ({ key }) => key,
  get: { Key: ({ key }) => key, Value: ({ map, key }) => map.get(key) ?? '', _Id: ({ key }) => key },
  set: {
    Value: ({ map, key }, value) => {
      map.set(key, textArg(value, 'value'));
    },
  },
  call: {
    Delete: ({ map, key }) => {
      map.delete(key);
      return undefined;
    },
  },
};
