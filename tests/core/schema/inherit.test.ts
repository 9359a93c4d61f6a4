import { describe, expect, test } from '@jest/globals';
import { summariseBudget } from '../../../src/core/budget/budget';
import { rowsOf } from '../../../src/core/table/table';
import { area, paguOf, RAT, ratLine, sheetOf, textsOf, type Line } from './sheets';

const S1 = ['I. PENGURANGAN BEBAN PENGELUARAN MASYARAKAT'];
const S2 = ['II. PENINGKATAN PENDAPATAN MASYARAKAT'];

describe('national forms write names once', () => {
  const sheet = sheetOf([
    RAT,
    S1,
    ratLine({
      no: 1,
      opd: 'Dinas Sosial',
      program: 'Program A',
      kegiatan: 'Kegiatan A',
      sub: 'Sub 1',
      pagu: 1,
    }),
    ratLine({ no: 2, sub: 'Sub 2', pagu: 2 }),
    ratLine({ no: 3, kegiatan: 'Kegiatan B', sub: 'Sub 3', pagu: 3 }),
    ratLine({ no: 4, opd: 'Dinas Kesehatan', sub: 'Sub 4', pagu: 4 }),
    S2,
    ratLine({ no: 5, sub: 'Sub 5', pagu: 5 }),
  ]);

  test.each([
    ['strategi', ['S1', 'S1', 'S1', 'S1', 'S2']],
    ['opd', ['Dinas Sosial', 'Dinas Sosial', 'Dinas Sosial', 'Dinas Kesehatan', null]],
    ['program', ['Program A', 'Program A', 'Program A', null, null]],
    ['kegiatan', ['Kegiatan A', 'Kegiatan A', 'Kegiatan B', null, null]],
  ] as const)('%s: down to the next, never into another OPD or strategy', (field, expected) => {
    expect(textsOf(sheet, field)).toEqual(expected);
  });

  test('what came from above is marked so, and points at nothing of its own', () => {
    const inherited = Array.from(rowsOf(sheet.table), (row) => row.inherited('opd'));
    expect(inherited).toEqual([false, true, true, false, false]);
  });

  test.each(['sumberDana', 'lokasi', 'kode', 'sasaran'] as const)('%s never comes from above', (field) => {
    const filled = sheetOf([
      RAT,
      ratLine({
        no: 1,
        opd: 'Dinas Sosial',
        kode: '1.06.05.2.01.0001',
        sub: 'Sub 1',
        pagu: 1,
        sumber: 'PAD',
        lokasi: 'A',
        sasaran: 5,
      }),
      ratLine({ no: 2, sub: 'Sub 2', pagu: 2 }),
    ]);
    expect(Array.from(rowsOf(filled.table), (row) => row.text(field) ?? row.number(field))[1]).toBeNull();
  });

  test('spellings of one OPD are one: its program goes on', () => {
    const spelled = sheetOf([
      RAT,
      ratLine({ no: 1, opd: 'Dinas Sosial, dan Desa', program: 'Program A', sub: 'Sub 1', pagu: 1 }),
      ratLine({ no: 2, opd: 'DINAS SOSIAL DAN DESA', sub: 'Sub 2', pagu: 2 }),
    ]);
    expect(textsOf(spelled, 'program')).toEqual(['Program A', 'Program A']);
    expect(summariseBudget([spelled.table]).opd).toHaveLength(1);
  });

  test('a strategy stated in every row does not cut OPD and program', () => {
    const rowwise = sheetOf([
      RAT,
      ratLine({ no: 1, strategi: 'S1', opd: 'Dinas Sosial', program: 'Program A', sub: 'Sub 1', pagu: 1 }),
      ratLine({ no: 2, strategi: 'S2', sub: 'Sub 2', pagu: 2 }),
      ratLine({ no: 3, strategi: 'S1', sub: 'Sub 3', pagu: 3 }),
    ]);
    expect(textsOf(rowwise, 'opd')).toEqual(['Dinas Sosial', 'Dinas Sosial', 'Dinas Sosial']);
    expect(textsOf(rowwise, 'strategi')).toEqual(['S1', 'S2', 'S1']);
  });

  test('an OPD that heads its rows', () => {
    const headed = sheetOf([
      RAT,
      S1,
      ['', '', 'Dinas Sosial'],
      ratLine({ no: 1, sub: 'Sub 1', pagu: 1 }),
      ['', '', 'Dinas Kesehatan'],
      ratLine({ no: 2, sub: 'Sub 2', pagu: 2 }),
    ]);
    expect(textsOf(headed, 'opd')).toEqual(['Dinas Sosial', 'Dinas Kesehatan']);
    expect(textsOf(headed, 'strategi')).toEqual(['S1', 'S1']);
  });
});

