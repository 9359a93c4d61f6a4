import { describe, expect, test } from '@jest/globals';
import { arrangeSheet, type SheetChoice } from '../../../src/app/engine/sheet-choice';
import { gridOf, type Grid } from '../../../src/core/table/grid';
import { fixtureGrids } from '../fixture-book';

const [MATRIKS] = fixtureGrids();
const grid = (): Grid => MATRIKS ?? gridOf('', []);

const choose = (one: Grid, choice: Partial<SheetChoice>) => {
  const { template } = arrangeSheet('b', one, {});
  return arrangeSheet('b', one, { [template]: { role: null, headerRows: null, columns: {}, ...choice } });
};

describe('what a person decided about a sheet', () => {
  test('nothing decided: the sheet is as recognised', () => {
    expect(arrangeSheet('b', grid(), {})).toMatchObject({ chosen: false, sheet: { role: 'pemetaan' } });
  });

  test('a field given to one column is taken from the column that had it', () => {
    const { sheet } = choose(grid(), { columns: { 6: 'pagu' } });
    expect(sheet.columns.map(({ column, field }) => [column, field])).toContainEqual([6, 'pagu']);
    expect(sheet.columns.find(({ column }) => column === 4)).toMatchObject({ field: null, lostTo: 'pagu' });
    expect(sheet.table.columns.get('pagu')?.sheetColumn).toBe(6);
  });

  test('an ignored column is in no table', () => {
    const { sheet } = choose(grid(), { columns: { 5: null } });
    expect(sheet.table.columns.has('sumberDana')).toBe(false);
    expect(sheet.table.length).toBe(5);
  });

  test('choosing nothing but what was recognised changes no value', () => {
    const before = arrangeSheet('b', grid(), {}).sheet;
    const after = choose(grid(), { columns: { 4: 'pagu' } }).sheet;
    expect(after.headerRows).toEqual(before.headerRows);
    expect([...after.table.columns.keys()]).toEqual([...before.table.columns.keys()]);
    expect(after.table.rows).toEqual(before.table.rows);
    expect(after.tahun).toBe(before.tahun);
  });

  test('a sheet nobody knew is read when its header row is named', () => {
    const odd = gridOf('Aneh', [
      ['Daftar'],
      [],
      [],
      [],
      ['Nama pekerjaan', 'Uang'],
      ['Jamban', 1000],
      ['Sumur', 2000],
    ]);
    expect(arrangeSheet('b', odd, {}).sheet.role).toBe('lain');
    const { sheet, chosen } = choose(odd, {
      role: 'pemetaan',
      headerRows: [5, 5],
      columns: { 0: 'subkegiatan', 1: 'pagu' },
    });
    expect(chosen).toBe(true);
    expect(sheet).toMatchObject({ role: 'pemetaan', headerRows: [5, 5] });
    expect(sheet.table.length).toBe(2);
  });

  test('a choice for one sheet leaves its twin alone', () => {
    const twin = gridOf('Kembar', [
      ['Sub Kegiatan', 'Pagu', 'OPD'],
      ['Jamban', 1, 'Dinas A'],
    ]);
    const other = gridOf('Lain', [
      ['Sub Kegiatan', 'Pagu', 'OPD'],
      ['Sumur', 2, 'Dinas B'],
    ]);
    const { key, template } = arrangeSheet('b', twin, {});
    const choices = { [key]: { role: 'lain' as const, headerRows: null, columns: {} } };
    expect(arrangeSheet('b', twin, choices)).toMatchObject({
      chosen: true,
      sheet: { role: 'lain', cellCount: 6 },
    });
    expect(arrangeSheet('b', other, choices)).toMatchObject({
      chosen: false,
      template,
      sheet: { role: 'pemetaan' },
    });
  });

  test('a choice that cannot be carried out is left aside', () => {
    expect(choose(gridOf('Kosong', []), { role: 'pemetaan', headerRows: [3, 3] }).chosen).toBe(false);
    expect(choose(grid(), { role: 'hasil' }).chosen).toBe(false);
  });

  test('the mark of a template holds no text of it', () => {
    expect(arrangeSheet('b', grid(), {}).template).toMatch(/^[0-9a-f]{16}$/);
  });
});
