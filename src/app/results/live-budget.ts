import { realisasiFields } from '../../core/budget/amounts';
import { KEY_SOURCES, type Dimension } from '../../core/budget/dimensions';
import type { RecognisedSheet } from '../../core/schema/recognise';
import type { MoneyField } from '../../core/table/field';
import { rowsOf, type Row } from '../../core/table/table';
import { isCellError } from '../../core/values/cell-value';
import { senToNumber, type Sen } from '../../core/values/rupiah';
import { areaText } from '../sheets/sheet-kit';
import { isBearable } from '../sheets/live-cells';
import { cellKey, isPlainTerm, termFormula, termKey, termOf, type LiveReason, type Term } from './live-terms';

/** The figures of one line as the engine counts them. */
export interface LineFigures {
  readonly subkegiatan: number;
  readonly pagu: Sen;
  readonly realisasi: Sen;
}

/** One figure from the cells themselves: its formula without `=`, or why there is none; neither where nothing is to be added. */
export interface LiveFigure {
  readonly formula: string | null;
  readonly sebab: LiveReason | null;
}

/** The three figures of a line. */
export type LiveLine = Readonly<Record<keyof LineFigures, LiveFigure>>;

/** The lines of one breakdown; asked by their keys, `null` where the rows cannot be placed. */
interface LiveLines {
  readonly of: (keys: readonly (string | null)[], figures: LineFigures) => LiveLine;
}

/** Rows below the last one that count too as soon as something is written there. */
const SPARE_ROWS = 200;
/** Longer formulas nobody can read, and Excel refuses them from 8 192 characters on. */
const LONGEST_FORMULA = 6_000;
/** Sums of doubles come this close to the exact one, in rupiah, or they are not shown as formulas. */
const CLOSE = 0.0025;
const FIGURES = ['subkegiatan', 'pagu', 'realisasi'] as const;

/** A column of amounts and the unit it is written in, in rupiah. */
interface AmountColumn {
  readonly column: number;
  readonly satuan: number;
}

/** One mapping sheet as formulas see it: the rows they look through and the columns they add up. */
interface Ground {
  readonly sheet: RecognisedSheet;
  readonly top: number;
  readonly bottom: number;
  readonly rangeOf: (column: number) => string;
  readonly pagu: readonly AmountColumn[];
  readonly realisasi: readonly AmountColumn[];
  /** Columns in which a cell of these rows holds an error. */
  readonly hasError: (column: number) => boolean;
}

/** The terms of a line in one sheet and what they come to by the rules of Excel. */
interface Part {
  readonly ground: Ground;
  readonly terms: readonly Term[];
  readonly sums: Record<keyof LineFigures, number>;
  /** Columns in which a row that is counted holds an error. */
  readonly errors: Set<number>;
}

interface Line {
  readonly parts: Map<Ground, Map<string, Term>>;
  sebab: LiveReason | null;
  hasTextAmount: boolean;
}

const newLine = (): Line => ({ parts: new Map(), sebab: null, hasTextAmount: false });

/**
 * Finds out which figures of a breakdown the user's own cells say, so that they may stand as formulas over them: only
 * where every row is placed by what its own cells hold, and where adding up those cells as Excel does comes to the very
 * figure of the engine. Everything else is a reason.
 *
 * @param sheets mapping sheets of one workbook.
 * @param dimensions what the breakdown is by.
 */
export function liveLines(sheets: readonly RecognisedSheet[], dimensions: readonly Dimension[]): LiveLines {
  const grounds = sheets.flatMap((sheet) => groundOf(sheet) ?? []);
  const lines = new Map<string, Line>();
  for (const ground of grounds) {
    for (const row of rowsOf(ground.sheet.table)) {
      const keys = dimensions.map((dimension) => KEY_SOURCES[dimension].keyOf(row));
      const line: Line = lines.get(lineKey(keys)) ?? newLine();
      lines.set(lineKey(keys), line);
      line.hasTextAmount ||= hasTextAmount(row, ground);
      const read = termOf(row, dimensions);
      if (!read.ok) {
        line.sebab ??= read.sebab;
        continue;
      }
      const terms = line.parts.get(ground) ?? new Map<string, Term>();
      line.parts.set(ground, terms.set(termKey(read.term), read.term));
    }
  }
  const rows = grounds.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
  const parts = computeParts(lines, grounds);
  const formulas = [...parts.values()].reduce(
    (sum, own) => sum + own.reduce((all, one) => all + one.terms.length, 0),
    0,
  );
  const isHeavy = !isBearable(formulas * FIGURES.length, rows);
  return {
    of(keys, figures) {
      const key = lineKey(keys);
      const line = lines.get(key);
      const own = parts.get(key) ?? [];
      const figure = (name: keyof LineFigures): LiveFigure => {
        const none = (sebab: LiveReason | null): LiveFigure => ({ formula: null, sebab });
        if (!line) return none(null);
        if (line.sebab !== null) return none(line.sebab);
        if (isHeavy) return none('berat');
        if (own.some((part) => touchesError(part, name))) return none('galat');
        const computed = own.reduce((sum, part) => sum + part.sums[name], 0);
        const exact = name === 'subkegiatan' ? figures.subkegiatan : senToNumber(figures[name]);
        if (Math.abs(computed - exact) >= CLOSE)
          return none(line.hasTextAmount && name !== 'subkegiatan' ? 'angka-teks' : 'beda');
        const formula = lineFormula(own, name);
        if (formula === '') return none(null);
        return formula.length > LONGEST_FORMULA ? none('panjang') : { formula, sebab: null };
      };
      return { subkegiatan: figure('subkegiatan'), pagu: figure('pagu'), realisasi: figure('realisasi') };
    },
  };
}

