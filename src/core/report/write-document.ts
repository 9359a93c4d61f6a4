import { senToDecimal, type Sen } from '../values/rupiah';
import type { DocumentData } from './document';

const MARK = '\u0000sen:';

/**
 * The report as JSON text. Amounts become rupiah literals with their sen, exact however large: a JSON number has no
 * limit of its own, only the reader's.
 *
 * @param document the report with amounts as bigint sen.
 */
export function writeDocument(document: DocumentData): string {
  const text = JSON.stringify(
    document,
    (_, value: unknown) => (typeof value === 'bigint' ? MARK + senToDecimal(value as Sen) : value),
    2,
  );
  return text.replace(/"\\u0000sen:(-?\d+(?:\.\d+)?)"/g, '$1');
}
