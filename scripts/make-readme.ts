/** `npm run make:readme`: writes the examples of README and guide from what the command line really prints. */
import { readFileSync, writeFileSync } from 'node:fs';
import { EXAMPLE_PAGES, withExamples } from './readme-examples';

for (const page of EXAMPLE_PAGES) writeFileSync(page, await withExamples(readFileSync(page, 'utf8')));
