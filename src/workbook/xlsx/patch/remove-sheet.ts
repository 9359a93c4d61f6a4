import { fixActiveTab, unlistSheet } from './book-edit';
import { openBook, type Book } from './book-part';
import type { Parts } from './parts';
import { refuseFile } from './patch-error';
import { relationshipsPart } from './parts';
import { isReferenced } from './sheet-references';
import { attributeOf, elementsOf, splice } from './xml-tags';

/**
 * Takes a sheet out of the workbook. What only it used is left for `dropUnreachable`.
 *
 * @throws PatchError `lembar-dirujuk` when formulas elsewhere speak of it.
 */
export async function removeSheet(parts: Parts, book: Book, index: number): Promise<void> {
  const sheet = book.sheets[index];
  if (!sheet) throw refuseFile('bentuk-asing');
  if (await isReferenced(parts, book, sheet.name, { part: sheet.part, index }))
    throw refuseFile('lembar-dirujuk', sheet.name);
  await unlistSheet(parts, book, index);
  const list = relationshipsPart(book.part);
  const links = await parts.text(list);
  const ids = new Set(book.relationships.filter(({ target }) => target === sheet.part).map(({ id }) => id));
  const gone = elementsOf(links, 'Relationship').filter(({ tag }) => ids.has(attributeOf(tag, 'Id') ?? ''));
  parts.put(
    list,
    splice(
      links,
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
}

/**
 * Checks what must hold of every workbook's list of sheets, and mends which one is shown first.
 *
 * @throws PatchError `lembar-terakhir` when no sheet can be seen any more.
 */
export async function finishSheets(parts: Parts, bookPart: string): Promise<void> {
  const { sheets } = await openBook(parts);
  if (!sheets.some(({ state }) => state === 'visible')) throw refuseFile('lembar-terakhir');
  await fixActiveTab(parts, bookPart);
}
