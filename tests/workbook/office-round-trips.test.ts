import { describe, expect, test } from '@jest/globals';
import { createGridBuilder, gridOf, type Grid } from '../../src/core/table/grid';
import { valueAt, writeArea } from '../../src/workbook/memory/cells';
import { modelFromGrids, USER, type BookModel } from '../../src/workbook/memory/model';
import { patchStyle } from '../../src/workbook/memory/style';
import { officeWorkbook } from '../../src/workbook/office/office-workbook';
import type { Workbook } from '../../src/workbook/port';
import type { HostOptions } from '../../src/host/excel-host';
import { quiet } from '../contract/backends';
import { sheetOf } from '../contract/dump';
import { countTrips, startExcel } from '../contract/office-library';

interface Counted {
  readonly model: BookModel;
  readonly workbook: Workbook;
  readonly trips: () => number;
  readonly longest: () => number;
}

function counted(grids: readonly Grid[], options: HostOptions = {}): Counted {
  const model = modelFromGrids(grids, 'contoh.xlsx');
  const host = startExcel(model, options);
  return { model, workbook: officeWorkbook(), ...countTrips(host) };
}

/** Reads once, so that the question for name and date system, asked once a session, is out of the way. */
async function warm(options: Counted): Promise<{ readonly trips: () => number }> {
  await options.workbook.readGrids([]);
  const before = options.trips();
  return { trips: () => options.trips() - before };
}

const sheets = (count: number): Grid[] =>
  Array.from({ length: count }, (_, at) =>
    gridOf(`S${String(at)}`, [['teks', at, true]], {
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    }),
  );

describe('round trips, as the docstrings promise', () => {
  test.each([1, 3, 40])('reading %i sheets: three', async (count) => {
    const setup = counted(sheets(count));
    const { trips } = await warm(setup);
    const names = setup.model.sheets.map(({ name }) => name);
    expect(await setup.workbook.readGrids(names, { formulas: true })).toHaveLength(count);
    expect(trips()).toBe(3);
  });

  test('reading areas: two, however many', async () => {
    const setup = counted(sheets(3));
    const { trips } = await warm(setup);
    const areas = [0, 1, 2].map((at) => ({ top: 0, left: at, bottom: 9, right: at }));
    const grid = await setup.workbook.readAreas('S1', areas, { formulas: true });
    expect(grid.value(0, 1)).toBe(1);
    expect(trips()).toBe(2);
  });

  test('formulas of a large sheet: one more', async () => {
    const rows = Array.from({ length: 2_500 }, (_, at) => [...'abcdefghi'.split(''), at]);
    const setup = counted([gridOf('Besar', rows), gridOf('Kecil', [[1]])]);
    const { trips } = await warm(setup);
    const [large] = await setup.workbook.readGrids(['Besar', 'Kecil'], { formulas: true });
    expect([...(large?.formulaCells?.() ?? [null])]).toEqual([]);
    expect(trips()).toBe(4);
    const formula = { kind: 'formula', formula: '=J1*2', result: 0 } as const;
    const sheet = sheetOf(setup.model, 'Besar');
    writeArea(setup.model, sheet, { top: 0, left: 0, bottom: 0, right: 0 }, () => formula, USER);
    const [again] = await setup.workbook.readGrids(['Besar', 'Kecil'], { formulas: true });
    expect([...(again?.formulaCells?.() ?? [])]).toEqual([{ row: 0, column: 0, formula: '=J1*2' }]);
  });

  test('a protected sheet will not say whether it has formulas: all are asked for', async () => {
    const rows = Array.from({ length: 2_500 }, (_, at) => [...'abcdefghi'.split(''), at]);
    const setup = counted([gridOf('Besar', rows)]);
    const sheet = sheetOf(setup.model, 'Besar');
    const formula = { kind: 'formula', formula: '=J1*2', result: 0 } as const;
    writeArea(setup.model, sheet, { top: 0, left: 0, bottom: 0, right: 0 }, () => formula, USER);
    sheet.protection = { options: {}, password: '' };
    const [grid] = await setup.workbook.readGrids(['Besar'], { formulas: true });
    expect(grid?.formula?.(0, 0)).toBe('=J1*2');
  });

  test('the first reading asks for name and date system: one more', async () => {
    const { workbook, trips } = counted(sheets(2));
    await workbook.readGrids(['S0']);
    expect(trips()).toBe(4);
    expect(workbook.name).toBe('contoh.xlsx');
  });

  test('one more when a cell reads like an error, however many do', async () => {
    const setup = counted([
      gridOf('A', [
        [{ error: '#N/A' }, '#N/A'],
        ['x', { error: '#REF!' }],
      ]),
      gridOf('B', [['#REF!']]),
    ]);
    const { trips } = await warm(setup);
    const [a, b] = await setup.workbook.readGrids(['A', 'B']);
    expect([a?.value(0, 0), a?.value(0, 1), b?.value(0, 0)]).toEqual([{ error: '#N/A' }, '#N/A', '#REF!']);
    expect(trips()).toBe(4);
  });

  test('listing sheets: one', async () => {
    const { workbook, trips } = counted(sheets(30));
    await workbook.sheets();
    expect(trips()).toBe(1);
  });

  test('making a sheet of ours: three; filling it anew, hiding it, taking it away: two each', async () => {
    const { workbook, trips } = counted(sheets(3));
    const rows = [['Konvergen · pengaturan'], ...Array.from({ length: 500 }, (_, at) => [at, 'x'])];
    const own = { name: 'Kita', rows, visibility: 'veryHidden' } as const;
    await workbook.putSheet(own);
    expect(trips()).toBe(3);
    await workbook.putSheet(own);
    expect(trips()).toBe(5);
    await workbook.setVisibility('Kita', 'visible');
    expect(trips()).toBe(7);
    await workbook.removeSheet('Kita');
    expect(trips()).toBe(9);
  });

  test('comments: one without any, two however many there are', async () => {
    const { model, workbook, trips } = counted(sheets(3));
    await workbook.comments();
    expect(trips()).toBe(1);
    for (const sheet of model.sheets) {
      for (let row = 0; row < 20; row += 1) {
        const id = `{${sheet.name}-${String(row)}}`;
        const text = { content: 'x', author: 'Uji', resolved: false, replies: [] };
        sheet.comments.push({ id, row, column: 0, ...text });
      }
    }
    expect(await workbook.comments()).toHaveLength(60);
    expect(trips()).toBe(3);
  });

  test('writing to many cells of many sheets: two; restoring: two', async () => {
    const { workbook, trips } = counted(sheets(20));
    const changes = Array.from({ length: 400 }, (_, at) => ({
      sheet: `S${String(at % 20)}`,
      row: Math.floor(at / 20),
      column: at % 3,
      value: `00${String(at)}`,
    }));
    const before = await workbook.write(changes);
    expect(trips()).toBe(2);
    await workbook.restore(before);
    expect(trips()).toBe(4);
  });

  test('selecting: two', async () => {
    const { workbook, trips } = counted(sheets(2));
    await workbook.select({ sheet: 'S1', row: 0, column: 0 });
    expect(trips()).toBe(2);
  });

  test('highlighting: three, then five; clearing: five, then two', async () => {
    const { workbook, model, trips } = counted(sheets(10));
    const marks = model.sheets.map(({ name }) => ({
      sheet: name,
      row: 0,
      column: 0,
      severity: 'error' as const,
    }));
    await workbook.highlight(marks);
    expect(trips()).toBe(3);
    await workbook.highlight(marks);
    expect(trips()).toBe(8);
    await workbook.clearHighlight();
    expect(trips()).toBe(13);
    await workbook.clearHighlight();
    expect(trips()).toBe(15);
  });

  test('watching: one to begin, one for a burst of events, one to end', async () => {
    const { workbook, trips } = counted(sheets(3));
    const stop = await workbook.watch(() => undefined);
    expect(trips()).toBe(1);
    await workbook.write([
      { sheet: 'S0', row: 0, column: 0, value: 'a' },
      { sheet: 'S1', row: 5, column: 1, value: 'b' },
      { sheet: 'S2', row: 7, column: 2, value: 'c' },
    ]);
    await quiet();
    expect(trips()).toBe(1 + 2 + 1);
    await stop();
    expect(trips()).toBe(1 + 2 + 1 + 1);
  });
});

