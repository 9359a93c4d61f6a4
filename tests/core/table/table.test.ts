import { describe, expect, test } from '@jest/globals';
import { readCell, readState, asText } from '../../../src/core/table/cell-readers';
import {
  CELL_STATE,
  INHERITED,
  MERGED,
  NORMALISED,
  stateOf,
  storageOf,
} from '../../../src/core/table/column';
import {
  FIELDS,
  isRecipientField,
  kindOf,
  programOfField,
  type Field,
  type FieldKind,
} from '../../../src/core/table/field';
import { gridOf } from '../../../src/core/table/grid';
import { moneyColumn, rowCursor, rowsOf, textColumn, type Table } from '../../../src/core/table/table';
import { createTableBuilder, NO_CELL } from '../../../src/core/table/table-builder';
import { KAMUS_NASIONAL } from '../../../src/core/taxonomy/kamus';
import type { CellValue } from '../../../src/core/values/cell-value';

const COLUMNS: readonly Field[] = ['subkegiatan', 'pagu', 'sasaran', 'nik', 'penerima.PKH'];

/** A table whose columns stand in A, B, C … and whose first data row is sheet row 3. */
function tableOf(
  lines: readonly (readonly CellValue[])[],
  flags: (row: number, at: number) => number = () => 0,
): Table {
  const grid = gridOf('Lembar', [[], [], ...lines]);
  const builder = createTableBuilder({
    file: 'uji.xlsx',
    sheet: 'Lembar',
    role: 'pemetaan',
    layout: 'bebas',
    date1904: false,
    columns: COLUMNS.map((field, sheetColumn) => ({
      field,
      sheetColumn,
      header: field,
      satuan: field === 'pagu' ? 1000 : 1,
    })),
    raw: grid.value,
  });
  lines.forEach((line, index) => {
    builder.append(index + 2, ({ sheetColumn }, at) => ({
      value: line[sheetColumn] ?? null,
      flags: flags(index, at),
      textCode: grid.textCode(index + 2, sheetColumn),
    }));
  });
  return builder.finish();
}

const CONTEXT = { field: 'nama', satuan: 1, date1904: false, kamus: KAMUS_NASIONAL } as const;

