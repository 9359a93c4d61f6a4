import type { Hari } from '../../core/values/tanggal';
import type { CellRef, Workbook } from '../../workbook/port';
import { WorkbookError } from '../../workbook/workbook-error';
import type { ConsolidationApp } from '../consolidation/consolidation-app';
import type { CheckedFinding, Engine } from '../engine/engine';
import { EngineError } from '../engine/engine-error';
import type { PaneLine } from '../meeting/protocol';
import { parseCell } from '../present/cells';
import type { KeyValue } from './settings';
import type { PaneAction } from './reducer';
import type { PaneState, Problem } from './state';

/** What the pane works with; everything it does not know itself comes from here. */
export interface PaneDeps {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly storage: KeyValue;
  readonly today: () => Hari;
  /** The day and minute as people write them, for what is written; the day alone where nobody gives it. */
  readonly stamp?: () => string;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
  /** Calls back after some milliseconds, unless the answered function is called before. */
  readonly later: (ms: number, callback: () => void) => () => void;
  /** Opens the sample workbook, where this host can. */
  readonly openSample?: () => Promise<void>;
  /** Many workbooks into one, where this host can read files; loaded when it is asked for. */
  readonly consolidation?: () => Promise<ConsolidationApp>;
  /**
   * Opens a window for a meeting, within the click that asks for it, and answers the line to it. `held` is called where no
   * window comes.
   */
  readonly openMeeting?: (held: () => void) => PaneLine | null;
  /** The documentation page of a rule as Markdown, where one is at hand. */
  readonly rulePage?: (rule: string) => Promise<string | null>;
}

/** What every use case of the pane shares. */
export interface PaneContext {
  readonly deps: PaneDeps;
  readonly state: () => PaneState;
  readonly dispatch: (action: PaneAction) => void;
}

/** Holds the state; listeners hear of every change. */
export function createStore<State, Action>(
  initial: State,
  reduce: (state: State, action: Action) => State,
): {
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  readonly subscribe: (listener: () => void) => () => void;
} {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** A failure as the pane explains it. A mistake of ours is named by its kind only: its message might quote a cell. */
export function problemOf(error: unknown, retry: Problem['retry'] = null): Problem {
  if (error instanceof WorkbookError) return { kind: error.code, about: error.about, retry };
  const about =
    error instanceof EngineError ? error.message : error instanceof Error ? error.name : typeof error;
  return { kind: 'engine-failed', about, retry };
}

/** Where a finding stands in the workbook; the first cell of the sheet when its address is not one. */
export const cellOf = ({ sheet, cell }: CheckedFinding): CellRef => ({
  sheet,
  ...(parseCell(cell) ?? { row: 0, column: 0 }),
});
