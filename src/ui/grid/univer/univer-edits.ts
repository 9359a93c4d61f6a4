import type { GridEdit, GridView } from '../grid-view';
import { createListeners, type Listeners } from '../listeners';
import { readPasted } from '../read-pasted';
import { isFormula, readTyped } from '../read-typed';
import type { UniverApi } from './start-univer';
import { changesOf, type UniverCell } from './univer-changes';

/** What the user does to cells, as the view tells it. */
export interface UniverEdits {
  /** Univer changed these cells of its own copy, whether or not they were edited: they have to be read again. */
  readonly touched: Listeners<[sheetId: string, cells: readonly UniverCell[]]>;
  readonly edited: Listeners<[sheetId: string, edits: readonly GridEdit[]]>;
  readonly formula: Listeners<[sheetId: string, row: number, column: number]>;
  readonly typing: Listeners<Parameters<Parameters<GridView['onTyping']>[0]>>;
}

/** The cell that is being typed in. */
interface Typing {
  /** Something was typed; opening a cell and leaving it changes nothing. */
  dirty: boolean;
  /** The text as typed, once it was confirmed, and where. */
  confirmed: { readonly row: number; readonly column: number; readonly text: string } | null;
}

/**
 * Hears what is typed, pasted, filled and cleared. Univer makes numbers and dates of typed texts, American style (`1.500`
 * becomes 1.5, a NIK loses digits): the text as typed is taken instead, and pasted texts never reach Univer at all.
 */
export function univerEdits(api: UniverApi): UniverEdits {
  const touched: UniverEdits['touched'] = createListeners();
  const edited: UniverEdits['edited'] = createListeners();
  const formula: UniverEdits['formula'] = createListeners();
  const typing: UniverEdits['typing'] = createListeners();
  let now: Typing | null = null;

  const tell = (sheetId: string, edits: readonly GridEdit[]): void => {
    if (edits.length > 0) edited.tell(sheetId, edits);
  };

  api.addEvent(api.Event.SheetEditStarted, () => {
    now = { dirty: false, confirmed: null };
    typing.tell(true);
  });
  api.addEvent(api.Event.SheetEditChanging, () => {
    if (now) now.dirty = true;
  });
  api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
    if (!now || !isConfirm) return;
    now.confirmed = { row, column, text: value.toPlainText().replace(/\r?\n$/, '') };
  });
  api.addEvent(api.Event.SheetEditEnded, () => {
    now = null;
    typing.tell(false);
  });
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (event.id !== 'sheet.command.paste-by-short-key') return;
    const { htmlContent, textContent } = event.params as { htmlContent?: string; textContent?: string };
    // Copied from this grid: Univer has the cells themselves, nothing has to be read from a text.
    if (htmlContent?.includes('data-copy-id')) return;
    event.cancel = true;
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const target = sheet?.getActiveRange();
    if (!sheet || !target || !textContent) return;
    const [top, left] = [target.getRow(), target.getColumn()];
    tell(
      sheet.getSheetId(),
      readPasted(textContent).flatMap((line, row) =>
        line.map((text, column) => ({ row: top + row, column: left + column, value: readTyped(text) })),
      ),
    );
  });
  api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
    for (const { sheetId, cells } of changesOf(id, params)) {
      touched.tell(sheetId, cells);
      const [first] = cells;
      const typed = now?.confirmed;
      const isTyped = cells.length === 1 && first?.row === typed?.row && first?.column === typed?.column;
      if (!typed || !isTyped) tell(sheetId, cells.flatMap(editOf));
      else if (!now?.dirty) continue;
      else if (isFormula(typed.text)) formula.tell(sheetId, typed.row, typed.column);
      else tell(sheetId, [{ row: typed.row, column: typed.column, value: readTyped(typed.text) }]);
    }
  });
  return { touched, edited, formula, typing };
}

const editOf = ({ row, column, value }: UniverCell): readonly GridEdit[] =>
  value === undefined ? [] : [{ row, column, value }];
