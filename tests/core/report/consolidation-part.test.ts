import { describe, expect, test } from '@jest/globals';
import { gatherPart, mergeGathered, EMPTY_GATHERED } from '../../../src/core/consolidation/gather';
import { MOST_EXAMPLES, type BookPart } from '../../../src/core/consolidation/part';
import type { Finding, Severity } from '../../../src/core/findings/finding';
import { recogniseBook } from '../../../src/core/report/checked-book';
import { consolidate } from '../../../src/core/report/consolidate';
import { consolidationPart } from '../../../src/core/report/consolidation-document';
import { partOf } from '../../../src/core/report/consolidation-part';
import { assessBooks } from '../../../src/core/report/convergence-of-books';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import { settingsRows } from '../../../src/core/settings/settings-rows';
import { gridOf, type Grid } from '../../../src/core/table/grid';
import { day, nik } from '../households/book';

const matrix = (title: string, stamp = ''): Grid =>
  gridOf('Matrik', [
    [title],
    [stamp],
    ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'],
    ['S1', 'Dinas Sosial', 'Sandang', 100, 'APBD'],
  ]);
const findingAt = (row: number, severity: Severity): Finding => ({
  ...{ rule: `aturan-${severity}`, messageId: 'x', severity, file: 'a.xlsx', sheet: 'Matrik', row },
  ...{ cell: `A${String(row)}`, field: null, value: null, data: {}, related: [], fix: null, suggestions: [] },
});
const madeOf = (file: string, grids: readonly Grid[], findings: readonly Finding[] = []): BookPart => {
  const book = recogniseBook(file, grids);
  const [assessed] = assessBooks([book], day(2025, 12, 31), day(2026, 1, 1));
  return partOf(book, findings, assessed ?? null, file).part;
};

describe('what one workbook gives', () => {
  test('the gravest findings as examples, however many there are, and all of them counted', () => {
    const findings = [
      findingAt(1, 'info'),
      ...Array.from({ length: 21 }, (_, at) => findingAt(at + 2, 'warning')),
      findingAt(23, 'error'),
    ];
    const { contoh, totals } = madeOf('a.xlsx', [matrix('Matrik')], findings);
    expect(contoh.map(({ row }) => row)).toEqual([
      23,
      ...Array.from({ length: MOST_EXAMPLES - 1 }, (_, at) => at + 2),
    ]);
    expect(totals.temuan).toEqual([
      { rule: 'aturan-error', severity: 'error', jumlah: 1 },
      { rule: 'aturan-info', severity: 'info', jumlah: 1 },
      { rule: 'aturan-warning', severity: 'warning', jumlah: 21 },
    ]);
  });

  test('the stamp of its template, whatever sheet without a table stands before it', () => {
    const notes = gridOf('Catatan', [['Rapat hari Senin']]);
    const stamped = matrix('Matrik', 'Konvergen · templat 2025.9');
    expect(madeOf('a.xlsx', [notes, stamped]).templat).toBe('2025.9');
    expect(madeOf('a.xlsx', [notes, matrix('Matrik')]).templat).toBeNull();
  });

  test('its district by its own settings', () => {
    const own = gridOf('Konvergen Pengaturan', settingsRows({ ...DEFAULT_SETTINGS, wilayah: '99.01' }));
    expect(madeOf('a.xlsx', [own, matrix('Matrik')]).summary.district.kode).toBe('99.01');
  });
});

describe('a consolidation as the report shows it', () => {
  const keluarga = gridOf('Keluarga', [
    ['NIK', 'Kepala Keluarga', 'Desil', 'Penerima PBI JKN', 'Penerima Sembako'],
    [nik(1), 'A', 1, 'Tidak', 'Tidak'],
  ]);
  const parts = [
    madeOf('a.xlsx', [matrix('Matrik Kabupaten Misal Tahun 2025'), keluarga]),
    madeOf('b.xlsx', [matrix('Matrik')]),
  ];
  const made = consolidate(parts.map(gatherPart).reduce(mergeGathered, EMPTY_GATHERED), {
    ...{ settings: null, hanyaTerbaru: false, hariIni: null },
  });
  const shown = consolidationPart(made, parts, 'id');

  test('a workbook of no district stands under none, last', () => {
    expect(shown.berkas.map(({ file, daerah }) => [file, daerah])).toEqual([
      ['a.xlsx', 'kabupaten misal'],
      ['b.xlsx', null],
    ]);
    expect(shown.daerah.map(({ key, name, files }) => [key, name, files])).toEqual([
      ['kabupaten misal', 'Kabupaten Misal', ['a.xlsx']],
      [null, '', ['b.xlsx']],
    ]);
    expect(shown.papan.map(({ daerah, name, keadaan }) => [daerah, name, keadaan])).toEqual([
      ['kabupaten misal', 'Kabupaten Misal', 'diterima'],
      [null, '', 'diterima'],
    ]);
  });

  test('what families lack stands in the order of the taxonomy', () => {
    expect(shown.daerah[0]?.kesenjangan).toEqual([
      { kebutuhan: 'SEMBAKO', kurang: 1 },
      { kebutuhan: 'PBI-JKN', kurang: 1 },
    ]);
  });
});
