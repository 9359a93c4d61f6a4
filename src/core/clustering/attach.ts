/** One thing that may be put with another, and how well. */
export interface Link<T> {
  readonly to: number;
  readonly link: T;
}

/**
 * Puts every item to the centre it fits best, where a centre is an item that fits none that ranks before it. So each
 * member is directly alike to its centre: chains (a like b, b like c) make no cluster of a and c.
 *
 * @param count items, numbered in their rank: 0 ranks first. With the rank a matter of content alone, the order in which
 *   items were read makes no difference.
 * @param linksOf what an item is linked with, both ways.
 * @param compare which of two links is better, less is better; of equal ones the centre that ranks first is taken.
 * @param agree whether an item may stand beside a member a centre already has.
 */
export function attachToCentres<T>(
  count: number,
  linksOf: (item: number) => readonly Link<T>[],
  compare: (a: T, b: T) => number,
  agree: (item: number, member: number) => boolean,
): ReadonlyMap<number, readonly Link<T>[]> {
  const members = new Map<number, Link<T>[]>();
  for (let item = 0; item < count; item += 1) {
    const [best] = linksOf(item)
      .filter(({ to }) => to < item && members.get(to)?.every(({ to: one }) => agree(item, one)) === true)
      .sort((a, b) => compare(a.link, b.link) || a.to - b.to);
    if (best) members.get(best.to)?.push({ to: item, link: best.link });
    else members.set(item, []);
  }
  return members;
}
