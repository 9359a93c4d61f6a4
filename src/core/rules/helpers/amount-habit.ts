import { CELL_STATE, stateOf } from '../../table/column';
import type { MoneyField } from '../../table/field';
import { moneyColumn, type Table } from '../../table/table';
import { bigInt64At, uint32At } from '../../values/at';
import type { Sen } from '../../values/rupiah';
import { visibleText } from '../../values/text';
import { MAPPING_MONEY } from './money-cells';
import { oncePerTable } from './once-per-table';

/** How amounts of one column are usually written: the notation of its texts, and the middle of its amounts. */
export interface AmountHabit {
  /** `id`: dot for thousands, comma for decimals; `en`: the other way round; `null` when no text tells. */
  readonly notation: 'id' | 'en' | null;
  /** Median of the amounts read, in sen; `null` when there are none. */
  readonly median: bigint | null;
}

const LONGEST = 60;

/** The notation one unambiguous text shows, `null` when it shows none. */
function notationOf(text: string): AmountHabit['notation'] {
  if (/\d\.\d{3}\.\d{3}/.test(text) || /\d,\d{1,2}$/.test(text)) return 'id';
  return /\d,\d{3},\d{3}/.test(text) || /\d\.\d{1,2}$/.test(text) ? 'en' : null;
}

const AMOUNTS: readonly MoneyField[] = [...MAPPING_MONEY, 'nilaiManfaat'];

/** What was measured of a table's amount columns, for the `facts` of rules that ask {@link habitOf}. */
export const amountHabits = oncePerTable(AMOUNTS, () => new Map<MoneyField, AmountHabit>());

/** The habit of an amount column. */
export function habitOf(table: Table, field: MoneyField): AmountHabit {
  const ofTable = amountHabits(table);
  const made = ofTable.get(field) ?? measure(table, field);
  ofTable.set(field, made);
  return made;
}

function measure(table: Table, field: MoneyField): AmountHabit {
  const column = moneyColumn(table, field);
  const amounts: bigint[] = [];
  let votes = 0;
  column?.status.forEach((status, index) => {
    if (stateOf(status) !== CELL_STATE.read) return;
    amounts.push(bigInt64At(column.sen, index));
    const raw = table.raw(uint32At(table.rows, index, 1) - 1, column.sheetColumn);
    if (typeof raw !== 'string') return;
    const notation = notationOf(visibleText(raw.slice(0, LONGEST)));
    if (notation !== null) votes += notation === 'id' ? 1 : -1;
  });
  amounts.sort((a, b) => (a < b ? -1 : Number(a > b)));
  return {
    notation: votes === 0 ? null : votes > 0 ? 'id' : 'en',
    median: amounts[Math.floor(amounts.length / 2)] ?? null,
  };
}

/**
 * Which of two readings the column's habit speaks for: its notation first, then the nearer to its middle, and
 * thousands where nothing speaks. Only an order to offer them in.
 */
export function likelier(
  { notation, median }: AmountHabit,
  text: string,
  ribuan: Sen,
  desimal: Sen,
): 'ribuan' | 'desimal' {
  if (notation !== null) {
    const mark = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    return (mark === '.') === (notation === 'id') ? 'ribuan' : 'desimal';
  }
  if (median === null || median <= 0n) return 'ribuan';
  const away = (sen: bigint): number => Math.abs(Math.log(Number(sen < 1n ? 1n : sen) / Number(median)));
  return away(desimal) < away(ribuan) ? 'desimal' : 'ribuan';
}
