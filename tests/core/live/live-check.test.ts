import { describe, expect, test } from '@jest/globals';
import { DEFAULT_BASIS } from '../../../src/core/report/checked-book';
import type { CellValue } from '../../../src/core/values/cell-value';
import { nik } from '../households/book';
import { syntheticKk } from '../rules/synthetic-identity';
import { checkFully, openLive, patched, writeCells, type Cells, type Write } from './edited-book';

/** Families 1 to 5; the third has another name in the list of recipients. */
const families = (): Cells => ({
  sheet: 'Keluarga',
  cells: [
    ['NIK', 'Nomor KK', 'Nama Kepala Keluarga', 'Desil'],
    ...[1, 2, 3, 4, 5].map((one): CellValue[] => [nik(one), syntheticKk(one), `Contoh ${letter(one)}`, 1]),
  ],
});

/** Recipients 1 to 4, and 9, whom no family knows. */
const recipients = (): Cells => ({
  sheet: 'Penerima',
  cells: [
    ['Program', 'NIK', 'Nama', 'OPD', 'Tahun'],
    ...[1, 2, 3, 4, 9].map((one): CellValue[] => [
      'PKH',
      nik(one),
      one === 3 ? 'Misal Lain' : `Contoh ${letter(one)}`,
      'Dinas Sosial',
      2025,
    ]),
  ],
});

const letter = (one: number): string => String.fromCharCode(64 + one);

/** Sheets of a workbook that are edited one after the other, always as a check in full would have it. */
function follow(sheets: readonly Cells[], leftOut: readonly string[] = []) {
  const { live, list } = openLive(sheets, undefined, leftOut);
  let shown = list;
  const full = () => checkFully(sheets.filter(({ sheet }) => !leftOut.includes(sheet)));
  expect(shown).toEqual(full());
  return {
    rules: (): readonly string[] => shown.map(({ rule, cell }) => `${rule} ${cell}`),
    list: () => shown,
    edit(sheet: string, ...writes: readonly Write[]) {
      const target = sheets.find((one) => one.sheet === sheet);
      if (target) writeCells(target, writes);
      const patch = live.edit([{ sheet, cells: writes }]);
      if (!patch) return null;
      shown = patched(shown, patch);
      expect(shown).toEqual(full());
      return patch;
    },
  };
}

describe('what an edit is followed in', () => {
  test('an edit that writes what is there changes nothing', () => {
    const book = follow([families(), recipients()]);
    expect(book.edit('Penerima', { row: 1, column: 0, value: 'PKH' })).toEqual({
      removed: [],
      added: [],
      sheets: [],
    });
  });

  test('the office shown with a finding is the one its row names now', () => {
    const book = follow([families(), recipients()]);
    const officesOf = (): readonly unknown[] =>
      book.list().flatMap(({ rule, opd }) => (rule === 'penerima-bukan-sasaran' ? [opd] : []));
    expect(officesOf()).toEqual(['Dinas Sosial']);
    book.edit('Penerima', { row: 5, column: 3, value: 'Dinas Kesehatan' });
    expect(officesOf()).toEqual(['Dinas Kesehatan']);
    book.edit('Penerima', { row: 5, column: 3, value: null });
    expect(officesOf()).toEqual([null]);
  });

  test('a list whose header goes is no list until it is back', () => {
    const book = follow([families(), recipients()]);
    const before = book.rules();
    expect(before).toEqual(expect.arrayContaining(['penerima-bukan-sasaran B6', 'nik-beda-nama C4']));
    const header = [0, 1, 2, 3, 4].map((column): Write => ({ row: 0, column, value: null }));
    expect(book.edit('Penerima', ...header)?.sheets).toEqual([1]);
    expect(book.rules().filter((one) => /^(penerima-bukan-sasaran|nik-beda-nama)/.test(one))).toEqual([]);
    const [names = []] = recipients().cells;
    book.edit('Penerima', ...names.map((value, column): Write => ({ row: 0, column, value })));
    expect(book.rules()).toEqual(before);
  });

  test('a target list whose header goes knows nobody until it is back', () => {
    const book = follow([families(), recipients()]);
    const before = book.rules();
    const header = [0, 1, 2, 3].map((column): Write => ({ row: 0, column, value: null }));
    book.edit('Keluarga', ...header);
    expect(book.rules().some((one) => one.startsWith('penerima-bukan-sasaran'))).toBe(false);
    const [names = []] = families().cells;
    book.edit('Keluarga', ...names.map((value, column): Write => ({ row: 0, column, value })));
    expect(book.rules()).toEqual(before);
  });

  test('a sheet a person left out may be edited in any way', () => {
    const book = follow([families(), recipients()], ['Penerima']);
    const none = { removed: [], added: [], sheets: [] };
    expect(book.edit('Penerima', { row: 3, column: 1, value: nik(8) })).toEqual(none);
    expect(book.edit('Penerima', { row: 0, column: 1, value: 'Catatan' })).toEqual(none);
    expect(book.edit('Penerima', { row: 80, column: 2, value: 'Catatan' })).toEqual(none);
    // The others are followed as before.
    expect(book.edit('Keluarga', { row: 2, column: 0, value: nik(1) })?.added.length).toBeGreaterThan(0);
  });
});

describe('what makes the workbook be opened again', () => {
  const note = (): Cells => ({ sheet: 'Daftar', cells: [['Kode', 'Keterangan']] });
  const entry: readonly Write[] = [
    { row: 1, column: 0, value: '1.06.05.2.02.0001' },
    { row: 1, column: 1, value: 'Penyaluran Contoh' },
  ];

  test('an edit before the first check has ended', () => {
    const { live } = openLive([families()]);
    const steps = live.steps(DEFAULT_BASIS);
    steps.next();
    const cells = [{ row: 1, column: 3, value: 2 }];
    expect(live.edit([{ sheet: 'Keluarga', cells }])).toBeNull();
    for (const step of steps) expect(step.done).toBeLessThanOrEqual(1);
    expect(live.edit([{ sheet: 'Keluarga', cells }])).not.toBeNull();
  });

  test('a sheet that is not known, and then every edit', () => {
    const book = follow([families()]);
    expect(book.edit('Lembar Lain', { row: 0, column: 0, value: 1 })).toBeNull();
    expect(book.edit('Keluarga', { row: 1, column: 3, value: 2 })).toBeNull();
  });

  test('a note that becomes a nomenclature names are checked against', () => {
    const book = follow([families(), note()]);
    expect(book.edit('Daftar', { row: 0, column: 1, value: 'Nomenklatur' })).not.toBeNull();
    expect(book.edit('Daftar', ...entry)).toBeNull();
  });

  test('a nomenclature that is edited', () => {
    const list = note();
    writeCells(list, [{ row: 0, column: 1, value: 'Nomenklatur' }, ...entry]);
    const book = follow([families(), list]);
    expect(book.edit('Daftar', { row: 1, column: 1, value: 'Nama lain' })).toBeNull();
  });

  test('a note that becomes a nomenclature far below, where no header of data is looked for', () => {
    const long: Cells = {
      sheet: 'Daftar',
      cells: [['Kode', 'Nomenklatur'], ...Array.from({ length: 80 }, (): CellValue[] => [null, 'catatan'])],
    };
    const book = follow([families(), long]);
    expect(book.edit('Daftar', { row: 79, column: 1, value: 'x' })).not.toBeNull();
    expect(book.edit('Daftar', { row: 80, column: 0, value: '1.06.05.2.02.0001' })).toBeNull();
  });
});
