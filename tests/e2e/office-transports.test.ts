import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright-core';
import type { ParentPage } from '../host/browser/parent-page';
import { launchBrowser } from './browser';
import { answerOf, bundled, OFFICE_JS, ORIGIN, type Bundled } from './host-page';

const page = (scripts: string): string => `<!doctype html><meta charset="utf-8"><body>${scripts}</body>`;
const PAGES: Readonly<Record<string, string>> = {
  '/': page('<script src="/parent-page.js"></script>'),
  '/web.html': page('<script src="/lib/office.js"></script>'),
  '/desktop.html': page(
    '<script>if (parent !== window && parent.attach) parent.attach(window);</script><script src="/lib/office.js"></script>',
  ),
};

let browser: Browser;
let built: Bundled;

beforeAll(async () => {
  built = await bundled('tests/host/browser/parent-page.ts');
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  built.remove();
});

interface Opened {
  readonly parent: Page;
  readonly pane: Frame;
  readonly problems: readonly string[];
  readonly refused: readonly string[];
}

/** Opens the page with the pane in it. Every request is answered from here; what we do not have is refused and noted. */
async function open(mode: 'web' | 'desktop'): Promise<Opened> {
  const context = await browser.newContext();
  const parent = await context.newPage();
  const problems: string[] = [];
  const refused: string[] = [];
  parent.on('pageerror', (error) => problems.push(error.message));
  await parent.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const file = pathname.startsWith('/lib/')
      ? join(OFFICE_JS, pathname.slice(5))
      : join(built.folder, pathname);
    const html = PAGES[pathname];
    if (origin !== ORIGIN) {
      refused.push(origin);
      await route.abort();
    } else if (html !== undefined) await route.fulfill({ contentType: 'text/html', body: html });
    else if (pathname === '/favicon.ico') await route.fulfill({ status: 204 });
    else await route.fulfill(answerOf(file));
  });
  await parent.goto(`${ORIGIN}/${mode === 'web' ? '?web' : ''}`);
  const pane = await (await parent.waitForSelector('iframe')).contentFrame();
  if (!pane) throw new Error('the pane did not open');
  await pane.waitForFunction(() => typeof Office !== 'undefined' && typeof Office.onReady === 'function');
  return { parent, pane, problems, refused };
}

const inParent = <T>(parent: Page, work: (page: ParentPage) => T): Promise<T> =>
  parent.evaluate(`(${work.toString()})(window)`);

describe.each([
  ['desktop', 'PC'],
  ['web', 'OfficeOnline'],
] as const)('a pane in Chromium, through office.js, transport %s', (mode, platform) => {
  test('becomes ready, reads, writes, hears events, keeps settings, and knows its Excel', async () => {
    const { parent, pane, problems, refused } = await open(mode);

    const ready = await pane.evaluate(async () => {
      const { host, platform: where } = await Office.onReady();
      return {
        host: String(host),
        where: String(where),
        language: Office.context.displayLanguage,
        url: Office.context.document.url,
        supported: ['1.9', '1.10', '1.13', '1.15'].map((version) =>
          Office.context.requirements.isSetSupported('ExcelApi', version),
        ),
      };
    });
    expect(ready).toEqual({
      host: 'Excel',
      where: platform,
      language: 'id-ID',
      url: 'https://konvergen.invalid/contoh.xlsx',
      supported: [true, true, true, false],
    });

    const values = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const heard: string[] = [];
        Object.assign(window, { heard });
        worksheets.onChanged.add((args) => {
          heard.push(`${args.address} ${args.changeType}`);
          return Promise.resolve();
        });
        const used = worksheets.getItem('Data').getUsedRange();
        used.load({ values: true });
        await context.sync();
        used.getCell(0, 0).values = [["'007"]];
        await context.sync();
        return used.values as unknown[][];
      }),
    );
    expect(values).toEqual([['halo', 42]]);
    expect(await inParent(parent, (page) => page.cellA1())).toBe('007');

    await inParent(parent, (page) => {
      page.userTypes('diketik');
    });
    await pane.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length === 2);
    expect(await pane.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      'A1 RangeEdited',
      'A1 RangeEdited',
    ]);

    const saved = await pane.evaluate(
      () =>
        new Promise<string>((resolve) => {
          Office.context.document.settings.set('peran', { nama: 'opd' });
          Office.context.document.settings.saveAsync((result) => {
            resolve(String(result.status));
          });
        }),
    );
    expect(saved).toBe('succeeded');
    expect(await inParent(parent, (page) => page.setting('peran'))).toEqual({ nama: 'opd' });

    expect(problems).toEqual([]);
    expect(refused).toEqual([]);
  });

  test('a cell being edited and an answer that is too large have their own codes', async () => {
    const { parent, pane } = await open(mode);
    await pane.evaluate(() => Office.onReady());
    const codeOf = (address: string): Promise<string> =>
      pane.evaluate(async (area) => {
        try {
          await Excel.run(async (context) => {
            context.workbook.worksheets.getItem('Data').getRange(area).load({ values: true });
            await context.sync();
          });
          return 'ok';
        } catch (error) {
          return (error as { readonly code: string }).code;
        }
      }, address);
    expect(await codeOf('A1:D4')).toBe('ok');
    expect(await codeOf('A1:T200000')).toBe('ResponsePayloadSizeLimitExceeded');
    await inParent(parent, (page) => {
      page.setEditing(true);
    });
    expect(await codeOf('A1')).toBe('InvalidOperationInCellEditMode');
  });
});
