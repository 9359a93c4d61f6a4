import { createRandom, type Random } from '../../scripts/samples/random';

/** A source of chance with the choices the generator makes. */
export interface Chance extends Random {
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
  /** So many of the list, in the order of the list. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
}

/** The same seed gives the same choices on every run and every machine. */
export function createChance(seed: number): Chance {
  const random = createRandom(seed);
  // The first numbers of neighbouring seeds are alike.
  for (let at = 0; at < 8; at += 1) random.next();
  const shuffled = <T>(list: readonly T[]): readonly T[] =>
    list
      .map((value) => ({ value, key: random.next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ value }) => value);
  return {
    ...random,
    shuffled,
    some(list, count) {
      const kept = new Set(shuffled(list.map((_, at) => at)).slice(0, count));
      return list.filter((_, at) => kept.has(at));
    },
  };
}
