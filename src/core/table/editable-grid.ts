import type { CellValue } from '../values/cell-value';
import type { Grid } from './grid';
import type { FormulaCell } from './grid-formulas';
import { lowerBound } from './table';

/** One cell as it stands after an edit; both offsets 0-based. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** The formula, `=…`; absent or `null` for a constant. */
  readonly formula?: string | null;
}

/** A grid that follows its sheet: whoever holds `grid` sees every edit at once. */
export interface EditableGrid {
  readonly grid: Grid;
  /** True where the cell would become another: an edit that says what stands there is none. */
  readonly differs: (edit: CellEdit) => boolean;
  readonly set: (edit: CellEdit) => void;
}

interface Written {
  readonly value: CellValue;
  readonly formula: string | null;
}

/**
 * Lays edits over a grid without touching it, whatever made it.
 *
 * Shape: sparse; an edit costs one cell. Which rows and columns are used is settled when someone asks, at the cost of
 * one pass over the list of rows. Merged areas stay: an editor cannot change them cell by cell.
 */
export function editableGrid(base: Grid): EditableGrid {
  const written = new Map<number, Map<number, Written>>();
  const unsettled = { rows: new Set<number>(), columns: new Set<number>() };
  let { usedRows, usedColumns, cellCount } = base;

  const at = (row: number, column: number): Written | undefined => written.get(row)?.get(column);
  const value = (row: number, column: number): CellValue => {
    const edit = at(row, column);
    return edit ? edit.value : base.value(row, column);
  };
  const formula = (row: number, column: number): string | null => {
    const edit = at(row, column);
    return edit ? edit.formula : (base.formula?.(row, column) ?? null);
  };
  const settle = (): void => {
    if (unsettled.rows.size === 0) return;
    const rows = [...unsettled.rows].sort((a, b) => a - b);
    const columns = [...unsettled.columns].sort((a, b) => a - b);
    unsettled.rows.clear();
    unsettled.columns.clear();
    // Whatever fills a row stands in a column used so far or in one written since, and the other way round.
    const fillsRow = (row: number): boolean =>
      usedColumns.some((column) => value(row, column) !== null) ||
      columns.some((column) => value(row, column) !== null);
    const fillsColumn = (column: number): boolean =>
      usedRows.some((row) => value(row, column) !== null) || rows.some((row) => value(row, column) !== null);
    const nextRows = merged(usedRows, rows, fillsRow);
    const nextColumns = merged(Uint32Array.from(usedColumns), columns, fillsColumn);
    usedRows = nextRows ?? usedRows;
    usedColumns = nextColumns ? [...nextColumns] : usedColumns;
  };

  return {
    grid: {
      sheet: base.sheet,
      visibility: base.visibility,
      date1904: base.date1904,
      merges: base.merges,
      get usedRows() {
        settle();
        return usedRows;
      },
      get usedColumns() {
        settle();
        return usedColumns;
      },
      get cellCount() {
        return cellCount;
      },
      value,
      // A written text has no number of its own: it is parsed each time it is asked for.
      textCode: (row, column) => (at(row, column) ? 0 : base.textCode(row, column)),
      ...(base.formula ? { formula, formulaCells: () => formulasOf(base, written) } : {}),
      ...(base.links ? { links: base.links } : {}),
    },
    differs: ({ row, column, value: next, formula: nextFormula }) =>
      !isSame(value(row, column), filled(next)) ||
      (base.formula !== undefined && formula(row, column) !== (nextFormula ?? null)),
    set({ row, column, value: next, formula: nextFormula }) {
      const before = value(row, column) !== null;
      const after = filled(next);
      if (before !== (after !== null)) {
        cellCount += before ? -1 : 1;
        unsettled.rows.add(row);
        unsettled.columns.add(column);
      }
      const line = written.get(row) ?? new Map<number, Written>();
      written.set(row, line);
      line.set(column, { value: after, formula: nextFormula ?? null });
    },
  };
}

/** An empty text is an empty cell. */
const filled = (value: CellValue): CellValue => (value === '' ? null : value);

function isSame(a: CellValue, b: CellValue): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return Object.is(a, b);
  return a.error === b.error;
}

/** The ascending list with these numbers in it or not, as they are used now; `null` when it stays as it is. */
function merged(
  list: Uint32Array,
  changed: readonly number[],
  isUsed: (one: number) => boolean,
): Uint32Array | null {
  const moved = changed
    .map((one) => ({ one, at: lowerBound(list, one), used: isUsed(one) }))
    .filter(({ one, at, used }) => (list[at] === one) !== used);
  if (moved.length === 0) return null;
  const came = moved.filter(({ used }) => used).length;
  const next = new Uint32Array(list.length + came - (moved.length - came));
  let from = 0;
  let to = 0;
  for (const { one, at, used } of moved) {
    next.set(list.subarray(from, at), to);
    to += at - from;
    from = used ? at : at + 1;
    if (used) {
      next[to] = one;
      to += 1;
    }
  }
  next.set(list.subarray(from), to);
  return next;
}

function* formulasOf(
  base: Grid,
  written: ReadonlyMap<number, ReadonlyMap<number, Written>>,
): Generator<FormulaCell> {
  for (const cell of base.formulaCells?.() ?? []) {
    if (written.get(cell.row)?.has(cell.column) !== true) yield cell;
  }
  for (const [row, line] of written) {
    for (const [column, { formula }] of line) if (formula !== null) yield { row, column, formula };
  }
}
