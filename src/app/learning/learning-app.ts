import type { Screen } from '../pane/state';
import type { KeyValue } from '../pane/settings';
import { createStore } from '../pane/context';
import type { HelpTopic } from './topic';

/** The workbook the tour is offered on: the sample, which holds something of everything. */
export const SAMPLE_BOOK = 'kabupaten-contoh.xlsx';

/** How far somebody is with the guided tour. */
export interface TourState {
  /** 0-based. */
  readonly langkah: number;
  /** It is on the screen now. */
  readonly jalan: boolean;
  /** It was followed to its end, or declined. */
  readonly selesai: boolean;
}

/** What is open of help and tour. */
export interface LearningState {
  /** `null` for the list of all help. */
  readonly topic: HelpTopic | null;
  /** The screen help was called from. */
  readonly from: Screen;
  /** `null` until somebody starts or declines it. */
  readonly tour: TourState | null;
}

/** Help and the guided tour, as the pane shows them. */
export interface LearningApp {
  readonly state: () => LearningState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens the help of a topic; without one that of the screen that is open. */
  readonly openHelp: (topic?: HelpTopic | null) => void;
  /** Back to the screen help was called from. */
  readonly closeHelp: () => void;
  /** Starts the tour, or goes on where it was left. */
  readonly startTour: (langkah?: number) => void;
  readonly goToStep: (langkah: number) => void;
  /** Leaves the tour; it goes on from there another time. */
  readonly leaveTour: () => void;
  /** Followed to the end, or not wanted. */
  readonly endTour: () => void;
}

const TOUR_KEY = 'konvergen.tur.1';

/** Wires help and tour to the screens of a pane. How far the tour is outlasts the session. */
export function createLearning(
  storage: KeyValue,
  pane: { readonly screen: () => Screen; readonly show: (screen: Screen) => void },
): LearningApp {
  const { state, dispatch, subscribe } = createStore<LearningState, Partial<LearningState>>(
    { topic: null, from: 'ringkasan', tour: loadTour(storage) },
    (now, change) => ({ ...now, ...change }),
  );
  const setTour = (tour: TourState): void => {
    storage.set(TOUR_KEY, JSON.stringify({ langkah: tour.langkah, selesai: tour.selesai }));
    dispatch({ tour });
  };
  const stepNow = (): number => state().tour?.langkah ?? 0;
  return {
    state,
    subscribe,
    openHelp(topic) {
      const screen = pane.screen();
      const from = screen === 'bantuan' ? state().from : screen;
      dispatch({ topic: topic === undefined ? { jenis: 'layar', id: screen } : topic, from });
      if (screen !== 'bantuan') pane.show('bantuan');
    },
    closeHelp() {
      pane.show(state().from);
    },
    startTour(langkah) {
      const { tour } = state();
      const at = langkah ?? (tour?.selesai === true ? 0 : stepNow());
      setTour({ langkah: at, jalan: true, selesai: false });
    },
    goToStep(langkah) {
      setTour({ langkah: Math.max(0, langkah), jalan: true, selesai: false });
    },
    leaveTour() {
      setTour({ langkah: stepNow(), jalan: false, selesai: false });
    },
    endTour() {
      setTour({ langkah: 0, jalan: false, selesai: true });
    },
  };
}

/** The tour as kept; `null` where nothing that makes sense is. It never goes on by itself. */
function loadTour(storage: KeyValue): TourState | null {
  try {
    const kept: unknown = JSON.parse(storage.get(TOUR_KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { langkah, selesai } = kept as { readonly langkah?: unknown; readonly selesai?: unknown };
    if (typeof langkah !== 'number' || !Number.isInteger(langkah) || langkah < 0) return null;
    return { langkah, jalan: false, selesai: selesai === true };
  } catch {
    return null; // text of somebody else
  }
}
