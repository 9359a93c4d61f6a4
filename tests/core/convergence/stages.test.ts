import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { priorityVillages, type MappingBook } from '../../../src/core/convergence/locus-places';
import { findBreaks, type PutusId, type StageBreak } from '../../../src/core/convergence/stage-breaks';
import { gridStages, type StageGrids } from '../../../src/core/convergence/stage-grid';
import { readStageUnits } from '../../../src/core/convergence/stage-units';
import type { TestRow, TestSheet } from '../../rule-tester';
import { mappingOf } from './books';

const row = (subkegiatan: string, more: TestRow = {}): TestRow => ({
  opd: 'Dinas Sosial',
  subkegiatan,
  lokasi: 'Desa Misal Jaya',
  sasaran: 10,
  pagu: 1000,
  ...more,
});
/** A report has a column of realisation, a plan has none. */
const plan = (...rows: readonly TestRow[]): TestSheet => ({ sheet: 'RAT', rows });
const report = (...rows: readonly TestRow[]): TestSheet => ({
  sheet: 'Laporan',
  rows: rows.map((one) => ({ realisasi: 500, ...one })),
});
const LIST: TestSheet = {
  sheet: 'Lokus',
  role: 'wilayah',
  rows: [
    { kodeWilayah: '99.01.01.2001', desa: 'Misal Jaya', lokusPrioritas: 'Ya' },
    { kodeWilayah: '99.01.01.2002', desa: 'Contoh Jaya', lokusPrioritas: 'Ya' },
    { kodeWilayah: '99.01.01.2003', desa: 'Lain Jaya', lokusPrioritas: 'Tidak' },
  ],
};

const gridsOf = (...sheets: readonly TestSheet[]): StageGrids =>
  gridStages([readStageUnits(mappingOf(sheets))], false);
/** Filled, not filled and unknown of each stage: area, then target. */
const counts = ({ total }: StageGrids): Record<string, string> =>
  Object.fromEntries(
    total.tahap.map(({ tahap, wilayah, sasaran }) => [
      tahap,
      [wilayah, sasaran]
        .map(({ ya, tidak, tidakDiketahui }) => [ya, tidak, tidakDiketahui].join(''))
        .join(' '),
    ]),
  );
const breaksOf = (book: MappingBook): Record<PutusId, StageBreak> =>
  Object.fromEntries(
    findBreaks([{ found: readStageUnits(book), lokus: priorityVillages(book) }], false).map((one) => [
      one.putus,
      one,
    ]),
  ) as Record<PutusId, StageBreak>;

