import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { RESULT_MARK } from '../../src/core/schema/marks';
import { gridOf } from '../../src/core/table/grid';
import type { GridEdit, GridView } from '../../src/ui/grid/grid-view';
import { createListeners } from '../../src/ui/grid/listeners';
import { connectGrid, type GridNews } from '../../src/workbench/connect-grid';
import { gridSheets, looksById } from '../../src/workbench/grid-sheets';
import { valueAt } from '../../src/workbook/memory/cells';
import { subscribe } from '../../src/workbook/memory/events';
import { memoryWorkbook } from '../../src/workbook/memory/memory-workbook';
import { modelFromGrids, USER, type BookModel, type ModelEvent } from '../../src/workbook/memory/model';
import type { CellChange } from '../../src/workbook/port';

/** A view that draws nothing and remembers what it was told. */
function silentView() {
  const edits = createListeners<[string, readonly GridEdit[]]>();
  const formulas = createListeners<[string, number, number]>();
  const typing = createListeners<[boolean]>();
  const selects = createListeners<[string, number, number]>();
  const view = {
    show: jest.fn<GridView['show']>(),
    refresh: jest.fn<GridView['refresh']>(),
    paint: jest.fn<GridView['paint']>(),
    clearPaint: jest.fn(),
    goTo: jest.fn<GridView['goTo']>(),
    onEdit: edits.add,
    onFormula: formulas.add,
    onTyping: typing.add,
    onSelect: selects.add,
    dispose: jest.fn(),
  };
  return { view, edits, formulas, typing, selects };
}

let book: BookModel;
let parts: ReturnType<typeof silentView>;
let news: { [key in keyof GridNews]: jest.Mock<GridNews[key]> };
let part: () => void;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const sheet = (at: number) => {
  const found = book.sheets[at];
  if (!found) throw new RangeError('no such sheet');
  return found;
};

beforeEach(() => {
  book = modelFromGrids([gridOf('Satu', [['a', 'b']]), gridOf('Dua', [[1]])], 'uji.xlsx');
  parts = silentView();
  news = { onSelected: jest.fn(), onSheets: jest.fn(), onRefused: jest.fn() };
  part = connectGrid(book, parts.view, news);
});
afterEach(() => {
  part();
});

describe('from the grid to the workbook', () => {
  test('what is typed is the user’s doing', () => {
    const heard: ModelEvent[] = [];
    subscribe(book, (event) => heard.push(event));
    parts.edits.tell('Satu', [{ row: 0, column: 1, value: '9901' }]);
    expect(valueAt(sheet(0), 0, 1)).toBe('9901');
    expect(heard).toContainEqual(expect.objectContaining({ kind: 'changed', by: USER }));
  });

  test('a text that looks like a formula is stored as text', () => {
    parts.edits.tell('Satu', [{ row: 0, column: 0, value: '=x' }]);
    expect(valueAt(sheet(0), 0, 0)).toBe('=x');
  });

  test('a formula is refused and the cell shown again as it is', async () => {
    parts.formulas.tell('Satu', 0, 0);
    await settled();
    expect(valueAt(sheet(0), 0, 0)).toBe('a');
    expect(news.onRefused).toHaveBeenCalledWith('rumus');
    expect(parts.view.refresh).toHaveBeenCalledWith('Satu', { top: 0, left: 0, bottom: 0, right: 0 });
  });

  test('a protected sheet refuses, and nothing of a paste is written', async () => {
    sheet(0).protection = { options: {}, password: '' };
    parts.edits.tell('Satu', [
      { row: 0, column: 0, value: 'x' },
      { row: 5, column: 0, value: 'y' },
    ]);
    await settled();
    expect([valueAt(sheet(0), 0, 0), valueAt(sheet(0), 5, 0)]).toEqual(['a', null]);
    expect(news.onRefused).toHaveBeenCalledWith('dilindungi');
  });

  test('while someone types, nobody else may write', () => {
    parts.typing.tell(true);
    expect(book.editing).toBe(true);
    parts.typing.tell(false);
    expect(book.editing).toBe(false);
  });

  test('a cell selected in the grid is selected in the workbook', () => {
    parts.selects.tell('Dua', 3, 2);
    expect(sheet(1).selection).toEqual({ top: 3, left: 2, bottom: 3, right: 2 });
    expect(book.activeSheetId).toBe(sheet(1).id);
  });

  test('the grid is not sent to where its user went: it would scroll under their hand', async () => {
    parts.selects.tell('Dua', 3, 2);
    expect(news.onSelected).toHaveBeenLastCalledWith('Dua', 3, 2);
    expect(parts.view.goTo).not.toHaveBeenCalled();
    expect(parts.view.show).not.toHaveBeenCalled();
    // The same cell asked for by somebody else is gone to.
    await memoryWorkbook('uji.xlsx', book).select({ sheet: 'Dua', row: 3, column: 2 });
    expect(parts.view.goTo).toHaveBeenCalledWith('Dua', 3, 2);
  });
});

