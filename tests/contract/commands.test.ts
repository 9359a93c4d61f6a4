import { expect, test } from '@jest/globals';
import { gridOf } from '../../src/core/table/grid';
import { createShell, type ShellEntry } from '../../src/host/shell';
import { modelFromGrids } from '../../src/workbook/memory/model';
import { activateSheet, selectArea, setEditing } from '../../src/workbook/memory/sheets';
import { readActiveCell, readSelection } from '../../src/workbook/office/read-selection';
import { countTrips, startExcel } from './office-library';

const book = () => modelFromGrids([gridOf('Data', [[1]]), gridOf("Bu'ku, 2", [[2]])], 'buku.xlsx');

test('the selection and the cell that is looked at, one round trip each', async () => {
  const model = book();
  const trips = countTrips(startExcel(model));
  const [, sheet] = model.sheets;
  if (!sheet) throw new Error('no second sheet');
  activateSheet(model, sheet);
  const area = { top: 2, left: 0, bottom: 8, right: 19 };
  selectArea(model, sheet, area);
  expect(await readSelection()).toEqual({ sheet: "Bu'ku, 2", areas: [area] });
  expect(trips.trips()).toBe(1);
  expect(await readActiveCell()).toEqual({
    sheet: "Bu'ku, 2",
    areas: [{ top: 2, left: 0, bottom: 2, right: 0 }],
  });
  expect(trips.trips()).toBe(2);
});

test('while a cell is being edited both say so', async () => {
  const model = book();
  startExcel(model);
  setEditing(model, true);
  await expect(readSelection()).rejects.toMatchObject({ code: 'cell-editing' });
  await expect(readActiveCell()).rejects.toMatchObject({ code: 'cell-editing' });
});

test('the window waits for the add-in: a button pressed before anybody listens is not lost', async () => {
  const sent: ShellEntry[] = [];
  const shell = createShell((entry) => sent.push(entry));
  const pressed = shell.press('periksa', 'Konvergen.Periksa');
  shell.pressKeys('bukaPanel');
  expect(sent).toEqual([]);
  const heard: string[] = [];
  shell.onCommand(({ id, name, event }) => {
    heard.push(`${name} ${event}`);
    shell.commandDone(id, 0);
  });
  expect(await pressed).toBe(0);
  expect(heard).toEqual(['periksa {"source":{"id":"Konvergen.Periksa"}}']);
  shell.actionsReady();
  expect(sent).toEqual([[2, 1000, '', '["bukaPanel",""]', expect.any(Number)]]);
});

test('closing and opening the pane is told once each', () => {
  const sent: ShellEntry[] = [];
  const shell = createShell((entry) => sent.push(entry));
  const drawn: boolean[] = [];
  shell.onPane((shown) => drawn.push(shown));
  shell.showPane(true);
  shell.showPane(false);
  shell.showPane(false);
  shell.showPane(true);
  expect(drawn).toEqual([false, true]);
  expect(sent.map(([category, type, , message]) => [category, type, message])).toEqual([
    [65536, 65539, '{"visibility":"Hidden"}'],
    [65536, 65539, '{"visibility":"Visible"}'],
  ]);
});
