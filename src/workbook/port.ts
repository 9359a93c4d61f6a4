import type { Severity } from '../core/findings/finding';
import type { Grid, Visibility } from '../core/table/grid';
import type { CellValue } from '../core/values/cell-value';
import type { SheetSpec } from './sheet-spec';

/** A sheet as the tab bar knows it. */
export interface SheetInfo {
  readonly name: string;
  readonly visibility: Visibility;
}

/** One cell of a sheet; both offsets 0-based. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A value to be written. Text is written as text, also when it begins with = + - or @: never as a formula. */
export interface CellChange extends CellRef {
  readonly value: string | number | boolean | null;
  /** What the caller saw there: a cell that holds anything else by now, or a formula, is left alone. */
  readonly expects?: CellValue;
}

/** What stood in a cell before a write, enough to put it back exactly. */
export interface CellBefore extends CellRef {
  /** The formula, `=…`, or the constant value. */
  readonly content: string | number | boolean | null;
  readonly numberFormat: string;
  /** True when the apostrophe that marks text stood in front; `null` where the host cannot say: Excel keeps it to itself. */
  readonly textMark: boolean | null;
  /** What the write left there, for {@link Workbook.restore} to know its own work by. */
  readonly after: { readonly content: string | number | boolean | null; readonly numberFormat: string };
}

/** Cells that made way or closed up: those of `area` were inserted or deleted, those behind it went that way. */
export interface CellMove {
  readonly area: Area;
  readonly shift: 'down' | 'right' | 'up' | 'left';
}

/** A sheet of ours, to be made or to take the place of the one of that name. */
export interface OwnSheet {
  readonly name: string;
  /**
   * Shape: `rows[r][c]` from A1 on, row-major; rows may differ in length. The first cell is one of our marks. Text is
   * written as text, whatever it looks like.
   */
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  readonly visibility: Visibility;
  /** Widths of the first columns, in characters. */
  readonly columnWidths?: readonly number[];
  /** Number formats of the first columns, in English notation, for their numbers; `General` where none is given. */
  readonly numberFormats?: readonly string[];
}

/** How {@link Workbook.putSheets} is followed and given up. */
export interface PutOptions {
  /** Hears 0..1. */
  readonly onProgress?: (share: number) => void;
  /** Aborted, it stops the work with its reason; nothing that was begun stays. */
  readonly signal?: AbortSignal;
  /**
   * True for sheets that become people's own, such as templates to be filled in: they bear no mark of ours, and where a
   * sheet of one of the names is there already, whosever it is, nothing is written and `sheet-not-ours` says so.
   */
  readonly fresh?: boolean;
}

/** A cell that bears a threaded comment. */
export interface CommentPlace {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** A cell to be marked for the eye. */
export interface CellMark extends CellRef {
  readonly severity: Severity;
}

/** An area of a sheet; 0-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Something happened in the workbook, by the user or by us. */
export type WorkbookEvent =
  /**
   * Cells changed, all of them in `area`; it is `null` when cells moved or the host does not say where. `moved` says how
   * they moved, where that is known.
   */
  | {
      readonly kind: 'changed';
      readonly sheet: string;
      readonly area: Area | null;
      readonly byUs: boolean;
      readonly moved?: CellMove;
    }
  | { readonly kind: 'selected'; readonly sheet: string; readonly row: number; readonly column: number }
  /** A sheet was added, removed or renamed. */
  | { readonly kind: 'sheets' };

/**
 * The few things the app asks of a workbook, whatever stands behind it.
 *
 * Every method fails with a WorkbookError only: `sheet-missing` (about: its name), `sheet-protected`,
 * `cell-editing`, `too-large`, `host-failed`; those about sheets of ours also with `sheet-not-ours`.
 */
export interface Workbook {
  /** File name, or what Excel calls the open workbook. */
  readonly name: string;
  /** All sheets in tab order, hidden ones too. */
  readonly sheets: () => Promise<readonly SheetInfo[]>;
  /**
   * Raw cells of the named sheets, in the order asked. `onProgress` hears 0..1; a `signal` that is aborted stops the
   * reading between blocks with the signal's reason.
   */
  readonly readGrids: (
    sheets: readonly string[],
    options?: {
      readonly formulas?: boolean;
      readonly onProgress?: (share: number) => void;
      readonly signal?: AbortSignal;
    },
  ) => Promise<readonly Grid[]>;
  /**
   * Raw cells of some areas of one sheet as they are now, in one grid; cells beside the areas are left out, and merges are
   * not told. For following edits: as dear as the areas are large, not as the sheet.
   */
  readonly readAreas: (
    sheet: string,
    areas: readonly Area[],
    options?: { readonly formulas?: boolean; readonly signal?: AbortSignal },
  ) => Promise<Grid>;
  /**
   * Writes all changes in one batch and answers what stood there before, for {@link Workbook.restore}. A cell that does
   * not hold what its change expects is neither written nor answered.
   */
  readonly write: (changes: readonly CellChange[]) => Promise<readonly CellBefore[]>;
  /**
   * Puts back what {@link Workbook.write} answered: value, formula, number format and mark of text. Cells that no longer
   * hold what the write left, and cells of sheets that are gone, are passed over and answered.
   */
  readonly restore: (before: readonly CellBefore[]) => Promise<readonly CellBefore[]>;
  /** Shows the sheet and selects the cell. */
  readonly select: (cell: CellRef) => Promise<void>;
  /** Marks cells without touching the user's own fills; earlier marks of ours are replaced. */
  readonly highlight: (marks: readonly CellMark[]) => Promise<void>;
  /** Takes away our marks, also those of an earlier session, and nothing else. */
  readonly clearHighlight: () => Promise<void>;
  /**
   * Makes a sheet of ours, behind the last one, or fills the one of that name anew. A sheet whose first cell does not
   * bear one of our marks is somebody's own: it is refused with `sheet-not-ours` and nothing is changed.
   */
  readonly putSheet: (sheet: OwnSheet) => Promise<void>;
  /**
   * Makes sheets of ours, behind the last one and in this order, or fills those of the same names anew in their places.
   * All are looked at before anything is written: a sheet of one of the names whose first cell does not bear one of our
   * marks is refused with `sheet-not-ours`, one of ours that somebody guarded with `sheet-protected`, a table's name that
   * is taken with `host-failed`. Formulas may speak of all the sheets; whatever spoke of a sheet of ours before goes on.
   * Dates are serial numbers of the workbook's own date system. Notes are left out where the host does not know them.
   */
  readonly putSheets: (sheets: readonly SheetSpec[], options?: PutOptions) => Promise<void>;
  /** Takes a sheet of ours away; any other is refused with `sheet-not-ours`. */
  readonly removeSheet: (name: string) => Promise<void>;
  /** Shows or hides a sheet. The last visible one cannot be hidden: `host-failed`. */
  readonly setVisibility: (name: string, visibility: Visibility) => Promise<void>;
  /** The cells that bear threaded comments, sheet by sheet. */
  readonly comments: () => Promise<readonly CommentPlace[]>;
  /** Calls the listener on every event until the answered function is called. */
  readonly watch: (listener: (event: WorkbookEvent) => void) => Promise<() => Promise<void>>;
}
