/**
 * `npm run bench:xlsx`: what reading a workbook of 50 000 families x 25 columns and a mapping sheet costs, as multiples of
 * inflating it and looking at every byte once, beside SheetJS, read-excel-file and exceljs (`npm install --prefix bench`).
 * `--big` reads 500 000 families, and asks the peers too with `--peers`. Ratios only, but for the memory; fails when one is
 * missed or a peer is not there.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFamilyCells } from '../tests/synthetic/family-cells';
import { makeMappingCells } from '../tests/synthetic/mapping-cells';
import { median } from './measure';
import { writeBook } from './xlsx-book';

const BIG = process.argv.includes('--big');
const WITH_PEERS = !BIG || process.argv.includes('--peers');
const FAMILIES = BIG ? 500_000 : 50_000;
const COLUMNS = 25;
const MAPPING_ROWS = 2_000;
const ROUNDS = BIG ? 5 : 9;
const MOST_OF_LIMIT = BIG ? 1.8 : 2;
const MOST_MEGABYTES = 450;
const PEERS: readonly (readonly [name: string, atLeast: number])[] = [
  ['read-excel-file', 5],
  ['exceljs streaming', 6],
  ['SheetJS', 9],
];

interface Answer {
  readonly ms: number;
  readonly found: number;
  readonly megabytes: number;
}

const script = fileURLToPath(new URL('xlsx-reader.ts', import.meta.url));

async function startReader(name: string, path: string): Promise<ChildProcess> {
  const child = fork(script, [name, path], {
    execArgv: ['--import', 'tsx', '--expose-gc', '--max-old-space-size=8192'],
  });
  await new Promise((resolve, reject) => child.once('message', resolve).once('exit', reject));
  return child;
}

const ask = (child: ChildProcess): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const gone = (code: number | null): void => {
      reject(new Error(`a reader ended with ${String(code)}`));
    };
    child.once('exit', gone);
    child.once('message', (answer) => {
      child.off('exit', gone);
      resolve(answer as Answer);
    });
    child.send('read');
  });

const missed: string[] = [];
function judge(what: string, figure: number, bound: number, holds: boolean): void {
  const word = figure === bound || holds ? '  ' : '! ';
  console.log(`${word}${what}: ${figure.toFixed(2)} (bound ${String(bound)})`);
  if (!holds) missed.push(what);
}

const folder = mkdtempSync(join(tmpdir(), 'konvergen-bench-'));
const path = join(folder, 'buku.xlsx');
try {
  const families = makeFamilyCells(FAMILIES, 1);
  const cells = families.cells.map((row) => row.slice(0, COLUMNS));
  const bytes = await writeBook(path, [makeMappingCells(MAPPING_ROWS, 1), { ...families, cells }]);
  const megabytes = (size: number): string => (size / 2 ** 20).toFixed(0);
  console.log(
    `${String(FAMILIES)} families x ${String(COLUMNS)}: ${megabytes(bytes)} MB of XML in ${megabytes(statSync(path).size)} MB`,
  );
  const names = ['limit', 'ours', ...(WITH_PEERS ? PEERS.map(([name]) => name) : [])];
  const readers = new Map<string, ChildProcess>();
  for (const name of names) readers.set(name, await startReader(name, path));
  const answers = new Map<string, Answer[]>(names.map((name) => [name, []]));
  // Round −1 warms up. Side by side, so that a busy moment of the machine falls on all of them alike.
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const [name, child] of readers) {
      const answer = await ask(child);
      if (round >= 0) answers.get(name)?.push(answer);
    }
  }
  for (const child of readers.values()) child.kill();
  const found = answers.get('ours')?.[0]?.found ?? 0;
  for (const [name] of WITH_PEERS ? PEERS : []) {
    const theirs = answers.get(name)?.[0]?.found;
    if (theirs !== found) console.log(`  (${name} counts ${String(theirs)} cells, we ${String(found)})`);
  }
  /** The middle one of how many times the second the first takes, round by round. */
  const timesOver = (first: string, second: string): number =>
    median((answers.get(first) ?? []).map(({ ms }, at) => ms / (answers.get(second)?.[at]?.ms ?? NaN)));
  const ours = timesOver('ours', 'limit');
  judge('ours, times the limit, at most', ours, MOST_OF_LIMIT, ours <= MOST_OF_LIMIT);
  for (const [name, atLeast] of WITH_PEERS ? PEERS : []) {
    const times = timesOver(name, 'ours');
    judge(`${name}, times ours, at least`, times, atLeast, times >= atLeast);
  }
  const peak = (name: string): number => Math.max(...(answers.get(name) ?? []).map((one) => one.megabytes));
  if (BIG)
    judge(
      'ours, peak of the process in MB, below',
      peak('ours'),
      MOST_MEGABYTES,
      peak('ours') < MOST_MEGABYTES,
    );
  console.log(`  peaks in MB: ${names.map((name) => `${name} ${peak(name).toFixed(0)}`).join(', ')}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (missed.length > 0) {
  console.error(`missed: ${missed.join('; ')}`);
  process.exitCode = 1;
}
