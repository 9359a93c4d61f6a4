import { formulaAt, valueAt } from '../../src/workbook/memory/cells';
import type { BookModel, SheetModel } from '../../src/workbook/memory/model';
import { findSheet } from '../../src/workbook/memory/sheets';
import { numberFormatAt, styleAt } from '../../src/workbook/memory/style';
import { usedPart } from '../../src/host/objects/range';

/** The sheet of that name, or a failure of the test. */
export function sheetOf(model: BookModel, name: string): SheetModel {
  const sheet = findSheet(model, name);
  if (!sheet) throw new Error(`the test has no sheet ${name}`);
  return sheet;
}

/** Everything a restore must put back: value, formula and number format of every cell, by address. */
export function contentsOf(model: BookModel): Readonly<Record<string, unknown>> {
  const cells: Record<string, unknown> = {};
  for (const sheet of model.sheets) {
    const used = usedPart(sheet, null, false);
    if (!used) continue;
    for (let row = used.top; row <= used.bottom; row += 1) {
      for (let column = used.left; column <= used.right; column += 1) {
        const value = valueAt(sheet, row, column);
        const formula = formulaAt(sheet, row, column);
        const numberFormat = numberFormatAt(sheet, row, column);
        if (value === null && formula === null && numberFormat === 'General') continue;
        cells[`${sheet.name} ${String(row)} ${String(column)}`] = { value, formula, numberFormat };
      }
    }
  }
  return cells;
}

/** Fill of a cell, without any conditional format. */
export const fillAt = (sheet: SheetModel, row: number, column: number): unknown =>
  styleAt(sheet, row, column)['fill.color'];
