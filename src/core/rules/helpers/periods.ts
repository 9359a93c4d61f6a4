import { CELL_STATE } from '../../table/column';
import type { MoneyField } from '../../table/field';
import type { Row } from '../../table/table';
import { PERIODS } from '../../schema/mapping-row';
import { itemAt } from '../../values/at';
import { sumSen, type Sen } from '../../values/rupiah';

/** The realisation of a row period by period, in time order; empty cells are left out. */
export interface PeriodAmounts {
  readonly fields: readonly MoneyField[];
  readonly amounts: readonly Sen[];
}

/** The periods a row reports, or `null` when the sheet has no period columns or the row leaves them blank. */
export function periodsOf(row: Row): PeriodAmounts | null {
  const form = PERIODS.find((fields) => fields.some((field) => row.has(field)));
  if (!form) return null;
  const fields: MoneyField[] = [];
  const amounts: Sen[] = [];
  for (const field of form) {
    const amount = row.sen(field);
    if (amount === null) continue;
    fields.push(field);
    amounts.push(amount);
  }
  return amounts.length === 0 ? null : { fields, amounts };
}

/** A stated total that neither the sum of its periods nor the last of running totals explains. */
export interface OtherTotal {
  readonly total: Sen;
  readonly jumlah: Sen;
  /** The last filled period when none falls below the one before it: that is how running totals look. */
  readonly last: Sen | null;
}

/** {@link OtherTotal} of a row, or `null` when total and periods agree or one of them cannot be told. */
export function otherTotal(row: Row): OtherTotal | null {
  const periods = periodsOf(row);
  const total = row.sen('realisasi');
  if (!periods || total === null || areUnsure(row)) return null;
  const jumlah = sumSen(periods.amounts);
  const last = lastOfRunning(periods.amounts);
  return total === jumlah || total === last ? null : { total, jumlah, last };
}

/** A period that could not be read, or is counted in a merged cell above, makes every sum of the row a guess. */
export const areUnsure = (row: Row): boolean =>
  row.merged('realisasi') ||
  PERIODS.flat().some((field) => {
    const state = row.state(field);
    return row.merged(field) || state === CELL_STATE.unread || state === CELL_STATE.error;
  });

/** The last filled period of amounts that never fall, `null` where one does or there is but one. */
export function lastOfRunning(amounts: readonly Sen[]): Sen | null {
  const filled = amounts.filter((amount) => amount !== 0n);
  const last = filled.at(-1);
  const rises = filled.every((amount, at) => at === 0 || amount >= itemAt(filled, at - 1, amount));
  return last !== undefined && filled.length > 1 && rises ? last : null;
}

const THOUSAND = 100_000n; // in sen

/** Signs that periods are running totals that were added up. */
export interface Cumulative {
  readonly why: 'melebihiPagu' | 'periodeSama';
  readonly last: Sen;
  readonly total: Sen;
  readonly pagu: Sen | null;
}

/**
 * Two signs, both with a total that is the sum of periods that never fall: the total is more than the budget
 * while the last period is not; or two filled periods in a row are equal to the sen at an amount that is not
 * a whole thousand (regular payments repeat too, but at round amounts).
 */
export function looksCumulative(row: Row): Cumulative | null {
  const total = row.sen('realisasi');
  const periods = periodsOf(row);
  if (total === null || !periods) return null;
  const filled = periods.amounts.filter((amount) => amount !== 0n);
  const last = filled.at(-1);
  if (last === undefined || filled.length < 2 || last !== periods.amounts.at(-1)) return null;
  const neverFalls = filled.every((amount, at) => at === 0 || amount >= itemAt(filled, at - 1, amount));
  if (!neverFalls || sumSen(periods.amounts) !== total) return null;
  const pagu = row.sen('pagu');
  if (pagu !== null && total > pagu && last <= pagu) return { why: 'melebihiPagu', last, total, pagu };
  const repeats = filled.some(
    (amount, at) => at > 0 && amount === filled[at - 1] && amount % THOUSAND !== 0n,
  );
  return repeats && (pagu === null || last <= pagu) ? { why: 'periodeSama', last, total, pagu } : null;
}
