import type { CellEdit } from '../../core/table/editable-grid';
import type { Grid } from '../../core/table/grid';
import { lowerBound } from '../../core/table/table';
import type { Area } from '../../workbook/port';
import type { AreaEdit } from './engine';

/**
 * The cells of an edit: everything that stands in its areas now, and everything that stood there and is gone.
 *
 * @param before the sheet as it was.
 * @param edit areas of the same sheet and their cells now; a cell the grid does not have is empty.
 */
export function cellsOfEdit(before: Grid, edit: AreaEdit): readonly CellEdit[] {
  const { areas, grid } = edit;
  return areas.flatMap((area) => {
    const rows = within([before.usedRows, grid.usedRows], area.top, area.bottom);
    const columns = within([before.usedColumns, grid.usedColumns], area.left, area.right);
    return rows.flatMap((row) =>
      columns.flatMap((column): readonly CellEdit[] => {
        const value = grid.value(row, column);
        const formula = grid.formula?.(row, column) ?? null;
        const isNothing = value === null && formula === null && before.value(row, column) === null;
        return isNothing && (before.formula?.(row, column) ?? null) === null
          ? []
          : [{ row, column, value, formula }];
      }),
    );
  });
}

/** What any of the ascending lists has between two numbers, both included. */
function within(lists: readonly ArrayLike<number>[], from: number, to: number): readonly number[] {
  const found = new Set<number>();
  for (const list of lists) {
    for (let at = lowerBound(list, from); (list[at] ?? Infinity) <= to; at += 1) found.add(list[at] ?? 0);
  }
  return [...found];
}

/** The smallest area that holds every formula of a sheet; `null` without any. */
export function formulaArea({ formulaCells }: Grid): Area | null {
  let area: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const { row, column } of formulaCells?.() ?? []) {
    area ??= { top: row, left: column, bottom: row, right: column };
    area.top = Math.min(area.top, row);
    area.bottom = Math.max(area.bottom, row);
    area.left = Math.min(area.left, column);
    area.right = Math.max(area.right, column);
  }
  return area;
}
