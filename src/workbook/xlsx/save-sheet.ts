import { formulaAt, valueAt } from '../memory/cells';
import { cellKey, columnOfKey, rowOfKey } from '../memory/cell-key';
import type { SheetModel } from '../memory/model';
import { fileFormula } from './patch/formula-text';
import type { SheetChange } from './patch/patch';
import type { SheetSpec, SpecCell, SpecLine } from '../sheet-spec';
import type { SheetBaseline } from './save-baseline';
import { resultOf } from './save-cells';
import { chartSpec } from './save-charts';
import { conditionalSpec, isPaneMark, protectionSpec, validationSpec } from './save-rules';

/** Something of the workbook on the page that cannot be written into its file yet. */
export type Unsaved = 'bagan' | 'tabel' | 'komentar' | 'aturan' | 'baris' | 'gabungan' | 'proteksi' | 'nama';

/** What of a sheet goes into the file, and what does not. */
export interface Planned<T> {
  readonly made: T;
  readonly unsaved: readonly Unsaved[];
}

/** A width in points as a file counts it: in digits of the default font, 7 pixels wide, with 5 pixels of padding. */
const inCharacters = (points: number): number =>
  Math.max(0, Math.round(((points / 0.75 - 5) / 7) * 256) / 256);

/** A sheet that is not in the file yet, or was made anew as a whole, as it is to be made. */
export function newSheetSpec(sheet: SheetModel): Planned<SheetSpec> {
  const { rules, unsaved } = rulesOf(sheet, null);
  const charts = sheet.charts.map(chartSpec);
  const made: SheetSpec = {
    name: sheet.name,
    visibility: sheet.visibility,
    ...(sheet.tabColor === '' ? {} : { tabColor: sheet.tabColor }),
    showGridlines: sheet.showGridlines,
    cells: cellsOf(sheet),
    rows: rowsOf(sheet),
    columns: columnsOf(sheet),
    frozen: sheet.frozen,
    merges: sheet.merges,
    ...(sheet.autoFilter ? { autoFilter: sheet.autoFilter.area } : {}),
    ...(sheet.protection ? { protection: protectionSpec(sheet.protection.options) } : {}),
    ...rules,
    tables: sheet.tables.map(({ name, area, style, showTotals }) => ({
      name,
      area,
      style,
      totals: showTotals,
    })),
    charts: charts.filter(isKnown),
    ...(sheet.print ? { print: sheet.print } : {}),
  };
  const parts = unsavedParts(sheet, null, false).filter((kind) => kind !== 'bagan');
  return { made, unsaved: [...unsaved, ...(charts.every(isKnown) ? [] : (['bagan'] as const)), ...parts] };
}

/** What changed on a sheet of the file beside its cells; `null` when nothing did. */
export function sheetChange(sheet: SheetModel, before: SheetBaseline): Planned<SheetChange | null> {
  const { rules, unsaved } = rulesOf(sheet, before);
  const columns = columnsOf(sheet);
  const merges = sheet.merges.filter((area) => !before.merges.some((old) => sameArea(old, area)));
  const change: Omit<SheetChange, 'sheet'> = {
    ...(sheet.visibility === before.visibility ? {} : { visibility: sheet.visibility }),
    ...(sheet.name === before.name ? {} : { rename: sheet.name }),
    ...(sheet.tabColor === '' ? {} : { tabColor: sheet.tabColor }),
    ...(sheet.showGridlines ? {} : { showGridlines: false }),
    ...(sheet.frozen.rows + sheet.frozen.columns === 0 ? {} : { frozen: sheet.frozen }),
    ...(columns.length === 0 ? {} : { columns }),
    ...(merges.length === 0 ? {} : { merges }),
    ...(sheet.protection === before.protection
      ? {}
      : { protection: sheet.protection && protectionSpec(sheet.protection.options) }),
    ...rules,
  };
  const left = [...unsaved, ...unsavedParts(sheet, before, true)];
  if (before.merges.some((area) => !sheet.merges.some((now) => sameArea(now, area)))) left.push('gabungan');
  if (sheet.rowHeights.size + sheet.hiddenRows.size + sheet.rowStyles.size > 0) left.push('baris');
  return {
    made: Object.keys(change).length === 0 ? null : { ...change, sheet: before.name },
    unsaved: left,
  };
}

