import { findStrategi, type StrategiId } from '../taxonomy/strategi';
import { asText } from '../table/cell-readers';
import { kindOf, type Field, type MoneyField } from '../table/field';
import type { Grid } from '../table/grid';
import type { ColumnPlan } from '../table/table-builder';
import { isBlank, type CellValue } from '../values/cell-value';
import { readKode, splitKodeNama, type Kode } from '../values/kode-subkegiatan';
import { readRupiah, type Sen } from '../values/rupiah';
import { isOrdinal } from './row-words';
import type { SheetPlan } from './sheet-plan';

/** The mapped cells of one sheet row, looked at once for classification. */
export interface RowCells {
  /** 0-based sheet row. */
  readonly row: number;
  readonly value: (field: Field) => CellValue;
  readonly text: (field: Field) => string;
  readonly filled: (field: Field) => boolean;
  /** Number of mapped cells that hold something. */
  readonly count: number;
  /** Like `count`, without the fields that are written once for many rows and the row number. */
  readonly own: number;
  /** Texts of the row from left to right, mapped or not, numbers left out. */
  readonly texts: readonly string[];
  /** The amounts the row states. */
  readonly amounts: ReadonlyMap<MoneyField, { readonly sen: Sen; readonly sheetColumn: number }>;
}

const SHARED: ReadonlySet<Field> = new Set(['no', 'strategi', 'opd', 'program', 'kegiatan']);

/** Prepares a reader for the rows of one sheet. */
export function rowCellsOf(plan: SheetPlan): (row: number) => RowCells {
  const { grid, columns } = plan;
  const byField = new Map<Field, ColumnPlan>(columns.map((column) => [column.field, column]));
  const money = columns.filter((column) => kindOf(column.field) === 'rupiah');
  const amountsIn = (row: number): RowCells['amounts'] => {
    const amounts = new Map<MoneyField, { readonly sen: Sen; readonly sheetColumn: number }>();
    for (const { field, sheetColumn, satuan } of money) {
      const read = readRupiah(grid.value(row, sheetColumn), { satuan });
      if (read.ok) amounts.set(field as MoneyField, { sen: read.value, sheetColumn });
    }
    return amounts;
  };
  return (row) => {
    // Worked out when asked for.
    let texts: readonly string[] | undefined;
    let amounts: RowCells['amounts'] | undefined;
    const value = (field: Field): CellValue => {
      const column = byField.get(field);
      return column ? grid.value(row, column.sheetColumn) : null;
    };
    return {
      row,
      value,
      text: (field) => asText(value(field)),
      filled: (field) => !isBlank(value(field)),
      get count() {
        let count = 0;
        for (const { sheetColumn } of columns) if (!isBlank(grid.value(row, sheetColumn))) count += 1;
        return count;
      },
      get own() {
        return columns.filter(
          ({ field, sheetColumn }) => !SHARED.has(field) && !isBlank(grid.value(row, sheetColumn)),
        ).length;
      },
      get texts() {
        texts ??= textsIn(grid, row);
        return texts;
      },
      get amounts() {
        amounts ??= amountsIn(row);
        return amounts;
      },
    };
  };
}

function textsIn(grid: Grid, row: number): readonly string[] {
  const texts: string[] = [];
  for (const column of grid.usedColumns) {
    const cell = grid.value(row, column);
    if (typeof cell === 'string' && !isBlank(cell)) texts.push(asText(cell));
  }
  return texts;
}

/** The deepest level of the budget nomenclature the sheet has a column for: what one row is about. */
export function unitOf({ columns }: Pick<SheetPlan, 'columns'>): 'subkegiatan' | 'kegiatan' | 'program' {
  const inner = ['subkegiatan', 'kegiatan'] as const;
  return inner.find((unit) => columns.some(({ field }) => field === unit)) ?? 'program';
}

/** The first text that is more than a number: the label of a total, a section or a note. */
export const firstLabel = (cells: RowCells): string => namesOf(cells)[0] ?? '';

/** The texts of a row without bare ordinals. */
export const namesOf = ({ texts }: RowCells): readonly string[] => texts.filter((text) => !isOrdinal(text));

/** The strategy a row names when it names nothing else, over one or two cells. */
export function strategiIn(cells: RowCells): StrategiId | null {
  const names = namesOf(cells);
  if (names.length === 0 || names.length > 2) return null;
  return findStrategi(cells.texts.join(' ')) ?? findStrategi(names.join(' '));
}

/** The code of a row, in its own column or before the name; `null` for none and for what is no code. */
export function kodeOf(cells: RowCells, unit: 'subkegiatan' | 'kegiatan' | 'program'): Kode | null {
  const own = cells.value('kode');
  const read = readKode(own);
  if (read.ok) return read.value;
  for (const text of [cells.text('kode'), cells.text(unit)]) {
    const split = text === '' ? null : splitKodeNama(text);
    if (split) return split.kode;
  }
  return null;
}
