import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../../src/core/table/grid';
import { addConditionalFormat } from '../../src/workbook/memory/conditional';
import { modelFromGrids, type BookModel } from '../../src/workbook/memory/model';
import { patchStyle } from '../../src/workbook/memory/style';
import { conditionalFormatsOn } from '../../src/workbook/memory/conditional';
import type { CellMark } from '../../src/workbook/port';
import { BACKENDS } from './backends';
import { fillAt, sheetOf } from './dump';

const one = (row: number, column: number): { top: number; left: number; bottom: number; right: number } => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

function sample(): BookModel {
  const model = modelFromGrids(
    [
      gridOf('A', [
        [1, 2],
        [3, 4],
      ]),
      gridOf('B', [[5]]),
    ],
    'contoh.xlsx',
  );
  const a = sheetOf(model, 'A');
  patchStyle(model, a, one(0, 0), { 'fill.color': '#00FF00' });
  addConditionalFormat(model, a, {
    type: 'Custom',
    formula: '=A1>0',
    areas: [one(0, 0)],
    style: { 'fill.color': '#0000FF' },
  });
  addConditionalFormat(model, a, {
    type: 'CellValue',
    rule: { formula1: '=1', operator: 'GreaterThan' },
    areas: [one(1, 1)],
  });
  return model;
}

/** Fill of the topmost conditional format that lies on a cell. */
const markAt = (model: BookModel, sheet: string, row: number, column: number): unknown =>
  conditionalFormatsOn(sheetOf(model, sheet), one(row, column))[0]?.style['fill.color'] ?? null;

const userFormats = (model: BookModel): readonly string[] =>
  sheetOf(model, 'A')
    .conditionalFormats.map(({ type, formula }) => `${type} ${formula}`)
    .sort();

const MARKS: readonly CellMark[] = [
  { sheet: 'A', row: 0, column: 0, severity: 'warning' },
  { sheet: 'A', row: 1, column: 0, severity: 'error' },
  { sheet: 'B', row: 0, column: 0, severity: 'info' },
];

describe.each(BACKENDS)('highlighting: $name', ({ open }) => {
  test('each severity has its colour, and the user’s own fill stays below', async () => {
    const model = sample();
    await open(model).highlight(MARKS);
    expect(markAt(model, 'A', 0, 0)).toBe('#FFEB9C');
    expect(markAt(model, 'A', 1, 0)).toBe('#FFC7CE');
    expect(markAt(model, 'B', 0, 0)).toBe('#DDEBF7');
    expect(markAt(model, 'A', 0, 1)).toBeNull();
    expect(fillAt(sheetOf(model, 'A'), 0, 0)).toBe('#00FF00');
  });

  test('where a cell has two marks the louder is seen', async () => {
    const model = sample();
    const both = (['info', 'error', 'warning'] as const).map((severity) => ({
      sheet: 'B',
      row: 0,
      column: 0,
      severity,
    }));
    await open(model).highlight(both);
    expect(markAt(model, 'B', 0, 0)).toBe('#FFC7CE');
  });

  test('new marks take the place of old ones', async () => {
    const model = sample();
    const workbook = open(model);
    await workbook.highlight(MARKS);
    await workbook.highlight([{ sheet: 'A', row: 1, column: 1, severity: 'error' }]);
    expect(markAt(model, 'A', 1, 1)).toBe('#FFC7CE');
    expect(markAt(model, 'A', 1, 0)).toBeNull();
    expect(markAt(model, 'B', 0, 0)).toBeNull();
  });

  test('another session takes away our marks and nothing else', async () => {
    const model = sample();
    const [formats, styles] = [userFormats(model), new Map(sheetOf(model, 'A').cellStyles)];
    await open(model).highlight(MARKS);
    await open(model).clearHighlight();
    expect(userFormats(model)).toEqual(formats);
    expect(sheetOf(model, 'A').cellStyles).toEqual(styles);
    expect(sheetOf(model, 'B').conditionalFormats).toEqual([]);
    expect(model.sheets.map(({ customProperties }) => customProperties.size)).toEqual([0, 0]);
  });

  test('every backend finds the marks of every other', async () => {
    for (const other of BACKENDS) {
      const model = sample();
      const formats = userFormats(model);
      await other.open(model).highlight(MARKS);
      await open(model).clearHighlight();
      expect(userFormats(model)).toEqual(formats);
    }
  });

  test('thousands of marks', async () => {
    const model = sample();
    const marks = Array.from({ length: 3000 }, (_, at) => ({
      sheet: 'B',
      row: at * 2,
      column: at % 3,
      severity: 'error' as const,
    }));
    await open(model).highlight(marks);
    expect(marks.filter(({ row, column }) => markAt(model, 'B', row, column) === '#FFC7CE')).toHaveLength(
      3000,
    );
    await open(model).clearHighlight();
    expect(sheetOf(model, 'B').conditionalFormats).toEqual([]);
  });

  test('a sheet that is not there is named', async () => {
    const marking = open(sample()).highlight([{ sheet: 'Tiada', row: 0, column: 0, severity: 'error' }]);
    await expect(marking).rejects.toMatchObject({ code: 'sheet-missing', about: 'Tiada' });
  });

  test('a protected sheet is refused before anything changed, unless it allows formats', async () => {
    const model = sample();
    const b = sheetOf(model, 'B');
    b.protection = { options: {}, password: '' };
    await expect(open(model).highlight(MARKS)).rejects.toMatchObject({ code: 'sheet-protected', about: 'B' });
    expect(markAt(model, 'A', 1, 0)).toBeNull();
    b.protection = { options: { allowFormatCells: true }, password: '' };
    await open(model).highlight(MARKS);
    expect(markAt(model, 'B', 0, 0)).toBe('#DDEBF7');
  });
});
