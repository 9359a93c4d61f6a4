import type { CellRef } from '../../workbook/port';
import type { SheetChoice, SheetChoices } from '../engine/sheet-choice';
import { stepFrom, type ListOptions } from '../findings/finding-list';
import { readRulePage, type RulePage } from '../present/rule-page';
import type { ConsolidationApp } from '../consolidation/consolidation-app';
import type { ResultsApp } from '../results/results-app';
import { createSpelling, type SpellingApp } from '../clustering/spelling-app';
import { createLearning, type LearningApp } from '../learning/learning-app';
import { meetingOpener } from '../meeting/open-meeting';
import { createAsking } from './asking';
import { createChecking } from './checking';
import type { FamilyFilter } from './family-filter';
import { createFollowing } from './following';
import { cellOf, createStore, problemOf, type PaneContext, type PaneDeps } from './context';
import { createListing } from './listing';
import { reduce } from './reducer';
import type { PapersApp } from './papers-app';
import { createRepairing, type Repairing } from './repairing';
import {
  loadChoices,
  loadName,
  loadSettings,
  saveChoices,
  saveSettings,
  setWelcomed,
  wasWelcomed,
  type Settings,
} from './settings';
import { createSettingsKeeping, type SettingsKeeping } from './settings-keeping';
import { initialState, type PaneState, type Screen } from './state';
import { createWaiving, type Waiving } from './waiving';

/** The task pane without its looks: a state to show, and everything a person can do. */
export interface PaneApp extends Repairing, Waiving, SettingsKeeping, SpellingApp {
  readonly state: () => PaneState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins: with `check` the workbook is checked at once and the welcome card is left out. */
  readonly start: (options?: { readonly check?: boolean }) => Promise<void>;
  /** Ends: stops the run and hears no more of the workbook. The engine is whoever's who gave it. */
  readonly stop: () => Promise<void>;
  readonly show: (screen: Screen) => void;
  /** Answers the welcome card. */
  readonly skipWelcome: () => Promise<void>;
  /** `null` where this host cannot open the sample. */
  readonly openSample: (() => Promise<void>) | null;
  /** Many workbooks into one; `null` where this host cannot read files. */
  readonly consolidation: (() => Promise<ConsolidationApp>) | null;
  /** Opens meeting mode; `null` where this host has no window for it. */
  readonly openMeeting: (() => void) | null;
  /** Writes what a check found into sheets; loaded when it is asked for, and the same ever after. */
  readonly results: () => Promise<ResultsApp>;
  /** Makes templates and reports; loaded when it is asked for, and the same ever after. */
  readonly papers: () => Promise<PapersApp>;
  readonly check: () => Promise<void>;
  readonly cancel: () => void;
  readonly set: (settings: Partial<Settings>) => void;
  readonly unmask: (on: boolean) => void;
  readonly filter: (options: Partial<ListOptions>) => void;
  /** Looks at other families of the gap list. */
  readonly filterFamilies: (filter: Partial<FamilyFilter>) => void;
  readonly toggleGroup: (group: string) => void;
  /** Opens the card of a finding and shows its cell. */
  readonly pick: (finding: number) => Promise<void>;
  readonly closeCard: () => void;
  readonly step: (by: 1 | -1) => Promise<void>;
  readonly select: (cell: CellRef) => Promise<void>;
  readonly match: (sheet: string | null) => void;
  /** Keeps what was decided about a template or sheet (`null` forgets it) and reads the workbook again. */
  readonly choose: (key: string, choice: SheetChoice | null) => Promise<void>;
  readonly rulePage: (rule: string) => Promise<RulePage | null>;
  /** The whole page of a rule as Markdown; `null` where it cannot be had. */
  readonly ruleText: (rule: string) => Promise<string | null>;
  /** Help and the guided tour. */
  readonly learning: LearningApp;
  readonly dismiss: (what: 'notice' | 'problem') => void;
  /** Says what failed around the pane. */
  readonly explain: (error: unknown) => void;
}

/** Rest after the last edit before marks follow it. */
const MARKS_REST = 800;

