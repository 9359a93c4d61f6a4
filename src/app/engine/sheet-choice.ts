import { readSheet, type ReadSheet, type RecognisedSheet } from '../../core/schema/recognise';
import type { SheetChoice } from '../../core/schema/sheet-choice';
import { asText } from '../../core/table/cell-readers';
import type { Grid } from '../../core/table/grid';
import { KAMUS_NASIONAL, type Kamus } from '../../core/taxonomy/kamus';
import { fold } from '../../core/values/text';

export type { SheetChoice } from '../../core/schema/sheet-choice';

/** Choices by template, so that one template is arranged once, or by the key of one sheet, which goes first. */
export type SheetChoices = Readonly<Record<string, SheetChoice>>;

/** A recognised sheet, the keys its choices are kept under, and whether a choice was used. */
export interface ArrangedSheet {
  readonly sheet: RecognisedSheet;
  /** How it was read, so that edits can be followed. */
  readonly read: ReadSheet;
  /** The same for all sheets with these headers. */
  readonly template: string;
  /** This sheet alone. */
  readonly key: string;
  readonly chosen: boolean;
  /** A person said that it holds no data: nothing is found in it, not even that it is unknown. */
  readonly leftOut: boolean;
}

/** Recognises a sheet, then once more with what was decided about it or about sheets with the same header. */
export function arrangeSheet(
  file: string,
  grid: Grid,
  choices: SheetChoices,
  kamus: Kamus = KAMUS_NASIONAL,
): ArrangedSheet {
  const found = readSheet(file, grid, kamus);
  const template = signatureOf(found.sheet);
  const key = hash(`${template} ${fold(grid.sheet)}`);
  const choice = choices[key] ?? choices[template];
  const read = choice ? readSheet(file, grid, kamus, choice) : found;
  return {
    sheet: read.sheet,
    read,
    template,
    key,
    chosen: read.chosen,
    leftOut: read.chosen && choice?.role === 'lain',
  };
}

const ROWS_IN_SIGNATURE = 8;

/** A short mark of a template: of its headers, or of the texts at its top where no header was found. Holds no text. */
function signatureOf({ columns, grid }: RecognisedSheet): string {
  const texts =
    columns.length > 0
      ? columns.map(({ header }) => header)
      : [...grid.usedRows.subarray(0, ROWS_IN_SIGNATURE)].flatMap((row) =>
          grid.usedColumns.map((column) => {
            const value = grid.value(row, column);
            return typeof value === 'string' ? value : '';
          }),
        );
  return hash(texts.map(fold).join('\u0000'));
}

/** FNV-1a twice with different seeds: 64 bits, enough to tell the templates of one district apart. */
function hash(text: string): string {
  return [0x811c9dc5, 0x050c5d1f]
    .map((seed) => {
      let sum = seed;
      for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
      return (sum >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

/** The texts of the first rows of a sheet, so that a person can say which of them is the header. */
export function topRows(
  grid: Grid,
  count: number,
): readonly { readonly row: number; readonly texts: readonly string[] }[] {
  return [...grid.usedRows.subarray(0, count)].map((row) => ({
    row: row + 1,
    texts: grid.usedColumns
      .map((column) => asText(grid.value(row, column)).slice(0, 40))
      .filter((text) => text !== ''),
  }));
}
