import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { withExamples } from '../../scripts/readme-examples';

test('the README shows what the command line really prints', async () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toMatch(/<!-- contoh: validate /);
  expect(await withExamples(readme)).toBe(readme);
});
