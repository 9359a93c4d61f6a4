import { describe, expect, test } from '@jest/globals';
import { summariseBudget } from '../../../src/core/budget/budget';
import { findProviders } from '../../../src/core/households/providers';
import { DEFAULT_BASIS } from '../../../src/core/report/checked-book';
import { programmesOf } from '../../../src/core/rules/helpers/programmes';
import { runRules } from '../../../src/core/rules/run-rules';
import { strategiKosong } from '../../../src/core/rules/strategi-kosong';
import { recogniseSheet } from '../../../src/core/schema/recognise';
import { gridOf } from '../../../src/core/table/grid';
import { rowCursor, rowsOf, type Table } from '../../../src/core/table/table';
import {
  KAMUS_NASIONAL,
  makeKamus,
  programName,
  type Kamus,
  type RegionalWords,
} from '../../../src/core/taxonomy/kamus';
import { findProgram } from '../../../src/core/taxonomy/program';
import type { CellValue } from '../../../src/core/values/cell-value';

const WORDS: RegionalWords = {
  program: [{ nama: 'Bedah Warung', strategi: 'S2', sinonim: ['Warung Naik Kelas', 'WNK'] }],
  sinonim: [
    { jenis: 'opd', tulisan: 'Dinsos P3A', baku: 'Dinas Sosial' },
    { jenis: 'desa', tulisan: 'Sukamaju Brt', baku: 'Sukamaju Barat' },
    { jenis: 'program', tulisan: 'Bansos Berkah', baku: 'PKH' },
    { jenis: 'program', tulisan: 'Kios Rakyat', baku: 'Bedah Warung' },
    { jenis: 'sumber-dana', tulisan: 'Dana Berkah', baku: 'Baznas' },
  ],
};
const kamus = makeKamus(WORDS);

const HEADER = ['Strategi', 'Perangkat Daerah', 'Sub Kegiatan', 'Pagu (Rp)', 'Sumber Dana'];
const tableOf = (rows: readonly (readonly CellValue[])[], words?: Kamus): Table =>
  recogniseSheet('uji.xlsx', gridOf('Matrik', [HEADER, ...rows]), words).table;

describe('programmes of the region', () => {
  test.each([
    ['Bedah Warung', 'DAERAH-BEDAH-WARUNG', 1],
    ['bedah  warung', 'DAERAH-BEDAH-WARUNG', 1],
    ['Warung Naik Kelas', 'DAERAH-BEDAH-WARUNG', 1],
    ['Kios Rakyat', 'DAERAH-BEDAH-WARUNG', 1],
    ['Pelaksanaan bedah warung bagi UMKM', 'DAERAH-BEDAH-WARUNG', 0.8],
    ['Bansos Berkah', 'PKH', 1],
    ['Penyaluran Bansos Berkah Tahap I', 'PKH', 0.8],
    ['PKH', 'PKH', 1],
  ])('%s', (text, program, keyakinan) => {
    expect(kamus.findProgram(text)).toMatchObject([{ program, keyakinan }]);
  });

  test('a short word counts inside a text only in capitals', () => {
    expect(kamus.findProgram('Dana wnk desa')).toEqual([]);
    expect(kamus.findProgram('Dana WNK desa')).toMatchObject([{ program: 'DAERAH-BEDAH-WARUNG' }]);
  });

  test('the national catalogue knows none of them, and keeps its own', () => {
    expect(findProgram('Bedah Warung')).toEqual([]);
    expect(KAMUS_NASIONAL.findProgram('Bansos Berkah')).toEqual([]);
    expect(makeKamus({ program: [], sinonim: [] })).toBe(KAMUS_NASIONAL);
  });

  test('have an entry with their strategy', () => {
    expect(kamus.programOf('DAERAH-BEDAH-WARUNG')).toMatchObject({ strategi: 'S2', subkelompok: null });
    expect(kamus.programOf('PKH')).toMatchObject({ id: 'PKH', strategi: 'S1' });
    expect(() => KAMUS_NASIONAL.programOf('DAERAH-X')).toThrow(RangeError);
    expect(() => kamus.programOf('DAERAH-X')).toThrow(RangeError);
    expect([programName('DAERAH-BEDAH-WARUNG'), programName('PKH')]).toEqual([
      'BEDAH WARUNG',
      'Program Keluarga Harapan',
    ]);
  });

  test('a spelling of something nobody knows is told, not guessed', () => {
    const odd = makeKamus({
      program: [],
      sinonim: [
        { jenis: 'program', tulisan: 'A B C', baku: 'tidak ada program ini' },
        { jenis: 'sumber-dana', tulisan: 'D E F', baku: 'tidak ada sumber ini' },
        { jenis: 'sumber-dana', tulisan: 'G H I', baku: 'APBN dan APBD' },
      ],
    });
    expect(odd.unresolved).toEqual([0, 1, 2]);
    expect(odd.findProgram('A B C')).toEqual([]);
    expect(odd.findSumberDana('D E F')).toBeNull();
    expect(kamus.unresolved).toEqual([]);
  });
});

