/**
 * The sections of the site, in reading order. `pages` stand first, as listed; `folder` adds every other page of that
 * folder in the order of the alphabet, so that a new page is never out of reach. Pages no section asks for stand in the
 * last one.
 */
const SECTIONS = [
  { title: 'Mulai', pages: ['docs/README.md', 'docs/english.md'] },
  {
    title: 'Panduan',
    pages: [
      'docs/panduan/opd.md',
      'docs/panduan/sekretariat.md',
      'docs/panduan/rapat.md',
      'docs/panduan/templat.md',
      'docs/panduan/memperbaiki.md',
      'docs/panduan/konsolidasi.md',
      'docs/panduan/lembar-hasil.md',
      'docs/panduan/laporan.md',
      'docs/panduan/konvergensi.md',
      'docs/panduan/kebutuhan.md',
      'docs/rekonsiliasi.md',
      'docs/pengaturan.md',
      'docs/panduan/terminal.md',
    ],
    folder: 'docs/panduan',
  },
  { title: 'Rumus di Excel', pages: ['docs/fungsi/README.md'], folder: 'docs/fungsi' },
  { title: 'Angka dan rumusnya', pages: ['docs/indikator/README.md'], folder: 'docs/indikator' },
  { title: 'Aturan', pages: ['docs/aturan.md'], folder: 'docs/rules' },
  {
    title: 'Pemasangan',
    pages: ['docs/pemasangan/README.md', 'docs/dukungan.md'],
    folder: 'docs/pemasangan',
  },
  {
    title: 'Mengembangkan',
    pages: [
      'CONTRIBUTING.md',
      'docs/kontribusi/aturan.md',
      'docs/kontribusi/tata-letak.md',
      'docs/kontribusi/kebutuhan.md',
      'docs/arsitektur.md',
    ],
    folder: 'docs/kontribusi',
  },
  {
    title: 'Rujukan',
    pages: ['README.md', 'docs/glosarium.md', 'docs/privasi.md', 'SECURITY.md', 'docs/lisensi.md'],
  },
];

/**
 * Sorts the pages into sections.
 *
 * @param pages of `listPages`.
 * @returns the sections that have pages, each with them.
 */
export function navigationOf(pages) {
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const listed = new Set(SECTIONS.flatMap((section) => section.pages));
  const sections = SECTIONS.map(({ title, pages: first, folder }) => ({
    title,
    pages: [
      ...first.map((source) => bySource.get(source)).filter((page) => page !== undefined),
      ...pages.filter(
        ({ source }) => folder !== undefined && !listed.has(source) && source.startsWith(`${folder}/`),
      ),
    ],
  }));
  const placed = new Set(sections.flatMap((section) => section.pages));
  sections.at(-1).pages.push(...pages.filter((page) => !placed.has(page)));
  return sections.filter((section) => section.pages.length > 0);
}
