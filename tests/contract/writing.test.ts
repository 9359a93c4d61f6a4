import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gridOf } from '../../src/core/table/grid';
import type { CellValue } from '../../src/core/values/cell-value';
import { formulaAt, valueAt, writeArea } from '../../src/workbook/memory/cells';
import { modelFromGrids, USER, type BookModel } from '../../src/workbook/memory/model';
import { shiftCells } from '../../src/workbook/memory/shift';
import { deleteSheet, setEditing } from '../../src/workbook/memory/sheets';
import { numberFormatAt, patchStyle, styleAt } from '../../src/workbook/memory/style';
import type { CellChange } from '../../src/workbook/port';
import { BACKENDS } from './backends';
import { contentsOf, sheetOf } from './dump';

const area = (row: number, column: number): { top: number; left: number; bottom: number; right: number } => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** A sheet with a bit of everything, and one formatted as text in column B. */
function sample(): BookModel {
  const model = modelFromGrids(
    [
      gridOf('Data', [
        ['nama', 'NIK', 'pagu'],
        ['Budi', '9901010101010001', 1500],
        ['=bukan rumus', "'petik", true],
        [{ error: '#N/A' }, '#N/A', null],
      ]),
      gridOf('Lain', [['x']]),
    ],
    'contoh.xlsx',
  );
  const data = sheetOf(model, 'Data');
  patchStyle(model, data, { top: 1, left: 1, bottom: 3, right: 1 }, { numberFormat: '@' });
  patchStyle(model, data, area(1, 2), { numberFormat: '#,##0.00' });
  const formula = { kind: 'formula', formula: '=C2*2', result: 3000 } as const;
  writeArea(model, data, area(3, 2), () => formula, USER);
  // Formatted as text after they were typed: still a number and a formula.
  writeArea(model, data, area(4, 0), () => ({ kind: 'constant', value: 7 }), USER);
  writeArea(model, data, area(4, 1), () => formula, USER);
  patchStyle(model, data, { top: 4, left: 0, bottom: 4, right: 1 }, { numberFormat: '@' });
  return model;
}

const TEXTS = [
  { text: '=1+1', why: 'a formula' },
  { text: '+62 811', why: 'a formula that begins with plus' },
  { text: '-5', why: 'a negative number' },
  { text: '- belum ada', why: 'a formula that begins with minus' },
  { text: '@dinsos', why: 'an old function' },
  { text: "'petik", why: 'the apostrophe itself' },
  { text: '0012', why: 'a number that would lose its zeros' },
  { text: '9901010101010001', why: 'a NIK that would lose its last figure' },
  { text: '1.500', why: 'one and a half' },
  { text: '1,5 M', why: 'a number with a word' },
  { text: '12%', why: 'a share' },
  { text: '1/2/2024', why: 'a date' },
  { text: 'Mei 2025', why: 'a month' },
  { text: '1E5', why: 'a power' },
  { text: 'TRUE', why: 'a boolean' },
  { text: '#N/A', why: 'an error' },
  { text: 'Rp 1.000', why: 'an amount' },
  { text: 'teks biasa', why: 'plain text' },
  { text: ' spasi ', why: 'spaces' },
  { text: 'baris\nbaru', why: 'a line break' },
] as const;

