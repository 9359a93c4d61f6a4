import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DIMENSIONS } from '../../../src/core/budget/budget';
import { compareBudgets, percentChange } from '../../../src/core/reconcile/compare-budgets';
import { asSen } from '../../../src/core/values/rupiah';
import { mappingTable, UNDER, type MappingRow } from '../budget/mapping-table';

const rupiah = (amount: number): bigint => BigInt(amount) * 100n;

const compare = (old: readonly MappingRow[], now: readonly MappingRow[]) =>
  compareBudgets([mappingTable(old, { sheet: 'Lama' })], [mappingTable(now, { sheet: 'Baru' })]);

const baris = (more: MappingRow = {}): MappingRow => ({
  opd: 'Dinas Contoh',
  kode: '1.06.05.2.02.0001',
  subkegiatan: 'Penyaluran Contoh',
  strategi: 'S1',
  klaster: 'K1',
  sumberDana: 'APBD',
  pagu: 1_000_000,
  ...more,
});

describe('breakdowns', () => {
  test('say what was, what is, and the difference', () => {
    const { total, strategi, sumberDana } = compare(
      [baris(), baris({ strategi: 'S3', kode: '1.03.03.2.01.0017', pagu: 500_000 })],
      [
        baris({ pagu: 1_500_000.25 }),
        baris({ strategi: 'S2', kode: '2.07.03.2.01.0001', sumberDana: 'APBN' }),
      ],
    );
    expect(total).toMatchObject({
      lama: { subkegiatan: 2, pagu: rupiah(1_500_000), cells: ['Lama!G8:G9'] },
      baru: { subkegiatan: 2, pagu: rupiah(2_500_000) + 25n },
      selisih: rupiah(1_000_000) + 25n,
    });
    expect(strategi.map(({ key, selisih }) => [key, selisih])).toEqual([
      ['S1', rupiah(500_000) + 25n],
      ['S2', rupiah(1_000_000)],
      ['S3', -rupiah(500_000)],
    ]);
    expect(strategi[1]?.lama).toEqual({ subkegiatan: 0, pagu: 0n, realisasi: 0n, cells: [] });
    expect(sumberDana.map(({ key }) => key)).toEqual(['APBN', 'APBD']);
  });

  test('offices of one amount come by what they had, then by name', () => {
    const office = (opd: string, pagu: number) => baris({ opd, pagu });
    const old = [office('Dinas D', 5), office('Dinas B', 2), office('Dinas C', 2), office('Dinas A', 2)];
    const now = [office('Dinas B', 3), office('Dinas C', 3), office('Dinas A', 3), office('Dinas D', 3)];
    for (const rows of [now, [...now].reverse()]) {
      const names = compare(old, rows).opd.map(({ name }) => name.id);
      expect(names).toEqual(['Dinas D', 'Dinas A', 'Dinas B', 'Dinas C']);
    }
  });

  const row = fc.record({
    opd: fc.constantFrom('Dinas A', 'Dinas B', 'DINAS  A', null),
    kode: fc.constantFrom('1.06.05.2.02.0001', '1.06.05.2.02.0002', null),
    subkegiatan: fc.constantFrom('Satu', 'Dua', null),
    strategi: fc.constantFrom('S1', 'S2', null),
    klaster: fc.constantFrom('K1', null),
    sumberDana: fc.constantFrom('APBD', 'APBN', null),
    pagu: fc.option(fc.integer({ min: 0, max: 1_000_000_000 }).map((sen) => sen / 100)),
  });
  const rows = fc.array(row, { minLength: 1, maxLength: 10 });

  test('add up to the total, and so do the sub kegiatan', () => {
    fc.assert(
      fc.property(rows, rows, (old, now) => {
        const found = compare(old, now);
        for (const dimension of DIMENSIONS) {
          const sum = found[dimension].reduce((all, { selisih }) => all + selisih, 0n);
          expect(sum).toBe(found.total.selisih);
        }
        const before = found.subkegiatan.reduce((all, { lama }) => all + (lama?.pagu ?? 0n), 0n);
        const after = found.subkegiatan.reduce((all, { baru }) => all + (baru?.pagu ?? 0n), 0n);
        expect([before, after]).toEqual([found.total.lama.pagu, found.total.baru.pagu]);
      }),
    );
  });

  test('and are turned round when the states are', () => {
    const turned = { baru: 'hilang', hilang: 'baru', berubah: 'berubah', tetap: 'tetap' } as const;
    fc.assert(
      fc.property(rows, rows, (old, now) => {
        const [one, other] = [compare(old, now), compare(now, old)];
        expect(other.total.selisih + one.total.selisih).toBe(0n);
        const changes = one.subkegiatan.map(({ change }) => turned[change]).sort();
        expect(other.subkegiatan.map(({ change }) => change).sort()).toEqual(changes);
      }),
    );
  });

  test('do not depend on the order of rows', () => {
    const told = ({ subkegiatan }: ReturnType<typeof compare>) =>
      subkegiatan.map(({ change, parts, kode, nama, opd, selisih }) => ({
        change,
        parts,
        kode,
        nama,
        opd,
        selisih,
      }));
    fc.assert(
      fc.property(
        rows.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        rows,
        ([old, turned], now) => {
          expect(told(compare(turned, now))).toEqual(told(compare(old, now)));
        },
      ),
    );
  });
});

