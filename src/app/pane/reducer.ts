import type {
  BudgetView,
  CheckedFinding,
  CheckOutcome,
  ConvergenceView,
  OpenedBook,
  Progress,
} from '../engine/engine';
import type { SheetChoices } from '../engine/sheet-choice';
import { NO_FINDINGS, type FindingList, type ListOptions } from '../findings/finding-list';
import type { SpellingView } from '../clustering/spelling-app';
import type { JenisEjaan } from '../../core/taxonomy/kamus';
import type { Waiver } from '../../core/findings/waiver';
import type { FamilyFilter } from './family-filter';
import type { Settings } from './settings';
import type { SettingsImport } from './settings-keeping';
import {
  groupingFor,
  type Asked,
  type Families,
  type Notice,
  type PaneState,
  type Preview,
  type Problem,
  type Screen,
} from './state';
import { positionsOf, withStep, type Undoable } from './undo-stack';

/** Everything that can happen to the pane. */
export type PaneAction =
  | { readonly type: 'welcomed' }
  | { readonly type: 'shown'; readonly screen: Screen }
  | { readonly type: 'set'; readonly settings: Partial<Settings> }
  | { readonly type: 'choices'; readonly choices: SheetChoices }
  | { readonly type: 'matching'; readonly sheet: string | null }
  | { readonly type: 'progressed'; readonly progress: Progress }
  | { readonly type: 'cancelling' }
  | { readonly type: 'reading'; readonly quiet: boolean }
  | { readonly type: 'opened'; readonly book: OpenedBook }
  | { readonly type: 'checking' }
  | { readonly type: 'found'; readonly findings: readonly CheckedFinding[] }
  | { readonly type: 'checked'; readonly outcome: CheckOutcome }
  /** A new check took the place of the old one, all at once. */
  | {
      readonly type: 'rechecked';
      readonly findings: readonly CheckedFinding[];
      readonly outcome: CheckOutcome;
      readonly list: FindingList;
      readonly current: number | null;
    }
  /** An edit was followed: of the findings some went and some came. */
  | {
      readonly type: 'patched';
      readonly book: OpenedBook;
      readonly findings: readonly CheckedFinding[];
      readonly outcome: CheckOutcome;
      readonly mended: ReadonlySet<number>;
      readonly list: FindingList;
      readonly current: number | null;
    }
  | { readonly type: 'ended' }
  | { readonly type: 'edited' }
  | { readonly type: 'optioned'; readonly options: Partial<ListOptions> }
  | { readonly type: 'listed'; readonly list: FindingList }
  | { readonly type: 'toggled'; readonly group: string }
  | { readonly type: 'picked'; readonly finding: number | null }
  | { readonly type: 'highlighted'; readonly on: boolean }
  | { readonly type: 'unmasked'; readonly on: boolean }
  | { readonly type: 'previewed'; readonly preview: Preview | null }
  /** Lines of the preview were taken in or out. */
  | { readonly type: 'chosen'; readonly lines: readonly number[]; readonly on: boolean }
  | { readonly type: 'writing'; readonly on: boolean }
  /** A write ended; `step` is its way back, where anything was written. */
  | { readonly type: 'mended'; readonly step: Undoable | null }
  /** The newest step was taken back. */
  | { readonly type: 'restored'; readonly step: Undoable }
  /** The workbook changed under what can be taken back. */
  | { readonly type: 'followed'; readonly undo: readonly Undoable[] }
  /** Decisions were kept in the workbook. */
  | { readonly type: 'waivers'; readonly waivers: readonly Waiver[] }
  | { readonly type: 'named'; readonly nama: string }
  | { readonly type: 'importing'; readonly importing: SettingsImport | null }
  | { readonly type: 'noticed'; readonly notice: Notice | null }
  | { readonly type: 'failed'; readonly problem: Problem | null }
  | { readonly type: 'budget'; readonly asked: Asked<BudgetView | null> }
  | { readonly type: 'convergence'; readonly asked: Asked<ConvergenceView | null> }
  | { readonly type: 'families'; readonly asked: Asked<Families | null> }
  | { readonly type: 'families-filtered'; readonly filter: Partial<FamilyFilter> }
  | { readonly type: 'spelling'; readonly asked: Asked<SpellingView> }
  /** The spellings of another kind of names are looked at. */
  | { readonly type: 'kind'; readonly jenis: JenisEjaan };

const NOT_ASKED = { status: 'belum' } as const;
const NOTHING_ASKED = {
  budget: NOT_ASKED,
  convergence: NOT_ASKED,
  families: NOT_ASKED,
  spelling: NOT_ASKED,
};

/** The pane after an action. Pure: what an action causes outside is the app's business. */
export function reduce(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'welcomed':
      return { ...state, welcome: false };
    case 'shown':
      return { ...state, screen: action.screen, welcome: false };
    case 'set':
      return withSettings(state, { ...state.settings, ...action.settings });
    case 'choices':
      return { ...state, choices: action.choices };
    case 'matching':
      return { ...state, matching: action.sheet };
    case 'unmasked':
      return { ...state, unmask: action.on && state.settings.peran !== 'rapat' };
    case 'named':
      return { ...state, nama: action.nama };
    case 'importing':
      return { ...state, importing: action.importing };
    case 'noticed':
      return { ...state, notice: action.notice };
    case 'failed':
      return { ...state, problem: action.problem };
    case 'budget':
      return { ...state, budget: action.asked };
    case 'convergence':
      return { ...state, convergence: action.asked };
    case 'families':
      return { ...state, families: action.asked };
    case 'families-filtered':
      return { ...state, familyFilter: { ...state.familyFilter, ...action.filter } };
    case 'spelling':
      return { ...state, spelling: action.asked };
    case 'kind':
      return { ...state, jenis: action.jenis, spelling: NOT_ASKED };
    default:
      return reduceWork(state, action);
  }
}

