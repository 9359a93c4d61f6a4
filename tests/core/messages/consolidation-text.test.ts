import { describe, expect, test } from '@jest/globals';
import { CONSOLIDATION_TEXTS, consolidationText } from '../../../src/core/messages/consolidation-text';

const gapsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the sentences about consolidation', () => {
  test.each(Object.entries(CONSOLIDATION_TEXTS))('%s says the same in both languages', (_, { id, en }) => {
    expect(gapsOf(en)).toEqual(gapsOf(id));
    expect(id.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
  });

  test('a gap is filled', () => {
    expect(consolidationText('cli.ditulis', 'en', { hasil: 'a.xlsx' })).toBe('Written: a.xlsx');
  });
});
