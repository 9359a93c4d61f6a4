import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Whether a file was written, or why not. */
export type FileWritten =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'tanpa-folder' | 'penuh' | 'ditolak' };

/** What the command line asks of the disk beside reading. */
export interface Disk {
  /** Writes a whole file or leaves what was there; see {@link writeFileWhole}. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<FileWritten>;
  /** The one true path of a file, so that two names of one file can be told; the path itself where there is none. */
  readonly realPath: (path: string) => Promise<string>;
  readonly isFolder: (path: string) => Promise<boolean>;
  /** Names of the files in a folder, by name; `null` where it cannot be read. */
  readonly filesIn: (path: string) => Promise<readonly string[] | null>;
  /** Makes a folder, and those above it, where it is not there yet; false where it cannot be had. */
  readonly makeFolder: (path: string) => Promise<boolean>;
}

/**
 * Writes a file so that it is there as a whole or not at all: into a new file beside it, onto the disk, then in its
 * place. An existing file keeps its permissions; a link keeps pointing where it points.
 */
export async function writeFileWhole(path: string, bytes: Uint8Array): Promise<FileWritten> {
  const target = await realPathOf(path);
  const mode = await modeOf(target);
  await clearLeftovers(target);
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
    return { ok: true };
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return { ok: false, reason: reasonOf(error) };
  }
}

/** The disk of this computer. */
export const DISK: Disk = {
  write: writeFileWhole,
  realPath: realPathOf,
  isFolder: async (path) => {
    try {
      return (await stat(path)).isDirectory();
    } catch {
      return false;
    }
  },
  filesIn: async (path) => {
    try {
      const entries = await readdir(path, { withFileTypes: true });
      // A link may be one to a folder; what it leads to is found out when it is read.
      return entries.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])).sort();
    } catch {
      return null;
    }
  },
  makeFolder: async (path) => {
    try {
      await mkdir(path, { recursive: true });
      return true;
    } catch {
      return false;
    }
  },
};

/** No write takes so long, in milliseconds: what is older was left by a program that was killed. */
const ABANDONED = 600_000;

/** Takes away what a write of this file left behind when the program or the machine stopped in the middle of it. */
async function clearLeftovers(target: string): Promise<void> {
  const folder = dirname(target);
  const start = `.${basename(target)}.`;
  try {
    for (const name of await readdir(folder)) {
      if (!name.startsWith(start) || !/^[0-9a-f]{12}\.tmp$/.test(name.slice(start.length))) continue;
      const left = join(folder, name);
      if (Date.now() - (await stat(left)).mtimeMs > ABANDONED) await rm(left, { force: true });
    }
  } catch {
    // It is in nobody's way; the write itself says what is wrong with the folder.
  }
}

/** Of a file that is not there yet, its folder is looked up. */
async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    try {
      return join(await realpath(dirname(path)), basename(path));
    } catch {
      return path;
    }
  }
}

async function modeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch {
    return 0o666;
  }
}

function reasonOf(error: unknown): 'tanpa-folder' | 'penuh' | 'ditolak' {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'tanpa-folder';
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'penuh' : 'ditolak';
}
