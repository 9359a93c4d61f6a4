/** Why a file gives nothing: the reason is a key of the sentence in `message`. */
export interface Failure {
  readonly ok: false;
  readonly reason: string;
  readonly message: string;
}

/** What a maker made of a file, or why it gives nothing. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

/** Works on one file at a time. It may fail: then the file has failed, and the next one is begun. */
export type Maker<F, T> = (file: F, signal: AbortSignal) => Promise<Outcome<T>>;

/** How far a file is. */
export type FileState<T> =
  | { readonly status: 'menunggu' | 'diperiksa' | 'dibatalkan' }
  | { readonly status: 'selesai'; readonly value: T }
  | { readonly status: 'gagal'; readonly reason: string; readonly message: string };

/** A file in the queue. */
export interface QueueItem<F, T> {
  readonly file: F;
  readonly state: FileState<T>;
}

/** Who listens to a queue, and how it is stopped. */
export interface QueueRun<T> {
  /** Hears of every change: which item, by its position, and how far it is now. */
  readonly onState?: (at: number, state: FileState<T>) => void;
  readonly signal?: AbortSignal;
  /** Says that a maker failed without an outcome. */
  readonly broken: () => Failure;
}

/** Files that wait for a maker. */
export const waiting = <F>(files: readonly F[]): readonly QueueItem<F, never>[] =>
  files.map((file) => ({ file, state: { status: 'menunggu' } }));

/** True for a file the queue is done with, well or not. */
export const isSettled = <T>({ status }: FileState<T>): boolean => status === 'selesai' || status === 'gagal';

/**
 * Takes every file that is not done with to one of the makers, in the order of the files; each maker works on one file at a
 * time. A file that fails stops nobody. After a cancel what is not done is `dibatalkan`, what is done stays.
 *
 * @param items files as they stand; handing over the answer of a run that was cancelled goes on where it stopped.
 * @param makers as many as may work at once; at least one.
 * @returns the items as they ended. Never fails.
 */
export async function runQueue<F, T>(
  items: readonly QueueItem<F, T>[],
  makers: readonly Maker<F, T>[],
  { onState, signal = new AbortController().signal, broken }: QueueRun<T>,
): Promise<readonly QueueItem<F, T>[]> {
  const states = items.map(({ state }) => state);
  const move = (at: number, state: FileState<T>): void => {
    states[at] = state;
    onState?.(at, state);
  };
  const left = states.flatMap((state, at) => (isSettled(state) ? [] : [at]));
  for (const at of left) if (states[at]?.status !== 'menunggu') move(at, { status: 'menunggu' });
  let next = 0;
  const work = async (make: Maker<F, T>): Promise<void> => {
    while (next < left.length && !signal.aborted) {
      const at = left[next] ?? 0;
      next += 1;
      const item = items[at];
      if (!item) continue;
      move(at, { status: 'diperiksa' });
      const outcome = await settled(make, item.file, signal, broken);
      if (outcome) move(at, stateOf(outcome));
    }
  };
  await Promise.all(makers.map(work));
  for (const at of left) {
    const state = states[at];
    if (state && !isSettled(state)) move(at, { status: 'dibatalkan' });
  }
  return items.map(({ file, state }, at) => ({ file, state: states[at] ?? state }));
}

const stateOf = <T>(outcome: Outcome<T>): FileState<T> =>
  outcome.ok
    ? { status: 'selesai', value: outcome.value }
    : { status: 'gagal', reason: outcome.reason, message: outcome.message };

/** What a maker makes of a file; `null` when it was stopped first. A cancel is not waited for. */
async function settled<F, T>(
  make: Maker<F, T>,
  file: F,
  signal: AbortSignal,
  broken: () => Failure,
): Promise<Outcome<T> | null> {
  let stop = (): void => undefined;
  const stopped = new Promise<null>((resolve) => {
    stop = () => {
      resolve(null);
    };
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([make(file, signal), stopped]);
  } catch {
    return signal.aborted ? null : broken();
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
