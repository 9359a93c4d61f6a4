import type { Area } from '../port';
import type { SheetModel } from './model';
import { commonStyle, styleAt, styleValue } from './style';

/** True when a protected sheet keeps people from typing into some cell of the area. */
export const isLocked = (sheet: SheetModel, area: Area): boolean =>
  sheet.protection !== null && commonStyle(sheet, area, 'protection.locked') !== false;

/** {@link isLocked} for one cell. */
export const isCellLocked = (sheet: SheetModel, row: number, column: number): boolean =>
  sheet.protection !== null && styleValue(styleAt(sheet, row, column), 'protection.locked') !== false;

/** True when a protected sheet refuses new looks; `allowFormatCells` of its options lets them through. */
export const isFormatLocked = (sheet: SheetModel): boolean =>
  sheet.protection !== null && sheet.protection.options['allowFormatCells'] !== true;
