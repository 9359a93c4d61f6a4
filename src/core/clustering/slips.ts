import { distance } from 'fastest-levenshtein';
import { likenessOf } from '../regions/name-likeness';
import { withinOneEdit } from '../taxonomy/match';
import { itemAt } from '../values/at';
import type { NameForm } from './name-form';

/** Short words are never forgiven a slip: one letter makes another word of them. */
const SHORTEST_WORD = 5;
/** Words this long may have two. */
const LONG_WORD = 12;
const MOST_WORDS = 2;
const SHORTEST_NAME = 8;

/** Words that tell places apart: two different ones are two places, however alike they look. */
const DISTINGUISHING: ReadonlySet<string> = new Set([
  ...['utara', 'selatan', 'timur', 'barat', 'tengah', 'tenggara', 'pusat', 'daerah'],
  ...['hulu', 'hilir', 'ulu', 'ilir', 'atas', 'bawah', 'dalam', 'luar', 'darat', 'laut', 'pantai'],
  ...['baru', 'lama', 'besar', 'kecil', 'raya', 'muda', 'tuha', 'tua', 'kiri', 'kanan'],
  ...['provinsi', 'kabupaten', 'kota', 'kecamatan', 'kelurahan', 'desa'],
]);

function isSlip(a: string, b: string): boolean {
  if (a.length < SHORTEST_WORD || b.length < SHORTEST_WORD) return false;
  if (DISTINGUISHING.has(a) && DISTINGUISHING.has(b)) return false;
  if (withinOneEdit(a, b)) return true;
  return a.length >= LONG_WORD && b.length >= LONG_WORD && distance(a, b) <= 2;
}

function sameButForSlips(a: readonly string[], b: readonly string[]): boolean {
  let slips = 0;
  for (const [at, word] of a.entries()) {
    const other = itemAt(b, at, '');
    if (word === other) continue;
    slips += 1;
    if (slips > MOST_WORDS || !isSlip(word, other)) return false;
  }
  return true;
}

/**
 * How alike two names are where slips of the keyboard are all that parts them, 0 to 1; `null` where it is more than that.
 * Word by word: names that differ in a whole word (Utara, Selatan) or in a number are different names.
 */
export function slipLikeness(a: NameForm, b: NameForm): number | null {
  if (a.designators !== b.designators) return null;
  const slipped =
    a.words.length === b.words.length
      ? sameButForSlips(a.words, b.words)
      : Math.min(a.joined.length, b.joined.length) >= SHORTEST_NAME && withinOneEdit(a.joined, b.joined);
  return slipped ? likenessOf(a.joined, b.joined) : null;
}
