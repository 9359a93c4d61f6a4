// npm test: every check of this repository, counted from each runner's own report. Jest's long run goes beside the others
// where there is a second processor.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled, root } from './lib/ensure-installed.mjs';
import { ensureTools, findTool } from './lib/system-tools.mjs';

const REPORTS = `${root}node_modules/.cache/konvergen/`;

const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
const SKIPPED = { passed: 0, failed: 0, skipped: 1 };

/** Where the output of a check goes: straight to the screen, or kept until it has ended, so that two never mix. */
const DIRECT = { stdio: 'inherit', say: (text) => process.stdout.write(text), end: () => undefined };
function kept() {
  const pieces = [];
  return {
    stdio: ['ignore', 'pipe', 'pipe'],
    say: (text) => pieces.push(text),
    end: () => process.stdout.write(pieces.splice(0).join('')),
  };
}

/** Runs a program; true when it says that all is well. */
const launch = (program, args, output) =>
  new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: output.stdio });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => output.say(text));
    }
    child.once('error', (error) => {
      output.say(`${error.message}\n`);
      resolve(false);
    });
    child.once('close', (status) => resolve(status === 0));
  });
/** Young objects get more room than Node gives them: a fifth less work for whatever reads the whole repository. */
const node =
  (...args) =>
  (output) =>
    launch(process.execPath, ['--max-semi-space-size=64', ...args], output);
const counted = (run) => async (output) => one(await run(output));

/** A tool that is missing skips its check, said at the start and counted in the closing line. */
async function manifest(output) {
  const xmllint = findTool('xmllint');
  if (xmllint === null) return SKIPPED;
  return one(await launch(xmllint, ['--noout', '--nonet', 'manifest.xml'], output));
}

/** Counts from jest's report. A suite that could not run has no tests to count: it counts as one failure. */
async function runJest(name, args, output) {
  const path = `${REPORTS}${name}.json`;
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  const clean = await node(
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${path}`,
    ...args,
  )(output);
  if (!existsSync(path)) return one(false);
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: clean || failed > 0 ? failed : 1,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The workbench in a browser: built first, then driven by tests of its own. */
async function e2e(output) {
  if (findTool('chromium') === null) return SKIPPED;
  const products = ['cli', 'wilayah', 'pane', 'meeting', 'univer', 'workbench', 'workbench-dev'];
  if (!ensureBuilt(products)) return one(false);
  return runJest('e2e', ['--config', 'tests/e2e/jest.config.js', '--runInBand'], output);
}

/** The tests of core by itself: they are held to how much of it they reach (`coverageThreshold` in jest.config.js). */
const OF_CORE = ['tests/core/', 'tests/independent/'];
const ALL_BUT_CORE = ['--testPathIgnorePatterns', '/node_modules/', 'tests/e2e/', ...OF_CORE];

/** In this order. `tools` are the programs outside npm that a check needs today. */
const CHECKS = [
  { name: 'types', run: counted(node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit')) },
  {
    name: 'types-core',
    run: counted(node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.core.json', '--noEmit')),
  },
  { name: 'lint', run: counted(node('node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0')) },
  {
    name: 'boundaries',
    run: counted(node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '.')),
  },
  { name: 'unused', run: counted(node('node_modules/knip/bin/knip.js')) },
  {
    name: 'format',
    run: counted(node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')),
  },
  { name: 'manifest', tools: ['xmllint'], run: manifest },
  { name: 'licences', run: counted(node('scripts/make-licences.mjs', '--check')) },
  {
    name: 'core',
    isBeside: true,
    // Counting what is reached slows tests down, so only core's own are counted.
    run: (output, extra) =>
      extra.length > 0 ? SKIPPED : runJest('core', ['--coverage', ...OF_CORE], output),
  },
  {
    name: 'jest',
    tools: ['soffice'],
    isBeside: true,
    run: (output, extra) => runJest('jest', extra.length > 0 ? extra : ALL_BUT_CORE, output),
  },
  { name: 'e2e', tools: ['chromium', 'gs', 'nginx', 'python'], run: e2e },
];

const NAMES = CHECKS.map(({ name }) => name);

const HELP = `npm test [-- --only NAMA[,NAMA]] [-- ARGUMEN_JEST]

Menjalankan semua pemeriksaan. / Runs every check.
  --only NAMA   hanya ini, lainnya dihitung "skipped" / only these, the others count as skipped
                ${NAMES.join(', ')}
  --help        teks ini / this text
  -- …          selebihnya diteruskan ke jest, core dilewati / the rest goes to jest, core is skipped

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

async function runAll({ only, forJest }) {
  ensureTools(CHECKS.filter(({ name }) => only.includes(name)).flatMap(({ tools = [] }) => tools));
  const counts = new Map(CHECKS.map(({ name }) => [name, SKIPPED]));
  const selected = CHECKS.filter(({ name }) => only.includes(name));
  const runIn = async (checks, outputOf) => {
    for (const { name, run } of checks) {
      const output = outputOf();
      process.stdout.write(`\n── ${name}${output === DIRECT ? '' : ' …'}\n`);
      const count = await run(output, forJest);
      output.end();
      counts.set(name, count);
      if (output !== DIRECT) console.log(lineOf(name, count));
    }
  };
  const beside = selected.filter(({ isBeside }) => isBeside);
  const others = selected.filter(({ isBeside }) => !isBeside);
  if (beside.length === 0 || others.length === 0 || availableParallelism() < 2)
    await runIn(selected, () => DIRECT);
  else await Promise.all([runIn(beside, () => DIRECT), runIn(others, kept)]);

  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const count of counts.values()) for (const key of Object.keys(total)) total[key] += count[key];
  console.log(`\n${[...counts].map(([name, count]) => lineOf(name, count)).join('\n')}\n`);
  return total;
}

function lineOf(name, { passed, failed, skipped }) {
  const verdict = failed > 0 ? 'GAGAL / FAILED' : passed > 0 ? 'ok' : 'dilewati / skipped';
  return `${name.padEnd(12)} ${verdict} (${passed} + ${failed} + ${skipped})`;
}

async function main() {
  const wanted = readArguments(process.argv.slice(2));
  if (wanted === null) return 2;
  if (wanted.help) {
    console.log(HELP);
    return 0;
  }
  const total = ensureInstalled() ? await runAll(wanted) : one(false);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  const incomplete = process.env.CI === 'true' && total.skipped > 0;
  return total.failed > 0 || incomplete ? 1 : 0;
}

process.exitCode = await main();
