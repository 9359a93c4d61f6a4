import { describe, expect, test } from '@jest/globals';
import { PROVINCE_TEXTS, provinceText } from '../../../src/core/messages/province-text';

const gapsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the sentences of the provincial workbook', () => {
  test.each(Object.entries(PROVINCE_TEXTS))('%s says the same in both languages', (_, { id, en }) => {
    expect(gapsOf(en)).toEqual(gapsOf(id));
    expect(id.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
  });

  test('a gap is filled', () => {
    expect(provinceText('data.judul-satu', 'id', { kabupaten: 'Kabupaten Misal' })).toBe(
      'Data pemetaan Kabupaten Misal',
    );
  });
});