describe('sub kegiatan', () => {
  const changes = (old: readonly MappingRow[], now: readonly MappingRow[]) =>
    compare(old, now).subkegiatan.map(({ change, parts }) => [change, ...parts]);

  test.each<[string, MappingRow, readonly string[]]>([
    ['the same', {}, ['tetap']],
    ['written otherwise', { opd: 'DINAS  CONTOH', subkegiatan: 'penyaluran contoh' }, ['tetap']],
    ['another amount', { pagu: 2 }, ['berubah', 'pagu']],
    [
      'another strategy and source',
      { strategi: 'S2', sumberDana: 'APBN' },
      ['berubah', 'strategi', 'sumberDana'],
    ],
    ['another cluster', { klaster: 'K2' }, ['berubah', 'klaster']],
    ['another name', { subkegiatan: 'Lain' }, ['berubah', 'nama']],
    ['a new code of the same name', { kode: '1.06.05.2.02.0099' }, ['berubah', 'kode']],
    ['a renamed office', { opd: 'Badan Baru' }, ['berubah', 'opd']],
  ])('%s', (_, change, expected) => {
    expect(changes([baris()], [baris(change)])).toEqual([expected]);
  });

  test('new and gone', () => {
    expect(
      changes([baris()], [baris({ opd: 'Badan Lain', kode: '9.01.01.2.01.0001', subkegiatan: 'Lain' })]),
    ).toEqual([['baru'], ['hilang']]);
  });

  test('a name two of an office bear pairs none of them', () => {
    const old = [baris({ kode: '1.06.05.2.02.0011' }), baris({ kode: '1.06.05.2.02.0012' })];
    expect(changes(old, [baris({ kode: '1.06.05.2.02.0013' })])).toEqual([['hilang'], ['hilang'], ['baru']]);
  });

  test('rows of one sub kegiatan are one, those under a merged name too', () => {
    const [only, ...others] = compare(
      [baris()],
      [
        baris(),
        { opd: UNDER, kode: UNDER, subkegiatan: UNDER, sumberDana: 'APBN', pagu: 5 },
        baris({ pagu: 7 }),
      ],
    ).subkegiatan;
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      change: 'berubah',
      parts: ['pagu', 'sumberDana'],
      baru: { subkegiatan: 2, pagu: rupiah(1_000_012), cells: ['Baru!G8:G10'] },
    });
  });
});

test.each([
  [100, 150, 50],
  [100, 50, -50],
  [300, 100, -66.67],
  [300, 400, 33.33],
  [100, 100, 0],
  [0, 100, null],
  [-100, -50, -50],
])('from %s to %s is %s percent', (old, now, percent) => {
  expect(percentChange(asSen(rupiah(old)), asSen(rupiah(now - old)))).toBe(percent);
});
