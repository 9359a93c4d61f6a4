import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { summariseGaps } from '../../../src/core/households/gap-summary';
import { kecamatanKey, villageKey } from '../../../src/core/households/places';
import { routesOf } from '../../../src/core/households/routes';
import type { TestRow } from '../../rule-tester';
import { assess, nik, sheetOf } from './book';

const SATU = { kodeWilayah: '99.01.01.2001', desa: 'Misal', kecamatan: 'Utara' };
const DUA = { kodeWilayah: '99.01.02.2001', desa: 'Misal', kecamatan: 'Selatan' };

interface Found {
  readonly desa: readonly (string | null)[];
  readonly kecamatan: readonly (string | null)[];
  readonly kabupaten: readonly (string | null)[];
  readonly joined: number;
}

function placesOf(...rows: readonly TestRow[]): Found {
  const { places } = assess([
    sheetOf(
      'keluarga',
      rows.map((row) => ({ desil: 1, kodeWilayah: null, ...row })),
    ),
  ]);
  const homes = Array.from(places.of, (place) => places.list[place]);
  return {
    desa: homes.map((home) => home && villageKey(home)).map((key) => key ?? null),
    kecamatan: homes.map((home) => home && kecamatanKey(home)).map((key) => key ?? null),
    kabupaten: homes.map((home) => home?.kodeKabupaten ?? home?.kabupaten ?? null),
    joined: places.joined(),
  };
}

test('places are told apart by their names also where there are very many of them', () => {
  // 300 names of villages by 300 of kecamatan are more pairs than are kept in an array.
  const rows = Array.from({ length: 300 }, (_, at) => ({
    desa: `Misal ${String(at)}`,
    kecamatan: `Utara ${String(at)}`,
  }));
  const { desa } = placesOf(...rows, ...rows.slice(0, 1), { desa: 'Misal 1', kecamatan: 'Utara 0' });
  expect(desa.slice(0, 300)).toEqual(rows.map((_, at) => `misal ${String(at)} / utara ${String(at)}`));
  expect(desa.slice(300)).toEqual(['misal 0 / utara 0', 'misal 1 / utara 0']);
});

describe('a row without a code', () => {
  test('is of the one village that bears its name in its kecamatan', () => {
    expect(placesOf(SATU, DUA, { desa: ' MISAL', kecamatan: 'utara' })).toEqual({
      desa: ['99.01.01.2001', '99.01.02.2001', '99.01.01.2001'],
      kecamatan: ['99.01.01', '99.01.02', '99.01.01'],
      kabupaten: ['99.01', '99.01', '99.01'],
      joined: 1,
    });
  });
  const APART: readonly (readonly [why: string, rows: readonly TestRow[], key: string | null])[] = [
    ['two codes were seen with the name', [SATU, { ...SATU, kodeWilayah: '99.01.01.2002' }], 'misal / utara'],
    ['the code stands beside another kecamatan', [DUA], 'misal / utara'],
    ['the code stands beside another village', [{ ...SATU, desa: 'Umpama' }], 'misal / utara'],
    ['nothing has a code', [{ desa: 'Misal', kecamatan: 'Utara' }], 'misal / utara'],
    ['the coded row names no kecamatan', [{ ...SATU, kecamatan: null }], 'misal / utara'],
  ];
  test.each(APART)('stays by its names where %s', (_, rows, key) => {
    const { desa, joined } = placesOf(...rows, { desa: 'Misal', kecamatan: 'Utara' });
    expect(desa.at(-1)).toBe(key);
    expect(joined).toBe(0);
  });
  test('stays by its name where it names no kecamatan itself', () => {
    expect(placesOf(SATU, { desa: 'Misal', kecamatan: null }).desa).toEqual(['99.01.01.2001', 'misal']);
  });
  test('is not of a village of another kabupaten; one that names none may be', () => {
    const coded = { ...SATU, kabupaten: 'Contoh' };
    const other = { desa: 'Misal', kecamatan: 'Utara', kabupaten: 'Umpama' };
    expect(placesOf(coded, other)).toMatchObject({
      desa: ['99.01.01.2001', 'misal / utara'],
      kecamatan: ['99.01.01', 'utara'],
      kabupaten: ['99.01', 'Umpama'],
    });
    expect(placesOf(coded, { ...other, kabupaten: 'CONTOH' }).desa[1]).toBe('99.01.01.2001');
    expect(placesOf(coded, { ...other, kabupaten: null }).desa[1]).toBe('99.01.01.2001');
  });
  test('is of the one kecamatan and the one kabupaten of that name, though its village is met nowhere else', () => {
    const coded = { ...SATU, kabupaten: 'Contoh' };
    expect(placesOf(coded, { desa: 'Baru', kecamatan: 'Utara' })).toEqual({
      desa: ['99.01.01.2001', 'baru / utara'],
      kecamatan: ['99.01.01', '99.01.01'],
      kabupaten: ['99.01', '99.01'],
      joined: 0,
    });
    expect(placesOf(coded, { desa: 'Baru', kecamatan: 'Baru', kabupaten: 'Contoh' })).toMatchObject({
      kecamatan: ['99.01.01', 'baru'],
      kabupaten: ['99.01', '99.01'],
    });
  });
});

