/** Writes assets/contoh and the layouts and the bad files of tests/fixtures anew: `npx tsx scripts/make-samples.ts`. The same code writes the same bytes. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sampleFiles } from './samples/files';

const root = join(import.meta.dirname, '..');

for (const [path, bytes] of sampleFiles()) {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  const sum = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  process.stdout.write(`${sum} ${String(bytes.length).padStart(8)} ${path}\n`);
}
