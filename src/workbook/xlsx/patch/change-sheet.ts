import { areaAddress } from '../../a1';
import type { BookSheet } from './book-part';
import type { Parts } from './parts';
import { PatchError, refuseFile } from './patch-error';
import type { SheetChange } from './patch';
import { conditionalXml, paneXml, protectionXml, SHEET_ORDER, validationXml } from './sheet-pieces';
import { joinBytes, openSheet } from './sheet-part';
import { isTooLong } from './spec-problems';
import type { StyleBook } from './style-book';
import { argb } from './style-xml';
import {
  attributeOf,
  childrenOf,
  elementsOf,
  insertChild,
  isWhole,
  splice,
  withAttribute,
  type Element,
} from './xml-tags';
import { endOfHidden, isTag, textOf, word } from './xml-bytes';

const DATA_END = word('</sheetData');
const LT = 0x3c;

/**
 * Changes what a sheet says of itself beside its cells; what is there already stays.
 *
 * @throws PatchError when the sheet is not written as Excel writes it.
 */
export async function changeSheet(
  parts: Parts,
  sheet: BookSheet,
  change: SheetChange,
  styles: StyleBook,
): Promise<void> {
  if (!sheet.isWorksheet || sheet.part === null) throw refuseFile('bukan-lembar-kerja', sheet.name);
  refuseTooLong(change);
  await editFrame(parts, sheet, (frame) => changed(frame, change, styles));
}

/**
 * Changes the text a sheet's part is without its rows, however large they are.
 *
 * @param parts the package.
 * @param sheet a worksheet.
 * @param edit gets the part with an empty `<sheetData></sheetData>` and answers it changed.
 * @throws PatchError when the sheet is not written as Excel writes it.
 */
export async function editFrame(
  parts: Parts,
  sheet: BookSheet,
  edit: (frame: string) => string,
): Promise<void> {
  const part = sheet.part ?? '';
  const bytes = await parts.bytes(part);
  const { head, from, empty } = openSheet(bytes, sheet.name);
  const end = empty ? from : endOfData(bytes);
  if (end < 0) throw refuseFile('bentuk-asing', sheet.name);
  const tail = empty ? `</sheetData>${textOf(bytes, from, bytes.length)}` : textOf(bytes, end, bytes.length);
  if (!isWhole(head + tail)) throw refuseFile('bentuk-asing', sheet.name);
  const made = edit(head + tail);
  const cut = elementsOf(made, 'sheetData')[0];
  if (!cut) throw refuseFile('bentuk-asing', sheet.name);
  const encoder = new TextEncoder();
  const rows = empty ? new Uint8Array() : bytes.subarray(from, end);
  parts.put(
    part,
    joinBytes([
      encoder.encode(made.slice(0, cut.innerStart)),
      rows,
      encoder.encode(made.slice(cut.innerEnd)),
    ]),
  );
}

function refuseTooLong({ sheet, validations = [] }: SheetChange): void {
  const long = validations.filter(isTooLong).map(({ areas }) => areas[0]);
  if (long.length === 0) return;
  throw new PatchError(
    long.map((area) => ({
      reason: 'teks-terlalu-panjang',
      sheet,
      row: area?.top ?? null,
      column: area?.left ?? null,
    })),
  );
}

/** Where the rows end, looked for from behind: what follows them is short. */
function endOfData(bytes: Uint8Array): number {
  for (let at = bytes.lastIndexOf(LT); at >= 0; at = bytes.lastIndexOf(LT, at - 1)) {
    if (isTag(bytes, at, DATA_END)) return at;
    // A comment could hold anything; such a sheet is not worth a second look.
    if (bytes[at + 1] === 0x21 && endOfHidden(bytes, at) >= 0) return -1;
    if (at === 0) return -1;
  }
  return -1;
}

