import { asText } from '../table/cell-readers';
import type { Grid } from '../table/grid';
import type { ColumnPlan } from '../table/table-builder';
import type { Layout, Role } from '../table/table';
import { readSatuan, type Satuan } from '../values/rupiah';
import type { FoundHeader } from './find-header';

/** What the rows of a sheet are read with: decided once from the header and the title above it. */
export interface SheetPlan {
  readonly grid: Grid;
  readonly header: FoundHeader;
  readonly role: Role;
  readonly layout: Layout;
  /** The first row that may be data, 0-based. */
  readonly firstDataRow: number;
  readonly columns: readonly ColumnPlan[];
  /** Budget year in the title, or `null`. */
  readonly tahun: number | null;
}

const titleLines = (grid: Grid, before: number): readonly string[] =>
  [...grid.usedRows]
    .filter((row) => row < before)
    .flatMap((row) => grid.usedColumns.slice(0, 40).map((column) => asText(grid.value(row, column))))
    .filter((text) => text !== '' && text.length <= 300);

/** The budget year a title states: `TAHUN ANGGARAN 2025`, `TA. 2025`, `Tahun 2025`. */
export function yearOf(lines: readonly string[]): number | null {
  for (const pattern of [
    /\b(?:tahun\s+anggaran|t\.?\s?a\.?)\s*:?\s*(20\d\d)\b/i,
    /\btahun\s*:?\s*(20\d\d)\b/i,
  ]) {
    for (const line of lines) {
      const match = pattern.exec(line);
      if (match) return Number(match[1]);
    }
  }
  return null;
}

/** `dalam jutaan rupiah` under the title holds for every amount column that names no unit of its own. */
function titleUnit(lines: readonly string[]): Satuan | null {
  for (const line of lines) {
    if (!/\bdalam\b|^\(?\s*rp/i.test(line)) continue;
    const satuan = readSatuan(line);
    if (satuan !== null) return satuan;
  }
  return null;
}

/** Settles columns, units and year of a sheet whose header was found. */
export function planSheet(grid: Grid, header: FoundHeader, layout: Layout): SheetPlan {
  const lines = titleLines(grid, header.block.first);
  const fallback = titleUnit(lines) ?? 1;
  const columns = header.columns.flatMap(({ column, header: text, match }): ColumnPlan[] =>
    match
      ? [
          {
            field: match.field,
            sheetColumn: column,
            header: text.joined,
            satuan: readSatuan(text.joined) ?? fallback,
          },
        ]
      : [],
  );
  return {
    grid,
    header,
    role: header.role,
    layout,
    firstDataRow: (header.numberingRow ?? header.block.last) + 1,
    columns,
    tahun: yearOf(lines),
  };
}
