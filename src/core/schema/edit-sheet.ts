import type { CellEdit } from '../table/editable-grid';
import type { Field } from '../table/field';
import { indexOfRow, lowerBound, type Table } from '../table/table';
import { uint32At } from '../values/at';
import { isSameHeader, lastRowSearched } from './find-header';
import { judgeList } from './judge-list';
import type { ReadSheet, SheetBody } from './recognise';
import { rowCellsOf } from './row-cells';
import type { SkipReason } from './row-kind';

/** What an edit of cells did to the table of a sheet. */
export interface FollowedEdit {
  /** 1-based sheet rows of the cells, ascending. */
  readonly rows: readonly number[];
  /** The fields of the cells. */
  readonly fields: readonly Field[];
  /** True when rows came or went. */
  readonly rowsMoved: boolean;
}

/**
 * Follows edits of one sheet whose grid has them already, as long as the sheet stays what it was read as: the same
 * header, the same columns in use, every row either data or nothing.
 */
export interface SheetFollower {
  /** Brings the table into step; `null` when only reading the sheet again can tell what it is now. */
  readonly follow: (cells: readonly CellEdit[]) => FollowedEdit | null;
}

/** Rows from which on the rows below are read differently. */
const OPENS_A_BLOCK: readonly SkipReason[] = ['keterangan', 'tanda-tangan', 'judul-ulang'];
// Rows put between others move all below them; a few are typed, many were pasted and are read again with the rest.
const MOST_BETWEEN = 50;
/** How many rows below the header are looked at for names behind codes. */
const CODE_ROWS = 200;

/** Starts to follow a sheet that was just read from an editable grid. */
export function followSheet({ sheet, chosen, body }: ReadSheet): SheetFollower {
  const { grid } = sheet;
  const columns = grid.usedColumns;
  const sameColumns = (): boolean =>
    grid.usedColumns === columns ||
    (grid.usedColumns.length === columns.length && grid.usedColumns.every((one, at) => one === columns[at]));
  const follow = body && sheet.role !== 'pemetaan' ? followList(body, sheet.table) : null;
  let searched = lastRowSearched(grid);

  return {
    follow(cells) {
      const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
      const near = rows.filter((row) => row <= Math.max(searched, lastRowSearched(grid)));
      searched = lastRowSearched(grid);
      if (!sameColumns()) return null;
      if (near.length > 0 && (chosen || !body || !follow || !sameHeader(body, near))) return null;
      if (follow) return follow(rows, cells);
      // Below what was looked at, nothing changes what a sheet without a table is.
      return body || sheet.role === 'pengaturan' ? null : { rows: [], fields: [], rowsMoved: false };
    },
  };
}

function sameHeader({ search, header }: SheetBody, rows: readonly number[]): boolean {
  search.forget(rows);
  const found = search.find();
  return found !== null && isSameHeader(found, header);
}

/** What a row of a list is; only such rows are followed. */
type Kind = 'data' | 'lain' | 'kosong';

/** Follows edits below the header of a list, whose rows speak for themselves. */
function followList(
  { plan, table: made, skipped }: SheetBody,
  table: Table,
): (rows: readonly number[], cells: readonly CellEdit[]) => FollowedEdit | null {
  const { grid, firstDataRow } = plan;
  const { editor, columns, cellsOf } = made;
  const judge = judgeList(plan);
  const rowCells = rowCellsOf(plan);
  const others = new Set(skipped.filter(({ reason }) => reason !== 'lain').map(({ row }) => row - 1));
  const unclear = new Set(skipped.filter(({ reason }) => reason === 'lain').map(({ row }) => row - 1));
  const opened = skipped.find(({ reason }) => OPENS_A_BLOCK.includes(reason));
  const end = opened ? opened.row - 1 : Infinity;
  const codes = columns.find(({ field }) => field === 'kode')?.sheetColumn;

  const usedAt = (row: number): number => lowerBound(grid.usedRows, row);
  const isPlain = ({ row, column }: CellEdit): boolean =>
    row >= firstDataRow &&
    row < end &&
    !others.has(row) &&
    !(column === codes && usedAt(row) - usedAt(firstDataRow) <= CODE_ROWS) &&
    !grid.merges.some(
      ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
  const kindOf = (row: number): Kind | null => {
    if (grid.usedRows[usedAt(row)] !== row) return 'kosong';
    const verdict = judge(rowCells(row));
    return verdict === 'data' || verdict === 'lain' ? verdict : null;
  };

  return (rows, cells) => {
    if (!cells.every(isPlain)) return null;
    const kinds = rows.map(kindOf);
    if (kinds.includes(null)) return null;
    const now = (kind: Kind): readonly number[] => rows.filter((_, at) => kinds[at] === kind);
    const [kept, came]: [number[], number[]] = [[], []];
    for (const row of now('data')) (indexOfRow(table, row + 1) === null ? came : kept).push(row);
    const last = uint32At(table.rows, table.length - 1);
    if (came.filter((row) => row < last).length > MOST_BETWEEN) return null;

    for (const row of kept) editor.rewrite(lowerBound(table.rows, row + 1), cellsOf(row));
    const gone = [...now('kosong'), ...now('lain')]
      .flatMap((row) => indexOfRow(table, row + 1) ?? [])
      .sort((a, b) => a - b);
    if (gone.length > 0) editor.remove(gone);
    for (const row of came) editor.insert(lowerBound(table.rows, row + 1), row, cellsOf(row));
    const unclearMoved = settleUnclear(now('lain'), rows);

    const touched = new Set(cells.map(({ column }) => column));
    return {
      rows: rows.map((row) => row + 1),
      fields: columns.filter(({ sheetColumn }) => touched.has(sheetColumn)).map(({ field }) => field),
      rowsMoved: came.length > 0 || gone.length > 0 || unclearMoved,
    };
  };

  /** Keeps the list of rows that are no data in step; answers whether it changed. */
  function settleUnclear(unclearNow: readonly number[], rows: readonly number[]): boolean {
    const added = unclearNow.filter((row) => !unclear.has(row));
    const taken = rows.filter((row) => unclear.has(row) && !unclearNow.includes(row));
    for (const row of added) {
      unclear.add(row);
      skipped.splice(skipped.filter((one) => one.row <= row).length, 0, { row: row + 1, reason: 'lain' });
    }
    for (const row of taken) {
      unclear.delete(row);
      skipped.splice(
        skipped.findIndex((one) => one.row === row + 1),
        1,
      );
    }
    return added.length + taken.length > 0;
  }
}
