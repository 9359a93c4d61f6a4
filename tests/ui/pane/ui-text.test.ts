import { describe, expect, test } from '@jest/globals';
import { uiEn } from '../../../src/core/messages/ui-en';
import { uiId, type UiKey } from '../../../src/core/messages/ui-id';
import { uiText } from '../../../src/core/messages/ui-text';

const KEYS = Object.keys(uiId) as UiKey[];
const gapsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the sentences of the pane', () => {
  test.each(KEYS)('%s says the same in both languages', (key) => {
    expect(gapsOf(uiEn[key])).toEqual(gapsOf(uiId[key]));
    expect(uiEn[key].trim()).not.toBe('');
  });

  test('a gap is filled', () => {
    expect(uiText('kartu.semua-sejenis', 'id', { jumlah: 14 })).toBe('Perbaiki semua yang sejenis (14)');
  });
});
