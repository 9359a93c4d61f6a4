import { intersection, SHEET_COLUMNS, SHEET_ROWS } from '../a1';
import type { Area } from '../port';
import { WorkbookError } from '../workbook-error';
import { rangeAt } from './cell-runs';
import { NAME_OF } from './own-sheets';
import type { OwnWrites } from './own-writes';
import { chartTasks } from './put-charts';
import type { Scene, Target } from './put-look-up';
import { overlayTasks, protectionTask, tableTasks } from './put-parts';
import { lineTasks, lookTasks, setBodyFormats, type SheetTask } from './put-styles';
import { bodyBlocks, cellBlocks, PART_BYTES, putBlock, type Block } from './put-values';
import { asWorkbookError } from './run-excel';

/** All cells of a sheet. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: SHEET_ROWS - 1, right: SHEET_COLUMNS - 1 };
/** What emptying a sheet, or moving values into it, costs in a request. */
const STEP_BYTES = 8000;

/** A sheet in the making: where its values lie so far, when they are too many for one request. */
export interface Making extends Target {
  readonly aside: { readonly sheet: Excel.Worksheet; readonly used: Area } | null;
}

/** A making with the sheet it goes to, which there is by now. */
interface Opened {
  readonly making: Making;
  readonly sheet: Excel.Worksheet;
  readonly id: string;
}

/**
 * Puts everything in place. There is no way back from here, so nothing is waited for but Excel. When it fails, new
 * sheets are taken away again.
 *
 * @throws WorkbookError `sheet-protected` while nothing has changed yet, then about the sheets that may be incomplete.
 */
export async function fill(
  context: Excel.RequestContext,
  { leftovers }: Scene,
  makings: readonly Making[],
  { writes, notes }: { readonly writes: OwnWrites; readonly notes: boolean },
): Promise<void> {
  const asides = makings.flatMap(({ aside }) => (aside ? [aside.sheet] : []));
  let made: readonly Excel.Worksheet[] = [];
  try {
    await unguard(context, makings);
    const opened = await openSheets(context, makings, leftovers);
    made = opened.filter(({ making }) => !making.sheet).map(({ sheet }) => sheet);
    for (const { id } of opened) writes.expect(id, WHOLE_SHEET);
    await runInParts(context, jobsOf(opened, notes));
    for (const sheet of asides) sheet.delete();
    if (asides.length > 0) await context.sync();
  } catch (error) {
    await discard(context, [...made, ...asides]);
    const known = makings.filter(({ sheet }) => sheet);
    const about = (known.length > 0 ? known : makings).map(({ spec }) => spec.name).join(', ');
    throw asWorkbookError(error, about);
  } finally {
    writes.settle();
  }
}

/** Carries out jobs in requests of bounded size; a job is made when its turn comes. */
async function runInParts(context: Excel.RequestContext, jobs: Iterable<Job>): Promise<void> {
  let size = 0;
  for (const { bytes, run } of jobs) {
    if (size > 0 && size + bytes > PART_BYTES) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for each two million characters
      await context.sync();
      size = 0;
    }
    if (size === 0) context.workbook.application.suspendApiCalculationUntilNextSync();
    run();
    size += bytes;
  }
  await context.sync();
}

/** Takes sheets away that were made in vain. The failure that made us do so is the one to tell of. */
export async function discard(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<void> {
  try {
    for (const sheet of sheets) sheet.delete();
    await context.sync();
  } catch {
    // What stays is hidden, bears our mark, and goes the next time.
  }
}

/**
 * Opens sheets of ours that we guard ourselves, without a password.
 *
 * @throws WorkbookError `sheet-protected` when somebody gave one a password; then all are guarded again.
 */
async function unguard(context: Excel.RequestContext, makings: readonly Making[]): Promise<void> {
  const guarded = makings.flatMap(({ sheet, guard, spec }) =>
    sheet && guard ? [{ sheet, guard, spec }] : [],
  );
  for (const [at, { sheet, spec }] of guarded.entries()) {
    sheet.protection.unprotect();
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- which one has a password is known only so
      await context.sync();
    } catch (cause) {
      for (const { sheet: other, guard } of guarded.slice(0, at)) other.protection.protect(guard);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- the last thing before giving up
      await context.sync();
      throw new WorkbookError('sheet-protected', spec.name, { cause });
    }
  }
}

