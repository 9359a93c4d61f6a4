import type { Finding } from '../findings/finding';
import type { BookRule, SheetContext, SheetRule } from '../rules/rule';
import { findingOf, inOrder, type Placed, type Running } from './placed';
import { touches } from './reads';
import { contextAt, type BookView, type RuleRun, type Sink } from './run';
import { createShown } from './shown';

/** A rule that reads one sheet: after an edit of what it reads it reads the whole sheet again. */
export function createSheetRun(running: Running<SheetRule>, view: BookView, sink: Sink): RuleRun {
  const { rule } = running;
  const shown = createShown<number>(sink);
  const start = (sheet: number): void => {
    const context = contextAt(view, sheet);
    const found: Finding[] = [];
    if (rule.meta.roles.includes(context.sheet.role)) {
      for (const draft of rule.check(context)) found.push(findingOf(running, context, draft, draft.at));
    }
    shown.say(sheet, inOrder(found, running, sheet));
  };
  return {
    perSheet: true,
    start(sheet) {
      if (sheet !== null) start(sheet);
    },
    leave: () => undefined,
    enter(edit) {
      if (touches(edit, rule.reads)) start(edit.sheet);
    },
    replace: start,
  };
}

/** A rule that reads one workbook: after an edit of what it reads it reads all of it again. */
export function createBookRun(running: Running<BookRule>, view: BookView, sink: Sink): RuleRun {
  const { rule } = running;
  const shown = createShown<null>(sink);
  const roles = new Set([...rule.meta.roles, ...(rule.besides ?? [])]);
  const looksAt = ({ sheet }: SheetContext): boolean => roles.has(sheet.role);
  const start = (): void => {
    const book = view.book();
    const bySheet = new Map<SheetContext, Finding[]>();
    for (const draft of rule.check(book)) {
      const finding = findingOf(running, draft.sheet, draft, draft.at);
      const known = bySheet.get(draft.sheet);
      if (known) known.push(finding);
      else bySheet.set(draft.sheet, [finding]);
    }
    const placed: readonly Placed[] = book.sheets.flatMap((context, at) =>
      inOrder(bySheet.get(context) ?? [], running, at),
    );
    shown.say(null, placed);
  };
  return {
    perSheet: false,
    start,
    leave: () => undefined,
    enter(edit) {
      if (looksAt(contextAt(view, edit.sheet)) && touches(edit, rule.reads)) start();
    },
    replace(sheet, before) {
      if (looksAt(before) || looksAt(contextAt(view, sheet))) start();
    },
  };
}
