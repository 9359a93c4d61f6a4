import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { localPort } from '../src/app/consolidation/local-port';
import { serveMaking } from '../src/app/consolidation/serve-making';
import { NO_REGIONS } from '../src/app/engine/regions';
import { nodeMaking } from '../src/cli/consolidate-worker';
import type { Io } from '../src/cli/io';
import { main } from '../src/cli/main';
import { DISK } from '../src/cli/write-file';
import { fromCalendar } from '../src/core/values/tanggal';

/** Every page that shows what a command prints. */
export const EXAMPLE_PAGES: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name)),
]
  .filter((path) => readFileSync(path, 'utf8').includes('<!-- contoh: '))
  .sort();

const BLOCK = /(<!-- contoh: (.+?) -->\n\n```text\n)([\s\S]*?)(```\n\n<!-- akhir contoh -->)/g;

/** What a command prints, on a day that never changes. */
export async function outputOf(argv: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const io: Io = {
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
    progress: () => undefined,
    colour: false,
    readFile: async (path) => ({ ok: true, bytes: await readFile(path) }),
    // An example shows what would be written; it writes nothing.
    disk: {
      ...DISK,
      write: () => Promise.resolve({ ok: true }),
      makeFolder: () => Promise.resolve(true),
    },
    readText: () => Promise.resolve(null),
    regions: NO_REGIONS,
    today: fromCalendar(2025, 12, 31) ?? 0,
    now: () => '2025-12-31 09:00',
    workers: { most: 1, start: () => localPort(serveMaking(nodeMaking(NO_REGIONS))) },
    cancelled: () => false,
    stop: new AbortController().signal,
  };
  await main(argv, io);
  return `${lines.join('\n').trimEnd()}\n`;
}

/** A page with the output of every `<!-- contoh: … -->` command written anew. */
export async function withExamples(readme: string): Promise<string> {
  let text = '';
  let from = 0;
  for (const match of readme.matchAll(BLOCK)) {
    const [whole, head = '', command = '', , tail = ''] = match;
    text += readme.slice(from, match.index) + head + (await outputOf(command.split(' '))) + tail;
    from = match.index + whole.length;
  }
  return text + readme.slice(from);
}
