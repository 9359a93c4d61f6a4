import { EMPTY_GATHERED, gatherFailure, gatherPart, mergeGathered } from '../../core/consolidation/gather';
import type { Gathered } from '../../core/consolidation/part';
import type { Settings } from '../../core/settings/settings';
import type { BookUnion, MakingSetup } from './protocol';
import { runQueue, type FileState, type Outcome, type QueueItem } from './queue';
import { stopped, type WorkerPool } from './worker-pool';

/** A file somebody picked. It is only ever read, and again each time it is needed. */
export interface SourceFile {
  /** Name it goes by; unique within a consolidation. */
  readonly file: string;
  readonly bytes: () => Promise<Outcome<Uint8Array<ArrayBuffer>>>;
}

/** What is kept of a file that was read. */
export interface GatheredFile {
  /** The file alone, gathered. */
  readonly lot: Gathered;
  readonly union: BookUnion;
  /** True for the binary form older than .xlsx. */
  readonly old: boolean;
}

/** How far a file of a consolidation is. */
export type SourceState = FileState<GatheredFile>;
/** A file of a consolidation. */
export type SourceItem = QueueItem<SourceFile, GatheredFile>;

/** Who listens to a run, and how it is stopped. */
export interface GatheringRun {
  readonly setup: MakingSetup;
  readonly signal?: AbortSignal;
  readonly onState?: (at: number, state: SourceState) => void;
}

/**
 * Reads files with all workers of a pool. What is done with is passed over, so that a run that was cancelled goes on by
 * handing over what it answered. A cancel ends the workers at once.
 *
 * @returns the files as they ended. Never fails.
 */
export async function gatherFiles(
  items: readonly SourceItem[],
  pool: WorkerPool,
  { setup, signal, onState }: GatheringRun,
): Promise<readonly SourceItem[]> {
  const shared = createSharing();
  const makers = Array.from(
    { length: pool.size },
    (_, worker) =>
      async ({ file, bytes }: SourceFile, given: AbortSignal): Promise<Outcome<GatheredFile>> => {
        const read = await bytes();
        if (!read.ok) return read;
        const made = await pool.make(worker, 'bagian', { file, bytes: read.value }, setup, given);
        if (!made.ok) return made;
        const { part, union, old } = made.value;
        const lot = gatherPart({ ...part, pengaturan: part.pengaturan && shared(part.pengaturan) });
        return { ok: true, value: { lot, union: { file, union }, old } };
      },
  );
  const stop = (): void => {
    pool.stop();
  };
  signal?.addEventListener('abort', stop);
  try {
    return await runQueue(items, makers, {
      broken: () => stopped(setup.lang),
      ...(signal && { signal }),
      ...(onState && { onState }),
    });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Hundreds of workbooks bear the very same settings of the secretariat: one copy of them is kept. */
function createSharing(): (settings: Settings) => Settings {
  const known = new Map<string, Settings>();
  return (settings) => {
    const key = JSON.stringify(settings);
    const same = known.get(key) ?? settings;
    known.set(key, same);
    return same;
  };
}

/** What the files that are done with give together; the same in every order. */
export function gatheredOf(items: readonly SourceItem[]): Gathered {
  const lots = items.flatMap(({ file: { file }, state }) => {
    if (state.status === 'selesai') return [state.value.lot];
    if (state.status !== 'gagal') return [];
    return [gatherFailure({ file, reason: state.reason, message: state.message })];
  });
  return lots.reduce(mergeGathered, EMPTY_GATHERED);
}

/** The packed rows of the files that are done with. */
export const unionsOf = (items: readonly SourceItem[]): readonly BookUnion[] =>
  items.flatMap(({ state }) => (state.status === 'selesai' ? [state.value.union] : []));
