import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const OLDEST_NODE = [20, 19];

const isOldNode = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
};

const packagesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};

/**
 * True when node_modules holds what package-lock.json asks for. npm writes what it installed into
 * node_modules/.package-lock.json as its last act, so an interrupted install or a changed lock file shows as a difference.
 */
function isInstalled() {
  const done = `${root}node_modules/.package-lock.json`;
  if (!existsSync(done)) return false;
  const installed = packagesOf(done);
  return Object.entries(packagesOf(`${root}package-lock.json`)).every(
    ([path, wanted]) =>
      path === '' ||
      wanted.optional === true ||
      wanted.devOptional === true ||
      (installed[path] !== undefined &&
        installed[path].version === wanted.version &&
        installed[path].integrity === wanted.integrity),
  );
}

/**
 * Refuses a Node that is too old, and installs the packages when they are missing or not those of package-lock.json.
 * @returns true when everything is in place; false when it was said on stderr why not.
 */
export function ensureInstalled() {
  if (isOldNode(process.versions.node)) {
    console.error(
      `Konvergen memerlukan Node 20.19 atau lebih baru (di sini ${process.versions.node}). / ` +
        `Konvergen needs Node 20.19 or newer (found ${process.versions.node}).`,
    );
    return false;
  }
  if (isInstalled()) return true;
  console.error('Memasang paket (sekali saja) … / Installing packages (once) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32', // npm is a .cmd there
  });
  if (npm.status === 0) return true;
  console.error('Paket tidak dapat dipasang; lihat pesan npm di atas. / Installing failed; see npm above.');
  return false;
}
