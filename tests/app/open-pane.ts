import { createLocalEngine } from '../../src/app/engine/local-engine';
import type { PaneDeps } from '../../src/app/pane/context';
import { createPaneApp, type PaneApp } from '../../src/app/pane/pane-app';
import type { KeyValue } from '../../src/app/pane/settings';
import { fakeWorkbook, type FakeWorkbook } from './fake-workbook';
import { fixtureGrids } from './fixture-book';

/** Storage that forgets with the test. */
export function memoryStorage(
  kept: Readonly<Record<string, string>> = {},
): KeyValue & { readonly all: Map<string, string> } {
  const all = new Map(Object.entries(kept));
  return {
    all,
    get: (key) => all.get(key) ?? null,
    set: (key, value) => {
      all.set(key, value);
    },
  };
}

/** A clock and timers a test moves by hand. */
export function handClock(): Pick<PaneDeps, 'now' | 'later'> & {
  readonly pass: (ms: number) => void;
  readonly waiting: () => number;
} {
  let time = 0;
  let timers: { readonly at: number; readonly callback: () => void }[] = [];
  return {
    now: () => time,
    later: (ms, callback) => {
      const timer = { at: time + ms, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    pass(ms) {
      time += ms;
      const due = timers.filter(({ at }) => at <= time);
      timers = timers.filter(({ at }) => at > time);
      for (const { callback } of due) callback();
    },
    waiting: () => timers.length,
  };
}

/** Lets promises and zero timers run out. */
export const settle = async (turns = 20): Promise<void> => {
  for (let turn = 0; turn < turns; turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
};

export interface OpenedPane {
  readonly app: PaneApp;
  readonly workbook: FakeWorkbook;
  readonly storage: ReturnType<typeof memoryStorage>;
  readonly clock: ReturnType<typeof handClock>;
}

/** A pane over the fixture workbook and the real analyses, past its welcome. */
export function openPane(other: Partial<PaneDeps> & { readonly workbook?: FakeWorkbook } = {}): OpenedPane {
  const workbook = other.workbook ?? fakeWorkbook(fixtureGrids());
  const storage = memoryStorage({ 'konvergen.sambutan.1': '1' });
  const clock = handClock();
  const app = createPaneApp({
    engine: createLocalEngine(),
    storage,
    today: () => 20_000,
    now: clock.now,
    later: clock.later,
    ...other,
    workbook,
  });
  return { app, workbook, storage, clock };
}
