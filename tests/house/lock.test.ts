import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const root = join(__dirname, '../..');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Record<string, Manifest & { readonly resolved?: string; readonly version?: string }>;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const lock = readJson(join(root, 'package-lock.json')) as Lock;

let folder = '';
const complete = (packages: Lock['packages']): Lock['packages'] => {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/complete-lock.mjs')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return (readJson(join(folder, 'package-lock.json')) as Lock).packages;
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'konvergen-lock-'));
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the lock file names every prebuilt package, or npm ci refuses it; if not: npm run lock:complete', () => {
  expect(complete(lock.packages)).toEqual(lock.packages);
});

test('a prebuilt package that is missing comes back, for its own system', () => {
  const name = 'node_modules/@swc/core-linux-arm64-musl';
  expect(lock.packages[name]?.version).toBe(lock.packages['node_modules/@swc/core']?.version);
  const rest = Object.fromEntries(Object.entries(lock.packages).filter(([path]) => path !== name));
  expect(complete(rest)[name]).toMatchObject({
    optional: true,
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
  });
});

test('the lock file belongs to this package.json', () => {
  const { dependencies, devDependencies } = readJson(join(root, 'package.json')) as Manifest;
  expect(lock.packages['']).toMatchObject({ dependencies, devDependencies });
});

test('no address of a registry gets into the lock file', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
