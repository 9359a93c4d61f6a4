import { cellAddress } from '../../core/table/address';
import type { Grid } from '../../core/table/grid';
import { isContent, readContent, writeContent } from '../cell-content';
import { isMarkFormula, MARK_ORDER, MARK_PROPERTY, markFill, markFormula } from '../highlight-mark';
import { specOfOwnSheet } from '../own-sheet';
import type { CellBefore, CellChange, CellMark, CellRef, PutOptions, Workbook, WorkbookEvent } from '../port';
import { WorkbookError } from '../workbook-error';
import { formulaAt, valueAt, writeCells, type NewContent } from './cells';
import { addConditionalFormat, removeConditionalFormats } from './conditional';
import { subscribe } from './events';
import type { Author, BookModel, ModelEvent, SheetModel } from './model';
import { removeOwnSheet, showSheet } from './own-sheets';
import { buildSheets, takeSheets } from './put-sheets';
import { isCellLocked, isFormatLocked } from './protection';
import { findSheet, selectArea, setVisibility, sheetById } from './sheets';
import type { SheetSpec, Style } from '../sheet-spec';
import { numberFormatAt, patchStyle, styleAt } from './style';
import { gridOfAreas, gridOfSheet } from './to-grid';

/** How long we work before others get a turn, in milliseconds: a third of what a hand notices. */
const TURN = 16;

/**
 * The port over a workbook in memory. What it writes is announced to the model's listeners under an author of its own,
 * so that a grid beside it can tell our changes from the user's.
 *
 * @param name file name, carried to every finding and figure.
 * @param model the workbook; shared, not copied.
 */
export function memoryWorkbook(name: string, model: BookModel): Workbook {
  const us: Author = { label: 'panel' };
  return {
    name,
    sheets: () =>
      answer(() => model.sheets.map((sheet) => ({ name: sheet.name, visibility: sheet.visibility }))),
    readGrids: async (sheets, options = {}) => {
      const found = await answer(() => sheets.map((sheet) => sheetNamed(model, sheet)));
      const pause = pauser(options.signal);
      const grids: Grid[] = [];
      for (const sheet of found) {
        options.signal?.throwIfAborted();
        grids.push(await gridOfSheet(model, sheet, { formulas: options.formulas ?? false, pause }));
        options.onProgress?.(grids.length / found.length);
        await pause();
      }
      return grids;
    },
    readAreas: async (sheet, areas, options = {}) => {
      const found = await answer(() => sheetNamed(model, sheet));
      const pause = pauser(options.signal);
      return await gridOfAreas(model, found, areas, { formulas: options.formulas ?? false, pause });
    },
    write: (changes) => answer(() => writeChanges(model, changes, us)),
    restore: (before) => answer(() => restoreCells(model, before, us)),
    select: ({ sheet, row, column }) =>
      answer(() => {
        refuseWhileEditing(model);
        const found = sheetNamed(model, sheet);
        // A cell nobody sees is not selected.
        setVisibility(model, found, 'visible');
        selectArea(model, found, { top: row, left: column, bottom: row, right: column });
      }),
    highlight: (marks) =>
      answer(() => {
        layMarks(model, marks);
      }),
    clearHighlight: () =>
      answer(() => {
        layMarks(model, []);
      }),
    putSheet: (sheet) => putSheets(model, [specOfOwnSheet(sheet)], us),
    putSheets: (sheets, options) => putSheets(model, sheets, us, options),
    removeSheet: (sheet) =>
      answer(() => {
        refuseWhileEditing(model);
        removeOwnSheet(model, sheetNamed(model, sheet));
      }),
    setVisibility: (sheet, visibility) =>
      answer(() => {
        refuseWhileEditing(model);
        showSheet(model, sheetNamed(model, sheet), visibility);
      }),
    comments: () =>
      answer(() =>
        model.sheets.flatMap((sheet) =>
          sheet.comments.map(({ row, column }) => ({ sheet: sheet.name, cell: cellAddress(row, column) })),
        ),
      ),
    watch: (listener) =>
      answer(() => {
        const stop = subscribe(model, (event) => {
          const said = portEvent(model, event, us);
          if (said) listener(said);
        });
        return () => answer(stop);
      }),
  };
}

