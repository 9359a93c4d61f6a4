import type { Kamus } from '../taxonomy/kamus';
import { opdKey } from '../values/opd';
import type { Kode } from '../values/kode-subkegiatan';
import { fold } from '../values/text';
import type { ClassifiedRows } from './classify-rows';
import { firstLabel, kodeOf, namesOf, rowCellsOf, strategiIn, unitOf, type RowCells } from './row-cells';
import type { SkippedRow, TotalRow } from './row-kind';
import type { SheetPlan } from './sheet-plan';

type Unit = ReturnType<typeof unitOf>;

/** One row taken for data so far, looked at once more together with the rows below it. */
interface Item {
  readonly row: number;
  readonly cells: RowCells;
  readonly kode: Kode | null;
  readonly pagu: bigint | null;
  /** 0 program, 1 kegiatan, for a row that names only these; `null` for a row of its own. */
  readonly open: 0 | 1 | null;
  /** Comparable names; '' when blank. */
  readonly program: string;
  readonly kegiatan: string;
  readonly opd: string;
  readonly isStrategi: boolean;
}

type Settled = 'induk' | 'bagian' | 'lain';

/**
 * Takes out of the data what sums or repeats other rows: a program or kegiatan over its own sub kegiatan, a
 * strategy over its rows, accounts below a sub kegiatan. By the codes where there are codes; without them only
 * when the amount is exactly the sum of the rows it stands over. Otherwise it stays data: an amount is never
 * dropped. What such a row states is kept as a total, for control.
 */
export function settleParents(found: ClassifiedRows, plan: SheetPlan): ClassifiedRows {
  if (plan.role !== 'pemetaan') return found;
  const unit = unitOf(plan);
  const cellsOf = rowCellsOf(plan);
  const items = found.data.map((row) => itemOf(cellsOf(row), unit, plan.kamus));
  const breaks = new Set(found.sections.map(({ row }) => row - 1));
  const settled = new Map<number, Settled>();
  const hasLevels =
    unit === 'subkegiatan' && plan.columns.some(({ field }) => field === 'program' || field === 'kegiatan');
  settleByCode(items, breaks, settled, hasLevels);
  settleBySum(items, breaks, settled);
  if (settled.size === 0) return found;

  const skipped: SkippedRow[] = [...found.skipped];
  const totals: TotalRow[] = [...found.totals];
  const sections = [...found.sections];
  const parents = [...found.parents];
  for (const { row, cells } of items) {
    const verdict = settled.get(row);
    if (!verdict) continue;
    skipped.push({ row: row + 1, reason: verdict });
    if (verdict === 'induk') parents.push(row);
    if (verdict === 'bagian') sections.push({ row: row + 1, kind: 'strategi', strategi: strategiIn(cells) });
    if (verdict !== 'lain' && cells.amounts.size > 0) {
      const label = firstLabel(cells);
      totals.push({ row: row + 1, label, reach: 'bagian', above: true, amounts: cells.amounts });
    }
  }
  const byRow = (a: { readonly row: number }, b: { readonly row: number }): number => a.row - b.row;
  return {
    data: found.data.filter((row) => !settled.has(row)),
    skipped: skipped.sort(byRow),
    sections: sections.sort(byRow),
    totals: totals.sort(byRow),
    parents: parents.sort((a, b) => a - b),
  };
}

function itemOf(cells: RowCells, unit: Unit, kamus: Kamus): Item {
  const named = cells.filled(unit);
  const kegiatan = unit === 'subkegiatan' && cells.filled('kegiatan');
  const open = named ? null : kegiatan ? 1 : unit !== 'program' && cells.filled('program') ? 0 : null;
  const kode = kodeOf(cells, unit);
  return {
    row: cells.row,
    cells,
    kode,
    pagu: cells.amounts.get('pagu')?.sen ?? null,
    open,
    program: fold(cells.text('program')),
    kegiatan: fold(cells.text('kegiatan')),
    opd: opdKey(kamus.spell('opd', cells.text('opd'))),
    // A row named like a strategy and nothing else.
    isStrategi: kode === null && named && namesOf(cells).length === 1 && strategiIn(cells) !== null,
  };
}

const PARENT_LEVELS: readonly Kode['jenis'][] = ['urusan', 'bidang', 'program', 'kegiatan'];

interface Parent {
  readonly item: Item;
  readonly prefix: string;
  /** Its code alone tells: no name of its own beside columns for program and kegiatan. */
  readonly isPlain: boolean;
  children: number;
  amounts: number;
  sum: bigint;
}

