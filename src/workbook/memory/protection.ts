import type { Area } from '../port';
import type { SheetModel } from './model';
import { commonStyle, styleAt, styleValue } from './style';

/** A protection that came with a file is held to by whoever writes the file: the looks of its cells are not known here. */
const locksCells = ({ protection }: SheetModel): boolean => protection !== null && protection.ofFile !== true;

/** True when a protected sheet keeps people from typing into some cell of the area. */
export const isLocked = (sheet: SheetModel, area: Area): boolean =>
  locksCells(sheet) && commonStyle(sheet, area, 'protection.locked') !== false;

/** {@link isLocked} for one cell. */
export const isCellLocked = (sheet: SheetModel, row: number, column: number): boolean =>
  locksCells(sheet) && styleValue(styleAt(sheet, row, column), 'protection.locked') !== false;

/** True when a protected sheet refuses new looks; `allowFormatCells` of its options lets them through. */
export const isFormatLocked = (sheet: SheetModel): boolean =>
  locksCells(sheet) && sheet.protection?.options['allowFormatCells'] !== true;
