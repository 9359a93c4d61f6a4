import { senToDecimal, type Sen } from '../values/rupiah';
import type { DocumentData } from './document';
import { maskRuns } from './mask';

const MARK = '\u0000sen:';

/**
 * The report as JSON text. Amounts become rupiah literals with their sen, exact however large: a JSON number has no
 * limit of its own, only the reader's.
 *
 * @param document the report with amounts as bigint sen.
 * @param unmask shows identities in full. Otherwise every NIK and nomor KK is masked, whatever text it stands in: a
 * village, an office and a header are typed by people too.
 */
export function writeDocument(document: DocumentData, unmask: boolean): string {
  const text = JSON.stringify(
    document,
    (_, value: unknown) => {
      if (typeof value === 'bigint') return MARK + senToDecimal(value as Sen);
      // A cell may hold anything, this mark too.
      if (typeof value !== 'string') return value;
      const plain = value.startsWith(MARK) ? value.slice(1) : value;
      return unmask ? plain : maskRuns(plain);
    },
    2,
  );
  return text.replace(/"\\u0000sen:(-?\d+(?:\.\d+)?)"/g, '$1');
}