describe('from the workbook to the grid', () => {
  const write = (changes: readonly CellChange[]) => memoryWorkbook('uji.xlsx', book).write(changes);

  test('many writes are drawn once each area, one turn later', async () => {
    await write([{ sheet: 'Satu', row: 0, column: 0, value: 'x' }]);
    await write([{ sheet: 'Satu', row: 7, column: 2, value: 'y' }]);
    await settled();
    expect(parts.view.refresh.mock.calls).toEqual([
      ['Satu', { top: 0, left: 0, bottom: 0, right: 0 }],
      ['Satu', { top: 7, left: 2, bottom: 7, right: 2 }],
    ]);
  });

  test('a cell selected from the pane is gone to', async () => {
    await memoryWorkbook('uji.xlsx', book).select({ sheet: 'Dua', row: 4, column: 1 });
    expect(parts.view.goTo).toHaveBeenCalledWith('Dua', 4, 1);
    expect(news.onSelected).toHaveBeenCalledWith('Dua', 4, 1);
  });

  test('marks are painted, the graver first, and taken away again', async () => {
    const port = memoryWorkbook('uji.xlsx', book);
    await port.highlight([
      { sheet: 'Satu', row: 0, column: 0, severity: 'info' },
      { sheet: 'Satu', row: 1, column: 1, severity: 'error' },
    ]);
    await settled();
    expect(parts.view.paint).toHaveBeenLastCalledWith('Satu', [
      { row: 1, column: 1, severity: 'error' },
      { row: 0, column: 0, severity: 'info' },
    ]);
    await port.clearHighlight();
    await settled();
    expect(parts.view.paint).toHaveBeenLastCalledWith('Satu', []);
  });

  test('after parting neither hears of the other', async () => {
    part();
    parts.edits.tell('Satu', [{ row: 0, column: 0, value: 'x' }]);
    expect(valueAt(sheet(0), 0, 0)).toBe('a');
    await write([{ sheet: 'Satu', row: 0, column: 0, value: 'z' }]);
    await settled();
    expect(parts.view.refresh).not.toHaveBeenCalled();
  });
});

describe('a sheet for a view', () => {
  test('is always as the workbook is now', async () => {
    const [first] = gridSheets(book, looksById(book, null));
    expect(first).toMatchObject({ name: 'Satu', rowCount: 1, columnCount: 2 });
    await memoryWorkbook('uji.xlsx', book).write([{ sheet: 'Satu', row: 0, column: 0, value: 5 }]);
    expect(first?.value(0, 0)).toBe(5);
  });

  test('made anew by us, it no longer looks as it did in its file', async () => {
    const looks = looksById(book, {
      looks: [],
      sheets: [
        {
          name: 'Satu',
          columns: new Uint32Array(),
          ends: new Uint32Array(),
          rows: new Uint32Array(),
          styles: new Uint16Array(),
          columnWidths: new Map([[0, 300]]),
          rowHeights: new Map(),
          frozenRows: 3,
          frozenColumns: 0,
        },
      ],
    });
    expect(gridSheets(book, looks)[0]).toMatchObject({ frozenRows: 3 });
    const cells = [{ row: 0, column: 0, content: { kind: 'constant', value: RESULT_MARK } as const }];
    const workbook = memoryWorkbook('uji.xlsx', book);
    await workbook.write([{ sheet: 'Satu', row: 0, column: 0, value: RESULT_MARK }]);
    await workbook.putSheets([{ name: 'Satu', cells, columns: [{ index: 1, size: 10 }] }]);
    const [first] = gridSheets(book, looks);
    expect([first?.frozenRows, [...(first?.columnWidths.keys() ?? [])]]).toEqual([0, [1]]);
  });

  test('a day in a book that counts from 1904 is shown as a number, not four years off', () => {
    const old = { ...book, date1904: true };
    sheet(0).cellStyles.set(0, { numberFormat: 'dd/mm/yyyy' });
    expect(gridSheets(old, new Map())[0]?.look(0, 0)).toEqual({ numberFormat: 'General' });
    expect(gridSheets(book, new Map())[0]?.look(0, 0)).toEqual({ numberFormat: 'dd/mm/yyyy' });
  });
});
