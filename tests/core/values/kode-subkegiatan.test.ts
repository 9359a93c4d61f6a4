import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../src/core/values/cell-value';
import type { JenisKode } from '../../../src/core/values/kode-subkegiatan';
import { kodeCandidates, readKode, splitKodeNama } from '../../../src/core/values/kode-subkegiatan';

const SUB = '1.02.02.2.01.0014';

describe('readKode', () => {
  test.each<[string, JenisKode, string]>([
    ['1', 'urusan', 'one digit'],
    ['X', 'urusan', 'generic'],
    ['2.16', 'bidang', 'two segments'],
    ['X.XX', 'bidang', 'generic'],
    ['1.02.02', 'program', 'three segments'],
    ['1.02.02.2.01', 'kegiatan', 'five segments'],
    [SUB, 'subkegiatan', 'four-digit sub'],
    ['1.03.05.2.01.01', 'subkegiatan', 'two-digit sub of the 2019 text'],
    ['X.XX.01.2.07.0002', 'subkegiatan', 'generic'],
    ['1.02.07.3.01', 'kegiatan', 'level 3 is seen'],
    ['1.03.05.2.01.0044.5.1.02.01.001.00039', 'rekening', 'a row that goes on into the account'],
    ['1.03.05.2.01.0044.5.1.02', 'rekening', 'part of the account'],
    ['1.03.05.2.01.0044.5.1.02.01.01.0039', 'rekening', 'the older account notation'],
    ['5.1.02.01.001.00039', 'rekening', 'an account alone'],
    ['1.01.2.22.0.00.01.0000', 'organisasi', 'the organisation code of a real report'],
    ['7.01.0.00.0.00.36.0000', 'organisasi', 'a kecamatan'],
    ['2.17.3.31.3.30.17.0000', 'organisasi', 'three bidang'],
  ])('%s is %s', (kode, jenis, why) => {
    const reading = readKode(kode);
    expect({ why, ...reading }).toMatchObject({
      why,
      ok: true,
      value: { jenis, kode, segmen: kode.split('.') },
    });
    expect(reading).not.toHaveProperty('assumed');
  });

  test.each<[string, string | null, boolean, 'provinsi' | 'kabupaten' | null, string]>([
    [SUB, SUB, false, 'kabupaten', 'itself'],
    ['1.02.02.02.01.0014', SUB, false, 'kabupaten', 'level 02 is level 2'],
    ['1.02.02.1.01.0014', '1.02.02.1.01.0014', false, 'provinsi', 'level 1'],
    ['1.02.07.3.01.0001', '1.02.07.3.01.0001', false, null, 'level 3 is neither'],
    ['2.16.01', null, true, null, 'program 01 is penunjang'],
    ['X.XX.01.2.07.0002', 'X.XX.01.2.07.0002', true, 'kabupaten', 'generic penunjang'],
    ['5.01.01.2.05.0002.5.1.02', '5.01.01.2.05.0002', true, 'kabupaten', 'the part before the account'],
    ['1.02.02.2.01', null, false, 'kabupaten', 'a kegiatan has no sub'],
    ['7.01.0.00.0.00.01.0000', null, false, null, 'an organisation is no programme'],
    ['5.1.01.01.001.00001', null, false, null, 'an account alone has no programme'],
  ])('%s', (code, subkegiatan, penunjang, tingkat, why) => {
    const reading = readKode(code);
    expect({ why, ...(reading.ok ? reading.value : reading) }).toMatchObject({
      why,
      subkegiatan,
      penunjang,
      tingkat,
    });
  });

  test.each<[string, string]>([
    ['1 . 02 . 02 . 2 . 01 . 0014', 'spaces around dots'],
    ['1.02.02.2.01.0014.', 'a trailing dot'],
    ['1,02,02,2,01,0014', 'commas'],
    ['1-02-02-2-01-0014', 'dashes'],
    ['1 02 02 2 01 0014', 'spaces'],
    [` ${SUB}\n`, 'outer white space'],
    [`'${SUB}`, 'an apostrophe'],
    ['1.02.02.2.\u00a001.0014', 'NBSP'],
  ])('%j is read, separators assumed', (cell, why) => {
    expect({ why, ...readKode(cell) }).toMatchObject({
      why,
      ok: true,
      value: { kode: SUB },
      assumed: 'separators',
    });
  });

  test.each<[CellValue, string, string]>([
    [null, 'empty', 'nothing'],
    ['-', 'empty', 'a dash'],
    [{ error: '#NAME?' }, 'error-value', 'an error'],
    [11.1, 'number', '11.10 lost its zero'],
    [1, 'number', 'even a whole number: it may have been 1.0'],
    ['1.2.02.2.01.0014', 'format', 'a missing zero is not padded'],
    ['1.02.02.2.01.014', 'format', 'three digits'],
    ['1.02.02.2', 'format', 'a level without kegiatan'],
    ['1.02.02.4.01', 'format', 'no such level'],
    ['1.02.00.2.01', 'format', 'no program 00'],
    ['1.02..2.01.0014', 'format', 'an empty segment is not skipped'],
    ['0.02.02', 'format', 'no urusan 0'],
    ['12.02.02', 'format', 'no urusan 12'],
    ['1.01.2.22.0.00.01', 'format', 'an organisation code without its unit'],
    ['1.02.02.2.01.0014.9', 'format', 'no account 9'],
    ['5.1', 'format', 'rather a bidang without zero than an account'],
    ['Program', 'format', 'a word'],
    [true, 'format', 'a boolean'],
  ])('%p is %s', (cell, reason, why) => {
    expect({ why, ...readKode(cell) }).toEqual({ why, ok: false, reason });
  });
});

