import type { Severity } from '../../core/findings/finding';
import { isInside, type Selected } from '../findings/selected';
import type { PaneApp } from '../pane/pane-app';
import type { PaneState, Screen } from '../pane/state';
import { settledIn } from '../pane/waived';
import type { Command } from './names';

/** What a command works with: the pane's own app, closed or not, and the window around it. */
export interface CommandDeps {
  readonly app: PaneApp;
  /** Shows the pane; does nothing where it stands already or cannot be shown. */
  readonly showPane: () => Promise<void>;
  readonly isPaneShown: () => boolean;
  /** The cells that are selected, `null` where none are. */
  readonly selection: () => Promise<Selected | null>;
  /** The one cell among them that is being looked at. */
  readonly activeCell: () => Promise<Selected | null>;
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Carries out a command of the ribbon, the cell menu or a key. It works on the same state as the pane, which is shown
 * only where there is something to read in it: a walk from finding to finding leaves it closed.
 */
export async function runCommand(command: Command, deps: CommandDeps): Promise<void> {
  const { app, showPane } = deps;
  switch (command) {
    case 'bukaPanel':
      await showPane();
      return;
    case 'periksa':
      app.filter({ where: null });
      await showPane();
      await ended(app);
      await app.check();
      return;
    case 'temuanBerikutnya':
      await step(deps, 1);
      return;
    case 'temuanSebelumnya':
      await step(deps, -1);
      return;
    case 'rekap':
    case 'gabungkan':
    case 'bantuan':
      await show(deps, command);
      return;
    case 'modeRapat':
      // A refused window is explained in the pane.
      await showPane();
      app.openMeeting?.();
      return;
    case 'periksaPilihan':
      await lookAtSelection(deps);
      return;
    case 'jelaskanTemuan':
      await explainCell(deps);
  }
}

async function show({ app, showPane }: CommandDeps, screen: Screen): Promise<void> {
  app.show(screen);
  await showPane();
}

/**
 * Goes to another finding, after a check where there is none that still holds. While the pane is closed nothing but the
 * selected cell shows the way: it goes on to the next cell.
 */
async function step({ app, showPane, isPaneShown }: CommandDeps, by: 1 | -1): Promise<void> {
  await ended(app);
  // The first check may take its time: the pane shows how far it is, and can stop it.
  if (app.state().checked === null) await showPane();
  await refresh(app);
  const { list, options } = app.state();
  if (list.shown === 0 && options.where && app.state().checked !== null) {
    app.filter({ where: null });
    await until(app, (now) => now.list !== list);
  }
  if (app.state().list.shown === 0) {
    app.show('temuan');
    await showPane();
    return;
  }
  const before = cellOfCurrent(app.state());
  for (let stepped = 0; stepped < app.state().list.shown; stepped += 1) {
    await app.step(by);
    if (isPaneShown() || cellOfCurrent(app.state()) !== before) return;
  }
}

/** The cell whose card is open. */
function cellOfCurrent({ checked, current }: PaneState): string | null {
  const finding = current === null ? undefined : checked?.findings[current];
  return finding ? `${finding.sheet}!${finding.cell}` : null;
}

/** Shows what was found in the selected cells, and nothing else. */
async function lookAtSelection({ app, showPane, selection }: CommandDeps): Promise<void> {
  const where = await asked(app, selection);
  await showPane();
  if (!where) return;
  app.closeCard();
  app.filter({ where });
  await ended(app);
  await refresh(app);
  app.show('temuan');
}

/** Opens the card of what was found in the cell, the gravest first; where there is nothing, the pane says so. */
async function explainCell({ app, showPane, activeCell }: CommandDeps): Promise<void> {
  const where = await asked(app, activeCell);
  await showPane();
  if (!where) return;
  await ended(app);
  await refresh(app);
  const at = gravest(app.state(), where);
  app.filter({ where: at === null ? where : null });
  app.closeCard();
  app.show('temuan');
  if (at !== null) await app.pick(at);
}

function gravest(state: PaneState, where: Selected): number | null {
  const settled = settledIn(state);
  let best: number | null = null;
  let weight = Infinity;
  for (const [at, finding] of (state.checked?.findings ?? []).entries()) {
    if (WEIGHT[finding.severity] >= weight || settled.has(at) || !isInside(where, finding)) continue;
    best = at;
    weight = WEIGHT[finding.severity];
  }
  return best;
}

/** What the workbook says is selected; a failure is explained in the pane. */
async function asked(app: PaneApp, ask: () => Promise<Selected | null>): Promise<Selected | null> {
  try {
    return await ask();
  } catch (error) {
    app.explain(error);
    return null;
  }
}

/** Checks where nothing was checked, a check was stopped, or the workbook changed since. */
async function refresh(app: PaneApp): Promise<void> {
  const { checked, stale } = app.state();
  if (stale || checked?.outcome?.complete !== true) await app.check();
}

/** Waits for a run that is going on. */
const ended = (app: PaneApp): Promise<void> => until(app, ({ run }) => run === null);

function until(app: PaneApp, isSo: (state: PaneState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isSo(app.state())) {
      resolve();
      return;
    }
    const stop = app.subscribe(() => {
      if (!isSo(app.state())) return;
      stop();
      resolve();
    });
  });
}
