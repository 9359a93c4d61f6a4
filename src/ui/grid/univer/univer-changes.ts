import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import type { GridEdit } from '../grid-view';
import { editedValue } from './cell-data';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

interface Selection {
  readonly range: { readonly startRow: number; readonly startColumn: number };
  readonly primary?: { readonly actualRow: number; readonly actualColumn: number } | null;
}

/** A cell that Univer changed in its own copy; without a value when what changed was not that, but its looks. */
export interface UniverCell {
  readonly row: number;
  readonly column: number;
  readonly value: GridEdit['value'] | undefined;
}

/** Cells that a command of Univer changed, and in which of its sheets. */
export interface UniverChange {
  readonly sheetId: string;
  readonly cells: readonly UniverCell[];
}

interface Side {
  readonly subUnitId?: string;
  readonly value?: Cells;
}

/** What a command that Univer ran changed in the cells: typed, pasted, filled, cleared, undone or moved. */
export function changesOf(id: string, params: unknown): readonly UniverChange[] {
  if (id === 'sheet.mutation.set-range-values') {
    const { subUnitId, cellValue } = params as { readonly subUnitId: string; readonly cellValue?: Cells };
    return [{ sheetId: subUnitId, cells: cellsIn(cellValue) }];
  }
  if (id === 'sheet.mutation.move-range') {
    const { from, to } = params as { readonly from?: Side; readonly to?: Side };
    return [from, to].map((side) => ({ sheetId: side?.subUnitId ?? '', cells: cellsIn(side?.value) }));
  }
  return [];
}

/** Where a command of Univer put the selection: its active cell. */
export function selectionOf(
  id: string,
  params: unknown,
): { readonly sheetId: string; readonly row: number; readonly column: number } | null {
  if (id !== 'sheet.operation.set-selections') return null;
  const { subUnitId, selections } = params as {
    readonly subUnitId: string;
    readonly selections: readonly Selection[];
  };
  const last = selections.at(-1);
  if (!last) return null;
  const { startRow, startColumn } = last.range;
  const { actualRow, actualColumn } = last.primary ?? { actualRow: startRow, actualColumn: startColumn };
  return { sheetId: subUnitId, row: actualRow, column: actualColumn };
}

const cellsIn = (cells: Cells | undefined): readonly UniverCell[] =>
  Object.entries(cells ?? {}).flatMap(([row, line]) =>
    Object.entries((line ?? {}) as Record<string, unknown>).map(([column, cell]) => ({
      row: Number(row),
      column: Number(column),
      value: editedValue(cell as Nullable<ICellData>),
    })),
  );
