import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { median } from './measure';

/** What a child says after each round. */
export interface Answer {
  readonly ms: number;
  /** Counts what was read or written, to be compared with what others count. */
  readonly found: number;
  /** The most memory the process ever had. */
  readonly megabytes: number;
}

/** Starts a script of this folder in a process of its own, so that none pays for what another left behind. */
export async function startChild(script: string, ...args: readonly string[]): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), [...args], {
    execArgv: ['--import', 'tsx', '--expose-gc', '--max-old-space-size=8192'],
  });
  await new Promise((resolve, reject) => child.once('message', resolve).once('exit', reject));
  return child;
}

/** Has a child do its work once. */
const ask = (child: ChildProcess): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const gone = (code: number | null): void => {
      reject(new Error(`a child ended with ${String(code)}`));
    };
    child.once('exit', gone);
    child.once('message', (answer) => {
      child.off('exit', gone);
      resolve(answer as Answer);
    });
    child.send('do');
  });

/** In the child: does its work whenever it is asked. */
export function serve(work: () => unknown): void {
  process.on('message', () => {
    void (async () => {
      (globalThis as { gc?: () => void }).gc?.();
      const start = performance.now();
      const found = await work();
      const ms = performance.now() - start;
      process.send?.({ ms, found, megabytes: process.resourceUsage().maxRSS / 1024 });
    })();
  });
  process.send?.('ready');
}

/** Asks all children in turn, so that a busy moment of the machine falls on all alike; the first rounds warm up. */
export async function askAll(
  children: ReadonlyMap<string, ChildProcess>,
  rounds: number,
  warmUps: number,
): Promise<ReadonlyMap<string, readonly Answer[]>> {
  const answers = new Map<string, Answer[]>([...children.keys()].map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [name, child] of children) {
      const answer = await ask(child);
      if (round >= 0) answers.get(name)?.push(answer);
    }
  }
  for (const child of children.values()) child.kill();
  return answers;
}

/** The middle one of how many times as long as `second` the `first` takes, round by round. */
export function timesOver(
  answers: ReadonlyMap<string, readonly Answer[]>,
  first: string,
  second: string,
): number {
  const others = answers.get(second) ?? [];
  return median((answers.get(first) ?? []).map(({ ms }, at) => ms / (others[at]?.ms ?? Number.NaN)));
}

/** A package of this folder alone (`npm install --prefix bench`); whoever asks says what it is. */
export const peer: (name: string) => unknown = createRequire(import.meta.url);

/** Prints a figure beside its bound; notes what is missed. */
export function judge(missed: string[], what: string, figure: number, bound: number, holds: boolean): void {
  console.log(`${holds ? '  ' : '! '}${what}: ${figure.toFixed(2)} (bound ${String(bound)})`);
  if (!holds) missed.push(what);
}
