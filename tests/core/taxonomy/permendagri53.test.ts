import { describe, expect, test } from '@jest/globals';
import { PERMENDAGRI53, permendagri53Of } from '../../../src/core/taxonomy/permendagri53';
import type { StrategiId, SubkelompokId } from '../../../src/core/taxonomy/strategi';
import { SUBKELOMPOK } from '../../../src/core/taxonomy/strategi';

test('four strategies in the order the release of Kayong Utara gives them', () => {
  expect(PERMENDAGRI53.map(({ id, nama }) => [id, nama.id])).toEqual([
    ['P1', 'Mengurangi beban pengeluaran'],
    ['P2', 'Meningkatkan kemampuan dan pendapatan masyarakat miskin'],
    ['P3', 'Mensinergikan kebijakan dan program penanggulangan kemiskinan'],
    ['P4', 'Mengembangkan dan menjamin keberlanjutan usaha mikro dan kecil'],
  ]);
});

describe('the crosswalk', () => {
  test.each([
    ['S1', null, 'P1', 'pasti'],
    ['S1', 'S1.a', 'P1', 'pasti'],
    ['S1', 'S1.d', 'P1', 'pasti'],
    [null, 'S1.e', 'P1', 'pasti'],
    ['S2', 'S2.a', 'P2', 'sedang'],
    ['S2', 'S2.b', 'P2', 'sedang'],
    ['S2', 'S2.c', 'P4', 'pasti'],
    [null, 'S2.d', 'P4', 'pasti'],
    ['S3', null, 'P3', 'rendah'],
    ['S3', 'S3.b', 'P3', 'rendah'],
  ] as const)('%s %s stands under %s, %s', (strategi, subkelompok, id, certainty) => {
    expect(permendagri53Of(strategi, subkelompok)).toEqual({ id, certainty });
  });

  test.each<readonly [StrategiId | null, SubkelompokId | null, string]>([
    [null, null, 'nothing is known'],
    ['S2', null, 'S2 is split between P2 and P4'],
    ['S1', 'S2.c', 'the subgroup belongs to another strategy'],
  ])('%s %s cannot be placed: %s', (strategi, subkelompok) => {
    expect(permendagri53Of(strategi, subkelompok)).toBeNull();
  });

  test('every subgroup has exactly one place', () => {
    for (const { id, strategi } of SUBKELOMPOK) {
      expect(PERMENDAGRI53.filter(({ dari }) => dari.includes(id) || dari.includes(strategi))).toHaveLength(
        1,
      );
      expect(permendagri53Of(null, id)).toEqual(permendagri53Of(strategi, id));
    }
  });
});
