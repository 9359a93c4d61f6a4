import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Grid } from '../../src/core/table/grid';
import { readWorkbook } from '../../src/workbook/xlsx/read-workbook';
import { openSight, type Sight } from './browser';
import { cleanBook, hurriedBook, isMeant, rightContent } from './walkthrough-book';
import { secondsOf, type Stretch } from './walkthrough-hand';
import { walkThrough, type OnView } from './walkthrough-steps';
import { paneOf, untilChecked } from './workbench';

const root = join(__dirname, '../..');
const folder = join(root, 'node_modules/.cache/konvergen/gambar');
mkdirSync(folder, { recursive: true });
const FILE = 'pemetaan-opd.xlsx';
/** More rows and columns than the mapping has. */
const [ROWS, COLUMNS] = [120, 40];
/** Size of Excel's task pane on a screen of 1366 x 768. */
const PANE = { width: 350, height: 378 };

const picturesOf =
  (page: Page): OnView =>
  async (name) => {
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `memperbaiki-${name}.png`) });
  };

const summed = (stretches: readonly Stretch[]): { clicks: number; keys: number } => ({
  clicks: stretches.reduce((sum, { clicks }) => sum + clicks, 0),
  keys: stretches.reduce((sum, { keys }) => sum + keys, 0),
});

async function mappingOf(bytes: Uint8Array): Promise<Grid> {
  const read = await readWorkbook('buku.xlsx', bytes);
  if (!read.ok) throw new Error(read.reason);
  const [grid] = await read.workbook.readGrids(['Pemetaan']);
  if (!grid) throw new Error('no mapping');
  return grid;
}

/** Cells of the mapping that are not as they should be. */
async function differences(saved: Uint8Array): Promise<readonly string[]> {
  const [is, should] = [await mappingOf(saved), await mappingOf(cleanBook())];
  const found: string[] = [];
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      if (isMeant(row, column) || is.value(row, column) === should.value(row, column)) continue;
      found.push(`${String(row)}/${String(column)}: ${JSON.stringify(is.value(row, column))}`);
    }
  }
  return found;
}

describe('a newcomer and a workbook with more than 200 mistakes', () => {
  let sight: Sight;
  beforeAll(async () => {
    sight = await openSight('built');
  });
  afterAll(async () => {
    await sight.close();
  });

  test('leave with none, few clicks later, and with the numbers it should have had', async () => {
    const { page, complaints, close } = await sight.visit();
    await untilChecked(page, 'built');
    const file = { name: FILE, bytes: hurriedBook() };
    const { stretches, saved } = await walkThrough(page, file, rightContent, picturesOf(page));

    expect(stretches[0]?.left).toBeGreaterThanOrEqual(200);
    expect(stretches.at(-1)?.left).toBe(0);
    expect(
      await paneOf(page, 'built')
        .getByText(/^Tidak ada temuan\. /)
        .innerText(),
    ).toMatch(/1 diabaikan dengan alasan\.$/);
    // What a hand does in less than four minutes; how long the machine takes is no matter of a test.
    expect(secondsOf({ ...summed(stretches), waited: 0 })).toBeLessThan(240);

    const copy = join(mkdtempSync(join(tmpdir(), 'konvergen-')), saved.suggestedFilename());
    await saved.saveAs(copy);
    const { stdout, status } = spawnSync(process.execPath, ['dist/cli/konvergen.js', 'validate', copy], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stdout).toMatch(/^Tidak ada temuan\. /m);
    expect(status).toBe(0);
    expect(await differences(readFileSync(copy))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('pictures of the pane alone, 350 x 378', () => {
  let sight: Sight;
  beforeAll(async () => {
    sight = await openSight('dev');
  });
  afterAll(async () => {
    await sight.close();
  });

  test('the suggestion for all of a kind and its preview, with nothing beside the edge', async () => {
    const { page, close } = await sight.visit();
    await untilChecked(page, 'dev');
    await page.locator('[data-berkas]').setInputFiles({
      name: FILE,
      mimeType: '',
      buffer: Buffer.from(hurriedBook()),
    });
    await page.getByText(FILE).first().waitFor();
    await untilChecked(page, 'dev');
    await page.locator('iframe').evaluate((element, { width, height }) => {
      Object.assign(element.style, {
        position: 'fixed',
        inset: '0 auto auto 0',
        zIndex: '10000',
        width: `${String(width)}px`,
        height: `${String(height)}px`,
      });
    }, PANE);
    const pane = paneOf(page, 'dev');
    const picture = async (name: string): Promise<void> => {
      await page.waitForTimeout(500);
      const path = join(folder, `memperbaiki-sempit-${name}.png`);
      await page.screenshot({ path, clip: { x: 0, y: 0, ...PANE } });
      const over = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(over).toBe(0);
    };
    await picture('temuan');
    await pane.getByRole('treeitem', { level: 2 }).first().click();
    const ofKind = pane.getByRole('button', { name: /^Terapkan ke semua yang sejenis \(\d+\): APBD$/ });
    await ofKind.scrollIntoViewIfNeeded();
    await picture('usulan');
    await ofKind.click();
    await picture('pratinjau');
    await close();
  });
});
