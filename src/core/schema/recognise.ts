import { kindOf, type Field } from '../table/field';
import type { Grid } from '../table/grid';
import { createTableBuilder } from '../table/table-builder';
import type { Layout, Role, Table } from '../table/table';
import { KAMUS_NASIONAL, type Kamus } from '../taxonomy/kamus';
import type { Satuan } from '../values/rupiah';
import { buildTable, type EditedTable } from './build-table';
import { classifyRows } from './classify-rows';
import { createHeaderSearch, type FoundHeader, type HeaderSearch } from './find-header';
import { layoutOf } from './layout';
import type { MatchWay } from './match-header';
import { isRecap, looksLikeRecap } from './recap';
import type { SectionRow, SkippedRow, TotalRow } from './row-kind';
import { chosenHeader, type SheetChoice } from './sheet-choice';
import { markOf } from './marks';
import { planSheet, type SheetPlan } from './sheet-plan';

/** One used column of a recognised sheet. */
export interface RecognisedColumn {
  /** `null` when nothing is known for this header. */
  readonly field: Field | null;
  /** The header's labels from top to bottom, joined. */
  readonly header: string;
  /** 0-based sheet column. */
  readonly column: number;
  /** 0 to 1; 0 when nothing was matched. */
  readonly confidence: number;
  readonly way: MatchWay | null;
  /** The unit its amounts are in, in rupiah. */
  readonly satuan: Satuan;
  /** The field a better column took, where two claimed one. */
  readonly lostTo: Field | null;
}

/** Why a sheet is of a role, or of none. */
export type RoleReason = 'kolom' | 'penanda' | 'rekap' | 'tanpa-judul-kolom' | 'kosong';

/** What a sheet is, how sure that is and why, and its data as a table. */
export interface RecognisedSheet {
  readonly file: string;
  readonly sheet: string;
  readonly visibility: Grid['visibility'];
  readonly role: Role;
  readonly layout: Layout;
  /** 0 to 1: the mean confidence of the columns, weighed by the share of headers that were matched. */
  readonly confidence: number;
  readonly reason: RoleReason;
  /** 1-based first and last header row, or `null`. */
  readonly headerRows: readonly [number, number] | null;
  /** 1-based row that numbers the columns, or `null`. */
  readonly numberingRow: number | null;
  readonly columns: readonly RecognisedColumn[];
  readonly sections: readonly SectionRow[];
  readonly totals: readonly TotalRow[];
  readonly skipped: readonly SkippedRow[];
  /** Budget year in the title, or `null`. */
  readonly tahun: number | null;
  /** Number of cells that hold something. */
  readonly cellCount: number;
  readonly table: Table;
  readonly grid: Grid;
}

const UNITS: readonly Field[] = ['subkegiatan', 'kegiatan', 'program'];

/**
 * Says what a sheet is and turns its data rows into a table.
 *
 * Never throws for bad data: a sheet nobody knows has role `lain`, an empty table and a reason.
 *
 * @param file file name, carried to every finding and figure.
 * @param grid its cells.
 * @param kamus the words of the region its cells are read with.
 * @param choice what a person decided about it; left aside where it cannot be carried out.
 */
export const recogniseSheet = (
  file: string,
  grid: Grid,
  kamus: Kamus = KAMUS_NASIONAL,
  choice: SheetChoice | null = null,
): RecognisedSheet => readSheet(file, grid, kamus, choice).sheet;

/** A recognised sheet with what it was read by, so that edits can be followed. */
export interface ReadSheet {
  readonly sheet: RecognisedSheet;
  /** True when a person's choice was carried out. */
  readonly chosen: boolean;
  /** `null` for a sheet without a table. */
  readonly body: SheetBody | null;
}

/** What the table of a sheet was made by. */
export interface SheetBody {
  readonly search: HeaderSearch;
  readonly header: FoundHeader;
  readonly plan: SheetPlan;
  readonly table: EditedTable;
  /** The rows that are no data: those the sheet tells of, kept in step by whoever follows edits. */
  readonly skipped: SkippedRow[];
}

