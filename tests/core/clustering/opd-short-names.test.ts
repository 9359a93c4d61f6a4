import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  OPD_SHORT_NAME_SOURCES,
  OPD_SHORT_NAMES,
  readShortName,
} from '../../../src/core/clustering/opd-short-names';
import { wordsOf } from '../../../src/core/taxonomy/match';

describe('short names of offices', () => {
  test('each was read somewhere, and stands once', () => {
    expect(OPD_SHORT_NAMES.filter(({ daftar, nama }) => daftar.length === 0 || nama.length === 0)).toEqual(
      [],
    );
    const names = OPD_SHORT_NAMES.map(({ singkatan }) => wordsOf(singkatan).join(' '));
    expect(new Set(names).size).toBe(names.length);
  });

  test('the page of the rule says where', () => {
    const page = readFileSync('docs/rules/opd-ejaan-berbeda.md', 'utf8').replace(/\s+/g, ' ');
    expect(OPD_SHORT_NAME_SOURCES.filter((source) => !page.includes(source))).toEqual([]);
  });

  test.each([
    ['Dinkes', ['dinas kesehatan'], []],
    ['Dinkes Kab Contoh', ['dinas kesehatan'], ['kab', 'contoh']],
    ['Dinsos', ['dinas sosial', 'dinas sosial dan pemberdayaan masyarakat'], []],
  ] as const)('%s', (text, names, tail) => {
    const short = readShortName(wordsOf(text));
    expect(short?.names.map((words) => words.join(' '))).toEqual(names);
    expect(short?.tail).toEqual(tail);
  });

  test.each(['Dinas Kesehatan', 'Dinkesos', ''])('%j is none', (text) => {
    expect(readShortName(wordsOf(text))).toBeNull();
  });
});
