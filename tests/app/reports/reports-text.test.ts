import { expect, test } from '@jest/globals';
import { REPORTS_SCREEN_TEXTS } from '../../../src/core/messages/reports-screen-text';
import { REPORTS_TEXTS } from '../../../src/core/messages/reports-text';

const gaps = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

test.each([...Object.entries(REPORTS_TEXTS), ...Object.entries(REPORTS_SCREEN_TEXTS)])(
  '%s says the same in both languages',
  (_, { id, en }) => {
    expect([id, en]).not.toContain('');
    expect(gaps(en)).toEqual(gaps(id));
  },
);
