import { createRegionLoader } from '../app/engine/regions';
import { basisOf, checkBook, type RecognisedBook } from '../core/report/checked-book';
import { weighFindings, type WeighedFindings } from '../core/report/weigh-findings';
import type { Io } from './io';

/** Runs every rule over a workbook, by its settings and regions, and weighs what was decided about the findings. */
export type CheckBook = (book: RecognisedBook) => Promise<WeighedFindings>;

/** The check all commands share; a province is loaded once for all workbooks. */
export function createCheck(io: Io): CheckBook {
  const { regionsOf } = createRegionLoader(io.regions);
  return async (book) => {
    const regions = await regionsOf(book, book.ground.settings);
    return weighFindings(checkBook(book, basisOf(book, regions)), book.ground);
  };
}
