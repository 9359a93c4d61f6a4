import { expect, test } from '@jest/globals';
import { settingsIssues } from '../../../../src/core/rules/helpers/settings-issues';
import { gridOf } from '../../../../src/core/table/grid';
import { bookContext } from '../../../rule-tester';

const { knownRules, ...withoutRules } = bookContext(
  [
    {
      grid: gridOf('Konvergen Pengaturan', [
        ['Konvergen · pengaturan'],
        ['Umum'],
        [null, 'Versi lembar', 1],
        ['Aturan'],
        [null, 'aturan-rekaan', 'saran'],
      ]),
    },
  ],
  'pengaturan',
);
const cellsOf = (book: Parameters<typeof settingsIssues>[0]): readonly string[] =>
  [...settingsIssues(book)].map(({ at }) => at.cell);

test('a rule nobody knows is an issue at its cell', () => {
  expect(knownRules?.has('aturan-rekaan')).toBe(false);
  expect(cellsOf({ ...withoutRules, ...(knownRules && { knownRules }) })).toEqual(['B5']);
});

test('where the rules there are are not known, ids are taken as they are', () => {
  expect(cellsOf(withoutRules)).toEqual([]);
});
