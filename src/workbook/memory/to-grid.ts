import { createGridBuilder, type Grid } from '../../core/table/grid';
import { withFormulas, withLinks } from '../../core/table/grid-formulas';
import { intersection, touches } from '../a1';
import type { Area } from '../port';
import { formulaAt, formulasBelow, usedArea, valueAt } from './cells';
import { cellKey, columnOfKey, rowOfKey } from './cell-key';
import type { BookModel, SheetModel } from './model';

/** Work done between two looks at the clock, in cells. */
const STEP = 4096;

/**
 * The cells of a sheet as they are now. An untouched sheet answers the grid it was read as; a changed one is gathered
 * anew, and kept until the next change. `pause` is called every few thousand cells of gathering: wait in it to let
 * others work.
 */
export async function gridOfSheet(
  book: BookModel,
  sheet: SheetModel,
  options: { readonly formulas: boolean; readonly pause: () => Promise<void> | undefined },
): Promise<Grid> {
  if (isUntouched(sheet)) {
    return asAsked(sheet.base, sheet.formulas, options);
  }
  const { base, name, visibility, version, merges } = sheet;
  // A copy: someone may write while we pause.
  const changed = new Map(sheet.changed);
  const used = usedArea(sheet);
  const builder = createGridBuilder({ sheet: name, pool: book.pool, visibility, date1904: book.date1904 });
  const formulas = new Map<number, string>();
  for (const [key, formula] of formulasBelow(sheet)) if (!changed.has(key)) formulas.set(key, formula);
  let cells = 0;
  for (const column of base.usedColumns) {
    for (const row of base.usedRows) {
      const key = cellKey(row, column);
      if (changed.has(key)) continue;
      builder.set(row, column, base.value(row, column));
      cells += 1;
      if (cells % STEP === 0) await options.pause();
    }
  }
  for (const [key, { value, formula }] of changed) {
    builder.set(rowOfKey(key), columnOfKey(key), value);
    if (formula !== null) formulas.set(key, formula);
  }
  // Merges that lie beside all values say nothing, and Excel's object model does not tell of them.
  for (const area of merges) if (used && touches(area, used)) builder.merge(area);
  const grid = withLinks(builder.finish(), base);
  if (sheet.version === version && sheet.name === name && sheet.visibility === visibility) {
    sheet.base = grid;
    sheet.formulas = formulas;
    sheet.changed.clear();
    sheet.gathered = merges;
  }
  return asAsked(grid, formulas, options);
}

/** The cells of some areas as they are now; `pause` as in {@link gridOfSheet}. Merges are left out. */
export async function gridOfAreas(
  book: BookModel,
  sheet: SheetModel,
  areas: readonly Area[],
  options: { readonly formulas: boolean; readonly pause: () => Promise<void> | undefined },
): Promise<Grid> {
  const { name, visibility } = sheet;
  const used = usedArea(sheet);
  const builder = createGridBuilder({ sheet: name, pool: book.pool, visibility, date1904: book.date1904 });
  const formulas = new Map<number, string>();
  let cells = 0;
  for (const area of areas) {
    const { top, left, bottom, right } = (used && intersection(area, used)) ?? NOTHING;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        builder.set(row, column, valueAt(sheet, row, column));
        const formula = formulaAt(sheet, row, column);
        if (formula !== null) formulas.set(cellKey(row, column), formula);
        cells += 1;
        if (cells % STEP === 0) await options.pause();
      }
    }
  }
  const grid = withLinks(builder.finish(), sheet.base);
  return options.formulas ? withFormulas(grid, formulas) : grid;
}

const NOTHING: Area = { top: 0, left: 0, bottom: -1, right: -1 };

/** Formulas are told to those who asked for them only: those of the map, or without one those the file had. */
function asAsked(
  grid: Grid,
  known: ReadonlyMap<number, string> | null,
  { formulas }: { readonly formulas: boolean },
): Grid {
  if (formulas) return known || !grid.formulaCells ? withFormulas(grid, known ?? new Map()) : grid;
  if (!grid.formulaCells) return grid;
  const plain: { -readonly [K in keyof Grid]: Grid[K] } = { ...grid };
  delete plain.formula;
  delete plain.formulaCells;
  return plain;
}

const isUntouched = ({ base, changed, name, visibility, merges, gathered }: SheetModel): boolean =>
  changed.size === 0 && base.sheet === name && base.visibility === visibility && gathered === merges;
