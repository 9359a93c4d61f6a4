import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Age } from '../../../src/core/households/age';
import { agedColumn } from '../../../src/core/households/people';
import { AGES, agesAt, readPersons } from '../../../src/core/households/person-columns';
import type { Truth } from '../../../src/core/households/truth';
import type { Role } from '../../../src/core/table/table';
import type { TestRow } from '../../rule-tester';
import { umurPada } from '../../../src/core/values/tanggal';
import { ACUAN, day, sheetOf, tablesFrom } from './book';
import { truthOf } from './family-view';

interface Person {
  readonly age: Age | null;
  readonly pregnant: Truth;
  readonly inSchool: Truth;
}
const personOf = (row: TestRow, acuan = ACUAN, role: Role = 'individu'): Person => {
  const [table] = tablesFrom([sheetOf(role, [row])]);
  if (!table) throw new Error('no table');
  const { age, pregnant, inSchool } = readPersons(table, acuan);
  return { age: AGES[age[0] ?? 0] ?? null, pregnant: truthOf(pregnant[0]), inSchool: truthOf(inSchool[0]) };
};
const exactly = (age: number): Age => ({ from: age, to: age });

describe('age', () => {
  const AT: readonly (readonly [why: string, lahir: string, acuan: number, age: number])[] = [
    ['a birthday on the reference day counts', '31/12/2007', day(2025, 12, 31), 18],
    ['the day before it does not', '01/01/2008', day(2025, 12, 31), 17],
    ['born on the reference day', '31/12/2025', day(2025, 12, 31), 0],
    ['born on 29 February, the day before March in a common year', '29/02/2008', day(2025, 2, 28), 16],
    ['born on 29 February, on 1 March of a common year', '29/02/2008', day(2025, 3, 1), 17],
    ['born on 29 February, on 29 February', '29/02/2008', day(2024, 2, 29), 16],
    ['dates with a time behind them, as P3KE writes them', '17/08/1945 0:00:00', day(2025, 8, 17), 80],
  ];
  test.each(AT)('%s', (_, tanggalLahir, acuan, age) => {
    expect(personOf({ tanggalLahir }, acuan).age).toEqual(exactly(age));
  });

  const OTHER: readonly (readonly [why: string, row: TestRow, age: Age | null])[] = [
    ['nothing said', { nik: 'x' }, null],
    ['a date outranks a stated age', { tanggalLahir: '31/12/2000', umur: 40 }, exactly(25)],
    [
      'a date after the reference day is no age; the stated one is',
      { tanggalLahir: '01/01/2026', umur: 0 },
      exactly(0),
    ],
    ['a date that cannot be read', { tanggalLahir: '31/02/2000' }, null],
    ['an age nobody reaches', { umur: 450 }, null],
    ['a bucket is two ages', { usia7sd12: 'Ya', usia13sd15: 'Tidak' }, { from: 7, to: 12 }],
    ['60 and over', { usia60keatas: 'Ya' }, { from: 60, to: 150 }],
    ['two buckets contradict each other', { usia7sd12: 'Ya', usia13sd15: 'Ya' }, null],
    ['all buckets no', { usia7sd12: 'Tidak', usia13sd15: 'Tidak' }, null],
    ['an age outranks a bucket', { umur: 14, usia7sd12: 'Ya' }, exactly(14)],
  ];
  test.each(OTHER)('%s', (_, row, age) => {
    expect(personOf(row).age).toEqual(age);
  });
  test('buckets on a family row are about the family, not about its head', () => {
    expect(personOf({ usiaDibawah7: 'Ya' }, ACUAN, 'keluarga').age).toBeNull();
  });

  test.each([
    [{ from: 7, to: 12 }, 7, 18, true],
    [{ from: 7, to: 12 }, 6, 12, true],
    [{ from: 7, to: 12 }, 13, 18, false],
    [{ from: 7, to: 12 }, 0, 6, false],
    [{ from: 7, to: 12 }, 10, 18, null],
    [{ from: 16, to: 18 }, 18, 59, null],
    [null, 0, 150, null],
  ] as const)('%j within %d-%d is %j', (age, from, to, truth) => {
    const code = AGES.findIndex((one) => one?.from === age?.from && one?.to === age?.to);
    expect(truthOf(agedColumn(Uint8Array.of(code), from, to)[0])).toBe(truth);
  });
});

describe('pregnancy', () => {
  const CASES: readonly (readonly [row: TestRow, pregnant: boolean | null])[] = [
    [{ hamil: 'Ya', jenisKelamin: 'Perempuan' }, true],
    [{ hamil: 'Tidak', jenisKelamin: 'P' }, false],
    [{ hamil: null, jenisKelamin: 'P' }, null],
    [{ hamil: 2, jenisKelamin: 'P' }, null],
    [{ hamil: null, jenisKelamin: 'Laki-laki' }, false],
    [{ jenisKelamin: 'L' }, false],
    [{ hamil: 'Ya', jenisKelamin: 'Laki-laki' }, null],
    [{ hamil: null, jenisKelamin: '1' }, null],
    [{ hamil: null, jenisKelamin: 'Lainnya' }, null],
  ];
  test.each(CASES)('%j is %j', (row, pregnant) => {
    expect(personOf(row).pregnant).toBe(pregnant);
  });
});

describe('schooling', () => {
  test.each([
    [{ bersekolah: 'Ya' }, true],
    [{ bersekolah: 'Tidak', pekerjaan: 'Pelajar' }, false],
    [{ bersekolah: null, pekerjaan: 'Pelajar' }, true],
    [{ bersekolah: null, pekerjaan: 'Petani' }, null],
    [{ bersekolah: 'mungkin' }, null],
  ])('%j is %j', (row, inSchool) => {
    expect(personOf(row).inSchool).toBe(inSchool);
  });
});

test('ages by the hundred thousand are those of one birthday at a time', () => {
  const anyDay = fc.integer({ min: day(1900, 1, 1), max: day(2100, 12, 31) });
  fc.assert(
    fc.property(anyDay, fc.array(fc.nat(75_000), { minLength: 1, maxLength: 20 }), (acuan, ago) => {
      const ageOf = agesAt(acuan);
      for (const days of ago) expect(ageOf(acuan - days)).toBe(umurPada(acuan - days, acuan));
    }),
  );
  const leap = agesAt(day(2024, 2, 29));
  expect([leap(day(2008, 2, 29)), leap(day(2007, 3, 1)), leap(day(2007, 2, 28))]).toEqual([16, 16, 17]);
});
