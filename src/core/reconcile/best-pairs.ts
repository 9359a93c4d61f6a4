import { itemAt } from '../values/at';

/** How well two rows fit: the likeness of their names first (0 to 1), then how much else agrees. */
export interface Fit {
  readonly likeness: number;
  readonly agreeing: number;
}

/** The rows of one side that share a key: one at least. */
export type BlockRows = [number, ...number[]];

/** What a block of rows is paired by. Every function must answer the same whichever side it is asked from. */
export interface Pairing {
  /** `null` where the two do not fit at all. */
  readonly fit: (a: number, b: number) => Fit | null;
  /** A number for the name: rows of one number are compared first where a block is too large to compare all with all. */
  readonly nameA: (a: number) => number;
  readonly nameB: (b: number) => number;
  /** All that is known of a row as a text: what settles between pairs that fit alike. */
  readonly textA: (a: number) => string;
  readonly textB: (b: number) => string;
}

/** The pairs of a block, and how many of its rows were not held against every row of the other side. */
export interface BlockPairs {
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly likeness: number }[];
  readonly skipped: { readonly a: number; readonly b: number };
}

/** Comparisons a block may cost; beyond, only rows with the same name are compared. */
const MOST_COMPARED = 2_500;

/**
 * Pairs the rows of a block one to one, the best fit first. Which rows are paired depends on what they say alone, not on
 * their order nor on which side is named first; between rows that say the very same it makes no difference.
 */
export function bestPairs(as: Readonly<BlockRows>, bs: Readonly<BlockRows>, pairing: Pairing): BlockPairs {
  if (as.length === 1 && bs.length === 1) {
    const [[a], [b]] = [as, bs];
    const fit = pairing.fit(a, b);
    return { pairs: fit ? [{ a, b, likeness: fit.likeness }] : [], skipped: { a: 0, b: 0 } };
  }
  if (as.length * bs.length > MOST_COMPARED) return pairsOfSameName(as, bs, pairing);
  return { pairs: comparedPairs(as, bs, pairing), skipped: { a: 0, b: 0 } };
}

function comparedPairs(
  as: readonly number[],
  bs: readonly number[],
  { fit, textA, textB }: Pairing,
): BlockPairs['pairs'] {
  const textsA = new Map<number, string>();
  const textsB = new Map<number, string>();
  const textOf = (texts: Map<number, string>, read: (row: number) => string, row: number): string => {
    const known = texts.get(row) ?? read(row);
    texts.set(row, known);
    return known;
  };
  const edges: { readonly a: number; readonly b: number; readonly fit: Fit }[] = [];
  for (const a of as) {
    for (const b of bs) {
      const found = fit(a, b);
      if (found) edges.push({ a, b, fit: found });
    }
  }
  const ends = ({ a, b }: (typeof edges)[number]): readonly [string, string] => {
    const [one, other] = [textOf(textsA, textA, a), textOf(textsB, textB, b)];
    return one < other ? [one, other] : [other, one];
  };
  edges.sort((x, y) => {
    const byFit = y.fit.likeness - x.fit.likeness || y.fit.agreeing - x.fit.agreeing;
    if (byFit !== 0) return byFit;
    const [left, right] = [ends(x), ends(y)];
    return compareText(left[0], right[0]) || compareText(left[1], right[1]);
  });
  const takenA = new Set<number>();
  const takenB = new Set<number>();
  const pairs: { readonly a: number; readonly b: number; readonly likeness: number }[] = [];
  for (const { a, b, fit: found } of edges) {
    if (takenA.has(a) || takenB.has(b)) continue;
    takenA.add(a);
    takenB.add(b);
    pairs.push({ a, b, likeness: found.likeness });
  }
  return pairs;
}

/** Pairs rows of the same name, in the order of what they say; the others of so large a block stay alone and are counted. */
function pairsOfSameName(as: readonly number[], bs: readonly number[], pairing: Pairing): BlockPairs {
  const ofB = byName(bs, pairing.nameB);
  const pairs: { readonly a: number; readonly b: number; readonly likeness: number }[] = [];
  for (const [name, left] of byName(as, pairing.nameA)) {
    const right = ofB.get(name);
    if (!right || name < 0) continue;
    if (left.length * right.length <= MOST_COMPARED) {
      pairs.push(...comparedPairs(left, right, pairing));
      continue;
    }
    const sortedA = sortedBy(left, pairing.textA);
    const sortedB = sortedBy(right, pairing.textB);
    for (let at = 0; at < Math.min(sortedA.length, sortedB.length); at += 1) {
      const [a, b] = [itemAt(sortedA, at, 0), itemAt(sortedB, at, 0)];
      const fit = pairing.fit(a, b);
      if (fit) pairs.push({ a, b, likeness: fit.likeness });
    }
  }
  return { pairs, skipped: { a: as.length - pairs.length, b: bs.length - pairs.length } };
}

function byName(rows: readonly number[], nameOf: (row: number) => number): ReadonlyMap<number, number[]> {
  const names = new Map<number, number[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const known = names.get(name);
    if (known) known.push(row);
    else names.set(name, [row]);
  }
  return names;
}

const sortedBy = (rows: readonly number[], textOf: (row: number) => string): readonly number[] =>
  rows
    .map((row) => ({ row, text: textOf(row) }))
    .sort((a, b) => compareText(a.text, b.text))
    .map(({ row }) => row);

/** Order of code units; the same everywhere. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
