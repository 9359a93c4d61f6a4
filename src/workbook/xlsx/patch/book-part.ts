import type { Parts, Relationship } from './parts';
import { refuseFile } from './patch-error';
import {
  attributeOf,
  attributesOf,
  childrenOf,
  insertChild,
  rootOf,
  splice,
  withAttribute,
} from './xml-tags';

/** A sheet as the workbook lists it. */
export interface BookSheet {
  readonly name: string;
  readonly sheetId: number;
  /** Its part; `null` when the list points nowhere. */
  readonly part: string | null;
  /** False for a chart sheet or a macro sheet. */
  readonly isWorksheet: boolean;
  readonly state: string;
}

/** The workbook's own part and the sheets it lists, in tab order. */
export interface Book {
  readonly part: string;
  readonly sheets: readonly BookSheet[];
  readonly relationships: readonly Relationship[];
}

/** Children of `<workbook>` in the order of the schema. */
export const BOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
] as const;

/**
 * Reads the list of sheets.
 *
 * @throws PatchError `format-lain` for a workbook that is not .xlsx or .xlsm.
 */
export async function openBook(parts: Parts): Promise<Book> {
  if (!parts.has('_rels/.rels')) throw refuseFile('format-lain');
  const root = await parts.relationships('');
  const part = root.find(({ kind }) => kind === 'officeDocument')?.target ?? null;
  if (!part?.endsWith('.xml')) throw refuseFile('format-lain');
  const xml = await parts.text(part);
  if (rootOf(xml)?.local !== 'workbook') throw refuseFile('bentuk-asing');
  const relationships = await parts.relationships(part);
  const list = childrenOf(xml).find(({ local }) => local === 'sheets');
  if (!list) throw refuseFile('bentuk-asing');
  const sheets = childrenOf(xml.slice(list.start, list.end)).map(({ tag }): BookSheet => {
    const id = attributesOf(tag).find(({ name }) => /(^|:)id$/.test(name))?.value;
    const link = relationships.find((one) => one.id === id);
    return {
      name: attributeOf(tag, 'name') ?? '',
      sheetId: Number(attributeOf(tag, 'sheetId')),
      part: link?.target ?? null,
      isWorksheet: link?.kind === 'worksheet',
      state: attributeOf(tag, 'state') ?? 'visible',
    };
  });
  return { part, sheets, relationships };
}

/**
 * The workbook's XML with Excel told to compute everything when it opens the file.
 *
 * @throws PatchError `bentuk-asing` when its names carry a prefix.
 */
export function withFullCalculation(xml: string): string {
  if (rootOf(xml)?.name !== 'workbook') throw refuseFile('bentuk-asing');
  const old = childrenOf(xml).find(({ local }) => local === 'calcPr');
  if (old) {
    const tag = withAttribute(old.tag, 'fullCalcOnLoad', '1');
    return splice(xml, [{ start: old.start, end: old.start + old.tag.length, text: tag }]);
  }
  const made = insertChild(xml, BOOK_ORDER, 'calcPr', '<calcPr fullCalcOnLoad="1"/>');
  if (made === null) throw refuseFile('bentuk-asing');
  return made;
}

/**
 * Place of a sheet in tab order, 0-based; its name in any case, as Excel looks sheets up.
 *
 * @throws PatchError `lembar-tidak-ada` when there is none.
 */
export function sheetIndex(book: Book, name: string): number {
  const at = book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (at < 0) throw refuseFile('lembar-tidak-ada', name);
  return at;
}
