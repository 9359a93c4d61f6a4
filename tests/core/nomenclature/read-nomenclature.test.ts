import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNomenclature } from '../../../src/core/nomenclature/read-nomenclature';
import { contextOf, DEFAULT_BASIS, recogniseBook } from '../../../src/core/report/checked-book';
import { gridOf } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';

const read = (rows: readonly (readonly CellValue[])[]) => readNomenclature(gridOf('Nomenklatur', rows));
const ROW = ['1.02.02.2.01.0001', 'Pengelolaan Pelayanan Kesehatan Ibu Hamil'] as const;
const ENTRY = { kode: ROW[0], nama: ROW[1] };

describe('a list of one’s own', () => {
  test.each([
    [['Kode', 'Nomenklatur']],
    [['KODE SUB KEGIATAN', 'NAMA SUB KEGIATAN']],
    [['Kode Nomenklatur', 'Uraian']],
    [['kode_sub_giat', 'nama_sub_giat']],
    [['Kode', 'Program/Kegiatan/Sub Kegiatan']],
  ])('headed %j', (header) => {
    expect(read([['Nomenklatur 2025'], [], header, [...ROW]])).toEqual([ENTRY]);
  });
  test('keeps programme, kegiatan and sub kegiatan; reads odd separators; leaves the code out of the name', () => {
    const rows = [
      ['1', 'Urusan'],
      ['1.02', 'Bidang Kesehatan'],
      ['1.02.02', 'Program A'],
      ['1.02.02.2.01', 'Kegiatan B'],
      ['1.02.02.02.01.0001 ', '1.02.02.2.01.0001 Sub C'],
      ['', 'Tanpa kode'],
      ['1.02.02.2.01.0002', null],
    ];
    expect(read([['Kode', 'Nomenklatur'], ...rows])).toEqual([
      { kode: '1.02.02', nama: 'Program A' },
      { kode: '1.02.02.2.01', nama: 'Kegiatan B' },
      { kode: '1.02.02.2.01.0001', nama: 'Sub C' },
    ]);
  });
  test('its first entry may speak of money: only a header with amounts makes it a budget', () => {
    const nama = 'Penyediaan Biaya Personil dan Penyusunan Anggaran';
    expect(
      read([
        ['Kode', 'Nomenklatur'],
        [ROW[0], nama],
      ]),
    ).toEqual([{ kode: ROW[0], nama }]);
    expect(
      read([
        ['Kode', 'Nomenklatur', 'Tahun'],
        [null, null, 'Pagu'],
        [...ROW, 1_000],
      ]),
    ).toEqual([]);
  });
});

describe('the table of the decrees', () => {
  const PARTS = ['URUSAN/UNSUR', 'BIDANG URUSAN', 'PROGRAM', 'KEGIATAN', 'SUB KEGIATAN'];
  const TAIL = ['NOMENKLATUR URUSAN KABUPATEN/KOTA', 'KINERJA', 'INDIKATOR', 'SATUAN'];
  test('joins the code from its five columns, as text or as numbers', () => {
    const rows: CellValue[][] = [
      ['1', '02', '02', null, null, 'PROGRAM A', null, null, null],
      ['1', '02', '02', '2.01', null, 'Kegiatan B', null, null, null],
      ['1', '02', '02', '2.01', '0001', 'Sub C', 'k', 'i', 'Orang'],
      [1, 2, 2, '2.01', 14, 'Sub D', 'k', 'i', 'Orang'],
    ];
    const entries = [
      { kode: '1.02.02', nama: 'PROGRAM A' },
      { kode: '1.02.02.2.01', nama: 'Kegiatan B' },
      { kode: '1.02.02.2.01.0001', nama: 'Sub C' },
      { kode: '1.02.02.2.01.0014', nama: 'Sub D' },
    ];
    expect(read([[...PARTS, ...TAIL], ...rows])).toEqual(entries);
    expect(read([['KODE', null, null, null, null, ...TAIL], [...PARTS], ...rows])).toEqual(entries);
  });
  test('a kegiatan kept as the number 2.1 may have been 2.10: it is left out', () => {
    expect(
      read([
        [...PARTS, ...TAIL],
        [1, 2, 2, 2.1, 1, 'Sub C', null, null, null],
      ]),
    ).toEqual([]);
  });
});

describe('no nomenclature', () => {
  test.each<[string, readonly (readonly CellValue[])[]]>([
    [
      'a budget',
      [
        ['Kode', 'Sub Kegiatan', 'Pagu'],
        [...ROW, 1000],
      ],
    ],
    [
      'a list without codes',
      [
        ['No', 'Nomenklatur'],
        ['1', 'A'],
      ],
    ],
    ['codes of another kind', [['Kode', 'Nama'], ['A-1', 'Barang'], ['A-2', 'Barang'], [...ROW]]],
    ['an empty sheet', []],
  ])('%s', (_, rows) => {
    expect(read(rows)).toEqual([]);
  });
  test('any cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.constantFrom('Kode', 'Nomenklatur', '1.02.02'),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (rows) => {
        expect(read(rows)).toEqual(expect.any(Array));
      }),
    );
  });
});

test('a nomenclature among the sheets counts with that of the settings', () => {
  const book = recogniseBook('buku.xlsx', [gridOf('Nomenklatur', [['Kode', 'Nomenklatur'], [...ROW]])]);
  const own = { kode: '1.02.03', nama: 'Program lain' };
  const settings = { ...DEFAULT_BASIS.settings, nomenklatur: [own] };
  expect(contextOf(book, { ...DEFAULT_BASIS, settings }).settings.nomenklatur).toEqual([own, ENTRY]);
});
