import type { CheckedFinding, RuleView } from '../engine/engine';
import { runInSlices } from '../engine/slices';
import { listFindings, type FindingList } from '../findings/finding-list';
import { patchList, type Listed, type Patched } from '../findings/patch-list';
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
  /** The list after a patch, out of the one that is shown; `mended` are positions after it. */
  readonly listAfter: (patched: Patched, mended: ReadonlySet<number>) => FindingList;
  /** True while a list is being made that a patch would overtake. */
  readonly isMaking: () => boolean;
}

/** Starts with no list made. */
export function createListing({ state, dispatch }: PaneContext): Listing {
  let making: AbortController | null = null;
  const texts = createTexts();

  const textOf = (findings: readonly CheckedFinding[], now: PaneState): ((at: number) => string) => {
    const read = texts({ lang: now.settings.lang, unmask: now.unmask }, now.book?.rules ?? {});
    return (at) => {
      const finding = findings[at];
      return finding ? read(finding) : '';
    };
  };
  const listed = (now: PaneState): Listed => {
    const findings = now.checked?.findings ?? [];
    return { findings, hidden: hiddenIn(now), textOf: textOf(findings, now) };
  };

  return {
    async relist() {
      making?.abort();
      const own = new AbortController();
      making = own;
      const now = state();
      if (!now.checked) return;
      const { findings, hidden, textOf: text } = listed(now);
      try {
        const list = await runInSlices(listFindings(findings, now.options, hidden, text), own.signal);
        if (!own.signal.aborted) dispatch({ type: 'listed', list });
      } catch (error) {
        if (!own.signal.aborted) throw error;
      } finally {
        if (making === own) making = null;
      }
    },
    listOf: (findings) => {
      const now = state();
      const hidden = hiddenIn({ ...now, checked: { findings, outcome: null, mended: new Set() } });
      return runInSlices(listFindings(findings, now.options, hidden, textOf(findings, now)));
    },
    listAfter(patched, mended) {
      const now = state();
      const checked = now.checked && { ...now.checked, findings: patched.findings, mended };
      return patchList(now.list, now.options, listed(now), listed({ ...now, checked }), patched);
    },
    isMaking: () => making !== null,
  };
}

/** Search texts, each made when it is first looked at and kept as long as its finding is. */
function createTexts(): (
  show: Showing,
  rules: Readonly<Record<string, RuleView>>,
) => (finding: CheckedFinding) => string {
  let made = new WeakMap<CheckedFinding, string>();
  let shown: Showing = { lang: 'id', unmask: false };
  return (show, rules) => {
    if (show.lang !== shown.lang || show.unmask !== shown.unmask) made = new WeakMap();
    shown = show;
    return (finding) => {
      const known = made.get(finding);
      if (known !== undefined) return known;
      const text = searchText(finding, rules[finding.rule], show);
      made.set(finding, text);
      return text;
    };
  };
}
