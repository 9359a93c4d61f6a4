import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { MOST_HEAP, type ChildLine } from './child-line';

/** What to run. */
export interface FuzzOptions {
  readonly seed: number;
  /** Number of the first case. */
  readonly first: number;
  /** Cases at most. */
  readonly most: number;
  /** For how long; the case that runs at the end is still finished. */
  readonly milliseconds: number;
  /** A case that takes longer hangs; in milliseconds. */
  readonly patience: number;
  /** The repository. */
  readonly root: string;
  readonly onProgress?: (report: FuzzReport) => void;
}

/** A case in which the program did what it never must. */
export interface FuzzFailure {
  readonly number: number;
  readonly problem: string;
}

/** What came of a run. */
export interface FuzzReport {
  readonly cases: number;
  /** Number of the next case. */
  readonly next: number;
  readonly failures: readonly FuzzFailure[];
  /** How many cases ended which way. */
  readonly outcomes: ReadonlyMap<string, number>;
}

/** Before the first case: Node starts, and the specimens are made. */
const START = 60_000;

/**
 * Runs damaged files through reader and writer in a process of their own, with little memory, which is ended and started
 * anew when a case hangs or takes it down.
 */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const end = performance.now() + options.milliseconds;
  const failures: FuzzFailure[] = [];
  const outcomes = new Map<string, number>();
  const last = options.first + options.most;
  let [cases, next] = [0, options.first];
  const report = (): FuzzReport => ({ cases, next, failures, outcomes });
  do {
    const run = await runChild(options, next, last - next, Math.max(1, end - performance.now()), (line) => {
      if (line.kind === 'mulai') {
        cases += 1;
        next = line.number + 1;
      } else if (line.kind === 'gagal') {
        failures.push({ number: line.number, problem: `${line.name}: ${line.problem}` });
      } else {
        const { read, saved } = line.outcome;
        const key = `${read}, ${saved}`;
        outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
      }
      options.onProgress?.(report());
    });
    if (run !== null) failures.push({ number: next - 1, problem: run });
  } while (next < last && performance.now() < end);
  return report();
}

/** Runs cases until the time is up or one of them ends the process; answers what that one did, else `null`. */
function runChild(
  { seed, patience, root }: FuzzOptions,
  first: number,
  most: number,
  milliseconds: number,
  hear: (line: ChildLine) => void,
): Promise<string | null> {
  const numbers = [seed, first, most, Math.ceil(milliseconds)].map(String);
  const program = join(root, 'tests/fuzz/child.ts');
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${String(MOST_HEAP)}`, '--import', 'tsx', program, ...numbers],
    { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return new Promise((resolve, reject) => {
    let isRunning = false;
    let hangs = false;
    const within = (time: number): NodeJS.Timeout =>
      setTimeout(() => {
        hangs = true;
        child.kill('SIGKILL');
      }, time);
    let timer = within(START);
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (text) => {
      // A library may write to the same place.
      if (!text.startsWith('{"kind":')) return;
      const line = JSON.parse(text) as ChildLine;
      isRunning = line.kind === 'mulai';
      hear(line);
      clearTimeout(timer);
      timer = within(patience);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (hangs) resolve(`took longer than ${String(patience)} ms`);
      else if (isRunning) resolve(`ended the process: ${String(code ?? signal)}`);
      else if (code === 0) resolve(null);
      else reject(new Error(`the child ended with ${String(code ?? signal)} before any case`));
    });
  });
}
