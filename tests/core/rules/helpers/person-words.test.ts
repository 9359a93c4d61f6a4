import { expect, test } from '@jest/globals';
import { isKepala, readJenisKelamin } from '../../../../src/core/rules/helpers/person-words';

test.each([
  ['Laki-laki', 'L'],
  ['LAKI LAKI', 'L'],
  ['lk', 'L'],
  ['1. Laki-laki', 'L'],
  ['P', 'P'],
  ['Perempuan', 'P'],
  ['1', null],
  ['2', null],
  ['W', null],
  ['', null],
] as const)('%j as a sex is %j', (text, sex) => {
  expect(readJenisKelamin(text)).toBe(sex);
});

test.each([
  ['Kepala Keluarga', true],
  ['1. Kepala Keluarga', true],
  ['KEPALA RUMAH TANGGA', true],
  ['KK', true],
  ['1', false],
  ['Istri kepala keluarga', false],
  ['Anak', false],
  ['', false],
])('%j heads a family: %j', (text, head) => {
  expect(isKepala(text)).toBe(head);
});
