import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../../src/core/table/grid';
import { RESULT_MARK } from '../../src/core/schema/marks';
import { formulaAt, valueAt, writeArea } from '../../src/workbook/memory/cells';
import { modelFromGrids, newId, USER, type BookModel } from '../../src/workbook/memory/model';
import { addSheet, findSheet, insertSheet, setEditing } from '../../src/workbook/memory/sheets';
import type { SheetSpec } from '../../src/workbook/sheet-spec';
import type { WorkbookEvent } from '../../src/workbook/port';
import { BACKENDS, quiet } from './backends';
import { contentsOf, sheetOf } from './dump';
import { dataSheet, reportSheet, seen, seenIn } from './result-sheets';

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

const names = (model: BookModel): readonly string[] => model.sheets.map(({ name }) => name);

/** Large enough to be built aside. */
const ROWS = 40_000;
const KODE = '0 kegiatan penanggulangan kemiskinan ';
const large = (rows = ROWS): SheetSpec => ({
  name: 'Hasil Besar',
  cells: [
    { row: 0, column: 0, content: { kind: 'constant', value: RESULT_MARK } },
    { row: 1, column: 0, content: { kind: 'constant', value: 'Kode' } },
    { row: 1, column: 1, content: { kind: 'constant', value: 'Pagu' } },
  ],
  columns: [{ index: 1, size: 20 }],
  body: {
    from: 2,
    count: rows,
    width: 3,
    *rows() {
      for (let at = 0; at < rows; at += 1) yield [`${KODE}${String(at)}`, at, at % 2 === 0 ? '=teks' : null];
    },
    styles: [{ numberFormat: '@' }, { numberFormat: '#,##0', 'font.bold': true }],
  },
  tables: [{ name: 'KonvergenBesar', area: { top: 1, left: 0, bottom: 1 + rows, right: 1 } }],
});

