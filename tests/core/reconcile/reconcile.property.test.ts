import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reconcile } from '../../../src/core/reconcile/reconcile';
import { matchPeople } from '../../../src/core/reconcile/match-people';
import { readSides } from '../../../src/core/reconcile/records';
import type { Table } from '../../../src/core/table/table';
import { sheetOf } from '../households/book';
import type { TestRow } from '../../rule-tester';
import { syntheticKk } from '../rules/synthetic-identity';
import { individuals, lahir, nik, tables, tell } from './sides';

const maybe = <T>(values: readonly T[]): fc.Arbitrary<T | null> =>
  fc.option(fc.constantFrom(...values), { freq: 4 });

/** Few values of each, so that rows meet in every way. */
const orang: fc.Arbitrary<TestRow> = fc.record({
  nik: maybe([1, 2, 3, 4, 5].map((serial) => nik(serial))),
  nomorKk: maybe([1, 2, 3].map((serial) => syntheticKk(serial))),
  nama: maybe(['Siti Contoh', 'Sitti Conto', 'M. Misal', 'Muhammad Misal', 'Misal', 'Rahma', 'Rahmat']),
  tanggalLahir: maybe([lahir(1980), lahir(1981)]),
  kodeWilayah: maybe(['64.02.05.2001', '64.02.05.2002']),
  desa: maybe(['Maju', 'Mundur']),
  desil: maybe([1, 2]),
  jenisKelamin: maybe(['L', 'P']),
  hubungan: maybe(['Kepala keluarga', 'Anak']),
});
const rows = fc.array(orang, { maxLength: 12 });

/** Rows in another order, as a permutation drawn with them. */
const shuffled = rows.chain((list) =>
  fc.record({ list: fc.constant(list), turned: fc.shuffledSubarray(list, { minLength: list.length }) }),
);
const roles = fc.constantFrom('individu' as const, 'keluarga' as const);

const side = (role: 'individu' | 'keluarga', list: readonly TestRow[], sheet: string): readonly Table[] =>
  tables(sheetOf(role, list.length > 0 ? list : [{ nik: null, nama: null }], sheet));

test('the order of rows changes nothing', () => {
  fc.assert(
    fc.property(roles, roles, shuffled, shuffled, (roleA, roleB, a, b) => {
      const one = tell(reconcile(side(roleA, a.list, 'A'), side(roleB, b.list, 'B')));
      const other = tell(reconcile(side(roleA, a.turned, 'A'), side(roleB, b.turned, 'B')));
      expect(other).toEqual(one);
    }),
    { numRuns: 300 },
  );
});

test('A with B says what B with A says', () => {
  fc.assert(
    fc.property(roles, roles, rows, rows, (roleA, roleB, a, b) => {
      const [left, right] = [side(roleA, a, 'A'), side(roleB, b, 'B')];
      expect(tell(reconcile(right, left), true)).toEqual(tell(reconcile(left, right)));
    }),
    { numRuns: 300 },
  );
});

test('a list split into two sheets is the same list', () => {
  fc.assert(
    fc.property(rows, rows, fc.nat(12), (a, b, at) => {
      const whole = tell(reconcile(individuals(a, 'A'), individuals(b, 'B')));
      const parts = tables(sheetOf('individu', a.slice(0, at), 'A1'), sheetOf('individu', a.slice(at), 'A2'));
      expect(tell(reconcile(parts, individuals(b, 'B')))).toEqual(whole);
    }),
  );
});

test('every row has one outcome, and every partner is a partner back', () => {
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      const found = reconcile(individuals(a, 'A'), individuals(b, 'B'));
      for (const one of [found.a, found.b]) {
        const sum = Object.values(one.counts).reduce((all, count) => all + count, 0);
        expect(sum).toBe(one.records.length);
      }
      for (const outcome of ['keduanya', 'konflik', 'verifikasi'] as const)
        expect(found.a.counts[outcome]).toBe(found.b.counts[outcome]);
      const back = Array.from(found.people.partnerA, (partner) => found.people.partnerB[partner] ?? -1);
      const own = Array.from(found.people.partnerA, (partner, row) => (partner < 0 ? -1 : row));
      expect(back).toEqual(own);
    }),
  );
});

test('a list is paired with itself row by row', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(9999), { maxLength: 30 }), (serials) => {
      const list = serials
        .filter((serial) => serial > 0)
        .map((serial) => ({ nik: nik(serial), nama: 'Contoh' }));
      const found = reconcile(individuals(list, 'A'), individuals(list, 'B'));
      expect([...found.people.partnerA]).toEqual(list.map((_, at) => at));
    }),
  );
});

/** Two letters a digit, so that no two names are the same. */
const unlike = (at: number): string =>
  Array.from(String(at), (digit) => 'abcdefghij'[Number(digit)] ?? '').join('o');

test.each([
  [
    'one birth date in one village',
    (at: number): TestRow => ({ nama: unlike(at), tanggalLahir: lahir(1980), kodeWilayah: '64.02.05.2001' }),
  ],
  ['one NIK', (at: number): TestRow => ({ nama: unlike(at), nik: nik(1) })],
  [
    'one KK and birth date',
    (at: number): TestRow => ({ nama: unlike(at), nomorKk: syntheticKk(1), tanggalLahir: lahir(1980) }),
  ],
])('the cost of %s grows with the rows, not with their square', (_, row) => {
  const count = 4000;
  const list = Array.from({ length: count }, (_value, at) => row(at));
  const { compared, skipped, partnerA } = matchPeople(
    readSides(individuals(list, 'A'), individuals(list, 'B')),
  );
  expect(compared).toBeLessThan(count * 4);
  // The same name is found all the same.
  expect(partnerA.every((partner, at) => partner === at)).toBe(true);
  expect(skipped).toEqual({ a: 0, b: 0 });
  const others = Array.from({ length: count }, (_value, at) => row(at + count));
  const lost = matchPeople(readSides(individuals(list, 'A'), individuals(others, 'B')));
  expect(lost.compared).toBeLessThan(count * 4);
  expect(lost.skipped.a).toBeGreaterThan(0);
});
