import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { openSight, type Sight, type Visit } from './browser';
import { paneOf, untilChecked } from './workbench';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Looks of the system a person may have set. */
const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** Fluent's keyboard helper puts empty stops into the order of focus, hidden from readers on purpose. */
const HELPERS = '[data-tabster-dummy]';

/** What axe finds serious in a document: rule, and the first elements it is about. */
async function seriousIn(frame: Frame, without: readonly string[] = []): Promise<readonly string[]> {
  // Colours that are still on their way to another are nobody's colours.
  await frame.page().waitForTimeout(500);
  await frame.evaluate(axeSource);
  return await frame.evaluate(
    async ({ helpers, rules }) => {
      const { axe } = window as unknown as {
        axe: { run: (context: object, options: RunOptions) => Promise<AxeResults> };
      };
      const { violations } = await axe.run(
        { exclude: [[helpers]] },
        {
          resultTypes: ['violations'],
          rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
        },
      );
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .slice(0, 3)
              .map(({ html }) => html.slice(0, 160))
              .join(' | ')}`,
        );
    },
    { helpers: HELPERS, rules: without },
  );
}

/** Ways to every screen of the page; each begins where the one before ended. */
const SCREENS: readonly (readonly [name: string, go: (page: Page) => Promise<void>])[] = [
  ['Temuan', () => Promise.resolve()],
  [
    'a finding’s card',
    async (page) => {
      await paneOf(page, 'built').getByRole('treeitem', { level: 2 }).nth(1).click();
      await paneOf(page, 'built').getByRole('button', { name: 'Mengapa?' }).click();
    },
  ],
  ['Ringkasan', (page) => toScreen(page, 'Ringkasan')],
  ['Rekap', (page) => toScreen(page, 'Rekap')],
  ['Konvergensi', (page) => toScreen(page, 'Konvergensi')],
  [
    'the stages of Konvergensi',
    async (page) => {
      await paneOf(page, 'built').getByRole('combobox', { name: 'Lihat menurut' }).selectOption('tahap');
    },
  ],
  ['Keluarga', (page) => toScreen(page, 'Keluarga')],
  [
    'the filters of Keluarga',
    async (page) => {
      await paneOf(page, 'built').getByRole('button', { name: 'Saring keluarga' }).click();
    },
  ],
  ['Pengaturan', (page) => paneOf(page, 'built').getByRole('button', { name: 'Pengaturan' }).click()],
  ['Bantuan', (page) => paneOf(page, 'built').getByRole('button', { name: 'Bantuan' }).click()],
  ['the table view', (page) => page.getByRole('button', { name: 'Tampilan tabel' }).click()],
  [
    'a message',
    async (page) => {
      const file = { name: 'catatan.xlsx', mimeType: '', buffer: Buffer.from('bukan zip') };
      await page.locator('[data-berkas]').setInputFiles(file);
      await page.getByText('bukan buku kerja Excel').waitFor();
    },
  ],
];

async function toScreen(page: Page, name: string): Promise<void> {
  await paneOf(page, 'built').getByText(name, { exact: true }).first().click();
  // Figures come from the worker; a screen that still counts is not the screen.
  await page.waitForTimeout(600);
}

describe.each(Object.entries(LOOKS))('axe, %s', (name, look) => {
  // The system's own colours stand in place of ours then, and axe reckons with ours.
  const without = name === 'contrast' ? ['color-contrast'] : [];
  let sight: Sight;
  let visit: Visit;
  beforeAll(async () => {
    sight = await openSight('built');
    visit = await sight.visit({ ...look, bypassCSP: true });
    await untilChecked(visit.page, 'built');
  });
  afterAll(async () => {
    await sight.close();
  });

  test.each(SCREENS)('finds nothing serious on %s', async (_screen, go) => {
    await go(visit.page);
    expect(await seriousIn(visit.page.mainFrame(), without)).toEqual([]);
  });
});

describe('axe, the pane in its frame', () => {
  test('finds nothing serious in the page and in the frame', async () => {
    const sight = await openSight('dev');
    try {
      const { page } = await sight.visit({ bypassCSP: true });
      await untilChecked(page, 'dev');
      for (const frame of page.frames()) expect(await seriousIn(frame)).toEqual([]);
    } finally {
      await sight.close();
    }
  });
});