/** Makes the sheets there are none of yet, behind all others, and takes away what was left behind. */
async function openSheets(
  context: Excel.RequestContext,
  makings: readonly Making[],
  leftovers: readonly Excel.Worksheet[],
): Promise<readonly Opened[]> {
  const { worksheets } = context.workbook;
  for (const sheet of leftovers) sheet.delete();
  const sheets = makings.map((making) => {
    if (making.sheet) return { making, sheet: making.sheet };
    const sheet = worksheets.add(making.spec.name);
    sheet.load({ id: true });
    return { making, sheet };
  });
  if (leftovers.length > 0 || makings.some(({ sheet }) => !sheet)) await context.sync();
  return sheets.map(({ making, sheet }) => ({ making, sheet, id: making.sheet ? making.id : sheet.id }));
}

interface Job {
  readonly bytes: number;
  readonly run: () => void;
}

/** What is to be done, in an order in which everything speaks only of what is there. */
function* jobsOf(opened: readonly Opened[], notes: boolean): Generator<Job> {
  const stages: readonly ((making: Making) => Iterable<SheetTask>)[] = [
    clearTasks,
    ({ spec, kept }) => tableTasks(spec, new Set(kept.keys())),
    ({ spec }) => lineTasks(spec),
    valueTasks,
    ({ spec }) => lookTasks(spec),
    ({ spec }) => blockTasks(cellBlocks(spec, 'formulas')),
    ({ spec }) => blockTasks(bodyBlocks(spec, 'formulas')),
    ({ spec }) => overlayTasks(spec, notes),
    ({ spec }) => chartTasks(spec),
  ];
  const bound = ({ bytes, run }: SheetTask, sheet: Excel.Worksheet): Job => ({
    bytes,
    run: () => {
      run(sheet);
    },
  });
  for (const stage of stages) {
    for (const { making, sheet } of opened) for (const task of stage(making)) yield bound(task, sheet);
  }
  // Sheets that are shown come first: the last visible one cannot be hidden.
  const shown = [...opened].sort((a, b) => rank(a) - rank(b));
  for (const { making, sheet } of shown) {
    const { visibility = 'visible' } = making.spec;
    yield bound({ bytes: STEP_BYTES, run: (own) => void (own.visibility = NAME_OF[visibility]) }, sheet);
    for (const task of protectionTask(making.spec)) yield bound(task, sheet);
  }
}

const rank = ({ making }: Opened): number => ((making.spec.visibility ?? 'visible') === 'visible' ? 0 : 1);

/** Empties a sheet and makes it plain; the headings of tables that stay are left, or Excel would rename their columns. */
function* clearTasks({ sheet: known, kept, gone, hasFilter }: Making): Generator<SheetTask> {
  if (!known) return;
  yield {
    bytes: STEP_BYTES * (1 + kept.size) + gone.length * 300,
    run: (sheet) => {
      if (hasFilter) sheet.autoFilter.remove();
      for (const one of gone) one.delete();
      for (const { table, hasTotals } of kept.values()) {
        // A filter hides rows that are not those it was made for any more.
        table.clearFilters();
        if (hasTotals) table.showTotals = false;
      }
      const whole = sheet.getRange().untrack();
      whole.unmerge();
      whole.conditionalFormats.clearAll();
      whole.dataValidation.clear();
      const headings = [...kept.values()].map((table) => table.headings);
      for (const area of headings) rangeAt(sheet, area).clear(Excel.ClearApplyTo.formats);
      if (headings.length === 0) whole.clear();
      else for (const area of without(headings)) rangeAt(sheet, area).clear();
      whole.rowHidden = false;
      whole.columnHidden = false;
      whole.format.useStandardHeight = true;
      whole.format.useStandardWidth = true;
    },
  };
}

/** A whole sheet but these areas. */
function without(areas: readonly Area[]): readonly Area[] {
  let rest: readonly Area[] = [WHOLE_SHEET];
  for (const area of areas) {
    rest = rest.flatMap((one) => {
      const shared = intersection(one, area);
      if (!shared) return [one];
      return [
        { ...one, bottom: shared.top - 1 },
        { ...one, top: shared.bottom + 1 },
        { ...one, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
        { ...one, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
      ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
    });
  }
  return rest;
}

function* valueTasks({ spec, aside }: Making): Generator<SheetTask> {
  if (aside) {
    yield {
      bytes: STEP_BYTES,
      run: (sheet) => {
        rangeAt(sheet, aside.used).copyFrom(rangeAt(aside.sheet, aside.used), Excel.RangeCopyType.all);
      },
    };
    return;
  }
  yield {
    bytes: STEP_BYTES,
    run: (sheet) => {
      setBodyFormats(sheet, spec);
    },
  };
  yield* blockTasks(cellBlocks(spec, 'constants'));
  yield* blockTasks(bodyBlocks(spec, 'constants'));
}

function* blockTasks(blocks: Iterable<Block>): Generator<SheetTask> {
  for (const block of blocks) {
    yield {
      bytes: block.bytes,
      run: (sheet) => {
        putBlock(sheet, block);
      },
    };
  }
}
