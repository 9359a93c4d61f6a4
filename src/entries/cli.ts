import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort } from 'node:worker_threads';
import { tuneForBatch } from '../cli/batch-engine';
import { serveThread, startThread } from '../cli/consolidate-worker';
import { langOf } from '../cli/options';
import { regionModules } from '../app/engine/regions';
import { main } from '../cli/main';
import type { Io } from '../cli/io';
import { DISK } from '../cli/write-file';
import { translate } from '../core/messages/translate';
import { fromCalendar } from '../core/values/tanggal';

const regions = regionModules(
  (file) => import(/* webpackIgnore: true */ new URL(`../wilayah/${file}`, import.meta.url).href),
);

/** The day and minute it is where the person sits: `2026-06-30 14:05`. */
function clock(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}

async function run(): Promise<void> {
  const now = new Date();
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
  });
  // A reader such as `head` may close the pipe early; that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  });

  const watched = process.stderr.isTTY;
  const io: Io = {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    progress: (line) => {
      if (watched) process.stderr.write(`\r\u001b[K${line ?? ''}`);
    },
    colour: process.stdout.isTTY && !process.env['NO_COLOR'],
    readFile: async (path) => {
      try {
        return { ok: true, bytes: await readFile(path) };
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT' || code === 'ENOTDIR') return { ok: false, reason: 'tidak-ada' };
        return { ok: false, reason: code === 'EISDIR' ? 'folder' : 'tidak-terbaca' };
      }
    },
    disk: DISK,
    readText: async (path) => {
      try {
        return await readFile(new URL(`../../docs/${path}`, import.meta.url), 'utf8');
      } catch {
        return null;
      }
    },
    regions,
    today: fromCalendar(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0,
    now: clock,
    workers: {
      most: Math.max(1, availableParallelism() - 1),
      start: () => {
        tuneForBatch(process.versions.v8);
        return startThread(fileURLToPath(import.meta.url));
      },
    },
    cancelled: () => stop.signal.aborted,
    stop: stop.signal,
  };

  try {
    process.exitCode = await main(process.argv.slice(2), io);
  } catch (error) {
    // A bug of ours: the user learns that and how to report it, never a stack trace or a cell's content.
    io.progress(null);
    io.err(translate('cli.gagal', langOf(process.argv)));
    io.err(
      translate('cli.rincian-gagal', langOf(process.argv), {
        kode: error instanceof Error ? error.name : 'tidak-dikenal',
      }),
    );
    process.exitCode = 2;
  }
}

// The same file is the program and what its threads run.
if (isMainThread) await run();
else if (parentPort) serveThread(parentPort, regions);
