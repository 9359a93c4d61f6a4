import type { Book } from './book-part';
import type { Parts } from './parts';
import { attributeOf, elementsOf, splice } from './xml-tags';
import { attributeText } from './xml-text';

/** Room for another sheet's name and a quote. */
const LONGEST_BEHIND = 80;
/** Parts that hold no formulas, but may hold any text. */
const NO_FORMULAS = /(^|\/)(sharedStrings|styles|theme\d*|comments\d*)\.xml$|^docProps\//i;

/**
 * True when a formula, name, chart or pivot table of the workbook may speak of a sheet by its name. A name that merely
 * looks like it counts too: nothing breaks when we then leave the sheet alone.
 *
 * @param parts the package.
 * @param book the workbook.
 * @param sheet the name looked for.
 * @param own the sheet itself, when its own formulas and names do not count; `null` to count them.
 */
export async function isReferenced(
  parts: Parts,
  book: Book,
  sheet: string,
  own: { readonly part: string | null; readonly index: number } | null,
): Promise<boolean> {
  const written = [sheet, sheet.replaceAll("'", "''")].map((name) => attributeText(name).toLowerCase());
  for (const name of parts.names()) {
    if (name === own?.part || !/\.xml$/i.test(name) || NO_FORMULAS.test(name)) continue;
    const text = (await parts.text(name)).toLowerCase();
    const others = name === book.part ? withoutOwn(text, own?.index ?? null) : text;
    if (written.some((one) => mentions(others, one))) return true;
  }
  return false;
}

/** The workbook's part without its list of sheets and without the names that belong to one of them. */
function withoutOwn(xml: string, index: number | null): string {
  const list = elementsOf(xml, 'sheets');
  const names = elementsOf(xml, 'definedname').filter(
    ({ tag }) => index !== null && attributeOf(tag, 'localsheetid') === String(index),
  );
  return splice(
    xml,
    [...list, ...names].map(({ start, end }) => ({ start, end, text: '' })),
  );
}

/** In a formula a sheet's name is followed by `!` or `'!`, the first of several by a colon; a pivot's source quotes it. */
function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const behind = text.slice(at + name.length, at + name.length + LONGEST_BEHIND);
    if (/^('|&apos;|&#39;)?!|^:[^<>"!]*!/.test(behind)) return true;
    if (text.slice(Math.max(0, at - 7), at) === 'sheet="' && behind.startsWith('"')) return true;
  }
  return false;
}
