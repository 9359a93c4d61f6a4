import { beforeEach, describe, expect, test } from '@jest/globals';
import { gridOf } from '../../src/core/table/grid';
import { formulaAt, valueAt, writeCells } from '../../src/workbook/memory/cells';
import { modelFromGrids, USER, type BookModel } from '../../src/workbook/memory/model';
import { styleAt } from '../../src/workbook/memory/style';
import { sheetOf } from '../contract/dump';
import { quiet } from '../contract/backends';
import { startExcel } from '../contract/office-library';

let model: BookModel;

beforeEach(() => {
  const rows = [
    ['Program', 'Pagu', 'Tahun'],
    ['PKH', 1000, 2025],
    ['Sembako', 2000, 2025],
  ];
  model = modelFromGrids(
    [gridOf('Data', rows), gridOf('Kosong', []), gridOf('Lama', [['x']], { visibility: 'hidden' })],
    'a.xlsx',
  );
  startExcel(model, {
    readFile: () => modelFromGrids([gridOf('Data', [['tamu']]), gridOf('Lain', [['y']])]),
  });
});

const data = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Data');

describe('sheets', () => {
  test('added, renamed, moved, hidden, copied, deleted', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const made = worksheets.add('Rekap');
      made.position = 0;
      made.tabColor = '#FF0000';
      data(context).copy(Excel.WorksheetPositionType.end);
      worksheets.getItem('Kosong').name = 'Isi';
      worksheets.getItem('Isi').visibility = 'Hidden';
      worksheets.getItem('Lama').delete();
      await context.sync();
      worksheets.load({ name: true, position: true, visibility: true, tabColor: true });
      const count = worksheets.getCount(true);
      const first = worksheets.getFirst(true).load({ name: true });
      const next = worksheets.getFirst().getNextOrNullObject(true).load({ name: true });
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual(['Rekap', 'Data', 'Isi', 'Data (2)']);
      expect(worksheets.items.map(({ visibility }) => visibility)).toEqual([
        'Visible',
        'Visible',
        'Hidden',
        'Visible',
      ]);
      expect([count.value, first.name, next.name]).toEqual([3, 'Rekap', 'Data']);
    });
  });

  test.each([
    ['a name that is taken', 'ItemAlreadyExists', 'data'],
    ['a name with a slash', 'InvalidArgument', 'a/b'],
    ['a name that is too long', 'InvalidArgument', 'x'.repeat(32)],
  ])('%s is refused', async (_why, code, name) => {
    const adding = Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code });
  });

  test('the last visible sheet stays', async () => {
    const deleting = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Kosong').delete();
      data(context).delete();
      await context.sync();
    });
    await expect(deleting).rejects.toMatchObject({ code: 'InvalidOperation' });
    expect(model.sheets.map(({ name }) => name)).toEqual(['Data', 'Lama']);
  });

  test('sheets of another file come in, a name that is taken with a number', async () => {
    const ids = await Excel.run(async (context) => {
      const inserted = context.workbook.insertWorksheetsFromBase64('AAAA', { positionType: 'Beginning' });
      await context.sync();
      return inserted.value;
    });
    expect(model.sheets.map(({ name }) => name)).toEqual(['Data (2)', 'Lain', 'Data', 'Kosong', 'Lama']);
    expect(ids).toEqual(model.sheets.slice(0, 2).map(({ id }) => id));
  });

  test('protection, frozen panes, custom properties', async () => {
    await Excel.run(async (context) => {
      const sheet = data(context);
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B2'));
      sheet.customProperties.add('kunci', 'isi');
      sheet.protection.protect({ allowSort: true }, 'rahasia');
      sheet.protection.load({ protected: true, options: true });
      const frozen = sheet.freezePanes.getLocationOrNullObject().load({ address: true });
      const property = sheet.customProperties.getItemOrNullObject('KUNCI').load({ value: true });
      await context.sync();
      expect([sheet.protection.protected, sheet.protection.options.allowSort]).toEqual([true, true]);
      expect([frozen.address, property.value]).toEqual(['Data!A1:B2', 'isi']);
      sheet.getRange('A1').values = [['x']];
      await expect(context.sync()).rejects.toMatchObject({ code: 'AccessDenied' });
      sheet.protection.unprotect('salah');
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
      sheet.protection.unprotect('rahasia');
      sheet.getRange('A1').values = [['x']];
      await context.sync();
    });
    expect(valueAt(sheetOf(model, 'Data'), 0, 0)).toBe('x');
  });
});

