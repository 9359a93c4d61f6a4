/**
 * `tsx bench/browser.ts`: how long the page's thread is held while a district of 50 000 families is opened, checked and
 * shown in Chromium, through office.js and without it. Nothing may hold it for more than 100 ms at a time once the page
 * with its sample is up; what starting takes is printed beside it. Build first: `npm start` or `npm run build` does.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { isCellError, type CellValue } from '../src/core/values/cell-value';
import { openSight, SITES, type SiteKind } from '../tests/e2e/browser';
import { paneOf, selectedInGrid, untilChecked } from '../tests/e2e/workbench';
import { makeFamilyCells } from '../tests/synthetic/family-cells';
import { makeMappingCells } from '../tests/synthetic/mapping-cells';

const FAMILIES = 50_000;
const MAPPING_ROWS = 2_000;
/** A task as long as this is felt; longer ones fail the bench. */
const LIMIT = 100;
const PATIENCE = 600_000;

const plain = (value: CellValue): string | number | boolean | null =>
  isCellError(value) ? value.error : value;

/** A made-up district as a file; answers where it lies. */
function writeDistrict(folder: string): string {
  const book = utils.book_new();
  for (const { sheet, cells } of [makeMappingCells(MAPPING_ROWS, 1), makeFamilyCells(FAMILIES, 1)]) {
    const rows = cells.map((row) => row.map(plain));
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { dense: true }), sheet);
  }
  const path = join(folder, 'lima-puluh-ribu.xlsx');
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array);
  return path;
}

/** What ran for longer than 50 ms on the page's thread; the frame of the pane shares it. */
async function heldSince(page: Page): Promise<readonly number[]> {
  const held = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame
          .evaluate(() => (window as unknown as { held?: number[] }).held?.splice(0) ?? [])
          .catch((): number[] => []),
      ),
  );
  return held.flat();
}

const say = (held: readonly number[]): string => {
  const longest = Math.max(0, ...held);
  const over = held.filter((ms) => ms > LIMIT).length;
  return `longest ${longest.toFixed(0)} ms, ${String(over)} over ${String(LIMIT)} ms, ${String(held.length)} over 50 ms`;
};

async function measure(kind: SiteKind, file: string): Promise<boolean> {
  const sight = await openSight(kind);
  try {
    const { page } = await sight.visit({ path: 'assets/icon-16.png' });
    await page.addInitScript(() => {
      const held: number[] = [];
      Object.assign(window, { held });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) held.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(sight.url);
    await untilChecked(page, kind);
    await page.waitForTimeout(2_000);
    // Univer's own single calls: its script is run, and its stage set to Rendered. No district is open yet.
    console.log(`${kind}: start-up, not limited: ${say(await heldSince(page))}`);

    const steps: [string, () => Promise<unknown>][] = [
      [
        'opening and checking',
        async () => {
          await page.locator('[data-berkas]').setInputFiles(file);
          await page.locator('header [title="lima-puluh-ribu.xlsx"]').waitFor({ timeout: PATIENCE });
          await page.waitForTimeout(1_000);
          await paneOf(page, kind)
            .getByRole('button', { name: 'Periksa ulang' })
            .waitFor({ timeout: PATIENCE });
          await paneOf(page, kind).getByRole('treeitem', { level: 2 }).first().waitFor({ timeout: PATIENCE });
        },
      ],
      [
        'the sheet of the families',
        async () => {
          await page.getByRole('tab', { name: 'Keluarga' }).click();
          await page.waitForTimeout(3_000);
        },
      ],
      [
        'going to the last families',
        async () => {
          await page.locator('[data-kisi] canvas[id^=univer-sheet]').focus();
          await page.keyboard.press('Control+ArrowDown');
          await page.waitForTimeout(3_000);
          const cell = await selectedInGrid(page);
          if (!cell.endsWith(`!A${String(FAMILIES + 1)}`)) throw new Error(`went to ${cell}`);
        },
      ],
      [
        'marking the findings',
        async () => {
          await paneOf(page, kind).getByRole('button', { name: 'Sorot temuan' }).click();
          await page.waitForTimeout(5_000);
        },
      ],
      [
        'the first finding',
        async () => {
          await paneOf(page, kind).getByRole('treeitem', { level: 2 }).first().click();
          await page.waitForTimeout(1_000);
        },
      ],
    ];
    let held: readonly number[] = [];
    for (const [name, step] of steps) {
      await step();
      const now = await heldSince(page);
      held = [...held, ...now];
      console.log(`${kind}: ${name}: ${say(now)}`);
    }
    return held.every((ms) => ms <= LIMIT);
  } finally {
    await sight.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'konvergen-bench-'));
try {
  const file = writeDistrict(folder);
  for (const kind of SITES) {
    if (!(await measure(kind, file))) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
