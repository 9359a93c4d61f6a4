/**
 * `npm run bench:consolidation`: many workbooks into one, against SheetJS with plain loops, against the time it takes
 * only to inflate them, and with one worker, two workers and many workbooks. It starts the built command line: run
 * `npm run build -- --config-name cli` first. Only ratios mean anything; seconds and bytes are this machine's.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { read as readSheetJs, utils } from '@e965/xlsx';
import { gatheredOf, gatherFiles, type SourceFile } from '../src/app/consolidation/gathering';
import { waiting } from '../src/app/consolidation/queue';
import { createWorkerPool } from '../src/app/consolidation/worker-pool';
import { startThread } from '../src/cli/consolidate-worker';
import { makeProvince } from '../tests/synthetic/province';
import { provinceFile } from '../tests/synthetic/province-files';
import { interleaved, ratio } from './measure';

const PROGRAM = join(import.meta.dirname, '../dist/cli/konvergen.js');
const SETUP = { settings: null, acuan: null, today: 20_500, lang: 'id' } as const;
/** A part of the 38: SheetJS takes a second for each. */
const COMPARED = 8;
const LEAST_AGAINST_SHEETJS = 8;
const MOST_AGAINST_INFLATING = 3;
const LEAST_BY_TWO = 1.7;
const MOST_MEMORY = 1.5;

interface Sent {
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

function filesOf(districts: number, families: number): readonly Sent[] {
  const { books } = makeProvince({ districts, rows: 156, families, seed: 7 });
  return books.map((book) => ({ file: book.file, bytes: Uint8Array.from(provinceFile(book)) }));
}

/** What somebody would write in an hour: read, and add up by strategy and source; nothing is checked. */
function plainLoops(files: readonly Sent[]): number {
  const sums = new Map<string, number>();
  for (const { bytes } of files) {
    const book = readSheetJs(bytes, { dense: true });
    for (const name of book.SheetNames) {
      const sheet = book.Sheets[name];
      const rows = sheet ? utils.sheet_to_json<unknown[]>(sheet, { header: 1 }) : [];
      const head = rows.findIndex((row) => row.includes('Pagu (Rp)'));
      const columns = ['Strategi', 'Sumber Dana', 'Pagu (Rp)'].map((text) => rows[head]?.indexOf(text) ?? -1);
      const [strategi = -1, sumber = -1, pagu = -1] = columns;
      if (head < 0) continue;
      for (const row of rows.slice(head + 1)) {
        for (const key of [row[strategi], row[sumber]]) {
          const amount = row[pagu];
          if (typeof amount === 'number') sums.set(String(key), (sums.get(String(key)) ?? 0) + amount);
        }
      }
    }
  }
  return [...sums.values()].reduce((sum, one) => sum + one, 0);
}

/** Inflates every part of every zip, and looks at nothing. */
function inflateOnly(files: readonly Sent[]): number {
  let size = 0;
  for (const { bytes } of files) {
    const view = new DataView(bytes.buffer);
    for (let at = 0; view.getUint32(at, true) === 0x04034b50;) {
      const packed = view.getUint32(at + 18, true);
      const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
      size += inflateRawSync(bytes.subarray(from, from + packed)).length;
      at = from + packed;
    }
  }
  return size;
}

/** Some threads of the built program, kept so that their code is compiled once, as over a long list of files. */
function threadsOf(count: number): (files: readonly Sent[]) => Promise<void> {
  const pool = createWorkerPool(count, () => startThread(PROGRAM));
  return async (files) => {
    const sources = files.map(({ file, bytes }): SourceFile => ({
      file,
      bytes: () => Promise.resolve({ ok: true, value: bytes.slice() }),
    }));
    const ended = await gatherFiles(waiting(sources), pool, { setup: SETUP });
    if (gatheredOf(ended).parts.length < files.length) throw new Error('a file was not read');
  };
}

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

const failures: string[] = [];
const say = (what: string, value: number, isGood: boolean, bound: string): void => {
  console.log(`${isGood ? ' ok ' : 'BAD '} ${what}: ${value.toFixed(2)} (${bound})`);
  if (!isGood) failures.push(what);
};

if (!existsSync(PROGRAM)) throw new Error('build the command line first: npm run build -- --config-name cli');
const one = threadsOf(1);

const compared = filesOf(COMPARED, 5_000);
const against = await interleaved(
  [
    { name: 'ours', run: () => one(compared) },
    { name: 'sheetjs', run: () => plainLoops(compared) },
  ],
  3,
);
const faster = Number(ratio(against.get('sheetjs'), against.get('ours')));
say(
  'workbooks with mapping and 5 000 families, times as fast as SheetJS and plain loops, all rules included',
  faster,
  faster >= LEAST_AGAINST_SHEETJS,
  `at least ${String(LEAST_AGAINST_SHEETJS)}`,
);

const mappings = filesOf(514, 0);
const inflating = await interleaved(
  [
    { name: 'ours', run: () => one(mappings) },
    { name: 'inflate', run: () => inflateOnly(mappings) },
  ],
  3,
);
const slower = Number(ratio(inflating.get('ours'), inflating.get('inflate')));
say(
  '514 mapping workbooks, times the time of only inflating them, all rules included',
  slower,
  slower <= MOST_AGAINST_INFLATING,
  `at most ${String(MOST_AGAINST_INFLATING)}`,
);

if (availableParallelism() > 1) {
  const province = filesOf(38, 1_000);
  const two = threadsOf(2);
  const threads = await interleaved(
    [
      { name: '1', run: () => one(province) },
      { name: '2', run: () => two(province) },
    ],
    3,
  );
  const gain = Number(ratio(threads.get('1'), threads.get('2')));
  say(
    '38 workbooks, times as fast with two workers as with one',
    gain,
    gain >= LEAST_BY_TWO,
    `at least ${String(LEAST_BY_TWO)} on an idle machine`,
  );
}
const [few, many] = [await memoryFor(mappings.slice(0, 38)), await memoryFor(mappings)];
say(
  `memory for 514 workbooks (${many.toFixed(0)} MB) by that for 38 (${few.toFixed(0)} MB)`,
  many / few,
  many / few <= MOST_MEMORY,
  `at most ${String(MOST_MEMORY)}`,
);
process.exit(failures.length > 0 ? 1 : 0);
