import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';

const root = join(__dirname, '../..');
const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

describe('the pages of docs in a browser', () => {
  let server: ChildProcess;
  let browser: Browser;
  let served = '';

  beforeAll(async () => {
    browser = await launchBrowser();
    // Under a path of its own, as an office may put it beside other pages.
    server = spawn(
      process.execPath,
      ['scripts/docs-serve.mjs', '--port', '0', '--under', '/bantuan/konvergen/'],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    served = await new Promise<string>((resolve, reject) => {
      server.once('exit', (code) => {
        reject(new Error(`the server ended with ${String(code)}`));
      });
      server.stdout?.on('data', (data: Buffer) => {
        const url = /http:\S+/.exec(String(data))?.[0];
        if (url) resolve(url);
      });
    });
  });
  afterAll(async () => {
    await browser.close();
    server.kill();
  });

  /** A page, and everything it should not have done. */
  async function open(url: string, viewport = { width: 1366, height: 768 }): Promise<[Page, string[]]> {
    const page = await browser.newPage({ viewport });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const [start = ''] = /^(?:file:\/\/|https?:\/\/[^/]+)/.exec(url) ?? [];
    page.on('request', (request) => {
      if (!request.url().startsWith(start)) complaints.push(`left: ${request.url()}`);
    });
    await page.goto(url);
    return [page, complaints];
  }

  const fromFolder = (): string => pathToFileURL(join(root, 'dist-docs/')).href;

  test.each([
    ['served under a path of its own', () => served],
    ['opened from a folder, without a server', () => `${fromFolder()}index.html`],
  ])('%s: a word is searched for by keyboard, found and opened', async (_how, url) => {
    const [page, complaints] = await open(url());
    await page.keyboard.press('/');
    await page.keyboard.type('nik ganda');
    const first = page.getByRole('option').first();
    await first.waitFor();
    expect(await first.innerText()).toMatch(/^nik-ganda/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'nik-ganda' }).waitFor();
    expect(page.url()).toMatch(/rules\/nik-ganda\.html$/);

    await page.keyboard.press('/');
    await page.keyboard.type('xyzzyx');
    await page.getByText('Tidak ada yang cocok dengan “xyzzyx”.').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([
    ['index.html', { width: 1366, height: 768 }],
    ['panduan/opd.html', { width: 390, height: 800 }],
    ['rules/nik-ganda.html', { width: 1366, height: 768 }],
    ['arsitektur.html', { width: 390, height: 800 }],
    ['english.html', { width: 1366, height: 768 }],
  ])('%s at %j has nothing axe complains of, and nothing beside its edge', async (path, viewport) => {
    const [page, complaints] = await open(served + path, viewport);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    // Only now, and past the page's policy: the checker is not part of the page.
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    await page.reload();
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run: () => Promise<AxeResults> } };
      const { violations } = await axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
    });
    expect(violations).toEqual([]);
    await page.close();
  });
});