describe('the grid', () => {
  test('a plan and a report of one place are one point', () => {
    const found = gridsOf(plan(row('A')), report(row('a ')));
    expect(found.total).toMatchObject({ titik: 1, terpadu: 1, terisi: 8, seharusnya: 8, tidakDiketahui: 0 });
    expect(found.total.tahap.map(({ tahap, wilayah }) => [tahap, wilayah.cells])).toEqual([
      ['perencanaan', ['RAT!B2']],
      ['alokasi-anggaran', ['RAT!E2', 'Laporan!F2']],
      ['penetapan-sasaran', ['RAT!D2', 'Laporan!E2']],
      ['pelaksanaan', ['Laporan!A2']],
    ]);
  });
  test('another place is another point, and not planned there', () => {
    const found = gridsOf(plan(row('A')), report(row('A', { lokasi: 'Desa Lain Jaya' })));
    expect(found.total).toMatchObject({ titik: 2, terpadu: 0 });
    expect(counts(found)).toEqual({
      perencanaan: '110 200',
      'alokasi-anggaran': '200 200',
      'penetapan-sasaran': '200 200',
      pelaksanaan: '101 101',
    });
  });
  test('a plan for the whole district covers every place in it', () => {
    const found = gridsOf(plan(row('A', { lokasi: 'Seluruh Kecamatan' })), report(row('A')));
    expect(found.total.tahap[0]?.wilayah).toMatchObject({ ya: 2, tidak: 0 });
  });
  test('without a plan and a mark nobody knows what was planned', () => {
    expect(counts(gridsOf(report(row('A'))))['perencanaan']).toBe('001 001');
  });
  test('a mark speaks before what the row shows', () => {
    const found = gridsOf(report(row('A', { tahapPerencanaan: 'Ya', tahapPelaksanaan: 'Tidak' })));
    expect(counts(found)).toMatchObject({ perencanaan: '100 100', pelaksanaan: '010 010' });
  });
  test('a stage without a stated place is filled nowhere, but not denied', () => {
    expect(counts(gridsOf(report(row('A', { lokasi: null }))))['pelaksanaan']).toBe('001 100');
  });
  test('a target of nobody fills no cell of the target', () => {
    expect(counts(gridsOf(report(row('A', { sasaran: 0 }))))).toMatchObject({
      'alokasi-anggaran': '100 010',
      'penetapan-sasaran': '010 010',
    });
  });
  test('amounts that are empty or unreadable say nothing', () => {
    const found = gridsOf(
      report(row('A', { pagu: null }), row('B', { pagu: 'menunggu' }), row('C', { pagu: 0 })),
    );
    expect(counts(found)['alokasi-anggaran']).toBe('012 012');
  });
  test('supporting rows stand apart', () => {
    const found = gridsOf(plan(row('A'), row('B', { jenisAktivitas: 'Penunjang' })));
    expect([found.total.titik, found.penunjang]).toEqual([1, 1]);
  });
  test('each sub kegiatan by itself adds up to the whole', () => {
    const found = gridsOf(
      plan(row('A'), row('B', { lokasi: 'Desa Lain Jaya' })),
      report(row('A'), row('A', { lokasi: 'Desa Contoh Jaya' }), row('C', { sasaran: null })),
    );
    expect(found.subkegiatan.map(({ nama, titik }) => [nama, titik])).toEqual([
      ['A', 2],
      ['B', 1],
      ['C', 1],
    ]);
    for (const count of ['titik', 'terpadu', 'terisi', 'seharusnya', 'tidakDiketahui'] as const) {
      expect(found.subkegiatan.reduce((sum, one) => sum + one[count], 0)).toBe(found.total[count]);
    }
  });
  test('a row without its code meets the one of that name which has it', () => {
    const found = gridsOf(plan(row('A', { kode: '1.06.05.2.02.0001' })), report({ ...row('A'), kode: null }));
    expect(found.subkegiatan.map(({ kode, titik }) => [kode, titik])).toEqual([['1.06.05.2.02.0001', 1]]);
  });
});

describe('breaks', () => {
  test('a budget for nobody', () => {
    expect(
      breaksOf(mappingOf([plan(row('A', { sasaran: 0 }), row('B'))]))['anggaran-tanpa-sasaran'],
    ).toMatchObject({
      dapatDinilai: true,
      jumlah: 1,
      pagu: 100_000n,
      cells: ['RAT!D2'],
    });
  });
  test('a budget whose target is empty and whose stage of targeting is marked Tidak: the mark says it', () => {
    const marked = row('A', { sasaran: null, tahapPenetapanSasaran: 'Tidak' });
    expect(breaksOf(mappingOf([plan(marked)]))['anggaran-tanpa-sasaran']).toMatchObject({
      jumlah: 1,
      cells: ['RAT!F2'],
    });
  });
  test('people outside the villages of priority', () => {
    const book = mappingOf([
      plan(row('A'), row('B', { lokasi: 'Desa Lain Jaya' }), row('C', { lokasi: 'Balai' })),
      LIST,
    ]);
    expect(breaksOf(book)['sasaran-di-luar-lokus']).toMatchObject({
      jumlah: 1,
      pagu: 100_000n,
      cells: ['RAT!C3'],
    });
  });
  test('money spent on what no plan holds, and on another place than the planned', () => {
    const book = mappingOf([plan(row('A')), report(row('B'), row('A', { lokasi: 'Desa Lain Jaya' }))]);
    const found = breaksOf(book);
    expect(found['realisasi-tanpa-rencana']).toMatchObject({
      jumlah: 1,
      realisasi: 50_000n,
      cells: ['Laporan!A2'],
    });
    expect(found['realisasi-di-lokus-lain']).toMatchObject({ jumlah: 1, cells: ['Laporan!A3'] });
  });
  test('a village nobody works in', () => {
    const found = breaksOf(mappingOf([plan(row('A')), LIST]))['lokus-tanpa-program'];
    expect(found).toMatchObject({
      dapatDinilai: true,
      jumlah: 1,
      desa: ['Contoh Jaya'],
      cells: ['Lokus!B3'],
    });
  });
  test('the settings may name the villages', () => {
    const lokus = [{ kode: null, kecamatan: null, desa: 'Umpama Jaya' }];
    const found = breaksOf(mappingOf([plan(row('A'))], lokus));
    expect(found['lokus-tanpa-program']).toMatchObject({ jumlah: 1, desa: ['Umpama Jaya'], cells: [] });
    expect(found['sasaran-di-luar-lokus'].jumlah).toBe(1);
  });
  test('what nothing could show is said to be open, not absent', () => {
    const found = breaksOf(mappingOf([report({ opd: 'A', subkegiatan: 'A', pagu: 1000 })]));
    expect(Object.values(found).map(({ putus, dapatDinilai }) => [putus, dapatDinilai])).toEqual([
      ['anggaran-tanpa-sasaran', false],
      ['sasaran-di-luar-lokus', false],
      ['realisasi-tanpa-rencana', false],
      ['realisasi-di-lokus-lain', false],
      ['lokus-tanpa-program', false],
    ]);
  });
});