async function putSheets(
  model: BookModel,
  specs: readonly SheetSpec[],
  us: Author,
  options: PutOptions = {},
): Promise<void> {
  refuseWhileEditing(model);
  const made = await buildSheets(model, specs, { ...options, pause: pauser(options.signal) });
  // Someone may have begun to type, or guarded a sheet, while we worked.
  refuseWhileEditing(model);
  takeSheets(model, made, us);
  options.onProgress?.(1);
}

/** Runs now, fails as a promise: callers of the port never see a throw. */
const answer = <T>(work: () => T): Promise<T> =>
  new Promise((resolve) => {
    resolve(work());
  });

function pauser(signal: AbortSignal | undefined): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN) return undefined;
    return new Promise((resolve) => setTimeout(resolve, 0)).then(() => {
      signal?.throwIfAborted();
      since = performance.now();
    });
  };
}

function sheetNamed(model: BookModel, name: string): SheetModel {
  const sheet = findSheet(model, name);
  if (!sheet) throw new WorkbookError('sheet-missing', name);
  return sheet;
}

function refuseWhileEditing(model: BookModel): void {
  if (model.editing) throw new WorkbookError('cell-editing', model.name);
}

/** Everything is checked before anything is written. */
function checkCells(model: BookModel, cells: readonly CellRef[]): readonly SheetModel[] {
  refuseWhileEditing(model);
  return cells.map(({ sheet: name, row, column }) => {
    const sheet = sheetNamed(model, name);
    if (isCellLocked(sheet, row, column)) throw new WorkbookError('sheet-protected', name);
    return sheet;
  });
}

function writeChanges(model: BookModel, changes: readonly CellChange[], us: Author): readonly CellBefore[] {
  refuseWhileEditing(model);
  const awaited = changes.filter(({ sheet: name, row, column, expects }) => {
    const sheet = sheetNamed(model, name);
    return expects === undefined || isContent(contentAt(sheet, row, column), expects);
  });
  const sheets = checkCells(model, awaited);
  const last = new Map(awaited.map((change) => [keyOf(change), change.value]));
  const before = awaited.map((change, at): CellBefore => {
    const { row, column } = change;
    const sheet = sheets[at] ?? sheetNamed(model, change.sheet);
    const numberFormat = numberFormatAt(sheet, row, column);
    const value = last.get(keyOf(change)) ?? null;
    return {
      sheet: change.sheet,
      row,
      column,
      content: contentAt(sheet, row, column),
      numberFormat,
      textMark: isMarked(sheet, row, column),
      after: {
        content: value === '' ? null : writeContent(value, null),
        numberFormat: formatAfter(numberFormat, value),
      },
    };
  });
  const cells = before.map(({ row, column, textMark }, at) => {
    const value = awaited[at]?.value ?? null;
    const numberFormat = before[at]?.after.numberFormat ?? null;
    const staysMarked = textMark === true && typeof value === 'string' && value !== '';
    return {
      row,
      column,
      content: { kind: 'constant', value } as const,
      numberFormat,
      textMark: staysMarked,
    };
  });
  putCells(model, sheets, cells, us);
  return before;
}

const keyOf = ({ sheet, row, column }: CellRef): string => `${sheet} ${String(row)} ${String(column)}`;

const contentAt = (sheet: SheetModel, row: number, column: number): CellBefore['content'] =>
  writeContent(valueAt(sheet, row, column), formulaAt(sheet, row, column));

const isMarked = (sheet: SheetModel, row: number, column: number): boolean =>
  styleAt(sheet, row, column)['quotePrefix'] === true;