test.each(['99.01', 'hilang', '99.01.01.4001', { error: '#N/A' }])(
  'a row whose code %j is none of a village stays apart: it may be another',
  (kodeWilayah) => {
    const { desa, joined } = placesOf(SATU, { ...SATU, kodeWilayah });
    expect(desa).toEqual(['99.01.01.2001', 'misal / utara']);
    expect(joined).toBe(0);
  },
);

test('so does a family whose rows give two codes', () => {
  const head = { idKeluarga: 'A', nik: nik(1), desil: 1, kodeWilayah: null };
  const member = { idKeluarga: 'A', desil: 1 };
  const { places } = assess([
    sheetOf('keluarga', [
      { ...head, desa: 'Misal', kecamatan: 'Utara' },
      { ...head, ...SATU, idKeluarga: 'B', nik: nik(2) },
    ]),
    sheetOf('individu', [
      { ...member, kodeWilayah: '99.01.01.2001' },
      { ...member, kodeWilayah: '99.01.01.2002' },
    ]),
  ]);
  expect(places.list[places.of[0] ?? 0]?.kodeDesa).toBeNull();
});

test('a dash names no place', () => {
  expect(placesOf({ desa: '-', kecamatan: '-' })).toMatchObject({ desa: [null], kecamatan: [null] });
});

const anyHome = fc.record({
  kodeWilayah: fc.constantFrom<string | null>(
    '99.01.01.2001',
    '99.01.01.2002',
    '99.01.02.2001',
    'x',
    null,
    null,
  ),
  desa: fc.constantFrom<string | null>('Misal', 'misal', 'Umpama', null),
  kecamatan: fc.constantFrom<string | null>('Utara', 'Selatan', null),
  kabupaten: fc.constantFrom<string | null>('Contoh', 'Umpama', null),
  'penerima.SEMBAKO': fc.constantFrom('Ya', 'Tidak'),
});

test('the order of rows joins nobody else, and no figure of any level changes with it', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyHome, { minLength: 1, maxLength: 10 })
        .chain((rows) =>
          fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }).map((order) => ({ rows, order })),
        ),
      ({ rows, order }) => {
        const before = placesOf(...rows);
        const after = placesOf(...order.map((at) => rows[at] ?? {}));
        for (const level of ['desa', 'kecamatan', 'kabupaten'] as const) {
          expect(after[level]).toEqual(order.map((at) => before[level][at]));
        }
        expect(after.joined).toBe(before.joined);
      },
    ),
  );
});

test('a code is only given where a row of that village, kecamatan and code says so', () => {
  fc.assert(
    fc.property(fc.array(anyHome, { minLength: 1, maxLength: 10 }), (rows) => {
      const { desa } = placesOf(...rows);
      rows.forEach((row, at) => {
        const key = desa[at] ?? '';
        if (!/^\d/.test(key)) return;
        if (row.kodeWilayah === key) return;
        expect(row.kodeWilayah).toBeNull();
        const codes = new Set(
          rows
            .filter(
              ({ desa: name, kecamatan }) =>
                name?.toLowerCase() === row.desa?.toLowerCase() && kecamatan === row.kecamatan,
            )
            .flatMap(({ kodeWilayah }) => kodeWilayah ?? [])
            .filter((code) => /^\d/.test(code)),
        );
        expect([...codes]).toEqual([key]);
      });
    }),
  );
});

test('gaps of one village and kecamatan are one line', () => {
  const poor = { desil: 1, 'penerima.SEMBAKO': 'Tidak' };
  const assessed = assess([
    sheetOf('keluarga', [
      { ...SATU, ...poor },
      { ...SATU, ...poor, kodeWilayah: null },
    ]),
  ]);
  const keys = (by: 'desa' | 'kecamatan'): readonly (readonly [string, number])[] =>
    summariseGaps([{ assessed, routes: routesOf([]) }], by).map(({ key, keluarga }) => [key, keluarga]);
  expect(keys('desa')).toEqual([['99.01.01.2001', 2]]);
  expect(keys('kecamatan')).toEqual([['99.01.01', 2]]);
});
