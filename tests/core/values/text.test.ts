import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold, squeeze, visibleText } from '../../../src/core/values/text';

describe('fold', () => {
  test.each<[string, string, string]>([
    ['  Sub\nKegiatan* ', 'sub kegiatan', 'line breaks and marks'],
    ['KODE_KEMENDAGRI', 'kode kemendagri', 'underscores'],
    ['penerima _bpnt', 'penerima bpnt', 'a stray space'],
    ['L/P, (Rp.)', 'l p rp', 'punctuation'],
    ['Alokasi\u00a0 Anggaran', 'alokasi anggaran', 'NBSP'],
    ['Café Désa', 'cafe desa', 'diacritics'],
    ['Ｋｏｄｅ', 'kode', 'compatibility forms'],
    [
      'Di\u00adnas So\u200bsial',
      'dinas sosial',
      'invisible characters are not seen, so they do not separate',
    ],
    ['***', '', 'nothing to compare'],
  ])('%j', (text, folded, why) => {
    expect({ why, folded: fold(text) }).toEqual({ why, folded });
  });

  test('folding twice changes nothing, and case never matters for letters of ours', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => fold(text.toUpperCase()) === fold(text)),
    );
  });
});

test('squeeze keeps case and punctuation', () => {
  expect(squeeze(' Dinas \u00a0Sosial,\r\n dan P3A ')).toBe('Dinas Sosial, dan P3A');
});

test('visibleText drops what cannot be seen and keeps superscripts apart from digits', () => {
  expect(visibleText('\ufeff 10\u00b2 \u200b m ')).toBe('10\u00b2 m');
});
