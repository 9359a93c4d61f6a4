/** `npm run make:readme`: writes the README's examples from what the command line really prints. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withExamples } from './readme-examples';

writeFileSync('README.md', await withExamples(readFileSync('README.md', 'utf8')));
