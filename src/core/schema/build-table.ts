import { asText } from '../table/cell-readers';
import { INHERITED, MERGED } from '../table/column';
import { kindOf, type Field } from '../table/field';
import type { Grid, MergedArea } from '../table/grid';
import {
  createEditableTable,
  NO_CELL,
  type CellInput,
  type CellSource,
  type ColumnPlan,
  type TableEditor,
} from '../table/table-builder';
import { itemAt } from '../values/at';
import { isBlank } from '../values/cell-value';
import { readKode, splitKodeNama } from '../values/kode-subkegiatan';
import { looksLikeOpd, opdKey } from '../values/opd';
import { fold } from '../values/text';
import { findStrategi } from '../taxonomy/strategi';
import type { ClassifiedRows } from './classify-rows';
import { areaAt, verticalMerges } from './header-block';
import type { SheetPlan } from './sheet-plan';

/**
 * The fields a template writes once and leaves blank below, from the outermost in. Subgroup and cluster are
 * not among them: they belong to the row in every form, so a blank one is missing, not written above.
 */
const WRITTEN_ONCE: readonly Field[] = ['strategi', 'opd', 'program', 'kegiatan'];
/** The fields whose cells may hold a code before the name. */
const CODED_NAMES: readonly Field[] = ['subkegiatan', 'kegiatan', 'program'];
/** Fields of which a cell may hold more than one. */
const isSplit = (field: Field): boolean => field === 'kode' || CODED_NAMES.includes(field);
// Below this share of filled cells a column of a free layout is read as written once.
const SPARSE = 0.5;

/** The table of a sheet, and how one more of its rows is read. */
export interface EditedTable {
  readonly editor: TableEditor;
  readonly columns: readonly ColumnPlan[];
  /** Reads a row of a list, whose rows speak for themselves; 0-based. Rows of mapping sheets go by those above. */
  readonly cellsOf: (row: number) => CellSource;
}

/** Builds the typed table of a classified sheet. */
export function buildTable(file: string, plan: SheetPlan, rows: ClassifiedRows): EditedTable {
  const { grid } = plan;
  const columns = [...withCodeColumn(plan), ...sectionColumns(plan, rows)];
  const builder = createEditableTable({
    file,
    sheet: grid.sheet,
    role: plan.role,
    layout: plan.layout,
    date1904: grid.date1904,
    columns,
    raw: grid.value,
    kamus: plan.kamus,
  });
  const read = cellReader(plan, rows, columns);
  if (plan.role !== 'pemetaan' && !columns.some(({ field }) => isSplit(field))) {
    builder.appendList(rows.data, { textCode: grid.textCode, value: grid.value, blank: read.cell });
  } else {
    for (const row of rows.data) {
      read.enter(row);
      builder.append(row, (column) => read.cell(row, column));
    }
  }
  return { editor: builder.edit(), columns, cellsOf: (row) => (column) => read.cell(row, column) };
}

/** Where codes stand before the names and no column of their own, the code column is read out of the names. */
function withCodeColumn(plan: SheetPlan): readonly ColumnPlan[] {
  if (plan.role !== 'pemetaan' || plan.columns.some(({ field }) => field === 'kode')) return plan.columns;
  const named = plan.columns.find(({ field }) => field === 'subkegiatan');
  if (!named) return plan.columns;
  const rows = [...plan.grid.usedRows].filter((row) => row >= plan.firstDataRow).slice(0, 200);
  const coded = rows.some((row) => splitKodeNama(asText(plan.grid.value(row, named.sheetColumn))) !== null);
  return coded ? [...plan.columns, { ...named, field: 'kode' }] : plan.columns;
}

