import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { isAtLeast, SUPPORT_PAGES, supportTable, withSupport } from '../../scripts/lib/support-table';
import { FEATURES } from '../../src/workbook/office/support';

const root = join(__dirname, '../..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, 'src', path), 'utf8') }));

test.each(SUPPORT_PAGES)('%s tells of every question we ask Excel, and of nothing else', (path) => {
  const page = readFileSync(join(root, path), 'utf8');
  expect(withSupport(page)).toBe(page);
});

test('the questions of the code are those of the table', () => {
  const asked = sources.flatMap(({ text }) =>
    [...text.matchAll(/\bsupports\(\s*'(\w+)'\s*\)/g)].map(([, feature]) => feature),
  );
  expect([...new Set(asked)].sort()).toEqual(Object.keys(FEATURES).sort());
});

test('nobody asks Excel anywhere else', () => {
  const asking = sources.filter(({ text }) => text.includes('.isSetSupported(')).map(({ path }) => path);
  expect(asking).toEqual(['workbook/office/support.ts']);
});

test('the table says what is known of each Excel', () => {
  const cells = supportTable()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const [head = []] = cells;
  const at = (row: string, client: string): string | undefined =>
    cells.find(([, what]) => what?.startsWith(row))?.[head.indexOf(client)];
  expect(at('Panel', 'LTSC 2021')).toBe('ya');
  expect(at('Tab pita', 'LTSC 2021')).toBe('ya');
  expect(at('Tab pita', 'iPad')).toBe('–');
  expect(at('Pintasan', 'LTSC 2024')).toBe('–');
  expect(at('Tombol', 'Microsoft 365 Windows')).toBe('–');
  expect(at('Tombol', 'Excel di web')).toBe('ya');
  expect(at('Catatan', 'LTSC 2024')).toBe('–');
});

test.each([
  ['1.14', '1.2', true],
  ['1.2', '1.14', false],
  ['1.13', '1.13', true],
  ['999', '1.20', true],
  [undefined, '1.1', false],
])('version %s against %s: %s', (has, wanted, is) => {
  expect(isAtLeast(has, wanted)).toBe(is);
});
