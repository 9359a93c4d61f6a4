import { createRegionLoader } from '../app/engine/regions';
import type { Finding } from '../core/findings/finding';
import { basisOf, checkBook, type RecognisedBook } from '../core/report/checked-book';
import type { Io } from './io';

/** Runs every rule over a workbook, by its own settings and the regions it is about. */
export type CheckBook = (book: RecognisedBook) => Promise<readonly Finding[]>;

/** The check all commands share; a province is loaded once for all workbooks. */
export function createCheck(io: Io): CheckBook {
  const { regionsOf } = createRegionLoader(io.regions);
  return async (book) => {
    const regions = await regionsOf(book, book.ground.settings);
    return checkBook(book, basisOf(book, regions));
  };
}
