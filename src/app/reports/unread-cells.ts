import { PERIODS } from '../../core/schema/mapping-row';
import { columnRanges, sheetPrefix } from '../../core/table/address';
import { CELL_STATE, stateOf } from '../../core/table/column';
import type { MoneyField } from '../../core/table/field';
import { moneyColumn, type Table } from '../../core/table/table';

/** The budget cells that hold something nobody could read, as ranges; those `countUnreadAmounts` counts. */
export const unreadCells = (tables: readonly Table[], withFile: boolean): readonly string[] =>
  tables.flatMap((table) => {
    const prefix = sheetPrefix(table.sheet, withFile ? table.file : undefined);
    const fields: readonly MoneyField[] = table.columns.has('realisasi')
      ? ['pagu', 'realisasi']
      : ['pagu', ...PERIODS.flat()];
    return fields.flatMap((field) => {
      const column = moneyColumn(table, field);
      if (!column) return [];
      const rows: number[] = [];
      column.status.forEach((status, at) => {
        const state = stateOf(status);
        if (state === CELL_STATE.unread || state === CELL_STATE.error) rows.push(table.rows[at] ?? 0);
      });
      return columnRanges(rows, column.sheetColumn).map((range) => `${prefix}!${range}`);
    });
  });
