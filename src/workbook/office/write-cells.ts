import { cellAddress, sheetPrefix } from '../../core/table/address';
import { isContent, writeContent } from '../cell-content';
import type { CellBefore, CellChange, CellRef } from '../port';
import { WorkbookError } from '../workbook-error';
import { inputForChange, inputForRestore, type CellInput } from './cell-input';
import { inParts, joinRuns, rangeAt, type Run } from './cell-runs';
import { proxiesOf } from './find-sheets';
import type { OwnWrites } from './own-writes';
import { asWorkbookError } from './run-excel';

/** Characters of one request, half of what Excel on the web takes. */
const PART_BYTES = 2_500_000;
/** What a range costs in a request beside its values. */
const RANGE_BYTES = 1200;

type Cell = string | number | boolean;

/** What stands in a cell. */
type Present = CellRef & CellBefore['after'];

interface Looked {
  readonly cells: ReadonlyMap<string, Present>;
  readonly sheetIds: ReadonlyMap<string, string>;
}

const keyOf = ({ sheet, row, column }: CellRef): string => `${sheet} ${cellAddress(row, column)}`;
const addressOf = (
  sheet: string,
  { row, column }: { readonly row: number; readonly column: number },
): string => `${sheetPrefix(sheet)}!${cellAddress(row, column)}`;

interface SheetRun<T extends { readonly row: number; readonly column: number }> {
  readonly sheet: string;
  readonly run: Run<T>;
}

function runsBySheet<T extends { readonly row: number; readonly column: number }>(
  cells: readonly { readonly sheet: string; readonly cell: T }[],
): readonly SheetRun<T>[] {
  const bySheet = new Map<string, T[]>();
  for (const { sheet, cell } of cells) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), cell]);
  return [...bySheet].flatMap(([sheet, own]) => joinRuns(own).map((run) => ({ sheet, run })));
}

/**
 * Writes all changes at once and answers what stood there before, in the order of the changes.
 *
 * Round trips: one to look (sheets, protection, what stands there), one to write and read back; more only when the
 * changes pass two and a half million characters. A cell that does not hold what its change expects is left alone; for
 * the rest all or nothing: nothing is written when a sheet is missing or a cell locked, and when Excel refuses in the
 * middle or reads back another value, everything is put back.
 *
 * @throws WorkbookError `sheet-missing`, `sheet-protected`; `host-failed` about a cell that took another value.
 */
export async function writeChanges(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  own: OwnWrites,
): Promise<readonly CellBefore[]> {
  if (changes.length === 0) return [];
  const looked = await look(context, changes);
  refuseAbsent(changes, looked);
  const planned = changes.flatMap((change) => {
    const present = looked.cells.get(keyOf(change));
    if (!present) return [];
    const isAwaited = change.expects === undefined || isContent(present.content, change.expects);
    return isAwaited ? [{ change, present }] : [];
  });
  const inputs = planned.map(({ change, present }) => ({
    sheet: change.sheet,
    cell: inputForChange(change, present.numberFormat),
  }));
  let left: ReadonlyMap<string, CellBefore['after']>;
  try {
    left = await putInputs(context, inputs, looked.sheetIds, own);
  } catch (error) {
    const was = planned.map(({ present }) => ({ ...present, textMark: null, after: present }));
    await putBack(context, was, looked.sheetIds, own);
    throw error;
  }
  return planned.map(({ present }) => ({
    ...present,
    textMark: null,
    after: left.get(keyOf(present)) ?? { content: present.content, numberFormat: present.numberFormat },
  }));
}

/**
 * Puts back what {@link writeChanges} answered; cells that hold something else by now, and those of sheets that are
 * gone, are passed over and answered.
 *
 * Round trips: one to look (sheets, protection, what stands there), one to write and read back, as for writing.
 *
 * @throws WorkbookError `sheet-protected`; `host-failed` about a cell that took another value.
 */
export async function restoreCells(
  context: Excel.RequestContext,
  before: readonly CellBefore[],
  own: OwnWrites,
): Promise<readonly CellBefore[]> {
  if (before.length === 0) return [];
  const { cells, sheetIds } = await look(context, before);
  const isOurs = (one: CellBefore): boolean => {
    const present = cells.get(keyOf(one));
    return present?.content === one.after.content && present.numberFormat === one.after.numberFormat;
  };
  const ours = before.filter(isOurs);
  if (ours.length > 0) await putInputs(context, restoreInputs(ours), sheetIds, own);
  const kept = new Set(ours);
  return before.filter((one) => !kept.has(one));
}

/** @throws WorkbookError `sheet-missing` about the first sheet that is not there. */
function refuseAbsent(changes: readonly CellChange[], { sheetIds }: Looked): void {
  const missing = changes.find(({ sheet }) => !sheetIds.has(sheet));
  if (missing) throw new WorkbookError('sheet-missing', missing.sheet);
}

const restoreInputs = (before: readonly CellBefore[]): readonly { sheet: string; cell: CellInput }[] =>
  before.map((cell) => ({ sheet: cell.sheet, cell: inputForRestore(cell) }));

