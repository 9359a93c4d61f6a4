import type { GapView } from '../engine/engine';
import type { PaneContext } from './context';
import type { Families, PaneState } from './state';

/** The screens that show what the engine works out only when they are opened. */
export interface Asking {
  /** Asks for what the open screen shows, if the engine holds a workbook and was not asked yet. */
  readonly askForScreen: () => Promise<void>;
  /** Asks for the families again: their language or masking changed. */
  readonly askFamiliesAgain: () => Promise<void>;
}

/** Starts with nothing asked. An answer about a workbook that was opened anew since is dropped. */
export function createAsking({ deps, state, dispatch }: PaneContext): Asking {
  const { engine } = deps;

  const ask = async <T>(
    kind: 'budget' | 'convergence' | 'families' | 'spelling',
    question: () => Promise<T>,
    answered: (
      asked: { readonly status: 'dihitung' | 'gagal' } | { readonly status: 'ada'; readonly value: T },
    ) => void,
  ): Promise<void> => {
    const { book } = state();
    answered({ status: 'dihitung' });
    try {
      const value = await question();
      if (state().book === book) answered({ status: 'ada', value });
    } catch {
      // The screen says that it failed and offers to try again; what failed is ours, not the data's.
      if (state().book === book && state()[kind].status === 'dihitung') answered({ status: 'gagal' });
    }
  };

  const families = async (): Promise<void> => {
    const show = { lang: state().settings.lang, unmask: state().unmask };
    await ask(
      'families',
      async (): Promise<Families | null> => {
        const gaps: GapView[] = [];
        const summary = await engine.gaps(show, (batch) => {
          for (const gap of batch) gaps.push(gap);
        });
        return summary && { gaps, summary };
      },
      (asked) => {
        const now = state();
        // A later question with other masking is on its way: this answer must not be shown.
        if (now.unmask !== show.unmask || now.settings.lang !== show.lang) return;
        dispatch({ type: 'families', asked });
      },
    );
  };

  const spelling = async (): Promise<void> => {
    const { jenis } = state();
    await ask(
      'spelling',
      async () => ({ jenis, clusters: await engine.spellings(jenis) }),
      (asked) => {
        // The names of another kind were asked for since.
        if (state().jenis === jenis) dispatch({ type: 'spelling', asked });
      },
    );
  };

  const questions: Readonly<Partial<Record<PaneState['screen'], () => Promise<void>>>> = {
    rekap: () =>
      ask('budget', engine.budget, (asked) => {
        dispatch({ type: 'budget', asked });
      }),
    konvergensi: () =>
      ask('convergence', engine.convergence, (asked) => {
        dispatch({ type: 'convergence', asked });
      }),
    keluarga: families,
    ejaan: spelling,
  };
  const ASKED_BY = {
    rekap: 'budget',
    konvergensi: 'convergence',
    keluarga: 'families',
    ejaan: 'spelling',
  } as const;

  return {
    async askForScreen() {
      const { screen, book, run } = state();
      const question = questions[screen];
      if (!question || !book || (run && run.progress.phase !== 'memeriksa')) return;
      const kind = ASKED_BY[screen as keyof typeof ASKED_BY];
      const { status } = state()[kind];
      if (status === 'belum' || status === 'gagal') await question();
    },
    askFamiliesAgain: async () => {
      if (state().families.status !== 'belum') await families();
    },
  };
}
