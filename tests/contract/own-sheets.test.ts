import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gridOf } from '../../src/core/table/grid';
import { addSheet } from '../../src/workbook/memory/sheets';
import { newId, modelFromGrids, type BookModel } from '../../src/workbook/memory/model';
import { valueAt, writeArea } from '../../src/workbook/memory/cells';
import { USER } from '../../src/workbook/memory/model';
import { patchStyle, numberFormatAt } from '../../src/workbook/memory/style';
import { setEditing } from '../../src/workbook/memory/sheets';
import type { OwnSheet, WorkbookEvent } from '../../src/workbook/port';
import { BACKENDS, quiet } from './backends';
import { contentsOf, sheetOf } from './dump';

const MARK = 'Konvergen · pengaturan';
const NAME = 'Konvergen Pengaturan';

const sample = (): BookModel =>
  modelFromGrids(
    [
      gridOf('Data', [
        ['nama', 'pagu'],
        ['Uji', 1500],
      ]),
    ],
    'contoh.xlsx',
  );

const ours = (other: Partial<OwnSheet> = {}): OwnSheet => ({
  name: NAME,
  rows: [
    [MARK, null, 'Penjelasan'],
    [],
    [null, '=1+1', 'a'],
    [null, '0012', 2025],
    [null, '+62', 0.85],
    [null, "'petik", true],
    [null, '@x', '-5'],
  ],
  visibility: 'veryHidden',
  ...other,
});

