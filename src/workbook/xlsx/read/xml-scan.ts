// One tag at a time, in a window on a part that is still arriving. Every function answers -1 when what it looks for may
// still come; a place is always an index into the window, and behind the window's end lie zeros, which XML never holds.

import { unescapeXml } from '../patch/xml-text';
import { damaged, foreign } from './read-error';

/** Characters that tags are made of. */
export const CHAR = {
  lt: 0x3c,
  gt: 0x3e,
  slash: 0x2f,
  bang: 0x21,
  question: 0x3f,
  equals: 0x3d,
  colon: 0x3a,
  amp: 0x26,
  underscore: 0x5f,
  doubleQuote: 0x22,
  singleQuote: 0x27,
  cr: 0x0d,
  x: 0x78,
} as const;

/** White space between attributes. */
const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** What ends the name of a tag or attribute. */
const endsName = (byte: number | undefined): boolean =>
  byte === CHAR.gt || byte === CHAR.slash || byte === CHAR.equals || isSpace(byte);

/** True when the tag at `at` (its `<`) has this name; `name` begins with `<` or `</`. */
export function hasName(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index += 1) if (bytes[at + index] !== name[index]) return false;
  return endsName(bytes[at + name.length]);
}

/** Behind the `>` of the tag at `at`; -1 when it has not come. */
export function tagEnd(bytes: Uint8Array, at: number, end: number): number {
  let quote = 0;
  for (let index = at + 1; index < end; index += 1) {
    const byte = bytes[index] ?? 0;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === CHAR.doubleQuote || byte === CHAR.singleQuote) quote = byte;
    else if (byte === CHAR.gt) return index + 1;
  }
  return -1;
}

/**
 * Behind the comment, CDATA section or instruction at `at`; -1 when its end has not come.
 *
 * @throws ReadError `dtd` for a document type.
 */
export function hiddenEnd(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at + 1] === CHAR.question) return behind(bytes, at + 2, end, QUESTION_END);
  if (startsWith(bytes, at, COMMENT)) return behind(bytes, at + COMMENT.length, end, COMMENT_END);
  if (startsWith(bytes, at, CDATA)) return behind(bytes, at + CDATA.length, end, CDATA_END);
  // Not enough has come to tell them apart.
  if (end - at < CDATA.length) return -1;
  throw foreign('dtd');
}

/** Bytes of a tag's name with the `<` or `</` before it, for the functions here. */
export const xmlName = (text: string): Uint8Array => new TextEncoder().encode(text);
const COMMENT = xmlName('<!--');
const CDATA = xmlName('<![CDATA[');
const COMMENT_END = xmlName('-->');
const CDATA_END = xmlName(']]>');
const QUESTION_END = xmlName('?>');

/** True when these bytes stand at `at`. */
export function startsWith(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text[index]) return false;
  return true;
}

function behind(bytes: Uint8Array, from: number, end: number, mark: Uint8Array): number {
  const last = end - mark.length;
  for (let at = from; at <= last; at += 1) if (startsWith(bytes, at, mark)) return at + mark.length;
  return -1;
}

/** One attribute of a tag in the window; places of its name and value. Filled anew by every step. */
export interface AttributePlace {
  nameAt: number;
  nameEnd: number;
  valueAt: number;
  valueEnd: number;
}

/** A place for {@link nextAttribute} to fill. */
export const attributePlace = (): AttributePlace => ({ nameAt: 0, nameEnd: 0, valueAt: 0, valueEnd: 0 });

/**
 * Finds the next attribute of a tag that has come whole.
 *
 * @param bytes the window.
 * @param from behind the tag's name or the attribute before.
 * @param place takes the attribute.
 * @returns where to go on; 0 when there is none.
 * @throws ReadError `rusak` for what is no attribute.
 */
export function nextAttribute(bytes: Uint8Array, from: number, place: AttributePlace): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  if (bytes[at] === CHAR.gt || bytes[at] === CHAR.slash) return 0;
  place.nameAt = at;
  while (!endsName(bytes[at]) && at < bytes.length) at += 1;
  place.nameEnd = at;
  while (isSpace(bytes[at])) at += 1;
  if (bytes[at] !== CHAR.equals || place.nameEnd === place.nameAt) throw damaged();
  at += 1;
  while (isSpace(bytes[at])) at += 1;
  const quote = bytes[at];
  if (quote !== CHAR.doubleQuote && quote !== CHAR.singleQuote) throw damaged();
  place.valueAt = at + 1;
  const close = bytes.indexOf(quote, at + 1);
  if (close < 0) throw damaged();
  place.valueEnd = close;
  return close + 1;
}

const decoder = new TextDecoder();

/** The text of a stretch of bytes as it is written there. */
export const rawText = (bytes: Uint8Array, from: number, to: number): string =>
  decoder.decode(bytes.subarray(from, to));

/** The value of an attribute of a tag that has come whole, `null` when it has none of that name. */
export function attributeValue(bytes: Uint8Array, at: number, name: string): string | null {
  const place = attributePlace();
  let from = at + 1;
  while (!endsName(bytes[from]) && from < bytes.length) from += 1;
  for (from = nextAttribute(bytes, from, place); from !== 0; from = nextAttribute(bytes, from, place)) {
    if (rawText(bytes, place.nameAt, place.nameEnd) !== name) continue;
    return unescapeXml(rawText(bytes, place.valueAt, place.valueEnd));
  }
  return null;
}

/** True when the name of the tag at `at` has a prefix. */
export function hasPrefix(bytes: Uint8Array, at: number): boolean {
  let index = at + 1;
  if (bytes[index] === CHAR.slash) index += 1;
  for (; !endsName(bytes[index]) && bytes[index] !== 0 && index < bytes.length; index += 1) {
    if (bytes[index] === CHAR.colon) return true;
  }
  return false;
}

const MAIN = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

/**
 * Makes sure of the outermost element: its name, and that names without prefix are those of spreadsheets.
 *
 * @param bytes the window.
 * @param at its `<`; the tag has come whole.
 * @param name the root's own, with its `<`.
 * @throws ReadError `awalan` or `ruang-nama`.
 */
export function checkRoot(bytes: Uint8Array, at: number, name: Uint8Array): void {
  if (hasPrefix(bytes, at)) throw foreign('awalan');
  if (!hasName(bytes, at, name) || !MAIN.has(attributeValue(bytes, at, 'xmlns') ?? '')) {
    throw foreign('ruang-nama');
  }
}

/**
 * Passes by an element with everything in it.
 *
 * @param bytes the window.
 * @param at its `<`.
 * @param end where the window ends.
 * @returns behind its end; -1 when that has not come.
 */
export function elementEnd(bytes: Uint8Array, at: number, end: number): number {
  let depth = 0;
  let from = at;
  for (;;) {
    if (from >= end) return -1;
    if (bytes[from] !== CHAR.lt) {
      from += 1;
      continue;
    }
    const next = bytes[from + 1];
    const hidden = next === CHAR.bang || next === CHAR.question;
    const behindTag = hidden ? hiddenEnd(bytes, from, end) : tagEnd(bytes, from, end);
    if (behindTag < 0) return -1;
    if (!hidden) {
      if (next === CHAR.slash) depth -= 1;
      else if (bytes[behindTag - 2] !== CHAR.slash) depth += 1;
      if (depth <= 0) return behindTag;
    }
    from = behindTag;
  }
}