/** {@link recogniseSheet} with what the sheet was read by. */
export function readSheet(
  file: string,
  grid: Grid,
  kamus: Kamus = KAMUS_NASIONAL,
  choice: SheetChoice | null = null,
): ReadSheet {
  const without = (role: Role, reason: RoleReason, chosen = false): ReadSheet => ({
    sheet: unrecognised(file, grid, role, reason),
    chosen,
    body: null,
  });
  if (choice?.role === 'lain') return without('lain', 'kosong', true);
  const search = createHeaderSearch(grid, kamus);
  if (choice) {
    const header = chosenHeader(grid, search.find(), choice, kamus);
    if (header) return recognised(file, planSheet(grid, header, layoutOf(header), kamus), search, true);
  }
  if (grid.cellCount === 0) return without('lain', 'kosong');
  const mark = markOf(grid);
  if (mark === 'hasil' || mark === 'tindak-lanjut') return without('hasil', 'penanda');
  if (mark !== null) return without('pengaturan', 'penanda');
  const header = search.find();
  if (header ? isRecap(header) : looksLikeRecap(grid)) return without('hasil', 'rekap');
  const plan = header && planSheet(grid, header, layoutOf(header), kamus);
  if (!plan || !hasUnit(plan)) return without('lain', 'tanpa-judul-kolom');
  return recognised(file, plan, search, false);
}

/** A mapping sheet names what it budgets; codes and amounts alone are a budget document of another kind. */
const hasUnit = ({ role, columns }: SheetPlan): boolean =>
  role !== 'pemetaan' || columns.some(({ field }) => UNITS.includes(field));

function recognised(file: string, plan: SheetPlan, search: HeaderSearch, chosen: boolean): ReadSheet {
  const { grid, header } = plan;
  const rows = classifyRows(plan);
  const table = buildTable(file, plan, rows);
  const skipped = [...rows.skipped];
  const satuan = new Map(plan.columns.map((column) => [column.field, column.satuan]));
  const columns = header.columns.map(({ column, header: text, match, lostTo }): RecognisedColumn => {
    const isMoney = match !== null && kindOf(match.field) === 'rupiah';
    return {
      field: match?.field ?? null,
      header: text.joined,
      column,
      confidence: match?.confidence ?? 0,
      way: match?.way ?? null,
      satuan: (isMoney ? satuan.get(match.field) : undefined) ?? 1,
      lostTo,
    };
  });
  const matched = columns.filter(({ field }) => field !== null);
  const mean = matched.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, matched.length);
  const certainty = mean * (0.5 + 0.5 * (matched.length / Math.max(1, columns.length)));
  const sheet: RecognisedSheet = {
    file,
    sheet: grid.sheet,
    visibility: grid.visibility,
    role: plan.role,
    layout: plan.layout,
    confidence: chosen ? 1 : Math.round(certainty * 100) / 100,
    reason: 'kolom',
    headerRows: [header.block.first + 1, header.block.last + 1],
    numberingRow: header.numberingRow === null ? null : header.numberingRow + 1,
    columns,
    sections: rows.sections,
    totals: rows.totals,
    skipped,
    tahun: plan.tahun,
    // An edited grid counts on.
    get cellCount() {
      return grid.cellCount;
    },
    table: table.editor.table,
    grid,
  };
  return { sheet, chosen, body: { search, header, plan, table, skipped } };
}

function unrecognised(file: string, grid: Grid, role: Role, reason: RoleReason): RecognisedSheet {
  const table = createTableBuilder({
    file,
    sheet: grid.sheet,
    role,
    layout: 'bebas',
    date1904: grid.date1904,
    columns: [],
    raw: grid.value,
  }).finish();
  return {
    file,
    sheet: grid.sheet,
    visibility: grid.visibility,
    role,
    layout: 'bebas',
    confidence: role === 'lain' ? 0 : 1,
    reason,
    headerRows: null,
    numberingRow: null,
    columns: [],
    sections: [],
    totals: [],
    skipped: [],
    tahun: null,
    get cellCount() {
      return grid.cellCount;
    },
    table,
    grid,
  };
}
