import { describe, expect, jest, test } from '@jest/globals';
import type { JumpDirection } from '../../../../src/ui/grid/jump';
import type { UniverApi } from '../../../../src/ui/grid/univer/start-univer';
import { jumpOf, takeJumps } from '../../../../src/ui/grid/univer/univer-jumps';
import { selectionOf } from '../../../../src/ui/grid/univer/univer-changes';

const MOVE = 'sheet.command.move-selection';

describe('a jump', () => {
  test.each<[string, object | undefined, JumpDirection | null]>([
    [MOVE, { direction: 2, jumpOver: 1 }, 'down'],
    [MOVE, { direction: 0, jumpOver: 1 }, 'up'],
    [MOVE, { direction: 1, jumpOver: 1 }, 'right'],
    [MOVE, { direction: 3, jumpOver: 1 }, 'left'],
    [MOVE, { direction: 2 }, null],
    [MOVE, { direction: 2, jumpOver: 1, extra: 'formula-editor' }, null],
    [MOVE, undefined, null],
    ['sheet.command.expand-selection', { direction: 2, jumpOver: 1 }, null],
  ])('%s %j is %p', (id, params, direction) => {
    expect(jumpOf(id, params)).toBe(direction);
  });
});

/** As much of Univer as hears and runs commands. */
function silentUniver() {
  const listeners = new Map<string, (event: object) => void>();
  const api = {
    Event: { BeforeCommandExecute: 'before', CommandExecuted: 'after' },
    addEvent: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
    syncExecuteCommand: jest.fn<(id: string, params: object) => void>(),
    executeCommand: jest.fn<(id: string, params: object) => Promise<boolean>>().mockResolvedValue(true),
  };
  const press = (id: string, params: object): boolean => {
    const event = { id, params, cancel: false };
    listeners.get('before')?.(event);
    if (!event.cancel) listeners.get('after')?.(event);
    return event.cancel;
  };
  return { api, press, univer: api as unknown as UniverApi };
}

describe('taking jumps from Univer', () => {
  const area = { top: 50_000, left: 0, bottom: 50_000, right: 0 };
  const there = { unitId: 'buku', sheetId: 'lembar-1', area };

  test('the command is not run, and the cell that was found is selected and brought into sight', () => {
    const { api, press, univer } = silentUniver();
    const landing = jest.fn<(direction: JumpDirection) => typeof there>().mockReturnValue(there);
    takeJumps(univer, landing);
    expect(press(MOVE, { direction: 2, jumpOver: 1 })).toBe(true);
    expect(landing).toHaveBeenCalledWith('down');
    const [id = '', params] = api.syncExecuteCommand.mock.calls[0] ?? [];
    expect(selectionOf(id, params)).toEqual({ sheetId: 'lembar-1', row: 50_000, column: 0 });
    expect(params).toMatchObject({ reveal: true });
  });

  test('a merged area is selected whole', () => {
    const { api, press, univer } = silentUniver();
    takeJumps(univer, () => ({ ...there, area: { top: 1, left: 2, bottom: 3, right: 4 } }));
    press(MOVE, { direction: 2, jumpOver: 1 });
    expect(api.syncExecuteCommand.mock.calls[0]?.[1]).toMatchObject({
      selections: [
        {
          range: { startRow: 1, startColumn: 2, endRow: 3, endColumn: 4 },
          primary: { actualRow: 1, actualColumn: 2, isMerged: true },
        },
      ],
    });
  });

  test('at the edge nothing is selected, and Univer is not asked either', () => {
    const { api, press, univer } = silentUniver();
    takeJumps(univer, () => null);
    expect(press(MOVE, { direction: 2, jumpOver: 1 })).toBe(true);
    expect(api.syncExecuteCommand).not.toHaveBeenCalled();
  });

  test('a single step stays Univer’s', () => {
    const { press, univer } = silentUniver();
    takeJumps(univer, () => there);
    expect(press(MOVE, { direction: 2 })).toBe(false);
  });

  test('after Tab a step of Univer’s own comes first, so that Enter does not go back to where Tab began', async () => {
    const { api, press, univer } = silentUniver();
    takeJumps(univer, () => there);
    press('sheet.command.move-selection-enter-tab', { keycode: 9 });
    press(MOVE, { direction: 2, jumpOver: 1 });
    expect(api.executeCommand).toHaveBeenCalledWith(MOVE, { direction: 2 });
    expect(api.syncExecuteCommand).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(api.syncExecuteCommand).toHaveBeenCalledTimes(1);
    press(MOVE, { direction: 2, jumpOver: 1 });
    expect(api.executeCommand).toHaveBeenCalledTimes(1);
  });
});
