import type { StringPool } from '../../../core/table/string-pool';
import { platform } from './inflate';
import { beyond } from './read-error';

/** Gives texts their numbers in the pool, and minds what they take. */
export interface TextNumbers {
  /** Makes room for so many texts. */
  readonly expect: (texts: number) => void;
  readonly ofText: (text: string) => number;
  /** The number of the ASCII text that stands from `from` to `to`; `hash` as the pool wants it. */
  readonly ofAscii: (bytes: Uint8Array, from: number, to: number, hash: number) => number;
}

/** About what a text costs beside its letters. */
const TEXT_BYTES = 48;

/**
 * Starts numbering.
 *
 * @param pool takes the texts.
 * @param most bytes all texts together may take.
 * @throws ReadError beyond `most`.
 */
export function numberTexts(pool: StringPool, most: number): TextNumbers {
  const decode = platform().asciiText;
  const spent: Spent = { most, taken: 0, known: pool.size() };
  return {
    expect: pool.expect,
    ofText: (text) => count(spent, pool, pool.code(text), text.length),
    ofAscii: (bytes, from, to, hash) =>
      count(spent, pool, pool.codeOfBytes(bytes, from, to, hash, decode), to - from),
  };
}

interface Spent {
  readonly most: number;
  taken: number;
  /** Texts in the pool, as far as they are counted. */
  known: number;
}

function count(spent: Spent, pool: StringPool, code: number, length: number): number {
  if (code < spent.known) return code;
  spent.known = pool.size();
  spent.taken += TEXT_BYTES + length;
  if (spent.taken > spent.most) throw beyond('teks');
  return code;
}
