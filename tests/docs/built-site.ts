import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Builds the pages into a folder, as `npm run docs:build` does. */
export function buildInto(folder: string): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/docs-build.mjs', '--out', folder],
    { encoding: 'utf8' },
  );
  return { status, said: stdout + stderr };
}

/** Every file of a built site, by its address. */
export const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** One page of a built site, as far as its links and what it loads are concerned. */
export interface BuiltPage {
  readonly url: string;
  readonly html: string;
  /** What links lead to, below the top of the site: `page.html#anchor`; links to other hosts as they are. */
  readonly links: readonly string[];
  /** What the page loads by itself. */
  readonly loads: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

const valuesOf = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&amp;', '&'));

/** Reads a built page. */
export function readPage(folder: string, url: string): BuiltPage {
  const html = readFileSync(join(folder, url), 'utf8');
  const absolute = (link: string): string => {
    if (/^[a-z]+:/.test(link)) return link;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? url : posix.join(posix.dirname(url), decodeURI(path));
    return anchor === undefined ? target : `${target}#${decodeURIComponent(anchor)}`;
  };
  return {
    url,
    html,
    links: valuesOf(html, /<a [^>]*?href="([^"]*)"/g).map(absolute),
    loads: [
      ...valuesOf(html, /<(?:img|script|iframe|source|video|audio|embed)[^>]*? src="([^"]*)"/g),
      ...valuesOf(html, /<link [^>]*?href="([^"]*)"/g),
    ].map(absolute),
    anchors: new Set(valuesOf(html, / id="([^"]*)"/g)),
  };
}
