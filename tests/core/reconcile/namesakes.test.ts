import { expect, test } from '@jest/globals';
import type { TestRow } from '../../rule-tester';
import { compare, lahir } from './sides';

/** More namesakes born on one day in one village than are compared all with all: 60 by 60 are 3,600. */
const namesakes = (tahun: number): TestRow[] =>
  Array.from({ length: 60 }, (_, at) => ({
    nama: 'Siti Contoh',
    tanggalLahir: lahir(tahun),
    kodeWilayah: '64.02.05.2001',
    idIndividu: `I-${String(at + 100)}`,
  }));

test('of very many namesakes those are paired that say the same, whatever the order of rows', () => {
  const list = namesakes(1980);
  const { people } = compare(list, [...list].reverse());
  expect([...people.partnerA]).toEqual(list.map((_, at) => 59 - at));
  expect(people.tierA.every((tier) => tier === 3)).toBe(true);
  expect(people.skipped).toEqual({ a: 0, b: 0 });
});

test('of more namesakes on one side the others stay alone and are counted', () => {
  const list = namesakes(1980);
  const { people } = compare(list, list.slice(0, 50));
  expect([...people.partnerA]).toEqual(list.map((_, at) => (at < 50 ? at : -1)));
  expect(people.skipped).toEqual({ a: 10, b: 0 });
});

test('namesakes a century apart are nobody the other side knows, few or many', () => {
  const [old, young] = [namesakes(1924), namesakes(2024)];
  for (const count of [1, 2, 60]) {
    const { people } = compare(old.slice(0, count), young.slice(0, count));
    expect([...people.partnerA]).toEqual(Array.from({ length: count }, () => -1));
  }
});
