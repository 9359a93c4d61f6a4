import { areaCells } from '../a1';
import type { Area } from '../port';

/** A part of a sheet to be read in one piece; `sheet` counts the sheets asked for. */
export interface Block {
  readonly sheet: number;
  readonly area: Area;
}

/** What was learnt about the size of answers; bytes are characters of JSON. */
export interface Pace {
  /** Bytes one answer may have. */
  readonly budget: number;
  /** Cells one range may have. */
  readonly mostCells: number;
  /** Bytes a cell of this sheet took last time. */
  readonly bytesPerCell: ReadonlyMap<number, number>;
}

/** Half of what Excel on the web sends at most: the next block may well be denser than the last. */
const BUDGET = 2_500_000;
/** Excel gives no values at all above this. */
const MOST_CELLS = 5_000_000;
/** A guess for the first block, on the high side: a name, an address. */
const FIRST_GUESS = 40;
/** A block is planned with this much more than its sheet showed so far. */
const CARE = 1.25;

/** Before anything was read. */
export const firstPace: Pace = { budget: BUDGET, mostCells: MOST_CELLS, bytesPerCell: new Map() };

/** Takes in what a block turned out to measure. */
export function learn(pace: Pace, { sheet, area }: Block, bytes: number): Pace {
  const bytesPerCell = new Map(pace.bytesPerCell).set(sheet, Math.max(2, (bytes / areaCells(area)) * CARE));
  return { ...pace, bytesPerCell };
}

/** After an answer was too large, or a range was given without values: half of everything. */
export const slower = (pace: Pace, mostCells: number): Pace => ({
  ...pace,
  budget: pace.budget / 2,
  mostCells: Math.max(1, Math.floor(mostCells / 2)),
});

function costOf(pace: Pace, sheet: number): number {
  return pace.bytesPerCell.get(sheet) ?? Math.max(FIRST_GUESS, ...pace.bytesPerCell.values());
}

/**
 * Cuts from the front of the queue what one round trip may bring: as many whole sheets as fit, then the top rows of the
 * next one. Always at least one cell, so that reading ends.
 *
 * @returns the blocks to read now and those that remain, in the order of the queue.
 */
export function takeBatch(
  queue: readonly Block[],
  pace: Pace,
): { readonly batch: readonly Block[]; readonly rest: readonly Block[] } {
  const batch: Block[] = [];
  let budget = pace.budget;
  for (let at = 0; at < queue.length; at += 1) {
    const block = queue[at];
    if (!block) break;
    const cost = costOf(pace, block.sheet);
    const room = Math.min(pace.mostCells, Math.floor(budget / cost));
    const cells = areaCells(block.area);
    if (cells <= room) {
      batch.push(block);
      budget -= cells * cost;
      continue;
    }
    const cut = cutAt(block, room, batch.length === 0);
    if (!cut) return { batch, rest: queue.slice(at) };
    return { batch: [...batch, cut.now], rest: [...cut.later, ...queue.slice(at + 1)] };
  }
  return { batch, rest: [] };
}

function cutAt(
  { sheet, area }: Block,
  room: number,
  must: boolean,
): { readonly now: Block; readonly later: readonly Block[] } | null {
  const width = area.right - area.left + 1;
  const rows = Math.floor(room / width);
  if (rows >= 1) {
    const bottom = area.top + rows - 1;
    return {
      now: { sheet, area: { ...area, bottom } },
      later: [{ sheet, area: { ...area, top: bottom + 1 } }],
    };
  }
  // Not even a row fits. When nothing else was taken, a part of the row must do.
  if (!must) return null;
  const right = area.left + Math.max(1, room) - 1;
  const below = { sheet, area: { ...area, top: area.top + 1 } };
  const beside = { sheet, area: { ...area, left: right + 1, bottom: area.top } };
  return {
    now: { sheet, area: { ...area, right, bottom: area.top } },
    later: [...(right < area.right ? [beside] : []), ...(area.top < area.bottom ? [below] : [])],
  };
}
