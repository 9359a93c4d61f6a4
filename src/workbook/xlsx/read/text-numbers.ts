import type { StringPool } from '../../../core/table/string-pool';
import { platform } from './inflate';
import { beyond } from './read-error';

/** Gives texts their numbers in the pool, and minds what they take. */
export interface TextNumbers {
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
  let taken = 0;
  let known = pool.size();
  const count = (code: number, length: number): number => {
    if (pool.size() > known) {
      known = pool.size();
      taken += TEXT_BYTES + length;
      if (taken > most) throw beyond('teks');
    }
    return code;
  };
  return {
    ofText: (text) => count(pool.code(text), text.length),
    ofAscii: (bytes, from, to, hash) => count(pool.codeOfBytes(bytes, from, to, hash, decode), to - from),
  };
}
