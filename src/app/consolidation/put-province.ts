import type { Consolidation } from '../../core/consolidation/consolidation';
import { unpackUnion } from '../../core/consolidation/pack-union';
import type { Lang } from '../../core/messages/translate';
import { markOf } from '../../core/schema/marks';
import type { Workbook } from '../../workbook/port';
import type { ProvinceOrder } from './protocol';
import { provinceBook } from './province-book';
import { PROVINCE_SHEETS } from './province-names';

/** Who listens to the writing, and how it is stopped. */
export interface PutRun {
  readonly lang: Lang;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/** What was put into the workbook. */
export interface PutProvince {
  readonly sheets: number;
  /** Workbooks of details that hold the rows, where they are too many for a sheet; 0 where they are in the workbook. */
  readonly details: number;
}

/**
 * Puts the province's sheets into an open workbook: ours of an earlier time are replaced, and a sheet of somebody's own
 * keeps its name and stays as it is. What was begun and cancelled is taken back.
 */
export async function putProvince(
  workbook: Workbook,
  { gathered, unions, choices }: ProvinceOrder,
  consolidation: Consolidation,
  { lang, signal, onProgress }: PutRun,
): Promise<PutProvince> {
  const packed = new Map(unions.map(({ file, union }) => [file, union]));
  const { book, rincian } = provinceBook(
    { gathered, consolidation, unionOf: (file) => unpackUnion(packed.get(file) ?? new Uint8Array()) },
    { lang, stempel: choices.stempel, unmask: choices.unmask, taken: await takenNames(workbook) },
  );
  signal.throwIfAborted();
  await workbook.putSheets(book.sheets, { onProgress, signal });
  return { sheets: book.sheets.length, details: rincian.length };
}

const OURS: ReadonlySet<string> = new Set(Object.values(PROVINCE_SHEETS).map((name) => name.toLowerCase()));
/** A name of ours, or one with a number behind it. */
const isLikeOurs = (name: string): boolean => OURS.has(name.toLowerCase().replace(/ \(\d+\)$/, ''));

/** Names a sheet of ours would have, of sheets that are somebody's own. */
async function takenNames(workbook: Workbook): Promise<readonly string[]> {
  const names = (await workbook.sheets()).map(({ name }) => name).filter(isLikeOurs);
  const taken: string[] = [];
  for (const name of names) {
    const first = await workbook.readAreas(name, [{ top: 0, left: 0, bottom: 0, right: 0 }]);
    if (markOf(first) !== 'hasil') taken.push(name);
  }
  return taken;
}
