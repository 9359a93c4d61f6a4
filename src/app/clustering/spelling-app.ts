import type { Synonym } from '../../core/clustering/remember';
import type { SpellingCluster } from '../../core/clustering/spelling';
import type { JenisEjaan } from '../../core/taxonomy/kamus';
import type { CellChange } from '../../workbook/port';
import { problemOf, type PaneContext } from '../pane/context';
import type { SettingsKeeping } from '../pane/settings-keeping';

// Not needed before somebody makes names one: it stays out of the pane's first load.
const loadRemember = () => import('../../core/clustering/remember');

/** The kinds of names in the order they are offered. */
export const JENIS_SHOWN = ['opd', 'desa', 'program', 'sumber-dana'] as const satisfies readonly JenisEjaan[];

/** The names of one kind that are written in more than one way. */
export interface SpellingView {
  readonly jenis: JenisEjaan;
  readonly clusters: readonly SpellingCluster[];
}

/** Making names one spelling. */
export interface SpellingApp {
  /** Shows the names of another kind. */
  readonly chooseKind: (jenis: JenisEjaan) => Promise<void>;
  /**
   * Writes changes in one batch that can be taken back in one step, then keeps what the settings are to remember. What
   * was written stays where keeping fails: the pane says so.
   */
  readonly applySpellings: (
    jenis: JenisEjaan,
    changes: readonly CellChange[],
    remember: readonly Synonym[],
  ) => Promise<void>;
}

/** What the rest of the pane does for it. */
interface Parts extends Pick<SettingsKeeping, 'saveBookSettings'> {
  /** Asks for what the open screen shows. */
  readonly ask: () => Promise<void>;
  /** Hears of every write. */
  readonly written: () => void;
  /** Reads the workbook again, and checks it where it was checked. */
  readonly reread: () => Promise<void>;
}

/** Starts with the offices. */
export function createSpelling({ deps, state, dispatch }: PaneContext, parts: Parts): SpellingApp {
  const { workbook } = deps;
  return {
    async chooseKind(jenis) {
      if (jenis === state().jenis) return;
      dispatch({ type: 'kind', jenis });
      await parts.ask();
    },
    async applySpellings(jenis, changes, remember) {
      if (state().writing || state().run || changes.length + remember.length === 0) return;
      dispatch({ type: 'writing', on: true });
      try {
        if (changes.length > 0) {
          const before = await workbook.write(changes);
          const step = before.length > 0 ? { scope: { kind: 'ejaan' as const, jenis }, before } : null;
          dispatch({ type: 'mended', step: step && { ...step, lost: 0, mended: [] } });
          dispatch({ type: 'edited' });
          const skipped = changes.length - before.length;
          dispatch({ type: 'noticed', notice: { kind: 'diperbaiki', count: before.length, skipped } });
        }
      } catch (error) {
        dispatch({ type: 'failed', problem: problemOf(error) });
        return;
      } finally {
        dispatch({ type: 'writing', on: false });
        parts.written();
      }
      const ground = state().book?.ground;
      const { notice } = state();
      if (remember.length > 0 && ground) {
        // Keeping settings checks again by them.
        const { withSynonyms } = await loadRemember();
        await parts.saveBookSettings(withSynonyms(ground.settings, remember));
        // The way back of the cells is worth more than the word that the settings are kept.
        if (notice && changes.length > 0) dispatch({ type: 'noticed', notice });
      } else if (state().stale) await parts.reread();
    },
  };
}
