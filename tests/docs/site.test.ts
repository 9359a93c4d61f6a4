import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import MiniSearch from 'minisearch';
import { buildInto, filesOf, readPage, type BuiltPage } from './built-site';

const root = join(__dirname, '../..');
let folder = '';
let files: ReadonlySet<string>;
let pages: ReadonlyMap<string, BuiltPage>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'konvergen-docs-'));
  const { status, said } = buildInto(folder);
  if (status !== 0) throw new Error(said);
  files = new Set(filesOf(folder));
  pages = new Map(
    [...files].filter((file) => file.endsWith('.html')).map((url) => [url, readPage(folder, url)]),
  );
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const each = (read: (page: BuiltPage) => readonly string[]): string[] =>
  [...pages.values()].flatMap((page) => read(page).map((what) => `${page.url}: ${what}`));

describe('the pages, built', () => {
  test('every text in docs is a page', () => {
    const texts = filesOf(join(root, 'docs')).filter((path) => path.endsWith('.md'));
    const urls = texts.map((path) => path.replace(/(^|\/)README\.md$/, '$1index.md').replace(/md$/, 'html'));
    expect(urls.filter((url) => !pages.has(url))).toEqual([]);
    expect(urls.length).toBeGreaterThan(100);
  });

  test('every page is reached from the first one by its contents alone', () => {
    const contents = /<nav aria-label="Daftar isi">([\s\S]*?)<\/nav>/.exec(
      pages.get('index.html')?.html ?? '',
    );
    const reached = new Set([...(contents?.[1] ?? '').matchAll(/href="([^"]*)"/g)].map(([, url]) => url));
    expect([...pages.keys()].filter((url) => !reached.has(url))).toEqual([]);
  });

  test('every link and anchor leads somewhere', () => {
    const isDead = (link: string): boolean => {
      if (/^(https:|mailto:)/.test(link)) return false;
      const [url = '', anchor] = link.split('#');
      if (!files.has(url)) return true;
      return anchor !== undefined && !(pages.get(url)?.anchors.has(anchor) ?? false);
    };
    expect(each(({ links }) => links.filter(isDead))).toEqual([]);
    expect(each(({ links }) => links).length).toBeGreaterThan(1000);
  });

  test('everything a page loads is part of the site', () => {
    expect(each(({ loads }) => loads.filter((url) => !files.has(url)))).toEqual([]);
    expect(each(({ loads }) => loads.filter((url) => url.endsWith('.png'))).length).toBeGreaterThan(5);
    const css = readFileSync(join(folder, 'gaya/situs.css'), 'utf8');
    expect(css).not.toMatch(/@import|url\(/);
    const js = readFileSync(join(folder, 'gaya/situs.js'), 'utf8');
    expect(js).not.toMatch(/https?:|fetch\(|XMLHttpRequest|sendBeacon/);
  });

  test('no page breaks the policy it states: no inline script, no inline style, no address from the top', () => {
    expect(
      each(({ html }) => html.match(/<script(?![^>]* src=)[^>]*>|<style|\sstyle="|\son[a-z]+="/g) ?? []),
    ).toEqual([]);
    expect(each(({ html }) => html.match(/(?:href|src)="\/[^"]*"/g) ?? [])).toEqual([]);
    expect(each(({ html }) => (html.includes("script-src 'self'") ? [] : ['no policy']))).toEqual([]);
  });

  test('every picture says in words what it shows, and how large it is', () => {
    const pictures = each(({ html }) => html.match(/<img [^>]*>/g) ?? []).filter(
      (tag) => !tag.includes('gaya/'),
    );
    expect(pictures.filter((tag) => !/ alt="[^"]{8,}"/.test(tag))).toEqual([]);
    expect(pictures.filter((tag) => tag.includes('.png') && !/ width="\d+" height="\d+"/.test(tag))).toEqual(
      [],
    );
  });

  test('each page has one title, its language, and no leftover of a comment or a template', () => {
    expect(each(({ html }) => (html.match(/<h1 /g)?.length === 1 ? [] : ['h1']))).toEqual([]);
    expect(each(({ html }) => (/<html lang="(id|en)">/.test(html) ? [] : ['lang']))).toEqual([]);
    expect(each(({ html }) => html.match(/<!--|&lt;!--|undefined<|\[object Object\]/g) ?? [])).toEqual([]);
  });
});

describe('the search', () => {
  const find = (words: string): string[] => {
    const script = readFileSync(join(folder, 'gaya/indeks.js'), 'utf8');
    const text = /^window\.indeksKonvergen = (.*);$/m.exec(script)?.[1] ?? '""';
    const index = MiniSearch.loadJSON(JSON.parse(text) as string, {
      fields: ['name', 'heading', 'text'],
      storeFields: ['title', 'heading', 'url', 'start'],
    });
    return index
      .search(words, { prefix: true, boost: { name: 6, heading: 2 }, combineWith: 'AND' })
      .map(({ url }) => String(url));
  };

  test.each([
    ['nik ganda', 'rules/nik-ganda.html'],
    ['serapan', 'indikator/serapan.html'],
    ['glosarium', 'glosarium.html'],
  ])('“%s” finds its page first', (words, url) => {
    expect(find(words)[0]).toBe(url);
  });

  test('a word that only one paragraph has is found where it stands', () => {
    expect(find('partialFingerprints')).toEqual(['panduan/terminal.html#sarif']);
  });

  test('every page can be found', () => {
    const script = readFileSync(join(folder, 'gaya/indeks.js'), 'utf8');
    expect([...pages.keys()].filter((url) => !script.includes(`\\"${url}`))).toEqual([]);
  });
});

describe('a small site of its own', () => {
  /** A copy of the generator with other texts. */
  const buildWith = (
    texts: Readonly<Record<string, string>>,
  ): { out: string; status: number | null; said: string } => {
    const copy = mkdtempSync(join(tmpdir(), 'konvergen-docs-copy-'));
    for (const path of ['scripts', 'assets', 'package.json']) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    cpSync(join(root, 'package-lock.json'), join(copy, 'package-lock.json'));
    mkdirSync(join(copy, 'docs'));
    for (const [path, text] of Object.entries(texts)) writeFileSync(join(copy, 'docs', path), text);
    const out = join(copy, 'out');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/docs-build.mjs', '--out', out], {
      cwd: copy,
      encoding: 'utf8',
    });
    return { out, status, said: stdout + stderr };
  };

  test('a link that leads nowhere stops the build and is named', () => {
    const { status, said } = buildWith({
      'README.md': '# A\n\n[b](tidak-ada.md) ![c](gambar/tidak-ada.png)\n',
    });
    expect(status).toBe(1);
    expect(said).toContain('docs/README.md: tidak-ada.md');
    expect(said).toContain('docs/README.md: gambar/tidak-ada.png');
  });

  test('angle brackets and braces are words, comments are left out, other hosts stay links', () => {
    const { out, status } = buildWith({
      'README.md':
        '# A <id>\n\n<!-- diam -->\n\nIsi {{isi}} <script src="x"></script> <b onclick="x">tebal</b>\n\n[luar](https://contoh.example/)\n',
    });
    expect(status).toBe(0);
    const { html, loads } = readPage(out, 'index.html');
    const article = /<article>[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
    expect(article).toContain('A &lt;id&gt;');
    expect(article).toContain('Isi {{isi}} &lt;script src=&quot;x&quot;&gt;');
    expect(article).not.toMatch(/<script|<b |diam/);
    expect(article).toContain('<a href="https://contoh.example/" rel="noreferrer">');
    expect(loads.every((url) => url.startsWith('gaya/'))).toBe(true);
  });
});
