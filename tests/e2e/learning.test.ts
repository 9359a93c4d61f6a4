import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { TUR } from '../../src/core/learning/tur';
import { openSight, type Sight } from './browser';
import { eventually, paneOf, untilChecked } from './workbench';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const folder = join(__dirname, '../../node_modules/.cache/konvergen/gambar');

/** Excel's task pane on a screen of 1366 x 768, and that screen. */
const SIZES = [
  [350, 378],
  [1366, 768],
] as const;

/** In a window as small as Excel's pane the page shows the pane alone. */
async function openPane(sight: Sight, [width, height]: readonly [number, number]) {
  const visit = await sight.visit({ bypassCSP: true });
  await untilChecked(visit.page, 'built');
  await visit.page.setViewportSize({ width, height });
  if (width < 400) {
    await visit.page.addStyleTag({
      content: 'aside { position: fixed !important; inset: 0; z-index: 9; background: white; }',
    });
  }
  return { ...visit, pane: paneOf(visit.page, 'built') as Locator };
}

const picture = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: join(folder, `belajar-${name}.png`) });
};

/** What axe finds wrong on the page, however slight, in what help and tour are made of. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (context: object) => Promise<AxeResults> } };
    const { violations } = await axe.run({ include: [['aside']], exclude: [['[data-tabster-dummy]']] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

/** Nothing of the screen lies over the words of the step. */
const isUncovered = (card: Locator): Promise<boolean> =>
  card.evaluate((element) =>
    [...element.querySelectorAll('h2, p, button')].every((part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + Math.min(8, height / 2));
      return seen !== null && (part.contains(seen) || seen.contains(part));
    }),
  );

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(SIZES)('help and tour at %i x %i', (width, height) => {
  let sight: Sight;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    sight = await openSight('built');
  });
  afterAll(async () => {
    await sight.close();
  });

  test('the tour by keyboard alone: every step is on its screen, in sight, marked and in focus', async () => {
    const { page, pane, complaints, close } = await openPane(sight, [width, height]);
    await pane.getByRole('button', { name: 'Mulai tur' }).focus();
    await page.keyboard.press('Enter');
    const violations: string[] = [];
    for (const [at, { judul, sasaran }] of TUR.entries()) {
      const card = pane.getByRole('dialog', { name: judul.id });
      await card.waitFor();
      expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
      const mark = pane.locator(`[data-tur="${sasaran}"][data-tur-kini]`);
      await mark.waitFor();
      await page.waitForTimeout(600);
      const box = await mark.boundingBox();
      const below = await card.boundingBox();
      // Something of it stands between the top of the pane and the card.
      expect((box?.y ?? height) + 10).toBeLessThan(below?.y ?? 0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(60);
      expect((below?.y ?? 0) + (below?.height ?? 0)).toBeLessThanOrEqual(height);
      expect(await isUncovered(card)).toBe(true);
      await picture(page, `tur-${String(at + 1)}-${String(width)}`);
      if (at === 0 || at === 4) violations.push(...(await violationsOf(page)));
      if (at === 3) {
        await page.keyboard.press('Escape');
        await card.waitFor({ state: 'detached' });
        await page.keyboard.press('F1');
        await pane.getByRole('button', { name: 'Semua bantuan' }).click();
        await pane.getByRole('button', { name: 'Lanjutkan tur (langkah 4 dari 8)' }).click();
        await card.waitFor();
      }
      await card.getByRole('button', { name: at === TUR.length - 1 ? 'Selesai' : 'Lanjut' }).focus();
      await page.keyboard.press('Enter');
    }
    await pane.getByRole('dialog').waitFor({ state: 'detached' });
    expect(violations).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('help of a screen, a number, a rule and a search', async () => {
    const { page, pane, complaints, close } = await openPane(sight, [width, height]);
    await pane.getByText('Rekap', { exact: true }).first().click();
    await pane.getByRole('button', { name: 'Apa itu Serapan?' }).click();
    await pane.getByRole('heading', { level: 1, name: 'Serapan' }).waitFor();
    await picture(page, `angka-${String(width)}`);
    expect(await violationsOf(page)).toEqual([]);
    await pane.getByRole('button', { name: /^Kembali ke/ }).click();
    await page.keyboard.press('F1');
    await pane.getByRole('heading', { level: 1, name: 'Rekap anggaran' }).waitFor();
    await picture(page, `layar-${String(width)}`);
    await pane.getByRole('searchbox', { name: 'Cari bantuan' }).fill('satuan pagu');
    await pane.getByText('Pagu dalam satuan yang berbeda', { exact: true }).click();
    await pane.getByRole('heading', { name: 'Dasar hukum' }).waitFor();
    await picture(page, `aturan-${String(width)}`);
    expect(await pane.getByRole('table').count()).toBe(2);
    expect(await violationsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the address for support shows the help where there is no Excel', async () => {
    const { page, close } = await sight.visit({
      path: 'taskpane.html#bantuan',
      viewport: { width, height },
    });
    await page.getByRole('heading', { level: 1, name: 'Bantuan' }).waitFor({ timeout: 60_000 });
    await picture(page, `dukungan-${String(width)}`);
    await page.getByRole('searchbox').fill('nik-angka');
    await page.getByRole('listitem').getByRole('button').first().click();
    await page.getByRole('heading', { name: 'Cara memperbaiki' }).waitFor();
    const hash = await eventually(
      () => page.evaluate(() => location.hash),
      (one) => one.includes('nik-angka'),
    );
    expect(hash).toBe('#bantuan/aturan/nik-angka');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Bantuan' }).waitFor();
    expect(await overflowOf(page)).toBe(0);
    await close();
  });
});
