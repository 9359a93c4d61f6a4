import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { EXAMPLE_PAGES, withExamples } from '../../scripts/readme-examples';

test('the pages people read first have examples', () => {
  expect(EXAMPLE_PAGES).toEqual(
    expect.arrayContaining([
      'README.md',
      'docs/panduan/opd.md',
      'docs/panduan/terminal.md',
      'docs/english.md',
    ]),
  );
});

test.each(EXAMPLE_PAGES)(
  '%s shows what the command line really prints; if not: npm run make:readme',
  async (path) => {
    const page = readFileSync(path, 'utf8');
    const starts = page.match(/<!-- contoh: /g)?.length ?? 0;
    // An example that is written in another form would never be compared.
    const whole = page.match(
      /<!-- contoh: .+? -->\n\n```text\n[\s\S]*?```\n\n<!-- akhir contoh -->/g,
    )?.length;
    expect(whole).toBe(starts);
    expect(await withExamples(page)).toBe(page);
  },
);
