import { danaDihitungDuaTingkat } from '../../../src/core/rules/dana-dihitung-dua-tingkat';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { collectionTester, type TestBook } from '../../collection-tester';

type Row = readonly [subkegiatan: string, sumberDana: string, pagu: number, kodeWilayah?: string];

const book = (file: string, title: string, ...rows: readonly Row[]): TestBook => ({
  file,
  grids: [
    gridOf('Matriks', [
      [`${title} Tahun 2025`],
      ['Sub Kegiatan', 'Strategi', 'Sumber Dana', 'Pagu (Rp)', 'Kode Wilayah'],
      ...rows.map(([name, source, pagu, code]): CellValue[] => [name, 'S3', source, pagu, code ?? null]),
    ]),
  ],
});

const transfer: Row = ['Penyaluran Alokasi Dana Desa', 'APBD', 900];
const spent: Row = ['Rehabilitasi rumah', 'ADD', 100];
const A = 'Matriks Kabupaten Misal';
const B = 'Matriks Kabupaten Umpama';
const PROVINSI = 'Matriks Provinsi Contoh';

collectionTester(danaDihitungDuaTingkat, {
  valid: [
    {
      why: 'both in one workbook: told of there',
      books: [book('a.xlsx', A, transfer, spent), book('b.xlsx', B, ['Sandang', 'APBD', 5])],
    },
    {
      why: 'the villages of another district',
      books: [book('a.xlsx', A, transfer), book('b.xlsx', B, spent)],
    },
    {
      why: 'Dana Desa comes from the APBN',
      books: [book('a.xlsx', A, transfer), book('desa.xlsx', A, ['Jalan', 'Dana Desa', 5])],
    },
    {
      why: 'a transfer to another village',
      books: [
        book('a.xlsx', A, ['Penyaluran Alokasi Dana Desa', 'APBD', 900, '99.01.01.2001']),
        book('desa.xlsx', A, ['Rehabilitasi rumah', 'ADD', 100, '99.01.01.2002']),
      ],
    },
    {
      why: 'guiding the money is not the money',
      books: [
        book('prov.xlsx', PROVINSI, ['Evaluasi bantuan keuangan kepada kabupaten/kota', 'APBD', 900]),
        book('a.xlsx', A, ['Jalan', 'APBD (Bantuan Keuangan Provinsi)', 5]),
      ],
    },
    {
      why: 'a district that hands nothing over is no province',
      books: [
        book('a.xlsx', A, ['Bantuan keuangan kepada kabupaten/kota lain', 'APBD', 900]),
        book('b.xlsx', B, ['Jalan', 'APBD (Bantuan Keuangan Provinsi)', 5]),
      ],
    },
  ],
  invalid: [
    {
      why: 'ADD in the district’s workbook and in that of its villages',
      books: [book('a.xlsx', A, transfer), book('desa.xlsx', A, spent, ['Jalan', 'ADD', 200])],
      finds: [
        {
          messageId: 'dua',
          file: 'a.xlsx',
          cell: 'C3',
          data: {
            dana: 'Alokasi Dana Desa (ADD)',
            pemberi: 1,
            paguPemberi: 90_000n,
            penerima: 2,
            paguPenerima: 30_000n,
            lain: 'desa.xlsx',
          },
          related: ["'[desa.xlsx]Matriks'!C3", "'[desa.xlsx]Matriks'!C4"],
        },
      ],
    },
    {
      why: 'a transfer to the district as a whole pays for each of its villages',
      books: [
        book('a.xlsx', A, ['Penyaluran Alokasi Dana Desa', 'APBD', 900, '99.01']),
        book('desa.xlsx', A, ['Rehabilitasi rumah', 'ADD', 100, '99.01.01.2001']),
      ],
      finds: [{ messageId: 'dua' }],
    },
    {
      why: 'financial aid of the province, received by two districts',
      books: [
        book('prov.xlsx', PROVINSI, ['Bantuan keuangan khusus kepada Kabupaten/Kota', 'APBD', 900]),
        book('a.xlsx', A, ['Jalan', 'APBD (Bantuan Keuangan Provinsi)', 5]),
        book('b.xlsx', B, ['Rumah', 'Bankeu Prov.', 7]),
      ],
      finds: [
        {
          messageId: 'dua',
          file: 'prov.xlsx',
          cell: 'C3',
          data: { penerima: 2, paguPenerima: 1_200n, lain: 'a.xlsx, b.xlsx' },
        },
      ],
    },
    {
      why: 'every row that hands it over counts',
      books: [
        book('a.xlsx', A, transfer, ['Penyaluran Alokasi Dana Desa tahap II', 'APBD', 600]),
        book('desa.xlsx', A, spent),
      ],
      finds: [
        {
          messageId: 'dua',
          cell: 'C3',
          data: { pemberi: 2, paguPemberi: 150_000n, penerima: 1, paguPenerima: 10_000n },
          related: ["'[a.xlsx]Matriks'!C4", "'[desa.xlsx]Matriks'!C3"],
        },
      ],
    },
    {
      why: 'of many districts that spend it six are named',
      books: [
        book('prov.xlsx', PROVINSI, ['Bantuan keuangan kepada kabupaten/kota', 'APBD', 900]),
        ...Array.from('abcdefg', (name) =>
          book(`${name}.xlsx`, `Matriks Kabupaten Misal ${name.toUpperCase()}`, [
            'Jalan',
            'APBD (Bantuan Keuangan Provinsi)',
            5,
          ]),
        ),
      ],
      finds: [
        {
          messageId: 'dua',
          file: 'prov.xlsx',
          data: { penerima: 7, lain: 'a.xlsx, b.xlsx, c.xlsx, d.xlsx, e.xlsx, f.xlsx, …' },
        },
      ],
    },
  ],
});