describe('free layouts', () => {
  const header = ['No', 'OPD', 'Sub Kegiatan', 'Pagu', 'Strategi'];
  const lines = (...opd: readonly (string | null)[]): readonly Line[] => [
    header,
    ...opd.map((name, at) => [at + 1, name, `Sub ${String(at + 1)}`, 10, 'S1']),
  ];

  test.each<[string, readonly (string | null)[], readonly (string | null)[]]>([
    ['mostly blank below the first: written once', ['A', null, null, 'B', null], ['A', 'A', 'A', 'B', 'B']],
    ['mostly filled: a blank is missing', ['A', 'A', null, 'B', 'B'], ['A', 'A', null, 'B', 'B']],
    [
      'it starts blank: nothing was written above',
      [null, null, 'A', null, null],
      [null, null, 'A', null, null],
    ],
  ])('%s', (_, opd, expected) => {
    expect(textsOf(sheetOf(lines(...opd)), 'opd')).toEqual(expected);
  });

  test('strategies on section rows only: a column of their own, all inherited', () => {
    const sheet = sheetOf([
      ['No', 'OPD', 'Sub Kegiatan', 'Pagu'],
      S1,
      [1, 'Dinas Sosial', 'Bantuan', 10],
      S2,
      [2, 'Dinas Sosial', 'Padat karya', 20],
    ]);
    expect(textsOf(sheet, 'strategi')).toEqual(['S1', 'S2']);
    expect(summariseBudget([sheet.table]).strategi.map(({ key, pagu }) => [key, pagu])).toEqual([
      ['S1', 1000n],
      ['S2', 2000n],
    ]);
  });
});

describe('the form of Konvergen', () => {
  const HEADER = [
    ...['Perangkat Daerah', 'Sub Kegiatan', 'Program (katalog)', 'Strategi', 'Subkelompok', 'Klaster'],
    ...['Jenis Aktivitas', 'Pagu (Rp)', 'Tahap Perencanaan'],
  ];
  test('a blank cell is missing, never written above', () => {
    const sheet = sheetOf([
      HEADER,
      ['Dinas Sosial', 'Bantuan', 'PKH', 'S1', null, 'K1', 'langsung', 10, 'Ya'],
      [null, 'Beasiswa', null, null, null, null, null, 20, null],
      [null, 'Sembako', null, null, null, null, null, 30, null],
    ]);
    expect(sheet.layout).toBe('konvergen');
    for (const field of ['opd', 'strategi', 'klaster', 'jenisAktivitas'] as const) {
      expect(textsOf(sheet, field).slice(1)).toEqual([null, null]);
    }
  });

  test('a section someone added speaks for blank cells, a row above does not', () => {
    const sheet = sheetOf([
      HEADER,
      S2,
      ['Dinas Sosial', 'Bantuan', 'PKH', 'S1', null, 'K1', 'langsung', 10, 'Ya'],
      ['Dinas Sosial', 'Padat karya', null, null, null, null, null, 20, null],
    ]);
    expect(textsOf(sheet, 'strategi')).toEqual(['S1', 'S2']);
  });
});

