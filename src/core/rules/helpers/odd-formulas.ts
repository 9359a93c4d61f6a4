import type { RecognisedColumn, RecognisedSheet } from '../../schema/recognise';
import type { TotalRow } from '../../schema/row-kind';
import type { Field, MoneyField } from '../../table/field';
import { indexOfRow, type Table } from '../../table/table';
import type { Grid } from '../../table/grid';
import { formulaKey } from '../../table/grid-formulas';
import { contentOf } from '../../values/cell-text';
import type { CellValue } from '../../values/cell-value';
import { fold } from '../../values/text';
import { filledInto, formInColumn, formInGrid, looksAtOtherRows } from './column-formula';

/** A cell that does not hold the formula its neighbours hold; both offsets 0-based. */
export interface OddCell {
  readonly row: number;
  readonly column: number;
  /** Its own formula, or `null` where a constant stands in its place. */
  readonly formula: string | null;
  readonly value: CellValue;
  /** The neighbours' formula as it would read in this cell; `null` where that would leave the sheet. */
  readonly expected: string | null;
  /** A neighbour to copy it from. */
  readonly example: { readonly row: number; readonly column: number };
  /** How many cells hold the neighbours' formula. */
  readonly usual: number;
}

/** A column of data rows in which most cells hold one formula. */
interface FormulaColumn {
  readonly cells: readonly Cell[];
  readonly usual: Usual;
}

interface AnyCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

interface ComputedCell extends AnyCell {
  readonly formula: string;
  readonly form: string;
}

type Cell = ComputedCell | (AnyCell & { readonly formula: null; readonly form: null });

type Usual = readonly [ComputedCell, ...ComputedCell[]];

// From four fifths on a column is computed whatever its header says; under a header that says so, from half on.
const SHARE_ANY = 0.8;
const SHARE_COMPUTED = 0.5;
const LEAST_ANY = 4;
const LEAST_COMPUTED = 2;
const COMPUTED = /^(?:total|jumlah|sisa|selisih|persen|persentase|capaian|serapan|rata rata)\b|%/;

/** Columns of a sheet that hold any formula in a data row, with how many. */
function formulaColumns({ grid, table }: RecognisedSheet): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { row, column } of grid.formulaCells?.() ?? []) {
    if (indexOfRow(table, row + 1) !== null) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return counts;
}

/**
 * Cells of data rows that do not hold the formula of their column, from left to right and from top to bottom. Blank
 * cells are none: nothing was typed over there. A formula that leans on the row above needs a first value in every run
 * of rows. The column of running numbers is left alone.
 */
export function* oddInColumns(
  sheet: RecognisedSheet,
): Generator<OddCell & { readonly header: RecognisedColumn }> {
  const counts = formulaColumns(sheet);
  for (const header of [...sheet.columns].sort((a, b) => a.column - b.column)) {
    if (header.field === 'no' || (counts.get(header.column) ?? 0) < LEAST_COMPUTED) continue;
    const column = formulaColumn(sheet, header);
    if (!column) continue;
    for (const odd of oddCells(column, sheet.table)) yield { ...odd, header };
  }
}

function formulaColumn({ grid, table }: RecognisedSheet, header: RecognisedColumn): FormulaColumn | null {
  const cells = [...table.rows].flatMap((sheetRow): Cell[] => {
    const cell = cellAt(grid, sheetRow - 1, header.column, formInColumn);
    return cell.formula === null && contentOf(cell.value) === 'empty' ? [] : [cell];
  });
  const usual = mostCommon(cells);
  const [share, least] = isComputed(header) ? [SHARE_COMPUTED, LEAST_COMPUTED] : [SHARE_ANY, LEAST_ANY];
  return usual && usual.length >= least && usual.length >= cells.length * share && usual.length < cells.length
    ? { cells, usual }
    : null;
}

/** A header that promises a figure worked out of others. */
const isComputed = ({ field, header }: RecognisedColumn): boolean =>
  field === ('realisasi' satisfies Field) ||
  COMPUTED.test(header.trim().startsWith('%') ? '%' : fold(header));

function cellAt(grid: Grid, row: number, column: number, formOf: FormOf): Cell {
  const formula = grid.formula?.(row, column) ?? null;
  const cell = { row, column, value: grid.value(row, column) };
  return formula === null
    ? { ...cell, formula, form: null }
    : { ...cell, formula, form: known(grid, row, column, formula, formOf) };
}

type FormOf = (formula: string, row: number, column: number) => string;

