import { describe, expect, test } from '@jest/globals';
import { followButtons } from '../../../src/app/commands/follow-buttons';
import type { Command } from '../../../src/app/commands/names';
import { runCommand, type CommandDeps } from '../../../src/app/commands/run-command';
import { selectedName, type Selected } from '../../../src/app/findings/selected';
import { isAllClear, openCount } from '../../../src/app/pane/open-count';
import { gridOf } from '../../../src/core/table/grid';
import { parseReference } from '../../../src/workbook/a1';
import { WorkbookError } from '../../../src/workbook/workbook-error';
import { fakeWorkbook } from '../../app/fake-workbook';
import { openPane, settle, type OpenedPane } from '../../app/open-pane';

const cells = (...references: readonly string[]): Selected => ({
  sheet: 'Matriks',
  areas: references.flatMap((reference) => parseReference(reference)?.area ?? []),
});

interface Window extends OpenedPane {
  readonly run: (command: Command) => Promise<void>;
  readonly shown: () => boolean;
  readonly close: () => void;
  /** Where the workbook was taken to, in order. */
  readonly walked: () => readonly string[];
}

function openWindow(other: Partial<CommandDeps> = {}, pane: Parameters<typeof openPane>[0] = {}): Window {
  const opened = openPane(pane);
  let shown = false;
  const deps: CommandDeps = {
    app: opened.app,
    showPane: () => {
      shown = true;
      return Promise.resolve();
    },
    isPaneShown: () => shown,
    selection: () => Promise.resolve(cells('A8:G9')),
    activeCell: () => Promise.resolve(cells('E8')),
    ...other,
  };
  return {
    ...opened,
    run: (command) => runCommand(command, deps),
    shown: () => shown,
    close: () => {
      shown = false;
    },
    walked: () =>
      opened.workbook.calls.flatMap((call) =>
        call.call === 'select'
          ? `${call.cell.sheet} ${String(call.cell.row)}:${String(call.cell.column)}`
          : [],
      ),
  };
}

describe('a command works on the pane, closed or not', () => {
  test('periksa shows the pane, lets go of a selection, and checks', async () => {
    const { run, app, shown } = openWindow();
    app.filter({ where: cells('A1') });
    await run('periksa');
    expect(shown()).toBe(true);
    expect(app.state()).toMatchObject({ screen: 'temuan', welcome: false, options: { where: null } });
    expect(app.state().checked?.outcome?.complete).toBe(true);
    expect(openCount(app.state())).toBeGreaterThan(0);
  });

  test.each(['rekap', 'gabungkan', 'bantuan'] as const)('%s shows that screen', async (command) => {
    const { run, app, shown } = openWindow();
    await run(command);
    expect(app.state().screen).toBe(command);
    expect(shown()).toBe(true);
  });

  test('bukaPanel does nothing else', async () => {
    const { run, app, shown, workbook } = openWindow();
    const before = app.state();
    await run('bukaPanel');
    expect(shown()).toBe(true);
    expect(app.state()).toBe(before);
    expect(workbook.calls).toEqual([]);
  });

  test('modeRapat asks for the window of a meeting', async () => {
    let asked = 0;
    const openMeeting = (): null => {
      asked += 1;
      return null;
    };
    const { run, shown } = openWindow({}, { openMeeting });
    await run('modeRapat');
    expect(asked).toBe(1);
    expect(shown()).toBe(true);
  });
});