function withSettings(state: PaneState, settings: Settings): PaneState {
  const moved = settings.peran !== state.settings.peran;
  return {
    ...state,
    settings,
    unmask: state.unmask && settings.peran !== 'rapat',
    options: moved ? { ...state.options, grouping: groupingFor(settings) } : state.options,
  };
}

type WorkAction = Exclude<
  PaneAction,
  {
    type:
      | 'welcomed'
      | 'shown'
      | 'set'
      | 'choices'
      | 'matching'
      | 'unmasked'
      | 'named'
      | 'importing'
      | 'noticed'
      | 'failed'
      | 'families-filtered'
      | 'budget'
      | 'convergence'
      | 'families'
      | 'spelling'
      | 'kind';
  }
>;

function reduceWork(state: PaneState, action: WorkAction): PaneState {
  switch (action.type) {
    case 'reading':
      return {
        ...state,
        stale: false,
        problem: null,
        notice: action.quiet ? state.notice : null,
        preview: null,
        run: { progress: { phase: 'membaca', done: 0, total: 100 }, cancelling: false },
      };
    case 'progressed':
      return state.run ? { ...state, run: { ...state.run, progress: action.progress } } : state;
    case 'cancelling':
      return state.run ? { ...state, run: { ...state.run, cancelling: true } } : state;
    case 'opened':
      return {
        ...state,
        book: action.book,
        waivers: action.book.ground.waivers,
        importing: null,
        ...NOTHING_ASKED,
      };
    case 'checking':
      return {
        ...state,
        checked: { findings: [], outcome: null, mended: new Set() },
        list: NO_FINDINGS,
        current: null,
        preview: null,
      };
    case 'found':
      return state.checked
        ? {
            ...state,
            checked: { ...state.checked, findings: [...state.checked.findings, ...action.findings] },
          }
        : state;
    case 'checked':
      return state.checked ? { ...state, checked: { ...state.checked, outcome: action.outcome } } : state;
    case 'rechecked': {
      const { findings, outcome, list, current } = action;
      return { ...state, checked: { findings, outcome, mended: new Set() }, list, current, preview: null };
    }
    case 'patched': {
      const { findings, outcome, mended: left, list, current, book } = action;
      return {
        ...state,
        book,
        checked: { findings, outcome, mended: left },
        list,
        current,
        ...NOTHING_ASKED,
      };
    }
    case 'ended':
      return { ...state, run: null };
    case 'edited':
      return state.book ? { ...state, stale: true } : state;
    default:
      return reduceFindings(state, action);
  }
}

type FindingAction = Exclude<
  WorkAction,
  {
    type:
      | 'reading'
      | 'progressed'
      | 'cancelling'
      | 'opened'
      | 'checking'
      | 'found'
      | 'checked'
      | 'rechecked'
      | 'patched'
      | 'ended'
      | 'edited';
  }
>;

function reduceFindings(state: PaneState, action: FindingAction): PaneState {
  switch (action.type) {
    case 'optioned':
      return { ...state, options: { ...state.options, ...action.options } };
    case 'listed':
      return { ...state, list: state.checked ? action.list : NO_FINDINGS };
    case 'toggled':
      return { ...state, closed: toggled(state.closed, action.group) };
    case 'picked':
      // Whoever goes on has read it; the way back is in the list of steps.
      return { ...state, current: action.finding, preview: null, notice: null };
    case 'highlighted':
      return { ...state, highlighted: action.on };
    case 'previewed':
      return { ...state, preview: action.preview, notice: action.preview ? null : state.notice };
    case 'chosen':
      return state.preview ? { ...state, preview: chosen(state.preview, action) } : state;
    case 'writing':
      return { ...state, writing: action.on };
    case 'mended':
      return mended(state, action.step);
    case 'restored':
      return {
        ...state,
        undo: state.undo.filter((step) => step !== action.step),
        checked: state.checked && {
          ...state.checked,
          mended: without(state.checked.mended, positionsOf(action.step.mended, state.checked.findings)),
        },
      };
    case 'followed':
      return { ...state, undo: action.undo };
    case 'waivers':
      return { ...state, waivers: action.waivers, current: null };
  }
}

function mended(state: PaneState, step: Undoable | null): PaneState {
  const done = { ...state, preview: null };
  if (!step) return done;
  const undo = withStep(state.undo, step);
  if (!state.checked) return { ...done, undo };
  const positions = positionsOf(step.mended, state.checked.findings);
  return {
    ...done,
    undo,
    checked: { ...state.checked, mended: new Set([...state.checked.mended, ...positions]) },
  };
}

function chosen(
  preview: Preview,
  { lines, on }: { readonly lines: readonly number[]; readonly on: boolean },
): Preview {
  const out = new Set(preview.out);
  for (const line of lines) {
    if (on) out.delete(line);
    else out.add(line);
  }
  return { ...preview, out };
}

const toggled = (set: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  set.has(key) ? new Set([...set].filter((one) => one !== key)) : new Set([...set, key]);

function without(set: ReadonlySet<number>, gone: readonly number[]): ReadonlySet<number> {
  const left = new Set(set);
  for (const one of gone) left.delete(one);
  return left;
}
