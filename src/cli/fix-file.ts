import { repairWorkbook, type RepairedWorkbook } from '../app/repair-workbook';
import type { RepairScope } from '../core/repair/plan-repair';
import { translate } from '../core/messages/translate';
import { patchWorkbook } from '../workbook/xlsx/patch/patch-workbook';
import type { Refusal } from '../workbook/xlsx/patch/patch';
import { refusalText } from '../workbook/xlsx/patch/refusal-text';
import { readWorkbook } from '../workbook/xlsx/read-workbook';
import type { CheckBook } from './check-books';
import type { Io } from './io';
import { openFile, type NamedPath, type Unusable } from './open-books';
import type { Options } from './options';

/** A file that was mended in memory. */
export interface FixedFile {
  readonly file: string;
  readonly repaired: RepairedWorkbook;
  /** Cells that cannot be written: locked, merged, part of something larger. They are as they were. */
  readonly refused: readonly Refusal[];
  /** The whole new file; the old bytes where nothing was mended. */
  readonly bytes: Uint8Array;
}

/** Each round leaves out the cells the last one could not write; what two rounds do not settle is no matter of cells. */
const MOST_ROUNDS = 4;

/** Mends one file in memory and proves that the result reads back as it was meant, or says why it is of no use. */
export async function fixFile(
  named: NamedPath,
  scope: RepairScope,
  check: CheckBook,
  options: Options,
  io: Io,
): Promise<FixedFile | Unusable> {
  const { file } = named;
  const bad = (reason: string, text: string): Unusable => ({ file, reason, message: `${file}: ${text}` });
  const opened = await openFile(named, options, io);
  if (!('book' in opened)) return opened;
  const { bytes } = opened;
  const refused = new Map<string, Refusal>();
  let { workbook } = opened;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const repaired = await repairWorkbook(
      workbook,
      scope,
      // What somebody left with a reason is left.
      async (book) => (await check(book)).findings,
      (cell) => refused.has(keyOf(cell)),
      options.pengaturan,
    );
    const done = { file, repaired, refused: [...refused.values()] };
    if (repaired.mended.length === 0) return { ...done, bytes };
    const cells = repaired.mended.map(({ after, ...cell }) => ({ ...cell, value: after }));
    const patched = await patchWorkbook(bytes, { cells });
    if (patched.ok) {
      if (await readsBack(file, patched.bytes, repaired)) return { ...done, bytes: patched.bytes };
      return bad('tidak-terbukti', translate('fix.tidak-terbukti', options.lang));
    }
    const ofFile = patched.refusals.find(({ row }) => row === null);
    if (ofFile) return bad(ofFile.reason, refusalText(ofFile, options.lang));
    for (const one of patched.refusals) refused.set(keyOf(one), one);
    const again = await readWorkbook(file, bytes);
    if (!again.ok) break;
    ({ workbook } = again);
  }
  return bad('tidak-terbukti', translate('fix.tidak-terbukti', options.lang));
}

interface Place {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
}

const keyOf = ({ sheet, row, column }: Place): string =>
  `${sheet ?? ''}\u0000${String(row)}\u0000${String(column)}`;

/** True when every cell that was mended holds its new value in the new file, as another reader would find it. */
async function readsBack(file: string, bytes: Uint8Array, { mended }: RepairedWorkbook): Promise<boolean> {
  const read = await readWorkbook(file, bytes);
  if (!read.ok) return false;
  const names = [...new Set(mended.map(({ sheet }) => sheet))];
  const grids = await read.workbook.readGrids(names);
  const bySheet = new Map(names.map((name, at) => [name, grids[at]]));
  return mended.every(
    ({ sheet, row, column, after }) =>
      bySheet.get(sheet)?.value(row, column) === (after === '' ? null : after),
  );
}
