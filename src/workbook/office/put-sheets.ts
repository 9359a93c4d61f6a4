import { refuseBadSpecs, specCells } from '../own-specs';
import type { Area, PutOptions } from '../port';
import type { SheetSpec } from '../sheet-spec';
import type { OwnWrites } from './own-writes';
import { discard, fill, WHOLE_SHEET, type Making } from './put-fill';
import { lookUp, type Scene, type Target } from './put-look-up';
import { lineTasks, setBodyFormats } from './put-styles';
import { bodyBlocks, cellBlocks, guessBytes, PART_BYTES, putBlock, type Block } from './put-values';
import { supports } from './support';

/** Share of the work that is done when the values of large sheets are there. */
const ASIDE_SHARE = 0.9;

/**
 * Makes sheets of ours, or fills those of the same names anew in their places.
 *
 * Values that do not fit into one request are first written to a hidden sheet aside, block by block; only there can the
 * work be given up, and then nothing of it stays. What follows is a matter of a few requests without a pause: values
 * are moved into place on Excel's own side, so that whatever refers to a sheet of ours goes on.
 *
 * Round trips: one to look, a second where sheets of ours hold tables; one to make new sheets or to open guarded ones;
 * one to fill. For values beyond two and a half million characters one more to make the sheet aside, and one for each
 * block; more to fill when looks and formulas pass that size.
 *
 * @throws WorkbookError `sheet-not-ours`, `sheet-protected`, `host-failed` about a name, all before anything is written;
 * any other code about the sheets that may be incomplete. The signal's reason when it is aborted.
 */
export async function putSheets(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  writes: OwnWrites,
  { onProgress, signal, fresh = false }: PutOptions = {},
): Promise<void> {
  signal?.throwIfAborted();
  refuseBadSpecs(specs, fresh);
  if (specs.length === 0) return;
  // Left out where Excel's object model does not know them.
  const notes = supports('catatan');
  const scene = await lookUp(context, specs, { notes, fresh });
  signal?.throwIfAborted();
  const makings = await buildAside(context, scene, writes, {
    onProgress: (share) => onProgress?.(share * ASIDE_SHARE),
    ...(signal && { signal }),
  });
  await fill(context, scene, makings, { writes, notes });
  onProgress?.(1);
}

/** True when values are first written aside, which may take minutes. */
export const isLong = (specs: readonly SheetSpec[]): boolean => specs.some(isLarge);

const isLarge = (spec: SheetSpec): boolean => guessBytes(spec) > PART_BYTES;

/** Writes the values of large sheets to sheets of their own; gives them up with everything on them when it fails. */
async function buildAside(
  context: Excel.RequestContext,
  { targets, names }: Scene,
  writes: OwnWrites,
  { onProgress, signal }: PutOptions,
): Promise<readonly Making[]> {
  const large = targets.filter(({ spec }) => isLarge(spec));
  if (large.length === 0) return targets.map((target) => ({ ...target, aside: null }));
  const free = freeNames(names);
  const aside = large.map((target) => ({ target, sheet: addAside(context, free(), target.spec) }));
  const making = new Map<Target, Making>();
  const total = large.reduce((sum, { spec }) => sum + specCells(spec), 0);
  let done = 0;
  try {
    await context.sync();
    for (const { target, sheet } of aside) {
      writes.expect(sheet.id, WHOLE_SHEET);
      for (const { run } of lineTasks(target.spec)) run(sheet);
      setBodyFormats(sheet, target.spec);
      let used: Area = { top: 0, left: 0, bottom: 0, right: 0 };
      for (const block of blocksOf(target.spec)) {
        signal?.throwIfAborted();
        putBlock(sheet, block);
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for each two million characters
        await context.sync();
        used = around(used, block.area);
        done += cellsIn(block);
        onProgress?.(Math.min(1, done / total));
      }
      making.set(target, { ...target, aside: { sheet, used } });
    }
    signal?.throwIfAborted();
  } catch (error) {
    await discard(
      context,
      aside.map(({ sheet }) => sheet),
    );
    throw error;
  } finally {
    writes.settle();
  }
  return targets.map((target) => making.get(target) ?? { ...target, aside: null });
}

/** A hidden sheet that bears our mark from the start: what is left of a broken session is known by it. */
function addAside(context: Excel.RequestContext, name: string, spec: SheetSpec): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(name);
  sheet.visibility = Excel.SheetVisibility.hidden;
  sheet.load({ id: true });
  const cells = spec.cells.filter(({ row, column }) => row === 0 && column === 0);
  for (const block of cellBlocks({ ...spec, cells }, 'constants')) putBlock(sheet, block);
  return sheet;
}

function* blocksOf(spec: SheetSpec): Generator<Block> {
  yield* cellBlocks(spec, 'constants');
  yield* bodyBlocks(spec, 'constants');
}

const cellsIn = ({ inputs }: Block): number =>
  inputs?.reduce((sum, row) => sum + row.filter((input) => input !== null).length, 0) ?? 0;

const around = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** Names for sheets aside, one after another. */
function freeNames(taken: ReadonlySet<string>): () => string {
  let number = 0;
  return () => {
    do number += 1;
    while (taken.has(`konvergen ~${String(number)}`));
    return `Konvergen ~${String(number)}`;
  };
}
