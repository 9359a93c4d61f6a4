// npm run lock:complete, after a change of dependencies: names in package-lock.json the prebuilt packages for other systems.
// npm leaves out those it could not see where the lock file was written, and `npm ci` then refuses the lock file everywhere.
// They are pinned by the package that asks for them; npm reads their checksum from the registry when a system needs one.
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = new URL('../package-lock.json', import.meta.url);
const EXACT = /^\d+\.\d+\.\d+$/;

/** `@swc/core-linux-arm64-musl` and its kin end in the system they are for: napi-rs names them so. */
const TARGET =
  /-(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(arm64|arm|ia32|x64|loong64|mips64el|ppc64|riscv64|s390x)(?:-(gnu|musl|gnueabihf|musleabihf|eabi|msvc))?$/;

/** Where Node would look for a package asked for by the one at `path`: beside it, then outwards. */
function* placesOf(path, name) {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    yield `${at}/node_modules/${name}`;
  }
  yield `node_modules/${name}`;
}

function entryFor(name, version, { dev }) {
  const [, os, cpu, abi] = TARGET.exec(name);
  const libc = { gnu: 'glibc', musl: 'musl' }[abi];
  return {
    version,
    cpu: [cpu],
    ...(dev === true && { dev }),
    ...(os === 'linux' && libc !== undefined && { libc: [libc] }),
    optional: true,
    os: [os],
  };
}

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const added = [];
for (const [path, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const place = [...placesOf(path, name)].find((candidate) => candidate in lock.packages);
    if (place !== undefined) continue;
    if (!EXACT.test(version) || !TARGET.test(name))
      throw new Error(`complete-lock: cannot place ${name}@${version}`);
    lock.packages[`node_modules/${name}`] = entryFor(name, version, parent);
    added.push(`${name}@${version}`);
  }
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
if (added.length > 0) writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'Lengkap / complete.' : `Ditambahkan / added:\n${added.join('\n')}`);
