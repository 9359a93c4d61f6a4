import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { SiteKind } from '../../tests/e2e/browser';
import { paneOf, untilChecked } from '../../tests/e2e/workbench';
import { PANE } from './shot';

/** The pane, whichever page it is in. */
export type Pane = FrameLocator | Locator;

/** How long a screen may take on a busy machine. */
export const PATIENCE = 120_000;

/** Where the wide pane begins on a screen of 1366 pixels. */
const WIDE_AT = 640;

/** Waits for the sample, and sends the offer of a tour away. */
export async function arrive(page: Page, kind: SiteKind): Promise<Pane> {
  await untilChecked(page, kind);
  const pane = paneOf(page, kind);
  await pane
    .getByRole('button', { name: 'Nanti saja' })
    .first()
    .click({ timeout: 2_000 })
    .catch(() => undefined);
  return pane;
}

/** Opens one of the screens above the pane. */
export async function openScreen(pane: Pane, name: string): Promise<void> {
  await pane.getByRole('button', { name, exact: true }).first().click();
}

/** Opens a file in the workbench, and waits until it is checked. */
export async function openFile(page: Page, kind: SiteKind, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('[data-berkas]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByText(name).first().waitFor({ timeout: PATIENCE });
  await untilChecked(page, kind);
}

/** Makes the pane's frame as small as Excel's narrowest pane, alone on the page. */
export async function narrowPane(page: Page): Promise<void> {
  await page.locator('iframe').evaluate((element, { width, height }) => {
    Object.assign(element.style, {
      position: 'fixed',
      inset: '0 auto auto 0',
      zIndex: '10000',
      width: `${String(width)}px`,
      height: `${String(height)}px`,
    });
  }, PANE);
}

/** @throws Error when something of the pane stands beside its edge. */
export async function nothingBeside(pane: Pane): Promise<void> {
  const over = await pane.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  if (over !== 0) throw new Error(`${String(over)} px of the pane stand beside its edge`);
}

/** Makes the pane of the workbench wider, as a person does who reads tables in it. */
export async function widenPane(page: Page): Promise<void> {
  const box = await page.getByRole('separator').boundingBox();
  if (!box) throw new Error('no splitter');
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(WIDE_AT, y, { steps: 8 });
  await page.mouse.up();
}
