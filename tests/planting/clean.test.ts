import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createChance } from './chance';
import { checkDrafts } from './check';
import { alarmsIn, checkedClean } from './clean-corpus';
import { cleanCollection, DISTRICTS } from './clean/clean-collection';
import { MAPPING_FORMS, PEOPLE_FORMS } from './draft';

const RUNS = 500;
const TIME = 120_000;

/** What the forms themselves lack; told, and no mistake of whoever filled them in. */
const OF_THE_FORM = new Set(['klaster-kosong/kolomKosong']);

test(
  `${String(RUNS)} clean workbooks: no error, no warning, and nothing told but what the national forms lack`,
  () => {
    const forms = new Set<string>();
    const told = new Set<string>();
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { book, findings } = checkedClean(seed);
        for (const { form } of book.sheets) forms.add(form);
        for (const { rule, messageId } of findings) told.add(`${rule}/${messageId}`);
        expect(alarmsIn(findings)).toEqual([]);
      }),
      { seed: 8_2025, numRuns: RUNS, endOnFailure: true },
    );
    expect([...told].filter((one) => !OF_THE_FORM.has(one))).toEqual([]);
    expect([...forms].sort()).toEqual(
      [...MAPPING_FORMS, ...PEOPLE_FORMS, 'penerima', 'wilayah', 'pengaturan', 'nomenklatur'].sort(),
    );
  },
  TIME,
);

test(
  'clean workbooks of several districts: nothing is said of them together either',
  () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const chance = createChance(seed);
        const people = chance.pick(PEOPLE_FORMS);
        const books = cleanCollection(
          {
            districts: DISTRICTS.length,
            mapping: chance.chance(0.5) ? [chance.pick(MAPPING_FORMS)] : [],
            people: [people],
            tahun: people === 'dtsen' ? 2025 : 2024,
          },
          chance,
        );
        const findings = checkDrafts(books, null);
        expect(alarmsIn(findings)).toEqual([]);
        expect(findings.filter(({ file }) => file === '')).toEqual([]);
      }),
      { seed: 8_2025, numRuns: 15, endOnFailure: true },
    );
  },
  TIME,
);
