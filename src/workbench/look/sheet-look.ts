import type { CellLook } from '../../ui/grid/grid-view';

/**
 * How one sheet of a file looks, in a form that crosses `postMessage`.
 *
 * Shape of the cells: column by column and by row within a column, as in PackedSheet; `styles[i]` is a place in the
 * book's looks. Only cells that differ from the default are listed. Sizes are in pixels, 0 for hidden.
 */
export interface SheetLook {
  readonly name: string;
  readonly columns: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly styles: Uint16Array<ArrayBuffer>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** How a file looks: its distinct cell looks, and each sheet in tab order. */
export interface BookLook {
  readonly looks: readonly (CellLook | null)[];
  readonly sheets: readonly SheetLook[];
}
