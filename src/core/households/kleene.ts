import { uint32At, uint8At } from '../values/at';
import type { Truth } from './truth';

/*
 * Truths as bytes, so that a fact of all families is one typed array: bit 1 says "may be yes", bit 0 "may be no". Yes is
 * 2, no is 1, not known is 3, and 0 stands for "nothing there to ask". Columns made by {@link truthColumn} are worked on
 * four families at a time.
 */

/** Plainly not. */
export const NO = 1;
/** Plainly so. */
export const YES = 2;
/** It may be or not be. */
export const UNKNOWN = 3;

const LOW = 0x01010101;
const HIGH = 0x02020202;

/** The byte of a truth. */
export const byteOf = (truth: Truth): number => (truth === null ? UNKNOWN : truth ? YES : NO);

/** Yes as soon as one is yes; no only when both are. Works on one byte, and on four in a word. */
export const or = (a: number, b: number): number => ((a | b) & HIGH) | (a & b & LOW);

/** No as soon as one is no; yes only when both are. Works on one byte, and on four in a word. */
export const and = (a: number, b: number): number => (a & b & HIGH) | ((a | b) & LOW);

/** The opposite; what is not known stays so. Works on one byte, and on four in a word. */
export const not = (a: number): number => ((a & HIGH) >>> 1) | ((a & LOW) << 1);

/** Nothing to ask becomes not known. Works on one byte, and on four in a word. */
export const orUnknown = (a: number): number => a | ((~(a | (a >>> 1)) & LOW) * UNKNOWN);

/** No becomes not known: said of one of whom others may be known to be so. Works on one byte, and on four in a word. */
export const noIsUnknown = (a: number): number => a | ((a & LOW) << 1);

/** Yes becomes not known: said of one who may as well not be so. Works on one byte, and on four in a word. */
export const yesIsUnknown = (a: number): number => a | ((a & HIGH) >>> 1);

/** A column of so many entries, filled. */
export function truthColumn(length: number, fill = 0): Uint8Array {
  const column = new Uint8Array(new ArrayBuffer((length + 3) & ~3), 0, length);
  return fill === 0 ? column : column.fill(fill);
}

/**
 * A column of bytes four families at a time, the last word with what stands behind its end: the words of a column made by
 * {@link truthColumn} itself, of any other those of a copy.
 */
export function readWords(column: Uint8Array): Uint32Array {
  const own = wordsOf(column);
  if (own) return own;
  const copy = truthColumn(column.length);
  copy.set(column);
  return readWords(copy);
}

/** The words behind a column made by {@link truthColumn}, the last one with what stands behind its end; else `null`. */
function wordsOf(column: Uint8Array): Uint32Array | null {
  const whole = (column.length + 3) >>> 2;
  return column.byteOffset === 0 && column.buffer.byteLength === whole * 4
    ? new Uint32Array(column.buffer, 0, whole)
    : null;
}

/** Entry by entry of one column. */
export function mapColumn(column: Uint8Array, change: (a: number) => number): Uint8Array {
  const result = truthColumn(column.length);
  const [from, into] = [wordsOf(column), wordsOf(result)];
  if (from && into) for (let at = 0; at < into.length; at += 1) into[at] = change(uint32At(from, at));
  else for (let at = 0; at < column.length; at += 1) result[at] = change(uint8At(column, at));
  return result;
}

/** Entry by entry of columns of one length; `empty` where there is no column. */
export function fold2(
  columns: readonly Uint8Array[],
  join: (a: number, b: number) => number,
  length: number,
  empty: number,
): Uint8Array {
  const [first, ...others] = columns;
  if (!first) return truthColumn(length, empty);
  const result = truthColumn(length);
  result.set(first);
  const into = wordsOf(result);
  for (const column of others) {
    const from = wordsOf(column);
    if (from && into) {
      for (let at = 0; at < into.length; at += 1) into[at] = join(uint32At(into, at), uint32At(from, at));
    } else {
      for (let at = 0; at < length; at += 1) result[at] = join(uint8At(result, at), uint8At(column, at));
    }
  }
  return result;
}

/** Entry by entry how many columns are yes; at most 255 of them. */
export function countYes(columns: readonly Uint8Array[], length: number): Uint8Array {
  return sumColumns(columns, length, (a) => (a >>> 1) & ~a & LOW);
}

/** Entry by entry whether at least `wanted` columns are yes. */
export function atLeastColumn(columns: readonly Uint8Array[], wanted: number, length: number): Uint8Array {
  const yes = readWords(countYes(columns, length));
  const may = readWords(sumColumns(columns, length, (a) => (a >>> 1) & LOW));
  const result = truthColumn(length);
  const into = readWords(result);
  // A count reaches the top bit of its byte exactly when it is enough; more than 127 columns there are not.
  const lift = (128 - Math.max(0, Math.min(Math.ceil(wanted), 127))) * LOW;
  for (let at = 0; at < into.length; at += 1) {
    const mayBe = ((uint32At(may, at) + lift) >>> 7) & LOW;
    const mayNot = ~((uint32At(yes, at) + lift) >>> 7) & LOW;
    into[at] = (mayBe << 1) | mayNot;
  }
  return result;
}

function sumColumns(columns: readonly Uint8Array[], length: number, part: (a: number) => number): Uint8Array {
  const result = truthColumn(length);
  const into = wordsOf(result);
  for (const column of columns) {
    const from = wordsOf(column);
    if (from && into) {
      for (let at = 0; at < into.length; at += 1) into[at] = uint32At(into, at) + part(uint32At(from, at));
    } else {
      for (let at = 0; at < length; at += 1) result[at] = uint8At(result, at) + part(uint8At(column, at));
    }
  }
  return result;
}
