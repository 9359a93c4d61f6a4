import { cellAddress, columnLetters } from '../../src/core/table/address';
import type { Field } from '../../src/core/table/field';
import type { Grid, MergedArea, Visibility } from '../../src/core/table/grid';
import { formulaKey, withFormulas, withLinks } from '../../src/core/table/grid-formulas';
import { gridOf } from '../../src/core/table/grid';
import type { CommentPlace } from '../../src/core/rules/rule';
import type { CellValue } from '../../src/core/values/cell-value';

/** A cell with a formula: `{r}` in it stands for the 1-based row the line comes to stand in. */
export interface DraftFormula {
  readonly formula: string;
  readonly shows: CellValue;
}

/** Whatever may stand in a cell. */
export type DraftCell = CellValue | DraftFormula;

/** What a line of a sheet is for. */
export type LineKind = 'judul' | 'kepala' | 'nomor' | 'bagian' | 'data' | 'total' | 'catatan';

/** One row of a sheet that is still being written; mistakes are planted by changing it. */
export interface Line {
  readonly kind: LineKind;
  readonly cells: DraftCell[];
  /** Merged areas that start in this line: first and last 0-based column, and how many lines they reach down. */
  readonly merges: { readonly left: number; readonly right: number; readonly down: number }[];
  /** Totals: which data lines are summed, those since the section above or all of them. */
  readonly over?: 'bagian' | 'semua';
  /** Totals: what the cell states instead of the sum, by column. */
  readonly stated: Map<number, DraftCell>;
  /** Data: what an amount cell counts for, in sen, where its own number does not say so. */
  readonly counts: Map<number, bigint>;
  /** True for a row other rows or sheets lean on: mistakes are planted elsewhere. */
  readonly anchor: boolean;
}

/** A column with an amount that total rows sum. */
export interface SumColumn {
  readonly column: number;
  /** In rupiah. */
  readonly satuan: bigint;
}

/** A sheet that is still being written. */
export interface DraftSheet {
  name: string;
  visibility: Visibility;
  readonly lines: Line[];
  /** 0-based column of each field; planters that move columns keep it in step. */
  readonly columns: Map<Field, number>;
  readonly sums: SumColumn[];
  /** True where totals are SUM formulas. */
  formulaTotals: boolean;
  links: readonly string[];
  /** What the sheet is, for planters to choose by. */
  readonly form: Form;
}

/** The forms of a mapping sheet. */
export const MAPPING_FORMS = ['rat-18', 'laporan-21', 'laporan-23', 'konvergen', 'bebas'] as const;
/** One of {@link MAPPING_FORMS}. */
export type MappingForm = (typeof MAPPING_FORMS)[number];
/** The forms of lists of families and people. */
export const PEOPLE_FORMS = ['p3ke-keluarga', 'p3ke-individu', 'dtsen'] as const;
/** One of {@link PEOPLE_FORMS}. */
export type PeopleForm = (typeof PEOPLE_FORMS)[number];
/** What a sheet of a draft is. */
export type Form = MappingForm | PeopleForm | 'penerima' | 'wilayah' | 'pengaturan' | 'nomenklatur' | 'lain';

/** A workbook that is still being written. */
export interface DraftBook {
  file: string;
  /** When it was last saved (ISO 8601), where the file says so. */
  modified: string | null;
  readonly sheets: DraftSheet[];
  readonly comments: CommentPlace[];
}

/** Starts a line. */
export const line = (
  kind: LineKind,
  cells: readonly DraftCell[],
  more: Partial<Pick<Line, 'merges' | 'over' | 'anchor'>> = {},
): Line => ({
  kind,
  cells: [...cells],
  merges: more.merges ?? [],
  stated: new Map(),
  counts: new Map(),
  anchor: more.anchor ?? false,
  ...(more.over === undefined ? {} : { over: more.over }),
});

/** True for a cell with a formula. */
export const isFormula = (cell: DraftCell | undefined): cell is DraftFormula =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

/** What a cell shows. */
export const shownBy = (cell: DraftCell | undefined): CellValue =>
  isFormula(cell) ? cell.shows : (cell ?? null);

const SEN_PER_RUPIAH = 100n;

