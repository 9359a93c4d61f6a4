import type { CheckedFinding, RuleView } from '../engine/engine';
import { runInSlices } from '../engine/slices';
import { listFindings, type FindingList } from '../findings/finding-list';
import { searchText, type Showing } from '../present/finding-text';
import type { PaneContext } from './context';
import type { PaneState } from './state';
import { hiddenIn } from './waived';

/** Keeps the list of findings in step with findings, filters and language. */
export interface Listing {
  /** Makes the list anew; an older making that is still going on is given up. */
  readonly relist: () => Promise<void>;
  /** The list these findings would give, without showing it. */
  readonly listOf: (findings: readonly CheckedFinding[]) => Promise<FindingList>;
}

/** Starts with no list made. */
export function createListing({ state, dispatch }: PaneContext): Listing {
  let making: AbortController | null = null;
  let texts = textsOf([], {}, { lang: 'id', unmask: false });

  const textOf = (findings: readonly CheckedFinding[], now: PaneState): ((at: number) => string) => {
    const show: Showing = { lang: now.settings.lang, unmask: now.unmask };
    if (!texts.fits(findings, show)) texts = textsOf(findings, now.book?.rules ?? {}, show);
    return texts.at;
  };

  return {
    async relist() {
      making?.abort();
      const own = new AbortController();
      making = own;
      const now = state();
      if (!now.checked) return;
      const { findings } = now.checked;
      try {
        const work = listFindings(findings, now.options, hiddenIn(now), textOf(findings, now));
        const list = await runInSlices(work, own.signal);
        if (!own.signal.aborted) dispatch({ type: 'listed', list });
      } catch (error) {
        if (!own.signal.aborted) throw error;
      }
    },
    listOf: (findings) => {
      const now = state();
      const hidden = hiddenIn({ ...now, checked: { findings, outcome: null, mended: new Set() } });
      return runInSlices(listFindings(findings, now.options, hidden, textOf(findings, now)));
    },
  };
}

/** Search texts, each made when it is first looked at. */
function textsOf(
  findings: readonly CheckedFinding[],
  rules: Readonly<Record<string, RuleView>>,
  show: Showing,
): {
  readonly at: (at: number) => string;
  readonly fits: (others: readonly CheckedFinding[], show: Showing) => boolean;
} {
  const made: string[] = [];
  return {
    at(at) {
      const known = made[at];
      if (known !== undefined) return known;
      const finding = findings[at];
      const text = finding ? searchText(finding, rules[finding.rule], show) : '';
      made[at] = text;
      return text;
    },
    fits: (others, { lang, unmask }) => others === findings && lang === show.lang && unmask === show.unmask,
  };
}
