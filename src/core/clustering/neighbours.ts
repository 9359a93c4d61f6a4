import { float64At, uint32At } from '../values/at';

const BASE = 16_777_619;
/** Room for the number of a text beside its 32-bit hash in one exact number. */
const IDS = 2 ** 20;

/**
 * Calls back for every two texts that may be one edit apart (a letter added, dropped, changed or swapped with its
 * neighbour), each pair once, the smaller number first: texts that share a form with one letter left out. Near-linear:
 * time and memory go with the letters, not with the pairs of texts.
 *
 * @param texts those beyond the first 2^20 are left out.
 * @param visit hears of candidates only: hashes may meet by chance.
 */
export function visitNeighbours(texts: readonly string[], visit: (a: number, b: number) => void): void {
  const taken = texts.slice(0, IDS);
  const room = new Float64Array(taken.reduce((sum, { length }) => sum + length + 1, 0));
  let filled = 0;
  for (const [id, text] of taken.entries()) {
    for (const hash of hashes(text)) {
      room[filled] = hash * IDS + id;
      filled += 1;
    }
  }
  const entries = room.subarray(0, filled).sort();
  const seen = new Set<number>();
  let from = 0;
  for (let to = 1; to <= entries.length; to += 1) {
    if (to < entries.length && hashAt(entries, to) === hashAt(entries, from)) continue;
    for (let one = from; one < to; one += 1) {
      const a = float64At(entries, one) % IDS;
      for (let other = one + 1; other < to; other += 1) {
        const b = float64At(entries, other) % IDS;
        const pair = a * IDS + b;
        if (a === b || seen.has(pair)) continue;
        seen.add(pair);
        visit(a, b);
      }
    }
    from = to;
  }
}

const hashAt = (entries: Float64Array, at: number): number => Math.floor(float64At(entries, at) / IDS);

/** The hash of a text and of every form of it that lacks one letter, each worked out from its two halves. */
function* hashes(text: string): Generator<number> {
  const { length } = text;
  const tails = new Uint32Array(length + 1);
  const powers = new Uint32Array(length + 1);
  powers[0] = 1;
  for (let at = 0; at < length; at += 1) powers[at + 1] = Math.imul(uint32At(powers, at), BASE);
  for (let at = length - 1; at >= 0; at -= 1) {
    tails[at] = uint32At(tails, at + 1) + Math.imul(text.charCodeAt(at), uint32At(powers, length - 1 - at));
  }
  yield spread(uint32At(tails, 0), length);
  let head = 0;
  for (let at = 0; at < length; at += 1) {
    const left = length - 1 - at;
    // Either of two equal letters left out is the same form.
    if (at === 0 || text[at] !== text[at - 1])
      yield spread(Math.imul(head, uint32At(powers, left)) + uint32At(tails, at + 1), length - 1);
    head = Math.imul(head, BASE) + text.charCodeAt(at);
  }
}

/** Mixes the bits, the length among them, so that like texts do not meet by arithmetic. */
function spread(hash: number, length: number): number {
  let mixed = Math.imul(hash ^ (length * 0x9e37_79b1), 0x85eb_ca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
