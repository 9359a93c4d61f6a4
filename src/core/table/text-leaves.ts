import { uint8At } from '../values/at';
/** Texts as bytes, one behind the other in leaves of one size: what a text takes until somebody asks for it. */
export interface TextLeaves {
  readonly leaves: Uint8Array[];
  /** Bytes taken of the last leaf. */
  used: number;
}

/** Gives the text that stands in bytes. */
export type Decode = (bytes: Uint8Array, from: number, to: number) => string;

const LEAF_BITS = 16;
const LEAF = 2 ** LEAF_BITS;
const IN_LEAF = LEAF - 1;
/** What a leaf keeps of a text before its bytes: how many they are. */
const LENGTH_BYTES = 2;
const MOST_KEPT = 4096;
/** Beyond so many leaves a place would be no small whole number any more. */
const MOST_LEAVES = 2 ** (31 - LEAF_BITS);

/** No texts yet. */
export const textLeaves = (): TextLeaves => ({ leaves: [], used: LEAF });

const lengthAt = (leaf: Uint8Array, at: number): number => uint8At(leaf, at) + uint8At(leaf, at + 1) * 256;

/**
 * Keeps the text from `from` to `to`.
 *
 * @returns its place; −1 for a text too long to be kept, or when all leaves are full.
 */
export function keepText(kept: TextLeaves, bytes: Uint8Array, from: number, to: number): number {
  const { leaves } = kept;
  const length = to - from;
  if (length > MOST_KEPT) return -1;
  let leaf = leaves[leaves.length - 1];
  if (!leaf || kept.used + LENGTH_BYTES + length > LEAF) {
    if (leaves.length === MOST_LEAVES) return -1;
    leaf = new Uint8Array(LEAF);
    leaves.push(leaf);
    kept.used = 0;
  }
  const start = kept.used;
  leaf[start] = length & 0xff;
  leaf[start + 1] = length >>> 8;
  const shift = start + LENGTH_BYTES - from;
  for (let at = from; at < to; at += 1) leaf[at + shift] = uint8At(bytes, at);
  kept.used = start + LENGTH_BYTES + length;
  return (leaves.length - 1) * LEAF + start;
}

/** True when the text at a place is the one that stands from `from` to `to`. */
export function isKeptText(
  { leaves }: TextLeaves,
  place: number,
  bytes: Uint8Array,
  from: number,
  to: number,
): boolean {
  const leaf = leaves[place >>> LEAF_BITS];
  const start = place & IN_LEAF;
  if (!leaf || lengthAt(leaf, start) !== to - from) return false;
  const shift = start + LENGTH_BYTES - from;
  for (let at = from; at < to; at += 1) if (leaf[at + shift] !== bytes[at]) return false;
  return true;
}

/**
 * The text at a place.
 *
 * @throws RangeError for a place that was never given.
 */
export function keptText({ leaves }: TextLeaves, place: number, decode: Decode): string {
  const leaf = leaves[place >>> LEAF_BITS];
  if (!leaf) throw new RangeError(`text leaves: nothing at ${String(place)}`);
  const start = place & IN_LEAF;
  const from = start + LENGTH_BYTES;
  return decode(leaf, from, from + lengthAt(leaf, start));
}
