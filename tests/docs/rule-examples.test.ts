import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRegions } from '../../src/core/regions/create-regions';
import type { Regions } from '../../src/core/regions/regions';
import { COLLECTION_RULES, RULES } from '../../src/core/rules/index';
import { runRules } from '../../src/core/rules/run-rules';
import type { Rule } from '../../src/core/rules/rule';
import { summariseBook } from '../../src/core/consolidation/book-summary';
import type { CollectionRule } from '../../src/core/consolidation/collection-rule';
import { runCollection } from '../../src/core/consolidation/run-collection';
import { contextOf, recogniseBook } from '../../src/core/report/checked-book';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../../src/core/settings/settings';
import { exampleBooks } from './rule-example';

/** A line `Pengaturan: {"ambang": …}` says what the settings sheet of the example holds. */
const settingsIn = (example: string): Settings => {
  const written = /^Pengaturan: (\{.*\})$/m.exec(example)?.[1];
  return settingsSchema.parse({ ...DEFAULT_SETTINGS, ...(JSON.parse(written ?? '{}') as object) });
};

/** A line `Wilayah: 98 Provinsi Contoh; 9801 Kabupaten Contoh; …` says which official regions the example knows. */
const regionsIn = (example: string): Regions | null => {
  const written = /^Wilayah: (.+)$/m.exec(example)?.[1];
  return written === undefined ? null : createRegions([written.split('; ').join('\n')]);
};

const sheetsIn = (example: string): number => exampleBooks(example).flatMap(({ grids }) => grids).length;

const findingsIn = (rule: Rule, example: string): string[] => {
  const basis = { settings: settingsIn(example), regions: regionsIn(example) };
  return exampleBooks(example).flatMap(({ file, grids, comments }) =>
    runRules(contextOf({ ...recogniseBook(file, grids), comments }, basis), [rule]).map(
      ({ cell, messageId }) => `${cell} ${messageId}`,
    ),
  );
};

const collectionFindingsIn = (rule: CollectionRule, example: string): string[] => {
  const summaries = exampleBooks(example).map(({ file, grids, modified }) =>
    summariseBook({ ...recogniseBook(file, grids), modified, wilayah: null }),
  );
  return runCollection(summaries, [rule], settingsIn(example)).map(
    ({ file, cell, messageId }) => `${file} ${cell} ${messageId}`,
  );
};

/**
 * Runs the examples of the rule pages: what stands under "Salah" must be found by the rule, what stands under "Benar"
 * must not. How they are written: `exampleBooks`.
 */
const CASES = [
  ...RULES.map((rule) => [rule.meta.id, (example: string) => findingsIn(rule, example)] as const),
  ...COLLECTION_RULES.map(
    (rule) => [rule.meta.id, (example: string) => collectionFindingsIn(rule, example)] as const,
  ),
];

describe.each(CASES)('docs/rules/%s.md', (id, find) => {
  const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
  const example = page.slice(page.indexOf('## Contoh'), page.indexOf('## Cara memperbaiki'));
  const wrong = example.slice(example.indexOf('Salah:'), example.indexOf('Benar:'));
  const right = example.slice(example.indexOf('Benar:'));

  test('has both examples', () => {
    expect(sheetsIn(wrong)).toBeGreaterThan(0);
    expect(sheetsIn(right)).toBeGreaterThan(0);
  });
  test('finds the mistake under Salah', () => {
    expect(find(wrong)).not.toEqual([]);
  });
  test('is silent under Benar', () => {
    expect(find(right)).toEqual([]);
  });
});
