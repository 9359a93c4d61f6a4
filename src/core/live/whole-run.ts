import type { Finding } from '../findings/finding';
import type { BookRule, SheetContext, SheetRule } from '../rules/rule';
import { findingOf, inOrder, type Placed, type Running } from './placed';
import { touches } from './reads';
import type { BookView, RuleRun, Sink } from './run';
import { createShown } from './shown';

/** A rule that reads one sheet: after an edit of what it reads it reads the whole sheet again. */
export function createSheetRun(running: Running<SheetRule>, view: BookView, sink: Sink): RuleRun {
  const { rule } = running;
  const shown = createShown<number>(sink);
  const start = (sheet: number): void => {
    const context = view.sheet(sheet);
    const found: Finding[] = [];
    if (context && rule.meta.roles.includes(context.sheet.role)) {
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
  const looksAt = (context: SheetContext | undefined): boolean =>
    context !== undefined && roles.has(context.sheet.role);
  const start = (): void => {
    const book = view.book();
    const places = new Map<SheetContext, number>(book.sheets.map((context, at) => [context, at]));
    const bySheet = new Map<number, Finding[]>();
    for (const draft of rule.check(book)) {
      const sheet = places.get(draft.sheet) ?? 0;
      const finding = findingOf(running, draft.sheet, draft, draft.at);
      const known = bySheet.get(sheet);
      if (known) known.push(finding);
      else bySheet.set(sheet, [finding]);
    }
    const placed: Placed[] = [...bySheet]
      .sort(([a], [b]) => a - b)
      .flatMap(([sheet, found]) => inOrder(found, running, sheet));
    shown.say(null, placed);
  };
  return {
    perSheet: false,
    start,
    leave: () => undefined,
    enter(edit) {
      if (looksAt(view.sheet(edit.sheet)) && touches(edit, rule.reads)) start();
    },
    replace(sheet, before) {
      if (looksAt(before) || looksAt(view.sheet(sheet))) start();
    },
  };
}
