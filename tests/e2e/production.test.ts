import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { findChromium } from './browser';
import type { ProductionExcel } from './production-excel';
import { withLocalOffice } from './production-local';
import { CDN, EXCEL, findNginx, serveProduction, SITE, STRANGER, type Production } from './production-site';
import { secretsIn, secretsOf, watch, type Secrets, type Watch } from './production-watch';
import { untilChecked } from './workbench';

const root = process.cwd();
/** HASIL_BANGUN names another folder that was built. */
const BUILT = process.env['HASIL_BANGUN'] ?? join(root, 'dist');
const BOOK = join(root, 'assets/contoh/kabupaten-contoh.xlsx');
const PATIENCE = 90_000;
const there = findChromium() !== null && findNginx() !== null;
if (!there) console.warn('!! nginx atau Chromium TIDAK ADA / MISSING: the deployment is not tested');

const hostOf = (url: string): string => new URL(url).hostname;
const inExcel = <T>(page: Page, work: (excel: ProductionExcel) => T): Promise<T> =>
  page.evaluate(`(${work.toString()})(window.excel)`);

async function openInExcel(production: Production): Promise<{ excel: Page; pane: FrameLocator }> {
  const excel = await production.context.newPage();
  await excel.goto(`${EXCEL}/index.html?panel=${encodeURIComponent(`${SITE}/taskpane.html`)}`);
  const pane = excel.frameLocator('iframe');
  await pane.getByRole('button', { name: 'Periksa buku kerja ini' }).waitFor({ timeout: PATIENCE });
  return { excel, pane };
}