/** The first failure is the one to tell of; a second one, while putting back, would only hide it. */
async function putBack(
  context: Excel.RequestContext,
  before: readonly CellBefore[],
  sheetIds: ReadonlyMap<string, string>,
  own: OwnWrites,
): Promise<void> {
  try {
    await putInputs(context, restoreInputs(before), sheetIds, own);
  } catch {
    // The caller throws what made us put back.
  }
}

/** What stands in the cells; those of missing sheets are left out. */
async function look(context: Excel.RequestContext, wanted: readonly CellRef[]): Promise<Looked> {
  const runs = runsBySheet(wanted.map((cell) => ({ sheet: cell.sheet, cell })));
  const parts = inParts(runs, ({ run }) => RANGE_BYTES + run.cells.length * 60, PART_BYTES);
  const cells = new Map<string, Present>();
  const sheetIds = new Map<string, string>();
  for (const part of parts) {
    const proxies = proxiesOf(
      context,
      part.map(({ sheet }) => sheet),
    );
    const protections = [...proxies].map(([name, sheet]) => {
      sheet.load({ id: true });
      sheet.protection.load({ protected: true });
      return { name, sheet };
    });
    const asked = part.flatMap(({ sheet, run }) => {
      const proxy = proxies.get(sheet);
      if (!proxy) return [];
      const range = rangeAt(proxy, run.area);
      range.load({ values: true, formulas: true, numberFormat: true, valueTypes: true });
      range.format.protection.load({ locked: true });
      return [{ sheet, run, range, proxy }];
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for each two million characters
    await context.sync();
    for (const { name, sheet } of protections) if (!sheet.isNullObject) sheetIds.set(name, sheet.id);
    for (const { sheet, run, range, proxy } of asked) {
      if (proxy.isNullObject) continue;
      // `locked` is null where some cells of the range are locked and others are not.
      const isLocked = (range.format.protection.locked as boolean | null) !== false;
      if (proxy.protection.protected && isLocked) throw new WorkbookError('sheet-protected', sheet);
      run.cells.forEach(({ row, column }, at) => {
        const ref = { sheet, row, column };
        cells.set(keyOf(ref), { ...ref, ...contentAt(range, at) });
      });
    }
  }
  return { cells, sheetIds };
}

function contentAt(range: Excel.Range, at: number): CellBefore['after'] {
  const first = (table: unknown): unknown => (table as readonly (readonly unknown[])[] | null)?.[at]?.[0];
  const value = (first(range.values) ?? '') as Cell;
  const formula = first(range.formulas);
  const format = first(range.numberFormat);
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  const isError = first(range.valueTypes) === Excel.RangeValueType.error;
  const plain = value === '' ? null : isError ? { error: String(value) } : value;
  return {
    content: writeContent(plain, isFormula ? formula : null),
    numberFormat: typeof format === 'string' ? format : 'General',
  };
}

async function putInputs(
  context: Excel.RequestContext,
  inputs: readonly { readonly sheet: string; readonly cell: CellInput }[],
  sheetIds: ReadonlyMap<string, string>,
  own: OwnWrites,
): Promise<ReadonlyMap<string, CellBefore['after']>> {
  const left = new Map<string, CellBefore['after']>();
  const runs = runsBySheet(inputs);
  const sizeOf = ({ run }: SheetRun<CellInput>): number =>
    run.cells.reduce((sum, { input }) => sum + 40 + 2 * String(input).length, RANGE_BYTES);
  const parts = inParts(runs, sizeOf, PART_BYTES);
  try {
    for (const part of parts) {
      const { worksheets } = context.workbook;
      const asked = part.map(({ sheet, run }) => {
        own.expect(sheetIds.get(sheet) ?? '', run.area);
        const range = rangeAt(worksheets.getItem(sheet), run.area);
        setFormats(
          range,
          run.cells.map(({ formatBefore }) => formatBefore),
        );
        range.formulas = run.cells.map(({ input }) => [input]);
        setFormats(
          range,
          run.cells.map(({ formatAfter }) => formatAfter),
        );
        range.load({ values: true, formulas: true, numberFormat: true, valueTypes: true });
        return { sheet, run, range };
      });
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for each two million characters
      await context.sync();
      for (const { sheet, run, range } of asked) {
        refuseOtherValues(sheet, run, range.values as Cell[][] | null);
        run.cells.forEach(({ row, column }, at) => {
          left.set(keyOf({ sheet, row, column }), contentAt(range, at));
        });
      }
    }
    return left;
  } catch (error) {
    throw asWorkbookError(error, parts[0]?.[0]?.sheet ?? '');
  } finally {
    own.settle();
  }
}

/** A format of `null` leaves the cell's own. */
function setFormats(range: Excel.Range, formats: readonly (string | null)[]): void {
  if (formats.some((format) => format !== null)) range.numberFormat = formats.map((format) => [format]);
}

function refuseOtherValues(
  sheet: string,
  run: Run<CellInput>,
  values: readonly (readonly Cell[])[] | null,
): void {
  run.cells.forEach((cell, at) => {
    if (cell.expected !== undefined && values?.[at]?.[0] !== cell.expected) {
      throw new WorkbookError('host-failed', addressOf(sheet, cell));
    }
  });
}
