import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { fromScripts } from '../deploy/security';
import { findChromium } from './browser';
import { bundleInto, OFFICE_JS } from './host-page';

const root = process.cwd();

/** The names of the real world; the browser is told to look for all of them on this machine, and for no others at all. */
export const SITE = 'https://konvergen.kabupaten.example.go.id';
/** One of the hosts office.js trusts, and the header lets frame the pane. */
export const EXCEL = 'https://uji-excel.officeapps.live.com';
/** Someone who frames the pane without being asked to. */
export const STRANGER = 'https://bukan-excel.example.com';
/** Where Microsoft's library comes from. */
export const CDN = 'https://appsforoffice.microsoft.com';

/** Where violations are reported, by pages and workers alike. Nothing is there; the attempt is what counts. */
const REPORTS = '/laporan-csp';

/** Where nginx is, as the project's own scripts find it; `null` on a machine without one. */
export function findNginx(): string | null {
  const script = `import { findTool } from ${JSON.stringify(join(root, 'scripts/lib/system-tools.mjs'))};
    process.stdout.write(findTool('nginx') ?? '');`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return stdout === '' ? null : stdout;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });

/** A certificate nobody should trust, for all names at once. */
function makeCertificate(folder: string): { readonly certificate: string; readonly key: string } {
  const [certificate, key] = [join(folder, 'uji.pem'), join(folder, 'uji.key')];
  const names = [SITE, EXCEL, STRANGER, CDN].map((url) => `DNS:${new URL(url).hostname}`).join(',');
  const { status, stderr } = spawnSync(
    'openssl',
    // prettier-ignore
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
      '-subj', '/CN=uji', '-addext', `subjectAltName=${names}`, '-keyout', key, '-out', certificate],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return { certificate, key };
}

/** The site with the headers of the example in deploy/nginx; reports of violations are all it has beyond it. */
function siteConfig(options: Readonly<Record<string, string>>): string {
  const text = fromScripts(`nginx.nginxConfig(${JSON.stringify(options)})`) as string;
  const line = 'add_header Content-Security-Policy $konvergen_csp always;';
  if (text.split(line).length !== 2) throw new Error('the example sends its policy another way now');
  return text.replace(
    line,
    `add_header Content-Security-Policy "$konvergen_csp; report-uri ${REPORTS}" always;`,
  );
}

/** What was deployed, being served. */
export interface Production {
  /** A browser that finds nothing in the world but these servers. Closed by {@link Production.stop}. */
  readonly context: BrowserContext;
  /** Asks the site as no browser would. The body is let go of. */
  readonly ask: (
    path: string,
    options?: { readonly method?: string; readonly encoding?: string },
  ) => Promise<IncomingMessage>;
  /** Paths of the site that were asked for, with the status each was answered with, as nginx wrote them down. */
  readonly served: () => readonly string[];
  /** Policies that were broken, by page or worker. */
  readonly reports: () => readonly string[];
  /** Closes everything, once, and answers the hosts the browser asked anything of, as its own network log says. */
  readonly stop: () => Promise<readonly string[]>;
}

/**
 * Serves a folder as deploy/nginx/konvergen.conf does, beside an Excel on the web and Microsoft's CDN, and opens a
 * browser that takes this machine for all of them.
 *
 * @param folder what was built.
 * @param officeJs `cdn` as Microsoft's library is usually had, `local` where an administrator keeps a copy.
 * @param book the workbook that is open in Excel.
 */
