import type { Finding } from '../findings/finding';
import { createRun } from '../live/create-run';
import { byPlace, type Placed } from '../live/placed';
import type { BookContext, Rule } from './rule';

/**
 * Runs rules over one workbook, once.
 *
 * @param book recognised sheets of one file, with the settings: their severities hold, except that a locked rule keeps its own.
 * @param rules what to run, in the order findings are wanted within a cell.
 * @returns findings in sheet order, then by row and column.
 */
export function runRules(book: BookContext, rules: readonly Rule[]): Finding[] {
  const found = new Set<Placed>();
  const sink = {
    add: (one: Placed): void => {
      found.add(one);
    },
    drop: (one: Placed): void => {
      found.delete(one);
    },
  };
  const view = { book: () => book, sheet: (at: number) => book.sheets[at] };
  for (const [at, rule] of rules.entries()) {
    const run = createRun(rule, at, book.settings, view, sink);
    for (const sheet of run?.perSheet === true ? book.sheets.keys() : [null]) run?.start(sheet);
  }
  return [...found].sort(byPlace).map(({ finding }) => finding);
}
