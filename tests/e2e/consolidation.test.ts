import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';
import { makeProvince } from '../synthetic/province';
import { bombFile, provinceFile } from '../synthetic/province-files';
import { openSight, type SiteKind } from './browser';
import { paneOf, untilChecked } from './workbench';

const pictures = join(__dirname, '../../node_modules/.cache/konvergen/gambar');
const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE = 60_000;

const PROVINCE = makeProvince({
  districts: 6,
  rows: 20,
  families: 40,
  seed: 3,
  kolomTambahan: 1,
  berkasKembar: 1,
  keluargaGanda: 1,
  templatLama: 1,
});

/** Opens the screen for a secretariat. */
async function openScreen(page: Page, kind: SiteKind): Promise<FrameLocator | Locator> {
  await untilChecked(page, kind);
  const pane = paneOf(page, kind);
  await pane.getByText('Ringkasan', { exact: true }).first().click();
  await pane.getByLabel('Peran').selectOption({ label: 'Sekretariat' });
  await pane.getByRole('button', { name: 'Gabungkan buku kerja' }).click();
  await pane.getByText(/1 sampai 514 berkas/).waitFor({ timeout: PATIENCE });
  return pane;
}

const seriousOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource);
  return await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (context: object) => Promise<AxeResults> } };
    const { violations } = await axe.run({ include: [['aside']], exclude: [['[data-tabster-dummy]']] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  });
};

describe('many workbooks in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'konvergen-gabung-'));
  const paths: string[] = [];
  beforeAll(() => {
    mkdirSync(pictures, { recursive: true });
    const bytes = new Map<string, Uint8Array>();
    for (const made of PROVINCE.books)
      bytes.set(made.file, bytes.get(made.twinOf ?? '') ?? provinceFile(made));
    bytes.set('rusak.xlsx', (bytes.values().next().value ?? new Uint8Array()).slice(0, 1_000));
    bytes.set('bom.xlsx', bombFile());
    for (const [name, content] of bytes) {
      paths.push(join(folder, name));
      writeFileSync(join(folder, name), content);
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** A visit in which all files were checked, with the state every line of the board shows. */
  async function checkedVisit(kind: SiteKind) {
    const sight = await openSight(kind);
    const visit = await sight.visit();
    const { page } = visit;
    const pane = await openScreen(page, kind);
    await pane.locator('input[type=file][accept*=xlsx]').last().setInputFiles(paths);
    await pane.getByRole('button', { name: `Periksa ${String(paths.length)} berkas` }).click();
    await pane
      .getByText(
        `${String(paths.length - 2)} selesai, 2 gagal, 0 belum, dari ${String(paths.length)} berkas.`,
      )
      .waitFor({ timeout: PATIENCE });
    await pane.getByRole('button', { name: 'Batalkan', exact: true }).waitFor({ state: 'detached' });
    const board = await pane.getByRole('region', { name: 'Papan kiriman' }).innerText();
    await page.screenshot({ path: join(pictures, `gabungkan-${kind}.png`) });
    await pane.getByLabel('Tampilkan').selectOption({ label: 'Lintas kabupaten' });
    await pane
      .getByText(/tercatat di .* dan juga di/)
      .first()
      .waitFor();
    return {
      ...visit,
      pane,
      states: ['Diterima', 'Versi templat lama', 'Berkas yang sama', 'Gagal'].filter((one) =>
        board.includes(one),
      ),
      close: async () => {
        await visit.close();
        await sight.close();
      },
    };
  }
  const STATES = ['Diterima', 'Versi templat lama', 'Berkas yang sama', 'Gagal'];

  test('without Excel: checked by workers, looked at, saved as files', async () => {
    const { page, pane, states, complaints, close } = await checkedVisit('built');
    try {
      expect(states).toEqual(STATES);
      expect(await seriousOf(page)).toEqual([]);
      const book = page.waitForEvent('download', { timeout: PATIENCE });
      await pane.getByRole('button', { name: 'Simpan buku provinsi' }).click();
      const read = await readWorkbook('provinsi.xlsx', readFileSync(await (await book).path()));
      expect(read.ok && (await read.workbook.sheets()).map(({ name }) => name)).toContain('Data Pemetaan');
      await pane.getByText(/^Disimpan di folder unduhan/).waitFor();
      const zip = page.waitForEvent('download', { timeout: PATIENCE });
      await pane.getByRole('button', { name: 'Kirim balik (zip)' }).click();
      const back = unzipSync(readFileSync(await (await zip).path()));
      expect(Object.keys(back)).toHaveLength(PROVINCE.books.filter(({ twinOf }) => twinOf === null).length);
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('in Excel: the province’s sheets go into the open workbook', async () => {
    const { page, pane, states, complaints, close } = await checkedVisit('dev');
    try {
      expect(states).toEqual(STATES);
      await pane.getByRole('button', { name: 'Tulis ke buku kerja ini' }).click();
      await pane.getByText(/lembar ditulis ke buku kerja ini/).waitFor({ timeout: 2 * PATIENCE });
      await page.getByRole('tab', { name: 'Data Pemetaan' }).waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await close();
    }
  });

  test('at the size of Excel’s pane nothing stands beside its edge', async () => {
    const sight = await openSight('dev');
    const { page, close } = await sight.visit();
    try {
      const pane = await openScreen(page, 'dev');
      await page.locator('iframe').evaluate((element) => {
        Object.assign(element.style, { position: 'fixed', top: '0', left: '0', zIndex: '10000' });
        Object.assign(element.style, { width: '350px', height: '378px' });
      });
      const clip = { x: 0, y: 0, width: 350, height: 378 };
      await page.screenshot({ path: join(pictures, 'panel-gabungkan-kosong.png'), clip });
      await pane.locator('input[type=file][accept*=xlsx]').last().setInputFiles(paths);
      await page.screenshot({ path: join(pictures, 'panel-gabungkan-daftar.png'), clip });
      await pane.getByRole('button', { name: /^Periksa \d+ berkas$/ }).click();
      await pane.getByLabel('Tampilkan').waitFor({ timeout: PATIENCE });
      await pane
        .getByRole('button', { name: 'Batalkan', exact: true })
        .waitFor({ state: 'detached', timeout: PATIENCE });
      await pane.getByLabel('Tampilkan').scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(pictures, 'panel-gabungkan-hasil.png'), clip });
      const over = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(over).toBe(0);
    } finally {
      await close();
      await sight.close();
    }
  });
});
