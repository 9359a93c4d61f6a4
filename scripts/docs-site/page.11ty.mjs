import { partsOf } from './markdown.mjs';
import { relativeUrl } from './pages.mjs';

/** Nothing is loaded but from the site itself; holds for a page opened from a folder too. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

const ENGLISH = 'docs/english.md';

const WORDS = {
  id: {
    skip: 'Langsung ke isi',
    search: 'Cari di panduan',
    menu: 'Daftar isi',
    onPage: 'Di halaman ini',
    before: 'Sebelumnya',
    after: 'Berikutnya',
    foot: 'Halaman ini bekerja tanpa jaringan: tidak ada huruf, gambar, atau penghitung kunjungan dari tempat lain.',
  },
  en: {
    skip: 'Skip to content',
    search: 'Search the guide (in Indonesian)',
    menu: 'Contents',
    onPage: 'On this page',
    before: 'Before',
    after: 'After',
    foot: 'This page works without a network: no fonts, pictures or visitor counters from elsewhere.',
  },
};

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const link = (from, page, extra = '') =>
  `<a href="${relativeUrl(from.url, page.url)}"${page.url === from.url ? ' aria-current="page"' : ''}${extra}>${escape(page.title)}</a>`;

function navigation(sections, here) {
  return sections
    .map(({ title, pages }) => {
      const isOpen = pages.some(({ url }) => url === here.url) || pages.length <= 4;
      const items = pages.map((page) => `<li>${link(here, page)}</li>`).join('');
      return `<details${isOpen ? ' open' : ''}><summary>${escape(title)}</summary><ul>${items}</ul></details>`;
    })
    .join('\n');
}

function onThisPage(content, words) {
  const parts = partsOf(content).filter(({ id, level }) => id !== '' && level <= 3);
  if (parts.length < 2) return '';
  const items = parts.map(
    ({ id, level, heading }) => `<li class="t${level}"><a href="#${id}">${escape(heading)}</a></li>`,
  );
  return `<nav class="isi" aria-label="${words.onPage}"><h2>${words.onPage}</h2><ul>${items.join('')}</ul></nav>`;
}

function neighbours(sections, here, words) {
  const all = sections.flatMap(({ pages }) => pages);
  const at = all.findIndex(({ url }) => url === here.url);
  const [before, after] = [all[at - 1], all[at + 1]];
  const one = (page, word, rel) =>
    page
      ? `<span class="${rel}"><small>${word}</small>${link(here, page, ` rel="${rel}"`)}</span>`
      : '<span></span>';
  return `<nav class="tetangga" aria-label="${words.before} / ${words.after}">${one(before, words.before, 'prev')}${one(after, words.after, 'next')}</nav>`;
}

/** The page around every text. */
export const render = ({ content, page: { inputPath }, situs }) => {
  const here = situs.pageOf(inputPath);
  const lang = here.source === ENGLISH ? 'en' : 'id';
  const words = WORDS[lang];
  const to = (path) => relativeUrl(here.url, path);
  const title = here.url === 'index.html' ? 'Konvergen' : `${here.title} · Konvergen`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CSP}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(title)}</title>
<link rel="icon" href="${to('gaya/ikon.svg')}">
<link rel="stylesheet" href="${to('gaya/situs.css')}">
<script defer src="${to('gaya/situs.js')}"></script>
</head>
<body data-akar="${to('gaya/situs.js').replace('gaya/situs.js', '')}">
<a class="lompat" href="#isi-halaman">${words.skip}</a>
<header>
<a class="merek" href="${to('index.html')}"><img src="${to('gaya/ikon.svg')}" alt="" width="28" height="28">Konvergen</a>
<search><input type="search" placeholder="${words.search}" aria-label="${words.search}" autocomplete="off" spellcheck="false" role="combobox" aria-expanded="false" aria-controls="hasil" aria-autocomplete="list"><ul id="hasil" role="listbox" aria-label="${words.search}" hidden></ul><p class="hanya-baca" role="status"></p></search>
<a class="bahasa" href="${to(lang === 'id' ? 'english.html' : 'index.html')}" lang="${lang === 'id' ? 'en' : 'id'}">${lang === 'id' ? 'English' : 'Bahasa Indonesia'}</a>
</header>
<div class="badan">
<details class="laci" open><summary>${words.menu}</summary><nav aria-label="${words.menu}">
${navigation(situs.sections, here)}
</nav></details>
<main id="isi-halaman" tabindex="-1">
<article>
${content}
</article>
${neighbours(situs.sections, here, words)}
<footer><p>Konvergen ${escape(situs.version)} · ${words.foot}</p></footer>
</main>
${onThisPage(content, words)}
</div>
</body>
</html>
`;
};
