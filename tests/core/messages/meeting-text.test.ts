import { describe, expect, test } from '@jest/globals';
import { MEETING_TEXTS, meetingText } from '../../../src/core/messages/meeting-text';

const gapsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the sentences of meeting mode', () => {
  test.each(Object.entries(MEETING_TEXTS))('%s says the same in both languages', (_, { id, en }) => {
    expect(gapsOf(en)).toEqual(gapsOf(id));
    expect(id.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
  });

  test('brackets stand in pairs, so that every gap is filled', () => {
    for (const { id, en } of Object.values(MEETING_TEXTS)) {
      expect(`${id}${en}`.replace(/\{\{\w+\}\}/g, '')).not.toMatch(/[{}]/);
    }
  });

  test('a gap is filled', () => {
    expect(meetingText('salindia.lanjut', 'en', { judul: 'Budget' })).toBe('Budget (continued)');
  });
});
