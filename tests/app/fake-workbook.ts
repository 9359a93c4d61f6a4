import { createGridBuilder, gridOf, type Grid, type Visibility } from '../../src/core/table/grid';
import type { CellValue } from '../../src/core/values/cell-value';
import { isContent, readContent, writeContent } from '../../src/workbook/cell-content';
import type {
  CellBefore,
  CellMark,
  CellRef,
  OwnSheet,
  Workbook,
  WorkbookEvent,
} from '../../src/workbook/port';
import type { SheetSpec } from '../../src/workbook/sheet-spec';
import { WorkbookError, type WorkbookErrorCode } from '../../src/workbook/workbook-error';

type Call =
  | { readonly call: 'read' | 'areas' | 'write' | 'restore' | 'clear'; readonly count: number }
  | { readonly call: 'select'; readonly cell: CellRef }
  | { readonly call: 'highlight'; readonly marks: readonly CellMark[] }
  | { readonly call: 'put'; readonly sheet: OwnSheet }
  | { readonly call: 'putAll'; readonly sheets: readonly SheetSpec[] };

/** A workbook small enough to see through: it remembers what was asked of it and fails when told to. */
export interface FakeWorkbook extends Workbook {
  readonly calls: Call[];
  readonly cell: (sheet: string, row: number, column: number) => CellValue;
  /** A person types into a cell. */
  readonly type: (sheet: string, row: number, column: number, value: CellValue) => void;
  readonly emit: (event: WorkbookEvent) => void;
  /** The next call of this name fails with this code. */
  readonly failNext: (
    name: 'readGrids' | 'readAreas' | 'write' | 'select' | 'highlight' | 'restore' | 'putSheet' | 'putSheets',
    code: WorkbookErrorCode,
  ) => void;
  readonly remove: (sheet: string) => void;
}

const keyOf = (row: number, column: number): string => `${String(row)}:${String(column)}`;

