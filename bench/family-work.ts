import { readFamilyColumns } from '../src/core/convergence/family-columns';
import { scoreFamilyColumns } from '../src/core/convergence/score-places';
import { assessFamilies } from '../src/core/households/assess';
import { gapOrder } from '../src/core/households/gaps';
import type { Table } from '../src/core/table/table';
import { fromCalendar } from '../src/core/values/tanggal';

/** The day ages are reckoned at. */
export const ACUAN = fromCalendar(2025, 12, 31) ?? 0;

/** Needs and receipts of every family, the gap list in order, convergence of every village and above. */
export function needsGapsConvergence(table: Table): number {
  const assessed = assessFamilies([table], ACUAN);
  const gaps = gapOrder(assessed);
  const { total } = scoreFamilyColumns(readFamilyColumns([assessed]));
  return gaps.length + total.seharusnya;
}

/** Reads and nothing else: every state and every value of every column is looked at once and added up. */
export function readPass({ columns, length }: Table): number {
  let sum = 0;
  for (const column of columns.values()) {
    if (column.storage === 'money') continue;
    const { status } = column;
    const values: Float64Array | Uint32Array = column.storage === 'text' ? column.codes : column.values;
    for (let at = 0; at < length; at += 1) {
      if (status[at] === 1) sum += values[at] ?? 0;
    }
  }
  return sum;
}
