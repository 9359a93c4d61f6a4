import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RESULT_MARK } from '../../src/core/schema/marks';
import { gridOf } from '../../src/core/table/grid';
import type { HostOptions } from '../../src/host/excel-host';
import { areaCells } from '../../src/workbook/a1';
import { valueAt } from '../../src/workbook/memory/cells';
import { modelFromGrids, type BookModel } from '../../src/workbook/memory/model';
import { setEditing } from '../../src/workbook/memory/sheets';
import { officeWorkbook } from '../../src/workbook/office/office-workbook';
import { overlayTasks } from '../../src/workbook/office/put-parts';
import { addressesOf, rectanglesOf } from '../../src/workbook/office/put-styles';
import { bodyBlocks, PART_BYTES } from '../../src/workbook/office/put-values';
import type { Workbook } from '../../src/workbook/port';
import type { SheetSpec } from '../../src/workbook/sheet-spec';
import { sheetOf } from '../contract/dump';
import { countTrips, startExcel } from '../contract/office-library';
import { dataSheet, reportSheet } from '../contract/result-sheets';

function counted(options: HostOptions = {}, model = modelFromGrids([gridOf('Data', [[1]])])) {
  const host = startExcel(model, options);
  const workbook: Workbook = officeWorkbook();
  return { model, workbook, ...countTrips(host) };
}

const large = (rows: number, text = 'penanggulangan kemiskinan'): SheetSpec => ({
  name: 'Hasil Besar',
  cells: [{ row: 0, column: 0, content: { kind: 'constant', value: RESULT_MARK } }],
  body: {
    from: 1,
    count: rows,
    width: 4,
    *rows() {
      for (let at = 0; at < rows; at += 1) yield [`${text} ${String(at)}`, at, null, true];
    },
  },
});

const names = (model: BookModel): readonly string[] => model.sheets.map(({ name }) => name);

describe('round trips, as the docstring promises', () => {
  test('new sheets: three; made anew: two; one more for tables, and one for each that is guarded', async () => {
    const { workbook, trips } = counted();
    const plain: SheetSpec = { name: 'Hasil', cells: dataSheet(3).cells };
    await workbook.putSheets([plain]);
    expect(trips()).toBe(3);
    await workbook.putSheets([plain]);
    expect(trips()).toBe(5);
    await workbook.putSheets([reportSheet(), dataSheet(400)]);
    expect(trips()).toBe(8);
    await workbook.putSheets([reportSheet(), dataSheet(400)]);
    expect(trips()).toBe(12);
  });

  test('many rows: blocks that stay below what Excel on the web takes', async () => {
    const { workbook, trips, longest } = counted();
    const spec = large(45_000);
    await workbook.putSheets([spec]);
    const blocks = [...bodyBlocks(spec, 'constants')].length;
    expect(blocks).toBeGreaterThan(2);
    // To see whether somebody types, to look, to make the sheet aside, its mark, the blocks, to make the sheet itself, to fill it, to clean up.
    expect(trips()).toBe(blocks + 7);
    expect(longest()).toBeLessThan(5 * 1024 * 1024);
    expect(longest()).toBeGreaterThan(PART_BYTES / 4);
  });
});

describe('what others refer to', () => {
  test('a table with the same headings grows and shrinks, and loses its filter; one with others is made anew', async () => {
    const { model, workbook } = counted();
    await workbook.putSheets([dataSheet(3)]);
    const tables = (): readonly string[] => sheetOf(model, 'Hasil Data').tables.map(({ id }) => id);
    const [first] = sheetOf(model, 'Hasil Data').tables;
    if (first) first.filters = { '0': { filterOn: 'Values', values: ['Kab 1'] } };
    const before = tables();
    await workbook.putSheets([dataSheet(7)]);
    expect(tables()).toEqual(before);
    expect(first).toMatchObject({ filters: {}, area: { bottom: 9 } });
    const other = dataSheet(7);
    const cells = other.cells.map((cell) =>
      cell.row === 2 && cell.column === 1
        ? { ...cell, content: { kind: 'constant', value: 'Realisasi' } as const }
        : cell,
    );
    await workbook.putSheets([{ ...other, cells }]);
    expect(tables()).toHaveLength(1);
    expect(tables()).not.toEqual(before);
  });
});