(there ? describe : describe.skip)('what is deployed, served by nginx as the example says', () => {
  let production: Production;
  let seen: Watch;
  let secrets: Secrets;
  beforeAll(async () => {
    secrets = await secretsOf('buku.xlsx', readFileSync(BOOK));
    production = await serveProduction(BUILT, 'cdn', BOOK);
    seen = await watch(production.context);
  }, PATIENCE);

  test('the whole job in Excel on the web', async () => {
    const { excel, pane } = await openInExcel(production);
    expect(secrets.numbers.length).toBeGreaterThan(1000);
    expect(secrets.names.length).toBeGreaterThan(50);

    // A button of the ribbon checks; the findings show.
    expect(await inExcel(excel, ({ press }) => press('periksa', 'Konvergen.Periksa'))).toBe(0);
    await pane.getByRole('treeitem', { level: 2 }).first().waitFor({ timeout: PATIENCE });
    await pane.getByRole('button', { name: 'Periksa ulang' }).first().waitFor({ timeout: PATIENCE });
    await pane.getByRole('treeitem', { level: 2 }).first().click();
    await pane.getByRole('button', { name: 'Mengapa?' }).click();
    expect(secretsIn([await pane.locator('body').innerText()], secrets)).toEqual([]);

    // Fixed, after a look at what changes; the workbook has it.
    const typed = "'Matrik OPPKPKE'!K28";
    const before = await excel.evaluate(
      (at) => (window as unknown as { excel: ProductionExcel }).excel.cell(at),
      typed,
    );
    expect(before).toBe('Rp. 1.500.000,-');
    await pane.getByRole('button', { name: /^Perbaiki semua yang aman/ }).click();
    await pane.getByRole('button', { name: /^Terapkan \(/ }).click();
    await excel.waitForFunction(
      (at) => (window as unknown as { excel: ProductionExcel }).excel.cell(at) === 1_500_000,
      typed,
      { timeout: PATIENCE },
    );
    // The check after a change leaves the list as it should be.
    await pane.getByRole('button', { name: 'Periksa ulang' }).first().click();
    await pane.getByText(/Lembar berubah/).waitFor({ state: 'detached', timeout: PATIENCE });

    await pane.getByText('Rekap', { exact: true }).first().click();
    await pane.getByRole('heading', { name: 'Rekap anggaran' }).waitFor({ timeout: PATIENCE });
    await pane.getByText('Konvergensi', { exact: true }).first().click();
    await pane
      .getByText(/keluarga, .* dapat dinilai/)
      .first()
      .waitFor({ timeout: PATIENCE });
    await pane.getByText('Keluarga', { exact: true }).first().click();
    await excel.waitForTimeout(500);

    // Written into sheets of the workbook.
    await pane.getByText('Ringkasan', { exact: true }).first().click();
    await pane.getByRole('button', { name: 'Tulis ke lembar', exact: true }).click();
    await pane.getByRole('button', { name: /^Tulis \d+ lembar$/ }).click();
    await pane.getByText(/^Ditulis: /).waitFor({ timeout: PATIENCE });
    expect(await inExcel(excel, ({ sheets }) => sheets())).toEqual(
      expect.arrayContaining(['Temuan', 'Rekap Anggaran', 'Konvergensi']),
    );

    // A custom function over cells.
    expect(
      await inExcel(excel, ({ recalculate }) => recalculate('RUPIAH', "'Matrik OPPKPKE'!K20:K20")),
    ).toEqual({ ok: true, value: [[expect.any(Number)]] });

    // A meeting, in a window of its own.
    await pane.getByText('Ringkasan', { exact: true }).first().click();
    const opening = production.context.waitForEvent('page');
    await pane.getByRole('button', { name: 'Mode rapat' }).click();
    const meeting = await opening;
    await meeting.getByRole('heading').first().waitFor({ timeout: PATIENCE });
    expect(meeting.url()).toBe(`${SITE}/meeting.html`);
    expect(secretsIn([await meeting.locator('body').innerText()], secrets)).toEqual([]);
    await seen.collect();
    await meeting.close();
    await excel.close();
  }, 240_000);

  test('the workbench, with its grid and a copy saved', async () => {
    const page = await production.context.newPage();
    await page.goto(`${SITE}/`);
    await page.locator('[data-kisi] [data-cell]').waitFor({ timeout: PATIENCE });
    await page.goto(`${SITE}/workbench.html`);
    await untilChecked(page, 'built');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan salinan' }).click();
    expect((await saving).suggestedFilename()).toMatch(/\.xlsx$/);
    await seen.collect();
    await page.close();
  }, 240_000);

  test('no policy was broken, and nothing was complained of', () => {
    expect(seen.complaints).toEqual([]);
    expect(production.reports()).toEqual([]);
  });

  test('no number of 16 digits and nobody’s name left the sheets and lists', () => {
    expect(seen.traces.length).toBeGreaterThan(50);
    expect(secretsIn(seen.traces, secrets)).toEqual([]);
  });

  test('nobody but Microsoft’s pages can show the pane in a frame', async () => {
    const page = await production.context.newPage();
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.goto(`${STRANGER}/index.html`);
    for (let tries = 0; told.length === 0 && tries < 100; tries += 1) await page.waitForTimeout(50);
    expect(told.join()).toContain('frame-ancestors');
    await page.close();
  });

  test('a policy that is broken would have been seen', async () => {
    const page = await production.context.newPage();
    await page.goto(`${SITE}/workbench.html`);
    const before = production.reports().length;
    await page.evaluate(() => fetch('https://appsforoffice.microsoft.com/').catch(() => null));
    for (let tries = 0; production.reports().length === before && tries < 100; tries += 1) {
      await page.waitForTimeout(50);
    }
    expect(production.reports().length).toBeGreaterThan(before);
    expect(seen.complaints.join()).toContain('connect-src');
    await page.close();
  });

  test('the browser asked nobody for anything but the pages of this test and Microsoft’s CDN', async () => {
    // Everything it began, by its own log, workers and windows included.
    expect(await production.stop()).toEqual([CDN, SITE, EXCEL, STRANGER].map(hostOf).sort());
  });

  afterAll(async () => {
    await production.stop();
  });
});

(there ? describe : describe.skip)('what is deployed where nothing of Microsoft’s can be reached', () => {
  test('loads an administrator’s own copy of office.js, and asks nobody else for anything', async () => {
    const folder = withLocalOffice(BUILT);
    const production = await serveProduction(folder, 'local', BOOK);
    try {
      const seen = await watch(production.context);
      const { excel, pane } = await openInExcel(production);
      expect(await inExcel(excel, ({ press }) => press('periksa', 'Konvergen.Periksa'))).toBe(0);
      await pane.getByRole('treeitem', { level: 2 }).first().waitFor({ timeout: PATIENCE });
      expect(production.served().join('\n')).toContain('GET /office-js/office.js 200');
      expect(seen.complaints).toEqual([]);
      expect(production.reports()).toEqual([]);
      expect(await production.stop()).toEqual([SITE, EXCEL].map(hostOf).sort());
    } finally {
      await production.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);

  test('and that copy is never among what we hand out', () => {
    expect(existsSync(join(BUILT, 'office-js'))).toBe(false);
  });
});
