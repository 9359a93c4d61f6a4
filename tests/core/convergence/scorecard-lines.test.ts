import { describe, expect, test } from '@jest/globals';
import { checkScorecardForms, type CheckedForm } from '../../../src/core/convergence/scorecard-check';
import { readScorecardForms } from '../../../src/core/convergence/scorecard-form';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';

const check = (...cells: readonly (readonly CellValue[])[]): readonly CheckedForm[] =>
  checkScorecardForms(readScorecardForms('uji.xlsx', gridOf('Formulir', cells)));
const HEAD = ['Sasaran', 'Diterima', 'Seharusnya', 'Persen'];

describe('the lines of a form', () => {
  test('a row of column numbers under the header is none', () => {
    const [form, ...others] = check(HEAD, [1, 2, 3, 4], ['Ibu hamil', 3, 4, '75%'], ['Balita', 1, 3, '33%']);
    expect(others).toEqual([]);
    expect(form?.lines.map(({ nama }) => nama)).toEqual(['Ibu hamil', 'Balita']);
    expect(form?.benar).toEqual({ diterima: 4, seharusnya: 7 });
  });
  test('figures without a name end the table', () => {
    const [form] = check(HEAD, ['Ibu hamil', 3, 4, '75%'], [null, 8, 9, null], ['Balita', 1, 3, '33%']);
    expect(form?.benar).toEqual({ diterima: 3, seharusnya: 4 });
  });
  test('services without groups and without shares are lines of their own', () => {
    const [form] = check(['Layanan', 'Diterima', 'Seharusnya'], ['Pil Fe', 7, 8], ['Imunisasi', 3, 3]);
    expect(form).toMatchObject({
      lines: [
        {
          ...{ kelompok: null, nama: 'Pil Fe', benar: { diterima: 7, seharusnya: 8 }, masalah: [] },
          ...{
            tertulis: { diterima: 7, seharusnya: 8, persen: null },
            cells: ['Formulir!B2', 'Formulir!C2'],
          },
        },
        { kelompok: null, nama: 'Imunisasi', cells: ['Formulir!B3', 'Formulir!C3'] },
      ],
      benar: { diterima: 10, seharusnya: 11 },
    });
  });
  test('a number beyond all numbers is no share', () => {
    const [form] = check(HEAD, ['Ibu hamil', 3, 4, Infinity]);
    expect(form?.lines).toMatchObject([{ tertulis: { persen: null }, masalah: [] }]);
  });
});

describe('a table of groups beside the table of their services', () => {
  const services = [
    ['Sasaran', 'Indikator', 'Diterima', 'Seharusnya'],
    ['Balita', 'Imunisasi', 3, 4],
    [null, 'Akta kelahiran', 1, 4],
    [],
  ];
  const groupOf = (...line: readonly CellValue[]): unknown => {
    const [, groups] = check(...services, HEAD, ['Balita', ...line]);
    return groups?.lines.map(({ benar, masalah }) => [benar, masalah]);
  };
  const benar = { diterima: 4, seharusnya: 8 };
  test('that says the same is right, and its share is looked at', () => {
    expect(groupOf(4, 8, '50%')).toEqual([[benar, []]]);
    expect(groupOf(4, 8, '75%')).toEqual([[benar, [{ masalah: 'persen-berbeda', dasar: null }]]]);
  });
  test('that says something else gives way, whether it counts people or not', () => {
    expect(groupOf(3, 4, '75%')).toEqual([[benar, [{ masalah: 'orang-bukan-layanan', dasar: 4 }]]]);
    expect(groupOf(5, 8, '62,5%')).toEqual([[benar, [{ masalah: 'rincian-berbeda', dasar: null }]]]);
    expect(groupOf(4, 7, '57%')).toEqual([[benar, [{ masalah: 'rincian-berbeda', dasar: null }]]]);
  });
});
