import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { NEEDS_PAGE_PATH, needsPage } from '../../../scripts/lib/needs-page';
import { id } from '../../../src/core/messages/id';
import { KEBUTUHAN } from '../../../src/core/taxonomy/kebutuhan';

test('the page of needs is current; else run: npm run make:needs', () => {
  expect(readFileSync(NEEDS_PAGE_PATH, 'utf8')).toBe(needsPage());
});

test.each(KEBUTUHAN.map((need) => [need.id, need] as const))(
  '%s stands on it with all it depends on',
  (key, need) => {
    const page = needsPage();
    const from = page.indexOf(`### ${key}: `);
    expect(from).toBeGreaterThan(0);
    const section = page.slice(from, page.indexOf('\n##', from + 3));
    expect(section).toContain(need.syarat.id);
    expect(section).toContain(need.source.pasal);
    for (const [name, value] of Object.entries(need.parameter)) {
      expect(section).toContain(`\`${name}\` = ${String(value)}`);
    }
    for (const program of need.dipenuhiOleh) expect(section.toLowerCase()).toContain(program.toLowerCase());
  },
);

test('the command line sends people to this page', () => {
  expect(id['kesenjangan.konfirmasi']).toContain(NEEDS_PAGE_PATH);
});
