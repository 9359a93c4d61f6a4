import { describe, expect, test } from '@jest/globals';
import { recogniseSheet } from '../../../src/core/schema/recognise';
import { layoutOf } from '../../../src/core/schema/layout';
import { gridOf } from '../../../src/core/table/grid';
import { KAMUS_NASIONAL } from '../../../src/core/taxonomy/kamus';
import { nik } from '../households/book';
import { fieldsOf, sheetOf, type Line } from './sheets';

const chosen = (lines: readonly Line[], first: number, last: number) =>
  recogniseSheet('uji.xlsx', gridOf('Lembar', lines), KAMUS_NASIONAL, {
    role: 'keluarga',
    headerRows: [first, last],
    columns: {},
  });

describe('header rows a person named', () => {
  test('of two columns of one name the left one is taken', () => {
    const sheet = chosen(
      [
        ['NIK', 'Nama', 'NIK', 'Desil'],
        [nik(1), 'Contoh', nik(2), 1],
      ],
      1,
      1,
    );
    expect(fieldsOf(sheet)).toEqual(['nik', 'nama', null, 'desil']);
  });

  test('of two likely columns the surer one is taken, wherever it stands', () => {
    const sheet = chosen(
      [
        ['Nomor KTP NIK Kepala', 'NIK', 'Nama'],
        [nik(2), nik(1), 'Contoh'],
      ],
      1,
      1,
    );
    expect(fieldsOf(sheet)[1]).toBe('nik');
    expect(fieldsOf(sheet)[0]).not.toBe('nik');
  });

  test('column numbers below it are no data', () => {
    const lines = [
      ['NIK', 'Nama', 'Desil'],
      [1, 2, 3],
      [nik(1), 'Contoh', 1],
    ];
    const sheet = chosen(lines, 1, 1);
    expect([sheet.numberingRow, sheet.table.length]).toEqual([2, 1]);
    expect(chosen([lines[0] ?? [], lines[2] ?? []], 1, 1).numberingRow).toBeNull();
  });
});

describe('the form a sheet follows', () => {
  test('a list with desil, Dukcapil and codes is of P3KE, of families or of persons', () => {
    const layout = (...headers: readonly string[]): string =>
      sheetOf([headers, headers.map((_, at) => (at === 0 ? nik(1) : 'x'))]).layout;
    expect(layout('NIK', 'Nama', 'Desil', 'Padan Dukcapil', 'Kode Wilayah')).toBe('p3ke-keluarga');
    expect(layout('NIK', 'Nama', 'Desil', 'Padan Dukcapil', 'Kode Wilayah', 'ID Individu')).toBe(
      'p3ke-individu',
    );
    expect(layout('NIK', 'Nama', 'Desil', 'Padan Dukcapil')).toBe('bebas');
    expect(layout('NIK', 'Nama', 'Desil', 'Kode Wilayah')).toBe('bebas');
  });

  test('a sheet that is none of ours follows none', () => {
    expect(layoutOf({ role: 'lain', columns: [] })).toBe('bebas');
  });
});

test('columns that speak of one programme are all kept, the surest as the first', () => {
  const sheet = sheetOf([
    ['NIK', 'Nama', 'Desil', 'BPNT', 'Sembako', 'Penerima BPNT'],
    [nik(1), 'Contoh', 1, 'Ya', 'Tidak', 'Ya'],
  ]);
  expect(fieldsOf(sheet).slice(3)).toEqual(['penerima.SEMBAKO.2', 'penerima.SEMBAKO.3', 'penerima.SEMBAKO']);
});
