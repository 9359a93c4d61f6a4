import { touches } from '../a1';
import type { Area } from '../port';
import { emit } from './events';
import { newId, type BookModel, type ConditionalFormatModel, type SheetModel } from './model';

/** Lays a conditional format over areas, above all others, as Excel does. */
export function addConditionalFormat(
  book: BookModel,
  sheet: SheetModel,
  format: Pick<ConditionalFormatModel, 'areas' | 'type'> & Partial<ConditionalFormatModel>,
): ConditionalFormatModel {
  const made: ConditionalFormatModel = {
    stopIfTrue: false,
    formula: '',
    rule: {},
    style: {},
    ...format,
    id: newId(book),
    priority: 0,
  };
  sheet.conditionalFormats.unshift(made);
  renumber(sheet);
  emit(book, { kind: 'formatted', sheetId: sheet.id });
  return made;
}

/** Takes away the conditional formats the test names; says how many went. */
export function removeConditionalFormats(
  book: BookModel,
  sheet: SheetModel,
  isGone: (format: ConditionalFormatModel) => boolean,
): number {
  const kept = sheet.conditionalFormats.filter((format) => !isGone(format));
  const gone = sheet.conditionalFormats.length - kept.length;
  if (gone === 0) return 0;
  sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...kept);
  renumber(sheet);
  emit(book, { kind: 'formatted', sheetId: sheet.id });
  return gone;
}

/** The conditional formats that lie on some cell of the area, highest first. */
export const conditionalFormatsOn = (sheet: SheetModel, area: Area): readonly ConditionalFormatModel[] =>
  sheet.conditionalFormats.filter(({ areas }) => areas.some((other) => touches(other, area)));

function renumber(sheet: SheetModel): void {
  sheet.conditionalFormats.forEach((format, at) => {
    format.priority = at;
  });
}
