import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import webpack from 'webpack';
import type { ExcelWindow } from './excel-window';

const root = process.cwd();
const ORIGIN = 'https://konvergen.test';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LIBRARY = join(root, 'node_modules/@microsoft/office-js/dist');
const DIST = join(root, 'dist');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.json': 'application/json',
  '.png': 'image/png',
};
/** Runs in every frame before anything of its own: the page around it may put an Excel into it. */
const ATTACH = 'if (parent !== window && parent.attach) parent.attach(window);';
const WINDOW_PAGE =
  '<!doctype html><meta charset="utf-8"><body style="margin:0"><script src="/excel-window.js"></script>';

/** Builds the window of Excel; answers the folder it is in, and how to take it away. */
export async function buildWindow(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'konvergen-excel-'));
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: 'web',
    entry: { 'excel-window': join(root, 'tests/e2e/commands-page/excel-window.ts') },
    output: { path: folder, filename: '[name].js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

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
    const body = (file: string): Promise<void> =>
      route.fulfill({ contentType: TYPES[extname(file)] ?? 'text/plain', body: readFileSync(file) });
    if (url.startsWith(CDN)) await body(join(LIBRARY, pathname.slice('/lib/1/hosted/'.length)));
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