/** Strategy and OPD that stand only on section rows have no column of their own; they get one, all inherited. */
function sectionColumns(plan: SheetPlan, rows: ClassifiedRows): readonly ColumnPlan[] {
  return (['strategi', 'opd'] as const).flatMap((field): ColumnPlan[] => {
    if (plan.columns.some((column) => column.field === field)) return [];
    const section = rows.sections.find(({ kind }) => kind === field);
    if (!section) return [];
    const sheetColumn =
      plan.grid.usedColumns.find((column) => !isBlank(plan.grid.value(section.row - 1, column))) ?? 0;
    const header = asText(plan.grid.value(section.row - 1, sheetColumn));
    return [{ field, sheetColumn, header, satuan: 1, onSectionRows: true }];
  });
}

interface CellReader {
  /** Moves to a data row: context rows above it take effect. Rows come in ascending order. */
  readonly enter: (row: number) => void;
  readonly cell: (row: number, column: ColumnPlan) => CellInput;
}

function cellReader(plan: SheetPlan, rows: ClassifiedRows, columns: readonly ColumnPlan[]): CellReader {
  const { grid } = plan;
  const byField = new Map(columns.map((column) => [column.field, column]));
  const once = fieldsWrittenOnce(plan, rows, byField);
  // Konvergen's own form writes every row in full: only a section above may speak for a blank cell there.
  const carried = plan.layout === 'konvergen' ? [] : WRITTEN_ONCE.filter((field) => once.has(field));
  const merges = new Map(columns.map((column) => [column.field, verticalMerges(grid, column.sheetColumn)]));
  const context = new Map<Field, CellInput>();
  const codeIsNamed = byField.get('kode')?.sheetColumn === byField.get('subkegiatan')?.sheetColumn;
  const marks = contextRows(rows);
  let mark = 0;

  const own = (row: number, column: ColumnPlan): CellInput => {
    const value = column.onSectionRows === true ? null : grid.value(row, column.sheetColumn);
    if (isBlank(value)) return NO_CELL;
    return { value, flags: 0, textCode: grid.textCode(row, column.sheetColumn) };
  };
  // A strategy stated row by row does not order the sheet: OPD and program go on across it.
  const inEveryRow = shareFilled(plan, rows, byField.get('strategi')) >= SPARSE;
  const sectionAt = new Map(rows.sections.map((section) => [section.row - 1, section]));
  const takeContext = (row: number): void => {
    const section = sectionAt.get(row);
    if (!section) {
      takeNames(row, ['opd', 'program', 'kegiatan']);
    } else if (section.kind === 'strategi') {
      context.clear();
      context.set('strategi', { value: section.strategi, flags: 0, textCode: 0 });
    } else {
      forgetInside('opd');
      const name = grid.usedColumns.map((at) => asText(grid.value(row, at))).find(looksLikeOpd) ?? null;
      context.set('opd', { value: name, flags: 0, textCode: 0 });
    }
  };
  /** Another OPD has other programs: what stood above inside the old one no longer holds. */
  const forgetInside = (field: Field): void => {
    for (const inner of WRITTEN_ONCE.slice(WRITTEN_ONCE.indexOf(field) + 1)) context.delete(inner);
  };
  const takeNames = (row: number, fields: readonly Field[]): void => {
    for (const field of fields) {
      const column = byField.get(field);
      const cell = column ? own(row, column) : NO_CELL;
      if (isBlank(cell.value)) continue;
      const value = CODED_NAMES.includes(field) ? named(cell) : cell;
      const before = context.get(field);
      if (before && !(field === 'strategi' && inEveryRow) && !isSame(plan, field, before, value))
        forgetInside(field);
      context.set(field, value);
    }
  };

  return {
    enter(row) {
      for (; mark < marks.length && itemAt(marks, mark, row) < row; mark += 1)
        takeContext(itemAt(marks, mark, row));
      takeNames(row, carried);
    },
    cell(row, column) {
      const { field } = column;
      const cell = own(row, column);
      if (!isBlank(cell.value)) {
        if (CODED_NAMES.includes(field)) return named(cell);
        return field === 'kode' ? coded(cell, codeIsNamed) : cell;
      }
      const area = areaAt(merges.get(field) ?? [], row);
      if (area) return fromMerge(grid, column, area);
      const above = context.get(field);
      if (!above || !once.has(field)) return NO_CELL;
      return { ...above, flags: INHERITED };
    },
  };
}

