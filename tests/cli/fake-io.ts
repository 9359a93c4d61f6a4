import { readFileSync } from 'node:fs';
import { basename, dirname, normalize } from 'node:path';
import type { ExitCode, FileBytes, Io } from '../../src/cli/io';
import { NO_REGIONS, type RegionSource } from '../../src/app/engine/regions';
import { localPort } from '../../src/app/consolidation/local-port';
import { serveMaking } from '../../src/app/consolidation/serve-making';
import { nodeMaking } from '../../src/cli/consolidate-worker';
import { main } from '../../src/cli/main';
import { fromCalendar } from '../../src/core/values/tanggal';
import { workbookBytes, type SheetSpec } from '../../scripts/samples/workbook';

/** What a command said and how it ended. */
export interface Run {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  readonly progress: readonly (string | null)[];
  /** What was written, by path. */
  readonly written: ReadonlyMap<string, Uint8Array>;
}

/** Files by path: bytes, or why they cannot be read. A path that is not listed does not exist. */
export type Files = Readonly<Record<string, Uint8Array | 'folder' | 'tidak-terbaca'>>;

/** A workbook in memory. */
export const book = (...sheets: readonly SheetSpec[]): Uint8Array => workbookBytes(sheets);

/** A file of the repository. */
export const fixture = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** Names of the files in a folder. */
const namesIn = (folder: string, files: Files): readonly string[] =>
  Object.keys(files)
    .filter((path) => dirname(path) === normalize(folder) && files[path] !== 'folder')
    .map((path) => basename(path))
    .sort();

/**
 * Runs a command line against files in memory.
 *
 * @param argv the words behind `konvergen`.
 * @param files what stands on the disk.
 * @param options `stopAfter`: the user asks to stop once so many files were read.
 */
export async function run(
  argv: readonly string[],
  files: Files = {},
  options: {
    readonly stopAfter?: number;
    readonly colour?: boolean;
    readonly pages?: Readonly<Record<string, string>>;
    readonly regions?: RegionSource;
    /** Why writing fails. */
    readonly unwritable?: 'tanpa-folder' | 'penuh' | 'ditolak';
    /** Paths that are another name of a file. */
    readonly links?: Readonly<Record<string, string>>;
  } = {},
): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const progress: (string | null)[] = [];
  const written = new Map<string, Uint8Array>();
  const stop = new AbortController();
  if (options.stopAfter === 0) stop.abort();
  const regions = options.regions ?? NO_REGIONS;
  let read = 0;
  const io: Io = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    progress: (line) => progress.push(line),
    colour: options.colour ?? false,
    readFile: (path): Promise<FileBytes> => {
      read += 1;
      if (options.stopAfter !== undefined && read >= options.stopAfter) stop.abort();
      const file = Object.hasOwn(files, path) ? files[path] : undefined;
      if (file === undefined) return Promise.resolve({ ok: false, reason: 'tidak-ada' });
      return Promise.resolve(
        typeof file === 'string' ? { ok: false, reason: file } : { ok: true, bytes: file },
      );
    },
    disk: {
      write: (path, bytes) => {
        if (options.unwritable) return Promise.resolve({ ok: false, reason: options.unwritable });
        written.set(path, bytes);
        return Promise.resolve({ ok: true });
      },
      realPath: (path) => Promise.resolve(options.links?.[path] ?? normalize(path)),
      isFolder: (path) => Promise.resolve(Object.hasOwn(files, path) && files[path] === 'folder'),
      filesIn: (path) => Promise.resolve(namesIn(path, files)),
      makeFolder: () => Promise.resolve(options.unwritable === undefined),
    },
    readText: (path) => Promise.resolve(options.pages?.[path] ?? null),
    regions,
    today: fromCalendar(2026, 6, 30) ?? 0,
    now: () => '2026-06-30 14:05',
    workers: { most: 2, start: () => localPort(serveMaking(nodeMaking(regions))) },
    cancelled: () => stop.signal.aborted,
    stop: stop.signal,
  };
  const code = await main(argv, io);
  return { code, out: out.join('\n'), err: err.join('\n'), progress, written };
}
