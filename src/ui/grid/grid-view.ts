import type { Severity } from '../../core/findings/finding';
import type { CellValue } from '../../core/values/cell-value';

/** An area of a sheet; 0-based and inclusive. */
export interface GridArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How a cell looks, as far as a view can show it. Colours are `#rrggbb`; what is absent is Excel's default. */
export interface CellLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  /** Excel's pattern, `#,##0` or `dd/mm/yyyy`; `General` when absent. */
  readonly numberFormat?: string;
  readonly bordered?: boolean;
}

/**
 * One sheet as a view reads it: asked cell by cell, so that nothing is copied until it is seen. Rows and columns are
 * 0-based; the numbers of rows and columns reach to the last one that is in use.
 */
export interface GridSheet {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly value: (row: number, column: number) => CellValue;
  /** The same object for the same look, so that a view can keep what it made of it. */
  readonly look: (row: number, column: number) => CellLook | null;
  readonly merges: readonly GridArea[];
  /** Widths in pixels by column; a column that is absent has the view's own width. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Heights in pixels by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** How many rows and columns stay when the rest scrolls. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** A cell the user changed in the view. */
export interface GridEdit {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | null;
}

/** A cell to be marked for the eye. */
export interface GridMark {
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
}

/**
 * The sheets of one book to look at and type in. A view keeps no truth: edits are told to the listener, and what is shown
 * is read from the sheet again whenever `refresh` says so. When sheets come, go, move or change their size, make a new one.
 */
export interface GridView {
  /** Brings a sheet to the front, at the cell last selected in it. */
  readonly show: (sheet: string) => void;
  /** Reads an area of a sheet again; `null` is all of it. */
  readonly refresh: (sheet: string, area: GridArea | null) => void;
  /** Marks these cells of a sheet and no others; of two marks on a cell the first counts. */
  readonly paint: (sheet: string, marks: readonly GridMark[]) => void;
  /** Takes all marks away; the sheets' own fills come back. */
  readonly clearPaint: () => void;
  /** Shows the sheet, selects a cell of it and brings it into sight; tells no listener. */
  readonly goTo: (sheet: string, row: number, column: number) => void;
  /** Calls the listener with every change the user makes, a paste as one. Answers how to stop. */
  readonly onEdit: (listener: (sheet: string, edits: readonly GridEdit[]) => void) => () => void;
  /** Calls the listener when the user types a formula, which no view computes; nothing was changed. */
  readonly onFormula: (listener: (sheet: string, row: number, column: number) => void) => () => void;
  /** Calls the listener when the user begins and ends to type in a cell. */
  readonly onTyping: (listener: (typing: boolean) => void) => () => void;
  /** Calls the listener when the user selects a cell. Answers how to stop. */
  readonly onSelect: (listener: (sheet: string, row: number, column: number) => void) => () => void;
  readonly dispose: () => void;
}