describe('a table read with the words of the region', () => {
  const rows = [
    ['S1', 'Dinas Sosial', 'Penyaluran Bansos Berkah', 100, 'APBD'],
    ['S1', 'DINSOS P3A', 'Bantuan sosial', 40, 'Dana Berkah'],
    ['S2', 'Dinas Koperasi', 'Bedah warung bagi UMKM', 7, 'APBN'],
  ];

  test('holds the canonical spelling, and keeps what was submitted', () => {
    const cursor = rowCursor(tableOf(rows, kamus));
    cursor.moveTo(1);
    expect([cursor.text('opd'), cursor.raw('opd')]).toEqual(['Dinas Sosial', 'DINSOS P3A']);
    expect([cursor.text('sumberDana'), cursor.raw('sumberDana')]).toEqual(['NONPEM.ZIS', 'Dana Berkah']);
  });

  test('adds up by OPD and source as the settings say', () => {
    const keys = (words?: Kamus): unknown => {
      const { opd, sumberDana, total } = summariseBudget([tableOf(rows, words)]);
      return {
        opd: opd.map(({ name, pagu }) => [name.id, pagu]),
        sumber: sumberDana.filter(({ pagu }) => pagu > 0n).map(({ key, pagu }) => [key, pagu]),
        total: total.pagu,
      };
    };
    expect(keys(kamus)).toEqual({
      opd: [
        ['Dinas Sosial', 14_000n],
        ['Dinas Koperasi', 700n],
      ],
      sumber: [
        ['APBN', 700n],
        ['APBD', 10_000n],
        ['NONPEM', 4_000n],
      ],
      total: 14_700n,
    });
    expect(keys()).toEqual({
      opd: [
        ['Dinas Sosial', 10_000n],
        ['DINSOS P3A', 4_000n],
        ['Dinas Koperasi', 700n],
      ],
      sumber: [
        ['APBN', 700n],
        ['APBD', 10_000n],
        ['TIDAK_TERPETAKAN', 4_000n],
      ],
      total: 14_700n,
    });
  });

  test('an own programme never fills in a strategy: it is offered, and counts once it is taken', () => {
    const unplaced = [null, 'Dinas Koperasi', 'Bedah warung bagi UMKM', 7, 'APBN'];
    const totals = (row: readonly CellValue[]): unknown =>
      summariseBudget([tableOf([row], kamus)])
        .strategi.filter(({ pagu }) => pagu > 0n)
        .map(({ key }) => key);
    const other = ['S1', 'Dinas Sosial', 'Penyaluran sandang', 1, 'APBD'];
    const sheet = recogniseSheet('uji.xlsx', gridOf('Matrik', [HEADER, other, unplaced]), kamus);
    const context = { ...DEFAULT_BASIS, sheet, table: sheet.table, tahun: null };
    const offered = runRules(
      { ...DEFAULT_BASIS, file: 'uji.xlsx', comments: [], tahun: null, sheets: [context] },
      [strategiKosong],
    );
    expect(offered.map(({ suggestions }) => suggestions.map(({ value }) => value))).toEqual([['S2']]);
    expect(totals(unplaced)).toEqual(['TIDAK_TERPETAKAN']);
    expect(totals(['S2', ...unplaced.slice(1)])).toEqual(['S2']);
  });

  test('names its programmes to rules and to the search for providers', () => {
    const named = (words?: Kamus): unknown => [...namesIn(tableOf(rows, words))];
    expect(named(kamus)).toEqual([['PKH'], [], ['DAERAH-BEDAH-WARUNG']]);
    expect(named()).toEqual([[], [], []]);
    expect([...findProviders([tableOf(rows, kamus)]).keys()]).toEqual(['PKH', 'DAERAH-BEDAH-WARUNG']);
    expect([...findProviders([tableOf(rows)]).keys()]).toEqual([]);
  });
});

function* namesIn(table: Table): Generator<readonly string[]> {
  for (const row of rowsOf(table)) yield (programmesOf(row)?.programmes ?? []).map(({ id }) => id);
}

test('a column of receipts is known by the spelling of the region', () => {
  const family = [
    ['NIK', 'Nama', 'Desil', 'Desa', 'Penerima Bansos Berkah', 'Penerima Bedah Warung'],
    ['9901010101010001', 'Uji', 1, 'Sukamaju Brt', 'Ya', 'Tidak'],
  ];
  const sheet = recogniseSheet('uji.xlsx', gridOf('Keluarga', family), kamus);
  expect(sheet.columns.map(({ field }) => field).slice(4)).toEqual([
    'penerima.PKH',
    'penerima.DAERAH-BEDAH-WARUNG',
  ]);
  for (const row of rowsOf(sheet.table)) expect(row.text('desa')).toBe('Sukamaju Barat');
});
