import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSight, type Sight } from './browser';
import { findingAt, paneOf, selectedInGrid, eventually, untilChecked } from './workbench';

const root = join(__dirname, '../..');

/** Pictures nobody keeps; those of the docs are taken by `npm run docs:shots`. */
const folder = join(root, 'node_modules/.cache/konvergen/gambar');

/** Size of Excel's task pane on a screen of 1366 x 768. */
const PANE = { width: 350, height: 378 };

describe('pictures', () => {
  let sight: Sight;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    sight = await openSight('dev');
  });
  afterAll(async () => {
    await sight.close();
  });

  test.each(['light', 'dark'] as const)('the workbench at 1366 x 768, %s', async (colorScheme) => {
    const { page, close } = await sight.visit({ colorScheme });
    await untilChecked(page, 'dev');
    await paneOf(page, 'dev').getByRole('button', { name: 'Sorot temuan' }).click();
    // The notice goes when one moves on.
    await paneOf(page, 'dev').getByText('sel disorot').waitFor();
    await findingAt(page, 'dev', 'K28').click();
    await eventually(
      () => selectedInGrid(page),
      (at) => at.endsWith('!K28'),
    );
    await page.waitForTimeout(500);
    const name = colorScheme === 'light' ? 'meja-kerja.png' : 'meja-kerja-gelap.png';
    const picture = await page.screenshot({ path: join(folder, name) });
    expect(picture.length).toBeGreaterThan(20_000);
    await close();
  });

  test.each([
    ['temuan', 'Temuan'],
    ['ringkasan', 'Ringkasan'],
    ['rekap', 'Rekap'],
    ['konvergensi', 'Konvergensi'],
    ['keluarga', 'Keluarga'],
  ])('the pane alone at 350 x 378: %s, with nothing beside its edge', async (name, screen) => {
    // As narrow as the pane, the page stacks; the frame alone is then as large as Excel's pane.
    const { page, close } = await sight.visit();
    await untilChecked(page, 'dev');
    const frame = page.locator('iframe');
    await frame.evaluate((element, size) => {
      Object.assign(element.style, {
        position: 'fixed',
        top: '0',
        left: '0',
        zIndex: '10000',
        width: `${String(size.width)}px`,
        height: `${String(size.height)}px`,
      });
    }, PANE);
    await paneOf(page, 'dev').getByRole('button', { name: screen, exact: true }).first().click();
    await page.waitForTimeout(1_000);
    await page.screenshot({ path: join(folder, `panel-${name}.png`), clip: { x: 0, y: 0, ...PANE } });
    const over = await paneOf(page, 'dev')
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(over).toBe(0);
    await close();
  });
});
