import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DIMENSIONS, summariseBudget } from '../../../src/core/budget/budget';
import { recogniseSheet, type RecognisedSheet } from '../../../src/core/schema/recognise';
import { gridOf, type MergedArea } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { readRupiah } from '../../../src/core/values/rupiah';
import { paguOf, RAT, ratLine, SEMESTER, sheetOf, verdicts, type Line } from './sheets';

const PROGRAMMES: readonly Line[] = [
  [1, 'S1', 'Dinas Sosial', '1.06.05.2.01.0001', 'Bantuan pangan', 'APBD', 1_250_500, 1000, 500],
  [2, 'S1', 'Dinas Sosial', '1.06.05.2.01.0002', 'Jumlah siswa penerima', 'DAK', 100_000, 90, null],
  [
    3,
    'S2',
    'Dinas Koperasi',
    '2.17.07.2.01.0003',
    'Peningkatan pendapatan nelayan',
    'PAD',
    29_986_597.2,
    7,
    3,
  ],
  [4, 'S2', 'Dinas Koperasi', null, 'KUR', 'APBN', 'Rp 1.500.000,-', null, 12],
  [5, 'S3', 'Dinas PUPR', '1.03.03.2.01.0012', 'Air minum', 'Dana Desa', 3_920_000, 11, 13],
  [6, null, 'Dinas PUPR', null, null, 'PAD', 77, null, null],
];
const HEADER = [
  ...['No', 'Strategi', 'Perangkat Daerah', 'Kode', 'Sub Kegiatan', 'Sumber Dana', 'Pagu (Rp)'],
  ...['Realisasi Sem.1 (Rp)', 'Realisasi Sem.2 (Rp)'],
];

/** The figures without the cells they stand in, which move with the columns. */
const figures = (sheet: RecognisedSheet): unknown => {
  const totals = summariseBudget([sheet.table]);
  return [totals.total, ...DIMENSIONS.flatMap((dimension) => totals[dimension])].map(
    ({ key, subkegiatan, pagu, realisasi }) => [key, subkegiatan, pagu, realisasi],
  );
};
const PLAIN = figures(sheetOf([HEADER, ...PROGRAMMES]));

describe('the same figures', () => {
  test('the figures are those of the rows', () => {
    expect(paguOf(sheetOf([HEADER, ...PROGRAMMES]))).toBe(
      1_250_500 + 100_000 + 29_986_597.2 + 1_500_000 + 3_920_000 + 77,
    );
  });

  const order = fc.shuffledSubarray(
    HEADER.map((_, at) => at),
    { minLength: HEADER.length },
  );

  test('whatever the order of the columns', () => {
    fc.assert(
      fc.property(order, (columns) => {
        const shuffled = [HEADER, ...PROGRAMMES].map((line) =>
          columns.map((at): CellValue => line[at] ?? null),
        );
        expect(figures(sheetOf(shuffled))).toEqual(PLAIN);
      }),
      { numRuns: 300 },
    );
  });

  test('with columns nobody knows between them', () => {
    fc.assert(
      fc.property(order, fc.array(fc.nat(8), { maxLength: 5 }), (columns, places) => {
        const widened = [HEADER, ...PROGRAMMES].map((line, row) => {
          const cells: CellValue[] = columns.map((at) => line[at] ?? null);
          for (const place of places)
            cells.splice(place, 0, row === 0 ? 'Indikator' : `uraian ${String(row)}`);
          return cells;
        });
        expect(figures(sheetOf(widened))).toEqual(PLAIN);
      }),
    );
  });

  test('wherever blank rows stand, and however low the header', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }), fc.nat(40), (gaps, above) => {
        const lines: Line[] = Array.from({ length: above }, () => []);
        lines.push(HEADER);
        PROGRAMMES.forEach((line, at) => {
          lines.push(...Array.from({ length: gaps[at] ?? 0 }, () => []), line);
        });
        expect(figures(sheetOf(lines))).toEqual(PLAIN);
      }),
    );
  });

  test('in juta, with the amounts a million times smaller', () => {
    const header = HEADER.map((label) => label.replace('(Rp)', '(Rp Juta)'));
    const lines = PROGRAMMES.map((line) =>
      line.map((cell, at) =>
        at < 6 || cell === null ? cell : at === 6 && cell === 'Rp 1.500.000,-' ? 1.5 : Number(cell) / 1e6,
      ),
    );
    expect(figures(sheetOf([header, ...lines]))).toEqual(PLAIN);
  });

  test('with totals, sections and notes of any number between the rows', () => {
    const extra = fc.constantFrom<Line>(
      [null, 'JUMLAH', null, null, null, null, 999],
      ['TOTAL KESELURUHAN', null, null, null, null, null, 1],
      ['Keterangan: data sementara'],
      HEADER,
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
      ['Mengetahui,'],
      [],
    );
    fc.assert(
      fc.property(fc.array(fc.array(extra, { maxLength: 3 }), { minLength: 6, maxLength: 6 }), (between) => {
        const lines = PROGRAMMES.flatMap((line, at) => [line, ...(between[at] ?? [])]);
        expect(figures(sheetOf([HEADER, ...lines]))).toEqual(PLAIN);
      }),
    );
  });
});

