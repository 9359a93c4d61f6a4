import { writeSync } from 'node:fs';
import { corpus } from './corpus';
import { MOST_MEMORY, type ChildLine } from './child-line';
import { fileOfCase, runCase } from './run-case';

// Runs cases one after the other and says so line by line; `watch.ts` listens, and ends it when a case takes too long.
// From the command line: seed, number of the first case, how many cases at most, for how many milliseconds.

const [seed = 0, first = 0, most = 0, milliseconds = 0] = process.argv.slice(2).map(Number);

/** Written at once: what is only on its way when a case hangs would never be read. */
const say = (line: ChildLine): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};

const specimens = corpus();
const end = performance.now() + milliseconds;
for (let number = first; number < first + most && performance.now() < end; number += 1) {
  say({ kind: 'mulai', number });
  const { name, bytes } = fileOfCase(specimens, seed, number);
  try {
    say({ kind: 'selesai', number, outcome: await runCase(bytes) });
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say({ kind: 'gagal', number, name, problem });
  }
  const memory = process.resourceUsage().maxRSS * 1024;
  if (memory > MOST_MEMORY) {
    say({ kind: 'gagal', number, name, problem: `memory: ${String(Math.round(memory / 2 ** 20))} MiB` });
    // The peak never sinks again: whoever comes next would be blamed for it.
    break;
  }
}