describe('table', () => {
  const table = tableOf([
    ['Bantuan  pangan', 1.5, '500 KK', "'9901010101800001", 'Ya'],
    [null, 'Rp 2.000,-', null, 'bukan nik', 'Ö'],
    [{ error: '#N/A' }, { error: '#REF!' }, 7, null, 'mungkin'],
  ]);
  const states = (field: Field): readonly number[] => Array.from(rowsOf(table), (row) => row.state(field));

  test('values in the storage of their kind, and what became of every cell', () => {
    expect(Array.from(rowsOf(table), (row) => row.text('subkegiatan'))).toEqual([
      'Bantuan pangan',
      null,
      null,
    ]);
    expect(Array.from(rowsOf(table), (row) => row.sen('pagu'))).toEqual([150_000n, 200_000_000n, null]);
    expect(Array.from(rowsOf(table), (row) => [row.number('sasaran'), row.unit('sasaran')])).toEqual([
      [500, expect.any(String)],
      [null, null],
      [7, null],
    ]);
    expect(Array.from(rowsOf(table), (row) => row.number('penerima.PKH'))).toEqual([1, 1, null]);
    const { empty, read, unread, error } = CELL_STATE;
    expect(states('subkegiatan')).toEqual([read, empty, error]);
    expect(states('pagu')).toEqual([read, read, error]);
    expect(states('nik')).toEqual([read, unread, empty]);
    expect(states('penerima.PKH')).toEqual([read, read, unread]);
  });

  test('a row knows its place and what was written there', () => {
    const cursor = rowCursor(table);
    cursor.moveTo(1);
    expect([cursor.index, cursor.row, cursor.cell('pagu'), cursor.raw('pagu')]).toEqual([
      1,
      4,
      'B4',
      'Rp 2.000,-',
    ]);
    // What has no column of its own is shown where the row begins.
    expect(cursor.cell('opd')).toBe('A4');
    expect([cursor.has('pagu'), cursor.has('opd'), cursor.raw('opd'), cursor.state('opd')]).toEqual([
      true,
      false,
      null,
      0,
    ]);
  });

  test('an apostrophe before a NIK is a normalisation, and said so', () => {
    const status = table.columns.get('nik')?.status[0] ?? 0;
    expect([stateOf(status), (status & NORMALISED) !== 0]).toEqual([CELL_STATE.read, true]);
  });

  test('columns of another storage are not given', () => {
    expect(moneyColumn(table, 'pagu')?.sen).toHaveLength(3);
    expect(textColumn(table, 'pagu')).toBeUndefined();
    expect(moneyColumn(table, 'realisasi')).toBeUndefined();
    expect(rowCursor(table).text('pagu')).toBeNull();
  });

  test('flags travel with the cell', () => {
    const flagged = tableOf([['Bantuan', 1]], (_, at) => (at === 0 ? INHERITED : MERGED));
    const row = rowCursor(flagged);
    expect([row.inherited('subkegiatan'), row.merged('subkegiatan')]).toEqual([true, false]);
    expect([row.inherited('pagu'), row.merged('pagu')]).toEqual([false, true]);
    expect(row.sen('pagu')).toBe(100_000n);
  });

  test('grows past its first capacity and loses nothing', () => {
    const count = 1500;
    const big = tableOf(Array.from({ length: count }, (_, at) => [`Sub ${String(at % 7)}`, at, at]));
    expect(big.length).toBe(count);
    let at = 0;
    for (const row of rowsOf(big)) {
      expect([row.row, row.text('subkegiatan'), row.sen('pagu'), row.number('sasaran')]).toEqual([
        at + 3,
        `Sub ${String(at % 7)}`,
        BigInt(at) * 100_000n,
        at,
      ]);
      at += 1;
    }
    expect(textColumn(big, 'subkegiatan')?.dictionary).toHaveLength(8);
  });

  test('without rows and without columns', () => {
    const empty = createTableBuilder({
      ...{ file: 'f', sheet: 's', role: 'lain', layout: 'bebas', date1904: false, columns: [] },
      raw: () => null,
    } as const);
    empty.append(4, () => NO_CELL);
    const made = empty.finish();
    expect([made.length, [...made.rows], made.columns.size]).toEqual([1, [5], 0]);
  });

  test('a text is read once per column, each with its own unit', () => {
    const same = tableOf([
      ['2', '2', '2'],
      ['2', '2', '2'],
    ]);
    const row = rowCursor(same);
    row.moveTo(1);
    expect([row.text('subkegiatan'), row.sen('pagu'), row.number('sasaran')]).toEqual(['2', 200_000n, 2]);
  });
});

describe('fields', () => {
  test('every kind has a reader that never throws', () => {
    const kinds = new Set<FieldKind>([...Object.values(FIELDS), 'yaTidak']);
    const cells: readonly CellValue[] = [
      null,
      '',
      ' ',
      'x',
      '1.500',
      0,
      -1,
      Number.NaN,
      1e300,
      true,
      { error: '#N/A' },
      "'",
      'Ö',
    ];
    for (const kind of kinds) {
      for (const cell of cells) {
        expect(readState(readCell(kind, cell, CONTEXT))).toBeLessThanOrEqual(3);
      }
    }
  });

  test('a blank cell is empty and an error is an error, whatever the column', () => {
    for (const kind of new Set(Object.values(FIELDS))) {
      expect(readState(readCell(kind, ' \u00a0', CONTEXT))).toBe(CELL_STATE.empty);
      expect(readState(readCell(kind, { error: '#N/A' }, CONTEXT))).toBe(CELL_STATE.error);
    }
  });

  test('dates follow the date system of the workbook', () => {
    const day = (date1904: boolean): number => readCell('tanggal', 40_000, { ...CONTEXT, date1904 }).number;
    expect(day(true) - day(false)).toBe(1462);
  });

  test('recipient columns', () => {
    expect(isRecipientField('penerima.PKH')).toBe(true);
    expect(isRecipientField('pagu')).toBe(false);
    expect([kindOf('penerima.SEMBAKO.2'), programOfField('penerima.SEMBAKO.2')]).toEqual([
      'yaTidak',
      'SEMBAKO',
    ]);
    expect(storageOf(kindOf('penerima.PKH'))).toBe('number');
  });

  test.each<[CellValue, string]>([
    [1, '1'],
    [true, 'true'],
    [' a\n b ', 'a b'],
    [null, ''],
    [{ error: '#N/A' }, ''],
  ])('%j as text is %j', (cell, text) => {
    expect(asText(cell)).toBe(text);
  });
});
