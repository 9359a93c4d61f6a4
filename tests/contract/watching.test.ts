import { describe, expect, test } from '@jest/globals';
import { gridOf } from '../../src/core/table/grid';
import { writeCells } from '../../src/workbook/memory/cells';
import { modelFromGrids, USER, type BookModel } from '../../src/workbook/memory/model';
import { shiftCells } from '../../src/workbook/memory/shift';
import {
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  selectArea,
  setVisibility,
} from '../../src/workbook/memory/sheets';
import type { Workbook, WorkbookEvent } from '../../src/workbook/port';
import { BACKENDS, quiet } from './backends';
import { sheetOf } from './dump';

const sample = (): BookModel => modelFromGrids([gridOf('A', [[1, 2]]), gridOf('B', [[5]])], 'contoh.xlsx');

const one = (row: number, column: number): { top: number; left: number; bottom: number; right: number } => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

function userTypes(model: BookModel, sheet: string, row: number, column: number, value: string): void {
  writeCells(model, sheetOf(model, sheet), [{ row, column, content: { kind: 'constant', value } }], USER);
}

async function listen(workbook: Workbook): Promise<{ events: WorkbookEvent[]; stop: () => Promise<void> }> {
  const events: WorkbookEvent[] = [];
  const stop = await workbook.watch((event) => {
    events.push(event);
  });
  return { events, stop };
}

describe.each(BACKENDS)('watching: $name', ({ open }) => {
  test('an edit by the user', async () => {
    const model = sample();
    const { events } = await listen(open(model));
    userTypes(model, 'B', 3, 1, 'x');
    await quiet();
    expect(events).toEqual([{ kind: 'changed', sheet: 'B', area: one(3, 1), byUs: false }]);
  });

  test('what we write ourselves is ours; what the user then types into the same cell is not', async () => {
    const model = sample();
    const workbook = open(model);
    const { events } = await listen(workbook);
    const before = await workbook.write([{ sheet: 'A', row: 0, column: 0, value: '001' }]);
    await quiet();
    userTypes(model, 'A', 0, 0, 'y');
    await quiet();
    userTypes(model, 'A', 0, 0, '001');
    await quiet();
    await workbook.restore(before);
    await quiet();
    const changes = events.flatMap((event) => (event.kind === 'changed' ? [event.byUs] : []));
    expect(changes).toEqual([true, false, false, true]);
  });

  test('inserted rows move cells: no area', async () => {
    const model = sample();
    const { events } = await listen(open(model));
    const area = { top: 0, left: 0, bottom: 1, right: 16383 };
    shiftCells(model, sheetOf(model, 'A'), area, 'down', USER);
    await quiet();
    const moved = { area, shift: 'down' };
    expect(events).toEqual([{ kind: 'changed', sheet: 'A', area: null, byUs: false, moved }]);
  });

  test.each(['down', 'right', 'up', 'left'] as const)('a few cells go %s', async (shift) => {
    const model = sample();
    const { events } = await listen(open(model));
    const area = { top: 0, left: 0, bottom: 2, right: 1 };
    shiftCells(model, sheetOf(model, 'A'), area, shift, USER);
    await quiet();
    expect(events).toMatchObject([{ kind: 'changed', area: null, moved: { area, shift } }]);
  });

  test('a selection', async () => {
    const model = sample();
    const { events } = await listen(open(model));
    selectArea(model, sheetOf(model, 'B'), { top: 2, left: 1, bottom: 9, right: 4 });
    await quiet();
    expect(events).toContainEqual({ kind: 'selected', sheet: 'B', row: 2, column: 1 });
  });

  test('sheets that come and go', async () => {
    const model = sample();
    const { events } = await listen(open(model));
    addSheet(model, 'Baru');
    await quiet();
    expect(events).toEqual([{ kind: 'sheets' }]);
    deleteSheet(model, sheetOf(model, 'A'));
    await quiet();
    expect(events.slice(1)).toContainEqual({ kind: 'sheets' });
  });

  test.each([
    [
      'renamed',
      (model: BookModel) => {
        renameSheet(model, sheetOf(model, 'B'), 'Bantuan');
      },
    ],
    [
      'moved',
      (model: BookModel) => {
        moveSheet(model, sheetOf(model, 'B'), 0);
      },
    ],
    [
      'hidden',
      (model: BookModel) => {
        setVisibility(model, sheetOf(model, 'B'), 'hidden');
      },
    ],
  ])('a sheet %s is noticed at the next event at the latest', async (_what, change) => {
    const model = sample();
    const { events } = await listen(open(model));
    change(model);
    userTypes(model, 'A', 0, 0, 'x');
    await quiet();
    expect(events[0]).toEqual({ kind: 'sheets' });
  });

  test('events name a renamed sheet by its new name', async () => {
    const model = sample();
    const { events } = await listen(open(model));
    renameSheet(model, sheetOf(model, 'B'), 'Bantuan');
    userTypes(model, 'Bantuan', 0, 0, 'x');
    await quiet();
    expect(events).toContainEqual({ kind: 'changed', sheet: 'Bantuan', area: one(0, 0), byUs: false });
  });

  test('marks are no change', async () => {
    const workbook = open(sample());
    const { events } = await listen(workbook);
    await workbook.highlight([{ sheet: 'A', row: 0, column: 0, severity: 'error' }]);
    await quiet();
    expect(events).toEqual([]);
  });

  test('after stopping nothing is heard, and stopping twice is fine', async () => {
    const model = sample();
    const { events, stop } = await listen(open(model));
    await stop();
    await stop();
    userTypes(model, 'A', 0, 0, 'x');
    await quiet();
    expect(events).toEqual([]);
  });

  test('two listeners hear the same', async () => {
    const model = sample();
    const workbook = open(model);
    const [first, second] = [await listen(workbook), await listen(workbook)];
    userTypes(model, 'A', 0, 0, 'x');
    await quiet();
    expect(first.events).toHaveLength(1);
    expect(second.events).toEqual(first.events);
  });
});