const anyRow: fc.Arbitrary<TestRow> = fc.record({
  opd: fc.constantFrom('Dinas Sosial', 'Bappeda', null),
  kode: fc.constantFrom('1.06.05.2.02.0001', null),
  subkegiatan: fc.constantFrom('A', 'B', null),
  lokasi: fc.constantFrom('Desa Misal Jaya', 'Desa Lain Jaya', 'Seluruh Kecamatan', null),
  sasaran: fc.constantFrom(0, 10, null, 'banyak'),
  pagu: fc.constantFrom(0, 1000, null, 'menunggu'),
  realisasi: fc.constantFrom(0, 500, null),
  tahapPerencanaan: fc.constantFrom('Ya', 'Tidak', null),
  jenisAktivitas: fc.constantFrom('Langsung', 'Penunjang', null),
});
const FIELDS = Object.keys({
  ...{ opd: 0, kode: 0, subkegiatan: 0, lokasi: 0, sasaran: 0, pagu: 0, realisasi: 0 },
  ...{ tahapPerencanaan: 0, jenisAktivitas: 0 },
});
/** Rows that name nothing are known by their place only, so that each stays one. */
const named = fc
  .array(anyRow, { minLength: 1, maxLength: 10 })
  .map((rows) =>
    rows.map((one, at) => (one.subkegiatan === null ? { ...one, subkegiatan: `Baris ${String(at)}` } : one)),
  );

test('no break of rows stands without the cells it is read from', () => {
  const marked = fc.tuple(anyRow, fc.constantFrom('Ya', 'Tidak', null), fc.constantFrom('Misal Jaya', null));
  fc.assert(
    fc.property(fc.array(marked, { minLength: 1, maxLength: 10 }), (rows) => {
      const sent = rows.map(([one, tahapPenetapanSasaran, desa]) => ({
        ...one,
        tahapPenetapanSasaran,
        desa,
      }));
      const found = breaksOf(mappingOf([plan(row('A')), { sheet: 'Laporan', rows: sent }, LIST]));
      for (const { jumlah, cells } of Object.values(found)) expect(cells.length > 0).toBe(jumlah > 0);
    }),
  );
});

const figures = (sheets: readonly TestSheet[]): unknown => {
  const book = mappingOf([...sheets, LIST]);
  const { total, subkegiatan, penunjang } = gridStages([readStageUnits(book)], false);
  return JSON.parse(
    JSON.stringify([total, subkegiatan, penunjang, breaksOf(book)], (key, value: unknown) =>
      key === 'cells' ? undefined : typeof value === 'bigint' ? String(value) : value,
    ),
  );
};
const sheet = (rows: readonly TestRow[], order: readonly string[] = FIELDS, name = 'Laporan'): TestSheet => ({
  sheet: name,
  rows: rows.map((one) =>
    Object.fromEntries(order.map((field) => [field, one[field as keyof TestRow] ?? null])),
  ),
});

test('shuffling rows, cutting a sheet in two and moving columns change no figure', () => {
  fc.assert(
    fc.property(
      named.chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray(rows, { minLength: rows.length }),
          fc.shuffledSubarray(FIELDS, { minLength: FIELDS.length }),
          fc.nat(rows.length),
        ),
      ),
      ([rows, shuffled, order, at]) => {
        const whole = figures([sheet(rows)]);
        expect(figures([sheet(shuffled)])).toEqual(whole);
        expect(figures([sheet(rows, order)])).toEqual(whole);
        const parts = [rows.slice(0, at), rows.slice(at)].filter(({ length }) => length > 0);
        expect(figures(parts.map((part, n) => sheet(part, FIELDS, `Bagian ${String(n)}`)))).toEqual(whole);
      },
    ),
  );
});
