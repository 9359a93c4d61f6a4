import { cellAddress } from '../../../core/table/address';
import { addPart, freePartName } from './add-part';
import type { Book, BookSheet } from './book-part';
import { freeShapeBlock, noteBoxesXml, notesXml } from './note-parts';
import type { Parts } from './parts';
import { PatchError, refuseFile } from './patch-error';
import { SHEET_ORDER } from './sheet-pieces';
import type { NoteSpec } from '../../sheet-spec';
import { attributeOf, childrenOf, elementsOf, insertChild, splice } from './xml-tags';
import { cellText } from './xml-text';

/**
 * Puts notes on cells of a sheet.
 *
 * @param parts the package.
 * @param book the workbook.
 * @param sheet which sheet.
 * @param notes one for a cell.
 * @param putInSheet puts an element among the children of the sheet's part.
 * @throws PatchError `catatan-ada` for a cell that has a note or a thread of comments.
 */
export async function addNotes(
  parts: Parts,
  book: Book,
  sheet: BookSheet,
  notes: readonly NoteSpec[],
  putInSheet: (insert: (xml: string) => string) => Promise<void>,
): Promise<void> {
  const { part } = sheet;
  if (part === null || notes.length === 0) return;
  const links = await parts.relationships(part);
  const targetOf = (kind: string): string | null => links.find((link) => link.kind === kind)?.target ?? null;
  const [texts, boxes] = [targetOf('comments'), targetOf('vmlDrawing')];
  if (texts !== null && boxes !== null) {
    parts.put(texts, withTexts(await parts.text(texts), notes, sheet.name));
    parts.put(boxes, withBoxes(await parts.text(boxes), notes, await freeShapeBlock(parts)));
    return;
  }
  // Boxes without texts are buttons and the like: they share the one place a sheet has for boxes.
  if (texts !== null || boxes !== null) throw refuseFile('bentuk-asing', sheet.name);
  await addPart(parts, part, 'comments', freePartName(parts, book.part, 'comments'), notesXml(notes));
  const name = freePartName(parts, book.part, 'vmlDrawing');
  const id = await addPart(parts, part, 'vmlDrawing', name, noteBoxesXml(notes, await freeShapeBlock(parts)));
  await putInSheet((xml) => {
    const root = /\bxmlns:r="/.test(xml)
      ? ''
      : ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const made = insertChild(xml, SHEET_ORDER, 'legacyDrawing', `<legacyDrawing${root} r:id="${id}"/>`);
    if (made === null) throw refuseFile('bentuk-asing', sheet.name);
    return made;
  });
}

function withTexts(xml: string, notes: readonly NoteSpec[], sheet: string): string {
  const list = elementsOf(xml, 'commentList')[0];
  const authors = elementsOf(xml, 'authors')[0];
  if (list?.name !== 'commentList' || authors?.name !== 'authors') throw refuseFile('bentuk-asing', sheet);
  const old = xml.slice(list.start, list.end);
  const taken = new Set(childrenOf(old).map(({ tag }) => attributeOf(tag, 'ref')));
  const twice = notes.filter(({ row, column }) => taken.has(cellAddress(row, column)));
  if (twice.length > 0) {
    throw new PatchError(twice.map(({ row, column }) => ({ reason: 'catatan-ada', sheet, row, column })));
  }
  const known = childrenOf(xml.slice(authors.start, authors.end)).length;
  const made = notesXml(notes);
  const added = elementsOf(made, 'comment').map(({ start, end, tag }) => {
    const author = Number(attributeOf(tag, 'authorId')) + known;
    return made.slice(start, end).replace(/authorId="\d+"/, `authorId="${String(author)}"`);
  });
  const names = [...new Set(notes.map(({ author }) => author))].map(
    (name) => `<author>${cellText(name)}</author>`,
  );
  return splice(xml, [
    { start: authors.start, end: authors.end, text: grown(xml, authors, names) },
    { start: list.start, end: list.end, text: grown(xml, list, added) },
  ]);
}

function grown(
  xml: string,
  { tag, name, innerStart, innerEnd }: ReturnType<typeof elementsOf>[number],
  items: readonly string[],
): string {
  return `${tag.replace(/\s*\/?>$/, '')}>${xml.slice(innerStart, innerEnd)}${items.join('')}</${name}>`;
}

/**
 * Boxes of a block of ids of their own, behind those that are there.
 *
 * @throws PatchError when the list of boxes is not XML.
 */
function withBoxes(xml: string, notes: readonly NoteSpec[], block: number): string {
  const made = noteBoxesXml(notes, block);
  const shapes = elementsOf(made, 'shape').map(({ start, end }) => made.slice(start, end));
  const type = elementsOf(made, 'shapetype').map(({ start, end }) => made.slice(start, end));
  const hasType = /id=["']_x0000_t202["']/.test(xml);
  const at = xml.lastIndexOf('</xml>');
  if (at < 0) throw refuseFile('bentuk-asing');
  const counted = xml.replace(/(idmap\b[^>]*\bdata=["'])([\d,]*)/, `$1$2,${String(block)}`);
  const end = counted.lastIndexOf('</xml>');
  return `${counted.slice(0, end)}${hasType ? '' : type.join('')}${shapes.join('')}${counted.slice(end)}`;
}
