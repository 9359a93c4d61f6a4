import { matchWaivers, type Waiver, type WaiverMatch } from '../../core/findings/waiver';
import type { CheckedFinding } from '../engine/engine';
import type { PaneState } from './state';

type Decided = Pick<PaneState, 'checked' | 'book' | 'waivers'>;

const NOTHING: WaiverMatch = { byFinding: new Map(), states: [] };
const known = new WeakMap<
  readonly CheckedFinding[],
  { readonly waivers: readonly Waiver[]; readonly match: WaiverMatch }
>();

/** The decisions held against the findings of the check; worked out once for every list of both. */
function waiversOf({ checked, book, waivers }: Decided): WaiverMatch {
  if (!checked || waivers.length === 0) return NOTHING;
  const before = known.get(checked.findings);
  if (before?.waivers === waivers) return before.match;
  const match = matchWaivers(checked.findings, waivers, (rule) => book?.rules[rule]?.locked === true);
  known.set(checked.findings, { waivers, match });
  return match;
}

/** The decision about a finding, or `null`. */
export const waiverAt = (state: Decided, at: number): Waiver | null =>
  waiversOf(state).byFinding.get(at) ?? null;

/** Positions of findings that were left with a reason. */
export const ignoredIn = (state: Decided): ReadonlySet<number> => {
  const { byFinding } = waiversOf(state);
  return new Set([...byFinding].flatMap(([at, { jenis }]) => (jenis === 'abaikan' ? [at] : [])));
};

/** Positions that are in no list and no count: mended since the check, or left with a reason. */
export function settledIn(state: Decided): ReadonlySet<number> {
  const ignored = ignoredIn(state);
  const mended = state.checked?.mended ?? new Set<number>();
  return ignored.size === 0 ? mended : new Set([...mended, ...ignored]);
}

/** Positions the list leaves out: what is settled, or all but what was left with a reason where those are looked at. */
export function hiddenIn(state: Decided & Pick<PaneState, 'options'>): ReadonlySet<number> {
  if (!state.options.ignored) return settledIn(state);
  const ignored = ignoredIn(state);
  return new Set([...(state.checked?.findings.keys() ?? [])].filter((at) => !ignored.has(at)));
}

/** Decisions that hold no longer, in their order. A check that is not through says nothing of them. */
export function lapsedIn(state: Decided): readonly Waiver[] {
  if (state.checked?.outcome?.complete !== true) return [];
  const { states } = waiversOf(state);
  return state.waivers.filter((_, at) => states[at] !== 'berlaku');
}
