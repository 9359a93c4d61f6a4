import type { BookContext, SheetContext, TableFact } from '../rules/rule';
import type { Field } from '../table/field';
import type { Placed } from './placed';

/** Who hears which findings came and which went. */
export interface Sink {
  readonly add: (one: Placed) => void;
  readonly drop: (one: Placed) => void;
}

/** What was edited in one sheet whose form stays: the same header, the same kinds of rows. */
export interface SheetEdit {
  /** Place of the sheet in the workbook. */
  readonly sheet: number;
  /** 1-based sheet rows of the cells, ascending; data now, or before, or both. */
  readonly rows: readonly number[];
  /** The fields of the cells; every field of the table when rows came or went. */
  readonly fields: ReadonlySet<Field>;
  /** Rows came or went. */
  readonly rowsMoved: boolean;
  /** What is true of the table as a whole and is another than before. */
  readonly turned: ReadonlySet<TableFact>;
}

/**
 * One rule over one workbook, in full and after edits by the same code. Its findings go to a sink; nothing is said
 * twice, and what stays as it was is not said again.
 */
export interface RuleRun {
  /** True when sheets can be looked at one after the other; false when it looks at the workbook at once. */
  readonly perSheet: boolean;
  /** Looks at one sheet, or (with `null`) at the workbook. Once each, before any edit. */
  readonly start: (sheet: number | null) => void;
  /** Before rows of a sheet change: what they were is still there to be seen. */
  readonly leave: (sheet: number, rows: readonly number[]) => void;
  /** After they changed. */
  readonly enter: (edit: SheetEdit) => void;
  /** A sheet was recognised anew: what was known of it is void. */
  readonly replace: (sheet: number, before: SheetContext) => void;
}

/**
 * A sheet that is in the workbook.
 *
 * @throws {RangeError} where there is none.
 */
export function contextAt(view: BookView, at: number): SheetContext {
  const context = view.sheet(at);
  if (!context) throw new RangeError(`no sheet at ${String(at)}`);
  return context;
}

/** The workbook as it stands; asked anew each time, because edits change it. */
export interface BookView {
  readonly book: () => BookContext;
  readonly sheet: (at: number) => SheetContext | undefined;
}
