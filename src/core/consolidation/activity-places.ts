import { cellAddress } from '../table/address';
import { uint16At, uint32At } from '../values/at';
import type { SheetSummary } from './book-summary';
import { NOWHERE, type CollectionPlace } from './collection-rule';
import type { SentBook } from './submissions';

/** One row of a mapping sheet of one workbook. */
export interface ActivityPlace {
  readonly sent: SentBook;
  /** Its place in the workbook's `kegiatan`. */
  readonly at: number;
}

/** Every row of the mapping sheets of a workbook. */
export const activitiesOf = (sent: SentBook): readonly ActivityPlace[] =>
  Array.from(sent.book.kegiatan.rows, (_, at) => ({ sent, at }));

const sheetOf = ({ sent: { book }, at }: ActivityPlace): SheetSummary | undefined =>
  book.sheets[uint16At(book.kegiatan.sheets, at)];

/** The budget year of a row: of its sheet, else of its workbook. */
export const yearAt = (place: ActivityPlace): number | null => sheetOf(place)?.tahun ?? null;

/** True where two years are one, or nothing says that they are not. */
export const sameYear = (a: number | null, b: number | null): boolean => a === null || b === null || a === b;

/** Whether two rows carry a mark. */
export const isMarked = ({ sent: { book }, at }: ActivityPlace, mark: number): boolean =>
  (uint16At(book.kegiatan.marks, at) & mark) !== 0;

/** The cell of a row in the column a finding is about. */
export function activityCell(
  place: ActivityPlace,
  field: 'subkegiatan' | 'sumberDana' | 'opd',
): CollectionPlace {
  const { file, kegiatan } = place.sent.book;
  const sheet = sheetOf(place);
  const row = uint32At(kegiatan.rows, place.at);
  const at = sheet && { sheet: sheet.sheet, cell: cellAddress(row - 1, sheet.columns[field] ?? 0), row };
  return { ...NOWHERE, file, ...at };
}

/**
 * Parts rows by something they say, `null` for nothing. Rows that say nothing join the others where those agree, and are
 * left out where they do not.
 */
export function partedBy(
  places: readonly ActivityPlace[],
  valueOf: (place: ActivityPlace) => number | bigint | null,
): readonly (readonly ActivityPlace[])[] {
  const parts = new Map<number | bigint, ActivityPlace[]>();
  for (const place of places) {
    const value = valueOf(place);
    if (value === null) continue;
    const known = parts.get(value);
    if (known) known.push(place);
    else parts.set(value, [place]);
  }
  if (parts.size > 1) return [...parts.values()];
  // In the order they came in.
  return [places];
}
