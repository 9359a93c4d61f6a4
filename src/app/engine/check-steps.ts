import { contextOf, DEFAULT_BASIS, type RecognisedBook } from '../../core/report/checked-book';
import { RULES } from '../../core/rules/index';
import type { Basis } from '../../core/rules/rule';
import { runRules } from '../../core/rules/run-rules';
import { textAt, type Table } from '../../core/table/table';
import type { Finding } from '../../core/findings/finding';
import type { CheckedFinding } from './engine';

/** A stop on the way through a check: sheets done so far, and the findings of the sheet just finished. */
export interface CheckStep {
  readonly done: number;
  readonly findings: readonly CheckedFinding[];
}

const BOOK_RULES = RULES.filter(({ meta }) => meta.scope === 'buku');
const SHEET_RULES = RULES.filter(({ meta }) => meta.scope !== 'buku');
const RULE_ORDER = new Map(RULES.map(({ meta }, at) => [meta.id, at]));

/**
 * Runs every rule over a workbook one sheet and rule at a time, so that whoever drives it can pause or stop.
 * All steps together give the findings of `checkBook`, in the same order.
 */
export function* checkSteps(book: RecognisedBook, basis: Basis = DEFAULT_BASIS): Generator<CheckStep, void> {
  const context = contextOf(book, basis);
  const contexts = context.sheets;
  const acrossSheets = new Map<string, Finding[]>();
  for (const rule of BOOK_RULES) {
    for (const finding of runRules(context, [rule])) {
      const known = acrossSheets.get(finding.sheet);
      if (known) known.push(finding);
      else acrossSheets.set(finding.sheet, [finding]);
    }
    yield { done: 0, findings: [] };
  }
  for (const [at, one] of contexts.entries()) {
    const found = [...(acrossSheets.get(one.sheet.sheet) ?? [])];
    for (const rule of SHEET_RULES) {
      for (const finding of runRules({ ...context, sheets: [one] }, [rule])) found.push(finding);
      yield { done: at, findings: [] };
    }
    found.sort(inSheetOrder);
    yield {
      done: at + 1,
      findings: found.map((finding) => ({ ...finding, opd: opdAt(one.table, finding.row) })),
    };
  }
}

function inSheetOrder(a: Finding, b: Finding): number {
  return (
    a.row - b.row ||
    a.cell.length - b.cell.length ||
    (a.cell < b.cell ? -1 : Number(a.cell > b.cell)) ||
    (RULE_ORDER.get(a.rule) ?? 0) - (RULE_ORDER.get(b.rule) ?? 0)
  );
}

function opdAt(table: Table, row: number): string | null {
  const column = table.columns.get('opd');
  if (!column) return null;
  let low = 0;
  let high = table.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = table.rows[middle] ?? 0;
    if (here === row) return textAt(column, middle);
    if (here < row) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
