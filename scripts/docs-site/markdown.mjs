import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/ensure-installed.mjs';

/** A heading as an address, as the places that show Markdown make it: links with anchors work there and here. */
const slugOf = (text) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

/** Width and height of a PNG, as its own header says: the page does not jump when pictures arrive. */
function sizeOfPng(path) {
  const head = readFileSync(path).subarray(0, 24);
  return head.toString('latin1', 1, 4) === 'PNG'
    ? { width: head.readUInt32BE(16), height: head.readUInt32BE(20) }
    : null;
}

const textOf = (inline) =>
  (inline.children ?? [])
    .filter(({ type }) => type === 'text' || type === 'code_inline')
    .map(({ content }) => content)
    .join('');

/**
 * Teaches the generator's Markdown to read as this repository writes it: comments are left out, any other HTML is shown as it is written (`<id>` is a
 * word, not a tag), links to pages become links of the site.
 *
 * @param md the generator's markdown-it.
 * @param pageOf the page an input path of the generator belongs to.
 * @param readLink of `linkReader`.
 * @param onCopy told which files of the repository the site needs.
 * @param onDead told of every link that leads nowhere.
 */
export function dressMarkdown(md, { pageOf, readLink, onCopy, onDead }) {
  const { escapeHtml } = md.utils;
  const shown = (tokens, index) =>
    tokens[index].content
      .split(/(<!--[\s\S]*?-->)/)
      .filter((part) => !part.startsWith('<!--'))
      .map(escapeHtml)
      .join('')
      .trim();
  md.renderer.rules.html_inline = shown;
  md.renderer.rules.html_block = (tokens, index) => {
    const text = shown(tokens, index);
    return text === '' ? '' : `<p>${text}</p>\n`;
  };
  md.renderer.rules.table_open = () =>
    '<div class="tabel" tabindex="0" role="group" aria-label="Tabel"><table>\n';
  md.renderer.rules.table_close = () => '</table></div>\n';
  md.renderer.rules.fence = (tokens, index) =>
    `<pre tabindex="0"><code>${escapeHtml(tokens[index].content)}</code></pre>\n`;

  const SIDES = { 'text-align:right': 'kanan', 'text-align:center': 'tengah' };
  md.core.ruler.push('sides', ({ tokens }) => {
    for (const token of tokens) {
      // Inline style is what the pages' own policy forbids.
      const style = token.attrGet('style');
      if (style === null) continue;
      token.attrs = token.attrs.filter(([name]) => name !== 'style');
      if (SIDES[style]) token.attrSet('class', SIDES[style]);
    }
  });

  md.core.ruler.push('headings', ({ tokens }) => {
    const taken = new Map();
    tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const slug = slugOf(textOf(tokens[index + 1]));
      const before = taken.get(slug) ?? 0;
      taken.set(slug, before + 1);
      token.attrSet('id', before === 0 ? slug : `${slug}-${before}`);
    });
  });

  const follow = (page, token, name) => {
    const link = token.attrGet(name);
    const { href, copy, dead } = readLink(page, link);
    if (dead) return onDead(`${page.source}: ${link}`);
    if (copy) onCopy(copy);
    token.attrSet(name, href);
    if (/^https?:/.test(href)) token.attrSet('rel', 'noreferrer');
    if (name === 'src' && copy) {
      const size = sizeOfPng(join(root, copy.from));
      if (size) for (const [side, length] of Object.entries(size)) token.attrSet(side, String(length));
      token.attrSet('loading', 'lazy');
    }
  };
  md.core.ruler.push('links', ({ tokens, env }) => {
    const page = pageOf(env.page.inputPath);
    for (const { children } of tokens) {
      for (const token of children ?? []) {
        if (token.type === 'link_open') follow(page, token, 'href');
        else if (token.type === 'image') follow(page, token, 'src');
      }
    }
  });
}

/**
 * The parts of a rendered page that can be found by a search.
 *
 * @returns one row for each heading: its address on the page (`''` for the top), its words and the words below it.
 */
export function partsOf(html) {
  const plain = (text) =>
    text
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return html.split(/(?=<h[1-3] )/).flatMap((part) => {
    const heading = /^<h([1-3]) id="([^"]*)">([\s\S]*?)<\/h\1>/.exec(part);
    const text = plain(heading ? part.slice(heading[0].length) : part);
    if (!heading) return text === '' ? [] : [{ id: '', level: 1, heading: '', text }];
    const level = Number(heading[1]);
    return [{ id: level === 1 ? '' : heading[2], level, heading: plain(heading[3]), text }];
  });
}
