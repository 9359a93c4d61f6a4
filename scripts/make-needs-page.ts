/** Writes docs/panduan/kebutuhan.md anew out of the taxonomy: `npm run make:needs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NEEDS_PAGE_PATH, needsPage } from './lib/needs-page';

const path = join(import.meta.dirname, '..', NEEDS_PAGE_PATH);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, needsPage());
