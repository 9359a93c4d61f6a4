import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { createLearning } from '../../../src/app/learning/learning-app';
import { readPage, wordsOf, type PageBlock } from '../../../src/app/learning/read-page';
import { ruleList } from '../../../src/app/learning/rule-list';
import { helpEntries, searchHelp } from '../../../src/app/learning/search-help';
import { showCell, showNilai } from '../../../src/app/learning/show-nilai';
import { topicOfHash } from '../../../src/app/learning/topic';
import type { Screen } from '../../../src/app/pane/state';
import { BANTUAN } from '../../../src/core/learning/daftar-bantuan';
import { INDIKATOR } from '../../../src/core/learning/daftar-indikator';
import { asSen } from '../../../src/core/values/rupiah';
import { memoryStorage } from '../open-pane';

const textOf = (blocks: readonly PageBlock[]): string =>
  blocks
    .flatMap((block) =>
      block.kind === 'list'
        ? block.items
        : block.kind === 'table'
          ? [...block.head, ...block.rows.flat()]
          : [block.line],
    )
    .map(wordsOf)
    .join(' ');
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('pages of rules', () => {
  const files = readdirSync('docs/rules').filter((name) => name.endsWith('.md'));

  test('there is one for every rule, those about many workbooks too', () => {
    expect(ruleList().map(({ id }) => `${id}.md`)).toEqual([...files].sort());
  });
  test.each(files)('%s is read whole, with its example as tables', (name) => {
    const text = readFileSync(`docs/rules/${name}`, 'utf8');
    const blocks = readPage(text);
    // Numbers of a list are drawn, not said.
    const source = text.replace(/^(\d+)\. /gm, '').replace(/\]\([^)]*\)/g, ']');
    expect(letters(textOf(blocks))).toBe(letters(source));
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    expect(blocks.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(0);
  });
});

