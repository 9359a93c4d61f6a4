import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { answerOf, bundled, DIST, OFFICE_CDN, OFFICE_JS, ORIGIN, type Bundled } from '../host-page';
import type { ExcelWindow } from './excel-window';

/** Runs in every frame before anything of its own: the page around it may put an Excel into it. */
const ATTACH = 'if (parent !== window && parent.attach) parent.attach(window);';
const WINDOW_PAGE =
  '<!doctype html><meta charset="utf-8"><body style="margin:0"><script src="/excel-window.js"></script>';

/** Builds the window of Excel. */
export const buildWindow = (): Promise<Bundled> => bundled('tests/e2e/commands-page/excel-window.ts');

/** An Excel with the pane as it is built for people, office.js from Microsoft's own address and all. */
export interface OpenedWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: Frame;
  /** Errors, requests anywhere else, and whatever the page's own policy refused. */
  readonly complaints: readonly string[];
  readonly ask: <T>(work: (excel: ExcelWindow) => T | Promise<T>) => Promise<T>;
  readonly press: (name: string) => Promise<number>;
}

/** Opens it; `query` says which Excel it is, as excel-window.ts reads it. */
export async function openWindow(browser: Browser, folder: string, query = ''): Promise<OpenedWindow> {
  const context = await browser.newContext({ viewport: { width: 800, height: 720 }, locale: 'id-ID' });
  await context.addInitScript(ATTACH);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    const { origin, pathname } = new URL(url);
    const body = (file: string): Promise<void> => route.fulfill(answerOf(file));
    if (url.startsWith(OFFICE_CDN)) await body(join(OFFICE_JS, pathname.slice('/lib/1/hosted/'.length)));
    else if (origin !== ORIGIN) {
      complaints.push(`left: ${url}`);
      await route.abort();
    } else if (pathname === '/') await route.fulfill({ contentType: 'text/html', body: WINDOW_PAGE });
    else if (pathname === '/favicon.ico') await route.fulfill({ status: 204 });
    else if (pathname === '/excel-window.js') await body(join(folder, 'excel-window.js'));
    else if (existsSync(join(DIST, pathname))) await body(join(DIST, pathname));
    else {
      complaints.push(`404: ${pathname}`);
      await route.fulfill({ status: 404 });
    }
  });
  await page.goto(`${ORIGIN}/?${query}`);
  const pane = await (await page.waitForSelector('iframe', { state: 'attached' })).contentFrame();
  if (!pane) throw new Error('the pane did not open');
  const ask = <T>(work: (excel: ExcelWindow) => T | Promise<T>): Promise<T> =>
    page.evaluate(`(${work.toString()})(window)`);
  return {
    context,
    page,
    pane,
    complaints,
    ask,
    press: (name) => page.evaluate(`window.press(${JSON.stringify(name)}, 'Konvergen.Uji')`),
  };
}
