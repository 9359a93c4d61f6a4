import { rumusDiubah } from '../../../src/core/rules/rumus-diubah';
import type { CellValue } from '../../../src/core/values/cell-value';
import { formulaGrid, ruleTester, type FormulaTestCell } from '../../rule-tester';

type TestCell = CellValue | FormulaTestCell;

const f = (formula: string, shows: CellValue): FormulaTestCell => ({ formula, shows });

const HEAD = [
  'No',
  'Sub Kegiatan',
  'Strategi',
  'Pagu (Rp)',
  'Realisasi Semester I',
  'Realisasi Semester II',
  'Total Realisasi',
];

/** Rows 2 … of a report, the total of each given by the caller for its 1-based row. */
const report = (
  totals: readonly ((row: number) => TestCell)[],
  more: readonly (readonly TestCell[])[] = [],
) => ({
  grid: formulaGrid('Matrik', [
    HEAD,
    ...totals.map((total, at) => [
      at + 1,
      `Kegiatan ${'abcdefgh'.charAt(at)}`,
      'S1',
      1000,
      100,
      200,
      total(at + 2),
    ]),
    ...more,
  ]),
});

const sum = (row: number): TestCell => f(`=E${String(row)}+F${String(row)}`, 300);

/** A table with a column of its own beside the known ones. */
const withColumn = (header: string, cells: readonly ((row: number) => TestCell)[]) => ({
  grid: formulaGrid('Matrik', [
    ['Sub Kegiatan', 'Strategi', 'Pagu (Rp)', header],
    ...cells.map((cell, at) => [`Kegiatan ${'abcdefgh'.charAt(at)}`, 'S1', 1000, cell(at + 2)]),
  ]),
});

const half = (row: number): TestCell => f(`=C${String(row)}/2`, 500);

const JUMLAH = (cells: readonly TestCell[]): readonly TestCell[] => ['JUMLAH', null, null, ...cells];
const down = (letter: string, shows: number, to = 4): TestCell =>
  f(`=SUM(${letter}2:${letter}${String(to)})`, shows);
const amounts = (row: number): TestCell => sum(row);

