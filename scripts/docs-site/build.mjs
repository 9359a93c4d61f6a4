import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Eleventy from '@11ty/eleventy';
import { root } from '../lib/ensure-installed.mjs';
import { dressMarkdown } from './markdown.mjs';
import { navigationOf } from './navigation.mjs';
import { linkReader, listPages } from './pages.mjs';
import { searchIndexOf } from './search.mjs';

const HERE = 'scripts/docs-site';

/** Files every page uses, and where they come from. */
const DRESS = {
  'gaya/situs.css': `${HERE}/assets/site.css`,
  'gaya/situs.js': `${HERE}/assets/site.js`,
  'gaya/minisearch.js': 'node_modules/minisearch/dist/umd/index.js',
  'gaya/minisearch-lisensi.txt': 'node_modules/minisearch/LICENSE.txt',
  'gaya/ikon.svg': 'assets/icon.svg',
};

const copyTo = (folder, from, to) => {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  cpSync(join(root, from), join(folder, to));
};

/**
 * Writes the site: static pages that name one another relatively, so that the folder may stand anywhere.
 *
 * @param folder where to write; what stood there is gone.
 * @returns how many pages were written.
 * @throws Error naming every link that leads nowhere.
 */
export async function buildSite(folder) {
  const pages = listPages();
  const byInput = new Map(pages.map((page) => [`./docs/${page.input}`, page]));
  const pageOf = (inputPath) => byInput.get(inputPath);
  const situs = {
    pageOf,
    sections: navigationOf(pages),
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  };
  const [copies, dead] = [new Map(), []];
  const texts = [];

  rmSync(folder, { recursive: true, force: true });
  const site = new Eleventy('docs', resolve(folder), {
    quietMode: true,
    configPath: null,
    config: (config) => {
      config.setTemplateFormats(['md']);
      config.setIncludesDirectory(`../${HERE}`);
      config.setUseGitIgnore(false);
      config.addGlobalData('situs', situs);
      config.setDataDirectory(`../${HERE}/no-data`);
      // Words in braces are words.
      config.addGlobalData('templateEngineOverride', 'md');
      config.addGlobalData('layout', 'page.11ty.mjs');
      config.addGlobalData(
        'permalink',
        () =>
          ({ page }) =>
            pageOf(page.inputPath).url,
      );
      for (const { source, input } of pages) {
        if (!source.startsWith('docs/')) config.addTemplate(input, readFileSync(join(root, source), 'utf8'));
      }
      config.amendLibrary('md', (md) => {
        dressMarkdown(md, {
          pageOf,
          readLink: linkReader(pages),
          onCopy: ({ from, to }) => copies.set(to, from),
          onDead: (link) => dead.push(link),
        });
      });
      config.on('eleventy.after', ({ results }) => {
        for (const { inputPath, content } of results) {
          const html = /<article>\n([\s\S]*?)\n<\/article>/.exec(content)?.[1] ?? '';
          texts.push({ ...pageOf(inputPath), html });
        }
      });
    },
  });
  await site.write();
  if (dead.length > 0) throw new Error(`Tautan mati / dead links:\n${dead.join('\n')}`);

  for (const [to, from] of [...Object.entries(DRESS), ...copies]) copyTo(folder, from, to);
  const index = searchIndexOf(texts.sort((a, b) => a.url.localeCompare(b.url, 'en')));
  // A script, not a document to fetch: a page opened from a folder may not fetch.
  writeFileSync(join(folder, 'gaya/indeks.js'), `window.indeksKonvergen = ${JSON.stringify(index)};\n`);
  return texts.length;
}