/** Takes the cells of some grids; every write is by us, every `type` by a person. */
export function fakeWorkbook(grids: readonly Grid[], name = 'buku.xlsx'): FakeWorkbook {
  const sheets = new Map(grids.map((grid) => [grid.sheet, cellsOf(grid)]));
  const visibilities = new Map<string, Visibility>();
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const calls: Call[] = [];
  const failures = new Map<string, WorkbookErrorCode>();
  const emit = (event: WorkbookEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const fail = (call: string): void => {
    const code = failures.get(call);
    failures.delete(call);
    if (code) throw new WorkbookError(code, 'Matriks');
  };
  /** A text that begins with = stands for a formula here. */
  const contentOf = (sheet: string, row: number, column: number): CellBefore['content'] => {
    const value = sheets.get(sheet)?.get(keyOf(row, column)) ?? null;
    const isFormula = typeof value === 'string' && value.startsWith('=');
    return isFormula ? value : writeContent(value === '' ? null : value, null);
  };
  const put = (sheet: string, row: number, column: number, value: CellValue): CellValue => {
    const cells = sheets.get(sheet);
    if (!cells) throw new WorkbookError('sheet-missing', sheet);
    const before = cells.get(keyOf(row, column)) ?? null;
    cells.set(keyOf(row, column), value);
    return before;
  };
  const changed = (refs: readonly CellRef[], byUs: boolean): void => {
    for (const { sheet, row, column } of refs) {
      emit({ kind: 'changed', sheet, area: { top: row, left: column, bottom: row, right: column }, byUs });
    }
  };
  return {
    name,
    calls,
    emit,
    cell: (sheet, row, column) => sheets.get(sheet)?.get(keyOf(row, column)) ?? null,
    type(sheet, row, column, value) {
      put(sheet, row, column, value);
      changed([{ sheet, row, column }], false);
    },
    failNext(call, code) {
      failures.set(call, code);
    },
    remove(sheet) {
      sheets.delete(sheet);
    },
    sheets: () =>
      Promise.resolve(
        [...sheets.keys()].map((sheet) => ({
          name: sheet,
          visibility: visibilities.get(sheet) ?? 'visible',
        })),
      ),
    readGrids: async (names, { onProgress, signal } = {}) => {
      calls.push({ call: 'read', count: names.length });
      await Promise.resolve();
      fail('readGrids');
      signal?.throwIfAborted();
      onProgress?.(1);
      return names.map((sheet) => gridFrom(sheet, sheets.get(sheet)));
    },
    readAreas: async (sheet, areas) => {
      calls.push({ call: 'areas', count: areas.length });
      await Promise.resolve();
      fail('readAreas');
      const cells = sheets.get(sheet);
      if (!cells) throw new WorkbookError('sheet-missing', sheet);
      const inside = [...cells].filter(([key]) => {
        const [row = 0, column = 0] = key.split(':').map(Number);
        return areas.some(
          ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
        );
      });
      return gridFrom(sheet, new Map(inside));
    },
    write: async (changes) => {
      calls.push({ call: 'write', count: changes.length });
      await Promise.resolve();
      fail('write');
      const awaited = changes.filter(
        ({ sheet, row, column, expects }) =>
          expects === undefined || isContent(contentOf(sheet, row, column), expects),
      );
      const before = awaited.map(({ sheet, row, column, value }): CellBefore => {
        const content = contentOf(sheet, row, column);
        put(sheet, row, column, value);
        const after = { content: contentOf(sheet, row, column), numberFormat: 'General' };
        return { sheet, row, column, content, numberFormat: 'General', textMark: null, after };
      });
      changed(awaited, true);
      return before;
    },
    restore: async (before) => {
      calls.push({ call: 'restore', count: before.length });
      await Promise.resolve();
      fail('restore');
      const isOurs = ({ sheet, row, column, after }: CellBefore): boolean =>
        sheets.has(sheet) && contentOf(sheet, row, column) === after.content;
      const ours = before.filter(isOurs);
      for (const { sheet, row, column, content } of ours) {
        const read = readContent(content);
        put(sheet, row, column, read.kind === 'formula' ? read.formula : read.value);
      }
      changed(ours, true);
      return before.filter((one) => !ours.includes(one));
    },
    select: async (cell) => {
      await Promise.resolve();
      fail('select');
      calls.push({ call: 'select', cell });
    },
    highlight: async (marks) => {
      await Promise.resolve();
      fail('highlight');
      calls.push({ call: 'highlight', marks });
    },
    clearHighlight: () => {
      calls.push({ call: 'clear', count: 0 });
      return Promise.resolve();
    },
    putSheet: async (sheet) => {
      calls.push({ call: 'put', sheet });
      await Promise.resolve();
      fail('putSheet');
      sheets.set(sheet.name, cellsOf(gridOf(sheet.name, sheet.rows)));
      visibilities.set(sheet.name, sheet.visibility);
    },
    putSheets: async (specs) => {
      calls.push({ call: 'putAll', sheets: specs });
      await Promise.resolve();
      fail('putSheets');
      for (const { name: sheet, cells, visibility = 'visible' } of specs) {
        const values = cells.map(({ row, column, content }) => {
          const value = content?.kind === 'formula' ? `=${content.formula}` : (content?.value ?? null);
          return [keyOf(row, column), value] as const;
        });
        sheets.set(sheet, new Map(values));
        visibilities.set(sheet, visibility);
      }
    },
    removeSheet: async (sheet) => {
      await Promise.resolve();
      sheets.delete(sheet);
    },
    setVisibility: async (sheet, visibility) => {
      await Promise.resolve();
      visibilities.set(sheet, visibility);
    },
    comments: () => Promise.resolve([]),
    watch: (listener) => {
      listeners.add(listener);
      return Promise.resolve(() => {
        listeners.delete(listener);
        return Promise.resolve();
      });
    },
  };
}

function cellsOf(grid: Grid): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  for (const row of grid.usedRows) {
    for (const column of grid.usedColumns) {
      const value = grid.value(row, column);
      if (value !== null) cells.set(keyOf(row, column), value);
    }
  }
  return cells;
}

function gridFrom(sheet: string, cells: ReadonlyMap<string, CellValue> | undefined): Grid {
  if (!cells) throw new WorkbookError('sheet-missing', sheet);
  const builder = createGridBuilder({ sheet });
  for (const [key, value] of cells) {
    const [row = 0, column = 0] = key.split(':').map(Number);
    builder.set(row, column, value);
  }
  return builder.finish();
}