const two = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, '0'));
const digit = fc.integer({ min: 1, max: 9 }).map(String);
const sub = fc.integer({ min: 1, max: 9999 }).map((n) => String(n).padStart(4, '0'));
const code = fc
  .tuple(digit, two, two, fc.constantFrom('1', '2', '3'), two, sub)
  .chain((segments) => fc.constantFrom(1, 2, 3, 5, 6).map((length) => segments.slice(0, length)));

test('a canonical code reads as itself, through any separator and with level 0x', () => {
  fc.assert(
    fc.property(code, fc.constantFrom('.', ' . ', ', ', '-', ' '), (segments, separator) => {
      const kode = segments.join('.');
      const padded = segments.map((segment, index) => (index === 3 ? `0${segment}` : segment));
      expect(readKode(kode)).toMatchObject({ ok: true, value: { kode, segmen: segments } });
      expect(readKode(segments.join(separator))).toMatchObject({ ok: true, value: { kode } });
      expect(readKode(padded.join('.'))).toMatchObject({ ok: true, value: { kode } });
    }),
  );
});

describe('kodeCandidates', () => {
  test.each<[CellValue, readonly string[], string]>([
    [11.1, [], 'no urusan 11'],
    [2.1, ['2.10', '2.01'], 'a lost zero, or one never typed'],
    [2.01, ['2.01'], 'nothing else fits'],
    [5, ['5'], 'an urusan'],
    [10202, ['1.02.02'], 'dots never typed'],
    ['102022010014', [SUB], 'dots never typed, text'],
    ['1.2.02.2.01.0014', [SUB], 'a missing zero'],
    ['1.2.2.2.1.14', [SUB, '1.02.02.2.01.14'], 'several, and two digits of sub may be either'],
    ['01.02.02', ['1.02.02'], 'a zero too many'],
    ['1.02.02.2.01.014', [SUB], 'three digits of sub'],
    ['1.02.02.2.01.4', ['1.02.02.2.01.0004', '1.02.02.2.01.04'], 'one digit of sub may be either notation'],
    ['1.1.2.22.0.0.1.0', ['1.01.2.22.0.00.01.0000'], 'an organisation'],
    [SUB, [SUB], 'readable'],
    ['belum ada', [], 'no code'],
    [null, [], 'nothing'],
    [true, [], 'a boolean'],
  ])('%p', (cell, candidates, why) => {
    expect({ why, candidates: kodeCandidates(cell) }).toEqual({ why, candidates });
  });

  test('a code whose leading zeros were lost is among its candidates', () => {
    fc.assert(
      fc.property(code, (segments) => {
        const stripped = segments.map((segment) => String(Number(segment))).join('.');
        fc.pre(!readKode(stripped).ok);
        expect(kodeCandidates(stripped)).toContain(segments.join('.'));
      }),
    );
  });
});

describe('splitKodeNama', () => {
  test.each<[string, string, string, string]>([
    [`${SUB} Pengelolaan Pelayanan`, SUB, SUB, 'a space'],
    [`${SUB}\nPengelolaan\nPelayanan`, SUB, SUB, 'line breaks'],
    [`[${SUB}] - Pengelolaan Pelayanan`, SUB, SUB, 'brackets'],
    [`(${SUB}) Pengelolaan Pelayanan`, SUB, SUB, 'round brackets'],
    [`${SUB}: Pengelolaan Pelayanan`, SUB, SUB, 'a colon'],
    [`${SUB}. Pengelolaan Pelayanan`, SUB, SUB, 'a dot'],
    [`${SUB}Pengelolaan Pelayanan`, SUB, SUB, 'a lost space'],
    ['1.02.02 . 2.01.0014 Pengelolaan Pelayanan', SUB, '1.02.02 . 2.01.0014', 'spaces inside the code'],
    ['1.02.02 Pengelolaan Pelayanan', '1.02.02', '1.02.02', 'a program'],
    [
      '7.01.0.00.0.00.36.0000 Pengelolaan Pelayanan',
      '7.01.0.00.0.00.36.0000',
      '7.01.0.00.0.00.36.0000',
      'OPD',
    ],
  ])('%j', (text, kode, kodeText, why) => {
    const split = splitKodeNama(text);
    expect({ why, ...split, kode: split?.kode.kode }).toEqual({
      why,
      kode,
      kodeText,
      nama: 'Pengelolaan Pelayanan',
    });
  });

  test('a name may begin with a number', () => {
    expect(splitKodeNama('1.02.02. 24 jam pelayanan')).toMatchObject({
      kode: { kode: '1.02.02' },
      nama: '24 jam pelayanan',
    });
  });

  test.each<[string, string]>([
    ['1.02 Kesehatan', 'a bidang is too short to be sure'],
    ['1. Dinas Sosial', 'a numbered item'],
    ['12.08.2024 Rapat', 'a date'],
    [SUB, 'no name'],
    [`${SUB} 500`, 'a number is no name'],
    ['1.02.02.2 Kegiatan', 'no level of the nomenclature'],
    ['1.02.02.2.01. 12 Paket', 'kegiatan and twelve packages, or sub kegiatan 12'],
    [`[${SUB} Pengelolaan`, 'an open bracket'],
    [`${SUB}A`, 'a letter stuck to the code'],
    ['Pengelolaan 1.02.02', 'the code is not in front'],
    ['', 'nothing'],
  ])('%j is not split', (text, why) => {
    expect({ why, split: splitKodeNama(text) }).toEqual({ why, split: null });
  });

  test('long names and hostile texts stay cheap', () => {
    const start = performance.now();
    expect(splitKodeNama(`${SUB} ${'nama '.repeat(20_000)}`)?.kode.kode).toBe(SUB);
    expect(splitKodeNama('1. '.repeat(40_000))).toBeNull();
    expect(splitKodeNama('1 '.repeat(50_000))).toBeNull();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