describe('reading a page', () => {
  test('code, strong words and the words of a link', () => {
    expect(readPage('Isi `K1` **wajib**, lihat [ini](../x.md).')).toEqual([
      {
        kind: 'paragraph',
        line: [
          { kind: 'text', text: 'Isi ' },
          { kind: 'code', text: 'K1' },
          { kind: 'text', text: ' ' },
          { kind: 'strong', text: 'wajib' },
          { kind: 'text', text: ', lihat ' },
          { kind: 'text', text: 'ini' },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
  });
  test('lists, and lines that go on', () => {
    expect(readPage('1. satu\n   dan lagi\n2. dua\n\n- tiga')).toEqual([
      {
        kind: 'list',
        ordered: true,
        items: [[{ kind: 'text', text: 'satu dan lagi' }], [{ kind: 'text', text: 'dua' }]],
      },
      { kind: 'list', ordered: false, items: [[{ kind: 'text', text: 'tiga' }]] },
    ]);
  });
  test('what looks like HTML is text', () => {
    expect(textOf(readPage('<img src=x onerror=alert(1)>'))).toBe('<img src=x onerror=alert(1)>');
  });
  test('a code that begins a line in the midst of a paragraph is no list', () => {
    expect(readPage('kode\n900. lagi')).toHaveLength(1);
  });
  test('no text makes it fail', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('|', '-', '#', ' ', '\n', '`', '*', '[', ']', '(', ')', 'a', '1', '.'),
        }),
        (text) => {
          expect(Array.isArray(readPage(text))).toBe(true);
        },
      ),
    );
  });
  test('a hundred thousand marks without partners take no time', () => {
    const begun = performance.now();
    for (const mark of ['[', '`', '**', '|', '[a](', '`a', '# ']) readPage(mark.repeat(100_000));
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});

describe('searching', () => {
  const entries = helpEntries('id', { layar: BANTUAN, angka: INDIKATOR, aturan: ruleList() });

  test.each([
    ['serapan', 'angka', 'serapan'],
    ['pagu satuan', 'aturan', 'pagu-satuan'],
    ['F8', 'layar', 'temuan'],
  ])('%s', (query, jenis, id) => {
    const found = searchHelp(entries, query);
    expect(found.map(({ topic }) => topic)).toContainEqual({ jenis, id });
  });
  test('titles come first', () => {
    expect(searchHelp(entries, 'cakupan')[0]?.judul).toMatch(/cakupan/i);
  });
  test('nothing asked for is everything, and nonsense nothing', () => {
    expect(searchHelp(entries, '  ')).toHaveLength(entries.length);
    expect(searchHelp(entries, 'xyzzy pagu')).toEqual([]);
  });
  test('in English everything has a title and a line of its own', () => {
    for (const { judul, isi } of helpEntries('en', {
      layar: BANTUAN,
      angka: INDIKATOR,
      aturan: ruleList(),
    })) {
      expect(judul).not.toBe('');
      expect(isi).not.toBe('');
    }
  });
});

describe('figures of examples', () => {
  test.each([
    [{ jenis: 'rupiah', sen: asSen(150_000_050n) }, 'Rp1.500.000,50', 'Rp1,500,000.50'],
    [{ jenis: 'jumlah', jumlah: 1200 }, '1.200', '1,200'],
    [{ jenis: 'bagian', dari: 4n, seluruh: 7n }, '4 dari 7 (57,1%)', '4 of 7 (57.1%)'],
    [{ jenis: 'persen', dari: 1n, seluruh: 0n }, '-', '-'],
    [{ jenis: 'hari', jumlah: 20 }, '20 hari', '20 days'],
  ] as const)('%j', (nilai, inId, inEn) => {
    expect([showNilai(nilai, 'id'), showNilai(nilai, 'en')]).toEqual([inId, inEn]);
  });
  test('cells', () => {
    expect(
      [null, 'Ya', -5_000_000, 0.857, true, { error: '#N/A' }].map((cell) => showCell(cell, 'id')),
    ).toEqual([...['', 'Ya', '-5.000.000', '0,857', 'true', '#N/A']]);
  });
});

test.each([
  ['', undefined],
  ['#lain', undefined],
  ['#bantuan', null],
  ['#bantuan/angka/pagu', { jenis: 'angka', id: 'pagu' }],
  ['#bantuan/aturan/nik-angka', { jenis: 'aturan', id: 'nik-angka' }],
  ['#bantuan/layar/temuan', { jenis: 'layar', id: 'temuan' }],
  ['#bantuan/lain/x', null],
  ['#bantuan/aturan/<script>', null],
  ['#bantuan/aturan/../../x', null],
])('the address %j asks for %j', (hash, topic) => {
  expect(topicOfHash(hash)).toEqual(topic);
});

describe('help and tour of a pane', () => {
  const open = (kept: Readonly<Record<string, string>> = {}) => {
    const storage = memoryStorage(kept);
    const shown: Screen[] = ['temuan'];
    const learning = createLearning(storage, {
      screen: () => shown.at(-1) ?? 'ringkasan',
      show: (screen) => {
        shown.push(screen);
      },
    });
    return { storage, shown, learning };
  };

  test('help of the screen that is open, a number from there, and back to the screen', () => {
    const { shown, learning } = open();
    learning.openHelp();
    expect(learning.state()).toMatchObject({ topic: { jenis: 'layar', id: 'temuan' }, from: 'temuan' });
    learning.openHelp({ jenis: 'angka', id: 'pagu' });
    expect(learning.state()).toMatchObject({ topic: { jenis: 'angka', id: 'pagu' }, from: 'temuan' });
    learning.closeHelp();
    expect(shown).toEqual(['temuan', 'bantuan', 'temuan']);
  });
  test('a tour is left and goes on from there, in another session too', () => {
    const { storage, learning } = open();
    expect(learning.state().tour).toBeNull();
    learning.startTour();
    learning.goToStep(3);
    learning.leaveTour();
    expect(learning.state().tour).toEqual({ langkah: 3, jalan: false, selesai: false });
    const { learning: later } = open(Object.fromEntries(storage.all));
    expect(later.state().tour).toEqual({ langkah: 3, jalan: false, selesai: false });
    later.startTour();
    expect(later.state().tour).toEqual({ langkah: 3, jalan: true, selesai: false });
  });
  test('followed to its end it begins anew', () => {
    const { learning } = open();
    learning.startTour(7);
    learning.endTour();
    expect(learning.state().tour).toEqual({ langkah: 0, jalan: false, selesai: true });
    learning.startTour();
    expect(learning.state().tour?.langkah).toBe(0);
  });
  test.each(['', '{', '[]', '{"langkah":"3"}', '{"langkah":-1}', 'null'])('kept %j is no tour', (text) => {
    expect(open({ 'konvergen.tur.1': text }).learning.state().tour).toBeNull();
  });
});