/** Wires the use cases of the pane to a workbook and an engine. */
export function createPaneApp(deps: PaneDeps): PaneApp {
  const { workbook, storage } = deps;
  const { state, dispatch, subscribe } = createStore(
    initialState(loadSettings(storage), loadChoices(storage), !wasWelcomed(storage), loadName(storage)),
    reduce,
  );
  const context: PaneContext = { deps, state, dispatch };
  const listing = createListing(context);
  const asking = createAsking(context);
  const checking = createChecking(context, listing, {
    read: (grids) => {
      following.read(grids);
    },
    ended() {
      void asking.askForScreen();
      void repairing.highlightAgain();
    },
  });
  let forgetMarks: (() => void) | null = null;
  const following = createFollowing(context, listing, {
    stale() {
      dispatch({ type: 'edited' });
      checking.checkAgainSoon();
    },
    followed() {
      void asking.askForScreen();
      // Marks are written into the workbook: not with every keystroke.
      forgetMarks?.();
      forgetMarks = deps.later(MARKS_REST, () => void repairing.highlightAgain());
    },
  });
  let unwatch: (() => Promise<void>) | null = null;
  // What we write is heard of and followed like any other edit.
  const dispatchRepair: PaneContext['dispatch'] = (action) => {
    const isFollowed = action.type === 'edited' && unwatch !== null && following.isOn();
    if (!isFollowed) dispatch(action);
  };
  const writes: PaneContext = { ...context, dispatch: dispatchRepair };
  const written = (): void => {
    void listing.relist();
    checking.checkAgainSoon();
  };
  const repairing = createRepairing(writes, written);
  const waiving = createWaiving(context, () => {
    void listing.relist();
  });
  const reread = (): Promise<void> => checking.run({ check: state().checked !== null });
  const keeping = createSettingsKeeping(context, reread);
  const spelling = createSpelling(writes, { ...keeping, ask: asking.askForScreen, written, reread });

  const select = async (cell: CellRef): Promise<void> => {
    try {
      await workbook.select(cell);
    } catch (error) {
      dispatch({ type: 'failed', problem: problemOf(error) });
    }
  };
  const pick = async (at: number): Promise<void> => {
    const now = state();
    const finding = now.checked?.findings[at];
    if (!finding) return;
    const group = now.list.groups.find(({ items }) => items.includes(at));
    if (group && now.closed.has(group.key)) dispatch({ type: 'toggled', group: group.key });
    dispatch({ type: 'picked', finding: at });
    await select(cellOf(finding));
  };
  const readOnce = async (): Promise<void> => {
    if (state().book) await asking.askForScreen();
    else await checking.run({ check: false });
  };
  const welcomed = (): void => {
    if (!state().welcome) return;
    setWelcomed(storage);
    dispatch({ type: 'welcomed' });
  };
  const watch = async (): Promise<void> => {
    try {
      unwatch = await workbook.watch((event) => {
        repairing.heard(event);
        following.heard(event);
      });
    } catch (error) {
      // Without events nothing can be called stale; everything else works.
      dispatch({ type: 'failed', problem: problemOf(error) });
    }
  };
  const { openSample } = deps;
  const show = (screen: Screen): void => {
    welcomed();
    dispatch({ type: 'shown', screen });
    dispatch({ type: 'matching', sheet: null });
    void readOnce();
  };
  const ruleText = async (rule: string): Promise<string | null> => (await deps.rulePage?.(rule)) ?? null;
  const checkingFirst = { run: (): Promise<void> => checking.run({ check: true }), cancel: checking.cancel };
  let results: Promise<ResultsApp> | null = null;
  const loadResults = async (): Promise<ResultsApp> => {
    const { createResultsApp } = await import('../results/results-app');
    return createResultsApp(context, checkingFirst);
  };
  let papers: Promise<PapersApp> | null = null;
  const loadPapers = async (): Promise<PapersApp> => {
    const { createPapersApp } = await import('./papers-app');
    return createPapersApp(context, checkingFirst);
  };

  return {
    ...repairing,
    ...waiving,
    ...keeping,
    ...spelling,
    state,
    subscribe,
    async start({ check = false } = {}) {
      await watch();
      if (check) {
        dispatch({ type: 'shown', screen: 'temuan' });
        await checking.run({ check: true });
      } else if (!state().welcome) await readOnce();
    },
    async stop() {
      checking.stop();
      following.stop();
      forgetMarks?.();
      await unwatch?.();
      unwatch = null;
    },
    show,
    async skipWelcome() {
      welcomed();
      await readOnce();
    },
    openSample: openSample
      ? async () => {
          try {
            await openSample();
            welcomed();
            dispatch({ type: 'shown', screen: 'temuan' });
            await checking.run({ check: true });
          } catch (error) {
            dispatch({ type: 'failed', problem: { ...problemOf(error), kind: 'sample-failed' } });
          }
        }
      : null,
    consolidation: deps.consolidation ?? null,
    results: () => (results ??= loadResults()),
    papers: () => (papers ??= loadPapers()),
    openMeeting: meetingOpener(context, () => checking.run({ check: true })),
    async check() {
      welcomed();
      dispatch({ type: 'matching', sheet: null });
      dispatch({ type: 'shown', screen: 'temuan' });
      await checking.run({ check: true });
    },
    cancel: checking.cancel,
    set(settings) {
      dispatch({ type: 'set', settings });
      saveSettings(storage, state().settings);
      void listing.relist();
      void asking.askFamiliesAgain();
    },
    unmask(on) {
      dispatch({ type: 'unmasked', on });
      void listing.relist();
      void asking.askFamiliesAgain();
    },
    filter(options) {
      dispatch({ type: 'optioned', options });
      void listing.relist();
    },
    filterFamilies(filter) {
      dispatch({ type: 'families-filtered', filter });
    },
    toggleGroup(group) {
      dispatch({ type: 'toggled', group });
    },
    pick,
    closeCard() {
      dispatch({ type: 'picked', finding: null });
    },
    async step(by) {
      const { list, current } = state();
      const next = stepFrom(list, current, by);
      if (next !== null) await pick(next);
    },
    select,
    match(sheet) {
      dispatch({ type: 'matching', sheet });
    },
    async choose(key, choice) {
      const choices = changed(state().choices, key, choice);
      saveChoices(storage, choices);
      dispatch({ type: 'choices', choices });
      dispatch({ type: 'matching', sheet: null });
      await checking.run({ check: state().checked !== null });
      if (state().problem === null) {
        dispatch({ type: 'noticed', notice: { kind: 'susunan-disimpan', count: 0, skipped: 0 } });
      }
    },
    rulePage: async (rule) => readRulePage(await ruleText(rule)),
    ruleText,
    learning: createLearning(storage, { screen: () => state().screen, show }),
    dismiss(what) {
      if (what === 'notice') dispatch({ type: 'noticed', notice: null });
      else dispatch({ type: 'failed', problem: null });
    },
    explain(error) {
      dispatch({ type: 'failed', problem: problemOf(error) });
    },
  };
}

const changed = (choices: SheetChoices, key: string, choice: SheetChoice | null): SheetChoices => {
  const others = Object.fromEntries(Object.entries(choices).filter(([one]) => one !== key));
  return choice ? { ...others, [key]: choice } : others;
};
