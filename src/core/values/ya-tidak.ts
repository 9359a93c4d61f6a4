import { contentOf, LONGEST_VALUE, read, unread } from './cell-text';
import type { CellValue } from './cell-value';
import type { Reading } from './reading';

/** A yes or no, or why not; `unknown` is everything that is not plainly one of them, such as 2 or `tidak tahu`. */
export type ReadYaTidak = Reading<boolean, 'empty' | 'error-value' | 'unknown'>;

/** `Ö` is the check mark of the Symbol font as it arrives without the font; `x` and `v` are typed ticks. */
const YES: ReadonlySet<string> = new Set([
  ...['ya', 'y', 'yes', '1', 'true', 'sudah'],
  ...['ada', 'memiliki', 'menerima', 'penerima'],
  ...['\u221a', '\u2713', '\u2714', '\u00f6', 'x', 'v'],
]);

const NO: ReadonlySet<string> = new Set([
  ...['tidak', 't', 'no', 'n', '0', 'false', 'belum', 'bukan', 'tdk'],
  ...['tidak', 'tdk', 'belum', 'bukan'].flatMap((no) =>
    ['ada', 'memiliki', 'menerima', 'penerima'].map((verb) => `${no} ${verb}`),
  ),
]);

/**
 * Reads yes or no in the forms of real sheets: Ya/Tidak and their short and English forms, ada, memiliki, menerima, sudah,
 * belum, ticks, 1 and 0; also numbered (`1. Ya`). Any other number is `unknown`: in some codings 2 means Tidak, in some not.
 */
export const readYaTidak = (cell: CellValue): ReadYaTidak => {
  const content = contentOf(cell);
  if (typeof content === 'string') return unread(content);
  if (content.kind === 'boolean') return read(content.boolean);
  if (content.kind === 'number') {
    if (content.number === 1) return read(true);
    return content.number === 0 ? read(false) : unread('unknown');
  }
  if (content.text.length > LONGEST_VALUE) return unread('unknown');
  const word = content.text
    .normalize('NFC')
    .toLowerCase()
    // The numbering of a choice list, but not the start of `1.0`; and the selector that makes a tick colourful.
    .replace(/^\d{1,2} ?[.)] ?(?=\p{L})/u, '')
    .replace(/\ufe0f$/u, '')
    .replace(/(?<=[a-z])\.$/, '');
  if (YES.has(word)) return read(true);
  return NO.has(word) ? read(false) : unread('unknown');
};
