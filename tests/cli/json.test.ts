import { describe, expect, test } from '@jest/globals';
import { Document, type DocumentJson } from '../../src/core/report/document';
import { FULL_BOOK, MATRIK, MESSY_FAMILY_BOOK, nik } from './books';
import { book, fixture, run, type Files } from './fake-io';

const FILES: Files = {
  'lengkap.xlsx': FULL_BOOK,
  'kacau.xlsx': MESSY_FAMILY_BOOK,
  'kosong.xlsx': new Uint8Array(),
  'contoh.xlsx': fixture('tests/fixtures/layouts/konvergen.xlsx'),
  'p3ke.xlsx': fixture('tests/fixtures/layouts/p3ke-individu.xlsx'),
  'dtsen.xlsx': fixture('tests/fixtures/layouts/dtsen.xlsx'),
};
const COMMANDS = ['validate', 'summarize', 'gaps'] as const;
const SIXTEEN = /(?<!\d)\d{16}(?!\d)/;

const documentOf = async (...argv: readonly string[]): Promise<DocumentJson> =>
  Document.parse(JSON.parse((await run([...argv, '--json'], FILES)).out));

describe.each(COMMANDS)('the JSON of %s', (command) => {
  test.each(Object.keys(FILES))('of %s keeps to its schema, nothing beside it', async (file) => {
    const { out } = await run([command, file, '--json'], FILES);
    const sent: unknown = JSON.parse(out);
    // A key the schema does not know would be stripped.
    expect(Document.parse(sent)).toEqual(sent);
  });
  test.each(['en', 'id'])('does so in %s', async (lang) => {
    expect((await documentOf(command, 'lengkap.xlsx', '--lang', lang)).schema).toBe('konvergen/1');
  });
});

describe('which parts stand in it', () => {
  test.each([
    ['validate', ['schema', 'files', 'counts', 'findings']],
    ['summarize', ['schema', 'files', 'budget', 'convergence', 'households']],
    ['gaps', ['schema', 'files', 'households']],
  ] as const)('%s', async (command, parts) => {
    expect(Object.keys(await documentOf(command, 'lengkap.xlsx')).sort()).toEqual([...parts].sort());
  });
  test('amounts keep their sen, and every breakdown its total', async () => {
    const { budget } = await documentOf('summarize', 'lengkap.xlsx');
    expect(budget?.total).toMatchObject({ subkegiatan: 2, pagu: 3_000_000.25, realisasi: 500_000 });
    expect(budget?.strategi.map(({ key, cells }) => [key, cells])).toEqual([
      ['S1', ['Matrik!I3']],
      ['S3', ['Matrik!I4']],
    ]);
  });
  test('an amount beyond what a double holds is written out exactly', async () => {
    const large = [9_007_199_254_740_991, 9_007_199_254_740_989, '0,07'];
    const cells = [
      ...MATRIK.cells.slice(0, 2),
      ...large.map((pagu, at) => [
        at + 1,
        'Bappeda',
        null,
        `Kegiatan ${String(at)}`,
        'S1',
        'K1',
        null,
        'APBD',
        pagu,
        0,
      ]),
    ];
    const { out } = await run(['summarize', 'besar.xlsx', '--json'], {
      'besar.xlsx': book({ ...MATRIK, cells }),
    });
    expect(out).toContain('"pagu": 18014398509481980.07,');
  });
  test('without a mapping sheet nobody can say which programme is missing', async () => {
    expect((await documentOf('gaps', 'kacau.xlsx')).households).not.toHaveProperty('kesenjanganProgram');
    expect((await documentOf('gaps', 'lengkap.xlsx')).households?.kesenjanganProgram).toEqual([]);
  });
  test('gaps of several workbooks stand in one order', async () => {
    const { households } = await documentOf('gaps', 'lengkap.xlsx', 'kacau.xlsx', 'p3ke.xlsx');
    const desil = households?.gaps?.map((gap) => gap.desil ?? 99) ?? [];
    expect(desil.length).toBeGreaterThan(3);
    expect(desil).toEqual([...desil].sort((a, b) => a - b));
  });
});

describe('identities', () => {
  const names = /Orang Contoh/;
  describe.each(COMMANDS)('%s', (command) => {
    test.each(['kacau.xlsx', 'contoh.xlsx', 'p3ke.xlsx', 'dtsen.xlsx', 'lengkap.xlsx'])(
      'masks every NIK and nomor KK of %s, wherever it stands',
      async (file) => {
        for (const json of [['--json'], ['--all']]) {
          const { out, err } = await run([command, file, ...json], FILES);
          expect(out + err).not.toMatch(SIXTEEN);
          expect(out + err).not.toMatch(names);
        }
      },
    );
  });
  test('shows them when asked', async () => {
    const { out } = await run(['gaps', 'kacau.xlsx', '--json', '--unmask'], FILES);
    expect(out).toContain(nik(4));
    expect(out).toContain('Orang Contoh Empat');
    const text = await run(['gaps', 'kacau.xlsx', '--unmask'], FILES);
    expect(text.out).toContain(nik(4));
  });
  test('a fix of form is offered, masked like its cell', async () => {
    const { findings } = await documentOf('validate', 'kacau.xlsx');
    const fixes = findings?.flatMap(({ fix }) => (fix === undefined ? [] : [fix])) ?? [];
    expect(fixes).toContain('9901********0001');
    const { out } = await run(['validate', 'kacau.xlsx', '--all'], FILES);
    expect(out).toContain('rapikan menjadi: 9901********0001');
    const shown = await run(['validate', 'kacau.xlsx', '--all', '--unmask'], FILES);
    expect(shown.out).toContain(`rapikan menjadi: ${nik(1)}`);
  });
});
