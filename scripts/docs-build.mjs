// npm run docs:build [-- --out FOLDER]: the pages of docs/ as a static site; needs no server and no network.
import { ensureInstalled } from './lib/ensure-installed.mjs';

const argv = process.argv.slice(2);
const at = argv.indexOf('--out');
const folder = at >= 0 ? (argv[at + 1] ?? '') : 'dist-docs';

if (folder === '') {
  console.error('Cara memakai / usage: npm run docs:build [-- --out FOLDER]');
  process.exitCode = 2;
} else if (!ensureInstalled()) process.exitCode = 1;
else {
  const { buildSite } = await import('./docs-site/build.mjs');
  try {
    console.log(`${await buildSite(folder)} halaman / pages: ${folder}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
