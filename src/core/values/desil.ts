import { contentOf, LONGEST_VALUE, read, unread } from './cell-text';
import type { CellValue } from './cell-value';
import type { Reading } from './reading';

/** A desil 1 to 10, or why not; assumed `text`: kept as text, bare or with its word. */
export type ReadDesil = Reading<number, 'empty' | 'error-value' | 'out-of-range' | 'not-a-number', 'text'>;

const DESIL_TEXT = /^(?:(?:desil|d)[ \-:.]{0,3}(?:ke[ -]?)?)?(-?\d+)(?:[.,]0)?$/i;

const inRange = (desil: number, assumed?: 'text'): ReadDesil =>
  desil >= 1 && desil <= 10 ? read(desil, assumed) : unread('out-of-range');

/**
 * Reads one desil: `4`, `04`, `Desil 4`, `D4`, `desil ke-4`, `4.0` (a CSV export's way). Groups (`4+`, `>4`, `1-4`) and fractions are `not-a-number`: a
 * group is not a desil. An empty cell is unknown, never 1.
 */
export const readDesil = (cell: CellValue): ReadDesil => {
  const content = contentOf(cell);
  if (typeof content === 'string') return unread(content);
  if (content.kind === 'boolean') return unread('not-a-number');
  if (content.kind === 'number') {
    return Number.isInteger(content.number) ? inRange(content.number) : unread('not-a-number');
  }
  if (content.text.length > LONGEST_VALUE) return unread('not-a-number');
  const digits = DESIL_TEXT.exec(content.text)?.[1];
  return digits === undefined ? unread('not-a-number') : inRange(Number(digits), 'text');
};
