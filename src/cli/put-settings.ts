import { translate } from '../core/messages/translate';
import { KNOWN_RULES } from '../core/report/known-rules';
import { isOwnMark } from '../core/schema/marks';
import { compareSettings, type SettingsChange } from '../core/settings/compare-settings';
import { settingsGridOf } from '../core/settings/find-settings';
import { readSettings } from '../core/settings/read-settings';
import { SETTINGS_SHEET } from '../core/settings/sections';
import { SETTINGS_WIDTHS, settingsRows } from '../core/settings/settings-rows';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings/settings';
import type { Grid } from '../core/table/grid';
import { specOfOwnSheet } from '../workbook/own-sheet';
import { patchWorkbook } from '../workbook/xlsx/patch/patch-workbook';
import { refusalText } from '../workbook/xlsx/patch/refusal-text';
import { readWorkbook } from '../workbook/xlsx/read-workbook';
import { unreadableText } from '../workbook/xlsx/unreadable-text';
import type { Io } from './io';
import type { NamedPath } from './open-books';
import type { Options } from './options';

/** A file with other settings in memory, or one line that says why not. */
export type PutSettings =
  | {
      readonly ok: true;
      readonly changes: readonly SettingsChange[];
      readonly old: Uint8Array;
      /** The whole new file; `null` where the file has these settings already. */
      readonly bytes: Uint8Array | null;
    }
  | { readonly ok: false; readonly message: string };

/**
 * Puts settings into a workbook file, in memory: everything else in it stays as it is. The sheet is made, very hidden,
 * or filled anew in its place, shown or hidden as it was; a damaged one is replaced. A sheet of that name that is not
 * ours is left alone. The result is read back before it is handed out.
 */
export async function putSettings(
  { path, file }: NamedPath,
  settings: Settings,
  { lang }: Options,
  io: Io,
): Promise<PutSettings> {
  const bad = (text: string): PutSettings => ({ ok: false, message: `${file}: ${text}` });
  const bytes = await io.readFile(path);
  if (!bytes.ok) return bad(translate(`berkas.${bytes.reason}`, lang));
  const old = bytes.bytes;
  const grids = await gridsOf(file, old);
  if ('reason' in grids) return bad(unreadableText(grids, lang));

  const known = settingsGridOf(grids);
  const read = known && readSettings(known, KNOWN_RULES);
  const changes = compareSettings(read?.settings ?? DEFAULT_SETTINGS, settings);
  if (read && !read.damaged && changes.length === 0) return { ok: true, changes, old, bytes: null };
  const name = known?.sheet ?? SETTINGS_SHEET;
  const taken = grids.find(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
  if (taken && !isOwn(taken))
    return { ok: false, message: translate('pengaturan.bukan-milik', lang, { berkas: file, lembar: name }) };

  const rows = settingsRows(settings, KNOWN_RULES);
  const patched = await patchWorkbook(old, {
    added: [
      {
        ...specOfOwnSheet({
          name,
          rows,
          visibility: known?.visibility ?? 'veryHidden',
          columnWidths: SETTINGS_WIDTHS,
        }),
        replaces: true,
      },
    ],
  });
  if (!patched.ok) return bad(patched.refusals.map((one) => refusalText(one, lang)).join(' '));
  const again = await gridsOf(file, patched.bytes);
  const back = 'reason' in again ? null : settingsGridOf(again);
  const proved = back && readSettings(back, KNOWN_RULES);
  if (!proved || proved.damaged || compareSettings(proved.settings, settings).length > 0)
    return bad(translate('fix.tidak-terbukti', lang));
  return { ok: true, changes, old, bytes: patched.bytes };
}

const isOwn = (grid: Grid): boolean => {
  const first = grid.value(0, 0);
  return typeof first === 'string' && isOwnMark(first);
};

async function gridsOf(file: string, bytes: Uint8Array) {
  const read = await readWorkbook(file, bytes);
  if (!read.ok) return read;
  const sheets = await read.workbook.sheets();
  return await read.workbook.readGrids(sheets.map(({ name }) => name));
}
