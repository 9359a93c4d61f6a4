/**
 * `npm run docs:shots [-- NAMA …] [-- --out FOLDER]`: takes every picture of docs/gambar anew, by walking through the
 * product in Chromium.
 */
import { rmSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../tests/e2e/browser';
import { ensureBuilt } from './lib/build.mjs';
import { SHOTS } from './shots/all-shots';
import { PICTURES } from './shots/shot';
import { openStudio } from './shots/studio';

const argv = process.argv.slice(2);
const at = argv.indexOf('--out');
const folder = at >= 0 ? (argv[at + 1] ?? '') : PICTURES;
const names = argv.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
const wanted = names.length === 0 ? SHOTS : SHOTS.filter(({ name }) => names.includes(name));

if (folder === '' || names.some((name) => !SHOTS.some((shot) => shot.name === name))) {
  console.error('Cara memakai / usage: npm run docs:shots [-- NAMA …] [-- --out FOLDER]');
  console.error(`Nama: ${SHOTS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
if (findChromium() === null) {
  console.error('Perlu Chromium. / Chromium is needed.');
  process.exit(1);
}
if (!ensureBuilt(['cli', 'wilayah', 'pane', 'meeting', 'univer', 'workbench', 'workbench-dev']))
  process.exit(1);

const studio = openStudio(folder);
try {
  for (const { name, files, walk } of wanted) {
    console.log(`${name}: ${files.join(', ')}`);
    await walk(studio);
    const missing = files.filter((file) => !studio.taken.has(file));
    if (missing.length > 0) throw new Error(`${name} took no ${missing.join(', ')}`);
  }
} finally {
  await studio.close();
}
// A picture nobody takes any more would stay as it was for ever.
if (names.length === 0 && folder === PICTURES) {
  for (const file of readdirSync(folder)) if (!studio.taken.has(file)) rmSync(join(folder, file));
}
