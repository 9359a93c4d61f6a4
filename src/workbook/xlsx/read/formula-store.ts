import type { Grid } from '../../../core/table/grid';
import { formulaKey } from '../../../core/table/grid-formulas';
import { shiftFormula } from '../patch/formula-shift';
import { beyond, foreign } from './read-error';

/** How a `<f>` describes its formula. */
export interface FormulaTag {
  /** `normal`, `shared`, `array` or `dataTable`. */
  readonly kind: string;
  /** Number of a shared formula; '' when it names none. */
  readonly shared: string;
}

/** The formulas of one sheet while it is read. */
export interface FormulaStore {
  /**
   * @param row 0-based, as `column`.
   * @param column 0-based.
   * @param tag `null` for a formula that says nothing but its text.
   * @param text without `=`; '' where it is said elsewhere.
   * @throws ReadError `rumus` beyond the limit; `unsur` for a cell that shares what was not said before.
   */
  readonly add: (row: number, column: number, tag: FormulaTag | null, text: string) => void;
  /** The grid, able to tell the formulas. */
  readonly tellIn: (grid: Grid) => Grid;
}

/** A formula written out once for several cells. */
interface Master {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Columns of a sheet, by which a key is split again. */
const COLUMNS = 16_384;
/** About what a cell with a formula costs beside its text. */
const CELL_BYTES = 64;
/** More cells than this fit no map. */
const MOST_CELLS = 16_000_000;

/**
 * Starts gathering. A shared formula is written out for a cell when someone asks for it: the library, which does so at
 * once, shifts texts and sheet names along with the references (`"K1"` becomes `"K2"`).
 *
 * @param spend hears of every byte the formulas may come to take, and ends the reading beyond the limit.
 */
export function storeFormulas(spend: (bytes: number) => void): FormulaStore {
  const cells = new Map<number, string | Master>();
  const masters = new Map<string, Master>();

  const put = (row: number, column: number, formula: string | Master): void => {
    spend(CELL_BYTES + (typeof formula === 'string' ? formula : formula.text).length);
    if (cells.size >= MOST_CELLS) throw beyond('rumus');
    cells.set(formulaKey(row, column), formula);
  };
  const textAt = (key: number, formula: string | Master): string => {
    if (typeof formula === 'string') return formula;
    const [rows, columns] = [Math.floor(key / COLUMNS) - formula.row, (key % COLUMNS) - formula.column];
    // A reference that would leave the sheet is what Excel writes for one that leads nowhere.
    const text = `=${shiftFormula(formula.text, rows, columns) ?? '#REF!'}`;
    cells.set(key, text);
    return text;
  };

  return {
    add(row, column, tag, text) {
      if (tag?.kind === 'dataTable') return;
      if (tag?.kind !== 'shared') {
        if (text !== '') put(row, column, `=${text}`);
        return;
      }
      if (text !== '') {
        masters.set(tag.shared, { text, row, column });
        put(row, column, `=${text}`);
        return;
      }
      const master = masters.get(tag.shared);
      if (!master) throw foreign('unsur');
      put(row, column, master);
    },
    tellIn: (grid) => ({
      ...grid,
      formula(row, column) {
        const key = formulaKey(row, column);
        const formula = cells.get(key);
        return formula === undefined ? null : textAt(key, formula);
      },
      *formulaCells() {
        for (const [key, formula] of cells) {
          yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, formula: textAt(key, formula) };
        }
      },
    }),
  };
}
