import type { Grid } from '../../core/table/grid';
import { WorkbookError } from '../../workbook/workbook-error';
import type { CheckedFinding, CheckOutcome, Run } from '../engine/engine';
import { findingKey } from '../findings/finding-list';
import { problemOf, type PaneContext } from './context';
import type { Listing } from './listing';

/** Reading the workbook, checking it, and checking it again. */
export interface Checking {
  /** Reads all sheets and says what each is; with `check` the rules run too. Does nothing while a run is going on. */
  readonly run: (what: { readonly check: boolean; readonly quiet?: boolean }) => Promise<void>;
  /** Stops the run; what was found until then stays. */
  readonly cancel: () => void;
  /** Stops the run and plans no other. */
  readonly stop: () => void;
  /** Checks again shortly, if that takes no time to speak of and the person wants it. */
  readonly checkAgainSoon: () => void;
}

/** A check this short may run by itself after an edit: the rules run in a worker, and nobody waits for it. */
const SHORT_CHECK = 5_000;
/** Rest after the last edit before a check runs by itself. */
const REST = 800;
/** While findings stream in, the list is made anew this often at most. */
const RELIST = 400;

/** Starts with nothing read. */
export function createChecking(
  context: PaneContext,
  listing: Listing,
  hears: {
    /** The cells of the workbook were read. */
    readonly read: (grids: readonly Grid[]) => void;
    /** A run ended. */
    readonly ended: () => void;
  },
): Checking {
  const { deps, state, dispatch } = context;
  let control: AbortController | null = null;
  let lastTook = Infinity;
  let forgetPlan: (() => void) | null = null;

  const onProgress: Run['onProgress'] = (progress) => {
    dispatch({ type: 'progressed', progress });
  };

  const open = async (signal: AbortSignal): Promise<void> => {
    const { workbook, engine, today } = deps;
    const sheets = await workbook.sheets();
    const grids = await workbook.readGrids(
      sheets.map(({ name }) => name),
      {
        formulas: true,
        signal,
        onProgress: (share) => {
          onProgress({ phase: 'membaca', done: Math.round(share * 100), total: 100 });
        },
      },
    );
    const comments = await workbook.comments();
    signal.throwIfAborted();
    const { choices } = state();
    const book = await engine.open(
      { name: workbook.name, grids, comments, choices, today: today() },
      { onProgress, signal },
    );
    hears.read(grids);
    dispatch({ type: 'opened', book });
  };

  /** Findings are shown as they come. */
  const checkOpenly = async (signal: AbortSignal): Promise<void> => {
    const was = identityOfCurrent();
    dispatch({ type: 'checking' });
    let listed = deps.now();
    const onFindings = (findings: readonly CheckedFinding[]): void => {
      dispatch({ type: 'found', findings });
      if (deps.now() - listed < RELIST) return;
      listed = deps.now();
      void listing.relist();
    };
    const outcome = await deps.engine.check({ onProgress, onFindings, signal });
    dispatch({ type: 'checked', outcome });
    await listing.relist();
    const current = findIdentity(state().checked?.findings ?? [], was);
    if (current !== null) dispatch({ type: 'picked', finding: current });
    if (!outcome.complete)
      dispatch({ type: 'noticed', notice: { kind: 'dibatalkan', count: 0, skipped: 0 } });
  };

  /** The old findings stay until the new ones are all there, so that the list does not flicker under the reader. */
  const checkQuietly = async (signal: AbortSignal): Promise<void> => {
    const findings: CheckedFinding[] = [];
    const onFindings = (batch: readonly CheckedFinding[]): void => {
      for (const finding of batch) findings.push(finding);
    };
    const outcome: CheckOutcome = await deps.engine.check({ onProgress, onFindings, signal });
    signal.throwIfAborted();
    const list = await listing.listOf(findings);
    const current = findIdentity(findings, identityOfCurrent());
    dispatch({ type: 'rechecked', findings, outcome, list, current });
  };

  const identityOfCurrent = (): string | null => {
    const { checked, current } = state();
    const finding = current === null ? undefined : checked?.findings[current];
    return finding ? findingKey(finding) : null;
  };

  const run: Checking['run'] = async ({ check, quiet = false }) => {
    if (state().run) return;
    forgetPlan?.();
    const wasStale = state().stale;
    const own = new AbortController();
    control = own;
    const started = deps.now();
    dispatch({ type: 'reading', quiet });
    try {
      await open(own.signal);
      if (check) await (quiet ? checkQuietly : checkOpenly)(own.signal);
      lastTook = deps.now() - started;
    } catch (error) {
      if (wasStale) dispatch({ type: 'edited' });
      if (own.signal.aborted) {
        dispatch({ type: 'noticed', notice: { kind: 'dibatalkan', count: 0, skipped: 0 } });
      } else if (!quiet || !isEditing(error)) {
        // Someone still typing in a cell is no failure of a check nobody asked for; the next rest comes.
        dispatch({ type: 'failed', problem: problemOf(error, 'periksa') });
      }
    } finally {
      dispatch({ type: 'ended' });
      if (state().stale) checkAgainSoon();
      hears.ended();
    }
  };

  let stopped = false;
  const checkAgainSoon = (): void => {
    forgetPlan?.();
    if (stopped) return;
    forgetPlan = deps.later(REST, () => {
      forgetPlan = null;
      const now = state();
      const wanted = now.stale && now.checked?.outcome?.complete === true && now.settings.autoRecheck;
      const busy = now.run !== null || now.writing || now.preview !== null || now.matching !== null;
      if (wanted && !busy && lastTook <= SHORT_CHECK) void run({ check: true, quiet: true });
    });
  };

  return {
    run,
    cancel() {
      if (!state().run) return;
      dispatch({ type: 'cancelling' });
      control?.abort();
    },
    stop() {
      stopped = true;
      forgetPlan?.();
      control?.abort();
    },
    checkAgainSoon,
  };
}

const isEditing = (error: unknown): boolean =>
  error instanceof WorkbookError && error.code === 'cell-editing';

function findIdentity(findings: readonly CheckedFinding[], identity: string | null): number | null {
  if (identity === null) return null;
  const at = findings.findIndex((finding) => findingKey(finding) === identity);
  return at < 0 ? null : at;
}