ruleTester(rumusDiubah, {
  valid: [
    { why: 'one formula from top to bottom', ...report([sum, sum, sum, sum, sum]) },
    { why: 'no formula at all', ...report([() => 300, () => 300, () => 300]) },
    {
      why: 'the same formula written with other spaces, dollars and case',
      ...report([sum, (row) => f(`= $e${String(row)} + F${String(row)}`, 300), sum, sum]),
    },
    { why: 'a blank cell: nothing was typed over', ...report([sum, () => null, sum, () => '-', sum]) },
    { why: 'formulas in fewer than half of the rows', ...report([sum, () => 300, () => 300, () => 300]) },
    {
      why: 'a header that promises no computing, and three of four rows',
      ...withColumn('Catatan', [half, half, half, () => 7]),
    },
    {
      why: 'running numbers',
      grid: formulaGrid('Matrik', [
        ['No', 'Sub Kegiatan', 'Strategi', 'Pagu (Rp)'],
        [1, 'Satu', 'S1', 1],
        ...[3, 4, 5, 6].map((row) => [
          f(`=A${String(row - 1)}+1`, row - 1),
          `Baris ${'abcdefg'.charAt(row)}`,
          'S1',
          1,
        ]),
        [9, 'Akhir', 'S1', 1],
      ]),
    },
    {
      why: 'a running balance starts with a constant',
      ...withColumn('Sisa', [
        () => 1000,
        ...[3, 4, 5, 6].map(() => (row: number) => f(`=D${String(row - 1)}-C${String(row)}`, 1)),
      ]),
    },
    {
      why: 'an error value is told by its own rule',
      ...report([sum, sum, sum, (row) => f(`=#REF!+F${String(row)}`, { error: '#REF!' })]),
    },
    {
      why: 'a typed total that its periods contradict is told by its own rule',
      ...report([sum, sum, sum, () => 299]),
    },
    {
      why: 'a formula that leaves a semester out: its result is told by its own rule',
      ...report([sum, sum, (row) => f(`=E${String(row)}`, 100), sum]),
    },
    {
      why: 'totals by formula; the total of totals adds up its row',
      ...report(
        [amounts, amounts, amounts],
        [JUMLAH([down('D', 3000), down('E', 300), down('F', 600), f('=E5+F5', 900)])],
      ),
    },
    {
      why: 'a typed grand total that its rows contradict is told by its own rule',
      ...report(
        [amounts, amounts, amounts],
        [JUMLAH([down('D', 3000), down('E', 300), 601, down('G', 900)])],
      ),
    },
    {
      why: 'one total that is a formula beside a typed one is no habit',
      grid: formulaGrid('Matrik', [
        ['Sub Kegiatan', 'Strategi', 'Pagu (Rp)'],
        ['I. PENGURANGAN BEBAN PENGELUARAN'],
        ['Kegiatan a', 'S1', 1000],
        ['JUMLAH', null, f('=SUM(C3:C3)', 1000)],
        ['II. PENINGKATAN PENDAPATAN'],
        ['Kegiatan b', 'S2', 2000],
        ['JUMLAH', null, 2000],
      ]),
    },
    {
      why: 'a sheet read without its formulas has none to hold cells against',
      rows: [
        { subkegiatan: 'Kegiatan a', pagu: 1000, realisasi: 300 },
        { subkegiatan: 'Kegiatan b', pagu: 1000, realisasi: 250 },
      ],
    },
  ],
  invalid: [
    {
      why: 'half of the rows of a total column are formulas, one was typed over',
      ...report([sum, sum, () => 300, sum]),
      finds: [
        {
          messageId: 'ditimpa',
          cell: 'G4',
          data: { judul: 'Total Realisasi', jumlah: 3, rumus: '=E4+F4', contoh: 'G3' },
          suggest: [],
          fix: null,
        },
      ],
    },
    {
      why: 'the first row is copied from below',
      ...report([() => 300, sum, sum]),
      finds: [{ messageId: 'ditimpa', cell: 'G2', data: { rumus: '=E2+F2', contoh: 'G3' } }],
    },
    {
      why: 'a formula that points at the row above',
      ...report([sum, sum, () => f('=E3+F3', 300), sum]),
      finds: [{ messageId: 'berbeda', cell: 'G4', data: { tertulis: '=E3+F3', rumus: '=E4+F4', jumlah: 3 } }],
    },
    {
      why: 'four fifths of any column',
      ...withColumn('Catatan', [half, half, half, half, () => '9901010101800001']),
      finds: [{ messageId: 'ditimpa', cell: 'D6', data: { judul: 'Catatan', rumus: '=C6/2' } }],
    },
    {
      why: 'under a percent sign from half on',
      ...withColumn('% Serapan', [half, half, () => 12]),
      finds: [{ messageId: 'ditimpa', cell: 'D4' }],
    },
    {
      why: 'a total typed between totals by formula',
      ...report(
        [amounts, amounts, amounts],
        [JUMLAH([down('D', 3000), down('E', 300), 600, down('G', 900)])],
      ),
      finds: [
        {
          messageId: 'totalDitimpa',
          cell: 'F5',
          data: { label: 'JUMLAH', rumus: '=SUM(F2:F4)', contoh: 'D5', jumlah: 3 },
        },
      ],
    },
    {
      why: 'a total that stops a row early, where that row happens to be zero',
      grid: formulaGrid('Matrik', [
        HEAD,
        [1, 'Satu', 'S1', 1000, 100, 200, 300],
        [2, 'Dua', 'S1', 1000, 100, 200, 300],
        [3, 'Tiga', 'S1', 1000, 100, 0, 100],
        [...JUMLAH([down('D', 3000), down('E', 300), down('F', 400, 3), down('G', 700)])],
      ]),
      finds: [
        { messageId: 'totalBerbeda', cell: 'F5', data: { tertulis: '=SUM(F2:F3)', rumus: '=SUM(F2:F4)' } },
      ],
    },
    {
      why: 'the only amount of a subtotal is typed, others of its column are formulas',
      grid: formulaGrid('Matrik', [
        ['Sub Kegiatan', 'Strategi', 'Pagu (Rp)'],
        ['Satu', 'S1', 10],
        ['JUMLAH', null, f('=SUM(C2:C2)', 10)],
        ['Dua', 'S2', 20],
        ['JUMLAH', null, 20],
        ['Tiga', 'S3', 30],
        ['JUMLAH', null, f('=SUM(C6:C6)', 30)],
      ]),
      finds: [{ messageId: 'totalDiketik', cell: 'C5', data: { jumlah: 2, contoh: 'C3' } }],
    },
    {
      why: 'a typed total beside a period nobody can read: no other rule can hold it against its periods',
      grid: formulaGrid('Matrik', [
        HEAD,
        ...[2, 3, 4, 5].map((at) => [
          at - 1,
          `Kegiatan ${'abcd'.charAt(at - 2)}`,
          'S1',
          1000,
          100,
          200,
          sum(at),
        ]),
        [5, 'Kegiatan e', 'S1', 1000, 'belum ada', 200, 250],
      ]),
      finds: [{ messageId: 'ditimpa', cell: 'G6', data: { rumus: '=E6+F6' } }],
    },
  ],
});
