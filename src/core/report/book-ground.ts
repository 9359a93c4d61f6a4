import { readWaivers, type ReadWaivers } from '../findings/waiver-sheet';
import { markOf } from '../schema/marks';
import { settingsGridOf } from '../settings/find-settings';
import { readSettings } from '../settings/read-settings';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';
import type { Grid } from '../table/grid';
import { makeKamus, type Kamus } from '../taxonomy/kamus';
import { KNOWN_RULES } from './known-rules';

/** What a workbook is read and checked by. */
export interface BookGround {
  readonly settings: Settings;
  /** Whose they are: the program's own, the workbook's, or given from outside. */
  readonly source: 'bawaan' | 'buku' | 'diberikan';
  /** The workbook's settings sheet, whether it is used or not; `null` without one. */
  readonly sheet: string | null;
  /** True where that sheet cannot be used. */
  readonly damaged: boolean;
  readonly kamus: Kamus;
  /** Decisions about findings, of all sheets that keep them. */
  readonly waivers: ReadWaivers['waivers'];
  /** The sheet new decisions go into; `null` without one. */
  readonly waiverSheet: string | null;
}

/**
 * Finds what a workbook is read by, before any of its sheets is recognised.
 *
 * @param grids the sheets of the workbook.
 * @param given settings that hold instead of the workbook's own, or `null`.
 */
export function groundOf(grids: readonly Grid[], given: Settings | null = null): BookGround {
  const grid = settingsGridOf(grids);
  const read = grid && readSettings(grid, KNOWN_RULES);
  const settings = given ?? read?.settings ?? DEFAULT_SETTINGS;
  const kept = grids.filter((one) => markOf(one) === 'pengecualian');
  return {
    settings,
    source: given ? 'diberikan' : read && !read.damaged ? 'buku' : 'bawaan',
    sheet: grid?.sheet ?? null,
    damaged: read?.damaged ?? false,
    kamus: makeKamus(settings),
    waivers: kept.flatMap((one) => readWaivers(one).waivers),
    waiverSheet: kept[0]?.sheet ?? null,
  };
}