const PIECES = [
  ...[
    ...RAT,
    ...SEMESTER,
    'nik',
    'nomor kk',
    'desil',
    'jenis lantai',
    'Program',
    'Kode Wilayah',
    'Uraian',
    'Status',
  ],
  ...[
    'JUMLAH',
    'Jumlah siswa penerima',
    'I. PENGURANGAN BEBAN PENGELUARAN',
    'S2',
    'Dinas Sosial',
    'Keterangan:',
  ],
  ...[
    '1.02.02',
    '1.02.02.2.01',
    '1.02.02.2.01.0001',
    '5.1.02.01.001.00039',
    '1.02.02.2.01.0001 Sub A',
    'KUR',
    '(Rp Juta)',
  ],
  ...[
    'Rp 5.000,-',
    '9901010101800001',
    'Mengetahui,',
    'x',
    '1',
    '(2)',
    ' ',
    'Contoh, 15 Januari 2026',
    '%',
    "'",
  ],
];
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 3, arbitrary: fc.constant(null) },
  fc.integer({ min: 0, max: 12 }),
  fc.constantFrom<CellValue>(
    100,
    100,
    200,
    300,
    1e20,
    -5,
    Number.NaN,
    true,
    { error: '#N/A' },
    { error: '?' },
  ),
  fc.string({ maxLength: 12 }),
);
const lines = fc.array(fc.array(value, { maxLength: 12 }), { maxLength: 25 });
const merges = fc.array(
  fc
    .tuple(fc.nat(25), fc.nat(12), fc.nat(6), fc.nat(6))
    .map(([top, left, high, wide]): MergedArea => ({ top, left, bottom: top + high, right: left + wide })),
  { maxLength: 6 },
);
const withHeader = fc.oneof(
  lines,
  fc
    .tuple(
      lines,
      fc.constantFrom<Line>(RAT, HEADER, [...RAT, ...SEMESTER], ['Sub Kegiatan', 'Pagu', 'OPD']),
      lines,
    )
    .map(([above, header, below]) => [...above.slice(0, 4), header, ...below]),
);

/** Every used row under the header is data or was skipped for a reason, once. */
function everyRowIsAccountedFor(sheet: RecognisedSheet): void {
  if (sheet.headerRows === null) return;
  const first = sheet.numberingRow ?? sheet.headerRows[1];
  const used = [...sheet.grid.usedRows].map((row) => row + 1).filter((row) => row > first);
  expect(verdicts(sheet).map((verdict) => Number.parseInt(verdict, 10))).toEqual(used);
}

describe('any sheet', () => {
  test('never throws and drops no row in silence', () => {
    fc.assert(
      fc.property(withHeader, merges, (cells, areas) => {
        const sheet = recogniseSheet('uji.xlsx', gridOf('Lembar', cells, { merges: areas }));
        everyRowIsAccountedFor(sheet);
        expect(sheet.table.rows).toHaveLength(sheet.table.length);
        expect(sheet.confidence).toBeGreaterThanOrEqual(0);
        expect(sheet.confidence).toBeLessThanOrEqual(1);
        if (sheet.role === 'pemetaan') summariseBudget([sheet.table]);
      }),
      { numRuns: 700 },
    );
  });

  test('every amount under a pagu header is counted, kept as a control, or its row says why not', () => {
    const amounts = fc.array(
      fc.tuple(
        fc.constantFrom<CellValue>(
          null,
          'Sub A',
          'Sub B',
          'JUMLAH',
          'Dinas Sosial',
          'Peningkatan pendapatan',
        ),
        fc.integer({ min: 1, max: 5 }),
      ),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(amounts, (rows) => {
        const sheet = sheetOf([
          ['Sub Kegiatan', 'Pagu', 'Strategi'],
          ...rows.map(([name, pagu]): Line => [name, pagu, null]),
        ]);
        const controls = sheet.totals.reduce(
          (sum, total) => sum + Number(total.amounts.get('pagu')?.sen ?? 0) / 100,
          0,
        );
        expect(paguOf(sheet) + controls).toBe(rows.reduce((sum, [, pagu]) => sum + pagu, 0));
      }),
      { numRuns: 700 },
    );
  });

  test('no row with a readable amount is left out without a control or a plain reason', () => {
    fc.assert(
      fc.property(withHeader, (cells) => {
        const sheet = sheetOf(cells);
        if (sheet.role !== 'pemetaan') return;
        const pagu = sheet.columns.find(({ field }) => field === 'pagu');
        const controls = new Set(sheet.totals.map(({ row }) => row));
        const lost = sheet.skipped.filter(({ row, reason }) => {
          if (!pagu || controls.has(row)) return false;
          // Accounts inside a stated amount and the rows of another table are `lain`; column numbers are no amounts.
          if (reason === 'lain' || reason === 'penomoran') return false;
          return readRupiah(sheet.grid.value(row - 1, pagu.column)).ok;
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });

  test('200 columns of text and 60 rows without a header: looked at a bounded number of times', () => {
    const cells = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 200 }, (_cell, column) => `uraian panjang ${String(row * 200 + column)} kegiatan`),
    );
    const grid = gridOf('Lembar', cells);
    let reads = 0;
    const counted = {
      ...grid,
      value: (row: number, column: number): CellValue => {
        reads += 1;
        return grid.value(row, column);
      },
    };
    expect(recogniseSheet('uji.xlsx', counted).reason).toBe('tanpa-judul-kolom');
    expect(reads).toBeLessThan(60 * 200 * 40);
  });

  test('rows without a name are not compared each with all others', () => {
    const count = 3000;
    const rows = Array.from({ length: count }, (_, row) =>
      ratLine({ no: row + 1, program: 'Program A', pagu: row + 1 }),
    );
    const grid = gridOf('Lembar', [RAT, ...rows]);
    let reads = 0;
    const counted = {
      ...grid,
      value: (row: number, column: number): CellValue => {
        reads += 1;
        return grid.value(row, column);
      },
    };
    const sheet = recogniseSheet('uji.xlsx', counted);
    expect(paguOf(sheet)).toBe((count * (count + 1)) / 2);
    expect(reads).toBeLessThan(count * 200);
  });
});
