import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = join(__dirname, '../..');
const PAGE = 'docs/kontribusi/aturan.md';
const page = readFileSync(PAGE, 'utf8');

const PAGES = [
  'CONTRIBUTING.md',
  'docs/arsitektur.md',
  PAGE,
  'docs/kontribusi/tata-letak.md',
  'docs/kontribusi/kebutuhan.md',
];

test.each(PAGES)('every file %s names is there', (path) => {
  const named = [
    ...readFileSync(path, 'utf8').matchAll(/(?:`|jest )((?:src|tests|scripts|docs)\/[^`<*\s]*)/g),
  ]
    .map(([, name = '']) => name)
    .filter((name) => !name.includes('subkegiatan-hanya-angka'));
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
  expect(named.length).toBeGreaterThan(0);
});

describe('the rule written on the page', () => {
  let copy = '';
  const id = /npm run new-rule ([a-z-]+)/.exec(page)?.[1] ?? '';
  const ruleTest = `tests/core/rules/${id}.test.ts`;

  const run = (
    program: string,
    ...args: string[]
  ): { readonly status: number | null; readonly said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join('node_modules', program), ...args], {
      cwd: copy,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'konvergen-aturan-'));
    for (const path of [
      'src/core',
      'scripts',
      'docs/rules',
      'package.json',
      'jest.config.js',
      'tsconfig.json',
    ]) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    for (const path of [
      'tests/rule-tester.ts',
      'tests/core/live',
      'tests/core/rules/strategi-kosong.test.ts',
    ]) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  test('npm run new-rule writes the three files and registers the rule; its test fails until it is filled in', () => {
    const { status, said } = run('tsx/dist/cli.mjs', 'scripts/new-rule.ts', id);
    expect([status, said]).toEqual([0, expect.stringContaining(`src/core/rules/${id}.ts`)]);
    for (const path of [`src/core/rules/${id}.ts`, ruleTest, `docs/rules/${id}.md`]) {
      expect(existsSync(join(copy, path))).toBe(true);
    }
    expect(readFileSync(join(copy, 'src/core/rules/index.ts'), 'utf8')).toContain(`from './${id}';`);
    expect(run('jest/bin/jest.js', '--rootDir', copy, ruleTest).status).toBe(1);
  }, 60_000);

  test('filled in as the page says, its test passes', () => {
    const blocks = [...page.matchAll(/<!-- berkas: (\S+) -->\n\n```ts\n([\s\S]*?)```/g)];
    expect(blocks.map(([, path]) => path).sort()).toEqual([`src/core/rules/${id}.ts`, ruleTest]);
    for (const [, path = '', text = ''] of blocks) writeFileSync(join(copy, path), text);
    const { status, said } = run('jest/bin/jest.js', '--rootDir', copy, ruleTest);
    expect([status, said]).toEqual([0, expect.stringMatching(/Tests: +\d+ passed/)]);
  }, 60_000);
});