describe('merged cells', () => {
  const header = ['No', 'OPD', 'Kode', 'Sub Kegiatan', 'Pagu', 'Strategi', 'Jumlah Sasaran'];
  const row = (no: number, pagu: number | null): Line => [
    no,
    'Dinas Sosial',
    null,
    `Sub ${String(no)}`,
    pagu,
    'S1',
    5,
  ];

  test('a merged amount counts once, in its first row', () => {
    const sheet = sheetOf([header, row(1, 100), row(2, null), row(3, 50)], [area('E2:E3')]);
    expect(paguOf(sheet)).toBe(150);
    expect(Array.from(rowsOf(sheet.table), (one) => one.merged('pagu'))).toEqual([false, true, false]);
    expect(summariseBudget([sheet.table]).total.subkegiatan).toBe(3);
  });

  test('a merged name is one sub kegiatan with two amounts', () => {
    const sheet = sheetOf(
      [header, [1, 'Dinas Sosial', null, 'Sub 1', 100, 'S1', 5], [null, null, null, null, 50, null, 7]],
      ['A2:A3', 'B2:B3', 'D2:D3', 'F2:F3'].map(area),
    );
    const { total, strategi } = summariseBudget([sheet.table]);
    expect([total.subkegiatan, total.pagu, strategi.length]).toEqual([1, 15_000n, 1]);
    expect(textsOf(sheet, 'opd')).toEqual(['Dinas Sosial', 'Dinas Sosial']);
  });

  test('an area over several columns speaks for its first column only', () => {
    const sheet = sheetOf(
      [header, ['1', 'Dinas Sosial', '1.06.05.2.01.0001', 'Sub 1', 100, 'S1'], row(2, 50)],
      [area('B2:D3')],
    );
    expect(textsOf(sheet, 'kode')).toEqual(['1.06.05.2.01.0001', null]);
  });
});

describe('code and name in one cell', () => {
  test.each([
    ['line break', '1.02.02.2.01.0014\nPengelolaan gizi'],
    ['space', '1.02.02.2.01.0014 Pengelolaan gizi'],
    ['dash', '1.02.02.2.01.0014 - Pengelolaan gizi'],
    ['brackets', '[1.02.02.2.01.0014] Pengelolaan gizi'],
  ])('%s', (_, cell) => {
    const sheet = sheetOf([
      ['No', 'Sub Kegiatan', 'Pagu', 'Strategi'],
      [1, cell, 10, 'S1'],
      [2, 'Tanpa kode', 5, 'S1'],
    ]);
    expect(textsOf(sheet, 'subkegiatan')).toEqual(['Pengelolaan gizi', 'Tanpa kode']);
    expect(textsOf(sheet, 'kode')).toEqual(['1.02.02.2.01.0014', null]);
  });

  test('one column headed Kode/Sub Kegiatan', () => {
    const sheet = sheetOf([
      ['No', 'Kode/Sub Kegiatan', 'Pagu', 'Strategi'],
      [1, '1.02.02.2.01.0014 Pengelolaan gizi', 10, 'S1'],
    ]);
    expect([textsOf(sheet, 'subkegiatan'), textsOf(sheet, 'kode')]).toEqual([
      ['Pengelolaan gizi'],
      ['1.02.02.2.01.0014'],
    ]);
  });

  test('a code column with the name behind the code keeps the code', () => {
    const sheet = sheetOf([
      ['Kode', 'Sub Kegiatan', 'Pagu', 'Strategi'],
      ['1.02.02.2.01.0014 Pengelolaan gizi', 'Pengelolaan gizi', 10, 'S1'],
    ]);
    expect(textsOf(sheet, 'kode')).toEqual(['1.02.02.2.01.0014']);
  });

  test('program and kegiatan lose their codes too', () => {
    const sheet = sheetOf([
      ['Program', 'Kegiatan', 'Sub Kegiatan', 'Pagu', 'Strategi'],
      ['1.02.02 Program A', '1.02.02.2.01 Kegiatan B', '1.02.02.2.01.0014 Sub C', 10, 'S1'],
    ]);
    expect([textsOf(sheet, 'program'), textsOf(sheet, 'kegiatan')]).toEqual([['Program A'], ['Kegiatan B']]);
  });
});
