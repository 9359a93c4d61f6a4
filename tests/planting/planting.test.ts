import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ALL_RULES } from '../../src/core/rules/index';
import { dataLines } from './draft';
import type { BookPlanter, Planter } from './planter';
import { PLANTERS } from './planters/index';
import { bookOf, mappingIn, pickLine, placeOf, planted, put } from './planters/tools';
import { tally, tallyTable, unplanted } from './tally';
import { isRight, tryPlanter, type Tried } from './try';

/** Workbooks a planter in the quick share; `npm run report:rules` plants thousands. */
const RUNS = 2;

const nameOf = ({ rule, messageId, how }: Planter): string =>
  [rule, messageId, ...(how === undefined ? [] : [how])].join('/');

describe('planters', () => {
  // A rule that has just been added needs one in tests/planting/planters/: every message of it.
  test('plant every message of every rule, each by a name of its own', () => {
    expect(unplanted(PLANTERS)).toEqual([]);
    const names = PLANTERS.map(nameOf);
    expect(names).toEqual([...new Set(names)]);
    const known = new Set(ALL_RULES.map(({ meta }) => meta.id));
    expect(PLANTERS.filter(({ rule }) => !known.has(rule)).map(nameOf)).toEqual([]);
  });

  test.each(PLANTERS.map((planter) => [nameOf(planter), planter] as const))(
    '%s is found at its cell, and nothing else is said of it',
    (_, planter) => {
      fc.assert(
        fc.property(fc.nat(), (run) => {
          const { wanted, missed, extra, clean } = tryPlanter(planter, run);
          expect(wanted.length).toBeGreaterThan(0);
          expect(planter.several === undefined ? wanted.length : 1).toBe(1);
          expect({ missed, extra, clean }).toEqual({ missed: [], extra: [], clean: [] });
        }),
        { seed: 8_2025, numRuns: RUNS, endOnFailure: true },
      );
    },
  );
});

describe('what the corpus would not let pass', () => {
  const paguKosong: Omit<BookPlanter, 'plant'> = {
    rule: 'pagu-kosong',
    messageId: 'kosong',
    book: bookOf({ mapping: ['bebas'] }),
  };
  const failing = (plant: BookPlanter['plant']): Tried => tryPlanter({ ...paguKosong, plant }, 1);

  test('a mistake that is not found', () => {
    const tried = failing((book, chance) => {
      const sheet = mappingIn(book);
      const at = pickLine(sheet, chance);
      return at ? planted(paguKosong, placeOf(sheet, at, 'pagu')) : [];
    });
    expect(tried.missed).toHaveLength(1);
    expect(isRight(tried)).toBe(false);
  });

  test('a mistake found in another cell, and one nobody planted', () => {
    const tried = failing((book) => {
      const sheet = mappingIn(book);
      const [first, second] = dataLines(sheet);
      if (!first || !second) return [];
      put(sheet, first, 'pagu', null);
      return planted(paguKosong, placeOf(sheet, second, 'pagu'));
    });
    expect(tried.missed).toHaveLength(1);
    expect(tried.extra.map(({ rule }) => rule)).toContain('pagu-kosong');
    expect(isRight(tried)).toBe(false);
  });

  test('a planter that finds no place for its mistake', () => {
    const tried = failing(() => []);
    expect(tried.wanted).toEqual([]);
    expect(isRight(tried)).toBe(false);
  });

  test('the table counts each under its rule', () => {
    const none = { extra: [], clean: [], seed: 1, planter: { ...paguKosong, plant: () => [] } };
    const said = { rule: 'pagu-kosong', text: 'x' };
    const tallies = tally(
      [
        { ...none, wanted: [said], missed: [] },
        { ...none, wanted: [said], missed: [said], extra: [{ rule: 'pagu-teks', text: 'y' }] },
      ],
      PLANTERS,
      [{ rule: 'pagu-teks', text: 'z' }],
    );
    expect(tallies.find(({ rule }) => rule === 'pagu-kosong')).toMatchObject({
      planted: 2,
      found: 1,
      falseAlarms: 0,
    });
    expect(tallies.find(({ rule }) => rule === 'pagu-teks')).toMatchObject({ planted: 0, falseAlarms: 2 });
    expect(tallyTable(tallies)).toMatch(/pagu-kosong +2\/2 +2 +1 +50\.0 % +0\n/);
  });
});
