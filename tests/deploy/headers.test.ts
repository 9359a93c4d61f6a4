import { describe, expect, test } from '@jest/globals';
import { directives, fromScripts, read } from './security';

const PAGES = fromScripts('headers.PAGES') as Readonly<Record<string, string>>;
const CDN = fromScripts('headers.OFFICE_CDN') as string;

/** Every path asked for below, in one go: Node takes longer to begin than to answer. */
const PATHS = [
  ...Object.keys(PAGES).map((page) => `/${page}`),
  ...['/tidak-ada', '/manifest.prod.xml', '/contoh/a.xlsx', '/wilayah/64.js', '/pane/taskpane-guard.js'],
  ...['/pane/konvergen.31b4e3c4.js', '/assets/icon-32.png', '/x/functions.json', '/functions.json'],
  ...['/functions.en.json', '/shortcuts.json'],
];
type Headers = Readonly<Record<string, string>>;
const answers = fromScripts(`Object.fromEntries(${JSON.stringify(PATHS)}.map((path) =>
  [path, { cdn: headers.headersFor(path), local: headers.headersFor(path, { office: '' }) }]))`) as Readonly<
  Record<string, { readonly cdn: Headers; readonly local: Headers }>
>;
const headersOf = (path: string, office: 'cdn' | 'local' = 'cdn'): Headers => {
  const found = answers[path];
  if (!found) throw new Error(`not asked for: ${path}`);
  return found[office];
};
const policyOf = (path: string, office: 'cdn' | 'local' = 'cdn'): ReturnType<typeof directives> =>
  directives(headersOf(path, office)['Content-Security-Policy'] ?? '');

describe('what browsers are told to forbid', () => {
  test.each([...Object.keys(PAGES), 'pane/konvergen.31b4e3c4.js', 'tidak-ada'])(
    '%s runs no code but ours and Microsoft’s, and sends nothing anywhere',
    (path) => {
      const policy = policyOf(`/${path}`);
      expect(policy['default-src']).toEqual(["'none'"]);
      expect(policy['script-src']?.filter((source) => source !== "'self'" && source !== CDN)).toEqual([]);
      expect(policy['form-action']).toEqual(["'none'"]);
      expect(policy['base-uri']).toEqual(["'none'"]);
      // The workbench asks its own server for the sample.
      expect(policy['connect-src']).toEqual([path === 'workbench.html' ? "'self'" : "'none'"]);
      for (const [name, sources] of Object.entries(policy)) {
        if (name === 'frame-ancestors') continue;
        for (const source of sources) {
          const isAsked = /^(?:'self'|'none'|'sha256-[\w+/=]+'|data:|blob:)$/.test(source) || source === CDN;
          const isUniver = path === 'workbench.html' && name === 'style-src' && source === "'unsafe-inline'";
          expect([name, source, isAsked || isUniver]).toEqual([name, source, true]);
        }
      }
    },
  );

  test('only the pages of Excel load anything of Microsoft’s, and none after a build for an intranet', () => {
    const loading = Object.keys(PAGES).filter((page) => policyOf(`/${page}`)['script-src']?.includes(CDN));
    expect(loading.sort()).toEqual(['meeting-excel.html', 'taskpane.html']);
    for (const page of Object.keys(PAGES)) {
      expect(JSON.stringify(policyOf(`/${page}`, 'local')['script-src'])).not.toContain('https');
    }
  });

  test('only Excel on the web may frame the pane, and nobody any other page', () => {
    const framesOf = (page: string): readonly string[] => policyOf(`/${page}`)['frame-ancestors'] ?? [];
    const panes = Object.keys(PAGES).filter((page) => PAGES[page] === 'panel');
    expect(panes).not.toEqual([]);
    for (const page of panes) {
      expect(framesOf(page)).toContain('https://*.officeapps.live.com');
      expect(framesOf(page).every((frame) => /^https:\/\/(?:\*\.)?[a-z.]+$/.test(frame))).toBe(true);
    }
    for (const page of Object.keys(PAGES)) {
      expect(panes.includes(page) || framesOf(page).join() === "'none'").toBe(true);
      expect(headersOf(`/${page}`)).not.toHaveProperty('X-Frame-Options');
    }
  });

  test('what a page says of itself is what its header says, but for who may frame it', () => {
    for (const [page, kind] of Object.entries(PAGES)) {
      const header = { ...policyOf(`/${page}`) } as Record<string, unknown>;
      delete header['frame-ancestors'];
      const meta = directives(fromScripts(`headers.metaPolicy(${JSON.stringify(kind)})`) as string);
      expect(meta).toEqual(header);
    }
  });

  test('Excel on the web may ask for pictures and functions, nobody elsewhere for anything more', () => {
    for (const path of [
      '/assets/icon-32.png',
      '/x/functions.json',
      '/functions.en.json',
      '/shortcuts.json',
    ]) {
      expect(headersOf(path)).toMatchObject({
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      });
    }
    for (const path of [
      '/taskpane.html',
      '/contoh/a.xlsx',
      '/pane/konvergen.31b4e3c4.js',
      '/wilayah/64.js',
    ]) {
      expect(headersOf(path)).not.toHaveProperty('Access-Control-Allow-Origin');
      expect(headersOf(path)['Cross-Origin-Resource-Policy']).toBe('same-origin');
    }
  });

  test('is kept for good only where the name changes with the content', () => {
    expect(headersOf('/pane/konvergen.31b4e3c4.js')['Cache-Control']).toContain('immutable');
    for (const path of [
      '/taskpane.html',
      '/pane/taskpane-guard.js',
      '/functions.json',
      '/manifest.prod.xml',
    ]) {
      expect(headersOf(path)['Cache-Control']).toBe('no-cache');
    }
  });
});

describe('the example for nginx', () => {
  const example = read('deploy/nginx/konvergen.conf');

  test('is what npm run make:nginx writes', () => {
    expect(example).toBe(fromScripts('nginx.nginxConfig(nginx.EXAMPLE_SITE)'));
  });

  test('has no header inside a location, which would take all others away', () => {
    for (const [, body = ''] of example.matchAll(/location [^{]+\{([^}]*)\}/g)) {
      expect(body).not.toContain('add_header');
    }
    expect(example).not.toMatch(/X-Frame-Options[^:]*;/);
  });
});
