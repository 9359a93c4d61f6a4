import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../../../src/core/values/cell-value';
import { clearArea, writeCells } from '../../../../src/workbook/memory/cells';
import { addConditionalFormat } from '../../../../src/workbook/memory/conditional';
import { newId, USER, type BookModel, type SheetModel } from '../../../../src/workbook/memory/model';
import { addSheet, deleteSheet, renameSheet, setVisibility } from '../../../../src/workbook/memory/sheets';
import { patchStyle } from '../../../../src/workbook/memory/style';
import { readWorkbook } from '../../../../src/workbook/xlsx/read-workbook';
import { baselineOf } from '../../../../src/workbook/xlsx/save-baseline';
import { saveModel } from '../../../../src/workbook/xlsx/save-model';
import { planSave } from '../../../../src/workbook/xlsx/save-plan';
import { bookOf } from './book-of';
import { differingParts, gridsOf, textsOf } from './opened';
import { problemsOf } from './strict';

const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Pagu</t></is></c><c r="B1" s="1"><v>5</v></c></row>' +
  '<row r="2"><c r="A2"><f>B1*2</f><v>10</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="b"><v>1</v></c></row>';
const file = (): Uint8Array =>
  bookOf({ Data: { rows: ROWS }, Lain: { rows: '<row r="1"><c r="A1"><v>1</v></c></row>' } });

async function open(bytes: Uint8Array) {
  const read = await readWorkbook('uji.xlsx', bytes);
  if (!read.ok) throw new Error(read.reason);
  const [sheet] = read.model.sheets;
  if (!sheet) throw new Error('no sheet');
  return { ...read, sheet, baseline: baselineOf(read.model) };
}
const put = (book: BookModel, sheet: SheetModel, row: number, column: number, value: CellValue): void => {
  writeCells(book, sheet, [{ row, column, content: { kind: 'constant', value } }], USER);
};
async function saved(
  bytes: Uint8Array,
  change: (opened: Awaited<ReturnType<typeof open>>) => void | Promise<void>,
) {
  const opened = await open(bytes);
  await change(opened);
  const result = await saveModel(bytes, opened.baseline, opened.model);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result;
}

