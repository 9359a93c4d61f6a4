import type { Finding, Severity } from '../findings/finding';
import { specOf } from '../schema/role-specs';
import { cellAddress } from '../table/address';
import { CELL_STATE, stateOf } from '../table/column';
import type { Field } from '../table/field';
import { rowCursor, rowsOf, type RowCursor, type Table } from '../table/table';
import type { CellValue } from '../values/cell-value';
import type { Settings } from '../settings/settings';
import type {
  BookContext,
  BookRule,
  Draft,
  GroupRule,
  LookupRule,
  Member,
  Place,
  Rule,
  RowRule,
  SheetContext,
  SheetRule,
} from './rule';

/**
 * Runs rules over one workbook.
 *
 * @param book recognised sheets of one file, with the settings: their severities hold, except that a locked rule keeps its own.
 * @param rules what to run, in the order findings are wanted within a cell.
 * @returns findings in sheet order, then by row and column.
 */
export function runRules(book: BookContext, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = severityOf(rule, book.settings);
    if (severity === 'off') continue;
    for (const finding of findingsOf(rule, book, severity)) findings.push(finding);
  }
  const order = new Map(book.sheets.map(({ sheet }, at) => [sheet.sheet, at]));
  return findings.sort((a, b) => (order.get(a.sheet) ?? 0) - (order.get(b.sheet) ?? 0) || byPlace(a, b));
}

const byPlace = (a: Finding, b: Finding): number =>
  a.row - b.row || a.cell.length - b.cell.length || (a.cell < b.cell ? -1 : Number(a.cell > b.cell));

function severityOf(rule: Rule, { aturan }: Settings): Severity | 'off' {
  if (rule.meta.locked === true) return rule.meta.severity;
  return aturan[rule.meta.id] ?? rule.meta.severity;
}

function* findingsOf(rule: Rule, book: BookContext, severity: Severity): Generator<Finding> {
  if ('keys' in rule) {
    yield* keyedFindings(rule, severity, book);
    return;
  }
  if (isBookRule(rule)) {
    for (const draft of rule.check(book)) yield placed(rule, severity, draft.sheet, draft, draft.at);
    return;
  }
  for (const context of book.sheets) {
    if (!rule.meta.roles.includes(context.sheet.role)) continue;
    if (isSheetRule(rule)) {
      for (const draft of rule.check(context)) yield placed(rule, severity, context, draft, draft.at);
    } else {
      yield* rowFindings(rule, severity, context);
    }
  }
}

const isBookRule = (rule: Rule): rule is BookRule => !('keys' in rule) && rule.meta.scope === 'buku';
const isSheetRule = (rule: Rule): rule is SheetRule => !('keys' in rule) && rule.meta.scope === 'lembar';

/** Compares rows by their keys, then lets every sheet say in one what holds for most of it. */
function* keyedFindings(
  rule: GroupRule | LookupRule,
  severity: Severity,
  book: BookContext,
): Generator<Finding> {
  const sheets = book.sheets.filter(({ sheet }) => rule.meta.roles.includes(sheet.role));
  const found = new Map(
    sheets.map((context) => [context, { keys: new Set<string>(), rows: 0, drafts: [] as Finding[] }]),
  );
  const groups = new Map<string, [Member, ...Member[]]>();
  const known = new Set<string>();
  const looked = 'among' in rule ? book.sheets.filter(({ sheet }) => rule.among.includes(sheet.role)) : [];
  for (const context of looked) {
    for (const row of rowsOf(context.table)) for (const key of rule.keys(row, context)) known.add(key);
  }
  for (const [at, context] of sheets.entries()) {
    const mine = found.get(context);
    if (!mine) continue;
    for (const row of rowsOf(context.table)) {
      const keys = rule.keys(row, context);
      if (keys.length > 0) mine.rows += 1;
      if ('among' in rule) {
        for (const draft of rule.check(row, context, keys, (key) => known.has(key)))
          mine.drafts.push(placed(rule, severity, context, draft, { index: row.index }));
        continue;
      }
      for (const key of keys) {
        mine.keys.add(key);
        const ofGroup = rule.meta.scope === 'lembar' ? `${String(at)} ${key}` : key;
        const members = groups.get(ofGroup);
        if (members) members.push({ sheet: context, index: row.index });
        else groups.set(ofGroup, [{ sheet: context, index: row.index }]);
      }
    }
  }
  for (const [ofGroup, members] of groups) {
    if ('among' in rule || (members.length < 2 && rule.alone !== true)) continue;
    const key = rule.meta.scope === 'lembar' ? ofGroup.slice(ofGroup.indexOf(' ') + 1) : ofGroup;
    for (const draft of rule.check(key, members)) {
      const sheet = draft.sheet ?? members[0].sheet;
      found.get(sheet)?.drafts.push(placed(rule, severity, sheet, draft, draft.at));
    }
  }
  for (const [context, { keys, rows, drafts }] of found) {
    drafts.sort(byPlace);
    const [first] = drafts;
    const whole = rule.whole?.(
      {
        drafts: drafts.length,
        first: first ?? null,
        keys: keys.size,
        keyedRows: rows,
        known: known.size,
      },
      context,
    );
    if (!whole) yield* drafts;
    else for (const draft of whole) yield placed(rule, severity, context, draft, draft.at);
  }
}

function* rowFindings(rule: RowRule, severity: Severity, context: SheetContext): Generator<Finding> {
  const { table } = context;
  if (table.length === 0) return;
  const whole = rule.wholeColumn;
  if (whole && isBlankColumn(table, whole.field)) {
    // A required column that is not there at all is the business of one rule alone: kolom-wajib-hilang.
    if (!table.columns.has(whole.field) && specOf(table.role)?.required.includes(whole.field) === true)
      return;
    const draft = { messageId: whole.messageId, field: whole.field, data: { jumlah: table.length } };
    yield placed(rule, severity, context, draft, headerPlace(context, whole.field));
    return;
  }
  if (!rule.needs.every((field) => table.columns.has(field))) return;
  for (const row of rowsOf(table)) {
    for (const draft of rule.check(row, context))
      yield placed(rule, severity, context, draft, { index: row.index });
  }
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

function placed(
  rule: Rule,
  severity: Severity,
  { sheet, table }: SheetContext,
  draft: Draft,
  at: Place,
): Finding {
  const where = 'index' in at ? entryPlace(table, at.index, draft.field) : at;
  return {
    rule: rule.meta.id,
    messageId: draft.messageId,
    severity,
    file: sheet.file,
    sheet: sheet.sheet,
    cell: where.cell,
    row: where.row,
    field: draft.field,
    value: where.value ?? null,
    data: draft.data ?? {},
    related: draft.related ?? [],
    fix: draft.fix ?? null,
    suggestions: draft.suggest ?? [],
  };
}

const cursors = new WeakMap<Table, RowCursor>();

function entryPlace(
  table: Table,
  index: number,
  field: Field | null,
): { cell: string; row: number; value: CellValue } {
  let cursor = cursors.get(table);
  if (!cursor) {
    cursor = rowCursor(table);
    cursors.set(table, cursor);
  }
  cursor.moveTo(index);
  if (field === null || !cursor.has(field)) {
    const first = table.columns.values().next().value?.sheetColumn ?? 0;
    return { cell: cellAddress(cursor.row - 1, first), row: cursor.row, value: null };
  }
  return { cell: cursor.cell(field), row: cursor.row, value: cursor.raw(field) };
}
