import type { GridView } from '../ui/grid/grid-view';
import type { Area } from '../workbook/port';
import { writeCells } from '../workbook/memory/cells';
import { subscribe } from '../workbook/memory/events';
import { USER, type BookModel, type SheetModel } from '../workbook/memory/model';
import { isCellLocked } from '../workbook/memory/protection';
import { findSheet, selectArea, setEditing, sheetById } from '../workbook/memory/sheets';
import { marksOf } from './grid-sheets';

/** What the page shows beside the grid, told as it happens. */
export interface GridNews {
  /** Another sheet came to the front, or another cell was selected. */
  readonly onSelected: (sheet: string, row: number, column: number) => void;
  /** The sheets themselves changed: the view has to be made anew. */
  readonly onSheets: () => void;
  /** The user asked for something a grid does not do. */
  readonly onRefused: (why: 'rumus' | 'dilindungi') => void;
}

/**
 * Lets a grid and a workbook in memory follow each other: what is typed goes to the workbook as the user's doing, what
 * anybody changes, selects or marks in the workbook is shown. Answers how to part them.
 */
export function connectGrid(book: BookModel, view: GridView, news: GridNews): () => void {
  const sheetOf = (name: string): SheetModel | undefined => findSheet(book, name);
  const work = new Map<string, { areas: (Area | null)[]; paint: boolean }>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // The view is where its user went already; going there again would scroll the sheet under their hand.
  let isFromView = false;

  // Many events come from one act; the grid is drawn once for all of them.
  const later = (sheetId: string, area: Area | null | undefined): void => {
    const todo = work.get(sheetId) ?? { areas: [], paint: false };
    work.set(sheetId, todo);
    if (area === undefined) todo.paint = true;
    else todo.areas.push(area);
    waiting ??= setTimeout(() => {
      waiting = undefined;
      for (const [id, { areas, paint }] of work) {
        const sheet = sheetById(book, id);
        if (!sheet) continue;
        for (const each of areas.includes(null) ? [null] : areas) view.refresh(sheet.name, each);
        if (paint) view.paint(sheet.name, marksOf(sheet));
      }
      work.clear();
    });
  };
  const refused = (
    sheet: SheetModel,
    cells: readonly { row: number; column: number }[],
    why: 'rumus' | 'dilindungi',
  ): void => {
    for (const { row, column } of cells)
      later(sheet.id, { top: row, left: column, bottom: row, right: column });
    news.onRefused(why);
  };

  const stops = [
    view.onEdit((name, edits) => {
      const sheet = sheetOf(name);
      if (!sheet) return;
      if (edits.some(({ row, column }) => isCellLocked(sheet, row, column))) {
        refused(sheet, edits, 'dilindungi');
        return;
      }
      // The cell editor may still be closing, and a write of the user's own must not be taken for somebody else's.
      setEditing(book, false);
      writeCells(
        book,
        sheet,
        edits.map(({ row, column, value }) => ({ row, column, content: { kind: 'constant', value } })),
        USER,
      );
    }),
    view.onFormula((name, row, column) => {
      const sheet = sheetOf(name);
      if (sheet) refused(sheet, [{ row, column }], 'rumus');
    }),
    view.onTyping((typing) => {
      setEditing(book, typing);
    }),
    view.onSelect((name, row, column) => {
      const sheet = sheetOf(name);
      if (!sheet) return;
      isFromView = true;
      try {
        selectArea(book, sheet, { top: row, left: column, bottom: row, right: column });
      } finally {
        isFromView = false;
      }
    }),
    subscribe(book, (event) => {
      const sheet = sheetById(book, event.sheetId);
      switch (event.kind) {
        case 'changed':
          // Rows moved: merges and sizes moved with them.
          if (event.area === null) news.onSheets();
          else later(event.sheetId, event.area);
          break;
        case 'formatted':
          later(event.sheetId, undefined);
          break;
        case 'selected':
          if (!sheet) break;
          if (!isFromView) view.goTo(sheet.name, event.area.top, event.area.left);
          news.onSelected(sheet.name, event.area.top, event.area.left);
          break;
        case 'activated':
          if (!sheet || isFromView) break;
          view.show(sheet.name);
          news.onSelected(sheet.name, sheet.selection.top, sheet.selection.left);
          break;
        case 'sheet-added':
        case 'sheet-deleted':
        case 'sheet-changed':
          news.onSheets();
          break;
        case 'edit-mode':
          break;
      }
    }),
  ];
  for (const sheet of book.sheets)
    if (sheet.conditionalFormats.length > 0) view.paint(sheet.name, marksOf(sheet));
  return () => {
    clearTimeout(waiting);
    for (const stop of stops) stop();
  };
}
