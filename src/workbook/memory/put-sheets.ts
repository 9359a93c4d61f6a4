import { createGridBuilder, type Visibility } from '../../core/table/grid';
import {
  refuseAllHidden,
  refuseBadSpecs,
  refuseTakenSheet,
  refuseTakenTables,
  specCells,
} from '../own-specs';
import { widthInPoints } from '../own-sheet';
import type { PutOptions } from '../port';
import type { ConditionalSpec, SheetSpec, Style } from '../sheet-spec';
import { shownFormula } from '../shown-formula';
import { conditionalRecord, protectionOptions, validationRecord } from '../spec-records';
import { WorkbookError } from '../workbook-error';
import { areaAddress } from '../a1';
import { cellKey } from './cell-key';
import { valueAt } from './cells';
import { chartRecord } from './chart-record';
import { emit } from './events';
import {
  emptySheet,
  newId,
  type Author,
  type BookModel,
  type ConditionalFormatModel,
  type JsonRecord,
  type SheetModel,
} from './model';
import { findSheet, insertSheet } from './sheets';

/** Cells written between two looks at the clock. */
const STEP = 4096;
/** What a formula shows that nobody has computed yet. */
const NOT_COMPUTED = { error: '#BUSY!' } as const;
/** Share of the work that is done when all sheets are built. */
const BUILT_SHARE = 0.95;

/** Counts a cell; answers something to wait for now and then. */
type Step = () => Promise<void> | undefined;

/** Sheets of ours that are built, and not yet in the workbook. */
export interface BuiltSheets {
  readonly specs: readonly SheetSpec[];
  readonly sheets: readonly SheetModel[];
  /** They become people's own: none takes the place of another. */
  readonly fresh: boolean;
}

/**
 * Builds sheets of ours beside the workbook, which does not change. `pause` is called every few thousand cells: wait in
 * it to let others work.
 *
 * @throws WorkbookError as {@link takeSheets}; the signal's reason when it is aborted.
 */
export async function buildSheets(
  book: BookModel,
  specs: readonly SheetSpec[],
  {
    onProgress,
    signal,
    fresh = false,
    pause,
  }: PutOptions & { readonly pause: () => Promise<void> | undefined },
): Promise<BuiltSheets> {
  signal?.throwIfAborted();
  refuse(book, specs, fresh);
  const total = specs.reduce((sum, spec) => sum + specCells(spec), 0);
  let done = 0;
  const step: Step = () => {
    done += 1;
    if (done % STEP !== 0) return undefined;
    onProgress?.(Math.min(1, done / total) * BUILT_SHARE);
    return pause();
  };
  const sheets: SheetModel[] = [];
  for (const spec of specs) {
    signal?.throwIfAborted();
    sheets.push(await buildSheet(book, spec, step));
  }
  signal?.throwIfAborted();
  return { specs, sheets, fresh };
}

/**
 * Takes built sheets into the workbook, all at once: each in the place of the one of its name, or behind the last.
 *
 * @throws WorkbookError `sheet-not-ours`, `sheet-protected`; `host-failed` for a name that cannot be used, and where no
 * sheet could be seen any more.
 */
export function takeSheets(book: BookModel, { specs, sheets, fresh }: BuiltSheets, us: Author): void {
  refuse(book, specs, fresh);
  const built = sheets.map((sheet) => ({ sheet, known: findSheet(book, sheet.name) }));
  for (const { sheet, known } of built) {
    if (!known) insertSheet(book, sheet, book.sheets.length);
    else replaceSheet(book, known, sheet, us);
  }
}

function replaceSheet(book: BookModel, known: SheetModel, built: SheetModel, us: Author): void {
  const { id, name, comments, selection, version, visibility } = known;
  // The same object, so that whoever looks at the sheet sees it as it is now.
  Object.assign(known, built, { id, name, comments, selection, version: version + 1, remade: true });
  if (visibility !== built.visibility) emit(book, { kind: 'sheet-changed', sheetId: id });
  emit(book, { kind: 'formatted', sheetId: id });
  const address = areaAddress({ top: 0, left: 0, bottom: 0, right: 0 });
  emit(book, { kind: 'changed', sheetId: id, area: null, by: us, changeType: 'RangeEdited', address });
}

function refuse(book: BookModel, specs: readonly SheetSpec[], fresh: boolean): void {
  refuseBadSpecs(specs, fresh);
  const known = new Map(specs.map((spec) => [spec, findSheet(book, spec.name)]));
  for (const [{ name, protection }, sheet] of known) {
    if (!sheet) continue;
    refuseTakenSheet(name, valueAt(sheet, 0, 0), fresh);
    // One we guard ourselves has no password.
    const isOurGuard = protection !== undefined && sheet.protection?.password === '';
    if (sheet.protection && !isOurGuard) throw new WorkbookError('sheet-protected', name);
  }
  refuseAllHidden(specs, book.sheets);
  const ours = new Set(known.values());
  const tables = book.sheets.filter((sheet) => !ours.has(sheet)).flatMap((sheet) => sheet.tables);
  refuseTakenTables(
    specs,
    [...tables, ...book.names].map(({ name }) => name),
  );
}

