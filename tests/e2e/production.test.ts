import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FrameLocator, Page } from 'playwright-core';
import { fromScripts } from '../deploy/security';
import { describeWith } from '../needs';
import type { ProductionExcel } from './production-excel';
import { withLocalOffice } from './production-local';
import { CDN, EXCEL, findNginx, serveProduction, SITE, STRANGER, type Production } from './production-site';
import { secretsIn, secretsOf, watch, type Secrets, type Watch } from './production-watch';
import { hurriedBook } from './walkthrough-book';
import { untilChecked } from './workbench';

const root = process.cwd();
/** HASIL_BANGUN names another folder that was built. */
const BUILT = process.env['HASIL_BANGUN'] ?? join(root, 'dist');
const BOOK = join(root, 'assets/contoh/kabupaten-contoh.xlsx');
const PATIENCE = 90_000;
const describeWithNginx = describeWith(findNginx(), 'nginx');

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

describeWithNginx('what is deployed, served by nginx as the example says', () => {
  let production: Production;
  let seen: Watch;
  let secrets: Secrets;
  let hurried: Secrets;
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

    // A workbook with more than 200 mistakes, many in numbers of people, and a file that is none.
    const bytes = Buffer.from(hurriedBook());
    hurried = await secretsOf('pemetaan-opd.xlsx', bytes);
    expect(hurried.numbers.length).toBeGreaterThan(50);
    const input = page.locator('[data-berkas]');
    await input.setInputFiles({ name: 'pemetaan-opd.xlsx', mimeType: '', buffer: bytes });
    await page.getByText('pemetaan-opd.xlsx').first().waitFor();
    await untilChecked(page, 'built');
    const panel = page.getByRole('complementary', { name: 'Panel Konvergen' });
    await panel.getByRole('searchbox', { name: 'Cari temuan' }).fill('NIK');
    await page.waitForTimeout(500);
    const shown = [await panel.innerText()];
    await panel.getByRole('treeitem', { level: 2 }).first().click();
    for (let step = 0; step < 20; step += 1) {
      shown.push(await panel.innerText());
      await page.keyboard.press('F8');
      await page.waitForTimeout(50);
    }
    // Cards and lists name numbers by their ends.
    expect(shown[0]).toMatch(/NIK \d{4}\*{8}\d{4} memuat/);
    expect(shown[1]).toMatch(/Nilai sekarang/);
    expect(secretsIn(shown, { numbers: hurried.numbers, names: [] })).toEqual([]);
    await seen.collect();
    await input.setInputFiles({ name: 'rusak.xlsx', mimeType: '', buffer: bytes.subarray(0, 9_000) });
    await page.getByText(/^rusak\.xlsx: /).waitFor();
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
    expect(seen.traces.length).toBeGreaterThan(40);
    expect(secretsIn(seen.traces, secrets)).toEqual([]);
    expect(secretsIn(seen.traces, hurried)).toEqual([]);
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

  test('every kind of file comes with the headers that are written down for it', async () => {
    const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
      .map((file) => `/${file}`)
      .filter((file) => /\.[a-z0-9]+$/.test(file) && !/\.gz$|^\/cli\//.test(file));
    // One of each kind and folder is enough; pages and what Excel asks for are all of them asked for.
    const kinds = new Map(files.map((file) => [file.replace(/[^/]+(?=\.[a-z0-9]+$)/, '*'), file]));
    const paths = [...new Set([...kinds.values(), ...files.filter((file) => !file.includes('/', 1))])];
    expect(paths.length).toBeGreaterThan(15);
    const { wanted, types } = fromScripts(
      `{ types: headers.TYPES, wanted: Object.fromEntries(${JSON.stringify(paths)}.map((path) => [path, headers.headersFor(path)])) }`,
    ) as { readonly wanted: Record<string, Record<string, string>>; readonly types: Record<string, string> };
    for (const path of paths) {
      const { statusCode, headers } = await production.ask(path);
      expect([path, statusCode]).toEqual([path, 200]);
      expect([path, headers['content-type']?.split(';')[0]]).toEqual([
        path,
        types[path.slice(path.lastIndexOf('.') + 1)],
      ]);
      const sent = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name,
          String(value).replace(/; report-uri \S+$/, ''),
        ]),
      );
      const expected = Object.entries(wanted[path] ?? {}).map(([name, value]): [string, string] => [
        name.toLowerCase(),
        value,
      ]);
      const due: Record<string, string> = Object.fromEntries(expected);
      expect({ path, ...sent }).toMatchObject({ path, ...due });
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/);
    }
  });

  test('texts come compressed, as they were at build; nothing is taken in, and the command line is not for browsers', async () => {
    const encoding = 'gzip';
    const packed = await production.ask('/taskpane.html', { encoding });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(
      (await production.ask('/assets/icon-32.png', { encoding })).headers['content-encoding'],
    ).toBeUndefined();
    for (const path of ['/taskpane.html.gz', '/cli/konvergen.js', '/tidak-ada', '/../package.json']) {
      expect((await production.ask(path)).statusCode).toBeGreaterThanOrEqual(400);
    }
    expect((await production.ask('/taskpane.html', { method: 'POST' })).statusCode).toBe(405);
    expect((await production.ask('/tidak-ada')).headers['content-security-policy']).toContain(
      "default-src 'none'",
    );
  });

  test('the browser asked nobody for anything but the pages of this test and Microsoft’s CDN', async () => {
    // Everything it began, by its own log, workers and windows included.
    expect(await production.stop()).toEqual([CDN, SITE, EXCEL, STRANGER].map(hostOf).sort());
  });

  afterAll(async () => {
    await production.stop();
  });
});

describeWithNginx('what is deployed where nothing of Microsoft’s can be reached', () => {
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
