import { programProvinsiDiklaim } from '../../../src/core/rules/program-provinsi-diklaim';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { collectionTester, type TestBook } from '../../collection-tester';

type Row = readonly [opd: string, kode: string | null, subkegiatan: string, pagu: number];

const book = (file: string, title: string, ...rows: readonly Row[]): TestBook => ({
  file,
  grids: [
    gridOf('Matriks', [
      [`${title} Tahun 2025`],
      ['Perangkat Daerah', 'Kode', 'Sub Kegiatan', 'Strategi', 'Pagu (Rp)'],
      ...rows.map(([opd, kode, name, pagu]): CellValue[] => [opd, kode, name, 'S1', pagu]),
    ]),
  ],
});

const own: Row = ['Dinas Sosial', '1.06.04.2.01.0005', 'Bantuan sandang', 5];
const claimed: Row = ['Dinas Sosial Provinsi Contoh', '1.06.04.1.01.0005', 'Bantuan sandang panti', 900];
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
  ],
});
