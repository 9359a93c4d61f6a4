import { describe, expect, test } from '@jest/globals';
import { SAMPLE_REGIONS } from '../regions/sample-regions';
import { clustersOf, inWords } from './sheets';

describe('villages', () => {
  const village = (desa: string, kecamatan: string, kodeWilayah = ''): Record<string, string> =>
    kodeWilayah === '' ? { desa, kecamatan } : { desa, kecamatan, kodeWilayah };

  test('only inside one kecamatan, by name', () => {
    const found = clustersOf('desa', [
      village('Sukamulya', 'Misal Utara'),
      village('Sukamulia', 'Kec. Misal Utara'),
      village('Sukamulja', 'Misal Selatan'),
    ]);
    expect(found.map(inWords)).toEqual(['Sukamulia (ketik): Sukamulia ×1, Sukamulya ×1']);
    expect(found[0]?.domain).toMatchObject({ kode: null, known: true });
  });

  test('by code, which the names of other rows may tell', () => {
    const found = clustersOf('desa', [
      village('Sukamulya', 'Misal Utara', '98.01.01.2001'),
      village('Sukamulia', 'MISAL UTARA'),
      village('Sukamulja', 'Misal Utara', '98.02.01.2001'),
    ]);
    // The name stands for two codes, so the row without a code belongs to neither.
    expect(found).toEqual([]);
    const told = clustersOf('desa', [
      village('Sukamulya', 'Misal Utara', '98.01.01.2001'),
      village('Sukamulia', 'MISAL UTARA'),
    ]);
    expect(told[0]?.domain).toMatchObject({ kode: '98.01.01', label: 'Misal Utara' });
  });

  test('without a kecamatan only the same letters are the same name', () => {
    const found = clustersOf('desa', [{ desa: 'SUKAMULYA' }, { desa: 'Sukamulya' }, { desa: 'Sukamulia' }]);
    expect(found.map(inWords)).toEqual(['Sukamulya (bentuk): Sukamulya ×1, SUKAMULYA ×1']);
  });

  test.each([
    ['numbers', 'Sukamaju 1', 'Sukamaju 2'],
    ['numerals', 'Sukamaju I', 'Sukamaju II'],
    ['desa and kelurahan', 'Desa Sukamaju', 'Kelurahan Sukamaju'],
    ['two letters', 'Sukamaju', 'Sukajaya'],
  ])('stay apart: %s', (_, one, other) => {
    expect(clustersOf('desa', [village(one, 'Misal'), village(other, 'Misal')])).toEqual([]);
  });

  test('the word for its kind in front, unless there are both kinds', () => {
    const rows = [
      village('Desa Sukamaju', 'Misal'),
      village('Sukamaju', 'Misal'),
      village('Sukamaju', 'Misal'),
    ];
    expect(clustersOf('desa', rows).map(inWords)).toEqual([
      'Sukamaju (sebutan): Sukamaju ×2, Desa Sukamaju ×1',
    ]);
    expect(clustersOf('desa', [...rows, village('Kelurahan Sukamaju', 'Misal')])).toEqual([]);
  });

  test('the word for its kind is no reason where a letter may be a numeral', () => {
    expect(clustersOf('desa', [village('Desa Sukamaju V', 'Misal'), village('Sukamaju 5', 'Misal')])).toEqual(
      [],
    );
  });

  test('a kabupaten and the city of its name have kecamatan of their own', () => {
    const inDistrict = (desa: string, kabupaten: string) => ({ desa, kecamatan: 'Misal', kabupaten });
    const rows = [inDistrict('Sukamulya', 'Kab. Contoh'), inDistrict('Sukamulia', 'Kota Contoh')];
    expect(clustersOf('desa', rows)).toEqual([]);
    const one = [inDistrict('Sukamulya', 'Kota Contoh'), inDistrict('Sukamulia', 'KOTA CONTOH')];
    expect(clustersOf('desa', one).map(inWords)).toEqual(['Sukamulia (ketik): Sukamulia ×1, Sukamulya ×1']);
  });

  test('where no column names the kecamatan its code does', () => {
    const coded = (desa: string, kodeWilayah: string) => ({ desa, kodeWilayah });
    const [cluster, ...others] = clustersOf('desa', [
      coded('Sukamulya', '98.01.01.2001'),
      coded('Sukamulia', '98.01.01.2001'),
      coded('Sukamulja', '98.01.02.2001'),
    ]);
    expect(cluster?.domain).toEqual({ key: '98.01.01', label: '98.01.01', kode: '98.01.01', known: true });
    expect(cluster?.members.map(({ text }) => text)).toEqual(['Sukamulia', 'Sukamulya']);
    expect(others).toEqual([]);
  });

  test('the same names in several kecamatan come in the order of their codes', () => {
    const rows = ['98.01.02', '98.01.01', '98.01.03'].flatMap((kode) => [
      village('Sukamulya', 'Misal', `${kode}.2001`),
      village('Sukamulia', 'Misal', `${kode}.2001`),
    ]);
    for (const order of [rows, [...rows].reverse()]) {
      const codes = clustersOf('desa', order).map(({ domain }) => domain.kode);
      expect(codes).toEqual(['98.01.01', '98.01.02', '98.01.03']);
    }
  });

  test('a name that stands for another village elsewhere is marked', () => {
    const found = clustersOf('desa', [
      village('Sukamulya', 'Misal'),
      village('Sukamulia', 'Misal'),
      village('SUKAMULIA', 'Andai'),
    ]);
    expect(found[0]?.members.map(({ text, elsewhere }) => [text, elsewhere])).toEqual([
      ['Sukamulia', true],
      ['Sukamulya', false],
    ]);
  });

  test('official names are proposed, and two of them are two villages', () => {
    const rows = [
      village('Sidomulio', 'Misal Utara', '98.01.01.2002'),
      village('Sidomulio', 'Misal Utara', '98.01.01.2002'),
      village('SIDOMULYO', 'Misal Utara', '98.01.01.2002'),
      village('Tanjung Harapan', 'Misal Utara', '98.01.01.2008'),
      village('Tanjung Harapas', 'Misal Utara', '98.01.01.2009'),
    ];
    expect(
      clustersOf('desa', rows)
        .map(({ baku }) => baku)
        .sort(),
    ).toEqual(['Sidomulio', 'Tanjung Harapan']);
    const [only, ...others] = clustersOf('desa', rows, { regions: SAMPLE_REGIONS });
    expect(only).toMatchObject({ baku: 'Sidomulyo', resmi: 'wilayah' });
    expect(others).toEqual([]);
  });
});
