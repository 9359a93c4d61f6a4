import type { GridArea } from '../grid-view';
import type { JumpDirection } from '../jump';
import type { UniverApi } from './start-univer';

const MOVE = 'sheet.command.move-selection';
const ENTER_OR_TAB = 'sheet.command.move-selection-enter-tab';
const SELECT = 'sheet.operation.set-selections';

// Univer's own numbers, written out so that this file needs nothing of Univer at run time.
const DIRECTIONS: readonly JumpDirection[] = ['up', 'right', 'down', 'left'];
const TO_THE_GAP = 1;
const MOVE_END = 2;
const TAB = 9;

/**
 * The direction of Ctrl and an arrow key; `null` for a command that is anything else. A reference that is picked while a
 * formula is typed is none of ours: it moves no selection.
 */
export function jumpOf(id: string, params: unknown): JumpDirection | null {
  if (id !== MOVE) return null;
  const { direction, jumpOver, extra } = (params ?? {}) as {
    readonly direction?: number;
    readonly jumpOver?: number;
    readonly extra?: string;
  };
  if (jumpOver !== TO_THE_GAP || extra !== undefined) return null;
  return DIRECTIONS[direction ?? -1] ?? null;
}

/** What a jump selects, as Univer's own move would: one cell, or one merged area. */
const selectionParams = (unitId: string, sheetId: string, area: GridArea): object => {
  const cell = {
    startRow: area.top,
    startColumn: area.left,
    endRow: area.bottom,
    endColumn: area.right,
  };
  const isMerged = area.top !== area.bottom || area.left !== area.right;
  const primary = {
    ...cell,
    actualRow: area.top,
    actualColumn: area.left,
    isMerged,
    isMergedMainCell: isMerged,
  };
  return {
    unitId,
    subUnitId: sheetId,
    selections: [{ range: cell, primary }],
    type: MOVE_END,
    reveal: true,
  };
};

/**
 * Takes Ctrl and the arrow keys out of Univer's hands: it would ask its own copy for merged cells at every row it passes,
 * and hold the page for a tenth of a second where there are 50 000.
 *
 * @param api Univer.
 * @param landing where a jump from the active cell leads; `null` when nowhere.
 */
export function takeJumps(
  api: UniverApi,
  landing: (
    direction: JumpDirection,
  ) => { readonly unitId: string; readonly sheetId: string; readonly area: GridArea } | null,
): void {
  // Enter goes back to where Tab set out from, and only a move of Univer's own lets it forget that place.
  let tabbed = false;
  api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
    if (id === ENTER_OR_TAB) tabbed = (params as { readonly keycode?: number } | undefined)?.keycode === TAB;
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const direction = jumpOf(event.id, event.params);
    if (!direction) return;
    event.cancel = true;
    const to = landing(direction);
    if (!to) return;
    const select = (): void => {
      api.syncExecuteCommand(SELECT, selectionParams(to.unitId, to.sheetId, to.area));
    };
    if (!tabbed) {
      select();
      return;
    }
    tabbed = false;
    void api.executeCommand(MOVE, { direction: DIRECTIONS.indexOf(direction) }).then(select);
  });
}
