import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const root = join(__dirname, '../..');
const LOCK = { packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };
const RUNNERS = [
  'typescript/bin/tsc',
  'eslint/bin/eslint.js',
  'dependency-cruiser/bin/dependency-cruise.mjs',
  'knip/bin/knip.js',
  'prettier/bin/prettier.cjs',
];
const LICENCES = 'scripts/make-licences.mjs';
const STATIC_CHECKS = 8; // the five runners, tsc twice, xmllint, and the list of licences

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}
const CLEAN: JestReport = {
  numPassedTests: 40,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

/** What the tests in a browser and those of core report here, so that the sums below are those of the others. */
const NOTHING_RUN: JestReport = { ...CLEAN, numPassedTests: 0 };

let folder = '';
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const program = (path: string, text: string): void => {
  write(path, `#!/bin/sh\n${text}\n`);
  chmodSync(join(folder, path), 0o755);
};
const exiting = (code: number): string => `process.exitCode = ${String(code)};\n`;

/** A jest that writes this report and exits as jest would; null is one that dies before it can report. */
const fakeJest = (report: JestReport | null, code: number): void => {
  const reportTo = (what: JestReport): string =>
    `require('node:fs').writeFileSync(
       process.argv.find((arg) => arg.startsWith('--outputFile=')).slice(13),
       ${JSON.stringify(JSON.stringify(what))},
     );`;
  const units =
    report === null
      ? ''
      : `${reportTo(report)}
         require('node:fs').writeFileSync('jest-arguments', process.argv.slice(2).join(' '));`;
  write(
    'node_modules/jest/bin/jest.js',
    `if (['--config', '--coverage'].some((one) => process.argv.includes(one))) { ${reportTo(NOTHING_RUN)} }
     else { ${units} ${exiting(code)} }`,
  );
};

/** Runs one of our commands in the copy, with nothing on the PATH but what the test put there. */
function run(script: string, args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'scripts', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: join(folder, 'bin'), ...env },
  });
  return { status, stdout, stderr, last: stdout.trimEnd().split('\n').at(-1) };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'konvergen-commands-'));
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  write('package.json', '{"type":"commonjs"}');
  write('package-lock.json', JSON.stringify(LOCK));
  write('node_modules/.package-lock.json', JSON.stringify(LOCK));
  for (const runner of RUNNERS) write(`node_modules/${runner}`, exiting(0));
  write(LICENCES, exiting(0));
  write('node_modules/webpack/bin/webpack.js', exiting(0));
  for (const name of ['xmllint', 'soffice', 'chromium', 'gs', 'nginx', 'python3'])
    program(`bin/${name}`, 'exit 0');
  fakeJest(CLEAN, 0);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The closing line after clean static checks and so many tests; less than all of them where a static check failed. */
const summed = (tests: number, failed: number): string =>
  `${String(STATIC_CHECKS + tests)} passed, ${String(failed)} failed, 0 skipped`;

