import { areaAddress, touches } from '../workbook/a1';
import type { CellMove } from '../workbook/port';
import type { Author, BookModel, Json, ModelEvent } from '../workbook/memory/model';
import { sheetById } from '../workbook/memory/sheets';
import { TABLE_CHANGED } from './objects/tables';
import { SHEET_EVENT, WHOLE_WORKBOOK } from './objects/worksheet';

/** An event as office.js hears it, not yet addressed to anyone who registered. */
export interface WireEvent {
  readonly type: number;
  readonly target: string;
  readonly args: Readonly<Record<string, Json>>;
}

/** The events office.js is told of when something happened in the model; none for what Excel has no event for. */
export function wireEvents(book: BookModel, event: ModelEvent, addin: Author): readonly WireEvent[] {
  const { sheetId } = event;
  const both = (type: number, args: Readonly<Record<string, Json>>): readonly WireEvent[] =>
    [WHOLE_WORKBOOK, sheetId].map((target) => ({ type, target, args }));
  const base = { source: 'Local', worksheetId: sheetId };
  switch (event.kind) {
    case 'changed': {
      const args = {
        ...base,
        address: event.address,
        changeType: event.changeType,
        triggerSource: event.by === addin ? 'ThisLocalAddin' : 'Unknown',
        shiftDirection: shiftOf(event.moved),
      };
      const { area } = event;
      const tables =
        sheetById(book, sheetId)?.tables.filter((table) => area && touches(table.area, area)) ?? [];
      return [
        ...both(SHEET_EVENT.changed, args),
        ...tables.map(({ id }) => ({ type: TABLE_CHANGED, target: id, args: { ...args, tableId: id } })),
      ];
    }
    case 'selected':
      return both(SHEET_EVENT.selectionChanged, { worksheetId: sheetId, address: areaAddress(event.area) });
    case 'activated':
      return both(SHEET_EVENT.activated, { worksheetId: sheetId });
    case 'sheet-added':
      return [{ type: SHEET_EVENT.added, target: WHOLE_WORKBOOK, args: base }];
    case 'sheet-deleted':
      return [{ type: SHEET_EVENT.deleted, target: WHOLE_WORKBOOK, args: base }];
    case 'sheet-changed':
    case 'edit-mode':
    case 'formatted':
      return [];
  }
}

const SHIFTS = { down: 'Down', right: 'Right', up: 'Up', left: 'Left' } as const;

/** Which way the cells went, as the library is told it since ExcelApi 1.14. */
const shiftOf = (moved: CellMove | undefined): string =>
  moved === undefined ? 'None' : `ShiftCell${SHIFTS[moved.shift]}`;
