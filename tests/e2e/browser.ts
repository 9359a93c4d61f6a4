import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

/** Jest and tsx both start at the top of the checkout; they do not agree on how a module learns where it is. */
const root = process.cwd();

/** Without these a headless Chromium looks for its maker's servers at every start. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Which page: the one of `npm start`, through office.js, or the built one, without it. */
export type SiteKind = 'dev' | 'built';

/** Both pages; every promise holds for both. */
export const SITES: readonly SiteKind[] = ['dev', 'built'];

/** Where Chromium is, as the project's own scripts find it; `null` on a machine without one. */
export function findChromium(): string | null {
  const script = `import { findTool } from ${JSON.stringify(join(root, 'scripts/lib/system-tools.mjs'))};
    process.stdout.write(findTool('chromium') ?? '');`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return stdout === '' ? null : stdout;
}

/** Starts a server of its own on a free port. */
async function startServer(kind: SiteKind): Promise<{ readonly url: string; readonly server: ChildProcess }> {
  const server = spawn(
    process.execPath,
    ['scripts/serve.mjs', '--port', '0', ...(kind === 'dev' ? ['--dev'] : [])],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const url = await new Promise<string>((resolve, reject) => {
    server.once('exit', (code) => {
      reject(new Error(`the server ended with ${String(code)}`));
    });
    server.stdout.once('data', (line: Buffer) => {
      resolve(String(line).trim());
    });
  });
  return { url, server };
}

/** A page, and everything it should not have done. */
export interface Visit {
  readonly page: Page;
  /** Errors of the page and its console, and requests that left this machine or failed. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** How to visit: with what screen and language, at which path, and what to do before the page is asked for. */
export interface VisitOptions extends BrowserContextOptions {
  readonly path?: string;
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** A browser with a server to look at. */
export interface Sight {
  readonly url: string;
  readonly visit: (options?: VisitOptions) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

/** Starts a browser, with nothing to look at yet. @throws Error where there is no Chromium: such tests are not skipped. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('there is no Chromium here: tests in a browser need one');
  return await chromium.launch({ executablePath, args: FLAGS });
}

/** Starts a server and a browser. */
export async function openSight(kind: SiteKind): Promise<Sight> {
  const browser = await launchBrowser();
  const { url, server } = await startServer(kind);
  return {
    url,
    visit: (options) => visit(browser, url, options),
    close: async () => {
      await browser.close();
      server.removeAllListeners('exit');
      server.kill();
    },
  };
}

async function visit(
  browser: Browser,
  url: string,
  { path = '', prepare, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  await prepare?.(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left lets go of what it was still asking for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && `${origin}/` !== url) complaints.push(`left: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${String(response.status())}: ${response.url()}`);
  });
  await page.goto(url + path);
  return {
    page,
    complaints,
    close: () => context.close(),
  };
}
