import type { Severity } from '../../core/findings/finding';
import type { CheckedFinding } from '../engine/engine';
import { isInside, type Selected } from './selected';

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
  /** Only what is about these cells; every cell where none are named. */
  readonly where?: Selected | null;
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
  const wanted = wantedBy(options);
  const counts = { error: 0, warning: 0, info: 0 };
  const groups = new Map<string, { counts: Record<Severity, number>; items: number[] }>();
  let shown = 0;
  for (const [at, finding] of findings.entries()) {
    if (at % FINDINGS_A_STEP === FINDINGS_A_STEP - 1) yield;
    const want = hidden.has(at) ? 'no' : wanted(finding, () => textOf(at));
    if (want === 'no') continue;
    counts[finding.severity] += 1;
    if (want === 'counted') continue;
    shown += 1;
    const key = groupKeyOf(finding, options.grouping);
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

/** Says of a finding whether it is shown, only counted by the chips, or neither. */
export function wantedBy(
  options: ListOptions,
): (finding: CheckedFinding, textOf: () => string) => 'shown' | 'counted' | 'no' {
  const words = options.search.toLowerCase().split(/\s+/u).filter(Boolean);
  return (finding, textOf) => {
    if (options.onlyFixable && !isFixable(finding)) return 'no';
    if (options.where && !isInside(options.where, finding)) return 'no';
    if (words.length > 0) {
      const text = textOf();
      if (!words.every((word) => text.includes(word))) return 'no';
    }
    const { severities } = options;
    return severities.length === 0 || severities.includes(finding.severity) ? 'shown' : 'counted';
  };
}

/** What puts a finding into its group. */
export function groupKeyOf(finding: CheckedFinding, grouping: Grouping): string {
  if (grouping === 'aturan') return finding.rule;
  return grouping === 'opd' ? (finding.opd ?? '') : finding.sheet;
}

/** Sheets stay in tab order, the loudest rules come first, OPDs by name with the nameless last. */
export function sortGroups(groups: FindingGroup[], grouping: Grouping): readonly FindingGroup[] {
  const byKey = (a: FindingGroup, b: FindingGroup): number => (a.key < b.key ? -1 : 1);
  // Findings come in the order of the tabs.
  if (grouping === 'lembar') return groups.sort((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0));
  if (grouping === 'opd') {
    return groups.sort((a, b) => Number(a.key === '') - Number(b.key === '') || byKey(a, b));
  }
  const loudest = ({ counts }: FindingGroup): number =>
    counts.error > 0 ? WEIGHT.error : counts.warning > 0 ? WEIGHT.warning : WEIGHT.info;
  return groups.sort((a, b) => loudest(a) - loudest(b) || byKey(a, b));
}

/** What makes a finding the same one after a new check. */
export const findingKey = ({ rule, messageId, sheet, cell }: CheckedFinding): string =>
  [rule, messageId, sheet, cell].join('\u0000');

/** The position after (or before) `current` in the order the list shows, round the end; the first when none is current. */
export function stepFrom(list: FindingList, current: number | null, by: 1 | -1): number | null {
  const order = list.groups.flatMap(({ items }) => items);
  if (order.length === 0) return null;
  const at = current === null ? -1 : order.indexOf(current);
  const next = at === -1 ? (by === 1 ? 0 : order.length - 1) : (at + by + order.length) % order.length;
  return order[next] ?? null;
}
