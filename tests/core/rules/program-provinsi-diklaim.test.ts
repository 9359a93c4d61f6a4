import { programProvinsiDiklaim } from '../../../src/core/rules/program-provinsi-diklaim';
import { gridOf, type MergedArea } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { collectionTester, type TestBook } from '../../collection-tester';

type Row = readonly [opd: string, kode: string | null, subkegiatan: string | null, pagu: number];

/** A mapping of a year; `merges` are areas of its cells. */
const bookOf = (
  tahun: number,
  file: string,
  title: string,
  rows: readonly Row[],
  merges: readonly MergedArea[] = [],
): TestBook => ({
  file,
  grids: [
    gridOf(
      'Matriks',
      [
        [`${title} Tahun ${String(tahun)}`],
        ['Perangkat Daerah', 'Kode', 'Sub Kegiatan', 'Strategi', 'Pagu (Rp)'],
        ...rows.map(([opd, kode, name, pagu]): CellValue[] => [opd, kode, name, 'S1', pagu]),
      ],
      { merges },
    ),
  ],
});
const book = (file: string, title: string, ...rows: readonly Row[]): TestBook =>
  bookOf(2025, file, title, rows);

const own: Row = ['Dinas Sosial', '1.06.04.2.01.0005', 'Bantuan sandang', 5];
const claimed: Row = ['Dinas Sosial Provinsi Contoh', '1.06.04.1.01.0005', 'Bantuan sandang panti', 900];
const rowNamed = (name: string): Row => [
  'Dinas Sosial Provinsi Contoh',
  '1.06.04.1.01.0005',
  `Bantuan sandang panti ${name}`,
  10,
];
const A = 'Matriks Kabupaten Misal';
const PROVINSI = 'Matriks Provinsi Contoh';

collectionTester(programProvinsiDiklaim, {
  valid: [
    { why: 'rows of the district’s own', books: [book('a.xlsx', A, own)] },
    { why: 'the province’s own workbook', books: [book('prov.xlsx', PROVINSI, claimed)] },
    {
      why: 'an office of the district that names the province behind it',
      books: [
        book('a.xlsx', A, [
          'Dinas Sosial Kabupaten Misal Provinsi Contoh',
          '1.06.04.2.01.0005',
          'Bantuan sandang',
          5,
        ]),
      ],
    },
    { why: 'a workbook of no district', books: [book('a.xlsx', 'Laporan', claimed)] },
  ],
  invalid: [
    {
      why: 'an office of the province and its code, in no workbook of the province',
      books: [book('a.xlsx', A, own, claimed, ['Dinas Sosial', '1.06.04.1.01.0006', 'Bantuan alat', 100])],
      finds: [
        {
          messageId: 'provinsi',
          file: 'a.xlsx',
          cell: 'A4',
          data: { jumlah: 2, pagu: 100_000n },
          related: ["'[a.xlsx]Matriks'!A5"],
        },
      ],
    },
    {
      why: 'the same in the province’s own workbook',
      books: [
        book('a.xlsx', A, own, claimed, ['Bappeda Prov. Contoh', null, 'Rapat', 3]),
        book('prov.xlsx', PROVINSI, claimed),
      ],
      finds: [
        {
          messageId: 'dua',
          cell: 'A4',
          data: { jumlah: 1, pagu: 90_000n, lain: 'prov.xlsx' },
          related: ["'[prov.xlsx]Matriks'!A3"],
        },
        { messageId: 'provinsi', cell: 'A5', data: { jumlah: 1, pagu: 300n } },
      ],
    },
    {
      why: 'two provinces: nobody can say whose district it is',
      books: [
        book('a.xlsx', A, claimed),
        book('prov.xlsx', PROVINSI, claimed),
        book('lain.xlsx', 'Matriks Provinsi Rekaan', claimed),
      ],
      finds: [{ messageId: 'provinsi', file: 'a.xlsx' }],
    },
    {
      why: 'the programme of the same year is the one that counts twice',
      books: [
        book('a.xlsx', A, claimed),
        bookOf(2024, 'prov-2024.xlsx', PROVINSI, [claimed]),
        bookOf(2025, 'prov-2025.xlsx', PROVINSI, [claimed]),
      ],
      finds: [{ messageId: 'dua', file: 'a.xlsx', data: { jumlah: 1, lain: 'prov-2025.xlsx' } }],
    },
    {
      why: 'rows that only go on with the one above have no name to be known by in another workbook',
      books: [
        bookOf(
          2025,
          'a.xlsx',
          A,
          [claimed, ['Dinas Kesehatan Provinsi Contoh', '1.02.02.1.02.0001', null, 40]],
          [{ top: 2, left: 2, bottom: 3, right: 2 }],
        ),
        bookOf(
          2025,
          'prov.xlsx',
          PROVINSI,
          [claimed, ['Dinas Pendidikan Provinsi Contoh', '1.01.02.1.02.0001', null, 70]],
          [{ top: 2, left: 2, bottom: 3, right: 2 }],
        ),
      ],
      finds: [
        { messageId: 'dua', file: 'a.xlsx', cell: 'A3', data: { jumlah: 1, lain: 'prov.xlsx' } },
        { messageId: 'provinsi', file: 'a.xlsx', cell: 'A4', data: { jumlah: 1, pagu: 4_000n } },
      ],
    },
    {
      why: 'of many workbooks of the province six are named',
      books: [
        book('a.xlsx', A, ...Array.from('bcdefgh', rowNamed)),
        ...Array.from('bcdefgh', (name) => book(`${name}.xlsx`, PROVINSI, rowNamed(name))),
      ],
      finds: [
        {
          messageId: 'dua',
          file: 'a.xlsx',
          data: { jumlah: 7, lain: 'b.xlsx, c.xlsx, d.xlsx, e.xlsx, f.xlsx, g.xlsx, …' },
        },
      ],
    },
  ],
});
