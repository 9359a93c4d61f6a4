import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = join(__dirname, '../..');

/** Every room has one harmless file to point at. */
const TARGETS = [
  'src/core/values/target.ts',
  'src/core/table/target.ts',
  'src/core/messages/target.ts',
  'src/core/findings/target.ts',
  'src/core/rules/rule.ts',
  'src/core/rules/run-rules.ts',
  'src/core/rules/index.ts',
  'src/core/rules/target.ts',
  'src/core/rules/helpers/target.ts',
  'src/workbook/port.ts',
  'src/workbook/office/target.ts',
  'src/workbook/memory/target.ts',
  'src/workbook/xlsx/target.ts',
  'src/host/target.ts',
  'src/app/target.ts',
  'src/ui/target.ts',
];

/** A planted file, what it imports, and the dependency-cruiser rule that must say so. */
const LEAKS: readonly (readonly [from: string, to: string, rule: string])[] = [
  ['src/core/values/leak-office.ts', '../../workbook/office/target', 'core-is-pure'],
  ['src/app/leak-core-office.ts', '../workbook/office/target', 'only-office-room-sees-office'],
  ['src/core/values/leak-node.ts', 'node:fs', 'core-is-pure'],
  ['src/core/values/leak-package.ts', 'webpack', 'core-is-pure'],
  ['src/core/values/leak-up.ts', '../table/target', 'core/values: rooms'],
  ['src/core/table/leak-messages.ts', '../messages/target', 'core/table: rooms'],
  ['src/core/budget/leak-findings-code.ts', '../findings/target', 'core/budget: types only'],
  ['src/core/budget/leak-rules.ts', '../rules/index', 'core/budget: rooms'],
  ['src/core/rules/leak-other-rule.ts', './target', 'rules-never-each-other'],
  ['src/core/rules/leak-runner.ts', './run-rules', 'core/rules/one: rooms'],
  ['src/core/rules/leak-registry.ts', './index', 'rules-never-each-other'],
  ['src/core/rules/helpers/leak-rule.ts', '../target', 'core/rules/helpers: rooms'],
  ['src/app/leak-one-rule.ts', '../core/rules/target', 'rules-through-the-registry'],
  ['src/app/leak-xlsx.ts', '../workbook/xlsx/target', 'app-only-port'],
  ['src/functions/leak-ui.ts', '../ui/target', 'functions: rooms'],
  ['src/workbook/office/leak-memory.ts', '../memory/target', 'workbook/office: rooms'],
  ['src/workbook/memory/leak-xlsx.ts', '../xlsx/target', 'workbook/memory: rooms'],
  ['src/ui/leak-port.ts', '../workbook/port', 'ui-sees-no-workbook'],
  ['src/ui/leak-core-code.ts', '../core/table/target', 'ui: types only'],
  ['src/cli/leak-office.ts', '../workbook/office/target', 'cli-no-office'],
  ['src/workbook/memory/leak-host.ts', '../../host/target', 'production-never-sees-host'],
  ['src/entries/leak-host.ts', '../host/target', 'production-never-sees-host'],
  ['src/host/leak-ui.ts', '../ui/target', 'host: rooms'],
  ['src/app/leak-loose.ts', '../loose/target', 'every-file-has-a-room'],
];

/** Imports the table allows: the guards must stay silent, or they would prove nothing by speaking. */
const ALLOWED: readonly (readonly [from: string, to: string])[] = [
  ['src/core/table/fine.ts', '../values/target'],
  ['src/core/rules/fine.ts', './rule'],
  ['src/core/rules/fine-helper.ts', './helpers/target'],
  ['src/core/report/fine.ts', '../rules/index'],
  ['src/core/report/fine-zod.ts', 'zod'],
  ['src/workbook/xlsx/fine.ts', '../memory/target'],
  ['src/app/fine.ts', '../workbook/port'],
  ['src/app/fine-rules.ts', '../core/rules/run-rules'],
  ['src/ui/fine.ts', '../app/target'],
  ['src/cli/fine.ts', '../workbook/xlsx/target'],
  ['src/cli/fine-node.ts', 'node:util'],
  ['src/entries/fine.ts', '../workbook/office/target'],
  ['src/entries/fine.dev.ts', '../host/target'],
];

