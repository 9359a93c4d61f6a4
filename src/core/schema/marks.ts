import type { Grid } from '../table/grid';
import { fold } from '../values/text';

/** The first cell of every sheet Konvergen writes starts with this, so that its results are never read as data. */
export const RESULT_MARK = 'Konvergen · hasil';
/** The first cell of the sheets of a template that explain it and hold its lists. */
export const GUIDE_MARK = 'Konvergen · petunjuk';
/** The first cell of the settings sheet starts with this. */
export const SETTINGS_MARK = 'Konvergen · pengaturan';
/** The first cell of the sheet that keeps decisions about findings starts with this. */
export const WAIVER_MARK = 'Konvergen · pengecualian';
/** The first cell of the sheet that keeps what a meeting decided starts with this. */
export const FOLLOW_UP_MARK = 'Konvergen · tindak lanjut';

/** True for what stands in the first cell of a sheet Konvergen made, and may therefore replace. */
export const isOwnMark = (firstCell: string): boolean => firstCell.trimStart().startsWith('Konvergen · ');

/** What a sheet of ours is by its first cell; `null` for any other sheet. */
export function markOf(grid: Grid): 'hasil' | 'pengaturan' | 'pengecualian' | 'tindak-lanjut' | null {
  const first = fold(firstText(grid));
  if (first.startsWith(fold(RESULT_MARK)) || first.startsWith(fold(GUIDE_MARK))) return 'hasil';
  if (first.startsWith(fold(SETTINGS_MARK))) return 'pengaturan';
  if (first.startsWith(fold(FOLLOW_UP_MARK))) return 'tindak-lanjut';
  return first.startsWith(fold(WAIVER_MARK)) ? 'pengecualian' : null;
}

function firstText(grid: Grid): string {
  const row = grid.usedRows[0];
  const column = grid.usedColumns[0];
  const value = row === undefined || column === undefined ? null : grid.value(row, column);
  return typeof value === 'string' ? value : '';
}
