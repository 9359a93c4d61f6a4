/**
 * `npm run bench:xlsx`: what reading a workbook of 50 000 families x 25 columns and a mapping sheet costs, as multiples of
 * inflating it and looking at every byte once, beside SheetJS, read-excel-file and exceljs; and what changing one cell of
 * it costs, beside exceljs (`npm install --prefix bench`). `--write` changes only; `--big` reads 500 000 families, and asks
 * the peers too with `--peers`. Ratios only, but for the memory; fails when one is missed or a peer is not there.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFamilyCells } from '../tests/synthetic/family-cells';
import { makeMappingCells } from '../tests/synthetic/mapping-cells';
import { writeBook } from './xlsx-book';
import { askAll, judge, startChild, timesOver } from './xlsx-child';
import { compareWriting } from './xlsx-write';

const BIG = process.argv.includes('--big');
const WITH_PEERS = !BIG || process.argv.includes('--peers');
const FAMILIES = BIG ? 500_000 : 50_000;
const COLUMNS = 25;
/** Whoever has two processors may inflate on one and look on the other; shown, not judged. */
const BESIDE = 'limit with a second thread';
const WARM_UPS = 2;
const MAPPING_ROWS = 2_000;
const ROUNDS = BIG ? 5 : 9;
const MOST_OF_LIMIT = BIG ? 1.8 : 2;
const MOST_MEGABYTES = 450;
const PEERS: readonly (readonly [name: string, atLeast: number])[] = [
  ['read-excel-file', 5],
  ['exceljs streaming', 6],
  ['SheetJS', 9],
];

const missed: string[] = [];
async function compareReading(path: string): Promise<void> {
  const peers = WITH_PEERS ? PEERS : [];
  const children = new Map<string, ChildProcess>();
  for (const name of ['limit', BESIDE, 'ours', ...peers.map(([peer]) => peer)])
    children.set(name, await startChild('xlsx-reader.ts', name, path));
  const answers = await askAll(children, ROUNDS, WARM_UPS);
  const found = answers.get('ours')?.[0]?.found ?? 0;
  for (const [name] of peers) {
    const theirs = answers.get(name)?.[0]?.found;
    if (theirs !== found) console.log(`  (${name} counts ${String(theirs)} cells, we ${String(found)})`);
  }
  const ours = timesOver(answers, 'ours', 'limit');
  judge(missed, 'ours, times the limit, at most', ours, MOST_OF_LIMIT, ours <= MOST_OF_LIMIT);
  console.log(`  (times the ${BESIDE}: ${timesOver(answers, 'ours', BESIDE).toFixed(2)})`);
  for (const [name, atLeast] of peers) {
    const times = timesOver(answers, name, 'ours');
    judge(missed, `${name}, times ours, at least`, times, atLeast, times >= atLeast);
  }
  const peak = (name: string): number => Math.max(...(answers.get(name) ?? []).map((one) => one.megabytes));
  if (BIG) {
    const ownPeak = peak('ours');
    judge(
      missed,
      'ours, peak of the process in MB, below',
      ownPeak,
      MOST_MEGABYTES,
      ownPeak < MOST_MEGABYTES,
    );
  }
  console.log(
    `  peaks in MB: ${[...children.keys()].map((name) => `${name} ${peak(name).toFixed(0)}`).join(', ')}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'konvergen-bench-'));
const path = join(folder, 'buku.xlsx');
try {
  const mapping = makeMappingCells(MAPPING_ROWS, 1);
  const families = makeFamilyCells(FAMILIES, 1);
  const cells = families.cells.map((row) => row.slice(0, COLUMNS));
  const bytes = await writeBook(path, [mapping, { ...families, cells }]);
  const megabytes = (size: number): string => (size / 2 ** 20).toFixed(0);
  console.log(
    `${String(FAMILIES)} families x ${String(COLUMNS)}: ${megabytes(bytes)} MB of XML in ${megabytes(statSync(path).size)} MB`,
  );
  if (!process.argv.includes('--write')) await compareReading(path);
  if (!BIG) await compareWriting(path, mapping.sheet, families.sheet, missed);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (missed.length > 0) {
  console.error(`missed: ${missed.join('; ')}`);
  process.exitCode = 1;
}
