import { totalTidakCocok } from '../../../src/core/rules/total-tidak-cocok';
import { gridOf, type Grid } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { ruleTester } from '../../rule-tester';

const matrik = (rows: readonly (readonly CellValue[])[]): Grid =>
  gridOf('Matrik', [['Sub Kegiatan', 'Pagu (Rp)', 'Total Realisasi'], ...rows]);

ruleTester(totalTidakCocok, {
  valid: [
    { why: 'a sheet without totals', grid: matrik([['Sandang', 1000]]) },
    {
      why: 'sections, their totals and the grand total',
      grid: matrik([
        ['I. PENGURANGAN BEBAN PENGELUARAN'],
        ['Sandang', 1000.5],
        ['Permakanan', 2000],
        ['JUMLAH', 3000.5],
        ['II. PENINGKATAN PENDAPATAN'],
        ['Pelatihan', 500],
        ['JUMLAH', 500],
        ['TOTAL', 3500.5],
      ]),
    },
    {
      why: 'a total may sum several sections above it, or all rows so far',
      grid: matrik([
        ['Sandang', 1],
        ['JUMLAH', 1],
        ['Pangan', 2],
        ['JUMLAH', 3],
        ['JUMLAH KESELURUHAN', 3],
      ]),
    },
    {
      why: 'amounts on the section’s own row sum what stands below',
      grid: matrik([
        ['I. PENGURANGAN BEBAN PENGELUARAN', 3000],
        ['Sandang', 1000],
        ['Permakanan', 2000],
        ['II. PENINGKATAN PENDAPATAN', 500],
        ['Pelatihan', 500],
      ]),
    },
    {
      why: 'a total row that states no amount',
      grid: matrik([
        ['Sandang', 1000],
        ['JUMLAH', null],
      ]),
    },
    {
      why: 'words are left out by us and by Excel',
      grid: matrik([
        ['Sandang', 'belum ada'],
        ['Pangan', 5],
        ['JUMLAH', 5],
      ]),
    },
    {
      why: 'an amount on the row of a section that has no rows yet',
      grid: matrik([
        ['I. PENGURANGAN BEBAN PENGELUARAN', 1000],
        ['Sandang', 1000],
        ['II. PENINGKATAN PENDAPATAN', 500],
      ]),
    },
    {
      why: 'totals above all data sum what stands below them',
      grid: matrik([
        ['TOTAL', 3000],
        ['JUMLAH', 3000],
        ['Sandang', 1000],
        ['Permakanan', 2000],
      ]),
    },
  ],
  invalid: [
    {
      why: 'a row was added below the formula’s range',
      grid: matrik([
        ['Sandang', 1000],
        ['Permakanan', 2000],
        ['Alat bantu', 500],
        ['JUMLAH', 3000],
      ]),
      finds: [
        {
          messageId: 'beda',
          cell: 'B5',
          related: ['B2:B4'],
          data: {
            label: 'JUMLAH',
            tertulis: 300_000n,
            dihitung: 350_000n,
            selisih: 50_000n,
            rentang: 'B2:B4',
          },
        },
      ],
    },
    {
      why: 'of all sums it may be, the nearest is named: here all rows',
      grid: matrik([
        ['I. PENGURANGAN BEBAN PENGELUARAN'],
        ['Sandang', 1000],
        ['JUMLAH', 1000],
        ['II. PENINGKATAN PENDAPATAN'],
        ['Pelatihan', 500],
        ['JUMLAH', 500],
        ['TOTAL', 1600],
      ]),
      finds: [{ messageId: 'beda', cell: 'B8', data: { selisih: 10_000n, rentang: 'B3, B6' } }],
    },
    {
      why: 'nothing is no sum: a total of zero under another total',
      grid: matrik([
        ['Sandang', 1000],
        ['JUMLAH', 1000],
        ['TOTAL', 0],
      ]),
      finds: [{ messageId: 'beda', cell: 'B4' }],
    },
    {
      why: 'a grand total must be all rows',
      grid: matrik([
        ['Sandang', 1000],
        ['GRAND TOTAL', 1000],
        ['Pangan', 1],
        ['JUMLAH KESELURUHAN', 1],
      ]),
      finds: [{ messageId: 'beda', cell: 'B5', data: { dihitung: 100_100n } }],
    },
    {
      why: 'amounts on a section row, one sen off',
      grid: matrik([
        ['I. PENGURANGAN BEBAN PENGELUARAN', 999.99],
        ['Sandang', 1000],
        ['Pangan', 0],
      ]),
      finds: [{ messageId: 'beda', cell: 'B2', data: { selisih: 1n } }],
    },
    {
      why: 'Excel’s sum passed over a number kept as text, and that is all the difference',
      grid: matrik([
        ['Sandang', 1000],
        ['Pangan', 'Rp 1.500.000'],
        ['JUMLAH', 1000],
      ]),
      finds: [{ messageId: 'teks', cell: 'B4', data: { sel: 1, selisih: 150_000_000n } }],
    },
    {
      why: 'every amount column is its own promise',
      grid: matrik([
        ['Sandang', 1000, 400],
        ['Pangan', 500, 100],
        ['JUMLAH', 1500, 501],
      ]),
      finds: [{ messageId: 'beda', cell: 'C4' }],
    },
    {
      why: 'a total above all data that its rows contradict',
      grid: matrik([
        ['JUMLAH', 2500],
        ['Sandang', 1000],
        ['Permakanan', 2000],
      ]),
      finds: [
        {
          messageId: 'beda',
          cell: 'B2',
          related: ['B3:B4'],
          data: { tertulis: 250_000n, dihitung: 300_000n, selisih: 50_000n, rentang: 'B3:B4' },
        },
      ],
    },
    {
      why: 'a number that was rounded is no text',
      grid: matrik([
        ['Sandang', 1000.12345],
        ['Permakanan', '500'],
        ['JUMLAH', 1000.12],
      ]),
      finds: [{ messageId: 'teks', cell: 'B4', data: { sel: 1, selisih: 50_000n } }],
    },
    {
      why: 'many blocks of rows are shortened in the sentence, not among the cells it is about',
      grid: matrik([
        ...['Satu', 'Dua', 'Tiga', 'Empat', 'Lima'].flatMap((name): CellValue[][] => [
          [name, 100],
          ['JUMLAH', 100],
        ]),
        ['TOTAL', 510],
      ]),
      finds: [
        {
          messageId: 'beda',
          cell: 'B12',
          related: ['B2', 'B4', 'B6', 'B8', 'B10'],
          data: { tertulis: 51_000n, dihitung: 50_000n, rentang: 'B2, B4, B6, B8, …' },
        },
      ],
    },
  ],
});
