import type { PaneState } from './state';
import { settledIn } from './waived';

/** Findings nobody has settled yet, whatever filters are set; `null` before the first check. */
export function openCount(state: PaneState): number | null {
  const { checked } = state;
  return checked === null ? null : checked.findings.length - settledIn(state).size;
}

/** True when a check looked at everything, nothing changed since, and nothing is left to do. */
export const isAllClear = (state: PaneState): boolean =>
  state.run === null && !state.stale && state.checked?.outcome?.complete === true && openCount(state) === 0;
