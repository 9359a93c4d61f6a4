import { kegiatanDiDuaKabupaten } from '../../../src/core/rules/kegiatan-di-dua-kabupaten';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { collectionTester, type TestBook } from '../../collection-tester';

type Sheet = Readonly<Record<string, readonly CellValue[]>>;

const WILAYAH: Readonly<Record<string, string>> = {
  'Kabupaten Misal': '99.01',
  'Kabupaten Umpama': '99.02',
  'Kabupaten Andai': '99.03',
};

/** A mapping of some columns under a title that names its district. */
const book = (file: string, district: string, sheet: Sheet, tahun = 2025): TestBook => {
  const headers = Object.keys(sheet);
  const length = Math.max(...Object.values(sheet).map((cells) => cells.length));
  const wilayah = WILAYAH[district];
  return {
    file,
    ...(wilayah === undefined ? {} : { wilayah }),
    grids: [
      gridOf('Matriks', [
        [`Matriks ${district} Tahun ${String(tahun)}`],
        headers,
        ...Array.from({ length }, (_, at) => headers.map((header) => sheet[header]?.[at] ?? null)),
      ]),
    ],
  };
};

const row = {
  'Sub Kegiatan': ['Rehabilitasi rumah'],
  Strategi: ['S3'],
  'Sumber Dana': ['APBD'],
  'Pagu (Rp)': [5_000_000],
};
const coded = { ...row, 'Kode Wilayah': ['99.01.01.2001'] };
const named = { ...row, Lokasi: ['Desa Misal Jaya'] };
const A = 'Kabupaten Misal';
const B = 'Kabupaten Umpama';

collectionTester(kegiatanDiDuaKabupaten, {
  valid: [
    {
      why: 'villages of one name whose budgets differ',
      books: [book('a.xlsx', A, named), book('b.xlsx', B, { ...named, 'Pagu (Rp)': [6_000_000] })],
    },
    {
      why: 'all villages: those of each district are its own',
      books: [
        book('a.xlsx', A, { ...row, Lokasi: ['Seluruh Desa'] }),
        book('b.xlsx', B, { ...row, Lokasi: ['seluruh desa'] }),
      ],
    },
    { why: 'no place at all', books: [book('a.xlsx', A, row), book('b.xlsx', B, row)] },
    {
      why: 'no budget to compare',
      books: [
        book('a.xlsx', A, { ...named, 'Pagu (Rp)': [null] }),
        book('b.xlsx', B, { ...named, 'Pagu (Rp)': [null] }),
      ],
    },
    {
      why: 'another source',
      books: [book('a.xlsx', A, coded), book('b.xlsx', B, { ...coded, 'Sumber Dana': ['APBN'] })],
    },
    {
      why: 'another year',
      books: [book('a.xlsx', A, coded), book('b.xlsx', B, coded, 2024)],
    },
    {
      why: 'another code of the nomenclature',
      books: [
        book('a.xlsx', A, { ...coded, Kode: ['1.04.03.2.01.0001'] }),
        book('b.xlsx', B, { ...coded, Kode: ['1.04.03.2.01.0002'] }),
      ],
    },
    {
      why: 'two workbooks of one district',
      books: [book('a.xlsx', A, coded), book('b.xlsx', A, { ...coded, Pelaksana: ['Desa'] })],
    },
    {
      why: 'a workbook of no district',
      books: [book('a.xlsx', A, named), book('b.xlsx', 'Laporan', named)],
    },
  ],
  invalid: [
    {
      why: 'one region code in two districts, whatever the budgets',
      books: [
        book('a.xlsx', A, coded),
        book('b.xlsx', B, { ...coded, 'Sub Kegiatan': ['REHABILITASI  RUMAH'], 'Pagu (Rp)': [1] }),
      ],
      finds: [
        {
          messageId: 'kode',
          file: 'a.xlsx',
          sheet: 'Matriks',
          cell: 'A3',
          data: { lain: B },
          related: ["'[b.xlsx]Matriks'!A3"],
        },
      ],
    },
    {
      why: 'a code in one workbook only takes nothing away',
      books: [book('a.xlsx', A, coded), book('b.xlsx', B, { ...coded, Kode: ['1.04.03.2.01.0002'] })],
      finds: [{ messageId: 'kode' }],
    },
    {
      why: 'names, source and budget alike',
      books: [book('a.xlsx', A, named), book('b.xlsx', B, named)],
      finds: [{ messageId: 'nama', cell: 'A3', data: { lain: B, pagu: 500_000_000n } }],
    },
    {
      why: 'three districts are one finding',
      books: [book('a.xlsx', A, coded), book('b.xlsx', B, coded), book('c.xlsx', 'Kabupaten Andai', coded)],
      finds: [{ messageId: 'kode', data: { lain: `${B}, Kabupaten Andai` } }],
    },
    {
      why: 'most of a sheet is one mistake',
      books: [
        book('a.xlsx', A, {
          ...named,
          'Sub Kegiatan': ['Satu', 'Dua', 'Tiga', 'Empat'],
          Strategi: ['S3', 'S3', 'S3', 'S3'],
          'Sumber Dana': ['APBD', 'APBD', 'APBD', 'APBD'],
          'Pagu (Rp)': [1, 2, 3, 4],
          Lokasi: ['Desa Misal', 'Desa Misal', 'Desa Misal', 'Desa Misal'],
        }),
        book('b.xlsx', B, {
          ...named,
          'Sub Kegiatan': ['Satu', 'Dua', 'Tiga', 'Lima'],
          Strategi: ['S3', 'S3', 'S3', 'S3'],
          'Sumber Dana': ['APBD', 'APBD', 'APBD', 'APBD'],
          'Pagu (Rp)': [1, 2, 3, 4],
          Lokasi: ['Desa Misal', 'Desa Misal', 'Desa Misal', 'Desa Misal'],
        }),
      ],
      finds: [
        {
          messageId: 'lembar',
          cell: 'A3',
          data: { jumlah: 3, baris: 4, lain: B, lembar: 'Matriks' },
        },
      ],
    },
    {
      why: 'another workbook of its own district is no other district',
      books: [
        book('a.xlsx', A, coded),
        book('a2.xlsx', A, { ...coded, Pelaksana: ['Desa'] }),
        book('b.xlsx', B, coded),
      ],
      finds: [
        {
          messageId: 'kode',
          file: 'a.xlsx',
          data: { lain: B },
          related: ["'[b.xlsx]Matriks'!A3", "'[a2.xlsx]Matriks'!A3"],
        },
      ],
    },
    {
      why: 'of many districts six are named',
      books: Array.from('abcdefgh', (name) =>
        book(`${name}.xlsx`, `Kabupaten Rekaan ${name.toUpperCase()}`, named),
      ),
      finds: [
        {
          messageId: 'nama',
          file: 'a.xlsx',
          data: {
            lain: `${Array.from('BCDEFG', (name) => `Kabupaten Rekaan ${name}`).join(', ')}, …`,
          },
        },
      ],
    },
  ],
});