const FAMILIES = 12_000;

/** A sheet like a list of families: wide enough that its values pass 5 MB. */
function families(): Grid {
  const builder = createGridBuilder({ sheet: 'Keluarga' });
  for (let row = 0; row < FAMILIES; row += 1) {
    for (let column = 0; column < 20; column += 1) {
      builder.set(
        row,
        column,
        column % 3 === 0 ? `baris ${String(row)} kolom ${String(column)} dengan isi` : row * column,
      );
    }
  }
  return builder.finish();
}

describe('limits of Excel on the web', () => {
  test('a sheet of several megabytes comes in few blocks, each within the limit', async () => {
    const setup = counted([families(), gridOf('Kecil', [['x']])]);
    const { trips } = await warm(setup);
    const [grid] = await setup.workbook.readGrids(['Keluarga', 'Kecil'], { formulas: true });
    expect(grid?.cellCount).toBe(setup.model.sheets[0]?.base.cellCount);
    expect(grid?.value(FAMILIES - 1, 18)).toBe(`baris ${String(FAMILIES - 1)} kolom 18 dengan isi`);
    // About ten million characters with the formulas beside the values.
    expect(trips()).toBeLessThan(12);
    expect(trips()).toBeGreaterThan(4);
  });

  test('a block that turned out too large is read again in smaller ones', async () => {
    const long = 'x'.repeat(30_000);
    const rows = Array.from({ length: 400 }, (_, row) => (row < 200 ? ['a'] : [long]));
    const { workbook } = counted([gridOf('A', rows)]);
    const [grid] = await workbook.readGrids(['A']);
    expect(grid?.cellCount).toBe(400);
    expect(grid?.value(399, 0)).toBe(long);
  });

  test('more than five million cells: Excel gives no values, we ask for less', async () => {
    const builder = createGridBuilder({ sheet: 'A' });
    builder.set(0, 0, 'awal');
    builder.set(1_048_575, 5, 'akhir');
    const { workbook } = counted([builder.finish()], { payloadLimit: null });
    const [grid] = await workbook.readGrids(['A']);
    expect([grid?.value(0, 0), grid?.value(1_048_575, 5), grid?.cellCount]).toEqual(['awal', 'akhir', 2]);
  });

  test('a single cell that is too much: too-large, naming the sheet', async () => {
    const { workbook } = counted([gridOf('A', [['x'.repeat(30_000)]])], { payloadLimit: 20_000 });
    await expect(workbook.readGrids(['A'])).rejects.toMatchObject({ code: 'too-large', about: 'A' });
  });

  test('hundreds of sheets with one long cell each', async () => {
    const long = 'x'.repeat(32_000);
    const grids = Array.from({ length: 250 }, (_, at) => gridOf(`S${String(at)}`, [[long]]));
    const { workbook, model } = counted(grids);
    const read = await workbook.readGrids(model.sheets.map(({ name }) => name));
    expect(read.filter((grid) => grid.value(0, 0) === long)).toHaveLength(250);
  });

  test('more than 512 merges in a sheet', async () => {
    const merges = Array.from({ length: 2000 }, (_, at) => ({
      top: at * 2,
      left: 0,
      bottom: at * 2 + 1,
      right: 0,
    }));
    const rows = Array.from({ length: 4000 }, (_, row) => [row, row]);
    const { workbook } = counted([gridOf('A', rows, { merges }), ...sheets(3)]);
    const [a, , , last] = await workbook.readGrids(['A', 'S0', 'S1', 'S2']);
    expect([...(a?.merges ?? [])].sort((x, y) => x.top - y.top)).toEqual(merges);
    expect(last?.merges).toHaveLength(1);
  });

  test('many changes are cut into requests within the limit', async () => {
    const { workbook, model, longest } = counted([gridOf('A', [[1]])]);
    const changes = Array.from({ length: 4000 }, (_, at) => ({
      sheet: 'A',
      row: at * 2,
      column: 0,
      value: `isi yang panjang ${'x'.repeat(900)}`,
    }));
    await workbook.write(changes);
    expect(valueAt(sheetOf(model, 'A'), 7998, 0)).toBe(changes[0]?.value);
    expect(longest()).toBeLessThan(5_000_000);
  });

  test('an aborted signal stops between blocks', async () => {
    const setup = counted([families()]);
    const { trips } = await warm(setup);
    const controller = new AbortController();
    const reason = new Error('dibatalkan');
    const reading = setup.workbook.readGrids(['Keluarga'], {
      signal: controller.signal,
      onProgress: (share) => {
        if (share > 0.2) controller.abort(reason);
      },
    });
    await expect(reading).rejects.toBe(reason);
    expect(trips()).toBeLessThan(5);
  });
});

