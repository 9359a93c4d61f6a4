import type { Finding } from '../../src/core/findings/finding';
import type { Regions } from '../../src/core/regions/regions';
import { basisOf, checkBook, recogniseBook } from '../../src/core/report/checked-book';
import { gridOfSheet, type DraftBook } from './draft';

/** Reads and checks a finished workbook just as the pane and the command line do. */
export function checkDraft({ file, sheets, comments }: DraftBook, regions: Regions | null): readonly Finding[] {
  const book = recogniseBook(file, sheets.map(gridOfSheet));
  return checkBook({ ...book, comments }, basisOf(book, regions));
}
