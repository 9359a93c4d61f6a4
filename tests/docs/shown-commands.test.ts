import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { NO_REGIONS } from '../../src/app/engine/regions';
import type { Io } from '../../src/cli/io';
import { main } from '../../src/cli/main';
import { DISK } from '../../src/cli/write-file';
import { translate } from '../../src/core/messages/translate';
import { fromCalendar } from '../../src/core/values/tanggal';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name)),
];

/** Lines of code blocks: indented ones too, since steps of lists have them. */
const codeOf = (page: string): string[] =>
  [...page.matchAll(/^( *)```(?:sh|bash|console)?\n([\s\S]*?)^\1```/gm)].flatMap(([, , code = '']) =>
    code.split('\n'),
  );

/** Words of a command line as a shell would hand them over, without the remark behind it. */
const wordsOf = (line: string): string[] =>
  [...line.replace(/\s#\s.*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );

const commandsIn = (pattern: RegExp): (readonly [page: string, line: string])[] =>
  PAGES.flatMap((page) =>
    codeOf(readFileSync(page, 'utf8'))
      .map((line) => line.trim())
      .filter((line) => pattern.test(line))
      .map((line) => [page, line] as const),
  );

/** What the command line says of these arguments when no file can be read. */
async function saidTo(argv: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const io: Io = {
    out: () => undefined,
    err: (line) => lines.push(line),
    progress: () => undefined,
    colour: false,
    readFile: () => Promise.resolve({ ok: false, reason: 'tidak-ada' }),
    disk: { ...DISK, write: () => Promise.resolve({ ok: true }), makeFolder: () => Promise.resolve(true) },
    readText: () => Promise.resolve(null),
    regions: NO_REGIONS,
    today: fromCalendar(2025, 12, 31) ?? 0,
    now: () => '2025-12-31 09:00',
    workers: {
      most: 1,
      start: () => {
        throw new Error('nothing to work on');
      },
    },
    cancelled: () => false,
    stop: new AbortController().signal,
  };
  await main(argv, io).catch(() => undefined);
  return lines.join('\n');
}

const KEYS = [
  'cli.opsi-salah',
  'cli.opsi-bukan-untuk',
  'cli.perintah-tidak-dikenal',
  'cli.oleh-salah',
  'cli.aturan-tidak-dikenal',
  'cli.tanggal-salah',
] as const;
const GAPS = {
  sebab: '…',
  perintah: '…',
  isi: '…',
  pilihan: '…',
  aturan: '…',
  mirip: '…',
  opsi: '…',
  tanggal: '…',
};

/** The longest piece of every complaint about the arguments themselves. */
const COMPLAINTS = (['id', 'en'] as const).flatMap((lang) =>
  KEYS.map((key) => {
    const pieces = translate(key, lang, GAPS).split('…');
    return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest));
  }),
);

describe('commands the pages show', () => {
  const konvergen = commandsIn(/^(npx )?konvergen [a-z]/);
  test('are found', () => {
    expect(konvergen.length).toBeGreaterThan(30);
  });

  test.each(konvergen)('%s: %s', async (_page, line) => {
    const argv = wordsOf(line.replace(/^(npx )?konvergen /, ''));
    const said = await saidTo(argv);
    expect(COMPLAINTS.filter((start) => said.includes(start))).toEqual([]);
  });

  test('a command that is none, and an option that is none, would be noticed', async () => {
    for (const argv of [
      ['periksa-saja', 'a.xlsx'],
      ['validate', 'a.xlsx', '--tidak-ada'],
    ]) {
      const said = await saidTo(argv);
      expect(COMPLAINTS.some((start) => said.includes(start))).toBe(true);
    }
  });

  test('every npm command there is in package.json', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const shown = PAGES.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/npm (?:run )?([a-z]+(?:[:-][a-z]+)*)/g)].map(
        ([, name = '']) => name,
      ),
    );
    const own = new Set(['ci', 'install', 'run', 'view', 'audit', 'sbom', ...Object.keys(scripts)]);
    expect(new Set(shown).size).toBeGreaterThan(8);
    expect([...new Set(shown)].filter((name) => !own.has(name))).toEqual([]);
  });
});
