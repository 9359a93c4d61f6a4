/**
 * `npm run bench:consolidation`: many workbooks into one, against SheetJS with plain loops, against the time it takes
 * only to inflate them, and with one worker, two workers and many workbooks. It starts the built command line: run
 * `npm run build -- --config-name cli` first. Only ratios mean anything; seconds and bytes are this machine's.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeProvince } from '../tests/synthetic/province';
import { provinceFile } from '../tests/synthetic/province-files';
import { askAll, judge, startChild, timesOver } from './xlsx-child';

const PROGRAM = join(import.meta.dirname, '../dist/cli/konvergen.js');
const CHILD = 'consolidation-child.ts';
const ROUNDS = 3;
const WARM_UPS = 1;
const LEAST_AGAINST_SHEETJS = 8;
const MOST_AGAINST_INFLATING = 3;
const LEAST_BY_TWO = 1.7;
const MOST_MEMORY = 1.5;

/** Asks the sides in turn over the same workbooks, each in a process of its own. */
async function askSides(
  sides: Readonly<Record<string, readonly [side: string, ...more: string[]]>>,
  districts: number,
  families: number,
): ReturnType<typeof askAll> {
  const children = new Map<string, ChildProcess>();
  for (const [name, [side, ...more]] of Object.entries(sides))
    children.set(name, await startChild(CHILD, side, String(districts), String(families), ...more));
  return askAll(children, ROUNDS, WARM_UPS);
}

interface Sent {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const mappingBooks = (districts: number): readonly Sent[] =>
  makeProvince({ districts, rows: 156, families: 0, seed: 7 }).books.map((book) => ({
    file: book.file,
    bytes: provinceFile(book),
  }));

/** The most memory the program held while it consolidated a folder, in MB, as Linux counts it. */
async function memoryFor(files: readonly Sent[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'konvergen-bench-'));
  try {
    for (const { file, bytes } of files) writeFileSync(join(folder, file), bytes);
    const child = spawn(
      process.execPath,
      [PROGRAM, 'consolidate', folder, '--out', join(folder, 'hasil.xlsx'), '--jobs', '1'],
      { stdio: 'ignore' },
    );
    let most = 0;
    const look = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${String(child.pid)}/status`, 'utf8');
        most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
      } catch {
        // It has ended.
      }
    }, 20);
    await new Promise((resolve) => child.once('close', resolve));
    clearInterval(look);
    return most / 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (!existsSync(PROGRAM)) throw new Error('build the command line first: npm run build -- --config-name cli');
const missed: string[] = [];

const FULL = '38 workbooks with mapping and 5 000 families, all rules included';
const workers = Math.min(2, availableParallelism());
const full = await askSides(
  { one: ['ours', '1'], more: ['ours', String(workers)], sheetjs: ['sheetjs'] },
  38,
  5_000,
);
for (const [count, ours] of [[1, 'one'] as const, [workers, 'more'] as const]) {
  const faster = timesOver(full, 'sheetjs', ours);
  judge(
    missed,
    `${FULL}, ${String(count)} of our workers, times as fast as SheetJS and plain loops`,
    faster,
    LEAST_AGAINST_SHEETJS,
    faster >= LEAST_AGAINST_SHEETJS,
  );
}
if (workers > 1) {
  const gain = timesOver(full, 'one', 'more');
  judge(
    missed,
    'the same, times as fast with two workers as with one, on an idle machine',
    gain,
    LEAST_BY_TWO,
    gain >= LEAST_BY_TWO,
  );
}

const slower = timesOver(
  await askSides({ ours: ['ours', '1'], inflate: ['inflate'] }, 514, 0),
  'ours',
  'inflate',
);
judge(
  missed,
  '514 mapping workbooks, all rules included, times the time of only inflating them',
  slower,
  MOST_AGAINST_INFLATING,
  slower <= MOST_AGAINST_INFLATING,
);

const mappings = mappingBooks(514);
const [few, many] = [await memoryFor(mappings.slice(0, 38)), await memoryFor(mappings)];
judge(
  missed,
  `memory for 514 workbooks (${many.toFixed(0)} MB) by that for 38 (${few.toFixed(0)} MB)`,
  many / few,
  MOST_MEMORY,
  many / few <= MOST_MEMORY,
);
process.exit(missed.length > 0 ? 1 : 0);