describe('when something goes wrong', () => {
  test('long work is refused while somebody types, and waits for those who begin later', async () => {
    const { model, workbook } = counted();
    setEditing(model, true);
    await expect(workbook.putSheets([large(45_000)])).rejects.toMatchObject({ code: 'cell-editing' });
    setEditing(model, false);
    let typed = 0;
    await workbook.putSheets([large(45_000)], {
      onProgress: (share) => {
        if (share === 1 || model.editing) return;
        typed += 1;
        setEditing(model, true);
        setTimeout(() => {
          setEditing(model, false);
        }, 20);
      },
    });
    expect(typed).toBeGreaterThan(1);
    expect(valueAt(sheetOf(model, 'Hasil Besar'), 45_000, 1)).toBe(44_999);
  });

  test('what a broken session left aside goes, a sheet of the user’s with such a name stays', async () => {
    const grids = [
      gridOf('Konvergen ~1', [[RESULT_MARK]], { visibility: 'hidden' }),
      gridOf('Konvergen ~2', [['punya orang']]),
      gridOf('Data', [[1]]),
    ];
    const { model, workbook } = counted({}, modelFromGrids(grids));
    await workbook.putSheets([large(40_000), dataSheet(2)]);
    expect(names(model)).toEqual(['Konvergen ~2', 'Data', 'Hasil Besar', 'Hasil Data']);
  });

  test('new sheets go again, and those that may be incomplete are named', async () => {
    const { model, workbook } = counted();
    await workbook.putSheets([dataSheet(3)]);
    // Stands for whatever makes Excel refuse in the middle.
    model.listeners.add((event) => {
      const isNew = model.sheets.some(({ id, name }) => id === event.sheetId && name === 'Hasil Rekap');
      if (event.kind === 'formatted' && isNew) throw new Error('tidak bisa');
    });
    const host = startExcel(model, { log: () => undefined });
    const working = officeWorkbook().putSheets([dataSheet(5), reportSheet()]);
    await expect(working).rejects.toMatchObject({ code: 'host-failed', about: 'Hasil Data' });
    expect(names(model)).toEqual(['Data', 'Hasil Data']);
    host.close();
  });

  test('nothing that was built aside stays when a block is refused', async () => {
    const { model, workbook } = counted({ payloadLimit: 1_000_000 });
    await workbook.putSheets([dataSheet(1)]);
    const working = workbook.putSheets([dataSheet(2), large(40_000)]);
    await expect(working).rejects.toMatchObject({ code: 'too-large' });
    expect(names(model)).toEqual(['Data', 'Hasil Data']);
    expect(valueAt(sheetOf(model, 'Hasil Data'), 4, 1)).toBeNull();
  });
});

describe('pieces', () => {
  const cell = fc.tuple(fc.nat(12), fc.nat(8));

  test('rectangles cover the cells of a look, each once and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: String, maxLength: 60 }), (cells) => {
        const covered = rectanglesOf(cells).flatMap(({ top, left, bottom, right }) =>
          Array.from({ length: areaCells({ top, left, bottom, right }) }, (_, at) => {
            const width = right - left + 1;
            return String([top + Math.floor(at / width), left + (at % width)]);
          }),
        );
        expect(covered.sort()).toEqual(cells.map(String).sort());
      }),
    );
  });

  test('addresses are as long as Excel reads them, and none is lost', () => {
    const areas = Array.from({ length: 3000 }, (_, at) => ({
      top: at * 2,
      left: 0,
      bottom: at * 2,
      right: at % 3,
    }));
    const addresses = addressesOf(areas);
    expect(addresses.length).toBeGreaterThan(1);
    expect(Math.max(...addresses.map(({ length }) => length))).toBeLessThan(8192);
    expect(addresses.flatMap((address) => address.split(','))).toHaveLength(3000);
  });

  test('notes are written only where Excel knows them', () => {
    const spec: SheetSpec = {
      ...dataSheet(1),
      notes: [{ row: 3, column: 1, text: 'Asal: buku.xlsx', author: 'Konvergen' }],
    };
    const added: unknown[][] = [];
    // A sheet that takes anything; only its notes are looked at.
    const anything: unknown = new Proxy(() => anything, {
      get: (_, key) =>
        key === 'notes' ? { add: (...args: readonly unknown[]) => added.push([...args]) } : anything,
      set: () => true,
      apply: () => anything,
    });
    for (const { run } of overlayTasks(spec, false)) run(anything as Excel.Worksheet);
    expect(added).toEqual([]);
    for (const { run } of overlayTasks(spec, true)) run(anything as Excel.Worksheet);
    expect(added).toEqual([['B4', 'Asal: buku.xlsx']]);
  });
});
