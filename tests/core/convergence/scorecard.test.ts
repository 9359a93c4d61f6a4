import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scoreFamilies, type Scorecard } from '../../../src/core/convergence/scorecard';
import type { AssessedFamily, NeedState } from '../../../src/core/households/assess';
import { KEBUTUHAN } from '../../../src/core/taxonomy/kebutuhan';
import { assess, sheetOf } from '../households/book';

const STATES: readonly NeedState['state'][] = [
  'diterima',
  'belum',
  'penerimaan-tidak-diketahui',
  'tidak-dapat-dinilai',
];

/** A family with the given states, one a need. */
function family(states: readonly NeedState['state'][]): AssessedFamily {
  const [blank] = assess([sheetOf('keluarga', [{ nama: 'A' }])]).families;
  if (!blank) throw new Error('no family');
  return {
    family: blank.family,
    facts: blank.facts,
    vulnerability: 0,
    needs: states.map((state, at) => ({ need: KEBUTUHAN[at]?.id ?? 'SEMBAKO', state, reasons: [] })),
  };
}

const anyFamily = fc.array(fc.constantFrom(...STATES), { maxLength: 8 }).map(family);

test('every need is counted once: received, missing or unknown', () => {
  fc.assert(
    fc.property(fc.array(anyFamily, { maxLength: 15 }), (families) => {
      const card = scoreFamilies('TOTAL', 'Total', families);
      const all = families.flatMap(({ needs }) => needs.map(({ state }) => state));
      expect(card.diterima).toBe(all.filter((state) => state === 'diterima').length);
      expect(card.seharusnya).toBe(all.filter((state) => state === 'diterima' || state === 'belum').length);
      expect(card.seharusnya + card.tidakDiketahui).toBe(all.length);
      expect(card.distribusi.reduce((sum, count) => sum + count, 0)).toBe(card.dinilai);
      expect(card.distribusi.reduce((sum, count, received) => sum + count * received, 0)).toBe(card.diterima);
      expect(card.keluarga).toBe(families.length);
    }),
  );
});

describe('the two forms filled wrong (handbook B5)', () => {
  // Bireuen: eleven pregnant women, each due several services; the form says 11/11 = 100 %.
  const pregnant = Array.from({ length: 11 }, (_, at) =>
    family(
      Array.from({ length: at === 10 ? 8 : 7 }, (_service, n) => (at < 4 && n === 0 ? 'belum' : 'diterima')),
    ),
  );
  test('74 of 78 service slots is 94,9 %, not 11 of 11', () => {
    expect(scoreFamilies('x', 'x', pregnant)).toMatchObject({
      diterima: 74,
      seharusnya: 78,
      lengkap: 7,
      keluarga: 11,
    });
  });
  test('a service due to one woman only is 1 of 1, not 1 of 11', () => {
    const women = [family(['diterima']), ...Array.from({ length: 10 }, () => family([]))];
    expect(scoreFamilies('x', 'x', women)).toMatchObject({
      diterima: 1,
      seharusnya: 1,
      dinilai: 1,
    });
  });
  test('nothing can be received more often than it is due', () => {
    fc.assert(
      fc.property(fc.array(anyFamily), (families) => {
        const card = scoreFamilies('x', 'x', families);
        expect(card.diterima).toBeLessThanOrEqual(card.seharusnya);
        expect(card.lengkap + card.nol).toBeLessThanOrEqual(card.dinilai);
      }),
    );
  });
});

test('pooled: 1 of 1 and 1 of 9 is 2 of 10, not 55,6 %', () => {
  const families = [
    family(['diterima']),
    ...Array.from({ length: 8 }, () => family(['belum'])),
    family(['diterima']),
  ];
  expect(scoreFamilies('x', 'x', families)).toMatchObject({ diterima: 2, seharusnya: 10 });
});

test('a family nothing is known of is in no class', () => {
  expect(
    scoreFamilies('x', 'x', [family(['tidak-dapat-dinilai', 'penerimaan-tidak-diketahui']), family([])]),
  ).toEqual({
    ...{ key: 'x', name: 'x', keluarga: 2, diterima: 0, seharusnya: 0, lengkap: 0, nol: 0 },
    ...{ tidakDiketahui: 2, dinilai: 0, distribusi: [] },
  } satisfies Scorecard);
});