describe('ranges', () => {
  test('addresses, parts and neighbours', async () => {
    await Excel.run(async (context) => {
      const sheet = data(context);
      const range = sheet.getRange('B2:C3');
      const parts = [
        range.getCell(1, 0),
        range.getRow(1),
        range.getColumn(1),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 1),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getLastCell(),
        range.getBoundingRect('E9'),
        range.getIntersectionOrNullObject('C3:D4'),
        sheet.getUsedRange(),
      ].map((part) => part.load({ address: true }));
      const nothing = range.getIntersectionOrNullObject('E5');
      range.load({ cellCount: true, rowIndex: true, columnIndex: true, isEntireRow: true });
      await context.sync();
      expect(parts.map(({ address }) => address.replace('Data!', ''))).toEqual([
        'B3',
        'B3:C3',
        'C2:C3',
        'A3:B4',
        'B2:D4',
        '2:3',
        'B:C',
        'C3',
        'B2:E9',
        'C3',
        'A1:C3',
      ]);
      expect(nothing.isNullObject).toBe(true);
      expect([range.cellCount, range.rowIndex, range.columnIndex]).toEqual([4, 1, 1]);
    });
  });

  test('what is typed is taken as Excel takes it', async () => {
    const typed = [
      ["'007", '007', 'String'],
      ['9901010101010001', 9_901_010_101_010_000, 'Double'],
      ['1,234.5', 1234.5, 'Double'],
      ['12%', 0.12, 'Double'],
      ['TRUE', true, 'Boolean'],
      ['#N/A', '#N/A', 'Error'],
      ['2/1/2024', 45_323, 'Double'],
      ['teks', 'teks', 'String'],
      ['', '', 'Empty'],
    ] as const;
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Kosong').getRangeByIndexes(0, 0, typed.length, 1);
      range.values = typed.map(([text]) => [text]);
      range.load({ values: true, valueTypes: true });
      await context.sync();
      expect(range.values).toEqual(typed.map(([, value]) => [value]));
      expect(range.valueTypes).toEqual(typed.map(([, , type]) => [type]));
    });
  });

  test('one value for all cells; null leaves a cell; a wrong shape is refused', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Kosong').getRange('A1:B2');
      range.values = 5 as unknown as unknown[][];
      await context.sync();
      range.values = [
        [null, 1],
        [2, null],
      ];
      range.load({ values: true });
      await context.sync();
      expect(range.values).toEqual([
        [5, 1],
        [2, 5],
      ]);
      range.values = [[1, 2]];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
  });

  test('ten thousand cells at once, which the library cuts into pieces', async () => {
    const rows = Array.from({ length: 500 }, (_, row) =>
      Array.from({ length: 20 }, (_unused, column) => row * 20 + column),
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Kosong').getRange('A1:T500').values = rows;
      await context.sync();
    });
    expect(valueAt(sheetOf(model, 'Kosong'), 499, 19)).toBe(9999);
  });

  test('a formula is kept; its result is computed by whoever owns the model', async () => {
    model.calculate = (formula) => (formula === '=SUM(B2:B3)' ? 3000 : { error: '#NAME?' });
    await Excel.run(async (context) => {
      const range = data(context).getRange('B4');
      range.formulas = [['=SUM(B2:B3)']];
      range.load({ values: true, formulas: true });
      await context.sync();
      expect([range.values, range.formulas]).toEqual([[[3000]], [['=SUM(B2:B3)']]]);
    });
  });

  test('looks: fill, font, borders, alignment, sizes, number format, text', async () => {
    await Excel.run(async (context) => {
      const range = data(context).getRange('B2:B3');
      range.format.fill.color = '#FFFF00';
      range.format.font.bold = true;
      range.format.font.color = '#FF0000';
      range.format.horizontalAlignment = 'Right';
      range.format.columnWidth = 90;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.numberFormat = [['#,##0.00'], ['0']];
      const wider = data(context).getRange('A2:B2');
      wider.format.fill.load({ color: true });
      range.load({ text: true, format: { fill: { color: true }, font: { bold: true }, columnWidth: true } });
      const border = range.format.borders.getItem('EdgeBottom').load({ style: true, color: true });
      await context.sync();
      expect(range.text).toEqual([['1,000.00'], ['2000']]);
      expect([range.format.fill.color, range.format.font.bold, range.format.columnWidth]).toEqual([
        '#FFFF00',
        true,
        90,
      ]);
      expect([border.style, border.color]).toEqual(['Continuous', '#000000']);
      expect(wider.format.fill.color as string | null).toBeNull();
      range.format.fill.clear();
      range.clear(Excel.ClearApplyTo.contents);
      await context.sync();
    });
    const style = styleAt(sheetOf(model, 'Data'), 1, 1);
    expect([style['fill.color'], style['font.bold'], valueAt(sheetOf(model, 'Data'), 1, 1)]).toEqual([
      undefined,
      true,
      null,
    ]);
  });

  test('rows inserted and deleted move what lies below, merges and looks too', async () => {
    await Excel.run(async (context) => {
      const sheet = data(context);
      sheet.getRange('A3:B3').merge();
      sheet.getRange('A3').format.font.bold = true;
      sheet.getRange('2:2').insert(Excel.InsertShiftDirection.down);
      await context.sync();
      sheet.getRange('1:1').delete(Excel.DeleteShiftDirection.up);
      await context.sync();
    });
    const sheet = sheetOf(model, 'Data');
    expect([valueAt(sheet, 0, 0), valueAt(sheet, 1, 0), valueAt(sheet, 2, 0)]).toEqual([
      null,
      'PKH',
      'Sembako',
    ]);
    expect(sheet.merges).toEqual([{ top: 2, left: 0, bottom: 2, right: 1 }]);
    expect(styleAt(sheet, 2, 0)['font.bold']).toBe(true);
  });

  test('finding, selecting and asking for the selection', async () => {
    await Excel.run(async (context) => {
      const found = data(context).getRange().findOrNullObject('semba', { completeMatch: false });
      found.load({ address: true });
      const none = data(context).getRange().findOrNullObject('semba', { completeMatch: true });
      found.select();
      const selected = context.workbook.getSelectedRange().load({ address: true });
      await context.sync();
      expect([found.address, none.isNullObject, selected.address]).toEqual(['Data!A3', true, 'Data!A3']);
    });
  });

  test('more than five million cells come as null', async () => {
    await Excel.run(async (context) => {
      const range = data(context).getRange('A:F').load({ values: true });
      await context.sync();
      expect(range.values as unknown).toBeNull();
    });
  });
});

