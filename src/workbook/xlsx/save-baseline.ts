import type { Grid, MergedArea, Visibility } from '../../core/table/grid';
import type { BookModel, SheetProtection } from '../memory/model';

/** A sheet as the file has it; ids and objects that were there at the start are known again by identity. */
export interface SheetBaseline {
  readonly name: string;
  readonly visibility: Visibility;
  readonly grid: Grid;
  readonly merges: readonly MergedArea[];
  readonly protection: SheetProtection | null;
  /** Rules, formats, notes, comments, tables and charts that came with the file. */
  readonly known: ReadonlySet<unknown>;
}

/** A workbook as its file has it: what a later state of the model is compared with. */
export interface BookBaseline {
  /** By the id of the sheet in the model, in the order of the file. */
  readonly sheets: ReadonlyMap<string, SheetBaseline>;
  readonly names: ReadonlySet<unknown>;
}

/** Remembers a workbook right after it was read, before anybody changes it. Nothing is copied. */
export function baselineOf(model: BookModel): BookBaseline {
  return {
    sheets: new Map(
      model.sheets.map((sheet) => [
        sheet.id,
        {
          name: sheet.name,
          visibility: sheet.visibility,
          grid: sheet.base,
          merges: sheet.merges,
          protection: sheet.protection,
          known: new Set<unknown>([
            ...sheet.validations,
            ...sheet.conditionalFormats,
            ...sheet.notes,
            ...sheet.comments,
            ...sheet.tables,
            ...sheet.charts,
          ]),
        },
      ]),
    ),
    names: new Set<unknown>(model.names),
  };
}
