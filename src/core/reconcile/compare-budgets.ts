import { DIMENSIONS, summariseBudget, UNMAPPED, type BudgetFigure, type Dimension } from '../budget/budget';
import type { Message } from '../messages/translate';
import type { Table } from '../table/table';
import { asSen, type Sen } from '../values/rupiah';
import { compareSubkegiatan, type ComparedSubkegiatan } from './compare-subkegiatan';

/** What one state of a budget says under a heading. Amounts in sen; `cells` are its pagu cells. */
export interface BudgetState {
  readonly subkegiatan: number;
  readonly pagu: Sen;
  readonly realisasi: Sen;
  readonly cells: readonly string[];
}

/** A heading of a breakdown in two states of the budget. */
export interface ComparedFigure {
  readonly key: string;
  readonly name: Message;
  readonly lama: BudgetState;
  readonly baru: BudgetState;
  /** New less old, in sen. */
  readonly selisih: Sen;
}

/** Two states of a budget, held against each other. Every breakdown adds up to the total, in both states. */
export interface ComparedBudgets extends Readonly<Record<Dimension, readonly ComparedFigure[]>> {
  readonly total: ComparedFigure;
  readonly subkegiatan: readonly ComparedSubkegiatan[];
}

/**
 * Compares an old and a new state of mapping sheets, exact to the sen.
 *
 * @param old mapping tables of the one state, with role `pemetaan`.
 * @param now those of the other.
 */
export function compareBudgets(old: readonly Table[], now: readonly Table[]): ComparedBudgets {
  const [before, after] = [summariseBudget(old), summariseBudget(now)];
  const compared = (dimension: Dimension): readonly ComparedFigure[] =>
    inOneOrder(before[dimension], after[dimension]).map(compareFigures);
  const byDimension = Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, compared(dimension)]),
  ) as Record<Dimension, readonly ComparedFigure[]>;
  return {
    ...byDimension,
    opd: byAmount(byDimension.opd),
    total: compareFigures({ shown: after.total, old: before.total, now: after.total }),
    subkegiatan: compareSubkegiatan(old, now),
  };
}

const NOTHING: BudgetState = { subkegiatan: 0, pagu: asSen(0n), realisasi: asSen(0n), cells: [] };

function compareFigures({ shown: { key, name }, old, now }: Both): ComparedFigure {
  const [lama, baru] = [stateOf(old), stateOf(now)];
  return { key, name, lama, baru, selisih: asSen(baru.pagu - lama.pagu) };
}

const stateOf = (figure: BudgetFigure | undefined): BudgetState =>
  figure
    ? {
        subkegiatan: figure.subkegiatan,
        pagu: figure.pagu,
        realisasi: figure.realisasi,
        cells: figure.cells,
      }
    : NOTHING;

/** A heading as it is named now, or was where it is gone, and what either state says under it. */
interface Both {
  readonly shown: BudgetFigure;
  readonly old: BudgetFigure | undefined;
  readonly now: BudgetFigure | undefined;
}

/** Both lists as one, in the order they both follow; a heading one of them lacks stands where it would. */
function inOneOrder(old: readonly BudgetFigure[], now: readonly BudgetFigure[]): readonly Both[] {
  const before = new Map(old.map((figure) => [figure.key, figure]));
  const after = new Set(now.map(({ key }) => key));
  const both: Both[] = [];
  let next = 0;
  const upTo = (key: string | null): void => {
    while (next < old.length && old[next]?.key !== key) {
      const figure = old[next];
      if (figure && !after.has(figure.key)) both.push({ shown: figure, old: figure, now: undefined });
      next += 1;
    }
  };
  for (const figure of now) {
    const known = before.get(figure.key);
    if (known && old.indexOf(known) >= next) upTo(figure.key);
    both.push({ shown: figure, old: known, now: figure });
  }
  upTo(null);
  return both;
}

/** Offices by what they have now, then by what they had; what cannot be placed last. */
const byAmount = (figures: readonly ComparedFigure[]): readonly ComparedFigure[] =>
  [...figures].sort(
    (a, b) =>
      Number(a.key === UNMAPPED) - Number(b.key === UNMAPPED) ||
      descending(a.baru.pagu, b.baru.pagu) ||
      descending(a.lama.pagu, b.lama.pagu) ||
      (a.key < b.key ? -1 : 1),
  );

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);

/**
 * What an amount changed by in percent, rounded to two decimals half away from zero from exact amounts; `null` from nothing.
 */
export function percentChange(lama: Sen, selisih: Sen): number | null {
  if (lama === 0n) return null;
  const size = (count: bigint): bigint => (count < 0n ? -count : count);
  const hundredths = (size(selisih) * 20_000n + size(lama)) / (size(lama) * 2n);
  const sign = selisih < 0n === lama < 0n ? 1 : -1;
  return hundredths === 0n ? 0 : (sign * Number(hundredths)) / 100;
}
