import { createGridBuilder, type Grid } from '../../../core/table/grid';
import { createStringPool } from '../../../core/table/string-pool';
import type { ReadLimits } from '../limits';
import { readSideParts, type ListedSheet, type SideParts } from '../side-parts';
import { placeParts, readDirectory, type PlacedEntry } from '../zip-directory';
import { storeFormulas } from './formula-store';
import { piecesOf } from './part-bytes';
import { beyond, damaged, foreign, ReadError, type StopCause } from './read-error';
import { scanSheet } from './scan-sheet';
import { scanStrings } from './scan-strings';
import { smallParts, type SmallParts } from './small-parts';
import { numberTexts } from './text-numbers';
import { scanPieces } from './xml-pieces';

/** A workbook that was read, or why it was not. */
export type DirectBook =
  | {
      readonly ok: true;
      /** Sheets of cells in tab order, with their formulas. */
      readonly grids: readonly Grid[];
      /** For each sheet the start tag of its protection as written, or `null`. */
      readonly protections: readonly (string | null)[];
      readonly side: SideParts;
    }
  | {
      readonly ok: false;
      readonly cause: StopCause;
      /** What the file says beside its cells, as far as it was read. */
      readonly side: SideParts | null;
    };

/**
 * Reads an .xlsx from its bytes straight into columns: each part is inflated piece by piece and looked at once, every
 * shared string is decoded once, and neither the part nor a tree of it is ever kept.
 *
 * @param zip the whole file, which `readContainer` has passed.
 */
export async function readDirect(zip: Uint8Array, limits: ReadLimits): Promise<DirectBook> {
  let side: SideParts | null = null;
  try {
    const parts = openParts(zip, limits);
    side = readSideParts(parts);
    return { ok: true, ...(await readGrids(zip, parts, side, limits)), side };
  } catch (error) {
    if (error instanceof ReadError) return { ok: false, cause: error.cause, side };
    throw error;
  }
}

function openParts(zip: Uint8Array, limits: ReadLimits): SmallParts {
  const directory = readDirectory(zip, limits.bagian);
  const places = typeof directory === 'string' ? null : placeParts(zip, directory);
  if (!places) throw damaged();
  return smallParts(zip, places);
}

async function readGrids(
  zip: Uint8Array,
  parts: SmallParts,
  side: SideParts,
  limits: ReadLimits,
): Promise<Pick<Extract<DirectBook, { readonly ok: true }>, 'grids' | 'protections'>> {
  const book = parts.find(side.book);
  if (!book?.name.toLowerCase().endsWith('.xml')) throw foreign('format-lain');
  if (parts.text(side.book) === '') throw damaged();

  const sheets = side.sheets.map((sheet) => ({ ...sheet, place: partOf(parts, sheet.part) }));
  // One part listed ten thousand times would be read as often, and every total would count it as often.
  if (new Set(sheets.map(({ place }) => place)).size !== sheets.length) throw damaged();

  const pool = createStringPool();
  const numbers = numberTexts(pool, limits.teks);
  const strings = scanStrings(numbers);
  if (side.strings !== null) {
    await scanPieces(piecesOf(zip, partOf(parts, side.strings)), strings, limits.unsur);
  }
  const spendOnFormulas = budget(limits.rumus, 'rumus');
  const spendOnCells = budget(limits.sel, 'sel');
  const grids: Grid[] = [];
  const protections: (string | null)[] = [];
  for (const { place, ...sheet } of sheets) {
    const builder = createGridBuilder({ ...optionsOf(sheet, side), pool });
    const formulas = storeFormulas(spendOnFormulas);
    const scanner = scanSheet(
      { builder, strings: strings.codes(), numbers, formulas, date1904: side.date1904 },
      limits,
    );
    await scanPieces(piecesOf(zip, place), scanner, limits.unsur);
    spendOnCells(builder.bytes());
    grids.push(formulas.tellIn({ ...builder.finish(), hidden: scanner.hidden() }));
    protections.push(scanner.protection());
  }
  return { grids, protections };
}

const optionsOf = (
  { name, visibility }: ListedSheet,
  { date1904 }: SideParts,
): Pick<Grid, 'sheet' | 'visibility' | 'date1904'> => ({ sheet: name, visibility, date1904 });

/**
 * A part that is listed and not there is damage: a sheet that is left out would be counted as empty.
 *
 * @throws ReadError `rusak`.
 */
function partOf(parts: SmallParts, name: string): PlacedEntry {
  const part = parts.find(name);
  if (!part) throw damaged();
  return part;
}

/** Counts bytes for all sheets together; what it answers ends the reading beyond the limit. */
function budget(most: number, limit: 'rumus' | 'sel'): (bytes: number) => void {
  let spent = 0;
  return (bytes) => {
    spent += bytes;
    if (spent > most) throw beyond(limit);
  };
}
