/** Numbers of 32 bits from a source nobody can foretell, as `crypto.getRandomValues` gives them. */
type Fill = (words: Uint32Array<ArrayBuffer>) => unknown;

const WORD = 2 ** 32;

/**
 * Draws a whole number from 0 up to but not including `below`, every one as likely as any other.
 *
 * @param fill fills an array with random words.
 */
export const drawFrom =
  (fill: Fill) =>
  (below: number): number => {
    // Words above the last whole multiple would make the small numbers likelier.
    const limit = WORD - (WORD % below);
    const words = new Uint32Array(1);
    for (;;) {
      fill(words);
      const [word = 0] = words;
      if (word < limit) return word % below;
    }
  };
