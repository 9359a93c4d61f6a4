import type { Area } from '../port';

/** A cell with something to do at it; 0-based. */
export interface Placed {
  readonly row: number;
  readonly column: number;
}

/** Cells of one column that lie below each other, so that one range covers them. */
export interface Run<T extends Placed> {
  readonly area: Area;
  /** From top to bottom. */
  readonly cells: readonly T[];
}

/**
 * Joins cells into runs, column by column: few ranges instead of many. Of two entries for one cell the later counts.
 */
export function joinRuns<T extends Placed>(cells: readonly T[]): readonly Run<T>[] {
  const columns = new Map<number, Map<number, T>>();
  for (const cell of cells) {
    const column = columns.get(cell.column) ?? new Map<number, T>();
    columns.set(cell.column, column.set(cell.row, cell));
  }
  const runs: Run<T>[] = [];
  for (const [column, byRow] of [...columns].sort(([a], [b]) => a - b)) {
    let open: T[] = [];
    const close = (): void => {
      const [first] = open;
      const last = open.at(-1);
      if (first && last) {
        runs.push({ area: { top: first.row, left: column, bottom: last.row, right: column }, cells: open });
      }
      open = [];
    };
    for (const cell of [...byRow.values()].sort((a, b) => a.row - b.row)) {
      if (open.length > 0 && cell.row !== (open.at(-1)?.row ?? 0) + 1) close();
      open.push(cell);
    }
    close();
  }
  return runs;
}

/** A range for one request only: it is not kept alive, so nothing has to be let go afterwards. */
export const rangeAt = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();

/** Cuts a list into parts whose sizes stay below a limit; a part has at least one item. */
export function inParts<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  limit: number,
): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let size = Infinity;
  for (const item of items) {
    const own = sizeOf(item);
    if (size + own > limit) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(item);
    size += own;
  }
  return parts;
}
