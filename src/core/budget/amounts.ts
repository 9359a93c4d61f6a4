import { PERIODS } from '../schema/mapping-row';
import { CELL_STATE, MERGED, stateOf, type MoneyColumn } from '../table/column';
import type { MoneyField } from '../table/field';
import { moneyColumn, type Table } from '../table/table';
import { float64At, int32At, uint32At, uint8At } from '../values/at';
import { addHalves, createSenSums, foldSums, halvesOf, MOST_AT_ONCE, type SenSums } from './sen-sums';

/** What groups of rows add up to, one entry a group. */
export interface Amounts {
  readonly subkegiatan: Float64Array;
  readonly pagu: SenSums;
  readonly realisasi: SenSums;
}

/** Which cells of the rows of a table were added up. */
export interface CountedCells {
  /** Per row a bit for pagu, then one for each column of realisation. */
  readonly marks: Uint8Array;
  /** 0-based sheet column of pagu; `null` when the sheet has none. */
  readonly pagu: number | null;
  readonly realisasi: readonly number[];
}

const PAGU = 1;

/** True where the pagu of a row was added up. */
export const isPaguCounted = (mark: number): boolean => (mark & PAGU) !== 0;

/** True where the n-th column of realisation was. */
export const isRealisasiCounted = (mark: number, nth: number): boolean => (mark & (PAGU << (nth + 1))) !== 0;

/** Nothing added up yet. */
export const createAmounts = (groups: number): Amounts => ({
  subkegiatan: new Float64Array(groups),
  pagu: createSenSums(groups),
  realisasi: createSenSums(groups),
});

/** The amounts of coarser groups; `into` is the coarser group of each. */
export function foldAmounts(amounts: Amounts, into: Int32Array, groups: number): Amounts {
  const subkegiatan = new Float64Array(groups);
  into.forEach((group, at) => {
    subkegiatan[group] = float64At(subkegiatan, group) + float64At(amounts.subkegiatan, at);
  });
  return {
    subkegiatan,
    pagu: foldSums(amounts.pagu, into, groups),
    realisasi: foldSums(amounts.realisasi, into, groups),
  };
}

/**
 * Adds the rows of a table to their groups.
 *
 * @param amounts what is added to.
 * @param table a mapping table.
 * @param groups the group of each row.
 */
export function addRows(amounts: Amounts, table: Table, groups: Int32Array): CountedCells {
  const marks = new Uint8Array(groups.length);
  const pagu = moneyColumn(table, 'pagu');
  const [first, ...others] = realisasiFields(table).flatMap((field) => moneyColumn(table, field) ?? []);
  const blank = new Uint8Array(groups.length);
  addColumns(amounts, groups, {
    subkegiatan: table.columns.get('subkegiatan')?.status ?? blank,
    pagu: cellsOf(pagu, blank),
    realisasi: cellsOf(first, blank),
    marks,
    place: 1,
  });
  others.forEach((column, at) => {
    const subkegiatan = new Uint8Array(groups.length).fill(MERGED);
    const realisasi = cellsOf(column, blank);
    addColumns(amounts, groups, {
      ...{ subkegiatan, pagu: cellsOf(undefined, blank), realisasi, marks, place: at + 2 },
    });
  });
  return {
    marks,
    pagu: pagu?.sheetColumn ?? null,
    realisasi: (first ? [first, ...others] : []).map(({ sheetColumn }) => sheetColumn),
  };
}

/** The columns of realisation: the total, or the periods where the sheet has no column of it. */
export function realisasiFields({ columns }: Table): readonly MoneyField[] {
  if (columns.has('realisasi')) return ['realisasi'];
  // A sheet with both forms states every amount twice: the first form it has speaks.
  return PERIODS.find((fields) => fields.some((field) => columns.has(field))) ?? [];
}

type Cells = ReturnType<typeof cellsOf>;

/** A column to be added; one that is not there has nothing in it. */
const cellsOf = (column: MoneyColumn | undefined, blank: Uint8Array) => ({
  status: column?.status ?? blank,
  ...halvesOf(column ?? { sen: new BigInt64Array() }),
});

/** One pass over the columns of {@link addRows}: together they cost little more than one of them. */
function addColumns(
  { subkegiatan, pagu, realisasi }: Amounts,
  groups: Int32Array,
  columns: {
    /** Rows without `MERGED` in it are counted. */
    readonly subkegiatan: Uint8Array;
    readonly pagu: Cells;
    readonly realisasi: Cells;
    readonly marks: Uint8Array;
    /** The bit of realisasi in a mark. */
    readonly place: number;
  },
): void {
  const { marks, subkegiatan: status } = columns;
  const { status: paguStatus, highs, lows, firstHigh, firstLow } = columns.pagu;
  const { status: spentStatus, highs: spentHighs, lows: spentLows } = columns.realisasi;
  const spentMark = 1 << columns.place;
  for (let from = 0; from < groups.length; from += MOST_AT_ONCE) {
    const to = Math.min(groups.length, from + MOST_AT_ONCE);
    // Rows of one group stand together, so that their sum is put away once.
    let group = int32At(groups, from);
    let rows = 0;
    let high = 0;
    let low = 0;
    let spentHigh = 0;
    let spentLow = 0;
    for (let at = from; at <= to; at += 1) {
      const next = at < to ? int32At(groups, at) : -1;
      if (next !== group) {
        subkegiatan[group] = float64At(subkegiatan, group) + rows;
        addHalves(pagu, group, high, low);
        addHalves(realisasi, group, spentHigh, spentLow);
        rows = high = low = spentHigh = spentLow = 0;
        group = next;
        if (at === to) break;
      }
      if ((uint8At(status, at) & MERGED) === 0) rows += 1;
      let mark = 0;
      if (stateOf(uint8At(paguStatus, at)) === CELL_STATE.read) {
        mark = PAGU;
        high += int32At(highs, 2 * at + firstHigh);
        low += uint32At(lows, 2 * at + firstLow);
      }
      if (stateOf(uint8At(spentStatus, at)) === CELL_STATE.read) {
        mark |= spentMark;
        spentHigh += int32At(spentHighs, 2 * at + firstHigh);
        spentLow += uint32At(spentLows, 2 * at + firstLow);
      }
      marks[at] = uint8At(marks, at) | mark;
    }
  }
}
