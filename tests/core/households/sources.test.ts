import { describe, expect, test } from '@jest/globals';
import {
  rankSources,
  sourceOf,
  type SheetSource,
  type SumberData,
} from '../../../src/core/households/sources';
import { recogniseSheet } from '../../../src/core/schema/recognise';
import { gridOf } from '../../../src/core/table/grid';
import type { Table } from '../../../src/core/table/table';
import type { CellValue } from '../../../src/core/values/cell-value';
import { toIso } from '../../../src/core/values/tanggal';
import { nik } from './book';

const sheet = (
  name: string,
  titles: readonly string[] = [],
  header: readonly string[] = ['NIK', 'Nama', 'Desil'],
): Table =>
  recogniseSheet(
    'uji.xlsx',
    gridOf(name, [
      ...titles.map((title): CellValue[] => [title]),
      [...header],
      [nik(1), 'Orang Contoh', 1],
      [nik(2), 'Orang Misal', 2],
    ]),
  ).table;

const said = ({ sumber, tanggal }: SheetSource): string =>
  `${sumber ?? '-'} ${tanggal === null ? '-' : toIso(tanggal)}`;

describe('what a sheet says of its source', () => {
  const CASES: readonly (readonly [name: string, titles: readonly string[], source: string])[] = [
    ['Keluarga', [], '- -'],
    ['DTSEN', [], 'DTSEN -'],
    ['P3KE 2023', [], 'P3KE 2023-12-31'],
    ['Data', ['DATA TERPADU KESEJAHTERAAN SOSIAL', 'Keadaan 30 Juni 2024'], 'DTKS 2024-06-30'],
    ['Data', ['Data Tunggal Sosial Ekonomi Nasional triwulan II 2025'], 'DTSEN 2025-06-30'],
    ['Data', ['Regsosek per Februari 2024'], 'REGSOSEK 2024-02-29'],
    ['Data', ['Keadaan 05/03/2025'], '- 2025-03-05'],
    ['Data', ['Regsosek per Februari 2023'], 'REGSOSEK 2023-02-28'],
    // Of a day or a month no calendar has, only the year can be told.
    ['Data', ['Keadaan 31/02/2024'], '- 2024-12-31'],
    ['Data', ['Keadaan Sepember 2024'], '- 2024-12-31'],
    // A budget year says when money is spent.
    ['Data', ['Laporan Tahun Anggaran 2025'], '- -'],
    ['Data', ['Matriks TA. 2025'], '- -'],
    // Two sources in one title say neither; the tab outranks the title.
    ['Data', ['Padanan P3KE dan DTSEN'], '- -'],
    ['DTSEN', ['Sebelumnya P3KE'], 'DTSEN -'],
    // The end of a village code is no year.
    ['Desa 99.01.01.2021', [], '- -'],
    ['Desa 2001', [], '- -'],
  ];
  test.each(CASES)('%s %j: %s', (name, titles, source) => {
    expect(said(sourceOf(sheet(name, titles)))).toBe(source);
  });
  test('the form it follows, where neither tab nor title says', () => {
    expect(sourceOf(sheet('Data', [], ['NIK', 'Nama', 'Desil Nasional'])).sumber).toBe('DTSEN');
    expect(sourceOf(sheet('Data', [], ['ID DTKS', 'Nama', 'Desil'])).sumber).toBe('DTKS');
  });
});

describe('who is believed first', () => {
  const order = (preferred: readonly SumberData[], ...names: readonly string[]): string[] =>
    rankSources(
      names.map((name) => sheet(name)),
      preferred,
    ).map(({ tables }) => tables.map((table) => table.sheet).join('+'));
  test("the regime's data, then what it falls back on", () => {
    expect(order(['P3KE', 'DTKS'], 'DTKS', 'Daftar sendiri', 'P3KE', 'DTSEN')).toEqual([
      'P3KE',
      'DTKS',
      'Daftar sendiri',
      'DTSEN',
    ]);
  });
  test('then the newest, those without a day last', () => {
    expect(order([], 'Keluarga', 'Keluarga 2023', 'Keluarga 2025', 'Keluarga 2024')).toEqual([
      'Keluarga 2025',
      'Keluarga 2024',
      'Keluarga 2023',
      'Keluarga',
    ]);
  });
  test('sheets of one source and day stand beside each other', () => {
    expect(order(['DTSEN'], 'Kec A', 'DTSEN 2025 A', 'Kec B', 'DTSEN 2025 B')).toEqual([
      'DTSEN 2025 A+DTSEN 2025 B',
      'Kec A+Kec B',
    ]);
  });
});
