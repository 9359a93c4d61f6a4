import type { AnyHostType, HostType, Registry } from './host-type';
import { rangeAreas, rangeCollection } from './objects/areas';
import { chart, chartPart, charts, chartSeries, chartSeriesCollection } from './objects/charts';
import { comment, comments, replies, reply } from './objects/comments';
import {
  cellValueConditionalFormat,
  colorScaleConditionalFormat,
  conditionalFormat,
  conditionalFormatRule,
  conditionalFormats,
  conditionalRangeBorder,
  conditionalRangeBorders,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
  dataBarConditionalFormat,
  dataBarPositiveFormat,
} from './objects/conditional-formats';
import { customFunctions } from './objects/custom-functions';
import { dataValidation } from './objects/data-validation';
import { namedItem, names } from './objects/names';
import { range } from './objects/range';
import {
  formatProtection,
  rangeBorder,
  rangeBorders,
  rangeFill,
  rangeFont,
  rangeFormat,
} from './objects/range-format';
import {
  customProperties,
  customProperty,
  customXmlPart,
  customXmlParts,
  documentProperties,
  settingItem,
  settings,
} from './objects/settings';
import {
  addinInternalService,
  appRuntimeService,
  dynamicRibbon,
  ribbonButton,
  ribbonTab,
} from './objects/shell';
import {
  autoFilter,
  freezePanes,
  pageLayout,
  sheetProperties,
  sheetProperty,
  workbookProtection,
  worksheetProtection,
} from './objects/sheet-parts';
import { filter, table, tableColumn, tableColumns, tableRow, tableRows, tables } from './objects/tables';
import { application, functionResult, functions, workbook } from './objects/workbook';
import { worksheet, worksheets } from './objects/worksheet';

const known = <Self>(type: HostType<Self>): AnyHostType => type;

/** Every type this host answers for. */
export const REGISTRY: Registry = {
  Workbook: known(workbook),
  Application: known(application),
  Functions: known(functions),
  FunctionResult: known(functionResult),
  WorksheetCollection: known(worksheets),
  Worksheet: known(worksheet),
  WorksheetProtection: known(worksheetProtection),
  WorkbookProtection: known(workbookProtection),
  WorksheetFreezePanes: known(freezePanes),
  WorksheetCustomPropertyCollection: known(sheetProperties),
  WorksheetCustomProperty: known(sheetProperty),
  PageLayout: known(pageLayout),
  AutoFilter: known(autoFilter),
  Range: known(range),
  RangeAreas: known(rangeAreas),
  RangeCollection: known(rangeCollection),
  RangeFormat: known(rangeFormat),
  RangeFill: known(rangeFill),
  RangeFont: known(rangeFont),
  RangeBorderCollection: known(rangeBorders),
  RangeBorder: known(rangeBorder),
  FormatProtection: known(formatProtection),
  DataValidation: known(dataValidation),
  ConditionalFormatCollection: known(conditionalFormats),
  ConditionalFormat: known(conditionalFormat),
  CustomConditionalFormat: known(customConditionalFormat),
  ConditionalFormatRule: known(conditionalFormatRule),
  CellValueConditionalFormat: known(cellValueConditionalFormat),
  ColorScaleConditionalFormat: known(colorScaleConditionalFormat),
  ConditionalRangeFormat: known(conditionalRangeFormat),
  DataBarConditionalFormat: known(dataBarConditionalFormat),
  ConditionalDataBarPositiveFormat: known(dataBarPositiveFormat),
  ConditionalRangeBorderCollection: known(conditionalRangeBorders),
  ConditionalRangeBorder: known(conditionalRangeBorder),
  ConditionalRangeFill: known(conditionalRangeFill),
  ConditionalRangeFont: known(conditionalRangeFont),
  TableCollection: known(tables),
  Table: known(table),
  TableColumnCollection: known(tableColumns),
  TableColumn: known(tableColumn),
  TableRowCollection: known(tableRows),
  TableRow: known(tableRow),
  Filter: known(filter),
  NamedItemCollection: known(names),
  NamedItem: known(namedItem),
  SettingCollection: known(settings),
  Setting: known(settingItem),
  DocumentProperties: known(documentProperties),
  CustomPropertyCollection: known(customProperties),
  CustomProperty: known(customProperty),
  CustomXmlPartCollection: known(customXmlParts),
  CustomXmlPart: known(customXmlPart),
  CommentCollection: known(comments),
  Comment: known(comment),
  CommentReplyCollection: known(replies),
  CommentReply: known(reply),
  ChartCollection: known(charts),
  Chart: known(chart),
  ChartPart: known(chartPart),
  ChartSeriesCollection: known(chartSeriesCollection),
  ChartSeries: known(chartSeries),
  AddinInternalService: known(addinInternalService),
  AppRuntimeService: known(appRuntimeService),
  DynamicRibbon: known(dynamicRibbon),
  RibbonButton: known(ribbonButton),
  RibbonTab: known(ribbonTab),
  CustomFunctions: known(customFunctions),
};
