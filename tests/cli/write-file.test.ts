import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DISK, writeFileWhole } from '../../src/cli/write-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'konvergen-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = (name: string): string => join(folder, name);

describe('writing a file as a whole', () => {
  test('a new one, and nothing beside it', async () => {
    expect(await writeFileWhole(at('baru.xlsx'), bytes('isi'))).toEqual({ ok: true });
    expect(await readFile(at('baru.xlsx'), 'utf8')).toBe('isi');
    expect(await readdir(folder)).toEqual(['baru.xlsx']);
  });
  test('over an old one, which keeps its permissions', async () => {
    await writeFile(at('lama.xlsx'), 'lama dan lebih panjang');
    await chmod(at('lama.xlsx'), 0o640);
    expect(await writeFileWhole(at('lama.xlsx'), bytes('baru'))).toEqual({ ok: true });
    expect(await readFile(at('lama.xlsx'), 'utf8')).toBe('baru');
    expect((await stat(at('lama.xlsx'))).mode & 0o777).toBe(0o640);
  });
  test('through a link, which stays one', async () => {
    await writeFile(at('asli.xlsx'), 'lama');
    await symlink(at('asli.xlsx'), at('tautan.xlsx'));
    await writeFileWhole(at('tautan.xlsx'), bytes('baru'));
    expect(await readFile(at('asli.xlsx'), 'utf8')).toBe('baru');
    expect((await readdir(folder)).sort()).toEqual(['asli.xlsx', 'tautan.xlsx']);
  });
  test('what a run that was killed left behind goes; what another one may be writing stays', async () => {
    const names = [
      '.a.xlsx.0123456789ab.tmp',
      '.a.xlsx.ba9876543210.tmp',
      '.b.xlsx.0123456789ab.tmp',
      '.a.xlsx.tmp',
    ];
    for (const name of names) await writeFile(at(name), 'setengah');
    const anHourAgo = new Date(Date.now() - 3_600_000);
    for (const name of names) if (!name.includes('ba98')) await utimes(at(name), anHourAgo, anHourAgo);
    expect(await writeFileWhole(at('a.xlsx'), bytes('isi'))).toEqual({ ok: true });
    expect((await readdir(folder)).sort()).toEqual([
      '.a.xlsx.ba9876543210.tmp',
      '.a.xlsx.tmp',
      '.b.xlsx.0123456789ab.tmp',
      'a.xlsx',
    ]);
  });
  test('the files of a folder by name, without folders; null where there is none', async () => {
    expect(await DISK.makeFolder(at('balik/dalam'))).toBe(true);
    await writeFile(at('b.xlsx'), '');
    await writeFile(at('a.xlsx'), '');
    expect(await DISK.filesIn(folder)).toEqual(['a.xlsx', 'b.xlsx']);
    expect(await DISK.filesIn(at('tiada'))).toBeNull();
    expect(await DISK.makeFolder(at('a.xlsx/dalam'))).toBe(false);
  });
  test('a folder that is not there: said', async () => {
    const path = at('tiada/baru.xlsx');
    expect(await writeFileWhole(path, bytes('isi'))).toEqual({ ok: false, reason: 'tanpa-folder' });
  });
  test('onto a folder: refused, nothing left behind', async () => {
    expect(await writeFileWhole(folder, bytes('isi'))).toMatchObject({ ok: false });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the disk', () => {
  test('two names of one file are one path, also of a file that is not there yet', async () => {
    await writeFile(at('asli.xlsx'), '');
    await symlink(at('asli.xlsx'), at('tautan.xlsx'));
    expect(await DISK.realPath(at('tautan.xlsx'))).toBe(await DISK.realPath(at('asli.xlsx')));
    expect(await DISK.realPath(at('./x/../baru.xlsx'))).toBe(await DISK.realPath(at('baru.xlsx')));
    expect(await DISK.realPath(at('tiada/baru.xlsx'))).toBe(at('tiada/baru.xlsx'));
  });
  test('knows a folder', async () => {
    await writeFile(at('berkas'), '');
    expect([
      await DISK.isFolder(folder),
      await DISK.isFolder(at('berkas')),
      await DISK.isFolder(at('x')),
    ]).toEqual([true, false, false]);
  });
});
