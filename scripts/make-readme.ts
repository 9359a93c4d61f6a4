/** `npm run make:readme`: writes the examples of README and guide from what the command line really prints, and the table of support. */
import { readFileSync, writeFileSync } from 'node:fs';
import { SUPPORT_PAGES, withSupport } from './lib/support-table';
import { EXAMPLE_PAGES, withExamples } from './readme-examples';

for (const page of EXAMPLE_PAGES) writeFileSync(page, await withExamples(readFileSync(page, 'utf8')));
for (const page of SUPPORT_PAGES) writeFileSync(page, withSupport(readFileSync(page, 'utf8')));
