import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ruleIndexPage, RULE_INDEX_PATH } from '../../scripts/lib/rule-index';
import { ALL_RULES } from '../../src/core/rules/index';

const page = readFileSync(RULE_INDEX_PATH, 'utf8');

test('the list of rules is what the rules say of themselves; if not: npm run make:aturan', () => {
  expect(page).toBe(ruleIndexPage());
});

test('every rule stands in it once, with its level, below an area that has rules', () => {
  const lines = page.split('\n').filter((line) => line.startsWith('| ['));
  const ids = lines.map((line) => /^\| \[([a-z0-9-]+)\]\(rules\/\1\.md\) /.exec(line)?.[1]).sort();
  expect(ids).toEqual(ALL_RULES.map(({ meta }) => meta.id).sort());
  expect(lines.filter((line) => !/\| (kesalahan|peringatan|saran)( \(tetap\))? +\|/.test(line))).toEqual([]);
  for (const area of page.split('\n## ').slice(1)) expect(area).toMatch(/^\| \[/m);
});