describe('on the sheet', () => {
  test('tables: rows, columns, ranges, names', async () => {
    await Excel.run(async (context) => {
      const table = data(context).tables.add('A1:C3', true);
      table.name = 'Program';
      table.rows.add(undefined, [['PIP', 3000, 2026]]);
      table.columns.getItem('Tahun').name = 'TA';
      table.columns.load({ name: true, index: true });
      const body = table.getDataBodyRange().load({ values: true, address: true });
      const header = table.getHeaderRowRange().load({ values: true });
      const pagu = table.columns.getItem('Pagu').getDataBodyRange().load({ values: true });
      const again = context.workbook.tables.getItemOrNullObject('Program').load({ id: true, style: true });
      const count = context.workbook.tables.getCount();
      table.rows.load({ values: true });
      await context.sync();
      expect(body.address).toBe('Data!A2:C4');
      expect(header.values).toEqual([['Program', 'Pagu', 'TA']]);
      expect(pagu.values).toEqual([[1000], [2000], [3000]]);
      expect(table.columns.items.map(({ name }) => name)).toEqual(['Program', 'Pagu', 'TA']);
      expect(table.rows.items.map(({ values }) => (values as unknown[][])[0]?.[0])).toEqual([
        'PKH',
        'Sembako',
        'PIP',
      ]);
      expect([count.value, again.isNullObject]).toEqual([1, false]);
      table.convertToRange();
      await context.sync();
    });
    expect(sheetOf(model, 'Data').tables).toEqual([]);
  });

  test('names', async () => {
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      names.add('PaguTotal', data(context).getRange('B2:B3'), 'jumlah');
      names.addFormulaLocal('Tetap', '=42');
      const range = names.getItem('PaguTotal').getRange().load({ address: true });
      names.load({ name: true, type: true, value: true, formula: true });
      const byName = data(context).getRange('PaguTotal').load({ address: true });
      await context.sync();
      expect([range.address, byName.address]).toEqual(['Data!B2:B3', 'Data!B2:B3']);
      expect(names.items.map(({ name, type }) => [name, type])).toEqual([
        ['PaguTotal', 'Range'],
        ['Tetap', 'String'],
      ]);
      names.getItem('Tetap').delete();
      names.add('PaguTotal', '=1');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    });
  });

  test('data validation', async () => {
    await Excel.run(async (context) => {
      const { dataValidation } = data(context).getRange('C2:C9');
      dataValidation.rule = { list: { inCellDropDown: true, source: '2024,2025' } };
      dataValidation.errorAlert = { message: 'Tahun', showAlert: true, style: 'Stop', title: '' };
      const inside = data(context)
        .getRange('C5')
        .dataValidation.load({ rule: true, type: true, errorAlert: true });
      const outside = data(context).getRange('A5').dataValidation.load({ type: true });
      await context.sync();
      expect([inside.type, inside.rule.list?.source, inside.errorAlert.message]).toEqual([
        'List',
        '2024,2025',
        'Tahun',
      ]);
      expect(outside.type).toBe('None');
    });
  });

  test('conditional formats: added, told apart, removed', async () => {
    await Excel.run(async (context) => {
      const range = data(context).getRange('B2:B3');
      const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.custom.rule.formula = '=$B2>1500';
      custom.custom.format.font.color = '#FF0000';
      const value = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      value.cellValue.rule = { formula1: '=1', operator: 'GreaterThan' };
      const list = data(context).getRange('B3').conditionalFormats.load({ type: true, priority: true });
      await context.sync();
      expect(list.items.map(({ type }) => type)).toEqual(['CellValue', 'Custom']);
      const none = list.items[0]?.customOrNullObject;
      const where = list.items[1]?.getRange().load({ address: true });
      none?.load({ rule: { formula: true } });
      await context.sync();
      expect([none?.isNullObject, where?.address]).toEqual([true, 'Data!B2:B3']);
      range.conditionalFormats.clearAll();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test('comments, charts, filters', async () => {
    await Excel.run(async (context) => {
      const sheet = data(context);
      const comment = context.workbook.comments.add('Data!B2', 'Sudah benar?');
      comment.replies.add('Sudah.');
      comment.resolved = true;
      const at = context.workbook.comments.getItemByCell('Data!B2').load({ content: true, resolved: true });
      const place = comment.getLocation().load({ address: true });
      comment.replies.load({ content: true });
      const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('A1:B3'));
      chart.title.text = 'Pagu';
      chart.setPosition('E2', 'K20');
      chart.title.load({ text: true });
      sheet.autoFilter.apply(sheet.getRange('A1:C3'), 0, { filterOn: 'Values', values: ['PKH'] });
      sheet.autoFilter.load({ enabled: true, isDataFiltered: true });
      await context.sync();
      expect([at.content, at.resolved, place.address]).toEqual(['Sudah benar?', true, 'Data!B2']);
      expect(comment.replies.items.map(({ content }) => content)).toEqual(['Sudah.']);
      expect(chart.title.text).toBe('Pagu');
      expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
    });
    expect(sheetOf(model, 'Data').charts[0]).toMatchObject({ type: 'ColumnClustered', source: 'Data!A1:B3' });
  });
});

describe('in the workbook', () => {
  test('settings, document properties, XML parts, calculation mode', async () => {
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.settings.add('a', { b: [1, 2] });
      const setting = workbook.settings.getItemOrNullObject('a').load({ value: true });
      const none = workbook.settings.getItemOrNullObject('z');
      workbook.properties.title = 'RAT 2025';
      workbook.properties.load({ title: true, author: true });
      workbook.properties.custom.add('tahun', 2025);
      const custom = workbook.properties.custom.getItem('tahun').load({ value: true, type: true });
      const part = workbook.customXmlParts.add('<a xmlns="urn:x"/>');
      const xml = part.getXml();
      const count = workbook.customXmlParts.getByNamespace('urn:x').getCount();
      workbook.application.load({ calculationMode: true });
      await context.sync();
      expect([setting.value, none.isNullObject]).toEqual([{ b: [1, 2] }, true]);
      expect([workbook.properties.title, custom.value, custom.type]).toEqual(['RAT 2025', 2025, 'Number']);
      expect([xml.value, count.value]).toEqual(['<a xmlns="urn:x"/>', 1]);
      expect(workbook.application.calculationMode).toBe('Automatic');
    });
  });

  test('events of a sheet and of a table; none after they were removed', async () => {
    const heard: string[] = [];
    const added = await Excel.run(async (context) => {
      const sheet = data(context);
      const table = sheet.tables.add('A1:C3', true);
      const handlers = [
        sheet.onChanged.add((args) => {
          heard.push(`sheet ${args.address}`);
          return Promise.resolve();
        }),
        table.onChanged.add((args) => {
          heard.push(`table ${args.address}`);
          return Promise.resolve();
        }),
      ];
      await context.sync();
      return handlers;
    });
    const type = (row: number, column: number): void => {
      writeCells(
        model,
        sheetOf(model, 'Data'),
        [{ row, column, content: { kind: 'constant', value: 1 } }],
        USER,
      );
    };
    type(1, 1);
    type(9, 9);
    await quiet();
    expect(heard.sort()).toEqual(['sheet B2', 'sheet J10', 'table B2']);
    const [first] = added;
    if (!first) throw new Error('no handler');
    await Excel.run(first.context, async (context) => {
      for (const handler of added) handler.remove();
      await context.sync();
    });
    type(1, 1);
    await quiet();
    expect(heard).toHaveLength(3);
  });

  test('a formula that is only a text stays one', async () => {
    await Excel.run(async (context) => {
      data(context).getRange('A1').values = [["'=1+1"]];
      await context.sync();
    });
    expect([valueAt(sheetOf(model, 'Data'), 0, 0), formulaAt(sheetOf(model, 'Data'), 0, 0)]).toEqual([
      '=1+1',
      null,
    ]);
  });
});
