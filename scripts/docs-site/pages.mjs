import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from '../lib/ensure-installed.mjs';

/** Pages that stand at the top of the repository, where people look for them first, and what they are called here. */
const FROM_THE_TOP = {
  'README.md': 'tentang.html',
  'CONTRIBUTING.md': 'kontribusi/index.html',
  'SECURITY.md': 'keamanan.html',
};

/** Folders whose list of pages is a page with another name. */
const LISTS = { 'docs/rules': 'docs/aturan.md' };

const addressOf = (source) =>
  source
    .slice('docs/'.length)
    .replace(/(^|\/)README\.md$/, '$1index.md')
    .replace(/\.md$/, '.html');

/** The first heading of a page, without its marks. */
const titleOf = (text) => (/^# (.+)$/m.exec(text)?.[1] ?? '').replaceAll(/[`*_]/g, '').trim();

/**
 * Every page of the site.
 *
 * @returns one row for each: `source` in the repository, `input` as the generator names it (below docs/), `url` below
 * the site's top, `title`.
 */
export function listPages() {
  const inDocs = readdirSync(join(root, 'docs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort();
  const pages = [
    ...inDocs.map((source) => ({ source, input: source.slice('docs/'.length), url: addressOf(source) })),
    ...Object.entries(FROM_THE_TOP)
      .filter(([source]) => existsSync(join(root, source)))
      .map(([source, url]) => ({ source, input: url.replace(/\.html$/, '.md'), url })),
  ];
  return pages.map((page) => ({ ...page, title: titleOf(readFileSync(join(root, page.source), 'utf8')) }));
}

/** How a page at `from` (its url) names what stands at `to`, wherever the site itself may stand. */
export const relativeUrl = (from, to) => posix.relative(posix.dirname(from), to) || posix.basename(to);

/**
 * Finds what links lead to.
 *
 * @param pages of `listPages`.
 * @returns a function from a page and a link in it to `{ href, copy? }`: what to write instead, and which file of the
 * repository has to be copied to which address for it. `{ dead: true }` when there is nothing at the other end.
 */
export function linkReader(pages) {
  const bySource = new Map(pages.map((page) => [page.source, page]));
  // A folder means its list of pages, or its first page where nobody wrote a list.
  const pageAt = (path) =>
    bySource.get(path) ??
    bySource.get(LISTS[path]) ??
    bySource.get(`${path}/README.md`) ??
    pages.find(({ source }) => source.startsWith(`${path}/`));
  return (page, link) => {
    if (/^(https?:|mailto:|#)/.test(link)) return { href: link };
    const [path, anchor] = link.split('#');
    const target = posix
      .normalize(posix.join(posix.dirname(page.source), decodeURI(path)))
      .replace(/\/$/, '');
    const tail = anchor === undefined ? '' : `#${anchor}`;
    const other = pageAt(target);
    if (other) return { href: relativeUrl(page.url, other.url) + tail };
    const file = join(root, target);
    if (target.startsWith('..') || !existsSync(file) || !statSync(file).isFile()) return { dead: true };
    const url = target.startsWith('docs/') ? target.slice('docs/'.length) : `berkas/${target}`;
    return { href: relativeUrl(page.url, url) + tail, copy: { from: target, to: url } };
  };
}
