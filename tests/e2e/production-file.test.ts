import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { describeWith, findProgram } from '../needs';
import { launchBrowser } from './browser';
import { untilChecked } from './workbench';

const BUILT = process.env['HASIL_BANGUN'] ?? join(process.cwd(), 'dist');
const PYTHON = 'python3';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });

let browser: Browser;
let server: ChildProcess | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  server?.kill();
  await browser.close();
});

describe('the workbench opened from a folder', () => {
  test('does not run, and says so', async () => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(pathToFileURL(join(BUILT, 'workbench.html')).href);
    await page.getByRole('heading', { name: 'Meja kerja belum terbuka' }).waitFor({ timeout: 30_000 });
    expect(errors.join()).toContain('Worker');
    await page.close();
  });
});

describeWith(findProgram(PYTHON), 'Python')('the workbench served by nothing but Python', () => {
  test('runs, and carries its policy along', async () => {
    const port = String(await freePort());
    server = spawn(PYTHON, ['-m', 'http.server', port, '--bind', '127.0.0.1', '--directory', BUILT], {
      stdio: 'ignore',
    });
    const page = await browser.newPage();
    const url = `http://127.0.0.1:${port}/workbench.html`;
    for (let tries = 0; tries < 100; tries += 1) {
      const answered = await page.goto(url).catch(() => null);
      if (answered) break;
      await page.waitForTimeout(100);
    }
    await untilChecked(page, 'built');
    expect(await page.getByText('Meja kerja belum terbuka').count()).toBe(0);
    const broken = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            resolve(effectiveDirective);
          });
          fetch('https://contoh.invalid/').catch(() => undefined);
        }),
    );
    expect(broken).toBe('connect-src');
    await page.close();
  });
});
