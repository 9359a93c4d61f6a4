import { describe, expect, test } from '@jest/globals';
import { FAMILY_BOOK, FULL_BOOK, MAPPING_BOOK, MATRIK } from './books';
import { book, fixture, run, type Files } from './fake-io';

const FILES: Files = {
  'a.xlsx': MAPPING_BOOK,
  './a.xlsx': MAPPING_BOOK,
  'sub/a.xlsx': MAPPING_BOOK,
  'keluarga.xlsx': FAMILY_BOOK,
  'lengkap.xlsx': FULL_BOOK,
  'kosong.xlsx': new Uint8Array(),
  'catatan.xlsx': new TextEncoder().encode('bukan buku kerja'),
  'sandi.xlsx': fixture('tests/fixtures/buruk/terpassword.xlsx'),
  'surat.xlsx': book({ name: 'Surat', cells: [['Yth. Bapak'], ['Bersama ini kami sampaikan']] }),
  folder: 'folder',
  'terkunci.xlsx': 'tidak-terbaca',
};
const COMMANDS = ['validate', 'summarize', 'gaps'] as const;

describe('how a command is asked', () => {
  test('nothing asked: usage on the error output', async () => {
    const { code, out, err } = await run([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Cara memakai:\n/);
  });
  test.each([['--help'], ['-h'], ['help'], ['validate', '--help']])(
    '%s %s: usage on the output',
    async (...argv) => {
      const { code, out, err } = await run(argv);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('konvergen explain ATURAN');
    },
  );
  test('usage in English', async () => {
    expect((await run(['--help', '--lang', 'en'])).out).toMatch(/^Usage:\n/);
  });
  test.each(['periksa', 'toString', '__proto__'])('an unknown command %s', async (name) => {
    const { code, out, err } = await run([name, 'a.xlsx'], FILES);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^Perintah "${name}" tidak dikenal\\.`));
  });
  test.each([
    [['validate', '--semua', 'a.xlsx'], '--semua'],
    [['validate', 'a.xlsx', '--lang', 'fr'], '--lang fr'],
    [['validate', 'a.xlsx', '-x'], '-x'],
    [['validate', 'a.xlsx', '--json=ya'], '--json'],
    [['validate', 'a.xlsx', '--format', 'xml'], '--format xml'],
    [['validate', 'a.xlsx', '--format', 'sarif', '--json'], '--format sarif --json'],
    [['summarize', 'a.xlsx', '--format', 'sarif'], '--format sarif bukan untuk perintah summarize'],
    [['validate', 'a.xlsx', '--in-place'], '--in-place bukan untuk perintah validate'],
    [['gaps', 'a.xlsx', '-o', 'b.xlsx'], '--out bukan untuk perintah gaps'],
    [['fix', 'a.xlsx', '--dry-run', '--suggested', 'mungkin'], '--suggested mungkin'],
  ])('an option that cannot be used: %j', async (argv, named) => {
    const { code, out, err } = await run(argv, FILES);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')).toHaveLength(1);
    expect(err).toContain(named);
  });
  test('a day that cannot be read', async () => {
    const { code, err } = await run(['gaps', 'keluarga.xlsx', '--tanggal', '2025-02-30'], FILES);
    expect([code, err]).toEqual([
      2,
      'Tanggal "2025-02-30" tidak terbaca; tulis TTTT-BB-HH, misalnya 2025-12-31.',
    ]);
  });
  test('options may stand before the command', async () => {
    expect((await run(['--lang', 'en', 'validate', 'a.xlsx'], FILES)).out).toContain('programme mapping');
  });
  test.each(COMMANDS)('%s without a file', async (command) => {
    const { code, out, err } = await run([command]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Sebutkan sedikitnya satu berkas/);
  });
});

describe('exit codes', () => {
  const CASES: readonly (readonly [why: string, argv: readonly string[], code: 0 | 1 | 2])[] = [
    ['nothing of severity error', ['validate', 'a.xlsx'], 0],
    ['findings of severity error', ['validate', 'salah.xlsx'], 1],
    ['a file that cannot be used', ['validate', 'kosong.xlsx'], 2],
    ['errors, and a file that cannot be used', ['validate', 'salah.xlsx', 'kosong.xlsx'], 2],
    ['a budget', ['summarize', 'a.xlsx'], 0],
    ['convergence alone', ['summarize', 'keluarga.xlsx'], 0],
    ['errors in the data are no matter to a summary', ['summarize', 'salah.xlsx'], 0],
    ['families with gaps', ['gaps', 'lengkap.xlsx'], 0],
    ['gaps of a workbook without families', ['gaps', 'a.xlsx'], 2],
  ];
  const files: Files = {
    ...FILES,
    'salah.xlsx': book({
      ...MATRIK,
      cells: MATRIK.cells.map((row, at) =>
        at === 2 ? row.map((cell, n) => (n === 8 ? 'menyusul' : cell)) : row,
      ),
    }),
  };
  test.each(CASES)('%s', async (_, argv, code) => {
    expect((await run(argv, files)).code).toBe(code);
  });
});

describe.each(COMMANDS)('%s with files that cannot be used', (command) => {
  const REASONS: readonly (readonly [path: string, says: string])[] = [
    ['tiada.xlsx', 'tiada.xlsx: tidak ditemukan.'],
    ['folder', 'folder: adalah folder.'],
    ['terkunci.xlsx', 'terkunci.xlsx: tidak dapat dibaca'],
    ['kosong.xlsx', 'kosong.xlsx: berkas kosong'],
    ['catatan.xlsx', 'catatan.xlsx: bukan buku kerja Excel.'],
    ['sandi.xlsx', 'sandi.xlsx: dilindungi kata sandi.'],
    ['surat.xlsx', 'surat.xlsx: tidak satu pun lembarnya dikenali (Surat).'],
  ];
  test.each(REASONS)('%s: one line with the reason, no stack', async (path, says) => {
    const { code, err } = await run([command, path], FILES);
    expect(code).toBe(2);
    expect(err.startsWith(says)).toBe(true);
    expect(err.split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\bat \S+:\d+|Error\b/);
  });
  test('the rest is done all the same, in the order asked', async () => {
    const { code, out, err } = await run(
      [command, 'tiada.xlsx', 'lengkap.xlsx', 'kosong.xlsx', '--json'],
      FILES,
    );
    expect(code).toBe(2);
    expect(err.split('\n')).toHaveLength(2);
    expect(JSON.parse(out)).toMatchObject({
      files: [{ file: 'lengkap.xlsx' }],
      unreadable: [
        { file: 'tiada.xlsx', reason: 'tidak-ada' },
        { file: 'kosong.xlsx', reason: 'kosong' },
      ],
    });
  });
  test('in English', async () => {
    expect((await run([command, 'tiada.xlsx', '--lang=en'], FILES)).err).toBe(
      'tiada.xlsx: was not found. Check its name and folder.',
    );
  });
});

describe('several files', () => {
  test('of one name are told apart by their paths', async () => {
    const { out } = await run(['summarize', 'a.xlsx', 'sub/a.xlsx', '--json'], FILES);
    const { files, budget } = JSON.parse(out) as { files: { file: string }[]; budget: { total: unknown } };
    expect(files.map(({ file }) => file)).toEqual(['a.xlsx', 'sub/a.xlsx']);
    expect(budget.total).toMatchObject({ subkegiatan: 4, pagu: 6_000_000.5 });
  });
  test('one file named twice is added up once', async () => {
    const { out } = await run(['summarize', 'a.xlsx', './a.xlsx', 'sub/../a.xlsx', '--json'], FILES);
    expect(JSON.parse(out)).not.toHaveProperty('unreadable');
    expect(JSON.parse(out)).toMatchObject({
      files: [{ file: 'a.xlsx' }],
      budget: { total: { subkegiatan: 2 } },
    });
  });
});

describe('stopping', () => {
  test.each(COMMANDS)('%s: nothing is reported of half the files', async (command) => {
    const { code, out, err, progress } = await run([command, 'lengkap.xlsx', 'a.xlsx', '--json'], FILES, {
      stopAfter: 1,
    });
    expect([code, out, err]).toEqual([2, '', 'Dibatalkan. Tidak ada berkas yang diubah.']);
    expect(progress.at(-1)).toBeNull();
    expect(progress).toHaveLength(2);
  });
});

describe.each(COMMANDS)('%s', (command) => {
  test('shows progress in its own place only, and wipes it', async () => {
    const { out, err, progress } = await run([command, 'lengkap.xlsx'], FILES);
    expect(progress[0]).toBe('Membaca lengkap.xlsx (1 dari 1) …');
    expect(progress.at(-1)).toBeNull();
    expect(out + err).not.toContain('Membaca');
  });
  test('--json prints one document and nothing else', async () => {
    const { out, err } = await run([command, 'lengkap.xlsx', '--json'], FILES);
    expect(JSON.parse(out)).toMatchObject({ schema: 'konvergen/1' });
    expect(err).toBe('');
  });
  test('speaks English throughout', async () => {
    const { out } = await run([command, 'lengkap.xlsx', '--lang', 'en'], FILES);
    expect(out).not.toMatch(/\b(baris|keluarga yang|belum|lembar|jumlah)\b/);
    expect(out).not.toContain('{{');
  });
  test('colours are for a terminal', async () => {
    // eslint-disable-next-line no-control-regex -- that is what a colour is
    expect((await run([command, 'lengkap.xlsx'], FILES)).out).not.toMatch(/\u001b/);
  });
});

test('an old .xls is read, and said to be one', async () => {
  const { code, err } = await run(['validate', 'lama.xls'], {
    'lama.xls': fixture('tests/fixtures/buruk/lama.xls'),
  });
  expect(err).toContain('lama.xls: berformat .xls lama');
  expect(code).toBeLessThan(2);
});
