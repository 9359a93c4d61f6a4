import { readContainer } from '../container';
import { changeListed, setNames } from './book-edit';
import { openBook, sheetIndex, type Book } from './book-part';
import { addNotes } from './change-notes';
import { changeSheet, editFrame } from './change-sheet';
import { addSheet, replaceSheet } from './add-sheet';
import { openParts, type Parts } from './parts';
import { PatchError, refuseFile } from './patch-error';
import type { PatchResult, SheetChange, WorkbookPatch } from './patch';
import { recalculate, type FormulaNews } from './recalculate';
import { dropUnreachable, reachableParts } from './remove-part';
import { finishSheets, removeSheet } from './remove-sheet';
import { isReferenced } from './sheet-references';
import type { NameSpec } from '../../sheet-spec';
import { isName, isSheetName } from '../../spec-names';
import { stylesOf, type OpenStyles } from './styles-of';
import { writeCells } from './write-cells';
import { openZip, type ZipPackage } from './zip-package';

/**
 * Changes a workbook file and nothing else in it: the parts that are concerned are written anew, every other part is
 * copied as it lies in the file, still packed.
 *
 * @param bytes a whole .xlsx or .xlsm; never changed.
 * @param patch what is to be changed; sheets are named as the file names them, in any case.
 * @returns the new file, or everything that stands in the way; then nothing is written. Never throws for a bad file.
 */
export async function patchWorkbook(bytes: Uint8Array, patch: WorkbookPatch): Promise<PatchResult> {
  try {
    const zip = openFile(bytes);
    const parts = openParts(zip);
    const recalculates = await applyPatch(parts, patch);
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

/**
 * Applies a patch to an opened package.
 *
 * @returns true when the workbook holds formulas.
 * @throws PatchError with what stands in the way.
 */
export async function applyPatch(parts: Parts, patch: WorkbookPatch): Promise<boolean> {
  const book = await openBook(parts);
  const styles = stylesOf(parts, book);
  const { added = [], removed = [], sheets = [], names = [] } = patch;
  const restructured = added.length + removed.length > 0;
  const before = restructured ? await reachableParts(parts) : null;

  const news = await writeCells(parts, book, patch.cells ?? [], styles);
  for (const change of sheets) await changeOne(parts, change, styles);
  for (const name of removed) {
    const current = await openBook(parts);
    await removeSheet(parts, current, sheetIndex(current, name));
  }
  const ownNames: NameSpec[] = [];
  for (const { replaces, ...spec } of added) {
    const current = await openBook(parts);
    const at = current.sheets.findIndex(({ name }) => name.toLowerCase() === spec.name.toLowerCase());
    const open = await styles.open();
    ownNames.push(
      ...(replaces === true && at >= 0
        ? await replaceSheet(parts, current, at, spec, open)
        : await addSheet(parts, current, spec, open)),
    );
  }
  const bad = names.find(({ name, formula }) => !isName(name) || formula === '');
  if (bad) throw refuseFile('nama-dipakai');
  await setNames(parts, await openBook(parts), [...ownNames, ...names]);
  if (restructured || sheets.some(({ visibility }) => visibility !== undefined)) {
    await finishSheets(parts, book.part);
  }
  if (before) await dropUnreachable(parts, before);
  styles.save();
  return countFormulas(parts, patch, news);
}

async function countFormulas(parts: Parts, patch: WorkbookPatch, news: FormulaNews): Promise<boolean> {
  const { cells = [], added = [], removed = [], names = [] } = patch;
  const moved = removed.length > 0 || added.some(({ replaces }) => replaces === true);
  const computed = added.some(
    ({ cells: own, body }) =>
      own.some(({ content }) => content?.kind === 'formula') || body?.formulas?.some(Boolean) === true,
  );
  // Looks alone change no number.
  const values = cells.some(({ value, formula }) => value !== undefined || formula !== undefined);
  if (!values && !moved && !computed && names.length === 0) return false;
  return recalculate(parts, await openBook(parts), {
    scanned: news.scanned,
    hasFormulas: news.hasFormulas || computed,
    changed: news.changed || moved || computed,
  });
}

async function changeOne(parts: Parts, change: SheetChange, styles: OpenStyles): Promise<void> {
  const book = await openBook(parts);
  const index = sheetIndex(book, change.sheet);
  const sheet = book.sheets[index];
  if (!sheet) throw refuseFile('lembar-tidak-ada', change.sheet);
  if (touchesSheet(change)) await changeSheet(parts, sheet, change, await styles.open());
  await addNotes(parts, book, sheet, change.notes ?? [], (insert) => editFrame(parts, sheet, insert));
  if (change.visibility !== undefined) await changeListed(parts, book, index, { state: change.visibility });
  if (change.rename !== undefined) await rename(parts, book, index, change.rename);
}

/** True when the sheet's own part is concerned, not only the list of sheets or the notes. */
const touchesSheet = (change: SheetChange): boolean => OF_PART.some((key) => change[key] !== undefined);

const OF_PART = [
  'tabColor',
  'showGridlines',
  'frozen',
  'columns',
  'merges',
  'protection',
  'validations',
  'conditionalFormats',
] as const satisfies readonly (keyof SheetChange)[];

async function rename(parts: Parts, book: Book, index: number, name: string): Promise<void> {
  const old = book.sheets[index]?.name ?? '';
  const taken = book.sheets.some(
    (sheet, at) => at !== index && sheet.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken || !isSheetName(name)) throw refuseFile('nama-lembar', name);
  if (await isReferenced(parts, book, old, null)) throw refuseFile('lembar-dirujuk', old);
  await changeListed(parts, book, index, { name });
}
