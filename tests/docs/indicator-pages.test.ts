import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDICATOR_PAGES, indicatorPages } from '../../scripts/lib/indicator-pages';
import { showNilai } from '../../src/app/learning/show-nilai';
import { INDIKATOR } from '../../src/core/learning/daftar-indikator';

test('there is a page for every number and no other', () => {
  expect(readdirSync(INDICATOR_PAGES).sort()).toEqual([...indicatorPages().keys()].sort());
});

test.each([...indicatorPages()])('%s is current; else run: npm run make:indikator', (name, text) => {
  expect(readFileSync(join(INDICATOR_PAGES, name), 'utf8')).toBe(text);
});

test.each(INDIKATOR.map((one) => [one.id, one] as const))('%s says all it has to', (id, one) => {
  const page = indicatorPages().get(`${id}.md`) ?? '';
  for (const text of [one.arti, one.rumus, ...one.perhatikan, ...one.contoh.hitungan]) {
    expect(page).toContain(text.id);
  }
  for (const { nilai } of one.contoh.hasil) expect(page).toContain(showNilai(nilai, 'id'));
  for (const { dokumen } of one.sumber) expect(page).toContain(dokumen);
});
