/**
 * Gives damaged files to the reader and the writer of .xlsx until the time is up: `npm run fuzz -- --minutes 10 --seed 1`.
 * A case that goes wrong is named and its file kept; `--seed S --case K` runs it again.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpus } from '../tests/fuzz/corpus';
import { fileOfCase } from '../tests/fuzz/run-case';
import { fuzz } from '../tests/fuzz/watch';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, case: { type: 'string' } },
});
const minutes = Number(values.minutes ?? 1);
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 1_000_000);
const one = values.case === undefined ? null : Number(values.case);
if (!(minutes > 0) || !Number.isInteger(seed) || (one !== null && !Number.isInteger(one))) {
  console.error('Cara memakai: npm run fuzz -- [--minutes N] [--seed S] [--case K]');
  process.exit(2);
}

let told = 0;
const report = await fuzz({
  seed,
  first: one ?? 0,
  most: one === null ? Infinity : 1,
  milliseconds: minutes * 60_000,
  patience: 10_000,
  root: process.cwd(),
  onProgress: ({ cases, failures }) => {
    if (cases < told + 1000) return;
    told = cases;
    console.error(`${String(cases)} kasus, ${String(failures.length)} gagal`);
  },
});

for (const [outcome, count] of [...report.outcomes].sort((a, b) => b[1] - a[1])) {
  console.log(`${String(count).padStart(7)}  ${outcome}`);
}
console.log(`benih ${String(seed)}: ${String(report.cases)} kasus, ${String(report.failures.length)} gagal`);
const specimens = corpus();
for (const { number, problem } of report.failures) {
  const path = join(tmpdir(), `konvergen-fuzz-${String(seed)}-${String(number)}.bin`);
  writeFileSync(path, fileOfCase(specimens, seed, number).bytes);
  console.log(`\n${problem}\n  npm run fuzz -- --seed ${String(seed)} --case ${String(number)}\n  ${path}`);
}
process.exitCode = report.failures.length > 0 ? 1 : 0;