/**
 * By the grammar of the codes a row belongs to the one above whose code its own goes on. A row with a name in
 * the sub kegiatan column and the code of a program may also be a code cut short: there the sum must be exact.
 */
function settleByCode(
  items: readonly Item[],
  breaks: ReadonlySet<number>,
  settled: Map<number, Settled>,
  hasLevels: boolean,
): void {
  // The parents still open above the row at hand, from the outermost in.
  const above: Parent[] = [];
  const close = (keep: (prefix: string) => boolean): void => {
    for (let last = above.at(-1); last && !keep(last.prefix); last = above.at(-1)) {
      above.pop();
      if (isParent(last)) settled.set(last.item.row, 'induk');
    }
  };
  let sub: Item | undefined;
  let previous = -1;
  for (const item of items) {
    if (hasBreak(breaks, previous, item.row)) {
      close(() => false);
      sub = undefined;
    }
    previous = item.row;
    const { kode } = item;
    if (kode?.jenis === 'rekening') {
      const ofSub = kode.subkegiatan === null || kode.subkegiatan === sub?.kode?.subkegiatan;
      if (typeof sub?.pagu === 'bigint' && ofSub) settled.set(item.row, 'lain');
      continue;
    }
    if (kode) close((prefix) => kode.kode.startsWith(prefix));
    const isLevel = kode !== null && PARENT_LEVELS.includes(kode.jenis);
    for (const parent of above) {
      if (kode) parent.children += 1;
      if (item.cells.amounts.size > 0) parent.amounts += 1;
      if (!isLevel) parent.sum += item.pagu ?? 0n;
    }
    if (kode) sub = kode.jenis === 'subkegiatan' ? item : undefined;
    if (isLevel) {
      const isPlain = !hasLevels || item.open !== null;
      above.push({ item, prefix: `${kode.kode}.`, isPlain, children: 0, amounts: 0, sum: 0n });
    }
  }
  close(() => false);
}

function isParent({ item, isPlain, children, amounts, sum }: Parent): boolean {
  if (children === 0) return false;
  if (!isPlain) return item.pagu !== null && item.pagu !== 0n && item.pagu === sum;
  // Where no row below states an amount, the parent's is the only one there is.
  return amounts > 0 || item.cells.amounts.size === 0;
}

/** True when a section row stands between two rows. */
function hasBreak(breaks: ReadonlySet<number>, from: number, to: number): boolean {
  if (breaks.size === 0 || from < 0) return false;
  if (to - from <= breaks.size) {
    for (let row = from + 1; row < to; row += 1) if (breaks.has(row)) return true;
    return false;
  }
  return [...breaks].some((row) => from < row && row < to);
}

/** Without codes only the exact sum of the whole group tells a parent from a row whose name is missing. */
function settleBySum(
  items: readonly Item[],
  breaks: ReadonlySet<number>,
  settled: Map<number, Settled>,
): void {
  items.forEach((item, at) => {
    if (settled.has(item.row) || item.pagu === null || item.pagu === 0n) return;
    if (item.open === null && !item.isStrategi) return;
    const group = groupBelow(items, item, at, breaks).filter(({ row }) => !settled.has(row));
    const leaves = group.filter(({ open }) => open === null);
    const rows = leaves.length > 0 ? leaves : group;
    if (rows.length === 0) return;
    const sum = rows.reduce((total, { pagu }) => total + (pagu ?? 0n), 0n);
    if (sum === item.pagu) settled.set(item.row, item.open === null ? 'bagian' : 'induk');
  });
}

const LARGEST_GROUP = 2000;

/** The rows a parent may stand over: down to the next of its own level, another OPD, or a section. */
function groupBelow(
  items: readonly Item[],
  parent: Item,
  at: number,
  breaks: ReadonlySet<number>,
): readonly Item[] {
  const group: Item[] = [];
  let previous = parent.row;
  for (let next = at + 1; next < items.length; next += 1) {
    const item = items[next];
    // A group that never ends is no group; looking through it for every row would take the square of them.
    if (!item || group.length > LARGEST_GROUP) return [];
    if (hasBreak(breaks, previous, item.row)) break;
    previous = item.row;
    if (parent.open === null ? item.isStrategi : leavesGroup(parent, item)) break;
    group.push(item);
  }
  return group;
}

function leavesGroup(parent: Item, item: Item): boolean {
  const differs = (field: 'program' | 'kegiatan' | 'opd'): boolean =>
    item[field] !== '' && item[field] !== parent[field];
  if (parent.opd !== '' && differs('opd')) return true;
  return differs('program') || (parent.open === 1 && differs('kegiatan'));
}
