import { areaAddress, parseReference } from '../../a1';
import type { Area } from '../../port';
import { refuseFile } from './patch-error';
import type { ByteSplice } from './scan-cells';
import { attributeOf, childrenOf, elementsOf, rootOf, splice, withAttribute } from './xml-tags';
import { endOfTag, isEmptyTag, isTag, nextTag, textOf, word } from './xml-bytes';

/** A sheet's XML in three: what stands before its rows, the rows as bytes, what stands behind them. */
export interface SheetParts {
  /** Up to and with `<sheetData>`, made an open tag where it was empty. */
  readonly head: string;
  /** Offset behind `<sheetData>`. */
  readonly from: number;
  /** True for `<sheetData/>`: there is nothing to scan, and no end tag. */
  readonly empty: boolean;
}

const DATA = word('<sheetData');

/**
 * Finds the rows of a sheet.
 *
 * @throws PatchError for a sheet that is not UTF-8 or whose names carry a prefix.
 */
export function openSheet(bytes: Uint8Array, sheet: string): SheetParts {
  const strange = (): Error => refuseFile('bentuk-asing', sheet);
  for (let at = nextTag(bytes, 0); at >= 0; at = nextTag(bytes, at + 1)) {
    if (!isTag(bytes, at, DATA)) continue;
    const end = endOfTag(bytes, at);
    if (end < 0) throw strange();
    const empty = isEmptyTag(bytes, end);
    const before = textOf(bytes, 0, end);
    const head = empty ? `${before.replace(/\s*\/>$/, '')}>` : before;
    const root = rootOf(head);
    if (root?.name !== 'worksheet' || !isUtf8(head)) throw strange();
    return { head, from: end, empty };
  }
  throw strange();
}

const isUtf8 = (head: string): boolean =>
  /^\s*<\?xml[^>]*encoding=/.test(head) ? /^\s*<\?xml[^>]*encoding=["']utf-?8["']/i.test(head) : true;

/** Bytes with stretches replaced; the stretches come in order. */
export function spliceBytes(
  bytes: Uint8Array,
  from: number,
  to: number,
  splices: readonly ByteSplice[],
): Uint8Array[] {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let at = from;
  for (const { start, end, text } of splices) {
    parts.push(bytes.subarray(at, start), encoder.encode(text));
    at = end;
  }
  parts.push(bytes.subarray(at, to));
  return parts;
}

/** All pieces in one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The head with its `<dimension>` widened to hold the cells; a head without one stays without. */
export function widenDimension(
  head: string,
  cells: Iterable<{ readonly row: number; readonly column: number }>,
): string {
  const dimension = elementsOf(head, 'dimension')[0];
  const area = dimension && parseReference(attributeOf(dimension.tag, 'ref') ?? '')?.area;
  if (!dimension || !area) return head;
  let { top, left, bottom, right } = area;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const wide = areaAddress({ top, left, bottom, right });
  if (wide === areaAddress(area)) return head;
  const tag = withAttribute(dimension.tag, 'ref', wide);
  return splice(head, [{ start: dimension.start, end: dimension.start + dimension.tag.length, text: tag }]);
}

/** Answers the number of the look that new cells of a column have. */
export function columnStyles(head: string): (column: number) => number {
  const cols = elementsOf(`${head}</sheetData></worksheet>`, 'col').map(({ tag }) => ({
    first: Number(attributeOf(tag, 'min')) - 1,
    last: Number(attributeOf(tag, 'max')) - 1,
    style: Number(attributeOf(tag, 'style') ?? 0),
  }));
  return (column) => cols.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

/** What stands behind the rows, read for what it says of cells. `tail` begins with `</sheetData>`. */
export interface SheetTail {
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
}

/** Reads merges and protection. */
export function readTail(tail: string): SheetTail {
  const children = childrenOf(`<worksheet><sheetData>${tail}`);
  const inside = (local: string): string => {
    const found = children.find((child) => child.local === local);
    return found ? `<worksheet><sheetData>${tail}`.slice(found.start, found.end) : '';
  };
  const merges = elementsOf(inside('mergeCells'), 'mergeCell').flatMap(({ tag }) => {
    const area = parseReference(attributeOf(tag, 'ref') ?? '')?.area;
    return area ? [area] : [];
  });
  const protection = attributeOf(rootTag(inside('sheetProtection')), 'sheet');
  return { merges, isProtected: protection === '1' || protection === 'true' };
}

function rootTag(xml: string): string {
  const root = rootOf(xml);
  return root ? xml.slice(root.start, root.end) : '';
}
