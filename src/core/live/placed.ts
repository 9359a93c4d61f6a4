import type { Finding, Severity } from '../findings/finding';
import type { Draft, Place, Rule, SheetContext } from '../rules/rule';
import { cellAddress } from '../table/address';
import { rowCursor, type RowCursor, type Table } from '../table/table';
import { isCellError, type CellValue } from '../values/cell-value';

/** A finding with what settles its place among all others. */
export interface Placed {
  readonly finding: Finding;
  /** Place of its sheet among the sheets, and of its rule among the rules. */
  readonly sheet: number;
  readonly rule: number;
  /** Place among the findings of its rule in its cell. */
  readonly turn: number;
}

/** A rule that runs, with the severity that holds for it. */
export interface Running<R extends Rule> {
  readonly rule: R;
  /** Its place among the rules. */
  readonly at: number;
  readonly severity: Severity;
  /** True when that is the rule's own severity and not the settings'. */
  readonly isOwn: boolean;
}

/** Completes a draft with file, sheet, address and the value as submitted. */
export function findingOf(
  { rule, severity, isOwn }: Running<Rule>,
  { sheet, table }: SheetContext,
  draft: Draft,
  at: Place,
): Finding {
  const where = 'index' in at ? entryPlace(table, at.index, draft) : at;
  return {
    rule: rule.meta.id,
    messageId: draft.messageId,
    severity: (isOwn ? draft.severity : undefined) ?? severity,
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
  { field }: Draft,
): { readonly cell: string; readonly row: number; readonly value: CellValue } {
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

/**
 * Puts the findings of one rule in one sheet into the order they are shown in, each with its turn in its cell.
 *
 * @param findings in the order the rule gave them, which they keep within a cell.
 */
export function inOrder(findings: Finding[], { at }: Running<Rule>, sheet: number): readonly Placed[] {
  if (findings.length > 1) findings.sort(byCell);
  let turn = 0;
  return findings.map((finding, place) => {
    turn = place > 0 && findings[place - 1]?.cell === finding.cell ? turn + 1 : 0;
    return { finding, sheet, rule: at, turn };
  });
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const byCell = (a: Finding, b: Finding): number =>
  a.row - b.row || a.cell.length - b.cell.length || byText(a.cell, b.cell);

/** The order of all findings: by sheet, row, column, rule, and turn; of equal ones by what they say. */
export const byPlace = (a: Placed, b: Placed): number =>
  a.sheet - b.sheet ||
  byCell(a.finding, b.finding) ||
  a.rule - b.rule ||
  a.turn - b.turn ||
  bySaying(a.finding, b.finding);

/** Two groups of one rule may meet in a cell; which was there first must not matter. */
const bySaying = (a: Finding, b: Finding): number =>
  a === b
    ? 0
    : byText(a.messageId, b.messageId) ||
      byText(a.related.join(), b.related.join()) ||
      byText(dataText(a), dataText(b));

const dataText = ({ data }: Finding): string =>
  Object.entries(data)
    .map(([name, value]) => `${name}=${String(value)}`)
    .sort()
    .join();

/** True when two findings in one place say the same in every respect. */
export function saysSame(a: Finding, b: Finding): boolean {
  return (
    a === b ||
    (a.rule === b.rule &&
      a.messageId === b.messageId &&
      a.severity === b.severity &&
      a.sheet === b.sheet &&
      a.cell === b.cell &&
      a.field === b.field &&
      isSameValue(a.value, b.value) &&
      a.fix === b.fix &&
      a.related.length === b.related.length &&
      a.related.every((one, at) => one === b.related[at]) &&
      dataText(a) === dataText(b) &&
      a.suggestions.length === b.suggestions.length &&
      a.suggestions.every((one, at) => {
        const other = b.suggestions[at];
        return (
          one.value === other?.value && one.label.id === other.label.id && one.label.en === other.label.en
        );
      }))
  );
}

const isSameValue = (a: CellValue, b: CellValue): boolean =>
  isCellError(a) && isCellError(b) ? a.error === b.error : Object.is(a, b);
