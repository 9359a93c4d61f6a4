import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareBudgets } from '../../../src/core/reconcile/compare-budgets';
import { compareBy, COMPARED_BY } from '../../../src/core/reconcile/compare-by';
import { DIMENSIONS } from '../../../src/core/budget/budget';
import { KAMUS_NASIONAL } from '../../../src/core/taxonomy/kamus';
import { mappingTable, UNDER, type MappingRow } from '../budget/mapping-table';

const tables = (rows: readonly MappingRow[], sheet: string) => [mappingTable(rows, { sheet })];

const row = fc.record({
  opd: fc.constantFrom('Dinas A', 'Dinas B', 'DINAS  A', null),
  kegiatan: fc.constantFrom('Satu', 'satu', 'Dua', null),
  subkegiatan: fc.constantFrom('Beras', 'Rumah', null),
  strategi: fc.constantFrom('S1', 'S3', null),
  klaster: fc.constantFrom('K1', 'K2', null),
  sumberDana: fc.constantFrom('APBD', 'APBD (DAU)', 'APBN', 'Dana Desa', null),
  kodeWilayah: fc.constantFrom('99.01.01.2001', '99.01.01.2002', '99.01.02', null),
  pagu: fc.oneof(fc.integer({ min: 0, max: 9_000_000 }), fc.constant(null), fc.constant(0.25)),
});
const state = fc.array(row, { minLength: 1, maxLength: 12 });

describe('two budgets by any heading', () => {
  test.each(COMPARED_BY)('%s adds up to the total in both states', (by) => {
    fc.assert(
      fc.property(state, state, (old, now) => {
        const [before, after] = [tables(old, 'Lama'), tables(now, 'Baru')];
        const { total } = compareBudgets(before, after);
        const lines = compareBy(before, after, by);
        for (const side of ['lama', 'baru'] as const) {
          const sum = (of: 'pagu' | 'realisasi'): bigint =>
            lines.reduce((all, line) => all + line[side][of], 0n);
          expect(sum('pagu')).toBe(total[side].pagu);
          expect(sum('realisasi')).toBe(total[side].realisasi);
          expect(lines.reduce((all, line) => all + line[side].subkegiatan, 0)).toBe(total[side].subkegiatan);
        }
        for (const { lama, baru, selisih } of lines) expect(selisih).toBe(baru.pagu - lama.pagu);
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      }),
      { numRuns: 30 },
    );
  });
  test.each(DIMENSIONS)('%s says the same as the usual breakdown', (by) => {
    fc.assert(
      fc.property(state, state, (old, now) => {
        const [before, after] = [tables(old, 'Lama'), tables(now, 'Baru')];
        const plain = (lines: ReturnType<typeof compareBy>) =>
          lines.map(({ key, lama, baru }) => [key, lama, baru] as const).sort(([a], [b]) => (a < b ? -1 : 1));
        expect(plain(compareBy(before, after, by))).toEqual(plain(compareBudgets(before, after)[by]));
      }),
      { numRuns: 30 },
    );
  });
  test('the order of rows makes no difference', () => {
    fc.assert(
      fc.property(state, state, fc.constantFrom(...COMPARED_BY), (old, now, by) => {
        const figures = (rows: readonly MappingRow[]) =>
          compareBy(tables(rows, 'Lama'), tables(now, 'Baru'), by).map(({ key, name, selisih }) => [
            key,
            name,
            selisih,
          ]);
        expect(figures([...old].reverse())).toEqual(figures(old));
      }),
    );
  });
});

test('lines are named as people write them, what is new first, what cannot be placed last', () => {
  const old = tables(
    [
      { kegiatan: 'Bantuan  sosial', subkegiatan: 'a', pagu: 10 },
      { kegiatan: 'Jalan', subkegiatan: 'b', pagu: 5 },
    ],
    'Lama',
  );
  const now = tables(
    [
      { kegiatan: 'BANTUAN SOSIAL', subkegiatan: 'a', pagu: 12 },
      { kegiatan: null, subkegiatan: 'c', pagu: 99 },
    ],
    'Baru',
  );
  expect(
    compareBy(old, now, 'kegiatan').map(({ name, selisih, lama }) => [name.id, selisih, lama.pagu]),
  ).toEqual([
    ['BANTUAN SOSIAL', 200n, 1_000n],
    ['Jalan', -500n, 500n],
    ['Belum dipetakan', 9_900n, 0n],
  ]);
});

test('rows under one merged sub kegiatan are one sub kegiatan, and all their money is', () => {
  const rows = [
    { kegiatan: 'Jalan', subkegiatan: 'a', pagu: 10 },
    { kegiatan: 'Jalan', subkegiatan: UNDER, pagu: 5 },
  ];
  expect(compareBy([], tables(rows, 'Baru'), 'kegiatan')).toMatchObject([
    { name: { id: 'Jalan' }, baru: { subkegiatan: 1, pagu: 1_500n, cells: ['Baru!C8:C9'] } },
  ]);
});

test('programmes are named as the catalogue names them, lines of one amount by key', () => {
  const rows = [
    { subkegiatan: 'a', programKatalog: 'SEMBAKO', pagu: 1 },
    { subkegiatan: 'b', programKatalog: 'PKH', pagu: 1 },
    { subkegiatan: 'c', programKatalog: 'PIP', pagu: 1 },
    { subkegiatan: 'd', programKatalog: null, pagu: 9 },
  ];
  for (const order of [rows, [...rows].reverse()]) {
    const lines = compareBy(tables(order, 'Lama'), tables(order, 'Baru'), 'programKatalog');
    expect(lines.map(({ key, name }) => [key, name.id])).toEqual([
      ['PIP', KAMUS_NASIONAL.programOf('PIP').nama.id],
      ['PKH', KAMUS_NASIONAL.programOf('PKH').nama.id],
      ['SEMBAKO', KAMUS_NASIONAL.programOf('SEMBAKO').nama.id],
      ['TIDAK_TERPETAKAN', 'Belum dipetakan'],
    ]);
  }
});

test('places are known by code where there is one, kecamatan above their villages', () => {
  const old = tables([{ subkegiatan: 'a', kodeWilayah: '99.01.01.2001', pagu: 1 }], 'Lama');
  const now = tables(
    [
      { subkegiatan: 'a', kodeWilayah: '99.01.01.2002', pagu: 3 },
      { subkegiatan: 'b', kodeWilayah: '99.01.01', pagu: 4 },
    ],
    'Baru',
  );
  expect(compareBy(old, now, 'kecamatan').map(({ key, selisih }) => [key, selisih])).toEqual([
    ['99.01.01', 600n],
  ]);
  expect(compareBy(old, now, 'desa').map(({ key, selisih }) => [key, selisih])).toEqual([
    ['99.01.01.2002', 300n],
    ['99.01.01.2001', -100n],
    ['TIDAK_TERPETAKAN', 400n],
  ]);
});
