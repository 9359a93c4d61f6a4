import { sheetPrefix } from '../../../core/table/address';
import { BOOK_ORDER, openBook, sheetIndex, type Book } from './book-part';
import { refuseFile } from './patch-error';
import type { Parts } from './parts';
import type { NameSpec } from '../../sheet-spec';
import {
  attributeOf,
  attributesOf,
  childrenOf,
  elementsOf,
  insertChild,
  rootOf,
  splice,
  withAttribute,
} from './xml-tags';
import { attributeText, cellText, escapeXml } from './xml-text';

/**
 * The workbook's XML, for a change of its lists.
 *
 * @throws PatchError when it is not written as Excel writes it.
 */
async function bookXml(parts: Parts, book: Book): Promise<string> {
  const xml = await parts.text(book.part);
  const root = rootOf(xml);
  // Strict files use other names for everything we would add.
  if (root?.name !== 'workbook' || xml.slice(root.start, root.end).includes('purl.oclc.org')) {
    throw refuseFile('bentuk-asing');
  }
  return xml;
}

const listOf = (xml: string, local: string): ReturnType<typeof childrenOf>[number] | undefined =>
  childrenOf(xml).find((child) => child.local === local);

/** Lists a sheet behind all others; `id` is the relationship to its part. */
export async function listSheet(
  parts: Parts,
  book: Book,
  sheet: { readonly name: string; readonly state: string; readonly id: string },
): Promise<void> {
  const xml = await bookXml(parts, book);
  const list = listOf(xml, 'sheets');
  if (!list) throw refuseFile('bentuk-asing');
  const old = childrenOf(xml.slice(list.start, list.end));
  const idName = attributesOf(old[0]?.tag ?? '').find(({ name }) => name.endsWith(':id'))?.name ?? 'r:id';
  const number = 1 + Math.max(0, ...book.sheets.map(({ sheetId }) => sheetId).filter(Number.isFinite));
  const state = sheet.state === 'visible' ? '' : ` state="${sheet.state}"`;
  const entry = `<sheet name="${attributeText(sheet.name)}" sheetId="${String(number)}"${state} ${idName}="${escapeXml(sheet.id)}"/>`;
  const made =
    list.innerEnd > list.innerStart
      ? splice(xml, [{ start: list.innerEnd, end: list.innerEnd, text: entry }])
      : splice(xml, [{ start: list.start, end: list.end, text: `<sheets>${entry}</sheets>` }]);
  parts.put(book.part, made);
}

/** Shows, hides or renames a sheet in the list; its place stays. */
export async function changeListed(
  parts: Parts,
  book: Book,
  index: number,
  change: { readonly name?: string; readonly state?: string },
): Promise<void> {
  const xml = await bookXml(parts, book);
  const list = listOf(xml, 'sheets');
  const entry = list && childrenOf(xml.slice(list.start, list.end))[index];
  if (!list || !entry) throw refuseFile('bentuk-asing');
  let { tag } = entry;
  if (change.name !== undefined) tag = withAttribute(tag, 'name', change.name);
  if (change.state !== undefined) {
    tag = withAttribute(tag, 'state', change.state === 'visible' ? null : change.state);
  }
  const at = list.start + entry.start;
  parts.put(book.part, splice(xml, [{ start: at, end: at + entry.tag.length, text: tag }]));
}

/** Sees to it that the sheet shown first is one that can be seen. */
export async function fixActiveTab(parts: Parts, bookPart: string): Promise<void> {
  const book = await openBook(parts);
  const xml = await parts.text(bookPart);
  const view = elementsOf(xml, 'workbookView')[0];
  if (!view) return;
  const active = Number(attributeOf(view.tag, 'activeTab') ?? 0);
  if (book.sheets[active]?.state === 'visible') return;
  const first = book.sheets.findIndex(({ state }) => state === 'visible');
  const tag = withAttribute(view.tag, 'activeTab', first <= 0 ? null : String(first));
  parts.put(bookPart, splice(xml, [{ start: view.start, end: view.start + view.tag.length, text: tag }]));
}

/** Sets defined names; one of the same name and the same sheet is replaced. */
export async function setNames(parts: Parts, book: Book, names: readonly NameSpec[]): Promise<void> {
  if (names.length === 0) return;
  let xml = await bookXml(parts, book);
  const entries = new Map<string, string>();
  const list = listOf(xml, 'definedNames');
  const inner = list ? xml.slice(list.start, list.end) : '';
  for (const { tag, start, end } of list ? childrenOf(inner) : []) {
    const key = nameKey(attributeOf(tag, 'name') ?? '', attributeOf(tag, 'localSheetId'));
    entries.set(key, inner.slice(start, end));
  }
  for (const { name, formula, sheet, hidden, comment } of names) {
    const at = sheet === undefined ? null : sheetIndex(book, sheet);
    const attributes = [
      ` name="${attributeText(name)}"`,
      comment === undefined ? '' : ` comment="${attributeText(comment)}"`,
      at === null ? '' : ` localSheetId="${String(at)}"`,
      hidden === true ? ' hidden="1"' : '',
    ];
    const element = `<definedName${attributes.join('')}>${cellText(formula)}</definedName>`;
    entries.set(nameKey(name, at === null ? null : String(at)), element);
  }
  const element = `<definedNames>${[...entries.values()].join('')}</definedNames>`;
  if (list) xml = splice(xml, [{ start: list.start, end: list.end, text: element }]);
  else {
    const inserted = insertChild(xml, BOOK_ORDER, 'definedNames', element);
    if (inserted === null) throw refuseFile('bentuk-asing');
    xml = inserted;
  }
  parts.put(book.part, xml);
}

const nameKey = (name: string, sheet: string | null): string => `${sheet ?? ''} ${name.toLowerCase()}`;

/** Takes a sheet from the list, with the names that belong to it; those of later sheets are counted anew. */
export async function unlistSheet(parts: Parts, book: Book, index: number): Promise<void> {
  const xml = await bookXml(parts, book);
  const list = listOf(xml, 'sheets');
  const entry = list && childrenOf(xml.slice(list.start, list.end))[index];
  if (!list || !entry) throw refuseFile('bentuk-asing');
  const changes = [{ start: list.start + entry.start, end: list.start + entry.end, text: '' }];
  for (const { tag, start, end } of elementsOf(xml, 'definedName')) {
    const local = attributeOf(tag, 'localSheetId');
    if (local === null || Number(local) < index) continue;
    const text = Number(local) === index ? '' : withAttribute(tag, 'localSheetId', String(Number(local) - 1));
    changes.push({ start, end: text === '' ? end : start + tag.length, text });
  }
  for (const { tag, start } of elementsOf(xml, 'workbookView')) {
    const earlier = ['activeTab', 'firstSheet'].reduce((made, name) => {
      const at = Number(attributeOf(made, name) ?? 0);
      return at > index || (at === index && at > 0) ? withAttribute(made, name, String(at - 1)) : made;
    }, tag);
    if (earlier !== tag) changes.push({ start, end: start + tag.length, text: earlier });
  }
  const made = splice(xml, changes);
  const empty = listOf(made, 'definedNames');
  const isEmpty = empty !== undefined && made.slice(empty.innerStart, empty.innerEnd).trim() === '';
  parts.put(book.part, isEmpty ? made.slice(0, empty.start) + made.slice(empty.end) : made);
}

/** A reference to whole rows of a sheet, as print titles are written: `'Rekap 1'!$1:$3`. */
export const rowsReference = (sheet: string, first: number, last: number): string =>
  `${sheetPrefix(sheet)}!$${String(first + 1)}:$${String(last + 1)}`;
