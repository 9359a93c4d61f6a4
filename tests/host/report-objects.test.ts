import { beforeEach, describe, expect, test } from '@jest/globals';
import { gridOf } from '../../src/core/table/grid';
import { valueAt, writeArea } from '../../src/workbook/memory/cells';
import { modelFromGrids, USER, type BookModel, type SheetModel } from '../../src/workbook/memory/model';
import { mergeArea } from '../../src/workbook/memory/sheets';
import { patchStyle, styleAt } from '../../src/workbook/memory/style';
import type { Style } from '../../src/workbook/sheet-spec';
import { sheetOf } from '../contract/dump';
import { startExcel } from '../contract/office-library';

let model: BookModel;
let sheet: SheetModel;

beforeEach(() => {
  const rows = [
    ['Program', 'Pagu'],
    ['PKH', 1000],
    ['Sembako', 2000],
  ];
  model = modelFromGrids([gridOf('Data', rows), gridOf('Lain', [])], 'a.xlsx');
  sheet = sheetOf(model, 'Data');
  startExcel(model);
});

const data = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Data');
const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

/** Sides of a cell that have a line. */
const lined = (row: number, column: number): readonly string[] =>
  Object.entries(styleAt(sheet, row, column))
    .flatMap(([key, value]) => (/^border\..*style$/.test(key) && value !== 'None' ? [key.slice(11, -6)] : []))
    .sort();

describe('borders', () => {
  test('edges are of the outer cells, lines inside of both neighbours', async () => {
    await Excel.run(async (context) => {
      const { borders } = data(context).getRange('A1:B3').format;
      borders.getItem('EdgeTop').style = 'Continuous';
      borders.getItem('EdgeRight').style = 'Double';
      borders.getItem('InsideHorizontal').style = 'Dot';
      borders.getItem('InsideHorizontal').color = '#FF0000';
      const middle = data(context).getRange('A2:B2').format.borders;
      const [top, left] = [middle.getItem('EdgeTop'), middle.getItem('EdgeLeft')];
      top.load({ style: true, color: true });
      left.load({ style: true });
      await context.sync();
      expect([top.style, top.color, left.style]).toEqual(['Dot', '#FF0000', 'None']);
    });
    expect([lined(0, 0), lined(0, 1), lined(1, 1), lined(2, 0)]).toEqual([
      ['Bottom', 'Top'],
      ['Bottom', 'Right', 'Top'],
      ['Bottom', 'Right', 'Top'],
      ['Top'],
    ]);
  });
});

describe('emptying', () => {
  const look = (row: number, column: number): Style => styleAt(sheet, row, column);

  test('takes away every look in the area, and none beside it', async () => {
    const bold = { 'font.bold': true, 'border.EdgeTop.style': 'Continuous' };
    patchStyle(model, sheet, area(0, 1, 1_048_575, 1), { numberFormat: '0' });
    patchStyle(model, sheet, area(2, 0, 2, 16_383), { 'fill.color': '#FF0000' });
    patchStyle(model, sheet, area(0, 0, 4, 0), bold);
    await Excel.run(async (context) => {
      data(context).getRange('A2:B3').clear(Excel.ClearApplyTo.formats);
      await context.sync();
    });
    expect([look(1, 0), look(1, 1), look(2, 0), look(2, 1)]).toEqual([{}, {}, {}, {}]);
    expect([look(0, 0), look(0, 1), look(2, 2), look(3, 0), look(3, 1)]).toEqual([
      bold,
      { numberFormat: '0' },
      { 'fill.color': '#FF0000' },
      bold,
      { numberFormat: '0' },
    ]);
    await Excel.run(async (context) => {
      data(context).getRange('2:1048576').clear();
      await context.sync();
    });
    expect([look(2, 2), look(3, 0), look(900_000, 1)]).toEqual([{}, {}, {}]);
    expect([look(0, 0), look(0, 1)]).toEqual([bold, { numberFormat: '0' }]);
    await Excel.run(async (context) => {
      data(context).getRange().clear();
      await context.sync();
    });
    const { cellStyles, rowStyles, columnStyles } = sheet;
    expect([cellStyles.size, rowStyles.size, columnStyles.size]).toEqual([0, 0, 0]);
    expect(valueAt(sheet, 0, 0)).toBeNull();
  });

  test('sizes go back to the standard, rules of the area go, a deleted table leaves no cells', async () => {
    await Excel.run(async (context) => {
      const all = data(context).getRange();
      data(context).getRange('A:B').format.columnWidth = 100;
      data(context).getRange('A1').format.rowHeight = 40;
      for (const place of ['A1', 'B7']) {
        data(context).getRange(place).dataValidation.rule = { custom: { formula: '=TRUE' } };
      }
      data(context).tables.add('A1:B3', true).name = 'Tabel';
      await context.sync();
      expect([sheet.columnWidths.size, sheet.rowHeights.size, sheet.validations.length]).toEqual([2, 1, 2]);
      all.format.useStandardWidth = true;
      all.format.useStandardHeight = true;
      all.dataValidation.clear();
      data(context).tables.getItem('Tabel').delete();
      await context.sync();
    });
    expect([sheet.columnWidths.size, sheet.rowHeights.size, sheet.validations.length]).toEqual([0, 0, 0]);
    expect([sheet.tables.length, valueAt(sheet, 1, 1)]).toEqual([0, null]);
  });
});

