import { describe, expect, test } from '@jest/globals';
import { RESULT_MARK, SETTINGS_MARK } from '../../../src/core/schema/marks';
import { recogniseSheet } from '../../../src/core/schema/recognise';
import { createGridBuilder, gridOf } from '../../../src/core/table/grid';
import { area, paguOf, RAT, ratLine, sheetOf, verdicts, type Line } from './sheets';

describe('what a sheet is', () => {
  test.each<[string, readonly Line[], string, string]>([
    ['empty', [], 'lain', 'kosong'],
    ['nothing but spaces and empty texts', [['', null]], 'lain', 'kosong'],
    [
      'a result of Konvergen',
      [[RESULT_MARK, 'apa pun'], RAT, ratLine({ sub: 'x', pagu: 1 })],
      'hasil',
      'penanda',
    ],
    ['settings of Konvergen', [[`${SETTINGS_MARK} v1`]], 'pengaturan', 'penanda'],
    ['a mark in other spelling', [['KONVERGEN - HASIL 2025']], 'hasil', 'penanda'],
    ['no header', [['apa saja'], ['dan lagi']], 'lain', 'tanpa-judul-kolom'],
    ['errors everywhere', [[{ error: '#N/A' }, { error: '#REF!' }]], 'lain', 'tanpa-judul-kolom'],
    [
      'a recap per strategy',
      [
        ['Strategi', 'Jumlah Sub Kegiatan', 'Pagu (Rp)', '%'],
        ['S1', 43, 51_000, 67],
      ],
      'hasil',
      'rekap',
    ],
    [
      'a recap per OPD and program',
      [
        ['OPD', 'Program', 'Jumlah Kegiatan', 'Pagu'],
        ['Dinas Sosial', 'Program A', 4, 100],
      ],
      'hasil',
      'rekap',
    ],
    [
      'a volume beside its kegiatan is no recap',
      [
        ['Kegiatan', 'Jumlah Kegiatan', 'Pagu', 'Strategi'],
        ['Pelatihan', 4, 100, 'S2'],
      ],
      'pemetaan',
      'kolom',
    ],
    [
      'codes and amounts without any name',
      [
        ['Kode', 'Pagu'],
        ['1.02.02.2.01.0014', 10],
      ],
      'lain',
      'tanpa-judul-kolom',
    ],
  ])('%s', (_, lines, role, reason) => {
    const sheet = sheetOf(lines);
    expect([sheet.role, sheet.reason]).toEqual([role, reason]);
    expect(sheet.table.length > 0).toBe(role === 'pemetaan');
  });

  test('a hidden sheet is recognised and says that it is hidden', () => {
    const grid = gridOf('Lama', [RAT, ratLine({ no: 1, sub: 'Bantuan', pagu: 5 })], { visibility: 'hidden' });
    const sheet = recogniseSheet('uji.xlsx', grid);
    expect([sheet.visibility, sheet.role, paguOf(sheet)]).toEqual(['hidden', 'pemetaan', 5]);
  });

  test('a header and no rows', () => {
    const sheet = sheetOf([RAT]);
    expect([sheet.role, sheet.table.length, sheet.skipped]).toEqual(['pemetaan', 0, []]);
  });

  test('everything in one merged cell', () => {
    expect(sheetOf([['MATRIKS PEMETAAN'], []], [area('A1:Z100')]).reason).toBe('tanpa-judul-kolom');
  });

  test('merged all over, also where there is data', () => {
    const sheet = sheetOf(
      [RAT, ratLine({ no: 1, opd: 'Dinas Sosial', sub: 'Bantuan', pagu: 5 })],
      [area('A1:R2')],
    );
    expect(['pemetaan', 'lain']).toContain(sheet.role);
  });

  test('a stray cell in the last corner costs one skipped row', () => {
    const builder = createGridBuilder({ sheet: 'Lembar' });
    [RAT, ratLine({ no: 1, sub: 'Bantuan', pagu: 5 })].forEach((line, row) => {
      line.forEach((value, column) => {
        builder.set(row, column, value);
      });
    });
    builder.set(1_048_575, 16_383, 'x');
    const sheet = recogniseSheet('uji.xlsx', builder.finish());
    expect([verdicts(sheet), paguOf(sheet)]).toEqual([['2 data', '1048576 lain'], 5]);
  });

  test('amounts that cannot be read keep their rows', () => {
    const sheet = sheetOf([
      RAT,
      ratLine({ no: 1, sub: 'Bantuan', pagu: { error: '#N/A' } }),
      ratLine({ no: 2, sub: 'Beasiswa', pagu: 'lima juta' }),
    ]);
    expect(verdicts(sheet)).toEqual(['2 data', '3 data']);
  });
});

describe('lists of people', () => {
  const header = ['No', 'nik', 'nama', 'desil', 'jenis_lantai', 'kode_kemdagri'];
  const person = (no: number): Line => [
    no,
    `99010101018000${String(no).padStart(2, '0')}`,
    `Contoh ${String(no)}`,
    1,
    'Tanah',
    '9901012001',
  ];

  test.each<[string, Line, string]>([
    ['a family', person(5), 'data'],
    ['a person called Jumlah', [5, '9901010101800005', 'Jumlah', 1, 'Tanah', '9901012001'], 'data'],
    ['a family of whom only the name is known', [5, null, 'Contoh', null, null, null], 'data'],
    ['a total', [null, 'JUMLAH', 2], 'total'],
    ['notes', ['Keterangan: data sementara'], 'keterangan'],
    ['a signature', [null, null, 'Kepala Dinas Sosial'], 'tanda-tangan'],
    ['the header again', header, 'judul-ulang'],
    ['column numbers', [1, 2, 3, 4, 5, 6], 'penomoran'],
    ['a lone text', [null, null, null, null, 'cek'], 'lain'],
  ])('%s', (_, line, verdict) => {
    const sheet = sheetOf([header, person(1), line, person(2)]);
    expect(verdicts(sheet)[1]).toBe(`3 ${verdict}`);
  });
});
