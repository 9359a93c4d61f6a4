import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  countGroups,
  mergeCounts,
  NOBODY,
  prepareCounts,
  scoreEach,
  scoreGroups,
  scoresOf,
  type GroupScore,
} from '../../../src/core/convergence/score-groups';
import type { NeedColumns } from '../../../src/core/convergence/need-columns';
import { STATES, type StateName } from '../../../src/core/households/need-states';
import { KEBUTUHAN } from '../../../src/core/taxonomy/kebutuhan';

/** Families as the states of their needs, in order; what is left out they do not have. */
type States = readonly StateName[];

function columnsOf(families: readonly States[]): NeedColumns {
  const needs = KEBUTUHAN.map(({ id }) => id);
  return {
    length: families.length,
    needs,
    states: needs.map((_, need) =>
      Uint8Array.from(families, (states) => STATES.indexOf(states[need] ?? 'tidak')),
    ),
  };
}

const scoreOf = (families: readonly States[]): GroupScore =>
  scoreGroups(columnsOf(families), new Uint8Array(families.length), 1)[0] ?? NOBODY;

const anyFamily = fc.array(fc.constantFrom(...STATES), { maxLength: KEBUTUHAN.length });

test('every need is counted once: received, missing or unknown', () => {
  fc.assert(
    fc.property(fc.array(anyFamily, { maxLength: 15 }), (families) => {
      const score = scoreOf(families);
      const all = families.flat().filter((state) => state !== 'tidak');
      const due = all.filter((state) => state === 'diterima' || state === 'belum');
      expect(score.diterima).toBe(all.filter((state) => state === 'diterima').length);
      expect(score.seharusnya).toBe(due.length);
      expect(score.seharusnya + score.tidakDiketahui).toBe(all.length);
      expect(score.distribusi.reduce((sum, count) => sum + count, 0)).toBe(score.dinilai);
      expect(score.distribusi.reduce((sum, count, received) => sum + count * received, 0)).toBe(
        score.diterima,
      );
      expect(score.keluarga).toBe(families.length);
    }),
  );
});

/** A family's class in words, by its states alone. */
function kelasOf(
  states: States,
): keyof Pick<GroupScore, 'tanpaKebutuhan' | 'tidakDapatDinilai' | 'nol' | 'sebagian' | 'lengkap'> {
  const got = states.filter((state) => state === 'diterima').length;
  const missing = states.filter((state) => state === 'belum').length;
  if (got + missing === 0)
    return states.every((state) => state === 'tidak') ? 'tanpaKebutuhan' : 'tidakDapatDinilai';
  return missing === 0 ? 'lengkap' : got === 0 ? 'nol' : 'sebagian';
}

test('every family is in one class, and in the group it belongs to', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyFamily, fc.nat(3)), { maxLength: 20 }), (families) => {
      const groupOf = Uint8Array.from(families, ([, group]) => group);
      const scores = scoreGroups(columnsOf(families.map(([states]) => states)), groupOf, 4);
      scores.forEach((score, group) => {
        const own = families.filter(([, at]) => at === group).map(([states]) => states);
        for (const kelas of ['tanpaKebutuhan', 'tidakDapatDinilai', 'nol', 'sebagian', 'lengkap'] as const) {
          expect(score[kelas]).toBe(own.filter((states) => kelasOf(states) === kelas).length);
        }
        expect(score).toEqual(scoreOf(own));
      });
    }),
  );
});

test('groups of groups are what their families are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyFamily, fc.nat(5)), { maxLength: 20 }), (families) => {
      const columns = columnsOf(families.map(([states]) => states));
      const groupOf = Uint8Array.from(families, ([, group]) => group);
      const merged = mergeCounts(
        countGroups(prepareCounts(columns, scoreEach(columns)), groupOf, 6),
        (group) => group % 2,
        2,
      );
      expect(scoresOf(merged)).toEqual(
        scoreGroups(
          columns,
          groupOf.map((group) => group % 2),
          2,
        ),
      );
    }),
  );
});

describe('the two forms filled wrong (handbook B5)', () => {
  // Bireuen: eleven pregnant women, each due several services; the form says 11/11 = 100 %.
  const pregnant = Array.from({ length: 11 }, (_, at) =>
    Array.from({ length: at === 10 ? 8 : 7 }, (_service, n): StateName =>
      at < 4 && n === 0 ? 'belum' : 'diterima',
    ),
  );
  test('74 of 78 service slots is 94,9 %, not 11 of 11', () => {
    expect(scoreOf(pregnant)).toMatchObject({ diterima: 74, seharusnya: 78, lengkap: 7, keluarga: 11 });
  });
  test('a service due to one woman only is 1 of 1, not 1 of 11', () => {
    const women: readonly States[] = [['diterima'], ...Array.from({ length: 10 }, () => [])];
    expect(scoreOf(women)).toMatchObject({ diterima: 1, seharusnya: 1, dinilai: 1 });
  });
  test('nothing can be received more often than it is due', () => {
    fc.assert(
      fc.property(fc.array(anyFamily), (families) => {
        const score = scoreOf(families);
        expect(score.diterima).toBeLessThanOrEqual(score.seharusnya);
        expect(score.lengkap + score.nol).toBeLessThanOrEqual(score.dinilai);
      }),
    );
  });
});

test('pooled: 1 of 1 and 1 of 9 is 2 of 10, not 55,6 %', () => {
  const families: readonly States[] = [
    ['diterima'],
    ...Array.from({ length: 8 }, (): States => ['belum']),
    ['diterima'],
  ];
  expect(scoreOf(families)).toMatchObject({ diterima: 2, seharusnya: 10 });
});

test('a family nothing is known of is in no class', () => {
  expect(scoreOf([['tidak-dapat-dinilai', 'penerimaan-tidak-diketahui'], []])).toMatchObject({
    ...{ keluarga: 2, diterima: 0, seharusnya: 0, lengkap: 0, sebagian: 0, nol: 0, dinilai: 0 },
    ...{ tidakDapatDinilai: 1, tanpaKebutuhan: 1, tidakDiketahui: 2, distribusi: [] },
  });
});