describe('a copy of the file', () => {
  test('without changes every part is the same', async () => {
    const bytes = file();
    const result = await saved(bytes, async ({ workbook }) => {
      await workbook.readGrids(['Data'], { formulas: true });
    });
    expect(differingParts(bytes, result.bytes)).toEqual([]);
  });

  test('holds what was typed, also after the cells were gathered anew', async () => {
    const bytes = file();
    const result = await saved(bytes, async ({ model, sheet, workbook }) => {
      put(model, sheet, 0, 1, 7);
      await workbook.readGrids(['Data']);
      put(model, sheet, 1, 1, 'ada');
      put(model, sheet, 3, 0, '=bukan rumus');
      clearArea(model, sheet, area(1, 2, 1, 2), USER);
    });
    const grid = (await gridsOf(result.bytes))['Data'];
    expect([grid?.value(0, 1), grid?.value(1, 1), grid?.value(1, 2), grid?.value(3, 0)]).toEqual([
      7,
      'ada',
      null,
      '=bukan rumus',
    ]);
    expect(textsOf(result.bytes)[SHEET]).toContain('<c r="A2"><f>B1*2</f><v>10</v></c>');
    expect(textsOf(result.bytes)[SHEET]).toContain('<c r="B1" s="1"><v>7</v></c>');
    expect(differingParts(bytes, result.bytes)).toEqual(['xl/workbook.xml', SHEET]);
    expect(problemsOf(result.bytes)).toEqual([]);
  });

  test('a formula that was overwritten and put back is the formula; one written over with its own result is gone', async () => {
    const bytes = file();
    const back = await saved(bytes, async ({ workbook }) => {
      const before = await workbook.write([{ sheet: 'Data', row: 1, column: 0, value: 3 }]);
      await workbook.restore(before);
    });
    expect(textsOf(back.bytes)[SHEET]).toContain('<f>B1*2</f>');
    const gone = await saved(bytes, ({ model, sheet }) => {
      put(model, sheet, 1, 0, 10);
    });
    expect(textsOf(gone.bytes)[SHEET]).toContain('<c r="A2"><v>10</v></c>');
  });

  test('the marks of the pane stay out of it; a conditional format somebody made is in it', async () => {
    const bytes = file();
    const marked = await saved(bytes, async ({ workbook }) => {
      await workbook.highlight([{ sheet: 'Data', row: 0, column: 0, severity: 'error' }]);
    });
    expect(differingParts(bytes, marked.bytes)).toEqual([]);
    const made = await saved(bytes, ({ model, sheet }) => {
      addConditionalFormat(model, sheet, {
        areas: [area(0, 0, 4, 0)],
        type: 'Custom',
        formula: '=A1>1',
        style: { 'fill.color': '#FF0000' },
      });
      sheet.validations.push({
        areas: [area(0, 1, 4, 1)],
        rule: { list: { inCellDropDown: true, source: 'Ya,Tidak' } },
        errorAlert: { style: 'Stop', title: 'Isian', message: 'Pilih.', showAlert: true },
        prompt: {},
        ignoreBlanks: true,
      });
      sheet.notes.push({
        id: newId(model),
        row: 0,
        column: 0,
        content: 'Periksa',
        author: 'A',
        resolved: false,
        replies: [],
      });
      patchStyle(model, sheet, area(0, 0, 0, 1), { numberFormat: '#,##0' });
      setVisibility(model, sheet, 'veryHidden');
    });
    expect(problemsOf(made.bytes)).toEqual([]);
    expect(made.unsaved).toEqual([]);
    expect(textsOf(made.bytes)[SHEET]).toContain('<formula>A1&gt;1</formula>');
    expect(textsOf(made.bytes)[SHEET]).toContain('<formula1>"Ya,Tidak"</formula1>');
    expect((await gridsOf(made.bytes))['Data']?.visibility).toBe('veryHidden');
  });

  test('sheets that came, went and changed their name', async () => {
    const bytes = file();
    const result = await saved(bytes, async ({ model, sheet, workbook }) => {
      renameSheet(model, sheet, 'Data 2025');
      const [, other] = model.sheets;
      if (other) deleteSheet(model, other);
      const made = addSheet(model, 'Baru');
      put(model, made, 2, 2, 'x');
      made.columnWidths.set(0, 158.75);
      await workbook.readGrids(['Baru']);
    });
    expect(problemsOf(result.bytes)).toEqual([]);
    const grids = await gridsOf(result.bytes);
    expect(Object.keys(grids)).toEqual(['Data 2025', 'Baru']);
    expect(grids['Baru']?.value(2, 2)).toBe('x');
    expect(Object.values(textsOf(result.bytes)).join('')).toContain('<col min="1" max="1" width="29.52');
  });

  test('cells the file does not let us write are left and named; what cannot be written is said', async () => {
    const bytes = bookOf({
      Data: {
        rows: ROWS,
        after: '<sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells>',
      },
    });
    const result = await saved(bytes, ({ model, sheet }) => {
      put(model, sheet, 0, 0, 'terkunci');
      put(model, sheet, 0, 1, 8);
      sheet.charts.push({
        id: newId(model),
        name: 'a',
        type: 'Pie',
        source: '',
        seriesBy: '',
        properties: {},
        series: [],
      });
    });
    expect(result.skipped).toEqual([{ reason: 'sel-terkunci', sheet: 'Data', row: 0, column: 0 }]);
    expect(result.unsaved).toEqual(['bagan']);
    expect((await gridsOf(result.bytes))['Data']?.value(0, 1)).toBe(8);
  });

  test('a plan is plain data: it crosses to a worker', async () => {
    const { model, sheet, baseline } = await open(file());
    put(model, sheet, 0, 0, 'x');
    const plan = await planSave(baseline, model);
    expect(structuredClone(plan)).toEqual(plan);
  });

  test('a sheet of ours that is filled anew', async () => {
    const own = (rows: readonly (readonly (string | number)[])[]) => ({
      name: 'Konvergen Pengaturan',
      rows,
      visibility: 'veryHidden' as const,
    });
    const one = await saved(file(), async ({ workbook }) => {
      await workbook.putSheet(own([['Konvergen · pengaturan'], ['tahun', 2025]]));
    });
    const two = await saved(one.bytes, async ({ workbook }) => {
      await workbook.putSheet(own([['Konvergen · pengaturan'], ['tahun', 2026], ['baru', 1]]));
    });
    expect(problemsOf(two.bytes)).toEqual([]);
    const grid = (await gridsOf(two.bytes))['Konvergen Pengaturan'];
    expect([grid?.visibility, grid?.value(1, 1), grid?.value(2, 0)]).toEqual(['veryHidden', 2026, 'baru']);
  });
});

const cell = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
  fc.boolean(),
  fc.constantFrom<CellValue>({ error: '#N/A' }, { error: '#REF!' }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('=A1', '_x0041_', ' x ', '\r\n', '<&>', ']]>'),
);

/** Of an empty text the reader makes an empty cell. */
const readBack = (value: CellValue): CellValue => (value === '' ? null : value);

test('what was typed reads back, whatever and wherever it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(12), fc.nat(8), cell), { maxLength: 25 }),
      fc.array(fc.tuple(fc.nat(12), fc.nat(8), cell), { maxLength: 25 }),
      async (first, second) => {
        const opened = await open(file());
        const { model, sheet } = opened;
        for (const [row, column, value] of first) put(model, sheet, row, column, value);
        const one = await saveModel(file(), opened.baseline, model);
        if (!one.ok) throw new Error(JSON.stringify(one.refusals));
        const again = await open(one.bytes);
        for (const [row, column, value] of second) put(again.model, again.sheet, row, column, value);
        const two = await saveModel(one.bytes, again.baseline, again.model);
        if (!two.ok) throw new Error(JSON.stringify(two.refusals));
        expect(problemsOf(two.bytes)).toEqual([]);
        const want = new Map<string, CellValue>();
        for (const [row, column, value] of [...first, ...second])
          want.set(`${String(row)} ${String(column)}`, readBack(value));
        const grid = (await gridsOf(two.bytes))['Data'];
        for (const [key, value] of want) {
          const [row = 0, column = 0] = key.split(' ').map(Number);
          expect([key, grid?.value(row, column)]).toEqual([key, value]);
        }
      },
    ),
    { numRuns: 60 },
  );
});
