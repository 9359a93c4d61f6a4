import type { Finding } from '../../src/core/findings/finding';
import type { Regions } from '../../src/core/regions/regions';
import { basisOf, checkBook, recogniseBook, type RecognisedBook } from '../../src/core/report/checked-book';
import { checkCollection, collectBook } from '../../src/core/report/checked-collection';
import { gridOfSheet, type DraftBook } from './draft';

const recognised = ({ file, sheets, comments, modified }: DraftBook): RecognisedBook => ({
  ...recogniseBook(file, sheets.map(gridOfSheet)),
  comments,
  modified,
});

/**
 * Reads and checks finished workbooks just as the pane and the command line do: each by itself, and several against each
 * other.
 */
export function checkDrafts(books: readonly DraftBook[], regions: Regions | null): readonly Finding[] {
  const read = books.map(recognised);
  const single = read.flatMap((book) => checkBook(book, basisOf(book, regions)));
  return read.length < 2 ? single : [...single, ...checkCollection(read.map(collectBook))];
}
