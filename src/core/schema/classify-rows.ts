import { uint32At } from '../values/at';
import { judgeList, plainRows } from './judge-list';
import { isNumbered, judgeMapping } from './judge-mapping';
import type { Verdict } from './judge-common';
import { firstLabel, kodeOf, rowCellsOf, strategiIn, unitOf, type RowCells } from './row-cells';
import type { SectionRow, SkippedRow, TotalRow } from './row-kind';
import { claimsWhole } from './row-words';
import { settleParents } from './settle-parents';
import type { SheetPlan } from './sheet-plan';

/** What every row under the header is. Data rows come with the context rows that stand above them. */
export interface ClassifiedRows {
  /** 0-based sheet rows of the data, ascending. */
  readonly data: readonly number[];
  readonly skipped: readonly SkippedRow[];
  readonly sections: readonly SectionRow[];
  readonly totals: readonly TotalRow[];
  /** 0-based rows that name a program or kegiatan for the rows below and hold no sub kegiatan of their own. */
  readonly parents: readonly number[];
}

/** Sorts the rows under the header. Nothing ends the sheet: after notes and totals the scan goes on. */
export function classifyRows(plan: SheetPlan): ClassifiedRows {
  const data: number[] = [];
  const skipped: SkippedRow[] = [];
  const sections: SectionRow[] = [];
  const totals: TotalRow[] = [];
  const parents: number[] = [];
  const cellsOf = rowCellsOf(plan);
  const isMapping = plan.role === 'pemetaan';
  const judge = isMapping ? judgeMapping(plan, nextNamedOf(plan)) : judgeList(plan);
  const isPlain = isMapping ? () => false : plainRows(plan);
  const blocks = blockReader(plan);

  for (const row of plan.grid.usedRows) {
    if (row < plan.firstDataRow) continue;
    if (!blocks.isOpen() && isPlain(row)) {
      data.push(row);
      continue;
    }
    const cells = cellsOf(row);
    const verdict = blocks.read(cells, judge(cells));
    if (verdict === 'data') {
      data.push(row);
      continue;
    }
    const reason = verdict === 'tabel-lain' ? 'judul-ulang' : verdict;
    skipped.push({ row: row + 1, reason });
    if (reason === 'induk') parents.push(row);
    if (reason === 'bagian') sections.push(sectionOf(cells));
    if (reason === 'total' || (reason === 'bagian' && cells.amounts.size > 0)) {
      totals.push(totalOf(cells, reason === 'bagian'));
    }
  }
  return settleParents({ data, skipped, sections, totals, parents }, plan);
}

/**
 * Corrects a verdict by the block the row stands in: lines under `Keterangan`, names under a signature, and the
 * rows of another table, whose columns are not these.
 */
function blockReader(plan: SheetPlan): {
  /** True under a block that has not ended: what looks like data may not be any. */
  readonly isOpen: () => boolean;
  readonly read: (cells: RowCells, verdict: Verdict) => Verdict;
} {
  let block: 'keterangan' | 'tanda-tangan' | 'tabel-lain' | null = null;
  let lastRow = plan.firstDataRow - 1;
  const read = (cells: RowCells, verdict: Verdict): Verdict => {
    // A blank line closes a block of notes; under a signature the blank lines are where one signs.
    if (block === 'keterangan' && cells.row > lastRow + 1) block = null;
    lastRow = cells.row;
    if (verdict === 'judul-ulang') block = null;
    else if (verdict === 'tabel-lain') block = 'tabel-lain';
    if (block === 'tabel-lain') return verdict === 'tabel-lain' ? verdict : 'lain';
    if (verdict === 'keterangan' || verdict === 'tanda-tangan') {
      block = verdict;
      return verdict;
    }
    if (block === null) return verdict;
    if (verdict === 'lain' || (verdict === 'data' && saysLittle(plan, cells))) return block;
    block = null;
    return verdict;
  };
  return { isOpen: () => block !== null, read };
}

/** A line of text and nothing a sheet is kept for: no amount, no code, at most one cell beside the row number. */
const saysLittle = (plan: SheetPlan, cells: RowCells): boolean =>
  cells.amounts.size === 0 &&
  cells.count <= (isNumbered(cells) ? 2 : 1) &&
  (plan.role !== 'pemetaan' || kodeOf(cells, unitOf(plan)) === null);

// How far down a section looks for a row it could stand over: past other sections, notes and parents.
const LOOK_AHEAD = 12;

function nextNamedOf(plan: SheetPlan): (row: number) => RowCells | null {
  const { usedRows } = plan.grid;
  const cellsOf = rowCellsOf(plan);
  const unit = unitOf(plan);
  return (row) => {
    const from = firstAfter(usedRows, row);
    for (const next of usedRows.subarray(from, from + LOOK_AHEAD)) {
      const cells = cellsOf(next);
      if (cells.filled(unit) && strategiIn(cells) === null) return cells;
    }
    return null;
  };
}

/** The place of the first used row below a row. */
function firstAfter(usedRows: Uint32Array, row: number): number {
  let low = 0;
  let high = usedRows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (uint32At(usedRows, middle) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sectionOf(cells: RowCells): SectionRow {
  const strategi = strategiIn(cells);
  return { row: cells.row + 1, kind: strategi === null ? 'opd' : 'strategi', strategi };
}

/** The amounts a row states about other rows, kept as a control. */
function totalOf(cells: RowCells, above: boolean): TotalRow {
  const label = firstLabel(cells);
  return {
    row: cells.row + 1,
    label,
    reach: !above && claimsWhole(label) ? 'semua' : 'bagian',
    above,
    amounts: cells.amounts,
  };
}
