import { expect, test } from '@jest/globals';
import { mentionedRegions } from '../../../src/core/regions/mentioned-regions';
import { SAMPLE_REGIONS } from './sample-regions';

test.each<[string, readonly string[]]>([
  ['MATRIKS RAT KABUPATEN KOTABATU TAHUN 2025', ['98.02']],
  ['Pemerintah Kab. Contoh, Provinsi Contoh', ['98.01', '98']],
  ['PEMERINTAH KOTA CONTOH', ['98.71']],
  ['Rekap Kabupaten Contoh dan Kota Contoh', ['98.01', '98.71']],
  ['Dinas Sosial Contoh', []],
  ['Kabupaten Sehat', []],
  ['Kabupaten', []],
  ['', []],
])('%s', (title, wanted) => {
  expect(mentionedRegions(title, SAMPLE_REGIONS).map(({ kode }) => kode)).toEqual(wanted);
});
