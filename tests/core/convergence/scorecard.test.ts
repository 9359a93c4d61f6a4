import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  scoreFamilies,
  scoreVillages,
  UNKNOWN_VILLAGE,
  type Scorecard,
} from '../../../src/core/convergence/scorecard';
import type { AssessedFamily, NeedState } from '../../../src/core/households/assess';
import { KEBUTUHAN } from '../../../src/core/taxonomy/kebutuhan';
import { assess, sheetOf } from '../households/book';

const STATES: readonly NeedState['state'][] = [
  'diterima',
  'belum',
  'penerimaan-tidak-diketahui',
  'tidak-dapat-dinilai',
];

interface Place {
  readonly kodeDesa?: string | null;
  readonly desa?: string | null;
  readonly kecamatan?: string | null;
  readonly file?: string;
}

/** A family with the given states, one a need, in a village. */
function family(
  states: readonly NeedState['state'][],
  { file = 'uji.xlsx', ...place }: Place = {},
): AssessedFamily {
  const [blank] = assess([sheetOf('keluarga', [{ nama: 'A' }])]).families;
  if (!blank?.family.row) throw new Error('no family');
  const { row } = blank.family;
  return {
    ...blank,
    family: { ...blank.family, row: { ...row, table: { ...row.table, file } } },
    facts: { ...blank.facts, ...place },
    needs: states.map((state, at) => ({ need: KEBUTUHAN[at]?.id ?? 'SEMBAKO', state, reasons: [] })),
  };
}

const anyFamily = fc
  .record({
    states: fc.array(fc.constantFrom(...STATES), { maxLength: 8 }),
    desa: fc.constantFrom('Misal', 'Contoh', null),
  })
  .map(({ states, desa }) => family(states, { desa }));

const COUNTS = ['keluarga', 'diterima', 'seharusnya', 'lengkap', 'nol', 'tidakDiketahui', 'dinilai'] as const;

test('a district is the sum of its villages, never an average', () => {
  fc.assert(
    fc.property(fc.array(anyFamily, { maxLength: 15 }), (families) => {
      const total = scoreFamilies('TOTAL', 'Total', families);
      const villages = scoreVillages(families);
      for (const count of COUNTS) {
        expect(villages.reduce((sum, card) => sum + card[count], 0)).toBe(total[count]);
      }
      total.distribusi.forEach((count, received) => {
        expect(villages.reduce((sum, { distribusi }) => sum + (distribusi[received] ?? 0), 0)).toBe(count);
      });
    }),
  );
});

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
    family(['diterima'], { desa: 'Misal' }),
    ...Array.from({ length: 8 }, () => family(['belum'], { desa: 'Contoh' })),
    family(['diterima'], { desa: 'Contoh' }),
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

describe('villages', () => {
  const keys = (...places: readonly Place[]): string[] =>
    scoreVillages(places.map((place) => family(['belum'], place))).map(({ key }) => key);
  test('are told apart by code, whatever their names', () => {
    expect(
      keys({ kodeDesa: '99.01.01.2002', desa: 'Sama' }, { kodeDesa: '99.01.01.2001', desa: 'Sama' }),
    ).toEqual(['99.01.01.2001', '99.01.01.2002']);
  });
  test('without a code a name counts within its kecamatan', () => {
    expect(
      keys(
        { desa: 'Sama', kecamatan: 'A' },
        { desa: 'SAMA', kecamatan: 'B' },
        { desa: 'Sama ', kecamatan: 'a' },
      ),
    ).toEqual(['sama / a', 'sama / b']);
  });
  test('names that run together the same way are still two', () => {
    expect(keys({ desa: 'A', kecamatan: 'B C' }, { desa: 'A B', kecamatan: 'C' })).toHaveLength(2);
  });
  test('namesakes of two workbooks are two villages', () => {
    expect(keys({ desa: 'Sama', file: 'a.xlsx' }, { desa: 'Sama', file: 'b.xlsx' })).toEqual([
      'sama [a.xlsx]',
      'sama [b.xlsx]',
    ]);
  });
  test('a village that cannot be read comes last, a kecamatan alone is none', () => {
    expect(keys({ desa: null }, { kecamatan: 'A' }, { desa: 'Z' })).toEqual(['z', UNKNOWN_VILLAGE]);
  });
});
