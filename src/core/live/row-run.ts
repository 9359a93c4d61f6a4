import type { Finding } from '../findings/finding';
import { specOf } from '../schema/role-specs';
import { cellAddress } from '../table/address';
import { CELL_STATE, stateOf } from '../table/column';
import type { Field } from '../table/field';
import { indexOfRow, rowCursor, type Row, type Table } from '../table/table';
import type { CellValue } from '../values/cell-value';
import type { RowRule, SheetContext } from '../rules/rule';
import { findingOf, inOrder, type Running } from './placed';
import { goesByTurned } from './reads';
import { contextAt, type BookView, type RuleRun, type Sink } from './run';
import { createShown, type Shown } from './shown';

type WholeColumn = NonNullable<RowRule['wholeColumn']>;

/** How a rule looks at a sheet: row by row, at its blank column as one mistake, or not at all. */
type Way = 'rows' | 'none' | WholeColumn;

/** What the sheet as a whole is kept under, beside its 1-based rows. */
const WHOLE = 0;

interface Looked {
  readonly way: Way;
  /** What is said by 1-based sheet row. */
  readonly shown: Shown<number>;
}

/** A rule that reads one row at a time: an edit concerns its own rows only. */
export function createRowRun(running: Running<RowRule>, view: BookView, sink: Sink): RuleRun {
  const { rule } = running;
  const looked = new Map<number, Looked>();

  const checkRow = (context: SheetContext, row: Row, found: Finding[]): void => {
    for (const draft of rule.check(row, context))
      found.push(findingOf(running, context, draft, { index: row.index }));
  };
  const sayRows = (sheet: number, context: SheetContext, { shown }: Looked): void => {
    const cursor = rowCursor(context.table);
    const isFresh = shown.isEmpty();
    // Most rows say nothing: a list is made only where something is said.
    let found: Finding[] = [];
    for (let index = 0; index < context.table.length; index += 1) {
      cursor.moveTo(index);
      checkRow(context, cursor, found);
      if (found.length === 0) {
        if (!isFresh) shown.say(cursor.row, []);
        continue;
      }
      shown.say(cursor.row, inOrder(found, running, sheet));
      found = [];
    }
  };
  const start = (sheet: number): void => {
    const context = contextAt(view, sheet);
    const before = looked.get(sheet);
    const way = wayOf(rule, context);
    const now = { way, shown: before?.shown ?? createShown<number>(sink) };
    looked.set(sheet, now);
    if (!now.shown.isEmpty()) {
      const stays = new Set(way === 'rows' ? context.table.rows : way === 'none' ? [] : [WHOLE]);
      for (const row of [...now.shown.keys()]) if (!stays.has(row)) now.shown.say(row, []);
    }
    if (way === 'none') return;
    if (way === 'rows') sayRows(sheet, context, now);
    else now.shown.say(WHOLE, inOrder([columnFinding(running, way, context)], running, sheet));
  };

  return {
    perSheet: true,
    start(sheet) {
      if (sheet !== null) start(sheet);
    },
    leave: () => undefined,
    enter(edit) {
      const context = contextAt(view, edit.sheet);
      const before = looked.get(edit.sheet);
      const way = wayOf(rule, context);
      if (way !== before?.way || typeof way === 'object' || goesByTurned(rule.facts, edit)) {
        start(edit.sheet);
        return;
      }
      if (way === 'none') return;
      const cursor = rowCursor(context.table);
      for (const row of edit.rows) {
        const found: Finding[] = [];
        const index = indexOfRow(context.table, row);
        if (index !== null) {
          cursor.moveTo(index);
          checkRow(context, cursor, found);
        }
        before.shown.say(row, inOrder(found, running, edit.sheet));
      }
    },
    replace: start,
  };
}

function wayOf({ meta, needs, wholeColumn }: RowRule, { sheet, table }: SheetContext): Way {
  if (!meta.roles.includes(sheet.role) || table.length === 0) return 'none';
  if (wholeColumn && isBlankColumn(table, wholeColumn.field)) {
    // A required column that is not there at all is the business of one rule alone: kolom-wajib-hilang.
    const required = specOf(table.role)?.required.includes(wholeColumn.field) === true;
    return required && !table.columns.has(wholeColumn.field) ? 'none' : wholeColumn;
  }
  return needs.every((field) => table.columns.has(field)) ? 'rows' : 'none';
}

function columnFinding(
  running: Running<RowRule>,
  { field, messageId, absentIn = [] }: WholeColumn,
  context: SheetContext,
): Finding {
  const { columns, layout, length } = context.table;
  const isOfTheForm = !columns.has(field) && absentIn.includes(layout);
  const severity = isOfTheForm ? ({ severity: 'info' } as const) : {};
  const draft = { messageId, field, data: { jumlah: length }, ...severity };
  return findingOf(running, context, draft, headerPlace(context, field));
}

/** True when no row says anything in this column, or when the sheet has no such column. */
function isBlankColumn(table: Table, field: Field): boolean {
  const column = table.columns.get(field);
  return !column?.status.some((status) => stateOf(status) !== CELL_STATE.empty);
}

/** The header cell of a field, or the first header cell when the sheet has no such column. */
function headerPlace(
  { sheet }: SheetContext,
  field: Field,
): { readonly cell: string; readonly row: number; readonly value: CellValue } {
  const found = sheet.columns.find((column) => column.field === field) ?? sheet.columns[0];
  const row = sheet.headerRows?.[found?.field === field ? 1 : 0] ?? 1;
  return {
    cell: cellAddress(row - 1, found?.column ?? 0),
    row,
    value: found?.field === field ? found.header : null,
  };
}
