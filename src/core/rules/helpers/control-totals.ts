import type { RecognisedSheet } from '../../schema/recognise';
import type { TotalRow } from '../../schema/row-kind';
import { CELL_STATE, NORMALISED, stateOf } from '../../table/column';
import type { MoneyField } from '../../table/field';
import { lowerBound, moneyColumn, senAt, type Table } from '../../table/table';
import { bigInt64At, itemAt, uint32At, uint8At } from '../../values/at';

/** A run of table entries, `from` up to but not including `to`, and what its amounts add up to. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly sum: bigint;
}

/** A total that none of the rows it may sum adds up to; `span` is what comes nearest. */
export interface WrongTotal {
  readonly total: TotalRow;
  readonly stated: bigint;
  readonly sheetColumn: number;
  /** The column its rows are in. */
  readonly rowsColumn: number;
  readonly span: Span;
}

// A total sums what stands near it; looking at every boundary of a sheet full of totals would take the square of them.
const NEAREST = 50;

/** The totals of one amount column that their rows contradict, in sheet order. Exact to the sen. */
export function wrongTotals(
  { totals, sections, table }: RecognisedSheet,
  field: MoneyField,
): readonly WrongTotal[] {
  const column = moneyColumn(table, field);
  if (!column || totals.length === 0) return [];
  const sums = [0n];
  for (let index = 0; index < table.length; index += 1) {
    sums.push(itemAt(sums, index, 0n) + (senAt(column, index) ?? 0n));
  }
  const span = (from: number, to: number): Span => ({
    from,
    to,
    sum: itemAt(sums, to, 0n) - itemAt(sums, from, 0n),
  });
  const entriesAbove = entryCounter(table);
  const cuts = [
    ...new Set([0, ...[...sections, ...totals].map(({ row }) => entriesAbove(row)), table.length]),
  ].sort((a, b) => a - b);

  return totals.flatMap((total): readonly WrongTotal[] => {
    const amount = total.amounts.get(field);
    if (!amount) return [];
    const here = entriesAbove(total.row);
    const near = nearCuts(cuts, lowerBound(cuts, here));
    const spans = spansOf(total, here, near, table.length).map(([from, to]) => span(from, to));
    const stated: bigint = amount.sen;
    if (spans.some(({ sum }) => sum === stated)) return [];
    const [nearest] = spans
      .map((one, at) => ({ one, at, off: one.sum > stated ? one.sum - stated : stated - one.sum }))
      .sort((a, b) => (a.off === b.off ? a.at - b.at : a.off < b.off ? -1 : 1));
    if (!nearest) return [];
    const { sheetColumn } = amount;
    return [{ total, stated, sheetColumn, rowsColumn: column.sheetColumn, span: nearest.one }];
  });
}

/** How many data rows stand above a 1-based sheet row. */
function entryCounter({ rows, length }: Table): (row: number) => number {
  return (row) => {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (uint32At(rows, middle) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The boundaries next above and below a place, the nearest first. */
interface NearCuts {
  readonly up: readonly number[];
  readonly down: readonly number[];
}

const nearCuts = (cuts: readonly number[], place: number): NearCuts => ({
  up: cuts.slice(Math.max(0, place - NEAREST), place).reverse(),
  down: cuts.slice(place + 1, place + 1 + NEAREST),
});

/**
 * The rows a total may sum, the nearest first: from any section or total above down to it (or, for amounts on the
 * section's own row and for a total above all data, from it down to any below); a grand total sums all rows, or all
 * rows so far. Never no rows at all.
 */
function spansOf(
  { reach, above }: TotalRow,
  here: number,
  { up, down }: NearCuts,
  length: number,
): readonly (readonly [number, number])[] {
  const spans = (): readonly (readonly [number, number])[] => {
    if (above || (here === 0 && reach === 'bagian')) return [...down, length].map((cut) => [here, cut]);
    if (reach === 'bagian') return [...up, 0].map((cut) => [cut, here]);
    return [
      [0, length],
      [0, here],
    ];
  };
  return spans().filter(([from, to]) => from < to);
}

/** What the cells kept as text in a span add up to: Excel's own sums pass over them. */
export function textAmounts(
  table: Table,
  field: MoneyField,
  { from, to }: Span,
): { sum: bigint; count: number } {
  const column = moneyColumn(table, field);
  let sum = 0n;
  let count = 0;
  for (let index = from; column && index < to; index += 1) {
    const status = uint8At(column.status, index);
    if (stateOf(status) !== CELL_STATE.read || (status & NORMALISED) === 0) continue;
    if (typeof table.raw(uint32At(table.rows, index, 1) - 1, column.sheetColumn) !== 'string') continue;
    sum += bigInt64At(column.sen, index);
    count += 1;
  }
  return { sum, count };
}
