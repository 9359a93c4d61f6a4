import type { Grid } from '../table/grid';
import { asText } from '../table/cell-readers';
import { fold } from '../values/text';
import { isNumberingRow } from './header-block';
import type { RowCells } from './row-cells';
import type { SkipReason } from './row-kind';
import type { SheetPlan } from './sheet-plan';

/** What one row under the header is; `tabel-lain` opens a table whose columns stand elsewhere. */
export type Verdict = 'data' | 'tabel-lain' | SkipReason;

/** Judges what is the same in every kind of sheet: column numbers and headers printed again; `null` for the rest. */
export function judgeCommon({ grid, header }: SheetPlan): (cells: RowCells) => Verdict | null {
  const byColumn = labelsByColumn(grid, header.block.first, header.block.last);
  const all = new Set([...byColumn.values()].flatMap((labels) => [...labels]));
  return (cells) => {
    const { row, texts } = cells;
    if (isNumberingRow(grid, row)) return 'penomoran';
    if (texts.length < 2 || !texts.some((text) => all.has(fold(text)))) return null;
    // A header states no amounts; a row that does is never mistaken for one.
    if (cells.amounts.size > 0) return null;
    const inPlace = grid.usedColumns.filter((column) => {
      const text = grid.value(row, column);
      return typeof text === 'string' && byColumn.get(column)?.has(fold(text)) === true;
    }).length;
    if (inPlace >= 2 && inPlace >= texts.length * 0.6) return 'judul-ulang';
    const known = texts.filter((text) => all.has(fold(text))).length;
    return known >= 3 && known >= texts.length * 0.6 ? 'tabel-lain' : null;
  };
}

function labelsByColumn(grid: Grid, first: number, last: number): ReadonlyMap<number, ReadonlySet<string>> {
  return new Map(
    grid.usedColumns.map((column) => {
      const labels = new Set<string>();
      for (let row = first; row <= last; row += 1) {
        const label = fold(asText(grid.value(row, column)));
        if (label !== '') labels.add(label);
      }
      return [column, labels];
    }),
  );
}
