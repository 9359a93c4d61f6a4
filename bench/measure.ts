/** One timed task; `run` may be async. */
export interface Task {
  readonly name: string;
  readonly run: () => unknown;
}

/**
 * Runs tasks in interleaved rounds and gives the median of each in milliseconds: a busy moment of the machine falls on
 * all of them alike. Only ratios of the answers mean anything.
 */
export async function interleaved(
  tasks: readonly Task[],
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(tasks.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, run } of tasks) {
      const start = performance.now();
      await run();
      // Round −1 warms up.
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** A ratio with two digits behind the point. */
export const ratio = (a: number | undefined, b: number | undefined): string =>
  a === undefined || b === undefined ? '-' : (a / b).toFixed(2);
