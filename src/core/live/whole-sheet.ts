import type { Place, PlacedDraft, Rule, Said, SheetContext } from '../rules/rule';
import { byPlace, findingOf, inOrder, type Placed, type Running } from './placed';
import type { Sink } from './run';
import { changed } from './shown';

/**
 * Stands between the single mistakes of a sheet and whoever hears of them, where a rule may say in one what holds for
 * most of the sheet.
 */
export interface WholeSheet {
  /** Hears the single mistakes. */
  readonly sink: Sink;
  /** Lets the rule decide, after the single mistakes changed; `null` drafts let them stand. */
  readonly settle: (
    context: SheetContext,
    whole: (said: Said) => Iterable<PlacedDraft> | null | undefined,
  ) => void;
}

/** Starts with nothing said of one sheet. */
export function createWholeSheet(running: Running<Rule>, sheet: number, outer: Sink): WholeSheet {
  const single = new Set<Placed>();
  // What was heard since the last decision; it is passed on, or kept back, when the rule has decided.
  const came = new Set<Placed>();
  const went = new Set<Placed>();
  let instead: readonly Placed[] | null = null;
  const first = (): Place | null => {
    let least: Placed | null = null;
    for (const one of single) if (!least || byPlace(one, least) < 0) least = one;
    return least && { cell: least.finding.cell, row: least.finding.row, value: least.finding.value };
  };
  return {
    sink: {
      add(one) {
        single.add(one);
        came.add(one);
      },
      drop(one) {
        single.delete(one);
        if (!came.delete(one)) went.add(one);
      },
    },
    settle(context, whole) {
      const drafts = whole({
        drafts: single.size,
        get first() {
          return first();
        },
      });
      const next = drafts
        ? inOrder(
            [...drafts].map((draft) => findingOf(running, context, draft, draft.at)),
            running,
            sheet,
          )
        : null;
      if (instead && next) {
        instead = changed(instead, next, outer);
      } else if (instead) {
        for (const one of instead) outer.drop(one);
        for (const one of single) outer.add(one);
        instead = null;
      } else {
        for (const one of went) outer.drop(one);
        if (next) for (const one of single) if (!came.has(one)) outer.drop(one);
        for (const one of next ?? came) outer.add(one);
        instead = next;
      }
      came.clear();
      went.clear();
    },
  };
}