/** The same, for rooms that may know only the types of another. */
const ALLOWED_TYPES: readonly (readonly [from: string, to: string])[] = [
  ['src/core/budget/fine-type.ts', '../findings/target'],
  ['src/ui/fine-type.ts', '../core/table/target'],
];

/** Lines that need no import to leave the room, and the ESLint rule that must say so. */
const IMPURE: readonly (readonly [file: string, line: string, rule: string])[] = [
  ['src/core/values/impure-clock.ts', 'Date.now()', 'no-restricted-syntax'],
  ['src/core/values/impure-date.ts', 'new Date()', 'no-restricted-syntax'],
  ['src/core/values/impure-chance.ts', 'Math.random()', 'no-restricted-syntax'],
  ['src/core/values/impure-node.ts', 'process.argv', 'no-restricted-globals'],
  ['src/core/values/impure-page.ts', 'document.title', 'no-restricted-globals'],
  ['src/core/values/impure-console.ts', 'console.log(1)', 'no-console'],
  ['src/app/impure-excel.ts', 'Excel', 'no-restricted-globals'],
  ['src/cli/impure-exit.ts', 'process.exit()', 'no-restricted-globals'],
  ['src/core/values/CamelCase.ts', '1', 'unicorn/filename-case'],
];

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null }[];
}
interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let folder = '';
const linted = new Map<string, readonly (string | null)[]>();
const cruised = new Map<string, readonly string[]>();

const plant = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const importing = (to: string): string => `import * as there from '${to}';\nexport const here = there;\n`;
const importingType = (to: string): string =>
  `import type * as There from '${to}';\nexport type Here = typeof There;\n`;

function run(...args: readonly string[]): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (!/^[[{]/.test(stdout)) throw new Error(`${args.join(' ')}: ${stderr}${stdout}`);
  return JSON.parse(stdout) as unknown;
}

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'konvergen-rooms-')));
  for (const file of [
    'eslint.config.mjs',
    '.dependency-cruiser.cjs',
    'scripts/lib/rooms.cjs',
    'tsconfig.json',
  ]) {
    cpSync(join(root, file), join(folder, file));
  }
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const target of [...TARGETS, 'src/loose/target.ts']) plant(target, 'export const target = 1;\n');
  for (const [from, to] of [...LEAKS, ...ALLOWED]) plant(from, importing(to));
  for (const [from, to] of ALLOWED_TYPES) plant(from, importingType(to));
  plant('src/app/circle-a.ts', "import { b } from './circle-b';\nexport const a = (): unknown => b;\n");
  plant('src/app/circle-b.ts', "import { a } from './circle-a';\nexport const b = (): unknown => a;\n");
  plant('src/app/lonely.ts', 'export const lonely = 1;\n');
  for (const [file, line] of IMPURE) plant(file, `export const here = ${line};\n`);

  const lint = run('node_modules/eslint/bin/eslint.js', 'src', '-f', 'json') as LintResult[];
  for (const { filePath, messages } of lint) {
    linted.set(
      filePath.slice(folder.length + 1).replaceAll('\\', '/'),
      messages.map(({ ruleId }) => ruleId),
    );
  }
  const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const graph = run(cruiser, '--output-type', 'json', 'src') as { summary: { violations: Violation[] } };
  for (const { from, rule } of graph.summary.violations) {
    cruised.set(from, [...(cruised.get(from) ?? []), rule.name]);
  }
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(LEAKS)('%s importing %s', (from, _to, rule) => {
  test('is refused by ESLint', () => {
    expect(linted.get(from)).toContain('boundaries/dependencies');
  });
  test(`is refused by dependency-cruiser: ${rule}`, () => {
    expect(cruised.get(from)).toContain(rule);
  });
});

test.each([...ALLOWED, ...ALLOWED_TYPES])('%s may import %s', (from) => {
  expect(linted.get(from)).not.toContain('boundaries/dependencies');
  expect(cruised.get(from)).toBeUndefined();
});

test.each(IMPURE)('%s may not say %s', (file, _line, rule) => {
  expect(linted.get(file)).toContain(rule);
});

test('a circle and a file nobody needs are refused', () => {
  expect(cruised.get('src/app/circle-a.ts')).toContain('no-circular');
  expect(cruised.get('src/app/lonely.ts')).toEqual(['no-orphans']);
});

test('a folder without a row in the table is refused', () => {
  expect(linted.get('src/loose/target.ts')).toContain('boundaries/no-unknown-files');
});