const lineKey = (keys: readonly (string | null)[]): string =>
  keys.map((key) => key ?? '\u0001').join('\u0000');

function groundOf(sheet: RecognisedSheet): Ground | null {
  const { table, grid, columns } = sheet;
  const [first] = table.rows;
  const last = table.rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const top = first - 1;
  // Below the last row there may be totals and signatures; where there is nothing, new rows may come.
  const isFree = (grid.usedRows.at(-1) ?? 0) < last;
  const bottom = last - 1 + (isFree ? SPARE_ROWS : 0);
  const amounts = (fields: readonly MoneyField[]): readonly AmountColumn[] =>
    fields.flatMap((field) => {
      const column = table.columns.get(field);
      if (!column) return [];
      const satuan = columns.find((one) => one.field === field)?.satuan ?? 1;
      return [{ column: column.sheetColumn, satuan }];
    });
  const errors = new Map<number, boolean>();
  return {
    sheet,
    top,
    bottom,
    rangeOf: (column) => areaText(sheet.sheet, { top, left: column, bottom, right: column }),
    pagu: amounts(['pagu']),
    realisasi: amounts(realisasiFields(table)),
    hasError(column) {
      const known = errors.get(column);
      if (known !== undefined) return known;
      const found = rowsBetween(grid.usedRows, top, bottom).some((row) =>
        isCellError(grid.value(row, column)),
      );
      errors.set(column, found);
      return found;
    },
  };
}

const rowsBetween = (rows: Uint32Array, top: number, bottom: number): Uint32Array =>
  rows.filter((row) => row >= top && row <= bottom);

const hasTextAmount = ({ row }: Row, { sheet: { grid }, pagu, realisasi }: Ground): boolean =>
  [...pagu, ...realisasi].some(({ column }) => typeof grid.value(row - 1, column) === 'string');

/** True where a formula would be an error of Excel: SUMIFS minds those of the rows it adds up, comparing cells all of them. */
function touchesError({ ground, terms, errors }: Part, name: keyof LineFigures): boolean {
  const amounts = name === 'subkegiatan' ? [] : ground[name].map(({ column }) => column);
  if (amounts.some((column) => errors.has(column))) return true;
  return terms.some(
    (term) =>
      !isPlainTerm(term) &&
      [...term.map(({ column }) => column), ...amounts].some((column) => ground.hasError(column)),
  );
}

/** Works out what the terms of every line come to: every row of a sheet is looked at once for each set of columns. */
function computeParts(
  lines: ReadonlyMap<string, Line>,
  grounds: readonly Ground[],
): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, Part[]>();
  for (const ground of grounds) {
    const byColumns = new Map<
      string,
      { readonly columns: readonly number[]; readonly parts: Map<string, Part[]> }
    >();
    for (const [key, { parts: own }] of lines) {
      const terms = own.get(ground);
      if (!terms) continue;
      const part: Part = {
        ground,
        terms: [...terms.values()],
        sums: { subkegiatan: 0, pagu: 0, realisasi: 0 },
        errors: new Set(),
      };
      parts.set(key, [...(parts.get(key) ?? []), part]);
      for (const [termed, term] of terms) {
        const columns = term.map(({ column }) => column);
        const group = byColumns.get(columns.join()) ?? { columns, parts: new Map<string, Part[]>() };
        byColumns.set(columns.join(), group);
        group.parts.set(termed, [...(group.parts.get(termed) ?? []), part]);
      }
    }
    for (const { columns, parts: termed } of byColumns.values()) addMatching(ground, columns, termed);
  }
  return parts;
}

/** Adds to the parts what Excel would: rows whose cells hold the term, also those the engine takes for no data. */
function addMatching(
  { sheet: { grid }, top, bottom, pagu, realisasi }: Ground,
  columns: readonly number[],
  termed: ReadonlyMap<string, readonly Part[]>,
): void {
  const amountsIn = (row: number, amounts: readonly AmountColumn[]): number =>
    amounts.reduce((sum, { column, satuan }) => {
      const value = grid.value(row, column);
      return typeof value === 'number' ? sum + value * satuan : sum;
    }, 0);
  for (let row = top; row <= bottom; row += 1) {
    const key = columns
      .map((column) => {
        const value = grid.value(row, column);
        const held =
          value === null ? '' : typeof value === 'number' || typeof value === 'string' ? value : null;
        return held === null ? `${String(column)}?` : `${String(column)}${cellKey(held)}`;
      })
      .join('\u0000');
    for (const { sums, errors } of termed.get(key) ?? []) {
      for (const { column } of [...pagu, ...realisasi])
        if (isCellError(grid.value(row, column))) errors.add(column);
      sums.subkegiatan += 1;
      sums.pagu += amountsIn(row, pagu);
      sums.realisasi += amountsIn(row, realisasi);
    }
  }
}

function lineFormula(parts: readonly Part[], name: keyof LineFigures): string {
  const pieces = parts.flatMap(({ ground, terms }) => {
    const { rangeOf } = ground;
    if (name === 'subkegiatan') return terms.map((term) => termFormula(term, rangeOf, null));
    return ground[name].flatMap(({ column, satuan }) =>
      terms.map((term) => termFormula(term, rangeOf, column) + (satuan === 1 ? '' : `*${String(satuan)}`)),
    );
  });
  if (pieces.length === 0) return '';
  return name === 'subkegiatan' ? pieces.join('+') : `ROUND(${pieces.join('+')},2)`;
}
