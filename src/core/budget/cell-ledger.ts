import { columnRanges, sheetPrefix } from '../table/address';

/**
 * The cells a figure was added up from, kept as rows per column and written as ranges only when asked.
 * Rows may come in any order.
 */
export interface CellLedger {
  readonly add: (file: string, sheet: string, column: number, row: number) => void;
  /** References such as `Matrik!K8:K65`; with `withFile` the workbook is named too. */
  readonly references: (withFile: boolean) => string[];
}

interface Area {
  readonly file: string;
  readonly sheet: string;
  readonly column: number;
  readonly rows: number[];
}

/** Starts an empty ledger. */
export function createCellLedger(): CellLedger {
  const areas = new Map<string, Area>();
  // The next cell nearly always stands in the column of the last one.
  let last: Area | null = null;
  return {
    add(file, sheet, column, row) {
      if (last?.column !== column || last.sheet !== sheet || last.file !== file) {
        const key = `${file}\u0000${sheet}\u0000${String(column)}`;
        last = areas.get(key) ?? { file, sheet, column, rows: [] };
        areas.set(key, last);
      }
      last.rows.push(row);
    },
    references(withFile) {
      return [...areas.values()].flatMap(({ file, sheet, column, rows }) => {
        const prefix = sheetPrefix(sheet, withFile ? file : undefined);
        const ascending = isAscending(rows) ? rows : [...rows].sort((a, b) => a - b);
        return columnRanges(ascending, column).map((range) => `${prefix}!${range}`);
      });
    },
  };
}

function isAscending(rows: readonly number[]): boolean {
  let last = 0;
  for (const row of rows) {
    if (row < last) return false;
    last = row;
  }
  return true;
}
