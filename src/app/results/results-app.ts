import { toIso } from '../../core/values/tanggal';
import { createStore, problemOf, type PaneContext } from '../pane/context';
import { ignoredIn, settledIn } from '../pane/waived';
import { RESULT_KINDS, RESULT_SHEETS, type ResultKind } from './result-kinds';

/** How far the writing of result sheets is. */
export interface ResultsState {
  readonly phase: 'siap' | 'memeriksa' | 'menyusun' | 'menulis' | 'dibatalkan' | 'selesai';
  /** Of writing, 0..1. */
  readonly share: number;
  /** The sheets that were chosen. */
  readonly kinds: readonly ResultKind[];
  /** Names of the sheets written last. */
  readonly written: readonly string[];
}

/** Writing what a check found into sheets of the workbook. */
export interface ResultsApp {
  readonly state: () => ResultsState;
  readonly subscribe: (listener: () => void) => () => void;
  /** True where decisions are kept already: that sheet is never made anew. */
  readonly hasFollowUps: () => boolean;
  readonly choose: (kind: ResultKind, on: boolean) => void;
  /** Checks first where there is no check of the workbook as it is, then writes the chosen sheets, all of them or none. */
  readonly write: () => Promise<void>;
  readonly cancel: () => void;
}

/** True while sheets are being made or written. */
export const isWriting = ({ phase }: Pick<ResultsState, 'phase'>): boolean =>
  phase === 'memeriksa' || phase === 'menyusun' || phase === 'menulis';

/** Runs every rule, and gives that up. */
interface CheckingFirst {
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
}

/**
 * Starts with every sheet chosen.
 *
 * @param context that of the pane, whose findings, language and masking hold for the sheets too.
 * @param checking what runs first where there is no check.
 */
export function createResultsApp(context: PaneContext, checking: CheckingFirst): ResultsApp {
  const { deps, state: pane, dispatch } = context;
  const { workbook, engine } = deps;
  const first: ResultsState = { phase: 'siap', share: 0, kinds: RESULT_KINDS, written: [] };
  const store = createStore<ResultsState, Partial<ResultsState>>(first, (state, change) => ({
    ...state,
    ...change,
  }));
  let control: AbortController | null = null;

  const isChecked = (): boolean => pane().checked?.outcome?.complete === true && !pane().stale;
  const make = async (signal: AbortSignal): Promise<void> => {
    if (!isChecked()) {
      store.dispatch({ phase: 'memeriksa' });
      await checking.run();
      signal.throwIfAborted();
      // The pane has said why.
      if (!isChecked()) {
        store.dispatch({ phase: 'siap' });
        return;
      }
    }
    store.dispatch({ phase: 'menyusun' });
    const now = pane();
    const settled = settledIn(now);
    const order = {
      findings: (now.checked?.findings ?? []).filter((_, at) => !settled.has(at)),
      diabaikan: ignoredIn(now).size,
      lang: now.settings.lang,
      stempel: deps.stamp?.() ?? toIso(deps.today()),
      unmask: now.unmask,
      kinds: store.state().kinds,
    };
    const sheets = await engine.results(order, { signal });
    signal.throwIfAborted();
    store.dispatch({ phase: 'menulis', share: 0 });
    await workbook.putSheets(sheets, {
      signal,
      onProgress: (share) => {
        store.dispatch({ share });
      },
    });
    store.dispatch({ phase: 'selesai', written: sheets.map(({ name }) => name) });
    dispatch({ type: 'noticed', notice: { kind: 'lembar-ditulis', count: sheets.length, skipped: 0 } });
  };

  return {
    state: store.state,
    subscribe: store.subscribe,
    hasFollowUps: () =>
      pane().book?.sheets.some(
        ({ role, name }) => role === 'hasil' && name.startsWith(RESULT_SHEETS['tindak-lanjut']),
      ) === true,
    choose(kind, on) {
      const { kinds } = store.state();
      store.dispatch({
        phase: 'siap',
        kinds: RESULT_KINDS.filter((one) => (one === kind ? on : kinds.includes(one))),
      });
    },
    async write() {
      if (isWriting(store.state()) || pane().run || pane().writing) return;
      const own = new AbortController();
      control = own;
      try {
        await make(own.signal);
      } catch (error) {
        store.dispatch({ phase: own.signal.aborted ? 'dibatalkan' : 'siap' });
        if (!own.signal.aborted) dispatch({ type: 'failed', problem: problemOf(error) });
      }
    },
    cancel() {
      if (!isWriting(store.state())) return;
      control?.abort();
      if (store.state().phase === 'memeriksa') checking.cancel();
    },
  };
}
