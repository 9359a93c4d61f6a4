import { fold } from '../../values/text';

/** Something a text may have been meant to say, and the wordings it goes by. */
export interface Wording<T> {
  readonly value: T;
  readonly names: readonly string[];
}

const LONGEST = 400;
const LEAST_LIKENESS = 0.5;
const CONTAINED = 0.95;
const CLEARLY_BEHIND = 0.3;

/** Pairs of neighbouring letters with how often each occurs; spaces count as letters. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [pair, count] of a) {
    shared += Math.min(count, b.get(pair) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return (2 * shared) / Math.max(1, total);
}

/**
 * The values whose wording is like the text, best first; empty when none shares half of its letter pairs (Dice). A
 * wording that stands in the text word for word is nearly sure; those clearly behind the best are left out. To be
 * offered, never applied.
 */
export function closest<T>(text: string, wordings: readonly Wording<T>[], most = 3): readonly T[] {
  const folded = fold(text.slice(0, LONGEST));
  const pairs = pairsOf(folded);
  const score = (name: string): number =>
    name.includes(' ') && ` ${folded} `.includes(` ${name} `) ? CONTAINED : likeness(pairs, pairsOf(name));
  const scored = wordings
    .map(({ value, names }) => ({ value, score: Math.max(0, ...names.map((name) => score(fold(name)))) }))
    .sort((a, b) => b.score - a.score);
  const least = Math.max(LEAST_LIKENESS, ...scored.map((one) => one.score - CLEARLY_BEHIND));
  return scored
    .filter((one) => one.score >= least)
    .slice(0, most)
    .map(({ value }) => value);
}
