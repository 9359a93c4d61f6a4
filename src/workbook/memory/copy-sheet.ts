import { newId, type BookModel, type SheetModel } from './model';

/** A copy of a sheet under another name, with ids of its own; not yet in any book. */
export function copySheet(book: BookModel, sheet: SheetModel, name: string): SheetModel {
  const withNewIds = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
    list.map((item) => ({ ...item, id: newId(book) }));
  return {
    ...sheet,
    id: newId(book),
    name,
    changed: new Map(sheet.changed),
    results: new Map(sheet.results),
    cellStyles: new Map(sheet.cellStyles),
    rowStyles: new Map(sheet.rowStyles),
    columnStyles: new Map(sheet.columnStyles),
    rowHeights: new Map(sheet.rowHeights),
    columnWidths: new Map(sheet.columnWidths),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    // A table name is unique in a workbook.
    tables: withNewIds(sheet.tables).map((table) => ({
      ...table,
      name: `${table.name}_${String(book.nextId)}`,
    })),
    validations: sheet.validations.map((rule) => ({ ...rule })),
    conditionalFormats: withNewIds(sheet.conditionalFormats),
    notes: withNewIds(sheet.notes),
    comments: withNewIds(sheet.comments),
    charts: withNewIds(sheet.charts),
    customProperties: new Map(sheet.customProperties),
    autoFilter: sheet.autoFilter && { ...sheet.autoFilter },
  };
}