const forms = new WeakMap<Grid, Map<FormOf, Map<number, readonly [formula: string, form: string]>>>();

/** After an edit all but the edited formulas are as they were: taking one apart costs far more than to look it up. */
function known(grid: Grid, row: number, column: number, formula: string, formOf: FormOf): string {
  const ofGrid = forms.get(grid) ?? new Map<FormOf, Map<number, readonly [string, string]>>();
  forms.set(grid, ofGrid);
  const ofKind = ofGrid.get(formOf) ?? new Map<number, readonly [string, string]>();
  ofGrid.set(formOf, ofKind);
  const key = formulaKey(row, column);
  const before = ofKind.get(key);
  if (before?.[0] === formula) return before[1];
  const form = formOf(formula, row, column);
  ofKind.set(key, [formula, form]);
  return form;
}

/** The cells that share the form most of them have, the one seen first where two are as frequent; `null` without any. */
function mostCommon(cells: readonly Cell[]): Usual | null {
  const byForm = new Map<string, [ComputedCell, ...ComputedCell[]]>();
  for (const cell of cells) {
    if (cell.formula === null) continue;
    const known = byForm.get(cell.form);
    if (known) known.push(cell);
    else byForm.set(cell.form, [cell]);
  }
  let best: Usual | null = null;
  for (const group of byForm.values()) if (!best || group.length > best.length) best = group;
  return best;
}

function* oddCells({ cells, usual }: FormulaColumn, table: Table): Generator<OddCell> {
  const [first] = usual;
  const leansAbove = looksAtOtherRows(first.formula, first.row);
  let example = first;
  for (const cell of cells) {
    if (cell.formula !== null && cell.form === first.form) {
      example = cell;
      continue;
    }
    // `row` is 0-based, so it is also the 1-based row above.
    if (leansAbove && indexOfRow(table, cell.row) === null) continue;
    yield oddCell(cell, example, usual.length);
  }
}

const oddCell = ({ row, column, formula, value }: Cell, example: ComputedCell, usual: number): OddCell => ({
  row,
  column,
  formula,
  value,
  expected: filledInto(example.formula, row - example.row, column - example.column),
  example: { row: example.row, column: example.column },
  usual,
});

/** An odd amount of a JUMLAH row; `expected` is `null` where only the totals above and below it are formulas. */
export interface OddTotal extends OddCell {
  readonly total: TotalRow;
  readonly field: MoneyField;
}

/**
 * Amounts of JUMLAH and TOTAL rows that are typed although the others of the row, or of the column, are formulas; and
 * formulas that differ from the others of their row. A formula that adds up its own row is another way to a total.
 */
export function* oddTotals({ grid, totals }: RecognisedSheet): Generator<OddTotal> {
  if (!grid.formula || totals.length === 0) return;
  const columns = new Map<MoneyField, Cell[]>();
  const rows = totals.map((total) => ({ total, amounts: amountCells(grid, total, columns) }));
  for (const { total, amounts } of rows) {
    const usual = mostCommon(amounts.map(({ cell }) => cell));
    const isUsual =
      usual && usual.length >= LEAST_COMPUTED && usual.length >= amounts.length * SHARE_COMPUTED;
    for (const { field, cell, column } of amounts) {
      if (isUsual) {
        const [example] = usual;
        if (
          cell.form === example.form ||
          (cell.formula !== null && !looksAtOtherRows(cell.formula, cell.row))
        )
          continue;
        yield { ...oddCell(cell, example, usual.length), total, field };
        continue;
      }
      const computed = column.filter((one) => one.formula !== null);
      const [neighbour] = computed;
      if (cell.formula !== null || !neighbour) continue;
      if (computed.length < LEAST_COMPUTED || computed.length < column.length * SHARE_COMPUTED) continue;
      yield { ...oddCell(cell, neighbour, computed.length), expected: null, total, field };
    }
  }
}

/** An amount of a total's row, and the amounts of all totals in its column. */
interface AmountCell {
  readonly field: MoneyField;
  readonly cell: Cell;
  readonly column: readonly Cell[];
}

/** The amounts of a total's row; each is added to its column. */
function amountCells(
  grid: Grid,
  { row, amounts }: TotalRow,
  columns: Map<MoneyField, Cell[]>,
): readonly AmountCell[] {
  return Array.from(amounts, ([field, { sheetColumn }]) => {
    const cell = cellAt(grid, row - 1, sheetColumn, formInGrid);
    const column = columns.get(field) ?? [];
    columns.set(field, column);
    column.push(cell);
    return { field, cell, column };
  });
}
