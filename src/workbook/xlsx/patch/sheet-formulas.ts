import { contains, parseReference } from '../../a1';
import type { Area } from '../../port';
import { refuseFile } from './patch-error';
import type { CellRefusal } from './patch';
import { shiftFormula } from './formula-shift';
import { attributeOf } from './xml-tags';
import { escapeXml, unescapeXml } from './xml-text';

/** A place on a sheet; both offsets 0-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** One `<f>` as it stands in a cell. `text` is still escaped. */
export interface FormulaElement {
  readonly tag: string;
  readonly text: string;
}

/** What is known of a sheet's formulas while it is scanned from top to bottom. */
export interface FormulaWatch {
  /** True once any formula was seen. */
  readonly any: () => boolean;
  /** Areas filled by one formula, of which no cell can be changed alone. */
  readonly wholes: () => readonly Area[];
  /**
   * Hears of a formula that stays. Answers the element to put in its place when the formula it shares goes away, else
   * `null`. `placeOf` is asked only then.
   */
  readonly stays: (formula: FormulaElement, placeOf: () => Place) => string | null;
  /** Hears of a formula whose cell gets another content. */
  readonly goes: (formula: FormulaElement, place: Place) => CellRefusal | null;
}

/** One long formula shared by a million cells would fill gigabytes when each gets its own; in characters. */
const MOST_GROWTH = 64 * 2 ** 20;

/** Starts watching a sheet. */
export function watchFormulas(): FormulaWatch {
  /** Shared formulas by their number: where they are written out, and whether that cell loses its content. */
  const shared = new Map<string, { readonly text: string; readonly place: Place; readonly gone: boolean }>();
  const orphans = new Set<string>();
  const wholes: Area[] = [];
  let any = false;
  let grown = 0;

  const wholeOf = (tag: string): Area => {
    const area = parseReference(attributeOf(tag, 'ref') ?? '')?.area;
    if (!area) throw refuseFile('bentuk-asing');
    return area;
  };
  const kindOf = (tag: string): string => attributeOf(tag, 't') ?? 'normal';

  return {
    any: () => any,
    wholes: () => wholes,
    stays({ tag, text }, placeOf) {
      any = true;
      const kind = kindOf(tag);
      if (kind === 'array' || kind === 'dataTable') wholes.push(wholeOf(tag));
      if (kind !== 'shared') return null;
      const number = attributeOf(tag, 'si') ?? '';
      if (attributeOf(tag, 'ref') !== null) {
        // The place matters only of one that goes.
        shared.set(number, { text, place: { row: 0, column: 0 }, gone: false });
        return null;
      }
      const master = shared.get(number);
      if (!master) orphans.add(number);
      if (!master?.gone) return null;
      const place = placeOf();
      const own = shiftFormula(
        unescapeXml(master.text),
        place.row - master.place.row,
        place.column - master.place.column,
      );
      grown += own?.length ?? 0;
      if (own === null || grown > MOST_GROWTH) throw refuseFile('rumus-bersama');
      return `<f>${escapeXml(own)}</f>`;
    },
    goes({ tag, text }, place) {
      any = true;
      const kind = kindOf(tag);
      if (kind === 'array' || kind === 'dataTable') {
        const area = wholeOf(tag);
        const alone = { top: place.row, left: place.column, bottom: place.row, right: place.column };
        if (kind === 'array' && contains(alone, area)) return null;
        wholes.push(area);
        return 'rumus-larik';
      }
      if (kind !== 'shared' || attributeOf(tag, 'ref') === null) return null;
      const number = attributeOf(tag, 'si') ?? '';
      // A cell above already leans on it, so it is not written down as Excel does.
      if (orphans.has(number)) return 'rumus-bersama';
      shared.set(number, { text, place, gone: true });
      return null;
    },
  };
}
