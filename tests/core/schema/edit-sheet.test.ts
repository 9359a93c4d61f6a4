import { describe, expect, test } from '@jest/globals';
import { followSheet } from '../../../src/core/schema/edit-sheet';
import { SETTINGS_MARK } from '../../../src/core/schema/marks';
import { readSheet, recogniseSheet } from '../../../src/core/schema/recognise';
import { editableGrid } from '../../../src/core/table/editable-grid';
import { gridOf, type MergedArea } from '../../../src/core/table/grid';
import type { CellValue } from '../../../src/core/values/cell-value';
import { nik } from '../households/book';
import { area, RAT, ratLine, verdicts, type Line } from './sheets';

const HEADER: Line = ['NIK', 'Nama', 'Desil', 'Desa'];
const person = (serial: number): Line => [nik(serial), 'Contoh', 1, 'Maju'];
const people = (count: number): readonly Line[] => Array.from({ length: count }, (_, at) => person(at + 1));

/** A sheet whose edits are followed; where they are, its table is what reading the edited cells anew makes. */
function open(lines: readonly Line[], merges: readonly MergedArea[] = []) {
  const editable = editableGrid(gridOf('Lembar', lines, { merges }));
  const read = readSheet('uji.xlsx', editable.grid);
  const follower = followSheet(read);
  return {
    role: read.sheet.role,
    verdicts: () => verdicts(read.sheet),
    /** Writes cells by 1-based row and 0-based column. */
    edit(...writes: readonly (readonly [row: number, column: number, value: CellValue])[]) {
      const cells = writes.map(([row, column, value]) => ({ row: row - 1, column, value }));
      for (const cell of cells) editable.set(cell);
      const found = follower.follow(cells);
      if (found) expect(verdicts(read.sheet)).toEqual(verdicts(recogniseSheet('uji.xlsx', editable.grid)));
      return found;
    },
  };
}

describe('edits of a list', () => {
  test('a cell of a data row is its field, in its row', () => {
    expect(open([HEADER, ...people(5)]).edit([3, 2, 4])).toEqual({
      rows: [3],
      fields: ['desil'],
      rowsMoved: false,
    });
  });

  test('rows come and go', () => {
    const sheet = open([HEADER, ...people(5)]);
    const line = (row: number, values: Line) => values.map((value, column) => [row, column, value] as const);
    expect(sheet.edit(...line(7, person(6)))?.rowsMoved).toBe(true);
    expect(sheet.edit(...line(3, [null, null, null, null]))?.rowsMoved).toBe(true);
    expect(sheet.verdicts()).toEqual(['2 data', '4 data', '5 data', '6 data', '7 data']);
  });

  test('a row that says too little to be data may become data, and nothing again', () => {
    const sheet = open([HEADER, ...people(3), [null, 'sementara', null, null], ...people(2)]);
    expect(sheet.verdicts()).toContain('5 lain');
    expect(sheet.edit([5, 1, 'sudah dicek'])?.rowsMoved).toBe(false);
    expect(sheet.edit([5, 0, nik(9)])?.rowsMoved).toBe(true);
    expect(sheet.verdicts()).toContain('5 data');
    expect(sheet.edit([5, 0, null])?.rowsMoved).toBe(true);
    expect(sheet.verdicts()).toContain('5 lain');
    expect(sheet.edit([5, 1, null])?.rowsMoved).toBe(true);
    expect(sheet.verdicts()).toHaveLength(5);
  });

  test('a note beside the columns is followed until another column is in use', () => {
    const sheet = open([HEADER, ...people(3).map((line) => [...line, null, 'cek'])]);
    expect(sheet.edit([3, 5, null])).not.toBeNull();
    expect(sheet.edit([2, 5, null], [4, 5, null])).toBeNull();
    expect(sheet.edit([2, 5, 'cek'])).not.toBeNull();
    expect(sheet.edit([2, 5, null], [2, 6, 'cek'])).toBeNull();
  });

  test.each<[string, readonly [number, number, CellValue]]>([
    ['a total', [5, 2, 4]],
    ['a note below the list', [7, 0, 'Sumber: pendataan lain']],
    ['what stands below that note', [8, 1, 'Contoh']],
    ['a merged area', [3, 3, 'Mundur']],
    ['the header', [1, 0, 'Nomor']],
  ])('%s is not followed', (_, write) => {
    const total: Line = ['JUMLAH', null, 3, null];
    const note: Line = ['Keterangan: data sementara'];
    const sheet = open([HEADER, ...people(3), total, [], note, person(9)], [area('D3:D4')]);
    expect(sheet.verdicts()).toEqual(expect.arrayContaining(['5 total', '7 keterangan']));
    expect(sheet.edit(write)).toBeNull();
  });

  test('beside a merged area everything is followed', () => {
    const sheet = open([HEADER, ...people(4)], [area('C3:C4')]);
    for (const [row, column] of [
      [2, 2],
      [5, 2],
      [3, 1],
      [4, 3],
    ] as const)
      expect(sheet.edit([row, column, 'Ubah'])).not.toBeNull();
    expect(sheet.edit([4, 2, 2])).toBeNull();
  });

  test('a few rows between others are typed, very many were pasted', () => {
    const pasted = (count: number) => {
      const gap = Array.from({ length: 60 }, (): Line => []);
      const rows = Array.from({ length: count }, (_, at) => at + 4);
      return open([HEADER, ...people(2), ...gap, ...people(2)]).edit(
        ...rows.flatMap((row) => person(row).map((value, column) => [row, column, value] as const)),
      );
    };
    expect(pasted(50)?.rowsMoved).toBe(true);
    expect(pasted(51)).toBeNull();
  });
});

describe('edits far below the rows that say what a sheet is', () => {
  const long = (first: Line, line: Line): readonly Line[] => [
    first,
    ...Array.from({ length: 90 }, () => line),
  ];

  test.each<[string, string, readonly Line[]]>([
    ['settings', 'pengaturan', long([`${SETTINGS_MARK} v1`], ['Kunci', 'Nilai'])],
    [
      'a mapping sheet, whose rows speak for one another',
      'pemetaan',
      long(RAT, ratLine({ sub: 'Bantuan', pagu: 5 })),
    ],
  ])('%s: not followed', (_, role, lines) => {
    const sheet = open(lines);
    expect(sheet.role).toBe(role);
    expect(sheet.edit([88, 0, 'x'])).toBeNull();
  });

  test('notes: nothing changes', () => {
    const sheet = open(long(['Catatan'], ['satu', 'dua']));
    expect(sheet.edit([88, 0, 'x'])).toEqual({ rows: [], fields: [], rowsMoved: false });
    // Among the first rows it might become a header.
    expect(sheet.edit([3, 0, 'x'])).toBeNull();
  });
});
