import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { EXAMPLE_PAGES, withExamples } from '../../scripts/readme-examples';

test.each(EXAMPLE_PAGES)('%s shows what the command line really prints', async (path) => {
  const page = readFileSync(path, 'utf8');
  expect(page).toMatch(/<!-- contoh: (validate|fix|summarize) /);
  expect(await withExamples(page)).toBe(page);
});
