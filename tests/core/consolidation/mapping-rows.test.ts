import { describe, expect, test } from '@jest/globals';
import { UNMAPPED } from '../../../src/core/budget/budget';
import { budgetCells, mappingRows, opdNamesOf } from '../../../src/core/consolidation/mapping-rows';
import type { BudgetCell } from '../../../src/core/consolidation/part';
import { opdKey } from '../../../src/core/values/opd';
import { mappingTable, UNDER, type MappingRow } from '../budget/mapping-table';

const cellsOf = (...rows: readonly MappingRow[]): readonly BudgetCell[] => {
  const table = mappingTable(rows);
  return budgetCells([mappingRows(table, opdNamesOf([table]))]);
};
const sums = (cells: readonly BudgetCell[]): readonly unknown[] =>
  cells.map(({ namaOpd, baris, subkegiatan, pagu, realisasi }) => [
    ...[namaOpd, baris, subkegiatan, pagu, realisasi],
  ]);

describe('sub kegiatan are counted', () => {
  test('once where one is merged over several rows', () => {
    const row = { opd: 'Dinas Sosial', pagu: 100 };
    const rows = [
      { ...row, subkegiatan: 'Sandang' },
      { ...row, subkegiatan: UNDER },
      { ...row, subkegiatan: 'Pangan' },
    ];
    expect(sums(cellsOf(...rows))).toEqual([['Dinas Sosial', 3, 2, 30_000n, 0n]]);
  });
  test('by rows where the sheet has no column of them', () => {
    expect(sums(cellsOf({ opd: 'Dinas Sosial', kegiatan: 'Sandang', pagu: 100 }))).toEqual([
      ['Dinas Sosial', 1, 1, 10_000n, 0n],
    ]);
  });
});

test('rows without an OPD, or with one nobody can read, are of none and lose nothing', () => {
  const found = cellsOf(
    { opd: 'Dinas Sosial', subkegiatan: 'Sandang', pagu: 100 },
    { opd: null, subkegiatan: 'Pangan', pagu: 200 },
    { opd: { error: '#REF!' }, subkegiatan: 'Papan', pagu: 300 },
  );
  expect(found.map(({ opd, namaOpd, pagu }) => [opd, namaOpd, pagu])).toEqual([
    [UNMAPPED, '', 50_000n],
    [opdKey('Dinas Sosial'), 'Dinas Sosial', 10_000n],
  ]);
});

test('of several spellings the first by alphabet is shown', () => {
  const spelled = ['Dinas Sosial', 'DINAS SOSIAL', 'dinas  sosial'];
  const found = cellsOf(...spelled.map((opd) => ({ opd, subkegiatan: 'Sandang', pagu: 1 })));
  expect(sums(found)).toEqual([['DINAS SOSIAL', 3, 3, 300n, 0n]]);
});

describe('amounts', () => {
  test('of a sheet without a pagu are none, what was spent stands by itself', () => {
    expect(sums(cellsOf({ opd: 'A', subkegiatan: 'Sandang', realisasi: 40 }))).toEqual([
      ['A', 1, 1, 0n, 4_000n],
    ]);
  });
  test('spent are those of the periods the sheet has, where it has no total of them', () => {
    const row = { opd: 'A', subkegiatan: 'Sandang', pagu: 100, realisasiTw1: 10, realisasiTw3: 30 };
    expect(sums(cellsOf(row))).toEqual([['A', 1, 1, 10_000n, 4_000n]]);
  });
});
