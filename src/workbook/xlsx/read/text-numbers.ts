import type { StringPool } from '../../../core/table/string-pool';
import { beyond } from './read-error';

/** Gives texts their numbers in the pool, and minds what they take. */
export interface TextNumbers {
  readonly ofText: (text: string) => number;
  /**
   * The number of the text that stands from `from` to `to`, by its bytes: a short text that was seen lately is neither
   * decoded nor looked up again. `read` decodes it otherwise.
   */
  readonly ofBytes: (bytes: Uint8Array, from: number, to: number, read: () => string) => number;
}

/** About what a text costs beside its letters. */
const TEXT_BYTES = 48;
/** Texts remembered by their bytes, and the longest of them. */
const PLACES = 4096;
const LONGEST = 48;

/**
 * Starts numbering.
 *
 * @param pool takes the texts.
 * @param most bytes all texts together may take.
 * @throws ReadError beyond `most`.
 */
export function numberTexts(pool: StringPool, most: number): TextNumbers {
  let taken = 0;
  const codes = new Int32Array(PLACES);
  const lengths = new Uint8Array(PLACES);
  const letters = new Uint8Array(PLACES * LONGEST);

  const ofText = (text: string): number => {
    const before = pool.size();
    const code = pool.code(text);
    if (pool.size() > before) {
      taken += TEXT_BYTES + text.length;
      if (taken > most) throw beyond('teks');
    }
    return code;
  };
  return {
    ofText,
    ofBytes(bytes, from, to, read) {
      const length = to - from;
      if (length > LONGEST) return ofText(read());
      let hash = length;
      for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
      const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
      const lettersAt = place * LONGEST;
      if (lengths[place] === length) {
        let same = 0;
        while (same < length && letters[lettersAt + same] === bytes[from + same]) same += 1;
        if (same === length) return codes[place] ?? 0;
      }
      const code = ofText(read());
      codes[place] = code;
      lengths[place] = length;
      for (let at = 0; at < length; at += 1) letters[lettersAt + at] = bytes[from + at] ?? 0;
      return code;
    },
  };
}
