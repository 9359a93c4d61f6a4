import type { FindingGroup, FindingList } from './finding-list';

/** One line of the findings tree: a group's head, or a finding in it. Positions are 0-based. */
export type TreeRow =
  | {
      readonly kind: 'group';
      readonly at: number;
      readonly group: number;
      readonly head: FindingGroup;
      readonly open: boolean;
    }
  | {
      readonly kind: 'finding';
      readonly at: number;
      readonly group: number;
      readonly inGroup: number;
      /** Position in the findings of the check. */
      readonly finding: number;
    };

/** The lines of the tree as numbers only: a hundred thousand findings cost one number a group. */
export interface TreeRows {
  readonly count: number;
  readonly rowAt: (at: number) => TreeRow | null;
  /** The line a finding stands in, `null` when it is not shown or its group is closed. */
  readonly lineOf: (finding: number) => number | null;
  /** The line of the head of a group. */
  readonly headOf: (group: number) => number;
}

/** Lays out the lines of a list, closed groups as their head only. */
export function treeRows(list: FindingList, closed: ReadonlySet<string>): TreeRows {
  const starts: number[] = [];
  let count = 0;
  for (const { key, items } of list.groups) {
    starts.push(count);
    count += 1 + (closed.has(key) ? 0 : items.length);
  }
  const groupAt = (at: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count,
    rowAt(at) {
      const group = groupAt(at);
      const head = list.groups[group];
      if (at < 0 || at >= count || !head) return null;
      const inGroup = at - (starts[group] ?? 0) - 1;
      if (inGroup < 0) return { kind: 'group', at, group, head, open: !closed.has(head.key) };
      const finding = head.items[inGroup];
      return finding === undefined ? null : { kind: 'finding', at, group, inGroup, finding };
    },
    lineOf(finding) {
      for (const [group, { key, items }] of list.groups.entries()) {
        if (closed.has(key)) continue;
        const inGroup = items.indexOf(finding);
        if (inGroup >= 0) return (starts[group] ?? 0) + 1 + inGroup;
      }
      return null;
    },
    headOf: (group) => starts[group] ?? 0,
  };
}