function isSame({ kamus }: SheetPlan, field: Field, a: CellInput, b: CellInput): boolean {
  const [before, after] = [asText(a.value), asText(b.value)];
  if (field === 'opd') return opdKey(kamus.spell('opd', before)) === opdKey(kamus.spell('opd', after));
  if (field === 'strategi') return (findStrategi(before) ?? before) === (findStrategi(after) ?? after);
  return fold(before) === fold(after);
}

/** The section and parent rows, 0-based, ascending: what stands above the data and speaks for it. */
const contextRows = (rows: ClassifiedRows): readonly number[] =>
  [...rows.sections.map(({ row }) => row - 1), ...rows.parents].sort((a, b) => a - b);

/** A merged name holds for every row of its area; a merged amount is counted in its first row only. */
function fromMerge(grid: Grid, column: ColumnPlan, area: MergedArea): CellInput {
  const value = grid.value(area.top, area.left);
  if (isBlank(value)) return NO_CELL;
  const kind = kindOf(column.field);
  if (kind === 'rupiah' || kind === 'jumlah') return { value: null, flags: MERGED, textCode: 0 };
  const cell = { value, flags: MERGED | INHERITED, textCode: grid.textCode(area.top, area.left) };
  return CODED_NAMES.includes(column.field) ? { ...named(cell), flags: cell.flags } : cell;
}

/** The name without the code before it. */
function named(cell: CellInput): CellInput {
  if (typeof cell.value !== 'string') return cell;
  const split = splitKodeNama(cell.value);
  return split && split.nama !== '' ? { ...cell, value: split.nama, textCode: 0 } : cell;
}

/** The code without the name behind it. */
function coded(cell: CellInput, fromName: boolean): CellInput {
  if (typeof cell.value !== 'string' || (!fromName && readKode(cell.value).ok)) return cell;
  const split = splitKodeNama(cell.value);
  if (split) return { ...cell, value: split.kode.kode, textCode: 0 };
  return fromName ? NO_CELL : cell;
}

/**
 * The fields a blank cell inherits from above. The national forms write them once; Konvergen's own form
 * never does; a free layout does when the column is mostly blank or stands under section rows.
 */
function fieldsWrittenOnce(
  plan: SheetPlan,
  rows: ClassifiedRows,
  byField: ReadonlyMap<Field, ColumnPlan>,
): ReadonlySet<Field> {
  if (plan.role !== 'pemetaan') return new Set();
  const sections = new Set(rows.sections.map(({ kind }) => (kind === 'strategi' ? 'strategi' : 'opd')));
  if (plan.layout === 'konvergen') return new Set(sections);
  const national = plan.layout !== 'bebas';
  const [firstRow] = rows.data;
  const isSparse = (field: Field): boolean => {
    const column = byField.get(field);
    if (!column || firstRow === undefined) return false;
    const isFilled = (row: number): boolean => !isBlank(plan.grid.value(row, column.sheetColumn));
    // Written once means written first: a column that starts blank has cells missing, not cells above.
    return shareFilled(plan, rows, column) < SPARSE && (isFilled(firstRow) || onParents(field));
  };
  const onParents = (field: Field): boolean => {
    const column = byField.get(field);
    return (
      column !== undefined && rows.parents.some((row) => !isBlank(plan.grid.value(row, column.sheetColumn)))
    );
  };
  return new Set(
    WRITTEN_ONCE.filter((field) => {
      if ((field === 'strategi' || field === 'opd') && sections.has(field)) return true;
      return national || isSparse(field) || onParents(field);
    }),
  );
}

/** The share of data rows whose own cell of a column is filled; 0 without the column. */
function shareFilled({ grid }: SheetPlan, { data }: ClassifiedRows, column: ColumnPlan | undefined): number {
  if (!column || column.onSectionRows === true || data.length === 0) return 0;
  return data.filter((row) => !isBlank(grid.value(row, column.sheetColumn))).length / data.length;
}
