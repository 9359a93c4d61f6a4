import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { SiteKind } from './browser';

/** How long the sample may take to open and be checked, on a slow machine. */
const PATIENCE = 60_000;

/** The pane: in a frame where it is Excel's own bundle, in the page where it is not. */
export const paneOf = (page: Page, kind: SiteKind): FrameLocator | Locator =>
  kind === 'dev' ? page.frameLocator('iframe') : page.locator('aside');

/** Waits until the sheet is drawn and the findings are there. */
export async function untilChecked(page: Page, kind: SiteKind): Promise<void> {
  // In a small window the pane is in sight and the sheet is not.
  await page.locator('[data-kisi] [data-cell]').waitFor({ state: 'attached', timeout: PATIENCE });
  const pane = paneOf(page, kind);
  await pane.getByRole('treeitem', { level: 2 }).first().waitFor({ timeout: PATIENCE });
  await pane.getByRole('button', { name: 'Periksa ulang' }).waitFor({ timeout: PATIENCE });
}

/** The line of a finding, by the cell it is about. */
export const findingAt = (page: Page, kind: SiteKind, cell: string): Locator =>
  paneOf(page, kind)
    .getByRole('treeitem', { level: 2 })
    .filter({ hasText: new RegExp(`(^|[^A-Z0-9])${cell} ·`) })
    .first();

/** `Sheet!A1` of the cell the grid has selected, as the grid itself says. */
export async function selectedInGrid(page: Page): Promise<string> {
  return await page.locator('[data-kisi] [data-cell]').evaluate((element) => {
    const { sheet, cell } = (element as HTMLElement).dataset;
    return `${sheet ?? ''}!${cell ?? ''}`;
  });
}

/** What the page says of the selected cell, in words. */
export const selectedInWords = (page: Page): Promise<string> =>
  page.locator('[role=status][data-sel]').innerText();

/** Types into the selected cell of the drawn grid. */
export async function typeInGrid(page: Page, text: string): Promise<void> {
  // The canvas takes the keys wherever it was clicked last; a finding clicked in the pane has taken them away.
  await page.locator('[data-kisi] canvas[id^=univer-sheet]').focus();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Tries until it is so, or says what it was last. */
export async function eventually<T>(
  read: () => Promise<T>,
  isSo: (value: T) => boolean,
  patience = 20_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (isSo(value) || Date.now() > end) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
