import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  findPhrases,
  indexPhrases,
  readHead,
  samePhrase,
  withinOneEdit,
  wordsOf,
} from '../../../src/core/taxonomy/match';

describe('withinOneEdit', () => {
  test.each([
    ['beban', 'beban', true, 'same'],
    ['pengluaran', 'pengeluaran', true, 'dropped'],
    ['pengeluarann', 'pengeluaran', true, 'added'],
    ['kantung', 'kantong', true, 'changed'],
    ['dsaar', 'dasar', true, 'swapped'],
    ['a', 'b', true, 'one letter for another'],
    ['', 'a', true, 'empty and one letter'],
    ['pendataan', 'pendapatan', false, 'two edits'],
    ['kantor', 'kantong', false, 'two edits'],
    ['abcd', 'badc', false, 'two swaps'],
  ])('%s / %s: %s, %s', (a, b, expected) => {
    expect(withinOneEdit(a, b)).toBe(expected);
    expect(withinOneEdit(b, a)).toBe(expected);
  });

  test('one random edit is always forgiven', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 1 }),
        (word, seed, letter) => {
          const at = seed % word.length;
          expect(withinOneEdit(word, word.slice(0, at) + word.slice(at + 1))).toBe(true);
          expect(withinOneEdit(word, word.slice(0, at) + letter + word.slice(at))).toBe(true);
          expect(withinOneEdit(word, word.slice(0, at) + letter + word.slice(at + 1))).toBe(true);
        },
      ),
    );
  });
});

test('a phrase forgives two long words, never a short one, never a missing one', () => {
  const phrase = wordsOf('peningkatan akses pembiayaan umkm');
  expect(samePhrase(wordsOf('peningktan akses pembiayan umkm'), phrase)).toBe(true);
  expect(samePhrase(wordsOf('peningktan aksess pembiayan umkm'), phrase)).toBe(false);
  expect(samePhrase(wordsOf('peningkatan akses pembiayaan ukm'), phrase)).toBe(false);
  expect(samePhrase(wordsOf('peningkatan akses pembiayaan'), phrase)).toBe(false);
});

test('a head may carry a list number and a label', () => {
  const head = (text: string): unknown => readHead(wordsOf(text), ['klaster'], 'k');
  expect(head('Klaster I: anu')).toEqual({ nomor: [1], named: true, rest: ['anu'] });
  expect(head('2. Klaster 2')).toEqual({ nomor: [2], named: true, rest: [] });
  expect(head('1. Klaster 2')).toEqual({ nomor: [1, 2], named: true, rest: [] });
  expect(head('A. anu')).toEqual({ nomor: [], named: false, rest: ['anu'] });
  expect(head('3')).toEqual({ nomor: [3], named: false, rest: [] });
});

test('phrases inside longer ones are not found, overlapping ones are', () => {
  const index = indexPhrases([
    ['dana desa', 'DD'],
    ['alokasi dana desa', 'ADD'],
    ['desa maju', 'DM'],
  ]);
  expect(findPhrases(wordsOf('alokasi dana desa'), index).map(({ value }) => value)).toEqual(['ADD']);
  expect(findPhrases(wordsOf('dana desa maju'), index).map(({ value }) => value)).toEqual(['DD', 'DM']);
  expect(findPhrases([], index)).toEqual([]);
});
