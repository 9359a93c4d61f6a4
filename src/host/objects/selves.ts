import type {
  ChartModel,
  CommentModel,
  ConditionalFormatModel,
  NameModel,
  SheetModel,
  TableModel,
} from '../../workbook/memory/model';
import type { Area } from '../../workbook/port';
import type { HostObject } from '../host-type';

/** What a Range, or anything below one, stands for. */
export interface RangeSelf {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** What a RangeAreas stands for: areas of one sheet. */
export interface AreasSelf {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

/** One side of the cells of a range: `EdgeTop`, `InsideVertical` … */
export interface BorderSelf extends AreasSelf {
  readonly side: string;
}

/** A column of a table, 0-based from its left. */
export interface TableColumnSelf {
  readonly sheet: SheetModel;
  readonly table: TableModel;
  readonly index: number;
}

/** Things that live on a sheet. */
export interface OnSheet<T> {
  readonly sheet: SheetModel;
  readonly item: T;
}

export const sheetObject = (sheet: SheetModel): HostObject => ({ type: 'Worksheet', self: sheet });
export const rangeObject = (sheet: SheetModel, area: Area): HostObject => ({
  type: 'Range',
  self: { sheet, area } satisfies RangeSelf,
});
export const areasObject = (sheet: SheetModel, areas: readonly Area[]): HostObject => ({
  type: 'RangeAreas',
  self: { sheet, areas } satisfies AreasSelf,
});
export const tableObject = (sheet: SheetModel, item: TableModel): HostObject => ({
  type: 'Table',
  self: { sheet, item } satisfies OnSheet<TableModel>,
});
export const chartObject = (sheet: SheetModel, item: ChartModel): HostObject => ({
  type: 'Chart',
  self: { sheet, item } satisfies OnSheet<ChartModel>,
});
export const commentObject = (sheet: SheetModel, item: CommentModel): HostObject => ({
  type: 'Comment',
  self: { sheet, item } satisfies OnSheet<CommentModel>,
});
export const conditionalFormatObject = (sheet: SheetModel, item: ConditionalFormatModel): HostObject => ({
  type: 'ConditionalFormat',
  self: { sheet, item } satisfies OnSheet<ConditionalFormatModel>,
});
export const nameObject = (item: NameModel): HostObject => ({ type: 'NamedItem', self: item });
export const objectOf = (type: string, self: unknown): HostObject => ({ type, self });
