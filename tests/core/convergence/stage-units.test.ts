import { describe, expect, test } from '@jest/globals';
import { priorityVillages } from '../../../src/core/convergence/locus-places';
import { findBreaks } from '../../../src/core/convergence/stage-breaks';
import { gridStages } from '../../../src/core/convergence/stage-grid';
import { readStageUnits, type StageUnit } from '../../../src/core/convergence/stage-units';
import { gridOf } from '../../../src/core/table/grid';
import type { TestRow, TestSheet } from '../../rule-tester';
import { mappingOf } from './books';

const row = (more: TestRow = {}): TestRow => ({
  ...{ opd: 'Dinas Sosial', subkegiatan: 'A', lokasi: 'Desa Misal Jaya', kodeWilayah: null },
  ...{ sasaran: 10, pagu: 1000, ...more },
});
/** A report has a column of realisation, a plan has none. */
const plan = (...rows: readonly TestRow[]): TestSheet => ({ sheet: 'RAT', rows });
const report = (...rows: readonly TestRow[]): TestSheet => ({
  sheet: 'Laporan',
  rows: rows.map((one) => ({ realisasi: 500, ...one })),
});
const unitsOf = (...sheets: readonly TestSheet[]): readonly StageUnit[] =>
  readStageUnits(mappingOf(sheets)).units;
/** What is known of the planning of the last unit: at its place, and at all. */
const plannedOf = (...sheets: readonly TestSheet[]): unknown => unitsOf(...sheets).at(-1)?.planned;

describe('rows that say little', () => {
  test('without a code and a name each is one of its own', () => {
    const nameless = row({ subkegiatan: null });
    const units = unitsOf(plan(nameless, nameless), report(nameless));
    expect(units.map(({ nama, rows }) => [nama, rows.length])).toEqual([
      ['', 1],
      ['', 1],
      ['', 1],
    ]);
    // Nothing says that it is one of those the plan holds.
    expect(units[2]?.planned).toEqual({ wilayah: null, sasaran: null });
  });
  test('without an OPD a plan and a report of one name are one', () => {
    const found = gridStages(
      [readStageUnits(mappingOf([plan(row({ opd: null })), report(row({ opd: null }))]))],
      false,
    );
    expect(found.total).toMatchObject({ titik: 1, terpadu: 1 });
    expect(found.subkegiatan).toMatchObject([{ nama: 'A', opd: null }]);
  });
  test('the desil or the data people are taken from name a target, though not how many', () => {
    const [byDesil, byData, without] = unitsOf(
      report(
        ...[
          { desilSasaran: '1-4', sumberDataSasaran: null },
          { desilSasaran: null, sumberDataSasaran: 'DTSEN' },
          { desilSasaran: '-', sumberDataSasaran: null },
        ].map((more, at) => row({ subkegiatan: `Kegiatan ${String(at)}`, sasaran: null, ...more })),
      ),
    );
    expect([byDesil, byData, without].map((unit) => unit?.cells.pelaksanaan.sasaran)).toEqual([
      ...[true, true, null],
    ]);
    expect([byDesil, byData, without].map((unit) => unit?.cells['penetapan-sasaran'].sasaran)).toEqual([
      ...[null, null, null],
    ]);
  });
});

describe('what a plan says of a place', () => {
  const at = (kodeWilayah: string | null): TestRow => row({ lokasi: null, kodeWilayah });
  test('a plan for a kecamatan covers the villages whose code lies in it', () => {
    const planned = plan(at('99.01.01'));
    expect(plannedOf(planned, report(at('99.01.01.2001')))).toEqual({ wilayah: true, sasaran: true });
    expect(plannedOf(planned, report(at('99.01.02.2001')))).toEqual({ wilayah: false, sasaran: true });
    // Nor does a plan for a village hold for its kecamatan.
    expect(plannedOf(plan(at('99.01.01.2001')), report(at('99.01.01')))).toEqual({
      ...{ wilayah: false, sasaran: true },
    });
  });
  test('a report that names no place, or one nobody can read, was planned somewhere', () => {
    expect(plannedOf(plan(at('99.01.01')), report(at(null)))).toEqual({ wilayah: null, sasaran: true });
    expect(plannedOf(plan(at('99.01.01')), report(at('hilang')))).toEqual({ wilayah: null, sasaran: true });
  });
  test('a plan that names none leaves open where: no money is said to be spent elsewhere', () => {
    const sheets = [plan(at(null)), report(at('99.01.01.2001'))];
    expect(plannedOf(...sheets)).toEqual({ wilayah: null, sasaran: true });
    const book = mappingOf(sheets);
    const breaks = findBreaks([{ found: readStageUnits(book), lokus: null }], false);
    expect(breaks.find(({ putus }) => putus === 'realisasi-tanpa-rencana')).toMatchObject({
      ...{ dapatDinilai: true, jumlah: 0 },
    });
    expect(breaks.find(({ putus }) => putus === 'realisasi-di-lokus-lain')).toMatchObject({
      ...{ dapatDinilai: false, jumlah: 0 },
    });
  });
});

test('people outside the villages of priority are shown also where the place stands in a merged cell above', () => {
  const sheet = gridOf(
    'Matrik',
    [
      ['OPD', 'Program', 'Kegiatan', 'Sub Kegiatan', 'Desa', 'Sasaran', 'Pagu'],
      ['Dinas Sosial', 'P', 'K', 'Bantuan A', 'Lain Jaya', 10, 1_000_000],
      ['Dinas Sosial', 'P', 'K', 'Bantuan B', null, 10, 2_000_000],
    ],
    { merges: [{ top: 1, left: 4, bottom: 2, right: 4 }] },
  );
  const book = mappingOf([{ grid: sheet }], [{ kode: null, kecamatan: null, desa: 'Misal Jaya' }]);
  const breaks = findBreaks([{ found: readStageUnits(book), lokus: priorityVillages(book) }], false);
  expect(breaks.find(({ putus }) => putus === 'sasaran-di-luar-lokus')).toMatchObject({
    ...{ jumlah: 2, pagu: 300_000_000n, cells: ['Matrik!E2:E3'] },
  });
});

test('a plan without a report leaves open whether money was spent beside it', () => {
  const openOf = (...sheets: readonly TestSheet[]): string[] =>
    findBreaks([{ found: readStageUnits(mappingOf(sheets)), lokus: null }], false)
      .filter(({ dapatDinilai }) => !dapatDinilai)
      .map(({ putus }) => putus);
  const beside = ['sasaran-di-luar-lokus', 'lokus-tanpa-program'];
  const ofMoney = ['realisasi-tanpa-rencana', 'realisasi-di-lokus-lain'];
  expect(openOf(plan(row())).sort()).toEqual([...beside, ...ofMoney].sort());
  // A realisation of 0 says that nothing was spent elsewhere either.
  expect(openOf(plan(row()), report(row({ realisasi: 0 }))).sort()).toEqual([...beside].sort());
});
