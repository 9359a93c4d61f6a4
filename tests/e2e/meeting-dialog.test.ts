import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright-core';
import { FOLLOW_UP_COLUMNS } from '../../src/core/followup/follow-up-rows';
import type { DialogPage } from '../host/browser/dialog-page';
import { launchBrowser } from './browser';
import { answerOf, bundled, DIST, OFFICE_JS, ORIGIN, type Bundled } from './host-page';
import { pressUntil, wallOf } from './meeting-steps';
import { eventually } from './workbench';

/** What puts an Excel around a page before office.js loads in it. */
const ATTACH: Readonly<Record<string, string>> = {
  '/attach.js': 'parent.attach(window);',
  '/attach-dialog.js': 'opener.attachDialog(window);',
};
const OFFICE = /<script src="?[^\s">]*\/office\.js"?><\/script>/g;

/** A page as it is built for Excel, but for where office.js comes from, and what stands before it. */
function pageFor(name: string, attach: string): string {
  const html = readFileSync(join(DIST, name), 'utf8');
  if (html.match(OFFICE)?.length !== 1) throw new Error(`${name} does not load office.js exactly once`);
  return html.replace(OFFICE, `<script src="${attach}"></script><script src="/lib/office.js"></script>`);
}

describe('meeting mode as a dialog of Office, through Microsoft’s office.js', () => {
  let browser: Browser;
  let built: Bundled;
  beforeAll(async () => {
    browser = await launchBrowser();
    built = await bundled('tests/host/browser/dialog-page.ts');
  });
  afterAll(async () => {
    await browser.close();
    built.remove();
  });

  interface Opened {
    readonly parent: Page;
    readonly pane: Frame;
    readonly refused: readonly string[];
    readonly problems: readonly string[];
  }

  async function open(): Promise<Opened> {
    const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1920, height: 1080 } });
    const refused: string[] = [];
    const problems: string[] = [];
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    context.on('weberror', (error) => problems.push(error.error().message));
    await context.route('**/*', async (route) => {
      const { origin, pathname } = new URL(route.request().url());
      const html = (body: string): Promise<void> => route.fulfill({ contentType: 'text/html', body });
      if (origin !== ORIGIN) {
        refused.push(route.request().url());
        await route.abort();
      } else if (pathname === '/')
        await html(
          '<!doctype html><title>Excel</title><script defer src="/dialog-page.js"></script><body></body>',
        );
      else if (pathname === '/taskpane.html') await html(pageFor('taskpane.html', '/attach.js'));
      else if (pathname === '/meeting-excel.html')
        await html(pageFor('meeting-excel.html', '/attach-dialog.js'));
      else if (ATTACH[pathname] !== undefined)
        await route.fulfill({ contentType: 'text/javascript', body: ATTACH[pathname] });
      else {
        const path = pathname.startsWith('/lib/')
          ? join(OFFICE_JS, pathname.slice(5))
          : join(pathname === '/dialog-page.js' ? built.folder : DIST, pathname);
        if (existsSync(path)) await route.fulfill(answerOf(path));
        else await route.fulfill({ status: pathname === '/favicon.ico' ? 204 : 404 });
      }
    });
    const parent = await context.newPage();
    await parent.goto(`${ORIGIN}/`);
    const pane = await (await parent.waitForSelector('iframe')).contentFrame();
    if (!pane) throw new Error('the pane did not open');
    await pane.getByText('Ringkasan', { exact: true }).first().click({ timeout: 60_000 });
    return { parent, pane, refused, problems };
  }

  const dialogOf = async ({ parent, pane }: Opened): Promise<Page> => {
    const [dialog] = await Promise.all([
      parent.context().waitForEvent('page'),
      pane.getByRole('button', { name: 'Mode rapat' }).click(),
    ]);
    await dialog.getByRole('heading', { level: 1, name: 'Apa yang dibahas hari ini?' }).waitFor();
    return dialog;
  };
  const rowsOf = (parent: Page, sheet: string): Promise<readonly (readonly unknown[])[] | null> =>
    parent.evaluate((name) => (window as unknown as DialogPage).rows(name), sheet);
  const decide = async (dialog: Page, text: string): Promise<void> => {
    await dialog.keyboard.press('d');
    await dialog.keyboard.type(text);
    await dialog.keyboard.press('Control+Enter');
    await dialog.locator('.kabar', { hasText: 'tersimpan' }).waitFor();
  };

  test('a decision in the dialog lands in the workbook; the dialog reaches it by no other way', async () => {
    const excel = await open();
    const { parent, refused, problems } = excel;
    const dialog = await dialogOf(excel);
    expect(new URL(dialog.url()).pathname).toBe('/meeting-excel.html');
    expect(
      await dialog.evaluate(() => [
        window.opener === null,
        '_richApiNativeBridge' in window,
        typeof Office.context.ui.messageParent,
      ]),
    ).toEqual([true, false, 'function']);

    expect(await rowsOf(parent, 'Tindak Lanjut')).toBeNull();
    const page = await pressUntil(dialog, 'ArrowRight', ({ title }) => title.startsWith('Desa mana'));
    // Families are asked for over the same line.
    await dialog.keyboard.press('Enter');
    const families = await eventually(
      () => wallOf(dialog),
      ({ rows }) => rows.length === Number(page.rows[0]?.[1]),
    );
    expect(families.rows.every(([who]) => /\*{3}/.test(who ?? ''))).toBe(true);
    await dialog.keyboard.press('Escape');
    await decide(dialog, 'Verifikasi ulang.');
    const line = (await rowsOf(parent, 'Tindak Lanjut'))?.[4] ?? [];
    expect(line[FOLLOW_UP_COLUMNS.indexOf('id')]).toBe('TL-001');
    expect(line[FOLLOW_UP_COLUMNS.indexOf('perihal')]).toBe('Keluarga belum lengkap di Contoh Jaya');
    expect(line[FOLLOW_UP_COLUMNS.indexOf('keputusan')]).toBe('Verifikasi ulang.');
    expect([refused, problems]).toEqual([[], []]);
    await parent.context().close();
  }, 120_000);

  test('a second dialog is refused by Office, and the first goes on; closed, it can be opened anew', async () => {
    const excel = await open();
    const { parent, pane } = excel;
    const dialog = await dialogOf(excel);
    await pane.getByRole('button', { name: 'Mode rapat' }).click();
    await pane.getByText('Jendela mode rapat tertahan').waitFor();
    await pressUntil(dialog, 'ArrowRight', ({ title }) => title.startsWith('Desa mana'));
    await decide(dialog, 'Pertama.');
    await dialog.close();
    // Excel tells the pane that its dialog is gone.
    await parent.waitForTimeout(300);
    const again = await dialogOf(excel);
    await pressUntil(again, 'ArrowRight', ({ title }) => title.startsWith('OPD mana yang ditunggu'));
    await decide(again, 'Kedua.');
    const rows = (await rowsOf(parent, 'Tindak Lanjut')) ?? [];
    expect(rows.slice(4, 7).map((row) => row[FOLLOW_UP_COLUMNS.indexOf('keputusan')])).toEqual([
      'Pertama.',
      'Kedua.',
      null,
    ]);
    await parent.context().close();
  }, 120_000);
});
