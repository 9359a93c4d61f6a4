import { describe, expect, test } from '@jest/globals';
import { feedbackNames } from '../../../src/app/consolidation/feedback-names';
import type { DistrictFigures } from '../../../src/core/consolidation/consolidation';
import { EMPTY_TOTALS } from '../../../src/core/consolidation/part';

const of = (nama: string | null, ...files: readonly string[]): DistrictFigures => ({
  district: nama === null ? null : { key: nama, nama },
  files,
  totals: EMPTY_TOTALS,
});
const names = (...districts: readonly DistrictFigures[]): readonly (readonly [string, string])[] => [
  ...feedbackNames({ districts }),
];

describe('feedbackNames', () => {
  test('a district that sent one workbook is enough of a name', () => {
    expect(names(of('Kabupaten Misal', 'kiriman/kab-a.v2.xlsx'))).toEqual([
      ['kiriman/kab-a.v2.xlsx', 'umpan-balik Kabupaten Misal.xlsx'],
    ]);
  });

  test('several workbooks of one district, and those of none, are told apart by their files', () => {
    expect(names(of('Kota Contoh', 'dinsos.xlsx', 'pupr.xlsx'), of(null, 'tanpa.xls'))).toEqual([
      ['dinsos.xlsx', 'umpan-balik Kota Contoh dinsos.xlsx'],
      ['pupr.xlsx', 'umpan-balik Kota Contoh pupr.xlsx'],
      ['tanpa.xls', 'umpan-balik tanpa.xlsx'],
    ]);
  });

  test('no name climbs out of its folder, and no two are one', () => {
    expect(
      names(of('../../Kab: A/B', 'a.xlsx'), of('.. .. kab A B', 'b.xlsx')).map(([, name]) => name),
    ).toEqual(['umpan-balik .. .. Kab A B.xlsx', 'umpan-balik .. .. kab A B (2).xlsx']);
  });
});
