import { createHash } from 'node:crypto';
import type { Finding } from '../../src/core/findings/finding';
import { checkBook, recogniseBook, type RecognisedBook } from '../../src/core/report/checked-book';
import { partOf, type PartOfBook } from '../../src/core/report/consolidation-part';
import { assessBooks } from '../../src/core/report/convergence-of-books';
import type { Settings } from '../../src/core/settings/settings';
import { gridOf } from '../../src/core/table/grid';
import { fromCalendar } from '../../src/core/values/tanggal';
import type { SyntheticBook } from './province';

const TODAY = fromCalendar(2025, 7, 1) ?? 0;

/**
 * What a made-up workbook gives to a consolidation, without going through a file.
 *
 * @param settings what it is read with, or `null` for its own.
 * @param check finds its mistakes; figures do not depend on them.
 */
export function madePart(
  made: SyntheticBook,
  settings: Settings | null = null,
  check: (book: RecognisedBook) => readonly Finding[] = checkBook,
): PartOfBook {
  const grids = made.sheets.map(({ sheet, cells }) => gridOf(sheet, cells));
  const book = { ...recogniseBook(made.file, grids, settings), modified: made.modified };
  const [assessed = null] = assessBooks([book], null, TODAY);
  return partOf(book, check(book), assessed, digestOf(made));
}

/** Stands for the SHA-256 of the bytes: files of one content have one. */
const digestOf = ({ sheets, modified }: SyntheticBook): string =>
  createHash('sha256')
    .update(JSON.stringify([sheets, modified]))
    .digest('hex');
