import { scoreFamilies, scoreVillages, type Scorecard } from '../convergence/scorecard';
import type { AssessedFamilies } from '../households/assess';
import { toIso, type Hari } from '../values/tanggal';
import { assessBook, referenceDay, tablesOf, type RecognisedBook } from './checked-book';

/** The families of one workbook, assessed at a day. */
export interface AssessedBook {
  readonly book: RecognisedBook;
  readonly assessed: AssessedFamilies;
  readonly acuan: Hari;
}

/** Assesses every workbook that holds families; the others are left out. */
export const assessBooks = (
  books: readonly RecognisedBook[],
  asked: Hari | null,
  today: Hari,
): readonly AssessedBook[] =>
  books
    .filter((book) => tablesOf(book, 'keluarga', 'individu').some(({ length }) => length > 0))
    .map((book) => {
      const acuan = referenceDay(book, asked, today);
      return { book, assessed: assessBook(book, acuan), acuan };
    });

/** Scorecards of all families of the workbooks: the whole, and each village. */
export function scoreBooks(books: readonly AssessedBook[]): {
  readonly total: Scorecard;
  readonly desa: readonly Scorecard[];
} {
  const families = books.flatMap(({ assessed }) => assessed.families);
  return { total: scoreFamilies('TOTAL', 'Total', families), desa: scoreVillages(families) };
}

/** The days ages were reckoned at, YYYY-MM-DD, without doubles. */
export const acuanText = (books: readonly AssessedBook[]): string =>
  [...new Set(books.map(({ acuan }) => toIso(acuan)))].join(', ');