async function buildSheet(book: BookModel, spec: SheetSpec, step: Step): Promise<SheetModel> {
  const visibility = spec.visibility ?? 'visible';
  const { base, formulas } = await buildCells(book, spec, visibility, step);
  const merges = base.merges;
  const sheet: SheetModel = {
    ...emptySheet(book, spec.name),
    visibility,
    base,
    formulas,
    merges,
    gathered: merges,
    tabColor: spec.tabColor ?? '',
    showGridlines: spec.showGridlines ?? true,
    frozen: spec.frozen ?? { rows: 0, columns: 0 },
    protection: spec.protection ? { options: protectionOptions(spec.protection), password: '' } : null,
    autoFilter: spec.autoFilter ? { area: spec.autoFilter, criteria: {} } : null,
    print: spec.print ?? null,
  };
  setLines(sheet, spec);
  setLooks(sheet, spec);
  for (const { name, area, style = 'TableStyleMedium2', totals = false } of spec.tables ?? []) {
    const id = newId(book);
    sheet.tables.push({ id, name, area, showHeaders: true, showTotals: totals, style, filters: {} });
  }
  for (const rule of spec.validations ?? []) {
    const { ignoreBlanks, ...records } = validationRecord(rule);
    sheet.validations.push({
      areas: rule.areas,
      rule: asJson(records.rule),
      errorAlert: asJson(records.errorAlert),
      prompt: asJson(records.prompt),
      ignoreBlanks,
    });
  }
  for (const format of spec.conditionalFormats ?? []) {
    sheet.conditionalFormats.push(conditionalModel(book, format, sheet.conditionalFormats.length));
  }
  for (const { row, column, text, author } of spec.notes ?? []) {
    sheet.notes.push({ id: newId(book), row, column, content: text, author, resolved: false, replies: [] });
  }
  for (const chart of spec.charts ?? []) sheet.charts.push(chartRecord(book, spec.name, chart));
  return sheet;
}

async function buildCells(
  { pool, date1904 }: BookModel,
  { name, cells, body, merges = [] }: SheetSpec,
  visibility: Visibility,
  step: Step,
): Promise<Pick<SheetModel, 'base'> & { readonly formulas: ReadonlyMap<number, string> }> {
  const builder = createGridBuilder({ sheet: name, pool, visibility, date1904 });
  const formulas = new Map<number, string>();
  for (const { row, column, content } of cells) {
    if (content?.kind === 'formula') {
      formulas.set(cellKey(row, column), shownFormula(content.formula));
      builder.set(row, column, content.result ?? NOT_COMPUTED);
    } else builder.set(row, column, content?.value ?? null);
    const turn = step();
    if (turn) await turn;
  }
  let row = body?.from ?? 0;
  for (const values of body?.rows() ?? []) {
    for (const [column, value] of values.entries()) {
      const formula = body?.formulas?.[column];
      if (formula && value !== null) formulas.set(cellKey(row, column), shownFormula(formula(row + 1)));
      builder.set(row, column, value);
      const turn = step();
      if (turn) await turn;
    }
    row += 1;
  }
  for (const area of merges) builder.merge(area);
  return { base: builder.finish(), formulas };
}

function setLines(sheet: SheetModel, { rows = [], columns = [] }: SheetSpec): void {
  for (const { index, size, hidden, style } of rows) {
    if (size !== undefined) sheet.rowHeights.set(index, size);
    if (hidden === true) sheet.hiddenRows.add(index);
    if (style) sheet.rowStyles.set(index, style);
  }
  for (const { index, size, hidden, style } of columns) {
    if (size !== undefined) sheet.columnWidths.set(index, widthInPoints(size));
    if (hidden === true) sheet.hiddenColumns.add(index);
    if (style) sheet.columnStyles.set(index, style);
  }
}

const PLAIN: Style = {};

/** The looks of a body become those of its columns, and the cells above keep the look they would have without. */
function setLooks(sheet: SheetModel, { cells, body }: SheetSpec): void {
  for (const [column, style] of body?.styles?.entries() ?? []) {
    if (!style || !body) continue;
    for (let row = 0; row < body.from; row += 1) {
      const above = sheet.rowStyles.has(row) ? null : (sheet.columnStyles.get(column) ?? PLAIN);
      if (above) sheet.cellStyles.set(cellKey(row, column), above);
    }
    sheet.columnStyles.set(column, style);
  }
  for (const { row, column, style } of cells) {
    if (style) sheet.cellStyles.set(cellKey(row, column), style);
  }
}

/** Records of ours hold nothing but JSON; a type cannot say so. */
const asJson = (record: object): JsonRecord => record as JsonRecord;

function conditionalModel(book: BookModel, spec: ConditionalSpec, priority: number): ConditionalFormatModel {
  const record = conditionalRecord(spec);
  const rule =
    record.type === 'DataBar' ? { color: record.color } : record.type === 'Custom' ? {} : asJson(record.rule);
  return {
    id: newId(book),
    areas: spec.areas,
    type: record.type,
    priority,
    stopIfTrue: spec.stopIfTrue ?? false,
    formula: record.type === 'Custom' ? record.formula : '',
    rule,
    style: 'style' in spec.rule ? spec.rule.style : {},
  };
}
