import { PERIODS } from '../schema/mapping-row';
import { CELL_STATE, stateOf } from '../table/column';
import type { MoneyField } from '../table/field';
import { moneyColumn, type Table } from '../table/table';

/** The columns a table is added up from: its periods only where it has no column of total realisation. */
const summedIn = (table: Table): readonly MoneyField[] =>
  table.columns.has('realisasi') ? ['pagu', 'realisasi'] : ['pagu', ...PERIODS.flat()];

/** How many budget cells hold something that could not be read and so are in no sum; each has a finding of its own. */
export function countUnreadAmounts(tables: readonly Table[]): number {
  let count = 0;
  for (const table of tables) {
    for (const field of summedIn(table)) {
      for (const status of moneyColumn(table, field)?.status ?? []) {
        const state = stateOf(status);
        if (state === CELL_STATE.unread || state === CELL_STATE.error) count += 1;
      }
    }
  }
  return count;
}
