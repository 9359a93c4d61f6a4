import { HASH_START, hashStep } from '../../../core/table/string-pool';
import { readCellText, unescapeXml } from '../patch/xml-text';
import { damaged, foreign } from './read-error';
import type { TextNumbers } from './text-numbers';
import { CHAR, elementEnd, hasName, hasPrefix, hiddenEnd, rawText, tagEnd, xmlName } from './xml-scan';

/** What stands between two tags; filled anew by every call below. */
export interface TextPlace {
  text: string;
}

/** Text as XML hands it on: line ends of whatever system as `\n`, and the escapes a cell's text has. */
const handedOn = (raw: string, isCell: boolean): string => {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!isCell) return unescapeXml(lines);
  return lines.includes('&') || lines.includes('_x') ? readCellText(lines) : lines;
};

/** The next `<`; −1 when it has not come. The window goes on far behind its end, so nobody may look for it there. */
function tagFrom(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at += 1) if (bytes[at] === CHAR.lt) return at;
  return -1;
}

/**
 * Reads the text from `from` up to the next tag, comments left out and CDATA taken as it is.
 *
 * @param bytes the window.
 * @param from behind the start tag.
 * @param end where the window ends.
 * @param place takes the text.
 * @param isCell true for what a person reads, where `_x000D_` stands for a character; false for a formula.
 * @returns where the tag behind the text begins; -1 when it has not come.
 */
function textUpTo(bytes: Uint8Array, from: number, end: number, place: TextPlace, isCell: boolean): number {
  let at = tagFrom(bytes, from, end);
  if (at < 0) return -1;
  if (bytes[at + 1] !== CHAR.bang && bytes[at + 1] !== CHAR.question) {
    place.text = at === from ? '' : handedOn(rawText(bytes, from, at), isCell);
    return at;
  }
  let text = '';
  let start = from;
  for (;;) {
    text += handedOn(rawText(bytes, start, at), isCell);
    const next = bytes[at + 1];
    if (next !== CHAR.bang && next !== CHAR.question) break;
    start = hiddenEnd(bytes, at, end);
    if (start < 0) return -1;
    if (bytes[at + 2] === 0x5b) text += rawText(bytes, at + '<![CDATA['.length, start - ']]>'.length);
    at = tagFrom(bytes, start, end);
    if (at < 0) return -1;
  }
  place.text = text;
  return at;
}

/**
 * As `textUpTo`, and makes sure that the tag behind the text is an end tag.
 *
 * @throws ReadError `unsur` when it is not.
 */
export function textOfElement(
  bytes: Uint8Array,
  from: number,
  end: number,
  place: TextPlace,
  isCell: boolean,
): number {
  const at = textUpTo(bytes, from, end, place, isCell);
  if (at < 0 || at + 1 >= end) return -1;
  if (bytes[at + 1] !== CHAR.slash) throw foreign('unsur');
  return at;
}

/** Characters that make a text more than its bytes: an escape, a line end of Windows, a letter beyond ASCII. */
const ODD = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || byte === CHAR.amp || byte === CHAR.cr || byte === CHAR.underscore ? 1 : 0,
);

/** Where a text ended and its number in the pool; filled anew by every call of {@link numberUpTo}. */
export interface NumberPlace extends TextPlace {
  code: number;
}

/** As {@link textOfElement} for the text of a cell, and gives it its number: one that was seen before is not decoded. */
export function numberUpTo(
  bytes: Uint8Array,
  from: number,
  end: number,
  place: NumberPlace,
  numbers: TextNumbers,
): number {
  let hash = HASH_START;
  let odd = 0;
  let at = from;
  for (let byte = bytes[at] ?? 0; byte !== CHAR.lt; byte = bytes[(at += 1)] ?? 0) {
    if (at >= end) return -1;
    hash = hashStep(hash, byte);
    odd |= ODD[byte] ?? 1;
  }
  if (odd === 0 && bytes[at + 1] === CHAR.slash) {
    place.code = numbers.ofAscii(bytes, from, at, hash);
    return at;
  }
  const close = textOfElement(bytes, from, end, place, true);
  if (close >= 0) place.code = numbers.ofText(place.text);
  return close;
}

const T = xmlName('<t');
const R = xmlName('<r');
const R_END = xmlName('</r');

/**
 * Reads the text of a shared or inline string: its own, or that of its runs one behind the other. How a word is to be
 * pronounced is no part of it.
 *
 * @param bytes the window.
 * @param from behind the start tag of the string's element.
 * @param end where the window ends.
 * @param endName name of its end tag.
 * @param place takes the text.
 * @returns behind the end tag; -1 when that has not come.
 * @throws ReadError for what a string does not hold.
 */
export function richText(
  bytes: Uint8Array,
  from: number,
  end: number,
  endName: Uint8Array,
  place: TextPlace,
): number {
  let text = '';
  let at = from;
  for (;;) {
    while (bytes[at] !== CHAR.lt) {
      if (at >= end) return -1;
      at += 1;
    }
    const next = bytes[at + 1];
    let behind: number;
    if (next === CHAR.bang || next === CHAR.question) behind = hiddenEnd(bytes, at, end);
    else if (hasName(bytes, at, endName)) {
      place.text = text;
      return tagEnd(bytes, at, end);
    } else if (hasName(bytes, at, T)) {
      behind = tagEnd(bytes, at, end);
      if (behind > 0 && bytes[behind - 2] !== CHAR.slash) {
        behind = textOfElement(bytes, behind, end, place, true);
        if (behind > 0) {
          text = text === '' ? place.text : text + place.text;
          behind = tagEnd(bytes, behind, end);
        }
      }
    } else if (hasName(bytes, at, R) || hasName(bytes, at, R_END)) behind = tagEnd(bytes, at, end);
    else if (tagEnd(bytes, at, end) < 0) return -1;
    else if (next === CHAR.slash) throw damaged();
    else if (hasPrefix(bytes, at)) throw foreign('awalan');
    else behind = elementEnd(bytes, at, end);
    if (behind < 0) return -1;
    at = behind;
  }
}