describe.each(BACKENDS)('writing: $name', ({ open }) => {
  test.each(TEXTS)('$text stays text, in a plain cell and in a text cell (not $why)', async ({ text }) => {
    const model = sample();
    const data = sheetOf(model, 'Data');
    await open(model).write([
      { sheet: 'Data', row: 1, column: 0, value: text },
      { sheet: 'Data', row: 1, column: 1, value: text },
      { sheet: 'Data', row: 3, column: 2, value: text },
    ]);
    expect([valueAt(data, 1, 0), valueAt(data, 1, 1), valueAt(data, 3, 2)]).toEqual([text, text, text]);
    const [grid] = await open(model).readGrids(['Data'], { formulas: true });
    expect([grid?.value(1, 0), grid?.formula?.(1, 0), grid?.formula?.(3, 2)]).toEqual([text, null, null]);
  });

  test('numbers, booleans and nothing arrive as such, also in a text cell', async () => {
    const model = sample();
    const data = sheetOf(model, 'Data');
    await open(model).write([
      { sheet: 'Data', row: 1, column: 1, value: 12.5 },
      { sheet: 'Data', row: 2, column: 1, value: false },
      { sheet: 'Data', row: 3, column: 0, value: null },
      { sheet: 'Data', row: 1, column: 2, value: '' },
      { sheet: 'Lain', row: 40, column: 30, value: 7 },
    ]);
    expect([valueAt(data, 1, 1), valueAt(data, 2, 1), valueAt(data, 3, 0), valueAt(data, 1, 2)]).toEqual([
      12.5,
      false,
      null,
      null,
    ]);
    expect(valueAt(sheetOf(model, 'Lain'), 40, 30)).toBe(7);
  });

  test('answers what stood there, in the order of the changes', async () => {
    const before = await open(sample()).write([
      { sheet: 'Data', row: 3, column: 2, value: 1 },
      { sheet: 'Data', row: 1, column: 1, value: 'a' },
      { sheet: 'Data', row: 2, column: 0, value: 'b' },
      { sheet: 'Data', row: 9, column: 9, value: 'c' },
    ]);
    const plain = 'General';
    expect(before).toMatchObject([
      { sheet: 'Data', row: 3, column: 2, content: '=C2*2', numberFormat: plain },
      { sheet: 'Data', row: 1, column: 1, content: '9901010101010001', numberFormat: '@' },
      { sheet: 'Data', row: 2, column: 0, content: "'=bukan rumus", numberFormat: plain },
      { sheet: 'Data', row: 9, column: 9, content: null, numberFormat: plain },
    ]);
    expect(before.map(({ after }) => after)).toEqual([
      { content: 1, numberFormat: plain },
      { content: 'a', numberFormat: '@' },
      { content: 'b', numberFormat: plain },
      { content: 'c', numberFormat: plain },
    ]);
  });

  test('a cell that does not hold what was seen there is left alone, a formula always', async () => {
    const model = sample();
    const first = contentsOf(model);
    const workbook = open(model);
    const seen = (row: number, column: number, expects: CellValue): CellChange => ({
      sheet: 'Data',
      row,
      column,
      value: 'baru',
      expects,
    });
    const left = [
      seen(1, 0, 'Ani'),
      seen(1, 2, '1500,0'),
      seen(3, 2, 3000),
      seen(4, 1, '=C2*2'),
      seen(3, 0, 'x'),
    ];
    expect(await workbook.write(left)).toEqual([]);
    expect(contentsOf(model)).toEqual(first);
    const met = [seen(1, 0, 'Budi'), seen(2, 1, "'petik"), seen(3, 0, { error: '#N/A' }), seen(9, 9, null)];
    const before = await workbook.write([...met, ...left.slice(1)]);
    expect(before.map(({ row, column }) => [row, column])).toEqual(met.map((one) => [one.row, one.column]));
    expect(await workbook.restore(before)).toEqual([]);
    expect(contentsOf(model)).toEqual(first);
  });

  test('what is no longer as we left it is passed over: edited, made a formula, formatted, moved, gone', async () => {
    const model = sample();
    const workbook = open(model);
    const data = sheetOf(model, 'Data');
    const cells = [
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 2],
    ] as const;
    const before = await workbook.write([
      ...cells.map(([row, column]) => ({ sheet: 'Data', row, column, value: `baru ${String(column)}` })),
      { sheet: 'Lain', row: 0, column: 0, value: 'y' },
    ]);
    writeArea(model, data, area(0, 0), () => ({ kind: 'constant', value: 'orang' }), USER);
    writeArea(model, data, area(0, 1), () => ({ kind: 'formula', formula: '=A1', result: 'baru 1' }), USER);
    patchStyle(model, data, area(0, 2), { numberFormat: '0.0' });
    shiftCells(model, data, { top: 1, left: 2, bottom: 1, right: 2 }, 'down', USER);
    deleteSheet(model, sheetOf(model, 'Lain'));
    const passed = await workbook.restore(before);
    expect(passed.map(({ sheet, row, column }) => [sheet, row, column])).toEqual([
      ['Data', 0, 0],
      ['Data', 0, 1],
      ['Data', 0, 2],
      ['Data', 1, 2],
      ['Lain', 0, 0],
    ]);
    expect(valueAt(data, 0, 0)).toBe('orang');
    expect(formulaAt(data, 0, 1)).toBe('=A1');
    expect([valueAt(data, 0, 2), numberFormatAt(data, 0, 2)]).toEqual(['baru 2', '0.0']);
    expect([valueAt(data, 1, 2), valueAt(data, 2, 2)]).toEqual([null, 'baru 2']);
    expect(valueAt(data, 1, 0)).toBe('Budi');
  });

  test('the apostrophe that marks a text comes back', async () => {
    const model = modelFromGrids([gridOf('Data', [['0012', '9901010101010001', 'Budi']])], 'contoh.xlsx');
    const data = sheetOf(model, 'Data');
    const marked = (column: number): boolean => styleAt(data, 0, column)['quotePrefix'] === true;
    patchStyle(model, data, { top: 0, left: 0, bottom: 0, right: 1 }, { quotePrefix: true });
    const workbook = open(model);
    const before = await workbook.write([
      { sheet: 'Data', row: 0, column: 0, value: 12 },
      { sheet: 'Data', row: 0, column: 1, value: null },
      { sheet: 'Data', row: 0, column: 2, value: 'Ani' },
    ]);
    expect(await workbook.restore(before)).toEqual([]);
    expect([marked(0), marked(1), marked(2)]).toEqual([true, true, false]);
    expect([valueAt(data, 0, 0), valueAt(data, 0, 1)]).toEqual(['0012', '9901010101010001']);
  });

  test('a cell changed twice has its last value, and comes back to its first', async () => {
    const model = sample();
    const workbook = open(model);
    const first = contentsOf(model);
    const before = await workbook.write([
      { sheet: 'Data', row: 1, column: 0, value: 'satu' },
      { sheet: 'Data', row: 1, column: 0, value: 'dua' },
    ]);
    expect(valueAt(sheetOf(model, 'Data'), 1, 0)).toBe('dua');
    await workbook.restore(before);
    expect(contentsOf(model)).toEqual(first);
  });

  test('no changes, nothing happens', async () => {
    expect(await open(sample()).write([])).toEqual([]);
    expect(await open(sample()).restore([])).toEqual([]);
  });

  test('restore puts everything back: values, errors, formulas with their results, number formats', async () => {
    const value = fc.oneof(
      fc.constantFrom(...TEXTS.map(({ text }) => text), ''),
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const change: fc.Arbitrary<CellChange> = fc.record({
      sheet: fc.constantFrom('Data', 'Lain'),
      row: fc.nat({ max: 5 }),
      column: fc.nat({ max: 3 }),
      value,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        const model = sample();
        const workbook = open(model);
        const first = contentsOf(model);
        const before = await workbook.write(changes);
        const last = new Map(
          changes.map((one) => [`${one.sheet} ${String(one.row)} ${String(one.column)}`, one]),
        );
        for (const { sheet, row, column, value: wanted } of last.values()) {
          expect(valueAt(sheetOf(model, sheet), row, column)).toEqual(wanted === '' ? null : wanted);
        }
        await workbook.restore(before);
        expect(contentsOf(model)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  test('a sheet that is not there: nothing is written anywhere', async () => {
    const model = sample();
    const first = contentsOf(model);
    const changes = [
      { sheet: 'Data', row: 1, column: 0, value: 'x' },
      { sheet: 'Tiada', row: 0, column: 0, value: 'x' },
    ];
    await expect(open(model).write(changes)).rejects.toMatchObject({ code: 'sheet-missing', about: 'Tiada' });
    expect(contentsOf(model)).toEqual(first);
  });

  test('a locked cell of a protected sheet: nothing is written anywhere', async () => {
    const model = sample();
    sheetOf(model, 'Lain').protection = { options: {}, password: '' };
    const first = contentsOf(model);
    const changes = [
      { sheet: 'Data', row: 1, column: 0, value: 'x' },
      { sheet: 'Lain', row: 0, column: 0, value: 'x' },
    ];
    await expect(open(model).write(changes)).rejects.toMatchObject({
      code: 'sheet-protected',
      about: 'Lain',
    });
    expect(contentsOf(model)).toEqual(first);
  });

  test('an unlocked cell of a protected sheet can be written', async () => {
    const model = sample();
    const lain = sheetOf(model, 'Lain');
    patchStyle(model, lain, area(0, 0), { 'protection.locked': false });
    lain.protection = { options: {}, password: '' };
    await open(model).write([{ sheet: 'Lain', row: 0, column: 0, value: 'boleh' }]);
    expect(valueAt(lain, 0, 0)).toBe('boleh');
  });

  test('while a cell is being edited nothing can be written or selected, and we say so', async () => {
    const model = sample();
    const workbook = open(model);
    setEditing(model, true);
    const editing = { name: 'WorkbookError', code: 'cell-editing' };
    await expect(workbook.write([{ sheet: 'Data', row: 0, column: 0, value: 'x' }])).rejects.toMatchObject(
      editing,
    );
    await expect(workbook.select({ sheet: 'Data', row: 0, column: 0 })).rejects.toMatchObject(editing);
    await expect(workbook.highlight([])).rejects.toMatchObject(editing);
    setEditing(model, false);
    await expect(workbook.select({ sheet: 'Data', row: 0, column: 0 })).resolves.toBeUndefined();
  });
});

describe.each(BACKENDS)('selecting: $name', ({ open }) => {
  test('shows the sheet and selects the cell', async () => {
    const model = sample();
    await open(model).select({ sheet: 'Lain', row: 4, column: 2 });
    expect(model.activeSheetId).toBe(sheetOf(model, 'Lain').id);
    expect(sheetOf(model, 'Lain').selection).toEqual(area(4, 2));
  });

  test('a hidden sheet is shown first', async () => {
    const model = modelFromGrids([gridOf('A', [[1]]), gridOf('B', [[2]], { visibility: 'hidden' })]);
    await open(model).select({ sheet: 'B', row: 0, column: 0 });
    expect(sheetOf(model, 'B').visibility).toBe('visible');
    expect(model.activeSheetId).toBe(sheetOf(model, 'B').id);
  });

  test('a sheet that is not there is named', async () => {
    const selecting = open(sample()).select({ sheet: 'Tiada', row: 0, column: 0 });
    await expect(selecting).rejects.toMatchObject({ code: 'sheet-missing', about: 'Tiada' });
  });
});
