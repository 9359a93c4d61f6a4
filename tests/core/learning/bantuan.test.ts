import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BANTUAN, bantuanOf } from '../../../src/core/learning/daftar-bantuan';
import { INDIKATOR, indikatorOf } from '../../../src/core/learning/daftar-indikator';
import { TUR } from '../../../src/core/learning/tur';
import { LEARNING_TEXTS, learningText } from '../../../src/core/messages/learning-text';
import { SCREENS } from '../../../src/app/pane/state';

const gapsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

/** Everything the pane is made of, read as text. */
const PANE = readdirSync('src/ui/pane', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => readFileSync(join('src/ui/pane', path), 'utf8'))
  .join('\n');

describe('help of screens', () => {
  test.each(SCREENS)('%s has one', (screen) => {
    expect(bantuanOf(screen)).not.toBeNull();
  });
  test('a screen nobody has heard of has none', () => {
    expect(bantuanOf('layar-lain')).toBeNull();
  });
  test('stands in an order that leaves none out', () => {
    const ids = BANTUAN.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe('ringkasan');
    expect(ids.at(-1)).toBe('bantuan');
  });
  test.each(BANTUAN.map((one) => [one.id, one] as const))(
    '%s says what to do and what goes wrong',
    (_, one) => {
      expect(one.langkah.length).toBeGreaterThan(0);
      expect(one.keliru.length).toBeGreaterThan(0);
      for (const id of one.angka) expect(indikatorOf(id)?.id).toBe(id);
      for (const text of [one.judul, one.isi, ...one.langkah, ...one.keliru]) {
        expect(text.id.trim()).not.toBe('');
        expect(text.en.trim()).not.toBe('');
      }
    },
  );
});

describe('numbers', () => {
  test('each is on the help of some screen', () => {
    const shown = new Set(BANTUAN.flatMap(({ angka }) => angka));
    expect(INDIKATOR.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  });
  test('every i of the pane leads to a definition', () => {
    const ids = [...PANE.matchAll(/<Number(?:Help|Heading)\s+id="([^"]+)"/g)].map(([, id]) => id ?? '');
    const terms = [...PANE.matchAll(/term\([^\n]*'([a-z-]+)'\)/g)].map(([, id]) => id ?? '');
    expect(ids.length).toBeGreaterThan(12);
    expect(terms).toEqual(['pagu', 'realisasi', 'serapan', 'sub-kegiatan']);
    for (const id of [...ids, ...terms]) expect([id, indikatorOf(id)?.id]).toEqual([id, id]);
  });
});

describe('the tour', () => {
  test('has at most eight steps on screens there are, each pointing at something of the pane', () => {
    expect(TUR.length).toBeLessThanOrEqual(8);
    for (const { layar, sasaran } of TUR) {
      expect(SCREENS).toContain(layar);
      expect(PANE).toContain(`data-tur="${sasaran}"`);
    }
  });
  test('says how many steps it has', () => {
    expect(TUR.length).toBe(8);
    expect(LEARNING_TEXTS['tur.jelas'].id).toContain('Delapan');
  });
});

describe('the sentences around them', () => {
  test.each(Object.entries(LEARNING_TEXTS))('%s says the same in both languages', (_, { id, en }) => {
    expect(gapsOf(en)).toEqual(gapsOf(id));
    expect(id.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
  });
  test('a gap is filled', () => {
    expect(learningText('tur.langkah', 'id', { ke: 2, dari: 8 })).toBe('Langkah 2 dari 8');
  });
});
