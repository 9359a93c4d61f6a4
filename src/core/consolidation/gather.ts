import { compareTexts } from './compare-texts';
import type { BookPart, FailedBook, Gathered } from './part';

/** Nothing gathered yet. */
export const EMPTY_GATHERED: Gathered = { parts: [], failed: [], pengaturan: null };

/** One workbook, gathered. */
export const gatherPart = (part: BookPart): Gathered => ({
  // Five hundred workbooks bear the secretariat's settings; one copy is enough.
  parts: [{ ...part, pengaturan: null }],
  failed: [],
  pengaturan: part.pengaturan && { file: part.file, settings: part.pengaturan },
});

/** One file that gave nothing, gathered. */
export const gatherFailure = (failed: FailedBook): Gathered => ({ ...EMPTY_GATHERED, failed: [failed] });

/** Two lots of workbooks as one: the same in every order and grouping. */
export const mergeGathered = (a: Gathered, b: Gathered): Gathered => ({
  parts: mergeSorted(
    a.parts,
    b.parts,
    (one, other) => compareTexts(one.file, other.file) || compareTexts(one.sidik, other.sidik),
  ),
  failed: mergeSorted(
    a.failed,
    b.failed,
    (one, other) =>
      compareTexts(one.file, other.file) ||
      compareTexts(one.reason, other.reason) ||
      compareTexts(one.message, other.message),
  ),
  pengaturan: chosen(a.pengaturan, b.pengaturan),
});

function mergeSorted<T>(a: readonly T[], b: readonly T[], order: (one: T, other: T) => number): readonly T[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return [...a, ...b].sort(order);
}

/** Of two settings those that list senders, then those of the first file. */
function chosen(a: Gathered['pengaturan'], b: Gathered['pengaturan']): Gathered['pengaturan'] {
  if (!a || !b) return a ?? b;
  const [withA, withB] = [a.settings.pengirim.length > 0, b.settings.pengirim.length > 0];
  if (withA !== withB) return withA ? a : b;
  return compareTexts(a.file, b.file) <= 0 ? a : b;
}
