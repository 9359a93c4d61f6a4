import type { BookSummary } from './book-summary';
import type { District } from './district';
import { sharedPart } from './row-marks';
import { compareTexts } from './compare-texts';

/** A workbook among many, with the district it comes from where that can be told. */
export interface SentBook {
  readonly book: BookSummary;
  readonly district: District | null;
}

/** Several workbooks of one district that hold mostly the same rows. */
export interface Versions {
  readonly district: District;
  /** By file name. */
  readonly books: readonly SentBook[];
  /** The one saved last; `null` where a file does not say when, or two say the same. */
  readonly newest: SentBook | null;
}

/** From this share on two workbooks are two versions of one; an OPD's own part shares nothing with another's. */
const VERSION_SHARE = 0.5;

/** Finds workbooks sent more than once. Different years are different reports. */
export function versionsAmong(sent: readonly SentBook[]): readonly Versions[] {
  const byDistrict = new Map<string, { readonly district: District; readonly books: SentBook[] }>();
  for (const one of sent) {
    if (!one.district) continue;
    const known = byDistrict.get(one.district.key);
    if (known) known.books.push(one);
    else byDistrict.set(one.district.key, { district: one.district, books: [one] });
  }
  return [...byDistrict.values()].flatMap(({ district, books }) =>
    groupsOf(books).map((group) => ({ district, books: group, newest: newestOf(group) })),
  );
}

/** Everything but the workbooks a newer version of which is there; those that cannot be told apart all stay. */
export function withoutOlder(sent: readonly SentBook[]): readonly SentBook[] {
  const older = new Set(
    versionsAmong(sent).flatMap(({ books, newest }) => (newest ? books.filter((one) => one !== newest) : [])),
  );
  return sent.filter((one) => !older.has(one));
}

/** Groups of two and more that hang together by shared rows. */
function groupsOf(books: readonly SentBook[]): readonly (readonly SentBook[])[] {
  const left = new Set(books);
  const groups: SentBook[][] = [];
  for (const first of books) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const member of group) {
      for (const other of left) {
        if (!areVersions(member.book, other.book)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    if (group.length > 1) groups.push(group.sort((a, b) => compareTexts(a.book.file, b.book.file)));
  }
  return groups;
}

const areVersions = (a: BookSummary, b: BookSummary): boolean =>
  (a.tahun === null || b.tahun === null || a.tahun === b.tahun) &&
  sharedPart(a.marks, b.marks) >= VERSION_SHARE;

function newestOf(books: readonly SentBook[]): SentBook | null {
  const dated = books.flatMap((one) => (one.book.modified === null ? [] : [{ one, at: one.book.modified }]));
  if (dated.length < books.length) return null;
  const last = dated.reduce((latest, { at }) => (at > latest ? at : latest), '');
  const [newest, ...equal] = dated.filter(({ at }) => at === last);
  return newest && equal.length === 0 ? newest.one : null;
}
