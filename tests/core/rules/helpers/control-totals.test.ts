import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wrongTotals } from '../../../../src/core/rules/helpers/control-totals';
import { recogniseSheet } from '../../../../src/core/schema/recognise';
import { gridOf } from '../../../../src/core/table/grid';
import type { CellValue } from '../../../../src/core/values/cell-value';

const SECTIONS = [
  'I. PENGURANGAN BEBAN PENGELUARAN',
  'II. PENINGKATAN PENDAPATAN',
  'III. PENURUNAN KANTONG KEMISKINAN',
];

/** Budgets in whole sen per section, at least one each, so that no section is without rows. */
const sections = fc.array(
  fc.array(fc.integer({ min: 1, max: 10_000_000_000 }), { minLength: 1, maxLength: 8 }),
  { minLength: 1, maxLength: SECTIONS.length },
);

const rupiah = (sen: number): number => sen / 100;
const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** A sheet with a JUMLAH under every section and a TOTAL at the end; `off` is added to the total of one section. */
function sheetWith(
  budgets: readonly (readonly number[])[],
  off = 0,
  at = 0,
): ReturnType<typeof recogniseSheet> {
  const rows: CellValue[][] = budgets.flatMap((amounts, index) => [
    [SECTIONS[index] ?? ''],
    ...amounts.map((sen, row) => [`Kegiatan ${String(index)} ${String(row)}`, rupiah(sen)]),
    ['JUMLAH', rupiah(sum(amounts) + (index === at ? off : 0))],
  ]);
  rows.push(['TOTAL', rupiah(sum(budgets.flat()))]);
  return recogniseSheet('uji.xlsx', gridOf('Matrik', [['Sub Kegiatan', 'Pagu (Rp)'], ...rows]));
}

describe('wrongTotals', () => {
  test('totals that add up are never wrong, whatever the amounts', () => {
    fc.assert(
      fc.property(sections, (budgets) => {
        expect(wrongTotals(sheetWith(budgets), 'pagu')).toEqual([]);
      }),
    );
  });

  test('a first total that is more than all rows above it is always found, to the sen', () => {
    fc.assert(
      fc.property(sections, fc.integer({ min: 1, max: 1_000_000_000 }), (budgets, off) => {
        const [found, ...more] = wrongTotals(sheetWith(budgets, off), 'pagu');
        expect(more).toEqual([]);
        expect(found?.total.label).toBe('JUMLAH');
        expect((found?.stated ?? 0n) - (found?.span.sum ?? 0n)).toBe(BigInt(off));
      }),
    );
  });

  test('a sheet full of totals is read in time that grows with it', () => {
    const rows = Array.from({ length: 20_000 }, (_, at): CellValue[] =>
      at % 2 === 0 ? [`Kegiatan ${String(at)}`, 1000] : ['JUMLAH', 999],
    );
    const sheet = recogniseSheet('uji.xlsx', gridOf('Matrik', [['Sub Kegiatan', 'Pagu (Rp)'], ...rows]));
    const before = performance.now();
    expect(wrongTotals(sheet, 'pagu')).toHaveLength(10_000);
    expect(performance.now() - before).toBeLessThan(5_000);
  });
});
