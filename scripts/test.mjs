// npm test: every check of this repository, one after another, counted from each runner's own report.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled, root } from './lib/ensure-installed.mjs';
import { ensureTools, findTool } from './lib/system-tools.mjs';

const REPORT = `${root}node_modules/.cache/konvergen/jest.json`;

const node = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
const SKIPPED = { passed: 0, failed: 0, skipped: 1 };

/** A tool that is missing skips its check, said at the start and counted in the closing line. */
function manifest() {
  const xmllint = findTool('xmllint');
  if (xmllint === null) return SKIPPED;
  return one(
    spawnSync(xmllint, ['--noout', '--nonet', 'manifest.xml'], { cwd: root, stdio: 'inherit' }).status === 0,
  );
}

/** Counts from jest's report. A suite that could not run has no tests to count: it counts as one failure. */
function runJest(extra) {
  mkdirSync(dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  const clean = node('node_modules/jest/bin/jest.js', '--json', `--outputFile=${REPORT}`, ...extra);
  if (!existsSync(REPORT)) return one(false);
  const report = JSON.parse(readFileSync(REPORT, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: clean || failed > 0 ? failed : 1,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The workbench in a browser: built first, then driven by tests of its own. */
function e2e() {
  if (findTool('chromium') === null) return SKIPPED;
  const products = ['cli', 'wilayah', 'pane', 'meeting', 'univer', 'workbench', 'workbench-dev'];
  if (!ensureBuilt(products)) return one(false);
  return runJest(['--config', 'tests/e2e/jest.config.js', '--runInBand']);
}

/** In this order. `tools` are the programs outside npm that a check needs today. */
const CHECKS = [
  {
    name: 'types',
    run: () => one(node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit')),
  },
  {
    name: 'types-core',
    run: () => one(node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.core.json', '--noEmit')),
  },
  { name: 'lint', run: () => one(node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0')) },
  {
    name: 'boundaries',
    run: () => one(node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '.')),
  },
  { name: 'unused', run: () => one(node('node_modules/knip/bin/knip.js')) },
  {
    name: 'format',
    run: () => one(node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')),
  },
  { name: 'manifest', tools: ['xmllint'], run: manifest },
  { name: 'jest', tools: ['soffice'], run: runJest },
  { name: 'e2e', tools: ['chromium', 'gs'], run: e2e },
];

const NAMES = CHECKS.map(({ name }) => name);

const HELP = `npm test [-- --only NAMA[,NAMA]] [-- ARGUMEN_JEST]

Menjalankan semua pemeriksaan berurutan. / Runs every check in order.
  --only NAMA   hanya ini, lainnya dihitung "skipped" / only these, the others count as skipped
                ${NAMES.join(', ')}
  --help        teks ini / this text
  -- …          selebihnya diteruskan ke jest / the rest goes to jest

Contoh / examples:
  npm test
  npm test -- --only jest
  npm test -- --only types,lint
  npm test -- --only jest -- tests/core/values

Baris terakhir / the last line: N passed, N failed, N skipped.
Kode keluar 1 bila ada yang gagal, atau bila CI=true dan ada yang dilewati. /
Exit code 1 when anything failed, or when CI=true and anything was skipped.`;

/** @returns what to run, or null when the arguments are not understood (said on stderr). */
function readArguments(argv) {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const forJest = argv.slice(end + 1);
  let only = NAMES;
  for (let index = 0; index < end; index += 1) {
    const [flag, attached] = argv[index].split('=');
    if (flag === '--help' || flag === '-h') return { help: true };
    const wanted = flag === '--only' ? (attached ?? argv[(index += 1)])?.split(',') : undefined;
    if (wanted === undefined || index >= end || !wanted.every((name) => NAMES.includes(name))) {
      console.error(`Tidak dikenal / not understood: ${argv.slice(0, end).join(' ')}\n\n${HELP}`);
      return null;
    }
    only = wanted;
  }
  return { help: false, only, forJest };
}

function runAll({ only, forJest }) {
  ensureTools(CHECKS.filter(({ name }) => only.includes(name)).flatMap(({ tools = [] }) => tools));
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  for (const { name, run } of CHECKS) {
    const selected = only.includes(name);
    if (selected) console.log(`\n── ${name}`);
    const count = selected ? run(forJest) : SKIPPED;
    for (const key of Object.keys(total)) total[key] += count[key];
    const verdict = count.failed > 0 ? 'GAGAL / FAILED' : count.passed > 0 ? 'ok' : 'dilewati / skipped';
    lines.push(`${name.padEnd(12)} ${verdict} (${count.passed} + ${count.failed} + ${count.skipped})`);
  }
  console.log(`\n${lines.join('\n')}\n`);
  return total;
}

function main() {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted === null) return 2;
  if (wanted.help) {
    console.log(HELP);
    return 0;
  }
  const total = ensureInstalled() ? runAll(wanted) : one(false);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  const incomplete = process.env.CI === 'true' && total.skipped > 0;
  return total.failed > 0 || incomplete ? 1 : 0;
}

process.exitCode = main();
