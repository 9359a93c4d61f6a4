import type { FindingPatch } from '../../core/live/finding-store';
import type { Severity } from '../../core/findings/finding';
import type { CheckedFinding } from '../engine/engine';
import {
  groupKeyOf,
  NO_FINDINGS,
  sortGroups,
  wantedBy,
  type FindingGroup,
  type FindingList,
  type ListOptions,
} from './finding-list';

/** Findings of a check with what the list has to know of them. */
export interface Listed {
  readonly findings: readonly CheckedFinding[];
  /** Positions that are not shown. */
  readonly hidden: ReadonlySet<number>;
  /** The text of a position the search looks in, lower case. */
  readonly textOf: (at: number) => string;
}

/** A patch carried out: the findings after it, and where those of before went. */
export interface Patched {
  readonly findings: readonly CheckedFinding[];
  /** `places[at]` is the new position of a finding, −1 for one that went. */
  readonly places: Int32Array;
  /** New positions of what came, ascending. */
  readonly added: readonly number[];
}

/** Carries out a patch; findings that stay are the same objects. */
export function patchFindings(
  before: readonly CheckedFinding[],
  { removed, added }: FindingPatch<CheckedFinding>,
): Patched {
  const places = new Int32Array(before.length);
  const findings: CheckedFinding[] = [];
  let gone = 0;
  let came = 0;
  const takeComing = (): void => {
    for (let one = added[came]; one?.at === findings.length; one = added[came]) {
      findings.push(one.finding);
      came += 1;
    }
  };
  for (const [at, finding] of before.entries()) {
    takeComing();
    if (removed[gone] === at) {
      places[at] = -1;
      gone += 1;
    } else {
      places[at] = findings.length;
      findings.push(finding);
    }
  }
  takeComing();
  return { findings, places, added: added.map(({ at }) => at) };
}

/**
 * The list after a patch, made of the list before it: only what came, went, or is shown or hidden now is looked at; of
 * everything else just the position is another.
 *
 * @param list the list of `before` under the same options.
 * @param options which findings are wanted, and how they are put together.
 * @param before the findings before the patch.
 * @param after the findings after it.
 * @param patched where they went.
 */
export function patchList(
  list: FindingList,
  options: ListOptions,
  before: Listed,
  after: Listed,
  patched: Pick<Patched, 'places' | 'added'>,
): FindingList {
  const { places, added } = patched;
  const { out, into } = movers(before, after, places, added);
  const wanted = wantedBy(options);
  const counts = { ...list.counts };
  const groups = new Map<string, { counts: Record<Severity, number>; items: number[] }>();
  for (const at of out) {
    const finding = before.findings[at];
    if (finding && !before.hidden.has(at) && wanted(finding, () => before.textOf(at)) !== 'no') {
      counts[finding.severity] -= 1;
    }
  }
  for (const { key, counts: own, items } of list.groups) {
    const group = { counts: { ...own }, items: [] as number[] };
    for (const at of items) {
      if (out.has(at)) group.counts[before.findings[at]?.severity ?? 'info'] -= 1;
      else group.items.push(places[at] ?? -1);
    }
    groups.set(key, group);
  }
  const touched = new Set<number[]>();
  for (const at of into) {
    const finding = after.findings[at];
    if (!finding || after.hidden.has(at)) continue;
    const want = wanted(finding, () => after.textOf(at));
    if (want === 'no') continue;
    counts[finding.severity] += 1;
    if (want === 'counted') continue;
    const key = groupKeyOf(finding, options.grouping);
    const group = groups.get(key) ?? { counts: { ...NO_FINDINGS.counts }, items: [] };
    groups.set(key, group);
    group.counts[finding.severity] += 1;
    group.items.push(at);
    touched.add(group.items);
  }
  for (const items of touched) items.sort((a, b) => a - b);
  const made = [...groups]
    .filter(([, { items }]) => items.length > 0)
    .map(([key, group]): FindingGroup => ({ key, ...group }));
  return {
    grouping: options.grouping,
    groups: sortGroups(made, options.grouping),
    counts,
    shown: made.reduce((sum, { items }) => sum + items.length, 0),
  };
}

/** Old positions that leave the list and new ones that enter it: with the patch, or because they hide or show now. */
function movers(
  before: Listed,
  after: Listed,
  places: Int32Array,
  added: readonly number[],
): { readonly out: ReadonlySet<number>; readonly into: ReadonlySet<number> } {
  const out = new Set<number>();
  const into = new Set(added);
  places.forEach((to, at) => {
    if (to < 0) out.add(at);
    else if (before.hidden.has(at) !== after.hidden.has(to)) {
      out.add(at);
      into.add(to);
    }
  });
  return { out, into };
}
