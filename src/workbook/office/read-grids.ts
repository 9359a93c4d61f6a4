import { createGridBuilder, type Grid, type GridBuilder } from '../../core/table/grid';
import { formulaKey, withFormulas } from '../../core/table/grid-formulas';
import { createStringPool } from '../../core/table/string-pool';
import { areaCells, intersection } from '../a1';
import { looksLikeError } from '../cell-content';
import type { Area, Workbook } from '../port';
import { WorkbookError } from '../workbook-error';
import { inParts, joinRuns, rangeAt, type Placed } from './cell-runs';
import { proxiesOf, refuseMissing, visibilityOf } from './find-sheets';
import { firstPace, learn, slower, takeBatch, type Block, type Pace } from './plan-blocks';
import { readMerges } from './read-merges';
import { excelErrorCode } from './run-excel';

/** What {@link readGrids} needs to know beside the sheets. */
export interface ReadOptions extends NonNullable<Parameters<Workbook['readGrids']>[1]> {
  readonly date1904: boolean;
}

/** A sheet on its way from Excel to a Grid. */
interface Target {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Area | null;
  readonly builder: GridBuilder;
  readonly formulas: Map<number, string>;
  /** False once Excel said that the sheet has none: they are then not asked for cell by cell. */
  hasFormulas: boolean;
  /** Cells whose text reads like an error: only Excel knows whether they are one. */
  readonly doubtful: (Placed & { readonly text: string })[];
}

/** Bytes of a request for one range, and of a value type in the answer, with care. */
const RANGE_BYTES = 500;
const TYPE_BYTES = 12;
const PART_BYTES = 2_000_000;

/** Asking for formulas costs as much again as the values; from this many cells on it pays to ask first whether any. */
const MANY_CELLS = 20_000;

/**
 * The used ranges of the named sheets as grids.
 *
 * Round trips: one to find sheets and used ranges, one for merges (more where a sheet has over 512), then one for each
 * 2.5 million characters of values, however many sheets; one more when some cell reads like an error value, and one more
 * when formulas are asked for of a sheet of over 20 000 cells.
 *
 * @throws WorkbookError `sheet-missing` about the first absent sheet; `too-large` about a sheet when a single cell is
 *   more than Excel will give. The signal's reason when it is aborted.
 */
export async function readGrids(
  context: Excel.RequestContext,
  names: readonly string[],
  options: ReadOptions,
): Promise<readonly Grid[]> {
  const targets = await findTargets(context, names, options.date1904);
  options.signal?.throwIfAborted();
  const blocks = targets.flatMap(({ used }, sheet): Block[] => (used ? [{ sheet, area: used }] : []));
  const sheets = targets.map(({ sheet }) => sheet);
  const merges = await readMerges(context, sheets, blocks);
  if (options.formulas === true) await askForFormulas(context, targets);
  await readBlocks(context, targets, blocks, options);
  options.signal?.throwIfAborted();
  await settleErrors(context, targets);
  const grids = targets.map(({ builder, formulas }, at): Grid => {
    for (const area of merges.get(at) ?? []) builder.merge(area);
    const grid = builder.finish();
    return options.formulas === true ? withFormulas(grid, formulas) : grid;
  });
  options.onProgress?.(1);
  return grids;
}

/**
 * The cells of some areas of one sheet as a grid.
 *
 * Round trips: one to find the sheet and its used range, then as {@link readGrids} for the cells; merges are not asked for.
 *
 * @throws WorkbookError as {@link readGrids}.
 */
export async function readAreas(
  context: Excel.RequestContext,
  name: string,
  areas: readonly Area[],
  options: ReadOptions,
): Promise<Grid> {
  const targets = await findTargets(context, [name], options.date1904);
  const [target] = targets;
  if (!target) throw new WorkbookError('sheet-missing', name);
  const blocks = areas.flatMap((wanted): Block[] => {
    const area = target.used && intersection(wanted, target.used);
    return area ? [{ sheet: 0, area }] : [];
  });
  await readBlocks(context, targets, blocks, options);
  options.signal?.throwIfAborted();
  await settleErrors(context, targets);
  const grid = target.builder.finish();
  return options.formulas === true ? withFormulas(grid, target.formulas) : grid;
}

async function findTargets(
  context: Excel.RequestContext,
  names: readonly string[],
  date1904: boolean,
): Promise<readonly Target[]> {
  const proxies = proxiesOf(context, names);
  const asked = [...proxies].map(([name, sheet]) => {
    sheet.load({ name: true, visibility: true });
    const used = sheet.getUsedRangeOrNullObject(true).untrack();
    used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    return { name, sheet, used };
  });
  await context.sync();
  refuseMissing(proxies);
  const pool = createStringPool();
  const made = asked.map(({ name, sheet, used }): Target => {
    const visibility = visibilityOf(sheet.visibility);
    return {
      name,
      sheet,
      used: used.isNullObject ? null : areaOf(used),
      builder: createGridBuilder({ sheet: sheet.name, pool, visibility, date1904 }),
      formulas: new Map(),
      hasFormulas: true,
      doubtful: [],
    };
  });
  return names.flatMap((name) => made.filter((target) => target.name === name));
}