export async function serveProduction(
  folder: string,
  officeJs: 'cdn' | 'local',
  book: string,
): Promise<Production> {
  const [nginx, executablePath] = [findNginx(), findChromium()];
  if (nginx === null || executablePath === null) throw new Error('no nginx or no Chromium on this machine');
  const temp = mkdtempSync(join(tmpdir(), 'konvergen-produksi-'));
  for (const name of ['excel', 'asing', 'sementara']) mkdirSync(join(temp, name));
  await bundleInto(join(temp, 'excel'), 'tests/e2e/production-excel.ts');
  const page = '<!doctype html><meta charset="utf-8"><title>Excel</title><body>';
  writeFileSync(join(temp, 'excel/index.html'), `${page}<script src="production-excel.js"></script></body>`);
  for (const place of ['excel', 'asing']) writeFileSync(join(temp, place, 'favicon.ico'), '');
  // A script that the page waits for: the browser's log has it whether or not the page lives long enough for its icon.
  writeFileSync(join(temp, 'asing/asing.js'), '');
  writeFileSync(
    join(temp, 'asing/index.html'),
    `${page}<script src="asing.js"></script><iframe src="${SITE}/taskpane.html"></iframe></body>`,
  );
  copyFileSync(book, join(temp, 'excel/buku.xlsx'));
  const { certificate, key } = makeCertificate(temp);
  const port = await freePort();
  const listen = `127.0.0.1:${String(port)}`;
  const tls = `ssl_certificate ${certificate}; ssl_certificate_key ${key};`;
  const server = (url: string, rest: string): string =>
    `server { listen ${listen} ssl; server_name ${new URL(url).hostname}; ${tls} ${rest} }`;
  const types = 'types { text/html html; text/javascript js; }';
  const site = siteConfig({
    server: new URL(SITE).hostname,
    folder,
    certificate,
    key,
    listen,
    plain: `127.0.0.1:${String(await freePort())}`,
    ...(officeJs === 'local' ? { office: '' } : {}),
  });
  const access = join(temp, 'dilayani.log');
  // prettier-ignore
  const main = [
    'daemon off;', 'worker_processes 1;', `pid ${temp}/nginx.pid;`, 'error_log stderr error;',
    ...(userInfo().uid === 0 ? ['user root;'] : []),
    'events {}',
    'http {',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${temp}/sementara/${name};`),
    "log_format singkat '$host $request_method $uri $status';",
    `access_log ${access} singkat;`,
    `include ${temp}/konvergen.conf;`,
    server(EXCEL, `root ${temp}/excel; ${types}`),
    server(STRANGER, `root ${temp}/asing; ${types}`),
    server(CDN, `${types} add_header Access-Control-Allow-Origin *; location /lib/1/hosted/ { alias ${OFFICE_JS}/; }`),
    '}',
  ];
  writeFileSync(join(temp, 'konvergen.conf'), site);
  writeFileSync(join(temp, 'nginx.conf'), main.join('\n'));
  const process_ = await startNginx(nginx, temp);

  const netLog = join(temp, 'jaringan.json');
  const here = [SITE, EXCEL, STRANGER, CDN].map((url) => `MAP ${new URL(url).hostname}:443 ${listen}`);
  // Some Chromium, and all without a profile of their own, keep frames of other origins from every storage.
  mkdirSync(join(temp, 'profil/Default'), { recursive: true });
  const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };
  writeFileSync(join(temp, 'profil/Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(join(temp, 'profil'), {
    executablePath,
    ignoreHTTPSErrors: true,
    locale: 'id-ID',
    viewport: { width: 1366, height: 768 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${[...here, 'MAP * ~NOTFOUND'].join(', ')}`,
      `--log-net-log=${netLog}`,
    ],
  });
  let stopped: Promise<readonly string[]> | null = null;
  const stop = async (): Promise<readonly string[]> => {
    await context.close();
    await endOf(process_);
    const asked = hostsOf(netLog);
    rmSync(temp, { recursive: true, force: true });
    return asked;
  };
  const served = (): readonly string[] =>
    existsSync(access) ? readFileSync(access, 'utf8').trim().split('\n') : [];
  return {
    context,
    ask: (path, { method = 'GET', encoding = 'identity' } = {}) =>
      new Promise((resolve, reject) => {
        const { hostname } = new URL(SITE);
        const headers = { host: hostname, 'accept-encoding': encoding };
        // The certificate is made for this test alone.
        const trust = { servername: hostname, rejectUnauthorized: false };
        request({ host: '127.0.0.1', port, path, method, headers, ...trust }, (answer) => {
          answer.resume();
          resolve(answer);
        })
          .on('error', reject)
          .end();
      }),
    served: () => served().filter((line) => line.startsWith(new URL(SITE).hostname)),
    reports: () => served().filter((line) => line.includes(REPORTS)),
    stop: () => (stopped ??= stop()),
  };
}

/** Starts nginx and waits until it has written its process id: it listens then. */
async function startNginx(nginx: string, temp: string): Promise<ChildProcess> {
  const started = spawn(nginx, ['-p', temp, '-c', join(temp, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  started.stderr.on('data', (data: Buffer) => {
    said += String(data);
  });
  for (let tries = 0; !existsSync(join(temp, 'nginx.pid')); tries += 1) {
    if (started.exitCode !== null || tries > 200) throw new Error(`nginx did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return started;
}

const endOf = (started: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    started.once('exit', () => {
      resolve();
    });
    started.kill('SIGQUIT');
  });

/** Every host a page or worker began a request to. What the browser asks of its maker for itself has no origin. */
function hostsOf(netLog: string): readonly string[] {
  const hosts = new Set<string>();
  for (const line of readFileSync(netLog, 'utf8').split('\n')) {
    if (!line.includes('"initiator":"http')) continue;
    const { params } = JSON.parse(line.replace(/,$/, '')) as { readonly params: { readonly url: string } };
    const { protocol, hostname } = new URL(params.url);
    if (/^(?:https?|wss?):$/.test(protocol)) hosts.add(hostname);
  }
  return [...hosts].sort();
}
