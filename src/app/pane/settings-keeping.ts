import type { SettingsChange } from '../../core/settings/compare-settings';
import type { KnownRules } from '../../core/settings/known-rules';
import { SETTINGS_SHEET } from '../../core/settings/sections';
import type { SettingsFile } from '../../core/settings/settings-file';
import type { Settings } from '../../core/settings/settings';
import { problemOf, type PaneContext } from './context';
import type { PaneState } from './state';

// What reads and writes settings is not needed before somebody does: it stays out of the pane's first load.
const loadRows = () => import('../../core/settings/settings-rows');
const loadFiles = () => import('../../core/settings/settings-file');
const loadCompare = () => import('../../core/settings/compare-settings');

/** Settings of another file, held against those of the workbook before anything is written. */
export interface SettingsImport {
  readonly name: string;
  /** What the file says, or why it cannot be used. */
  readonly read: SettingsFile;
  /** What would change; nothing for a file that cannot be used. */
  readonly changes: readonly SettingsChange[];
}

/** The settings of the workbook, which every OPD's copy carries with it. */
export interface SettingsKeeping {
  /**
   * Keeps settings in the workbook and checks again by them. A damaged settings sheet is replaced only where that was
   * said: `replace`.
   */
  readonly saveBookSettings: (settings: Settings, options?: { readonly replace?: boolean }) => Promise<void>;
  /** Shows the settings sheet and goes there; makes it first where there is none. */
  readonly showSettingsSheet: () => Promise<void>;
  /** The settings that hold, as the text of a file to hand out. */
  readonly exportSettings: () => Promise<{ readonly name: string; readonly text: string }>;
  /** Shows what a file of settings would change; `null` forgets it. */
  readonly previewImport: (file: { readonly name: string; readonly text: string } | null) => Promise<void>;
  /** Takes over the settings of the preview. */
  readonly applyImport: () => Promise<void>;
}

/** Starts with the settings the workbook carries. `recheck` runs a whole check. */
export function createSettingsKeeping(
  { deps, state, dispatch }: PaneContext,
  recheck: () => Promise<void>,
): SettingsKeeping {
  const { workbook } = deps;

  const put = async (settings: Settings): Promise<void> => {
    const { SETTINGS_WIDTHS, settingsRows } = await loadRows();
    const name = sheetOf(state());
    const known = (await workbook.sheets()).find((sheet) => sheet.name === name);
    await workbook.putSheet({
      name,
      rows: settingsRows(settings, knownRules(state())),
      visibility: known?.visibility ?? 'veryHidden',
      columnWidths: SETTINGS_WIDTHS,
    });
  };

  /** One write at a time; answers whether it was done. */
  const writing = async (work: () => Promise<void>): Promise<boolean> => {
    if (state().writing || state().run) return false;
    dispatch({ type: 'writing', on: true });
    try {
      await work();
      return true;
    } catch (error) {
      dispatch({ type: 'failed', problem: problemOf(error) });
      return false;
    } finally {
      dispatch({ type: 'writing', on: false });
    }
  };

  const save: SettingsKeeping['saveBookSettings'] = async (settings, { replace = false } = {}) => {
    if (state().book?.ground.damaged === true && !replace) {
      dispatch({
        type: 'failed',
        problem: { kind: 'settings-damaged', about: sheetOf(state()), retry: null },
      });
      return;
    }
    if (!(await writing(() => put(settings)))) return;
    dispatch({ type: 'importing', importing: null });
    await recheck();
    if (state().problem === null)
      dispatch({ type: 'noticed', notice: { kind: 'pengaturan-disimpan', count: 1, skipped: 0 } });
  };

  return {
    saveBookSettings: save,
    async showSettingsSheet() {
      const ground = state().book?.ground;
      if (!ground) return;
      await writing(async () => {
        if (ground.sheet === null) await put(ground.settings);
        const name = sheetOf(state());
        await workbook.setVisibility(name, 'visible');
        await workbook.select({ sheet: name, row: 0, column: 0 });
      });
    },
    async exportSettings() {
      const { settingsText } = await loadFiles();
      const { book } = state();
      const stem = (book?.name ?? '').replace(/\.[^.]*$/, '');
      return {
        name: `pengaturan-konvergen${stem === '' ? '' : `-${stem}`}.json`,
        text: book ? settingsText(book.ground.settings) : '',
      };
    },
    async previewImport(file) {
      const { book } = state();
      if (!file || !book) {
        dispatch({ type: 'importing', importing: null });
        return;
      }
      const [{ readSettingsText }, { compareSettings }] = await Promise.all([loadFiles(), loadCompare()]);
      const read = readSettingsText(file.text, knownRules(state()));
      const changes = read.ok ? compareSettings(book.ground.settings, read.settings) : [];
      dispatch({ type: 'importing', importing: { name: file.name, read, changes } });
    },
    async applyImport() {
      const { importing } = state();
      if (importing?.read.ok === true) await save(importing.read.settings, { replace: true });
    },
  };
}

const sheetOf = ({ book }: PaneState): string => book?.ground.sheet ?? SETTINGS_SHEET;

/** The rules of the engine as settings know them, by id and by every older id. */
function knownRules({ book }: PaneState): KnownRules {
  return new Map(
    Object.values(book?.rules ?? {}).flatMap(({ id, aliases = [], title, severity, locked }) =>
      [id, ...aliases].map((name) => [name, { id, title, severity, locked: locked === true }] as const),
    ),
  );
}