/** A cell formatted as text would make a text of anything else. */
const formatAfter = (format: string, value: CellChange['value']): string =>
  format === '@' && typeof value !== 'string' && value !== null ? 'General' : format;

function restoreCells(model: BookModel, before: readonly CellBefore[], us: Author): readonly CellBefore[] {
  refuseWhileEditing(model);
  const isOurs = ({ sheet: name, row, column, after }: CellBefore): boolean => {
    const sheet = findSheet(model, name);
    return (
      sheet !== undefined &&
      contentAt(sheet, row, column) === after.content &&
      numberFormatAt(sheet, row, column) === after.numberFormat
    );
  };
  const ours = before.filter(isOurs);
  const keep = new Set(ours);
  const passed = before.filter((one) => !keep.has(one));
  const sheets = checkCells(model, ours);
  const cells = ours.map(({ row, column, content, numberFormat, textMark }) => ({
    row,
    column,
    content: readContent(content),
    numberFormat,
    textMark: textMark === true,
  }));
  putCells(model, sheets, cells, us);
  return passed;
}

interface CellToPut {
  readonly row: number;
  readonly column: number;
  readonly content: NewContent;
  readonly numberFormat: string | null;
  readonly textMark: boolean;
}

function putCells(
  model: BookModel,
  sheets: readonly SheetModel[],
  cells: readonly CellToPut[],
  us: Author,
): void {
  for (const sheet of new Set(sheets)) {
    const own = cells.filter((_, at) => sheets[at] === sheet);
    for (const cell of own) {
      const { row, column, numberFormat, textMark } = cell;
      const patch: Style = {
        ...(numberFormat !== null && numberFormat !== numberFormatAt(sheet, row, column) && { numberFormat }),
        ...(textMark !== isMarked(sheet, row, column) && { quotePrefix: textMark ? true : null }),
      };
      if (Object.keys(patch).length === 0) continue;
      patchStyle(model, sheet, { top: row, left: column, bottom: row, right: column }, patch);
    }
    writeCells(model, sheet, own, us);
  }
}

function layMarks(model: BookModel, marks: readonly CellMark[]): void {
  refuseWhileEditing(model);
  const marked = marks.map((mark) => ({ ...mark, model: sheetNamed(model, mark.sheet) }));
  const old = model.sheets.filter(({ customProperties }) => customProperties.has(MARK_PROPERTY));
  const locked = [...marked.map(({ model: sheet }) => sheet), ...old].find(isFormatLocked);
  if (locked) throw new WorkbookError('sheet-protected', locked.name);

  for (const sheet of old) {
    removeConditionalFormats(model, sheet, ({ formula }) => isMarkFormula(formula));
    sheet.customProperties.delete(MARK_PROPERTY);
  }
  for (const sheet of new Set(marked.map((mark) => mark.model))) {
    // The last one laid on lies on top.
    for (const severity of [...MARK_ORDER].reverse()) {
      const cells = marked.filter((mark) => mark.model === sheet && mark.severity === severity);
      if (cells.length === 0) continue;
      addConditionalFormat(model, sheet, {
        type: 'Custom',
        formula: markFormula(severity),
        areas: cells.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column })),
        style: { 'fill.color': markFill(severity) },
      });
    }
    sheet.customProperties.set(MARK_PROPERTY, '1');
  }
}

function portEvent(model: BookModel, event: ModelEvent, us: Author): WorkbookEvent | null {
  const sheet = sheetById(model, event.sheetId)?.name ?? '';
  switch (event.kind) {
    case 'changed':
      return {
        kind: 'changed',
        sheet,
        area: event.area,
        byUs: event.by === us,
        ...(event.moved && { moved: event.moved }),
      };
    case 'selected':
      return { kind: 'selected', sheet, row: event.area.top, column: event.area.left };
    case 'sheet-added':
    case 'sheet-deleted':
    case 'sheet-changed':
      return { kind: 'sheets' };
    case 'activated':
    case 'edit-mode':
    case 'formatted':
      return null;
  }
}
