import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs outside npm: the names they go by, the Debian packages that bring them, and what they are for. */
const TOOLS = {
  chromium: {
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'chrome'],
    packages: ['chromium', 'fonts-noto-core'],
    use: 'uji di peramban / tests in a browser',
  },
  soffice: {
    commands: ['soffice', 'libreoffice'],
    packages: ['libreoffice-calc'],
    use: 'buku kerja buatan LibreOffice / workbooks made by LibreOffice',
  },
  gs: {
    commands: ['gs'],
    packages: ['ghostscript'],
    use: 'membaca PDF yang dicetak / reading what was printed as PDF',
  },
  xmllint: {
    commands: ['xmllint'],
    packages: ['libxml2-utils'],
    use: 'pemeriksaan manifest.xml / the check of manifest.xml',
  },
  nginx: {
    commands: ['nginx'],
    packages: ['nginx'],
    use: 'uji pemasangan di server / tests of the deployment',
  },
  python: {
    commands: ['python3', 'python'],
    packages: ['python3'],
    use: 'meja kerja yang disajikan Python / the workbench served by Python',
  },
};

const folders = () => [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/bin'];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const find = (commands) =>
  commands
    .flatMap((command) => folders().map((folder) => join(folder, command)))
    .find((path) => isProgram(path)) ?? null;

/** Where a tool of the list above is, or null when this machine has none. */
export const findTool = (name) => find(TOOLS[name].commands);

/** Asks apt-get for the packages; whatever goes wrong shows in that the tool is still missing. */
function install(names) {
  const aptGet = find(['apt-get']);
  if (aptGet === null || process.getuid?.() !== 0) return;
  const packages = [...new Set(names.flatMap((name) => TOOLS[name].packages))];
  console.error(`Memasang lewat apt-get / installing through apt-get: ${packages.join(' ')} …`);
  const run = (...args) =>
    spawnSync(aptGet, ['-qq', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30', ...args], {
      stdio: 'ignore',
      timeout: 15 * 60_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update');
  run('install', '-y', '--no-install-recommends', ...packages);
}

/**
 * Finds the tools, installing at most once what is missing where that is possible (root on Debian and its kin), and says
 * loudly what stays missing.
 * @returns the names of the tools that are still missing; never fails.
 */
export function ensureTools(names) {
  const missing = names.filter((name) => findTool(name) === null);
  if (missing.length === 0) return [];
  install(missing);
  const still = missing.filter((name) => findTool(name) === null);
  for (const name of still) {
    const { packages, use } = TOOLS[name];
    console.error(`!! ${name} TIDAK ADA / MISSING: ${use}. Debian: apt-get install ${packages.join(' ')}`);
  }
  return still;
}
