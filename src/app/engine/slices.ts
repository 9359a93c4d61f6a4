/** Longest stretch of work before others get a turn, in milliseconds; half of what a person notices. */
const SLICE = 40;

/** Lets timers, messages and clicks through before the work goes on. */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/**
 * Makes a function to call between small pieces of work: it waits a turn whenever the slice is used up.
 * Answers true when it waited.
 */
export function createSlicer(budget: number = SLICE): () => Promise<boolean> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < budget) return false;
    await nextTurn();
    start = performance.now();
    return true;
  };
}

/** Runs a generator to its end in slices; stops with the signal's reason. The first slice is synchronous. */
export async function runInSlices<T>(work: Generator<unknown, T>, signal?: AbortSignal): Promise<T> {
  const turn = createSlicer();
  for (;;) {
    signal?.throwIfAborted();
    const step = work.next();
    if (step.done === true) return step.value;
    await turn();
  }
}
