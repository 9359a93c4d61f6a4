import { createRun } from '../../../src/core/live/create-run';
import { byPlace, type Placed } from '../../../src/core/live/placed';
import { turnedFacts } from '../../../src/core/live/reads';
import type { BookView, RuleRun } from '../../../src/core/live/run';
import type { BookContext, Rule, SheetContext, TableFact } from '../../../src/core/rules/rule';
import { runRules } from '../../../src/core/rules/run-rules';
import { cellAddress } from '../../../src/core/table/address';
import { editableGrid, type EditableGrid } from '../../../src/core/table/editable-grid';
import { noteEdit } from '../../../src/core/table/revisions';
import {
  createEditableTable,
  type CellSource,
  type TableEditor,
} from '../../../src/core/table/table-builder';
import type { Finding } from '../../../src/core/findings/finding';

/** Cells of a case that are tried; a few say as much as thousands. */
const MOST_CELLS = 80;

interface Twin {
  readonly context: SheetContext;
  readonly editable: EditableGrid;
  readonly editor: TableEditor;
  readonly cellsOf: (row: number) => CellSource;
}

interface Cell {
  readonly sheet: number;
  /** Both 0-based. */
  readonly row: number;
  readonly column: number;
}

/** The sheet once more, over cells and a table that can be edited. */
function twinOf(context: SheetContext): Twin {
  const { sheet, table } = context;
  const editable = editableGrid(sheet.grid);
  const { grid } = editable;
  const { file, role, layout, kamus } = table;
  const columns = [...table.columns.values()].map(({ field, sheetColumn, header }) => ({
    field,
    sheetColumn,
    header,
    satuan: sheet.columns.find((one) => one.field === field)?.satuan ?? 1,
  }));
  const plan = { file, sheet: sheet.sheet, role, layout, kamus, columns };
  const builder = createEditableTable({ ...plan, date1904: grid.date1904, raw: grid.value });
  const cellsOf =
    (row: number): CellSource =>
    ({ sheetColumn }) => ({ value: grid.value(row, sheetColumn), flags: 0, textCode: 0 });
  for (const row of table.rows) builder.append(row - 1, cellsOf(row - 1));
  const editor = builder.edit();
  const own = Object.defineProperty({ ...sheet, grid, table: editor.table }, 'cellCount', {
    get: () => grid.cellCount,
  });
  return { context: { ...context, sheet: own, table: editor.table }, editable, editor, cellsOf };
}

const twinBook = (book: BookContext, twins: readonly Twin[]): BookContext => ({
  ...book,
  sheets: twins.map(({ context }) => context),
});

/** Runs the rule over a case that lacks one cell, then types that cell in; what it says then. */
function typedIn(rule: Rule, book: BookContext, { sheet, row, column }: Cell): readonly Finding[] {
  const twins = book.sheets.map(twinOf);
  const target = twins[sheet];
  if (!target) return [];
  const { editable, editor, cellsOf, context } = target;
  const entry = editor.table.rows.indexOf(row + 1);
  const value = editable.grid.value(row, column);
  const put = (next: typeof value): void => {
    editable.set({ row, column, value: next });
    editor.rewrite(entry, cellsOf(row));
  };
  put(null);

  const now = twinBook(book, twins);
  const view: BookView = { book: () => now, sheet: (at) => now.sheets[at] };
  const said = new Set<Placed>();
  const sink = { add: (one: Placed) => said.add(one), drop: (one: Placed) => said.delete(one) };
  const run: RuleRun | null = createRun(rule, 0, book.settings, view, sink);
  for (const at of run?.perSheet === true ? now.sheets.keys() : [null]) run?.start(at);

  run?.leave(sheet, [row + 1]);
  put(value);
  const { table } = context;
  const fields = new Set(
    [...table.columns.values()].filter(({ sheetColumn }) => sheetColumn === column).map(({ field }) => field),
  );
  noteEdit(table, fields, false);
  const facts: readonly TableFact[] = 'facts' in rule ? (rule.facts ?? []) : [];
  const turned = turnedFacts(facts, table);
  run?.enter({ sheet, rows: [row + 1], fields, rowsMoved: false, turned });
  return [...said].sort(byPlace).map(({ finding }) => finding);
}

/**
 * The cells of a case a rule does not follow: leaving the cell out, checking, and typing it in gives other findings than
 * checking the case. Then the rule's `reads` or `facts` leave something out.
 */
export function notFollowed(rule: Rule, book: BookContext): readonly string[] {
  const wanted = JSON.stringify(runRules(book, [rule]), exact);
  // Sheets whose rows go by those above are read anew with every edit; they have no twin.
  if (JSON.stringify(runRules(twinBook(book, book.sheets.map(twinOf)), [rule]), exact) !== wanted) return [];
  const cells = book.sheets.flatMap(({ sheet: { grid }, table }, sheet) =>
    [...table.rows].flatMap((row) =>
      grid.usedColumns.flatMap((column): readonly Cell[] =>
        grid.value(row - 1, column) === null || (grid.formula?.(row - 1, column) ?? null) !== null
          ? []
          : [{ sheet, row: row - 1, column }],
      ),
    ),
  );
  const step = Math.max(1, Math.ceil(cells.length / MOST_CELLS));
  return cells
    .filter((_, at) => at % step === 0)
    .filter((cell) => JSON.stringify(typedIn(rule, book, cell), exact) !== wanted)
    .map(({ sheet, row, column }) => `${book.sheets[sheet]?.table.sheet ?? ''}!${cellAddress(row, column)}`);
}

const exact = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? `${String(value)}n` : value;