/** Asks which of the large sheets have any formula. Where Excel will not say, as on a protected sheet, they may. */
async function askForFormulas(context: Excel.RequestContext, targets: readonly Target[]): Promise<void> {
  const large = targets.filter(({ used }) => used !== null && areaCells(used) > MANY_CELLS);
  if (large.length === 0) return;
  const asked = large.map((target) => {
    const cells = target.sheet
      .getUsedRange(true)
      .getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas)
      .untrack();
    cells.load({ cellCount: true });
    return { target, cells };
  });
  try {
    await context.sync();
  } catch {
    return;
  }
  for (const { target, cells } of asked) target.hasFormulas = !cells.isNullObject;
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

async function readBlocks(
  context: Excel.RequestContext,
  targets: readonly Target[],
  blocks: readonly Block[],
  options: ReadOptions,
): Promise<void> {
  const total = blocks.reduce((sum, { area }) => sum + areaCells(area), 0);
  let queue = blocks;
  let pace = firstPace;
  let done = 0;
  while (queue.length > 0) {
    options.signal?.throwIfAborted();
    const { batch, rest } = takeBatch(queue, pace);
    const read = await readBatch(context, targets, batch, options.formulas === true, pace);
    pace = read.pace;
    queue = [...read.failed, ...rest];
    done += batch.reduce((sum, { area }) => sum + areaCells(area), 0);
    done -= read.failed.reduce((sum, { area }) => sum + areaCells(area), 0);
    options.onProgress?.(done / total);
  }
}

const TOO_LARGE = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'OperationCellsExceedLimit',
  'RangeExceedsLimit',
]);

async function readBatch(
  context: Excel.RequestContext,
  targets: readonly Target[],
  batch: readonly Block[],
  formulas: boolean,
  pace: Pace,
): Promise<{ readonly pace: Pace; readonly failed: readonly Block[] }> {
  const asked = batch.flatMap((block) => {
    const target = targets[block.sheet];
    if (!target) return [];
    const range = rangeAt(target.sheet, block.area);
    const wanted = formulas && target.hasFormulas;
    range.load(wanted ? { values: true, formulas: true } : { values: true });
    return [{ block, target, range, wanted }];
  });
  const most = Math.max(...batch.map(({ area }) => areaCells(area)));
  const tooLarge = (about: string, cause?: unknown): WorkbookError =>
    new WorkbookError('too-large', about, { cause });
  try {
    await context.sync();
  } catch (error) {
    if (!TOO_LARGE.has(excelErrorCode(error) ?? '')) throw error;
    if (most === 1 && batch.length === 1) throw tooLarge(asked[0]?.target.name ?? '', error);
    return { pace: slower(pace, most), failed: batch };
  }
  const failed: Block[] = [];
  let next = pace;
  for (const { block, target, range, wanted } of asked) {
    const values = range.values as Cell[][] | null;
    const written = wanted ? (range.formulas as Cell[][] | null) : null;
    if (!values || (wanted && !written)) {
      // Excel answers null where it will not give so many cells at once.
      if (areaCells(block.area) === 1) throw tooLarge(target.name);
      next = slower(next, areaCells(block.area));
      failed.push(block);
      continue;
    }
    const bytes = JSON.stringify(values).length + (written ? JSON.stringify(written).length : 0);
    next = learn(next, block, bytes);
    takeCells(target, block.area, values, written);
  }
  return { pace: next, failed };
}

type Cell = string | number | boolean;

function takeCells(
  target: Target,
  { top, left }: Area,
  values: readonly (readonly Cell[])[],
  written: readonly (readonly Cell[])[] | null,
): void {
  values.forEach((line, r) => {
    line.forEach((value, c) => {
      const row = top + r;
      const column = left + c;
      const formula = written?.[r]?.[c];
      // A text that looks like a formula is given the same in both; a formula never equals its own result.
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
        target.formulas.set(formulaKey(row, column), formula);
      }
      if (value === '') return;
      if (typeof value === 'string' && looksLikeError(value)) {
        target.doubtful.push({ row, column, text: value });
      } else target.builder.set(row, column, value);
    });
  });
}

/** Asks Excel which of the doubtful cells are errors and which are texts that only read like one. */
async function settleErrors(context: Excel.RequestContext, targets: readonly Target[]): Promise<void> {
  const runs = targets.flatMap((target) => joinRuns(target.doubtful).map((run) => ({ target, run })));
  const parts = inParts(runs, ({ run }) => RANGE_BYTES + run.cells.length * TYPE_BYTES, PART_BYTES);
  for (const part of parts) {
    const asked = part.map(({ target, run }) => {
      const range = rangeAt(target.sheet, run.area);
      range.load({ valueTypes: true });
      return { target, run, range };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for each two million characters
    await context.sync();
    for (const { target, run, range } of asked) {
      run.cells.forEach(({ row, column, text }, at) => {
        const isError = range.valueTypes[at]?.[0] === Excel.RangeValueType.error;
        target.builder.set(row, column, isError ? { error: text } : text);
      });
    }
  }
}