describe('what only Excel can say', () => {
  test('a workbook that counts dates from 1904', async () => {
    const grid = { ...gridOf('A', [[1]]), date1904: true };
    const { workbook } = counted([grid]);
    const [read] = await workbook.readGrids(['A']);
    expect(read?.date1904).toBe(true);
  });

  test('a value Excel changes on its way in is put back, and named', async () => {
    const setup = counted([gridOf('A', [['lama', 'lama']])]);
    const sheet = sheetOf(setup.model, 'A');
    // Stands for whatever makes an Excel take another value than it was given.
    setup.model.listeners.add((event) => {
      if (event.kind === 'changed' && valueAt(sheet, 0, 1) === 'baru') {
        sheet.changed.set(1, { value: 'lain', formula: null });
      }
    });
    const writing = setup.workbook.write([
      { sheet: 'A', row: 0, column: 0, value: 'baru' },
      { sheet: 'A', row: 0, column: 1, value: 'baru' },
    ]);
    await expect(writing).rejects.toMatchObject({ code: 'host-failed', about: 'A!B1' });
    expect([valueAt(sheet, 0, 0), valueAt(sheet, 0, 1)]).toEqual(['lama', 'lama']);
  });

  test('reading while a cell is edited fails at once instead of hanging', async () => {
    const setup = counted([gridOf('A', [[1]])]);
    setup.model.editing = true;
    await expect(setup.workbook.readGrids(['A'])).rejects.toMatchObject({ code: 'cell-editing' });
  });

  test('a cell formatted as text keeps its format through write and restore', async () => {
    const setup = counted([gridOf('A', [['001']])]);
    const sheet = sheetOf(setup.model, 'A');
    patchStyle(setup.model, sheet, { top: 0, left: 0, bottom: 0, right: 0 }, { numberFormat: '@' });
    const before = await setup.workbook.write([{ sheet: 'A', row: 0, column: 0, value: 5 }]);
    expect(valueAt(sheet, 0, 0)).toBe(5);
    await setup.workbook.restore(before);
    expect([valueAt(sheet, 0, 0), sheet.cellStyles.get(0)?.['numberFormat']]).toEqual(['001', '@']);
  });
});