function changed(xml: string, change: SheetChange, styles: StyleBook): string {
  let made = xml;
  if (change.tabColor !== undefined) made = withTabColor(made, change.tabColor);
  if (change.frozen || change.showGridlines !== undefined) made = withView(made, change);
  if (change.columns && change.columns.length > 0) made = withColumns(made, change.columns, styles);
  if (change.protection !== undefined) {
    made = without(made, 'sheetProtection');
    if (change.protection) made = withChild(made, 'sheetProtection', protectionXml(change.protection));
  }
  if (change.merges && change.merges.length > 0) {
    const cells = change.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`);
    made = withItems(made, 'mergeCells', 'mergeCell', cells);
  }
  const formats = change.conditionalFormats ?? [];
  if (formats.length > 0) {
    const last = elementsOf(made, 'cfRule').reduce(
      (most, { tag }) => Math.max(most, Number(attributeOf(tag, 'priority') ?? 0) || 0),
      0,
    );
    const text = formats.map((format, at) => conditionalXml(format, last + at + 1, styles)).join('');
    made = withChild(made, 'conditionalFormatting', text);
  }
  const validations = change.validations ?? [];
  if (validations.length > 0) {
    made = withItems(made, 'dataValidations', 'dataValidation', validations.map(validationXml));
  }
  return made;
}

/**
 * Puts an element where the schema wants it.
 *
 * @throws PatchError when the sheet is not written as Excel writes it.
 */
function withChild(xml: string, local: string, element: string): string {
  const made = insertChild(xml, SHEET_ORDER, local, element);
  if (made === null) throw refuseFile('bentuk-asing');
  return made;
}

const childOf = (xml: string, local: string): Element | undefined =>
  childrenOf(xml).find((child) => child.local === local);

function without(xml: string, local: string): string {
  const old = childOf(xml, local);
  return old ? xml.slice(0, old.start) + xml.slice(old.end) : xml;
}

/** A counted list of the sheet with more items behind those it has. */
function withItems(xml: string, list: string, item: string, items: readonly string[]): string {
  const old = childOf(xml, list);
  if (!old) {
    return withChild(xml, list, `<${list} count="${String(items.length)}">${items.join('')}</${list}>`);
  }
  const had = elementsOf(xml.slice(old.start, old.end), item).length;
  const open = withAttribute(old.tag, 'count', String(had + items.length)).replace(/\s*\/>$/, '>');
  const text = `${open}${xml.slice(old.innerStart, old.innerEnd)}${items.join('')}</${list}>`;
  return splice(xml, [{ start: old.start, end: old.end, text }]);
}

function withTabColor(xml: string, color: string): string {
  const tab = `<tabColor rgb="${argb(color) ?? 'FF000000'}"/>`;
  const old = childOf(xml, 'sheetPr');
  if (!old) return withChild(xml, 'sheetPr', `<sheetPr>${tab}</sheetPr>`);
  const inner = xml.slice(old.start, old.end);
  const rest = childrenOf(inner)
    .filter(({ local }) => local !== 'tabColor')
    .map(({ start, end }) => inner.slice(start, end));
  const text = `${old.tag.replace(/\s*\/?>$/, '')}>${tab}${rest.join('')}</sheetPr>`;
  return splice(xml, [{ start: old.start, end: old.end, text }]);
}

function withView(xml: string, { frozen, showGridlines }: SheetChange): string {
  const views = childOf(xml, 'sheetViews');
  const view = views && elementsOf(xml, 'sheetView', views.start)[0];
  if (!view) {
    const grid = showGridlines === false ? ' showGridLines="0"' : '';
    const pane = frozen ? paneXml(frozen) : '';
    const made = `<sheetViews><sheetView${grid} workbookViewId="0">${pane}</sheetView></sheetViews>`;
    return withChild(without(xml, 'sheetViews'), 'sheetViews', made);
  }
  let { tag } = view;
  if (showGridlines !== undefined) tag = withAttribute(tag, 'showGridLines', showGridlines ? null : '0');
  const old = xml.slice(view.start, view.end);
  const inner = childrenOf(old)
    // Selections name the panes they are in: with new panes they would name what is not there.
    .filter(({ local }) => !frozen || (local !== 'pane' && local !== 'selection'))
    .map(({ start, end }) => old.slice(start, end))
    .join('');
  const text = `${tag.replace(/\s*\/?>$/, '')}>${frozen ? paneXml(frozen) : ''}${inner}</sheetView>`;
  return splice(xml, [{ start: view.start, end: view.end, text }]);
}

/** Widths of single columns; a stretch of columns that share one entry is cut where it must be. */
function withColumns(xml: string, columns: NonNullable<SheetChange['columns']>, styles: StyleBook): string {
  const wanted = new Map(columns.map((line) => [line.index + 1, line]));
  const old = childOf(xml, 'cols');
  const inner = old ? xml.slice(old.start, old.end) : '';
  const entries: { readonly min: number; readonly max: number; readonly tag: string }[] = [];
  for (const { tag } of old ? childrenOf(inner) : []) {
    const [min, max] = [Number(attributeOf(tag, 'min')), Number(attributeOf(tag, 'max'))];
    let from = min;
    for (const cut of [...wanted.keys()].filter((at) => at >= min && at <= max).sort((a, b) => a - b)) {
      if (cut > from) entries.push({ min: from, max: cut - 1, tag });
      entries.push({ min: cut, max: cut, tag });
      from = cut + 1;
    }
    if (from <= max) entries.push({ min: from, max, tag });
  }
  for (const at of wanted.keys()) {
    if (!entries.some(({ min, max }) => min === at && max === at)) {
      entries.push({ min: at, max: at, tag: '<col width="9.140625"/>' });
    }
  }
  const text = entries
    .sort((a, b) => a.min - b.min)
    .map(({ min, max, tag }) => {
      const line = min === max ? wanted.get(min) : undefined;
      let made = withAttribute(withAttribute(tag, 'min', String(min)), 'max', String(max));
      if (line?.size !== undefined) {
        made = withAttribute(withAttribute(made, 'width', String(line.size)), 'customWidth', '1');
      }
      if (line?.hidden !== undefined) made = withAttribute(made, 'hidden', line.hidden ? '1' : null);
      if (line?.style) {
        const look = styles.restyle(Number(attributeOf(tag, 'style') ?? 0), line.style);
        made = withAttribute(made, 'style', String(look));
      }
      return made.replace(/\s*\/?>$/, '/>');
    })
    .join('');
  const cols = `<cols>${text}</cols>`;
  return old ? splice(xml, [{ start: old.start, end: old.end, text: cols }]) : withChild(xml, 'cols', cols);
}
