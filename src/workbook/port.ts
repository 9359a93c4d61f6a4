import type { Severity } from '../core/findings/finding';
import type { Grid, Visibility } from '../core/table/grid';

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
}

/** What stood in a cell before a write, enough to put it back exactly. */
export interface CellBefore extends CellRef {
  /** The formula, `=…`, or the constant value. */
  readonly content: string | number | boolean | null;
  readonly numberFormat: string;
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
  /** Cells changed; `area` is `null` when the host does not say where (rows inserted, a sheet pasted over). */
  | { readonly kind: 'changed'; readonly sheet: string; readonly area: Area | null; readonly byUs: boolean }
  | { readonly kind: 'selected'; readonly sheet: string; readonly row: number; readonly column: number }
  /** A sheet was added, removed or renamed. */
  | { readonly kind: 'sheets' };

/**
 * The few things the app asks of a workbook, whatever stands behind it.
 *
 * Every method fails with a WorkbookError only: `sheet-missing` (about: its name), `sheet-protected`,
 * `cell-editing`, `too-large`, `host-failed`.
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
  /** Writes all changes in one batch and answers what stood there before, for {@link Workbook.restore}. */
  readonly write: (changes: readonly CellChange[]) => Promise<readonly CellBefore[]>;
  /** Puts back what {@link Workbook.write} answered: value, formula and number format. */
  readonly restore: (before: readonly CellBefore[]) => Promise<void>;
  /** Shows the sheet and selects the cell. */
  readonly select: (cell: CellRef) => Promise<void>;
  /** Marks cells without touching the user's own fills; earlier marks of ours are replaced. */
  readonly highlight: (marks: readonly CellMark[]) => Promise<void>;
  /** Takes away our marks, also those of an earlier session, and nothing else. */
  readonly clearHighlight: () => Promise<void>;
  /** Calls the listener on every event until the answered function is called. */
  readonly watch: (listener: (event: WorkbookEvent) => void) => Promise<() => Promise<void>>;
}
