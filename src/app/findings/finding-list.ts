import type { Severity } from '../../core/findings/finding';
import type { CheckedFinding } from '../engine/engine';

/** What findings are put together by. */
export const GROUPINGS = ['lembar', 'aturan', 'opd'] as const;
/** One of {@link GROUPINGS}. */
export type Grouping = (typeof GROUPINGS)[number];

/** Number of findings of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Which findings are wanted, and how they are put together. */
export interface ListOptions {
  readonly grouping: Grouping;
  /** Severities shown; none at all shows every one. */
  readonly severities: readonly Severity[];
  readonly search: string;
  readonly onlyFixable: boolean;
  /** What was left with a reason instead of what counts. */
  readonly ignored: boolean;
}

/** One group of findings. `items` are positions in the findings the list was made from. */
export interface FindingGroup {
  /** Sheet name, rule id or OPD; '' for findings whose row names no OPD. */
  readonly key: string;
  readonly counts: SeverityCounts;
  readonly items: readonly number[];
}

/** The findings that are shown, in groups, and how many of each severity the chips promise. */
export interface FindingList {
  readonly grouping: Grouping;
  readonly groups: readonly FindingGroup[];
  /** Counts under search and "only fixable", whatever severities are chosen. */
  readonly counts: SeverityCounts;
  readonly shown: number;
}

/** A list of nothing. */
export const NO_FINDINGS: FindingList = {
  grouping: 'lembar',
  groups: [],
  counts: { error: 0, warning: 0, info: 0 },
  shown: 0,
};

const WEIGHT: SeverityCounts = { error: 0, warning: 1, info: 2 };
const FINDINGS_A_STEP = 500;

/** True when something can be put into the cell with one click. */
const isFixable = ({ fix, suggestions }: CheckedFinding): boolean => fix !== null || suggestions.length > 0;

/**
 * Filters and groups findings, some hundreds a step, so that typing in the search box never waits for 100 000 of them.
 *
 * @param findings in sheet order; groups by sheet and the findings within every group keep it.
 * @param options which findings are wanted, and how they are put together.
 * @param hidden positions that are not shown: mended since the check, or left with a reason.
 * @param textOf the text of a position the search looks in, lower case.
 */
export function* listFindings(
  findings: readonly CheckedFinding[],
  options: ListOptions,
  hidden: ReadonlySet<number>,
  textOf: (at: number) => string,
): Generator<undefined, FindingList> {
  const words = options.search.toLowerCase().split(/\s+/u).filter(Boolean);
  const counts = { error: 0, warning: 0, info: 0 };
  const groups = new Map<string, { counts: Record<Severity, number>; items: number[] }>();
  let shown = 0;
  for (const [at, finding] of findings.entries()) {
    if (at % FINDINGS_A_STEP === FINDINGS_A_STEP - 1) yield;
    if (hidden.has(at) || (options.onlyFixable && !isFixable(finding))) continue;
    if (words.length > 0) {
      const text = textOf(at);
      if (!words.every((word) => text.includes(word))) continue;
    }
    counts[finding.severity] += 1;
    if (options.severities.length > 0 && !options.severities.includes(finding.severity)) continue;
    shown += 1;
    const key = keyOf(finding, options.grouping);
    let group = groups.get(key);
    if (!group) {
      group = { counts: { error: 0, warning: 0, info: 0 }, items: [] };
      groups.set(key, group);
    }
    group.counts[finding.severity] += 1;
    group.items.push(at);
  }
  const made = [...groups].map(([key, group]): FindingGroup => ({ key, ...group }));
  return { grouping: options.grouping, groups: sortGroups(made, options.grouping), counts, shown };
}

function keyOf(finding: CheckedFinding, grouping: Grouping): string {
  if (grouping === 'aturan') return finding.rule;
  return grouping === 'opd' ? (finding.opd ?? '') : finding.sheet;
}

/** Sheets stay in tab order, the loudest rules come first, OPDs by name with the nameless last. */
function sortGroups(groups: FindingGroup[], grouping: Grouping): readonly FindingGroup[] {
  const byKey = (a: FindingGroup, b: FindingGroup): number => (a.key < b.key ? -1 : 1);
  if (grouping === 'lembar') return groups;
  if (grouping === 'opd') {
    return groups.sort((a, b) => Number(a.key === '') - Number(b.key === '') || byKey(a, b));
  }
  const loudest = ({ counts }: FindingGroup): number =>
    counts.error > 0 ? WEIGHT.error : counts.warning > 0 ? WEIGHT.warning : WEIGHT.info;
  return groups.sort((a, b) => loudest(a) - loudest(b) || byKey(a, b));
}

/** The position after (or before) `current` in the order the list shows, round the end; the first when none is current. */
export function stepFrom(list: FindingList, current: number | null, by: 1 | -1): number | null {
  const order = list.groups.flatMap(({ items }) => items);
  if (order.length === 0) return null;
  const at = current === null ? -1 : order.indexOf(current);
  const next = at === -1 ? (by === 1 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
  return order[next] ?? null;
}
