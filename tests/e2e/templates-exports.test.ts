import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Download, FrameLocator, Locator, Page } from 'playwright-core';
import { recogniseWorkbook } from '../../src/app/recognise-workbook';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';
import { openSight, type Sight, type SiteKind } from './browser';
import { paneOf, untilChecked } from './workbench';

const pictures = join(__dirname, '../../node_modules/.cache/konvergen/gambar');
const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE = 60_000;

/** Excel's narrowest pane, and the screen of an office. */
const SIZES = [
  { width: 350, height: 378 },
  { width: 1366, height: 768 },
] as const;

async function openScreen(page: Page, kind: SiteKind): Promise<FrameLocator | Locator> {
  await untilChecked(page, kind);
  const pane = paneOf(page, kind);
  await pane.getByText('Ringkasan', { exact: true }).first().click();
  // Whoever is here to work sends the offer of a tour away; it takes room a narrow pane does not have.
  const later = pane.getByRole('button', { name: 'Nanti saja' });
  await later.click({ timeout: 5_000 }).catch(() => undefined);
  await pane.getByRole('button', { name: 'Templat dan laporan' }).click();
  await pane.getByRole('heading', { level: 2, name: 'Templat' }).waitFor({ timeout: PATIENCE });
  return pane;
}

const part = (pane: FrameLocator | Locator, name: string): Locator => pane.getByRole('region', { name });

/** Presses a button and answers what came as a file. */
async function downloaded(page: Page, button: Locator): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: PATIENCE }), button.click()]);
  return file;
}

async function sheetsOf(file: Download) {
  const read = await readWorkbook(file.suggestedFilename(), readFileSync(await file.path()));
  if (!read.ok) throw new Error(read.reason);
  const { sheets } = await recogniseWorkbook(read.workbook);
  return sheets.map(({ sheet, role, confidence }) => ({ sheet, role, confidence }));
}

const violationsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource);
  return await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (context: object) => Promise<AxeResults> } };
    const { violations } = await axe.run({ include: [['aside']], exclude: [['[data-tabster-dummy]']] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  });
};

describe('templates and reports in a browser', () => {
  let sight: Sight;
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    sight = await openSight('built');
  });
  afterAll(async () => {
    await sight.close();
  });

  test.each(SIZES)('at $width x $height: a RAT template and the LP2KD tables', async (viewport) => {
    const { page, complaints, close } = await sight.visit({ viewport, bypassCSP: true });
    const picture = (name: string): string =>
      join(pictures, `templat-${name}-${String(viewport.width)}x${String(viewport.height)}.png`);
    try {
      const pane = await openScreen(page, 'built');
      await page.screenshot({ path: picture('layar') });
      const templates = part(pane, 'Templat');
      await templates.getByLabel('Tahun anggaran').fill('2026');
      const template = await downloaded(page, templates.getByRole('button', { name: 'Unduh berkas' }));
      expect(template.suggestedFilename()).toBe('templat-rat-2026.xlsx');
      expect(await sheetsOf(template)).toContainEqual({ sheet: 'RAT', role: 'pemetaan', confidence: 1 });

      const reports = part(pane, 'Laporan dari buku kerja ini');
      await reports.getByLabel('Jenis laporan').selectOption('lp2kd');
      const lp2kd = await downloaded(page, reports.getByRole('button', { name: 'Unduh berkas' }));
      expect(lp2kd.suggestedFilename()).toMatch(/^lp2kd-.+\.xlsx$/);
      const roles = await sheetsOf(lp2kd);
      expect(roles.map(({ sheet }) => sheet)).toContain('LP2KD Pengaduan');
      expect(new Set(roles.map(({ role }) => role))).toEqual(new Set(['hasil']));
      await reports.getByText(/diserahkan ke folder unduhan/).scrollIntoViewIfNeeded();
      await page.screenshot({ path: picture('lp2kd') });
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth - clientWidth).toBe(0);
      expect(await violationsOf(page)).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('in a pane of Excel’s size nothing stands beside its edge', async () => {
    const { page, close } = await sight.visit();
    try {
      const pane = await openScreen(page, 'built');
      await page.getByRole('complementary', { name: 'Panel Konvergen' }).evaluate((element) => {
        const pinned = {
          position: 'fixed',
          top: '0',
          left: '0',
          zIndex: '10000',
          width: '350px',
          height: '378px',
        };
        Object.assign(element.style, pinned, { background: 'white', overflow: 'hidden' });
      });
      const clip = { x: 0, y: 0, width: 350, height: 378 };
      await page.screenshot({ path: join(pictures, 'panel-templat.png'), clip });
      const reports = part(pane, 'Laporan dari buku kerja ini');
      await reports.getByRole('button', { name: 'Unduh berkas' }).scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(pictures, 'panel-laporan.png'), clip });
      const over = await reports.evaluate((element) => {
        const { scrollWidth = 0, clientWidth = 0 } = element.parentElement ?? {};
        return scrollWidth - clientWidth;
      });
      expect(over).toBe(0);
    } finally {
      await close();
    }
  });

  test('every table in a zip, the summary as text, and a template beside the data', async () => {
    const { page, complaints, close } = await sight.visit();
    try {
      const pane = await openScreen(page, 'built');
      const reports = part(pane, 'Laporan dari buku kerja ini');
      await reports.getByLabel('Jenis laporan').selectOption('csv');
      const zip = await downloaded(page, reports.getByRole('button', { name: 'Unduh berkas' }));
      expect(Object.keys(unzipSync(readFileSync(await zip.path())))).toContain('temuan.csv');
      await reports.getByLabel('Jenis laporan').selectOption('ringkasan');
      await reports.getByRole('button', { name: 'Salin teksnya' }).click();
      await reports.getByText('Teksnya sudah disalin.').waitFor({ timeout: PATIENCE });
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/Rp/);
      const templates = part(pane, 'Templat');
      await templates.getByLabel('Jenis templat').selectOption('penerima');
      await templates.getByRole('button', { name: 'Tambahkan ke buku kerja ini' }).click();
      await templates.getByText(/^Ditambahkan: /).waitFor({ timeout: PATIENCE });
      await page.getByRole('tab', { name: 'Petunjuk' }).first().waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });
});