describe('from finding to finding', () => {
  test('checks first, with the pane shown; then a closed pane stays closed', async () => {
    const { run, app, shown, close, walked } = openWindow();
    await run('temuanBerikutnya');
    expect(shown()).toBe(true);
    expect(app.state().current).not.toBeNull();
    close();
    await run('temuanBerikutnya');
    expect(shown()).toBe(false);
    expect(walked().length).toBeGreaterThan(1);
  });

  test('while the pane is closed every press ends at another cell, and goes round', async () => {
    const { run, app, close } = openWindow();
    await run('periksa');
    close();
    const seen: string[] = [];
    const cellNow = (): string => {
      const { checked, current } = app.state();
      const finding = checked?.findings[current ?? -1];
      return `${finding?.sheet ?? ''}!${finding?.cell ?? ''}`;
    };
    for (let press = 0; press < 12; press += 1) {
      await run('temuanBerikutnya');
      seen.push(cellNow());
    }
    for (const [at, cell] of seen.slice(1).entries()) expect(cell).not.toBe(seen[at]);
    await run('temuanSebelumnya');
    expect(cellNow()).toBe(seen.at(-2));
  });

  test('while the pane is shown it goes finding by finding, as F8 does', async () => {
    const { run, app } = openWindow();
    await run('periksa');
    const order = app.state().list.groups.flatMap(({ items }) => items);
    await run('temuanBerikutnya');
    await run('temuanBerikutnya');
    expect(app.state().current).toBe(order[1]);
  });

  test('a workbook that changed is checked again first', async () => {
    const { run, app, workbook } = openWindow();
    app.set({ autoRecheck: false });
    await app.start();
    await run('periksa');
    workbook.type('Matriks', 4, 4, 'seratus juta');
    await settle();
    expect(app.state().stale).toBe(true);
    await run('temuanBerikutnya');
    expect(app.state().stale).toBe(false);
    await app.stop();
  });

  test('where nothing is found the pane says so', async () => {
    const { run, app, shown, walked } = openWindow({}, { workbook: fakeWorkbook([gridOf('Kosong', [])]) });
    await run('temuanBerikutnya');
    expect(walked()).toEqual([]);
    expect(app.state().screen).toBe('temuan');
    expect(shown()).toBe(true);
    expect(isAllClear(app.state())).toBe(true);
  });

  test('a selection that holds nothing does not stand in the way', async () => {
    const { run, app, walked } = openWindow({ selection: () => Promise.resolve(cells('Z99')) });
    await run('periksaPilihan');
    expect(app.state().list.shown).toBe(0);
    await run('temuanBerikutnya');
    expect(app.state().options.where).toBeNull();
    expect(walked()).toHaveLength(1);
  });
});

describe('the menu of a cell', () => {
  test('periksaPilihan lists what stands in the selected cells', async () => {
    const { run, app } = openWindow();
    await run('periksaPilihan');
    await settle();
    const { list, checked } = app.state();
    const listed = list.groups.flatMap(({ items }) => items.map((at) => checked?.findings[at]?.cell ?? ''));
    expect(listed.length).toBeGreaterThan(0);
    for (const cell of listed) expect(cell).toMatch(/^[A-G][89]/);
    expect(list.shown).toBeLessThan(openCount(app.state()) ?? 0);
  });

  test('jelaskanTemuan opens the gravest finding of the cell, in the whole list', async () => {
    const { run, app } = openWindow();
    await run('jelaskanTemuan');
    await settle();
    const { checked, current, options } = app.state();
    const at = checked?.findings.flatMap((finding, place) => (finding.cell === 'E8' ? [place] : [])) ?? [];
    expect(at.length).toBeGreaterThan(0);
    expect(at).toContain(current);
    expect(options.where).toBeNull();
  });

  test('jelaskanTemuan says of a cell without findings that it has none', async () => {
    const { run, app, shown } = openWindow({ activeCell: () => Promise.resolve(cells('A1')) });
    await run('jelaskanTemuan');
    await settle();
    expect(app.state()).toMatchObject({ current: null, screen: 'temuan', list: { shown: 0 } });
    expect(shown()).toBe(true);
  });

  test('a chart that is selected is no cells: only the pane is shown', async () => {
    const { run, app, shown } = openWindow({ selection: () => Promise.resolve(null) });
    await run('periksaPilihan');
    expect(shown()).toBe(true);
    expect(app.state().checked).toBeNull();
  });

  test('what the workbook refuses is explained in the pane', async () => {
    const { run, app } = openWindow({
      selection: () => Promise.reject(new WorkbookError('cell-editing', '')),
    });
    await run('periksaPilihan');
    expect(app.state().problem).toMatchObject({ kind: 'cell-editing' });
  });

  test.each([
    [['A3:T9'], 'Matriks!A3:T9'],
    [['A3', 'C5:D6'], 'Matriks!A3, C5:D6'],
    [['A3', 'C5', 'E7'], 'Matriks!A3, C5 …'],
  ])('%j is called %s', (references, name) => {
    expect(selectedName(cells(...references))).toBe(name);
  });
});

test('buttons are told only when it changes, and never while a check runs', async () => {
  const { app, run, workbook } = openWindow({}, { workbook: fakeWorkbook([gridOf('Kosong', [])]) });
  const told: boolean[] = [];
  const stop = followButtons(app, (on) => told.push(on));
  await app.start();
  await run('periksa');
  await run('periksa');
  expect(told).toEqual([false]);
  workbook.emit({ kind: 'sheets' });
  await settle();
  expect(told).toEqual([false, true]);
  stop();
  await app.stop();
});
