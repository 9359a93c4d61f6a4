import type { MoneyField } from '../../table/field';
import type { Row } from '../../table/table';
import { PERIODS } from '../../schema/mapping-row';
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
  const neverFalls = filled.every((amount, at) => at === 0 || amount >= (filled[at - 1] ?? amount));
  if (!neverFalls || sumSen(periods.amounts) !== total) return null;
  const pagu = row.sen('pagu');
  if (pagu !== null && total > pagu && last <= pagu) return { why: 'melebihiPagu', last, total, pagu };
  const repeats = filled.some(
    (amount, at) => at > 0 && amount === filled[at - 1] && amount % THOUSAND !== 0n,
  );
  return repeats && (pagu === null || last <= pagu) ? { why: 'periodeSama', last, total, pagu } : null;
}