describe.each(BACKENDS)('sheets of ours: $name', ({ open }) => {
  test('are made behind the last one, very hidden, text as text', async () => {
    const model = sample();
    const before = contentsOf(model);
    await open(model).putSheet(ours());
    expect(await open(model).sheets()).toEqual([
      { name: 'Data', visibility: 'visible' },
      { name: NAME, visibility: 'veryHidden' },
    ]);
    const [grid] = await open(model).readGrids([NAME], { formulas: true });
    expect([0, 1, 2].map((column) => [0, 2, 3, 4, 5, 6].map((row) => grid?.value(row, column)))).toEqual([
      [MARK, null, null, null, null, null],
      [null, '=1+1', '0012', '+62', "'petik", '@x'],
      ['Penjelasan', 'a', 2025, 0.85, true, '-5'],
    ]);
    expect(grid?.formula?.(2, 1)).toBeNull();
    // Nothing of the user's own is touched, and the sheet in front stays in front.
    expect(contentsOf(model)).toMatchObject(before);
    expect(model.sheets.find(({ id }) => id === model.activeSheetId)?.name).toBe('Data');
  });

  test('keep what is typed into their empty cells as text, and numbers as numbers', async () => {
    const model = sample();
    await open(model).putSheet(ours({ numberFormats: ['General', 'General', '#,##0'] }));
    const sheet = sheetOf(model, NAME);
    expect([numberFormatAt(sheet, 2, 0), numberFormatAt(sheet, 2, 1), numberFormatAt(sheet, 3, 2)]).toEqual([
      '@',
      '@',
      '#,##0',
    ]);
  });

  test('are filled anew: nothing of the old rows stays, widths are those asked for', async () => {
    const model = sample();
    await open(model).putSheet(ours());
    await open(model).putSheet(
      ours({ rows: [[MARK], [null, 'baru']], visibility: 'visible', columnWidths: [10, 20] }),
    );
    const [grid] = await open(model).readGrids([NAME]);
    expect([grid?.cellCount, grid?.value(1, 1), grid?.visibility]).toEqual([2, 'baru', 'visible']);
    expect(model.sheets.map(({ name }) => name)).toEqual(['Data', NAME]);
    const widths = sheetOf(model, NAME).columnWidths;
    expect(widths.get(1)).toBeGreaterThan(1.7 * (widths.get(0) ?? Infinity));
  });

  test('come back as they were written, whatever they hold', async () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.string({ minLength: 1, maxLength: 300 }).filter((text) => !/\p{Cc}/u.test(text)),
      fc.constantFrom('=A1', '#N/A', 'TRUE', '1/2/2024', '9901010101010001', 'x'.repeat(400)),
      fc.integer(),
      fc.boolean(),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (own) => {
        const model = sample();
        await open(model).putSheet(ours({ rows: [[MARK], ...own] }));
        const [grid] = await open(model).readGrids([NAME]);
        own.forEach((line, row) => {
          line.forEach((value, column) => {
            expect(grid?.value(row + 1, column)).toBe(value);
          });
        });
      }),
      { numRuns: 25 },
    );
  });

  test("somebody else's sheet of that name is refused and left as it is", async () => {
    const model = sample();
    const foreign = addSheet(model, NAME);
    writeArea(
      model,
      foreign,
      { top: 0, left: 0, bottom: 0, right: 0 },
      () => ({ kind: 'constant', value: 'milik OPD' }),
      USER,
    );
    const before = contentsOf(model);
    const refused = { code: 'sheet-not-ours', about: NAME };
    await expect(open(model).putSheet(ours())).rejects.toMatchObject(refused);
    await expect(open(model).removeSheet(NAME)).rejects.toMatchObject(refused);
    await expect(open(model).removeSheet('Data')).rejects.toMatchObject({ code: 'sheet-not-ours' });
    await expect(open(model).putSheet(ours({ name: 'Lain', rows: [['tanpa tanda']] }))).rejects.toMatchObject(
      {
        code: 'sheet-not-ours',
      },
    );
    expect(contentsOf(model)).toEqual(before);
    expect(model.sheets).toHaveLength(2);
  });

  test('a protected sheet of ours is refused, and so is everything while someone types', async () => {
    const model = sample();
    await open(model).putSheet(ours());
    sheetOf(model, NAME).protection = { options: {}, password: '' };
    await expect(open(model).putSheet(ours())).rejects.toMatchObject({
      code: 'sheet-protected',
      about: NAME,
    });
    setEditing(model, true);
    await expect(open(model).putSheet(ours({ name: 'Lain' }))).rejects.toMatchObject({
      code: 'cell-editing',
    });
  });

  test('are taken away, also when very hidden', async () => {
    const model = sample();
    await open(model).putSheet(ours());
    await open(model).removeSheet(NAME);
    expect((await open(model).sheets()).map(({ name }) => name)).toEqual(['Data']);
    await expect(open(model).removeSheet(NAME)).rejects.toMatchObject({ code: 'sheet-missing', about: NAME });
  });

  test('are shown and hidden; the last visible sheet is not', async () => {
    const model = sample();
    await open(model).putSheet(ours());
    await open(model).setVisibility(NAME, 'visible');
    expect(sheetOf(model, NAME).visibility).toBe('visible');
    await open(model).setVisibility(NAME, 'veryHidden');
    expect(sheetOf(model, NAME).visibility).toBe('veryHidden');
    await expect(open(model).setVisibility('Data', 'hidden')).rejects.toMatchObject({ code: 'host-failed' });
    await expect(open(model).setVisibility('Tidak', 'hidden')).rejects.toMatchObject({
      code: 'sheet-missing',
    });
  });

  test('are written by us: a refill of them is told as ours', async () => {
    const model = sample();
    await open(model).putSheet(ours({ visibility: 'visible' }));
    const workbook = open(model);
    const events: WorkbookEvent[] = [];
    const stop = await workbook.watch((event) => events.push(event));
    await workbook.putSheet(ours({ visibility: 'visible' }));
    await quiet();
    await stop();
    const changes = events.filter((event) => event.kind === 'changed');
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every((event) => event.byUs && event.sheet === NAME)).toBe(true);
  });
});

describe.each(BACKENDS)('comments: $name', ({ open }) => {
  test('their cells are told, sheet by sheet', async () => {
    const model = sample();
    expect(await open(model).comments()).toEqual([]);
    const second = addSheet(model, "Lembar 'dua'");
    const comment = (row: number, column: number): (typeof second.comments)[number] => ({
      id: newId(model),
      row,
      column,
      content: 'x',
      author: 'Uji',
      resolved: false,
      replies: [],
    });
    sheetOf(model, 'Data').comments.push(comment(1, 1));
    second.comments.push(comment(0, 0), comment(9, 27));
    patchStyle(model, second, { top: 0, left: 0, bottom: 0, right: 0 }, { numberFormat: '@' });
    expect(valueAt(second, 0, 0)).toBeNull();
    expect(await open(model).comments()).toEqual([
      { sheet: 'Data', cell: 'B2' },
      { sheet: "Lembar 'dua'", cell: 'A1' },
      { sheet: "Lembar 'dua'", cell: 'AB10' },
    ]);
  });
});
