import type { Severity } from '../../../core/findings/finding';
import { cellAddress } from '../../../core/table/address';
import type { GridEdit, GridMark, GridSheet, GridView } from '../grid-view';
import { createListeners } from '../listeners';

/** What the table shows. */
export interface TableState {
  readonly sheet: GridSheet;
  readonly row: number;
  readonly column: number;
  readonly marks: ReadonlyMap<string, Severity>;
  /** Counts what was read anew, so that the table draws again. */
  readonly version: number;
}

/** The view's side of the table: its state, and the view itself without `dispose`. */
export interface TableStore {
  readonly state: () => TableState;
  readonly subscribe: (listener: () => void) => () => void;
  /** The user moved to a cell. */
  readonly move: (row: number, column: number) => void;
  /** The user changed a cell. */
  readonly edit: (edits: readonly GridEdit[]) => void;
  readonly formula: () => void;
  readonly typing: (typing: boolean) => void;
  readonly view: Omit<GridView, 'dispose'>;
}

/** A mark's key: its address. */
export const markKey = cellAddress;

/**
 * Keeps what a table of these sheets shows.
 *
 * @throws RangeError without a sheet: a mistake of the program.
 */
export function createTableStore(sheets: readonly GridSheet[]): TableStore {
  const [first] = sheets;
  if (!first) throw new RangeError('a table needs a sheet');
  const listeners = createListeners<[]>();
  const edited = createListeners<[string, readonly GridEdit[]]>();
  const formula = createListeners<[string, number, number]>();
  const typing = createListeners<[boolean]>();
  const selected = createListeners<[string, number, number]>();
  const marks = new Map<string, ReadonlyMap<string, Severity>>();
  const seats = new Map<string, readonly [number, number]>();
  const none = new Map<string, Severity>();
  let state: TableState = { sheet: first, row: 0, column: 0, marks: none, version: 0 };

  const set = (patch: Partial<TableState>): void => {
    state = { ...state, ...patch };
    listeners.tell();
  };
  const sit = (sheet: GridSheet, row: number, column: number): void => {
    seats.set(sheet.name, [row, column]);
    set({ sheet, row, column, marks: marks.get(sheet.name) ?? none });
  };
  const sheetOf = (name: string): GridSheet | undefined => sheets.find((sheet) => sheet.name === name);
  const goTo = (name: string, row: number, column: number): void => {
    const sheet = sheetOf(name);
    if (sheet) sit(sheet, row, column);
  };

  return {
    state: () => state,
    subscribe: (listener) => listeners.add(listener),
    move(row, column) {
      if (row === state.row && column === state.column) return;
      sit(state.sheet, row, column);
      selected.tell(state.sheet.name, row, column);
    },
    edit(edits) {
      edited.tell(state.sheet.name, edits);
    },
    formula() {
      formula.tell(state.sheet.name, state.row, state.column);
    },
    typing: typing.tell,
    view: {
      show(name) {
        goTo(name, ...(seats.get(name) ?? [0, 0]));
      },
      refresh(name) {
        if (name === state.sheet.name) set({ version: state.version + 1 });
      },
      paint(name, wanted) {
        marks.set(name, byAddress(wanted));
        if (name === state.sheet.name) set({ marks: marks.get(name) ?? none });
      },
      clearPaint() {
        marks.clear();
        set({ marks: none });
      },
      goTo,
      onEdit: edited.add,
      onFormula: formula.add,
      onTyping: typing.add,
      onSelect: selected.add,
    },
  };
}

function byAddress(marks: readonly GridMark[]): ReadonlyMap<string, Severity> {
  const found = new Map<string, Severity>();
  for (const { row, column, severity } of marks) {
    const key = markKey(row, column);
    if (!found.has(key)) found.set(key, severity);
  }
  return found;
}