describe.each(BACKENDS)('whole sheets of ours: $name', ({ open, name }) => {
  test('fresh sheets need no mark, and never take the place of one that is there', async () => {
    const model = sample();
    const book = open(model);
    const template: SheetSpec = {
      name: 'RAT',
      cells: [{ row: 0, column: 0, content: { kind: 'constant', value: 'RENCANA AKSI TAHUNAN' } }],
      protection: {},
    };
    await expect(book.putSheets([template])).rejects.toMatchObject({ code: 'sheet-not-ours', about: 'RAT' });
    await book.putSheets([template], { fresh: true });
    expect(names(model)).toEqual(['Data', 'RAT']);
    const before = contentsOf(model);
    for (const taken of ['RAT', 'rat', 'Data'])
      await expect(
        book.putSheets([reportSheet(), { ...template, name: taken }], { fresh: true }),
      ).rejects.toMatchObject({ code: 'sheet-not-ours', about: taken });
    await expect(book.putSheets([reportSheet(), reportSheet()], { fresh: true })).rejects.toThrow();
    expect(contentsOf(model)).toEqual(before);
    // One of ours is somebody's, too.
    await book.putSheets([dataSheet(3)]);
    await expect(book.putSheets([dataSheet(3)], { fresh: true })).rejects.toMatchObject({
      code: 'sheet-not-ours',
    });
  });

  test('have everything that was asked for, whichever way they are made', async () => {
    const model = sample();
    const before = contentsOf(model);
    const [report, data] = [reportSheet(), dataSheet(3)];
    await open(model).putSheets([report, data]);
    expect(names(model)).toEqual(['Data', 'Hasil Rekap', 'Hasil Data']);
    expect(seenIn(sheetOf(model, 'Hasil Rekap'))).toEqual({ ...seen(report), unsaved: [] });
    expect(seenIn(sheetOf(model, 'Hasil Data'))).toEqual({ ...seen(data), unsaved: [] });
    expect(contentsOf(model)).toMatchObject(before);
    expect(findSheet(model, 'Data')?.id).toBe(model.activeSheetId);
  });

  test('text stays text, formulas are formulas', async () => {
    const model = sample();
    await open(model).putSheets([reportSheet(), dataSheet(3)]);
    const sheet = sheetOf(model, 'Hasil Rekap');
    expect([3, 4, 5, 6, 7].map((row) => [valueAt(sheet, row, 0), formulaAt(sheet, row, 0)])).toEqual([
      ['=1+1', null],
      ['+62 811', null],
      ['-5', null],
      ['@dinsos', null],
      ['9901010101010001', null],
    ]);
    expect([valueAt(sheet, 9, 1), valueAt(sheet, 5, 1), valueAt(sheet, 4, 1)]).toEqual([
      7,
      { error: '#N/A' },
      true,
    ]);
    expect([formulaAt(sheet, 6, 1), formulaAt(sheet, 7, 1)]).toEqual([
      '=SUM(KonvergenData[Pagu])',
      '=XLOOKUP("_xlfn.",\'Hasil Data\'!A4:A6,B4:B6)',
    ]);
  });

  test.each([3, 45_000])('a column of formulas in a body of %d rows', async (rows) => {
    const model = sample();
    const share = (row: number): string => `IF(B${String(row)}=0,"",1/B${String(row)})`;
    const spec: SheetSpec = {
      name: 'Hasil Bagian',
      cells: [{ row: 0, column: 0, content: { kind: 'constant', value: RESULT_MARK } }],
      body: {
        from: 2,
        count: rows,
        width: 4,
        *rows() {
          for (let at = 0; at < rows; at += 1)
            yield [`${KODE}${String(at)}`, at, at === 1 ? null : at === 0 ? '' : 1 / at, '=teks'];
        },
        formulas: [null, null, share],
      },
    };
    for (let time = 0; time < 2; time += 1) await open(model).putSheets([spec]);
    const sheet = sheetOf(model, 'Hasil Bagian');
    const last = rows + 1;
    expect([2, 3, 4, last].map((row) => formulaAt(sheet, row, 2))).toEqual([
      ...['=IF(B3=0,"",1/B3)', null, '=IF(B5=0,"",1/B5)', `=${share(last + 1)}`],
    ]);
    expect([valueAt(sheet, last, 1), valueAt(sheet, last, 3), formulaAt(sheet, last, 3)]).toEqual([
      ...[rows - 1, '=teks', null],
    ]);
  });

  test('made twice they are the same, in their place, without a second chart, table or rule', async () => {
    const model = sample();
    const specs = [reportSheet(), dataSheet(3)];
    await open(model).putSheets(specs);
    insertSheet(model, sheetOf(model, 'Hasil Rekap'), 0);
    model.sheets.splice(model.sheets.lastIndexOf(sheetOf(model, 'Hasil Rekap')), 1);
    expect(names(model)).toEqual(['Hasil Rekap', 'Data', 'Hasil Data']);
    const id = sheetOf(model, 'Hasil Rekap').id;
    await open(model).putSheets(specs);
    expect(names(model)).toEqual(['Hasil Rekap', 'Data', 'Hasil Data']);
    expect(sheetOf(model, 'Hasil Rekap').id).toBe(id);
    for (const spec of specs) {
      expect(seenIn(sheetOf(model, spec.name))).toEqual({ ...seen(spec), unsaved: [] });
    }
  });

  test('made anew with less, nothing of the old is left', async () => {
    const model = sample();
    await open(model).putSheets([reportSheet(), dataSheet(9)]);
    const bare: SheetSpec = {
      name: 'Hasil Rekap',
      cells: [{ row: 0, column: 0, content: { kind: 'constant', value: RESULT_MARK } }],
      protection: { allow: [] },
      print: { titleRows: [0, 0] },
    };
    await open(model).putSheets([bare, dataSheet(2)]);
    expect(seenIn(sheetOf(model, 'Hasil Rekap'))).toEqual({ ...seen(bare), unsaved: [] });
    expect(seenIn(sheetOf(model, 'Hasil Data'))).toEqual({ ...seen(dataSheet(2)), unsaved: [] });
  });

  test('a row of totals is part of its table', async () => {
    const model = sample();
    const data = dataSheet(3);
    const total: SheetSpec = {
      ...data,
      cells: [
        ...data.cells,
        { row: 6, column: 0, content: { kind: 'constant', value: 'Jumlah' } },
        { row: 6, column: 1, content: { kind: 'formula', formula: 'SUM(B4:B6)', result: 3003 } },
        { row: 8, column: 0, content: { kind: 'constant', value: 'Catatan' } },
      ],
      tables: [{ name: 'KonvergenData', area: { top: 2, left: 0, bottom: 6, right: 1 }, totals: true }],
    };
    for (const spec of [total, data, total, total]) {
      await open(model).putSheets([spec]);
      expect(seenIn(sheetOf(model, 'Hasil Data'))).toEqual({ ...seen(spec), unsaved: [] });
    }
  });

  test('hidden ones are hidden, and the last visible sheet is not', async () => {
    const model = sample();
    await open(model).putSheets([{ ...dataSheet(1), visibility: 'veryHidden' }]);
    expect(sheetOf(model, 'Hasil Data').visibility).toBe('veryHidden');
    await open(model).putSheets([{ ...dataSheet(1), visibility: 'hidden' }]);
    expect(sheetOf(model, 'Hasil Data').visibility).toBe('hidden');
    sheetOf(model, 'Data').visibility = 'hidden';
    sheetOf(model, 'Hasil Data').visibility = 'visible';
    const hiding = open(model).putSheets([{ ...dataSheet(1), visibility: 'hidden' }]);
    await expect(hiding).rejects.toMatchObject({ code: 'host-failed', about: 'Hasil Data' });
    await open(model).putSheets([{ ...dataSheet(1), visibility: 'hidden' }, reportSheet()]);
    expect(sheetOf(model, 'Hasil Data').visibility).toBe('hidden');
  });

  test('nothing is written when one of them is somebody else’s, guarded, or has a name that is taken', async () => {
    const model = sample();
    const foreign = addSheet(model, 'Hasil Data');
    const at = { top: 0, left: 0, bottom: 0, right: 0 };
    writeArea(model, foreign, at, () => ({ kind: 'constant', value: 'milik OPD' }), USER);
    const before = contentsOf(model);
    const refused = async (specs: readonly SheetSpec[], code: string, about: string): Promise<void> => {
      await expect(open(model).putSheets(specs)).rejects.toMatchObject({ code, about });
      expect(contentsOf(model)).toEqual(before);
      expect(names(model)).toEqual(['Data', 'Hasil Data']);
    };
    const data = dataSheet(3, 'Hasil Lain');
    await refused([reportSheet(), dataSheet(3)], 'sheet-not-ours', 'Hasil Data');
    await refused([data, { name: 'Tanpa Tanda', cells: [] }], 'sheet-not-ours', 'Tanpa Tanda');
    await refused([{ ...data, name: 'a/b' }], 'host-failed', 'a/b');
    await refused([data, data], 'host-failed', 'Hasil Lain');
    await refused(
      [{ ...data, tables: [{ name: 'A1', area: { top: 2, left: 0, bottom: 4, right: 1 } }] }],
      'host-failed',
      'A1',
    );
    await refused(
      [{ ...data, tables: [{ name: 'Tanpa', area: { top: 2, left: 0, bottom: 4, right: 2 } }] }],
      'host-failed',
      'Tanpa',
    );
    await refused([data, { ...data, name: 'Lain' }], 'host-failed', 'Lain');
    sheetOf(model, 'Data').tables.push({
      id: newId(model),
      name: 'konvergendata',
      area: { top: 0, left: 0, bottom: 1, right: 1 },
      showHeaders: true,
      showTotals: false,
      style: '',
      filters: {},
    });
    await refused([data], 'host-failed', 'KonvergenData');
  });

  test('one somebody guarded is refused; one we guard ourselves is opened, unless it got a password', async () => {
    const model = sample();
    await open(model).putSheets([reportSheet(), dataSheet(3)]);
    const [report, data] = [sheetOf(model, 'Hasil Rekap'), sheetOf(model, 'Hasil Data')];
    data.protection = { options: {}, password: '' };
    const refilling = open(model).putSheets([reportSheet('Baru'), dataSheet(4)]);
    await expect(refilling).rejects.toMatchObject({ code: 'sheet-protected', about: 'Hasil Data' });
    data.protection = null;
    report.protection = { options: { allowSort: true }, password: 'rahasia' };
    const again = open(model).putSheets([reportSheet('Baru'), dataSheet(4)]);
    await expect(again).rejects.toMatchObject({ code: 'sheet-protected', about: 'Hasil Rekap' });
    expect(sheetOf(model, 'Hasil Rekap').protection).toMatchObject({ password: 'rahasia' });
    expect(valueAt(sheetOf(model, 'Hasil Rekap'), 0, 0)).toBe(`${RESULT_MARK}: Rekap`);
    expect(sheetOf(model, 'Hasil Data').tables[0]?.area.bottom).toBe(5);
  });

  test('what speaks of a sheet of ours goes on, and nothing of the user’s is touched', async () => {
    const model = sample();
    await open(model).putSheets([dataSheet(3)]);
    const data = sheetOf(model, 'Data');
    const at = { top: 4, left: 0, bottom: 4, right: 0 };
    const formula = "='Hasil Data'!B4";
    writeArea(model, data, at, () => ({ kind: 'formula', formula, result: 1000 }), USER);
    model.names.push({
      name: 'Punya',
      formula: "='Hasil Data'!$B$4",
      comment: '',
      visible: true,
      sheetId: sheetOf(model, 'Hasil Data').id,
    });
    data.selection = { top: 1, left: 1, bottom: 1, right: 1 };
    await open(model).putSheets([dataSheet(5)]);
    expect(formulaAt(data, 4, 0)).toBe(formula);
    expect(model.names.map(({ name, sheetId }) => [name, sheetId])).toEqual([
      ['Punya', sheetOf(model, 'Hasil Data').id],
    ]);
    expect(data.selection).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
    expect(model.activeSheetId).toBe(data.id);
  });

  test('rows without end come in pieces, as they are', async () => {
    const model = sample();
    const shares: number[] = [];
    await open(model).putSheets([large(), dataSheet(2)], { onProgress: (share) => shares.push(share) });
    expect(names(model)).toEqual(['Data', 'Hasil Besar', 'Hasil Data']);
    const [grid] = await open(model).readGrids(['Hasil Besar'], { formulas: true });
    expect(grid?.cellCount).toBe(3 + ROWS * 2.5);
    for (const at of [0, 1, 777, ROWS - 1]) {
      expect([0, 1, 2].map((column) => grid?.value(at + 2, column))).toEqual([
        `${KODE}${String(at)}`,
        at,
        at % 2 === 0 ? '=teks' : null,
      ]);
    }
    expect([...(grid?.formulaCells?.() ?? [])]).toEqual([]);
    expect(shares.length).toBeGreaterThan(2);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
    const { tables, columnWidths } = sheetOf(model, 'Hasil Besar');
    expect([tables[0]?.area.bottom, columnWidths.size]).toEqual([ROWS + 1, 1]);
    // Again, in their place, shorter.
    await open(model).putSheets([large(ROWS - 10_000)]);
    const [less] = await open(model).readGrids(['Hasil Besar']);
    expect([less?.cellCount, less?.value(ROWS - 9999, 1)]).toEqual([
      3 + (ROWS - 10_000) * 2.5,
      ROWS - 10_001,
    ]);
    expect(less?.value(ROWS, 1)).toBeNull();
    expect(names(model)).toEqual(['Data', 'Hasil Besar', 'Hasil Data']);
  });

  test('given up in the middle, the workbook is as it was', async () => {
    const model = sample();
    await open(model).putSheets([dataSheet(2)]);
    const before = contentsOf(model);
    const stop = new AbortController();
    const working = open(model).putSheets([dataSheet(9), large()], {
      signal: stop.signal,
      onProgress: (share) => {
        if (share > 0) stop.abort(new Error('cukup'));
      },
    });
    await expect(working).rejects.toThrow('cukup');
    expect(names(model)).toEqual(['Data', 'Hasil Data']);
    expect(contentsOf(model)).toEqual(before);
    const late = open(model).putSheets([dataSheet(9)], { signal: stop.signal });
    await expect(late).rejects.toThrow('cukup');
  });

  test('while someone types nothing is written', async () => {
    const model = sample();
    setEditing(model, true);
    await expect(open(model).putSheets([dataSheet(2)])).rejects.toMatchObject({ code: 'cell-editing' });
  });

  test('are written by us: making them anew is told as ours', async () => {
    const model = sample();
    await open(model).putSheets([reportSheet(), dataSheet(3)]);
    const workbook = open(model);
    const events: WorkbookEvent[] = [];
    const stop = await workbook.watch((event) => events.push(event));
    await workbook.putSheets([reportSheet('Baru'), dataSheet(4)]);
    await quiet();
    await stop();
    const changes = events.filter((event) => event.kind === 'changed');
    expect(new Set(changes.map(({ sheet }) => sheet))).toEqual(new Set(['Hasil Rekap', 'Hasil Data']));
    expect(changes.every(({ byUs }) => byUs)).toBe(true);
  });

  test('notes are there where the host knows them', async () => {
    const model = sample();
    const note = { row: 3, column: 1, text: 'Asal: buku.xlsx', author: 'Konvergen' };
    await open(model).putSheets([{ ...dataSheet(1), notes: [note] }]);
    const { notes } = sheetOf(model, 'Hasil Data');
    expect(notes.map(({ row, column, content, author }) => ({ row, column, text: content, author }))).toEqual(
      name === 'memory' ? [note] : [],
    );
  });

  test('none asked for, nothing happens', async () => {
    const model = sample();
    await open(model).putSheets([]);
    expect(names(model)).toEqual(['Data']);
  });
});
