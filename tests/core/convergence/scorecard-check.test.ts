import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkScorecardForms, type CheckedForm } from '../../../src/core/convergence/scorecard-check';
import { readScorecardForms } from '../../../src/core/convergence/scorecard-form';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { FORM_OF_700, FORM_OF_PEOPLE } from './scorecard-forms';

const check = (cells: readonly (readonly CellValue[])[]): readonly CheckedForm[] =>
  checkScorecardForms(readScorecardForms('uji.xlsx', gridOf('Formulir', cells)));
const wrong = ({ lines, total }: CheckedForm): unknown[] =>
  [...lines, ...(total ? [total] : [])].flatMap(({ nama, masalah, benar, tertulis, cells }) =>
    masalah.map((one) => [nama, one.masalah, one.dasar, tertulis.persen, benar, cells]),
  );

describe('eleven of eleven women, where 74 of 78 services were received', () => {
  const [services, groups] = check(FORM_OF_PEOPLE);
  test('the services come to 74 of 78', () => {
    expect(services?.benar).toEqual({ diterima: 74, seharusnya: 78 });
  });
  test('a visit due to one woman is 1 of 1, not 1 of 11', () => {
    expect(services && wrong(services)).toEqual([
      [
        ...['Kunjungan rumah bagi ibu KEK', 'dasar-semua-sasaran', 11, 9],
        ...[{ diterima: 1, seharusnya: 1 }, ['Formulir!D9', 'Formulir!E9', 'Formulir!F9']],
      ],
    ]);
  });
  test('the group is its services, and so is the total', () => {
    expect(groups?.benar).toEqual({ diterima: 74, seharusnya: 78 });
    expect(groups && wrong(groups)).toEqual([
      [
        ...['Ibu hamil', 'orang-bukan-layanan', 11, 100],
        ...[{ diterima: 74, seharusnya: 78 }, ['Formulir!C17', 'Formulir!D17', 'Formulir!E17']],
      ],
      [
        ...['Total tingkat konvergensi', 'rincian-berbeda', null, 100],
        ...[{ diterima: 74, seharusnya: 78 }, ['Formulir!C18', 'Formulir!D18', 'Formulir!E18']],
      ],
    ]);
  });
});

describe('700 %', () => {
  const [form] = check(FORM_OF_700);
  test('is a count in a cell of percent: 7 of 7', () => {
    expect(form && wrong(form)).toEqual([
      [
        ...['Mendapat pil Fe', 'jumlah-sebagai-persen', null, 700],
        ...[{ diterima: 7, seharusnya: 7 }, ['Formulir!C4', 'Formulir!D4', 'Formulir!E4']],
      ],
    ]);
    expect(form?.benar).toEqual({ diterima: 20, seharusnya: 21 });
  });
  test('written as text it is the same', () => {
    const [text] = check(
      FORM_OF_700.map((line, at) => (at === 3 ? [null, 'Mendapat pil Fe', 7, 7, '700 %'] : line)),
    );
    expect(text && wrong(text)).toEqual(form && wrong(form));
  });
  test('more received than due is no figure at all', () => {
    const [over] = check([
      FORM_OF_700[1] ?? [],
      ['Ibu hamil', 'Pil Fe', 7, 1, '700 %'],
      [null, 'Jaminan', 1, 2, '50%'],
    ]);
    expect(over).toMatchObject({ benar: { diterima: 1, seharusnya: 2 }, tidakDapatDinilai: 1 });
    expect(over && wrong(over)).toEqual([
      ['Pil Fe', 'melebihi-seharusnya', 1, 700, null, ['Formulir!C2', 'Formulir!D2', 'Formulir!E2']],
    ]);
  });
});

describe('other forms', () => {
  const HEAD = ['Sasaran', 'Diterima', 'Seharusnya', 'Persen'];
  test('a form that is right is left alone', () => {
    const [form] = check([HEAD, ['Ibu hamil', 3, 4, 75], ['Balita', 1, 3, '33,3%'], ['Jumlah', 4, 7, 57]]);
    expect(form && wrong(form)).toEqual([]);
    expect(form?.benar).toEqual({ diterima: 4, seharusnya: 7 });
  });
  test('a total that averages shares is wrong', () => {
    const [form] = check([
      HEAD,
      ['Ibu hamil', 1, 1, '100%'],
      ['Balita', 1, 9, '11%'],
      ['Jumlah', 2, 10, '55,6%'],
    ]);
    expect(form && wrong(form)).toEqual([
      [
        'Jumlah',
        'persen-berbeda',
        null,
        55.6,
        { diterima: 2, seharusnya: 10 },
        ['Formulir!B4', 'Formulir!C4', 'Formulir!D4'],
      ],
    ]);
  });
  test('a blank is not nought', () => {
    const [form] = check([HEAD, ['Ibu hamil', null, 4, null], ['Balita', 1, 3, null]]);
    expect(form).toMatchObject({ benar: { diterima: 1, seharusnya: 3 }, tidakDapatDinilai: 1 });
  });
  test('a sheet without what is due is no form', () => {
    expect(
      check([
        ['Sasaran', 'Diterima'],
        ['Ibu hamil', 3],
      ]),
    ).toEqual([]);
  });
});

test('no sheet makes it fail, and nothing comes out above what is due', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      'Sasaran',
      'Indikator',
      'Jumlah diterima',
      'Seharusnya',
      '%',
      'Jumlah',
      null,
      '7 %',
      { error: '#REF!' },
    ),
    fc.integer({ min: -2, max: 20 }),
    fc.double({ noNaN: true }),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (cells) => {
      for (const { benar, lines } of check([
        ['Sasaran', 'Indikator', 'Diterima', 'Seharusnya', '%'],
        ...cells,
      ])) {
        expect(benar.diterima).toBeLessThanOrEqual(benar.seharusnya);
        for (const line of lines) expect(line.benar === null || line.benar.diterima >= 0).toBe(true);
      }
    }),
  );
});
