/** Writes the pictures and the table of docs/arsitektur.md from the imports of src: `npm run make:arsitektur`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { architectureFiles } from './lib/architecture-page';

for (const [path, text] of architectureFiles()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
