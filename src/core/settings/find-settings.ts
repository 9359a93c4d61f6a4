import { markOf } from '../schema/marks';
import type { Grid } from '../table/grid';
import { SETTINGS_SHEET } from './sections';

/**
 * The sheet of a workbook its settings are read from: the one with our mark in its first cell; of several, as after a
 * sheet was copied, the one with our name, else the first.
 */
export function settingsGridOf(grids: readonly Grid[]): Grid | null {
  const marked = grids.filter((grid) => markOf(grid) === 'pengaturan');
  return marked.find(({ sheet }) => sheet === SETTINGS_SHEET) ?? marked[0] ?? null;
}