/** An amount cell's number in sen, exact: what stands behind the point is taken as written. */
export function senOf(cell: CellValue, satuan: bigint): bigint {
  if (typeof cell !== 'number') return 0n;
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(cell.toFixed(8)) ?? [];
  const scaled = BigInt(whole + fraction) * satuan * SEN_PER_RUPIAH;
  const unit = 10n ** BigInt(fraction.length);
  // Eight decimals hold a sen in any unit here; the rest is what a double adds.
  const sen = (scaled + unit / 2n) / unit;
  return sign === '-' ? -sen : sen;
}

/** The number that stands in a cell of this unit for so many sen. */
export function amountIn(sen: bigint, satuan: bigint): number {
  const unit = satuan * SEN_PER_RUPIAH;
  const sign = sen < 0n ? '-' : '';
  const size = sen < 0n ? -sen : sen;
  const places = String(unit).length - 1;
  return Number(`${sign}${String(size / unit)}.${String(size % unit).padStart(places, '0')}`);
}

/** What a data line counts for in an amount column. */
const countOf = (at: Line, { column, satuan }: SumColumn): bigint =>
  at.counts.get(column) ?? senOf(shownBy(at.cells[column]), satuan);

/** The data lines a total line sums. */
function summedBy(lines: readonly Line[], total: number): readonly number[] {
  const all = lines.flatMap(({ kind }, at) => (kind === 'data' ? [at] : []));
  if (lines[total]?.over === 'semua') return all;
  const from = lines.slice(0, total).findLastIndex(({ kind }) => kind === 'bagian' || kind === 'total');
  return all.filter((at) => at > from && at < total);
}

function totalCell(sheet: DraftSheet, at: number, sum: SumColumn): DraftCell {
  const { lines, formulaTotals } = sheet;
  const rows = summedBy(lines, at);
  const sen = rows.reduce((whole, row) => {
    const counted = lines[row];
    return whole + (counted ? countOf(counted, sum) : 0n);
  }, 0n);
  const shows = amountIn(sen, sum.satuan);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!formulaTotals || first === undefined || last === undefined) return shows;
  const letters = columnLetters(sum.column);
  // A grand total over sections is the total of their totals, as it is in real sheets.
  const parts = lines.flatMap(({ over }, row) =>
    over === 'bagian' && row < at ? [`${letters}${String(row + 1)}`] : [],
  );
  if (lines[at]?.over === 'semua' && parts.length > 0) return { formula: `=${parts.join('+')}`, shows };
  return { formula: `=SUM(${letters}${String(first + 1)}:${letters}${String(last + 1)})`, shows };
}

/** Works out what every cell of a sheet holds, totals included. */
function finishedCells(sheet: DraftSheet): readonly (readonly DraftCell[])[] {
  return sheet.lines.map((one, at) => {
    if (one.kind !== 'total') return one.cells;
    const cells = [...one.cells];
    for (const sum of sheet.sums) {
      cells[sum.column] = one.stated.get(sum.column) ?? totalCell(sheet, at, sum);
    }
    return Array.from(cells, (cell) => cell ?? null);
  });
}

/** The grid of a finished sheet. */
export function gridOfSheet(sheet: DraftSheet): Grid {
  const formulas = new Map<number, string>();
  const merges: MergedArea[] = [];
  const values = finishedCells(sheet).map((cells, row) => {
    for (const { left, right, down } of sheet.lines[row]?.merges ?? [])
      merges.push({ top: row, left, bottom: row + down, right });
    return Array.from(cells, (cell, column): CellValue => {
      if (!isFormula(cell)) return cell ?? null;
      formulas.set(formulaKey(row, column), cell.formula.replaceAll('{r}', String(row + 1)));
      return cell.shows;
    });
  });
  const plain = gridOf(sheet.name, values, { merges, visibility: sheet.visibility });
  return withLinks(withFormulas(plain, formulas), { links: sheet.links });
}

/** A place in a draft: its address is known once the draft is finished. */
export interface DraftPlace {
  readonly sheet: DraftSheet;
  readonly line: Line;
  readonly column: number;
}

/** The A1 address of a place. */
export function addressOf({ sheet, line: at, column }: DraftPlace): string {
  const row = sheet.lines.indexOf(at);
  if (row < 0) throw new RangeError(`the line is not in sheet ${sheet.name}`);
  return cellAddress(row, column);
}

/** The data lines of a sheet. */
export const dataLines = ({ lines }: DraftSheet): readonly Line[] =>
  lines.filter(({ kind }) => kind === 'data');
