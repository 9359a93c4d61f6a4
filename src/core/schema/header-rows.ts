import { asText } from '../table/cell-readers';
import type { Grid } from '../table/grid';
import { itemAt } from '../values/at';
import { fold } from '../values/text';
import { isNumberingRow, MAX_LABEL } from './header-block';
import { HEADER_NAMES } from './header-names';
import { withoutBrackets } from './match-header';

/** What the rows of a sheet are as parts of a header; looked at once each. */
export interface HeaderRows {
  /** True for a row of labels: it neither numbers the columns nor holds amounts or counts. */
  readonly isLabelled: (row: number) => boolean;
  /**
   * False where no column of a block can bear a wording that is known letter for letter: nearly every block of data. True
   * says only that the block has to be read.
   *
   * @param first first row of the block, 0-based.
   * @param last its last row.
   */
  readonly mayBeNamed: (first: number, last: number) => boolean;
  /** Forgets rows that were edited, 0-based. */
  readonly forget: (rows: Iterable<number>) => void;
}

/** A label as part of a known wording: none of its words is foreign to all of them, and whether it is one by itself. */
interface Label {
  /** Folded, with what stands in brackets and without it. */
  readonly full: string;
  readonly bare: string;
  readonly isFamiliar: boolean;
  readonly isName: boolean;
}

const BLANK: Label = { full: '', bare: '', isFamiliar: true, isName: false };

let names: ReadonlySet<string> | undefined;
let words: ReadonlySet<string> | undefined;

/** Starts looking at the rows of a sheet. */
export function createHeaderRows(grid: Grid): HeaderRows {
  const labels = new Map<string, Label>();
  const lines = new Map<number, readonly Label[]>();
  const labelled = new Map<number, boolean>();

  const labelOf = (text: string): Label => {
    let label = labels.get(text);
    if (!label) labels.set(text, (label = readLabel(text)));
    return label;
  };
  const lineAt = (row: number): readonly Label[] => {
    let line = lines.get(row);
    if (!line) {
      line = grid.usedColumns.map((column) => labelOf(asText(grid.value(row, column)).slice(0, MAX_LABEL)));
      lines.set(row, line);
    }
    return line;
  };

  return {
    isLabelled(row) {
      let is = labelled.get(row);
      if (is === undefined) labelled.set(row, (is = !isNumberingRow(grid, row) && !hasNumbers(grid, row)));
      return is;
    },
    mayBeNamed(first, last) {
      // A merged cell lends its label to columns and rows beside it.
      if (grid.merges.some(({ top, bottom }) => top <= last && bottom >= first)) return true;
      const block = Array.from({ length: last - first + 1 }, (_, at) => lineAt(first + at));
      return grid.usedColumns.some((_, at) => mayName(block.map((line) => itemAt(line, at, BLANK))));
    },
    forget(rows) {
      for (const row of rows) {
        lines.delete(row);
        labelled.delete(row);
      }
    },
  };
}

/**
 * What is looked up of a column is its lowest label or all of them joined, so one of them is a known wording or none of
 * their words is foreign. Over a blank cell the label of another column may count.
 */
function mayName(labels: readonly Label[]): boolean {
  if (labels.some(({ isName }) => isName)) return true;
  const own = labels.filter((label) => label !== BLANK);
  if (own.length === 0 || own.some(({ isFamiliar }) => !isFamiliar)) return false;
  if (own.length < labels.length) return true;
  if (own.length === 1) return false;
  // The same label in two rows is one label.
  const distinct = own.filter((label, at) => label !== own[at - 1]);
  return [distinct.map(({ full }) => full), distinct.map(({ bare }) => bare)].some((forms) =>
    knownNames().has(forms.filter((form) => form !== '').join(' ')),
  );
}

function readLabel(text: string): Label {
  if (text === '') return BLANK;
  const outside = withoutBrackets(text);
  const full = fold(text);
  const bare = outside === text ? full : fold(outside);
  // A bracket that closes in another label takes what is between with it.
  const isOpen = /[()]/.test(outside);
  const isName = isOpen || knownNames().has(full) || knownNames().has(bare);
  return {
    full,
    bare,
    isName,
    isFamiliar: isName || bare.split(' ').every((word) => knownWords().has(word)),
  };
}

const knownNames = (): ReadonlySet<string> =>
  (names ??= new Set(HEADER_NAMES.flatMap(({ names: known }) => known)));

const knownWords = (): ReadonlySet<string> =>
  (words ??= new Set(['', ...[...knownNames()].flatMap((name) => name.split(' '))]));

/** True for a row with amounts or counts in it: years apart, a header has no numbers. */
function hasNumbers(grid: Grid, row: number): boolean {
  let numbers = 0;
  let filled = 0;
  for (const column of grid.usedColumns) {
    const value = grid.value(row, column);
    if (value === null) continue;
    filled += 1;
    if (typeof value === 'number' && !(Number.isInteger(value) && value >= 1990 && value <= 2100))
      numbers += 1;
  }
  return numbers > 0 && numbers >= filled * 0.2;
}
