/** Writes docs/indikator anew out of the definitions in src/core/learning: `npm run make:indikator`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDICATOR_PAGES, indicatorPages } from './lib/indicator-pages';

const folder = join(import.meta.dirname, '..', INDICATOR_PAGES);
mkdirSync(folder, { recursive: true });
const pages = indicatorPages();
for (const old of readdirSync(folder)) if (!pages.has(old)) rmSync(join(folder, old));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
