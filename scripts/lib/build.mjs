import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './ensure-installed.mjs';

/** What was built from what, so that a second start builds nothing. */
const BUILT = join(root, 'node_modules/.cache/konvergen/built.json');

const EVERYTHING = ['src', 'webpack', 'webpack.config.js', 'docs/rules', 'assets', 'package-lock.json'];

/** The products of webpack.config.js by name: what they are made from, and a file that is there once they are. */
const PRODUCTS = {
  cli: { from: EVERYTHING, to: 'dist/cli/konvergen.js' },
  pane: {
    from: [...EVERYTHING, 'scripts/lib/manifest.mjs', 'scripts/lib/manifest-commands.mjs'],
    to: 'dist/taskpane.html',
  },
  meeting: { from: EVERYTHING, to: 'dist/meeting.html' },
  wilayah: {
    from: ['scripts/lib/region-files.ts', 'webpack/regions.js', 'package-lock.json'],
    to: 'dist/wilayah/NOTICE.md',
  },
  // The heavy one hangs on two files and the lock file only.
  univer: {
    from: ['src/ui/grid/univer/bundle.ts', 'webpack/workbench.js', 'package-lock.json'],
    to: 'dist/univer/univer.js',
  },
  workbench: { from: EVERYTHING, to: 'dist/workbench.html' },
  'workbench-dev': { from: EVERYTHING, to: 'node_modules/.cache/konvergen/workbench/index.html' },
};

/** The files of a folder, or the file itself; none when it is not there. */
function filesAt(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [full];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** One number for the contents of files and folders. */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesAt(path)) {
      hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function readBuilt() {
  try {
    return JSON.parse(readFileSync(BUILT, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Builds the products that are missing or older than what they are made from.
 *
 * @returns true when all of them are there; what went wrong was said by webpack on stderr.
 */
export function ensureBuilt(names) {
  const built = readBuilt();
  const prints = new Map();
  const printOf = ({ from }) => {
    const key = from.join();
    if (!prints.has(key)) prints.set(key, fingerprint(from));
    return prints.get(key);
  };
  const stale = names.filter(
    (name) => built[name] !== printOf(PRODUCTS[name]) || !existsSync(join(root, PRODUCTS[name].to)),
  );
  if (stale.length === 0) return true;
  console.error(`Membangun ${stale.join(', ')} … / Building …`);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/webpack/bin/webpack.js', ...stale.flatMap((name) => ['--config-name', name])],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) return false;
  for (const name of stale) built[name] = printOf(PRODUCTS[name]);
  mkdirSync(dirname(BUILT), { recursive: true });
  writeFileSync(BUILT, `${JSON.stringify(built, null, 2)}\n`);
  return true;
}