describe('npm test', () => {
  test('adds up jest and the static checks in its last line', () => {
    expect(run('test.mjs', [])).toMatchObject({
      status: 0,
      last: `${String(STATIC_CHECKS + 40)} passed, 0 failed, 0 skipped`,
    });
  });

  test.each<[string, JestReport | null, number, string]>([
    ['a failed test', { ...CLEAN, numFailedTests: 2 }, 1, summed(40, 2)],
    ['a suite that did not run', { ...CLEAN, numRuntimeErrorTestSuites: 1 }, 1, summed(40, 1)],
    ['a jest that fails without a failed test', CLEAN, 1, summed(40, 1)],
    ['a jest that dies without a report', null, 1, summed(0, 1)],
    ['a jest that claims success without a report', null, 0, summed(0, 1)],
  ])('%s fails the run', (_why, report, code, last) => {
    fakeJest(report, code);
    expect(run('test.mjs', [])).toMatchObject({ status: 1, last });
  });

  test('the report of an earlier run is not read again', () => {
    run('test.mjs', ['--only', 'jest']);
    fakeJest(null, 0);
    expect(run('test.mjs', ['--only', 'jest'])).toMatchObject({
      status: 1,
      last: `0 passed, 1 failed, ${String(STATIC_CHECKS + 2)} skipped`,
    });
  });

  test.each([...RUNNERS.map((runner) => `node_modules/${runner}`), LICENCES])(
    'a complaint of %s fails the run',
    (runner) => {
      write(runner, exiting(1));
      const failed = runner.includes('typescript') ? 2 : 1;
      expect(run('test.mjs', [])).toMatchObject({
        status: 1,
        last: summed(40 - failed, failed),
      });
    },
  );

  test('a manifest that is not well-formed fails the run', () => {
    program('bin/xmllint', 'exit 1');
    expect(run('test.mjs', [])).toMatchObject({ status: 1, last: summed(39, 1) });
  });

  test('a missing tool is said loudly, once, and its check counts as skipped', () => {
    rmSync(join(folder, 'bin/xmllint'));
    const { status, last, stderr } = run('test.mjs', []);
    expect([status, last]).toEqual([0, `${String(STATIC_CHECKS + 39)} passed, 0 failed, 1 skipped`]);
    expect(stderr.match(/MISSING/g)).toHaveLength(1);
    expect(stderr).toContain('!! xmllint TIDAK ADA / MISSING');
  });

  test('a tool is not looked for when its check is not asked for', () => {
    rmSync(join(folder, 'bin/xmllint'));
    expect(run('test.mjs', ['--only', 'types']).stderr).not.toContain('MISSING');
  });

  test('a skipped test passes at home and fails in CI', () => {
    fakeJest({ ...CLEAN, numPendingTests: 1, numTodoTests: 1 }, 0);
    expect(run('test.mjs', [])).toMatchObject({
      status: 0,
      last: `${String(STATIC_CHECKS + 40)} passed, 0 failed, 2 skipped`,
    });
    expect(run('test.mjs', [], { CI: 'true' })).toMatchObject({ status: 1 });
  });

  test('--only runs one check, counts the others as skipped and hands the rest to jest', () => {
    expect(run('test.mjs', ['--only', 'jest', '--', 'tests/core', '-t', 'nik'])).toMatchObject({
      status: 0,
      last: `40 passed, 0 failed, ${String(STATIC_CHECKS + 2)} skipped`,
    });
    expect(readFileSync(join(folder, 'jest-arguments'), 'utf8')).toMatch(
      /^--json --outputFile=.* tests\/core -t nik$/,
    );
  });

  test.each([[['--only']], [['--only', 'jset']], [['--olny', 'jest']], [['--only', '--', 'jest']]])(
    '%j is not understood, and nothing runs',
    (args) => {
      const { status, stderr } = run('test.mjs', args);
      expect(status).toBe(2);
      expect(stderr).toContain('not understood');
      expect(existsSync(join(folder, 'jest-arguments'))).toBe(false);
    },
  );

  test('--help names every check', () => {
    const { status, stdout } = run('test.mjs', ['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(
      'types, types-core, lint, boundaries, unused, format, manifest, licences, core, jest, e2e',
    );
  });
});

describe('what has to be installed', () => {
  const npm = (code: number): void => {
    program('bin/npm', `echo "$@" > '${join(folder, 'npm-arguments')}'\nexit ${String(code)}`);
  };
  const asked = (): string | null => {
    const path = join(folder, 'npm-arguments');
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };

  test('nothing is installed when node_modules holds what the lock file asks for', () => {
    npm(0);
    run('test.mjs', ['--only', 'types']);
    expect(asked()).toBeNull();
  });

  test.each<[string, () => void]>([
    [
      'node_modules is missing',
      () => {
        rmSync(join(folder, 'node_modules/.package-lock.json'));
      },
    ],
    [
      'the lock file asks for another version',
      () => {
        write('package-lock.json', JSON.stringify(LOCK).replace('1.0.0', '1.0.1'));
      },
    ],
    [
      'the lock file asks for one package more',
      () => {
        write(
          'package-lock.json',
          JSON.stringify({ packages: { ...LOCK.packages, 'node_modules/b': { version: '2.0.0' } } }),
        );
      },
    ],
  ])('npm ci runs when %s', (_why, change) => {
    npm(0);
    change();
    expect(run('test.mjs', ['--only', 'types'])).toMatchObject({ status: 0 });
    expect(asked()).toMatch(/^ci /);
  });

  test('a package for another kind of machine is not waited for', () => {
    npm(0);
    const other = { version: '2.0.0', optional: true };
    write('package-lock.json', JSON.stringify({ packages: { ...LOCK.packages, 'node_modules/b': other } }));
    run('test.mjs', ['--only', 'types']);
    expect(asked()).toBeNull();
  });

  test('an install that fails is one failure, and nothing else runs', () => {
    npm(1);
    rmSync(join(folder, 'node_modules/.package-lock.json'));
    expect(run('test.mjs', [])).toMatchObject({ status: 1, last: '0 passed, 1 failed, 0 skipped' });
  });
});

describe('npm start -- --terminal', () => {
  const cli = (code: number): void => {
    write('dist/cli/konvergen.js', `console.log('$', process.argv.slice(2).join(' '));\n${exiting(code)}`);
  };

  test.each([0, 1])('runs the three jobs on the sample district; exit code %i of the CLI is fine', (code) => {
    cli(code);
    const { status, stdout } = run('start.mjs', ['--terminal']);
    expect(status).toBe(0);
    expect(stdout.match(/^\$ .*$/gm)).toEqual([
      '$ validate assets/contoh/kabupaten-contoh.xlsx',
      '$ summarize assets/contoh/kabupaten-contoh.xlsx',
      '$ gaps assets/contoh/kabupaten-contoh.xlsx',
    ]);
  });

  test('a CLI that cannot use a file stops the run', () => {
    cli(2);
    expect(run('start.mjs', ['--terminal'])).toMatchObject({ status: 2 });
  });

  test('a build that fails is said, not stepped over', () => {
    cli(0);
    write('node_modules/webpack/bin/webpack.js', exiting(1));
    expect(run('start.mjs', ['--terminal'])).toMatchObject({ status: 1, stdout: '' });
  });
});