type Area = SheetModel['merges'][number];
const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

function cellsOf(sheet: SheetModel): readonly SpecCell[] {
  const keys = new Set([
    ...sheet.changed.keys(),
    ...(sheet.formulas?.keys() ?? []),
    ...sheet.cellStyles.keys(),
  ]);
  for (const column of sheet.base.usedColumns)
    for (const row of sheet.base.usedRows) keys.add(cellKey(row, column));
  return [...keys].flatMap((key): readonly SpecCell[] => {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const value = valueAt(sheet, row, column);
    const formula = formulaAt(sheet, row, column);
    const style = sheet.cellStyles.get(key);
    if (value === null && formula === null && !style) return [];
    const content =
      formula === null
        ? ({ kind: 'constant', value } as const)
        : ({ kind: 'formula', formula: fileFormula(formula), result: resultOf(value) } as const);
    return [{ row, column, content, ...(style ? { style } : {}) }];
  });
}

function rowsOf(sheet: SheetModel): readonly SpecLine[] {
  const rows = new Set([...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.rowStyles.keys()]);
  return [...rows].map((index) =>
    line(index, sheet.rowHeights.get(index), sheet.hiddenRows.has(index), sheet.rowStyles.get(index)),
  );
}

function columnsOf(sheet: SheetModel): readonly SpecLine[] {
  const columns = new Set([
    ...sheet.columnWidths.keys(),
    ...sheet.hiddenColumns,
    ...sheet.columnStyles.keys(),
  ]);
  return [...columns].map((index) => {
    const width = sheet.columnWidths.get(index);
    const size = width === undefined ? undefined : inCharacters(width);
    return line(index, size, sheet.hiddenColumns.has(index), sheet.columnStyles.get(index));
  });
}

const line = (
  index: number,
  size: number | undefined,
  hidden: boolean,
  style: SpecLine['style'],
): SpecLine => ({
  index,
  ...(size === undefined ? {} : { size }),
  ...(hidden ? { hidden } : {}),
  ...(style ? { style } : {}),
});

type Rules = Pick<SheetSpec, 'validations' | 'conditionalFormats' | 'notes'>;

/** Rules and notes that the file does not have yet. */
function rulesOf(
  sheet: SheetModel,
  before: SheetBaseline | null,
): { rules: Rules; unsaved: readonly Unsaved[] } {
  const isNew = (item: unknown): boolean => before?.known.has(item) !== true;
  const validations = sheet.validations.filter(isNew).map(validationSpec);
  const formats = sheet.conditionalFormats
    .filter((format) => isNew(format) && !isPaneMark(format))
    .map(conditionalSpec);
  const notes = sheet.notes
    .filter(isNew)
    .map(({ row, column, content, author }) => ({ row, column, text: content, author }));
  const known = { validations: validations.filter(isKnown), conditionalFormats: formats.filter(isKnown) };
  return {
    rules: {
      ...(known.validations.length === 0 ? {} : { validations: known.validations }),
      ...(known.conditionalFormats.length === 0 ? {} : { conditionalFormats: known.conditionalFormats }),
      ...(notes.length === 0 ? {} : { notes }),
    },
    unsaved: [...validations, ...formats].every(isKnown) ? [] : ['aturan'],
  };
}

const isKnown = <T>(spec: T | null): spec is T => spec !== null;

/** Parts of a sheet that are made elsewhere than here: comments always, charts and tables on sheets of the file. */
function unsavedParts(sheet: SheetModel, before: SheetBaseline | null, tables: boolean): readonly Unsaved[] {
  const isNew = (item: unknown): boolean => before?.known.has(item) !== true;
  return [
    ...(sheet.charts.some(isNew) ? (['bagan'] as const) : []),
    ...(sheet.comments.some(isNew) ? (['komentar'] as const) : []),
    ...(tables && sheet.tables.some(isNew) ? (['tabel'] as const) : []),
    ...((sheet.protection?.password ?? '') === '' || sheet.protection === before?.protection
      ? []
      : (['proteksi'] as const)),
  ];
}
