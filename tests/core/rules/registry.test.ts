import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { translate } from '../../../src/core/messages/translate';
import { ALL_RULES, COLLECTION_RULES, RULES, ruleOf } from '../../../src/core/rules/index';

const CONTRACT = new Set(['index.ts', 'rule.ts', 'run-rules.ts']);
const files = readdirSync('src/core/rules')
  .filter((name) => name.endsWith('.ts') && !CONTRACT.has(name))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort();
const pages = readdirSync('docs/rules')
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''))
  .sort();
const ids = ALL_RULES.map(({ meta }) => meta.id);

const HEADINGS = [
  '## Yang diperiksa',
  '## Mengapa penting',
  '## Contoh',
  '## Cara memperbaiki',
  '## Dasar hukum',
  '## Kapan boleh dimatikan',
];

describe('registry', () => {
  test('holds every rule file, in the order of the alphabet', () => {
    expect(ids).toEqual(files);
  });
  test('each list is in the order of the alphabet, and scopes stand where they belong', () => {
    for (const list of [RULES, COLLECTION_RULES]) {
      const own = list.map(({ meta }) => meta.id);
      expect(own).toEqual([...own].sort());
    }
    expect(RULES.filter(({ meta }) => (meta.scope as string) === 'kumpulan')).toEqual([]);
  });
  test('every page belongs to a rule', () => {
    expect(pages).toEqual(files);
  });
  test('ids and older ids are each used once', () => {
    const all = ALL_RULES.flatMap(({ meta }) => [meta.id, ...(meta.aliases ?? [])]);
    expect(all).toEqual([...new Set(all)]);
    expect(ruleOf('tidak-ada-aturan-ini')).toBeUndefined();
  });
});

describe.each(ALL_RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (id, { meta }) => {
  test('has a test of its own', () => {
    expect(existsSync(`tests/core/rules/${id}.test.ts`)).toBe(true);
  });
  test('is named in Indonesian kebab-case', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });
  test('says everything in both languages, with the same gaps', () => {
    const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([gap]) => gap).sort();
    for (const text of [meta.title, meta.next, ...Object.values(meta.messages)]) {
      expect(text.id.trim()).not.toBe('');
      expect(text.en.trim()).not.toBe('');
      expect(gaps(text.en)).toEqual(gaps(text.id));
    }
    expect(meta.source.trim()).not.toBe('');
  });
  test('has a page with the headings every page has', () => {
    const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
    expect(page.startsWith(`# ${id}\n`)).toBe(true);
    expect(page.match(/^## .+$/gm)).toEqual(HEADINGS);
    const level = translate(`tingkat.${meta.severity}`, 'id') + (meta.locked === true ? ' (tetap)' : '');
    expect(page.split('\n')[2]).toBe(`${meta.title.id} · tingkat: ${level} · lingkup: ${meta.scope}`);
  });
});
