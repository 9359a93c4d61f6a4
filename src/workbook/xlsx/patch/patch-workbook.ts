import { readContainer } from '../container';
import { openBook, type Book, type BookSheet } from './book-part';
import { openParts, type Parts } from './parts';
import { patchCells } from './patch-cells';
import { PatchError, refuseFile } from './patch-error';
import type { CellWrite, PatchResult, Refusal, WorkbookPatch } from './patch';
import { recalculate } from './recalculate';
import type { CellEdit } from './scan-cells';
import { openZip, type ZipPackage } from './zip-package';

/**
 * Changes a workbook file and nothing else in it: the parts that are concerned are written anew, every other part is
 * copied as it lies in the file, still packed.
 *
 * @param bytes a whole .xlsx or .xlsm; never changed.
 * @returns the new file, or everything that stands in the way; then nothing is written. Never throws for a bad file.
 */
export async function patchWorkbook(bytes: Uint8Array, patch: WorkbookPatch): Promise<PatchResult> {
  try {
    const zip = openFile(bytes);
    const parts = openParts(zip);
    const book = await openBook(parts);
    const recalculates = await writeCells(parts, book, patch.cells ?? []);
    return { ok: true, bytes: await zip.write(parts.changes()), recalculates };
  } catch (error) {
    if (error instanceof PatchError) return { ok: false, refusals: error.refusals };
    throw error;
  }
}

function openFile(bytes: Uint8Array): ZipPackage {
  const container = readContainer(bytes);
  if (!container.ok) throw refuseFile(container.reason);
  if (container.format !== 'xlsx') throw refuseFile('format-lain');
  const zip = openZip(bytes);
  if (!zip) throw refuseFile('rusak');
  // A signature says that nobody changed the file since.
  if (zip.names.some((name) => /^_xmlsignatures\//i.test(name))) throw refuseFile('bertanda-tangan');
  return zip;
}

/** Writes all cells, sheet by sheet; refusals of all sheets are said together. */
async function writeCells(parts: Parts, book: Book, cells: readonly CellWrite[]): Promise<boolean> {
  if (cells.length === 0) return false;
  const bySheet = new Map<BookSheet, CellEdit[]>();
  const refusals: Refusal[] = [];
  for (const { sheet: name, row, column, value } of cells) {
    const sheet = sheetNamed(book, name);
    if (!sheet) {
      refusals.push({ reason: 'lembar-tidak-ada', sheet: name, row, column });
      continue;
    }
    const edits = bySheet.get(sheet) ?? [];
    bySheet.set(sheet, edits);
    edits.push({ row, column, content: { kind: 'constant', value } });
  }
  const styles = book.relationships.find(({ kind }) => kind === 'styles')?.target ?? null;
  const scanned = new Set<string>();
  let hasFormulas = false;
  let changed = false;
  for (const [sheet, edits] of bySheet) {
    try {
      const news = await patchCells(parts, sheet, edits, styles);
      if (sheet.part !== null) scanned.add(sheet.part);
      hasFormulas ||= news.hasFormulas;
      changed ||= news.changedFormulas;
    } catch (error) {
      if (!(error instanceof PatchError)) throw error;
      refusals.push(...error.refusals);
    }
  }
  if (refusals.length > 0) throw new PatchError(refusals);
  return recalculate(parts, book, { scanned, hasFormulas, changed });
}

/** The sheet of that name, in any case, as Excel looks sheets up. */
const sheetNamed = (book: Book, name: string): BookSheet | undefined =>
  book.sheets.find((sheet) => sheet.name === name) ??
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
