import { describe, expect, test } from '@jest/globals';
import { budgetLines } from '../../src/cli/print/budget';
import { styleFor } from '../../src/cli/print/style';
import { summariseBudget, type BudgetTotals } from '../../src/core/budget/budget';
import { asSen } from '../../src/core/values/rupiah';
import { mappingTable, type MappingRow } from '../core/budget/mapping-table';

const style = styleFor(false);
const linesOf = (totals: BudgetTotals, unread = 0): string[] =>
  budgetLines(totals, { unread, lang: 'id', style });

const LONG = 'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana';
/** As large and as scattered as the report of a real district. */
const REAL: readonly MappingRow[] = Array.from({ length: 156 }, (_, at) => ({
  opd: at % 3 === 0 ? LONG : `Kecamatan Contoh ${String(at % 25)}`,
  strategi: `S${String((at % 3) + 1)}`,
  sumberDana: 'DAU',
  pagu: 4_054_295_430.01 + at,
  realisasi: 1_840_507_704.59,
}));

describe('one sheet', () => {
  const lines = linesOf(summariseBudget([mappingTable(REAL, { sheet: 'Matrik OPPKPKE' })]));
  test('is named once, in the head', () => {
    expect(lines.filter((line) => line.includes('Matrik'))).toHaveLength(1);
    expect(lines.find((line) => line.includes('Matrik'))).toMatch(/Sel pagu di 'Matrik OPPKPKE'$/);
  });
  test('fits about 120 columns', () => {
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(124);
  });
  test('clips a long name to 44, and says how many ranges are not shown', () => {
    expect(lines.some((line) => line.startsWith(`  ${LONG.slice(0, 43)}…  `))).toBe(true);
    expect(lines.some((line) => /D8, D11, \+\d+$/.test(line))).toBe(true);
  });
  test('names a source by key and name', () => {
    expect(lines.some((line) => line.startsWith('  APBD Anggaran Pendapatan dan Belanja Daerah'))).toBe(true);
  });
  test('says that every breakdown adds up', () => {
    expect(lines).toContain('  Setiap rincian berjumlah sama dengan total.');
  });
});

test('several sheets are named with every range', () => {
  const totals = summariseBudget(
    ['S1', 'S2'].map((sheet) => mappingTable([{ pagu: 1 }, { pagu: 2 }], { sheet })),
  );
  const lines = linesOf(totals);
  expect(lines.some((line) => line.endsWith("'S1'!A8:A9, 'S2'!A8:A9"))).toBe(true);
  expect(lines.some((line) => line.includes('Sel pagu di'))).toBe(false);
});

test('a column nobody filled is said in one line', () => {
  const lines = linesOf(summariseBudget([mappingTable([{ strategi: 'S1', pagu: 1 }])]));
  expect(lines[lines.indexOf('Menurut klaster (Perpres 15/2010 jo. 96/2015)') + 1]).toBe(
    '  tidak ada isian di lembar; 1 baris belum dipetakan',
  );
});

test('cells that could not be read are owned up to', () => {
  expect(linesOf(summariseBudget([mappingTable([{ pagu: 1 }])]), 3).at(-1)).toMatch(
    /tidak ikut dijumlahkan: 3 /,
  );
});

test('totals that do not add up are a bug of ours and are never shown', () => {
  const totals = summariseBudget([mappingTable([{ strategi: 'S1', pagu: 1 }])]);
  expect(() => linesOf({ ...totals, total: { ...totals.total, pagu: asSen(101n) } })).toThrow(
    /does not add up/,
  );
});
