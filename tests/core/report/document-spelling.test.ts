import { expect, test } from '@jest/globals';
import { spellingPart } from '../../../src/core/report/document-spelling';
import type { TestRow } from '../../rule-tester';
import { clustersOf } from '../clustering/sheets';

const kecamatanOf = (jenis: 'desa' | 'opd', rows: readonly TestRow[]): readonly unknown[] =>
  clustersOf(jenis, rows).map((cluster) => spellingPart('a.xlsx', cluster).kecamatan);

test('spellings of a village are told with its kecamatan, and its code where that is known', () => {
  const rows = (kodeWilayah: string | null): readonly TestRow[] => [
    { desa: 'Sukamulya', kecamatan: 'Misal Utara', kodeWilayah },
    { desa: 'Sukamulia', kecamatan: 'Misal Utara' },
  ];
  expect(kecamatanOf('desa', rows(null))).toEqual([{ nama: 'Misal Utara', kode: null }]);
  expect(kecamatanOf('desa', rows('98.01.01.2001'))).toEqual([{ nama: 'Misal Utara', kode: '98.01.01' }]);
});

test('spellings of a village of no known kecamatan, and of anything else, are told without', () => {
  expect(kecamatanOf('desa', [{ desa: 'SUKAMULYA' }, { desa: 'Sukamulya' }])).toEqual([null]);
  expect(kecamatanOf('opd', [{ opd: 'DINAS SOSIAL' }, { opd: 'Dinas Sosial' }])).toEqual([null]);
});