describe('copying', () => {
  test('takes contents, looks and merges to the same place of another sheet', async () => {
    const formula = { kind: 'formula', formula: '=B2*2', result: 2000 } as const;
    writeArea(model, sheet, area(2, 1, 2, 1), () => formula, USER);
    patchStyle(model, sheet, area(0, 0, 0, 1), { 'font.bold': true });
    mergeArea(model, sheet, area(1, 0, 2, 0));
    await Excel.run(async (context) => {
      const other = context.workbook.worksheets.getItem('Lain');
      other.getRange('A1:B3').copyFrom(data(context).getRange('A1:B3'), Excel.RangeCopyType.all);
      const copy = other.getRange('A1:B3').load({ formulas: true });
      await context.sync();
      expect(copy.formulas).toEqual([
        ['Program', 'Pagu'],
        ['PKH', 1000],
        ['Sembako', '=B2*2'],
      ]);
      other.getRange('C1').copyFrom(data(context).getRange('A1:B3'));
      await expect(context.sync()).rejects.toMatchObject({ code: 'UnsupportedOperation' });
    });
    const other = sheetOf(model, 'Lain');
    expect([styleAt(other, 0, 1), styleAt(other, 1, 1)]).toEqual([{ 'font.bold': true }, {}]);
    expect(other.merges).toEqual([area(1, 0, 2, 0)]);
  });
});

describe('what a report has', () => {
  test('a page: orientation, width, repeated rows', async () => {
    await Excel.run(async (context) => {
      const { pageLayout } = data(context);
      const none = pageLayout.getPrintTitleRowsOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.load({ orientation: true, zoom: true });
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load({ address: true });
      await context.sync();
      expect([pageLayout.orientation, pageLayout.zoom, rows.address]).toEqual([
        'Landscape',
        { horizontalFitToPages: 1 },
        'Data!1:2',
      ]);
      pageLayout.paperSize = 'A3';
      await expect(context.sync()).rejects.toMatchObject({ code: 'UnsupportedOperation' });
    });
    expect(sheet.print).toEqual({ landscape: true, fitWidth: true, titleRows: [0, 1] });
  });

  test('grid lines, which are written under another name than they are read', async () => {
    await Excel.run(async (context) => {
      data(context).showGridlines = false;
      const again = context.workbook.worksheets.getItem('Data').load({ showGridlines: true });
      await context.sync();
      expect(again.showGridlines).toBe(false);
    });
  });

  test('conditional formats with bars and borders', async () => {
    await Excel.run(async (context) => {
      const formats = data(context).getRange('B2:B3').conditionalFormats;
      formats.add('DataBar').dataBar.positiveFormat.fillColor = '#638EC6';
      const custom = formats.add('Custom').custom;
      custom.rule.formula = '=B2>0';
      custom.format.borders.getItem('EdgeTop').style = 'Continuous';
      custom.format.borders.getItem('EdgeTop').color = '#FF0000';
      await context.sync();
    });
    expect(sheet.conditionalFormats).toMatchObject([
      { type: 'Custom', style: { 'border.EdgeTop.style': 'Continuous', 'border.EdgeTop.color': '#FF0000' } },
      { type: 'DataBar', rule: { color: '#638EC6' } },
    ]);
  });

  test('charts with a series for each column, whose looks and axes are kept', async () => {
    await Excel.run(async (context) => {
      const chart = data(context).charts.add('ColumnClustered', data(context).getRange('A2:B3'), 'Columns');
      const count = chart.series.getCount();
      const first = chart.series.getItemAt(0);
      first.name = 'Pagu';
      first.setValues(data(context).getRange('B2:B3'));
      first.setXAxisValues(data(context).getRange('A2:A3'));
      first.format.fill.setSolidColor('#1F4E79');
      chart.series.getItemAt(1).format.line.color = '#E69F00';
      chart.axes.valueAxis.title.text = 'Rupiah';
      chart.axes.categoryAxis.reversePlotOrder = true;
      await context.sync();
      expect(count.value).toBe(2);
    });
    expect(sheet.charts[0]).toMatchObject({
      series: [
        {
          Name: 'Pagu',
          values: 'Data!B2:B3',
          xAxisValues: 'Data!A2:A3',
          'Format.Fill.Color': '#1F4E79',
        },
        { 'Format.Line.Color': '#E69F00' },
      ],
      properties: { 'Axes.ValueAxis.Title.Text': 'Rupiah', 'Axes.CategoryAxis.ReversePlotOrder': true },
    });
  });
});
