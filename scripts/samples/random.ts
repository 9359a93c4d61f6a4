/** A source of chance that gives the same numbers on every run and every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of the list; the list must not be empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the values, as often as its weight says. */
  readonly weighted: <T>(choices: readonly (readonly [value: T, weight: number])[]) => T;
}

/** Mulberry32: 32 bits of state, public domain; enough for samples, not for secrets. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const [chosen] = list.slice(int(0, list.length - 1));
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  };
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted(choices) {
      const whole = choices.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * whole;
      for (const [value, weight] of choices) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(choices)[0];
    },
  };
}
