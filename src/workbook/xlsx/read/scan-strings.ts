import { damaged } from './read-error';
import { numberUpTo, richText, type NumberPlace } from './text-content';
import type { TextNumbers } from './text-numbers';
import {
  attributeValue,
  CHAR,
  checkRoot,
  elementEnd,
  hasName,
  hiddenEnd,
  startsWith,
  tagEnd,
  xmlName,
} from './xml-scan';
import { littleEndian, noView, viewOf } from './words';
import type { XmlScanner } from './xml-pieces';

/** Reads the strings that the cells of all sheets share. */
export interface StringScanner extends XmlScanner {
  /** Numbers in the pool, in the order of the part. */
  readonly codes: () => Int32Array;
}

const ROOT = xmlName('<sst');
const ROOT_END = xmlName('</sst');
const ITEM = xmlName('<si');
const ITEM_END = xmlName('</si');
const [ITEM_START, TEXT_START] = [littleEndian('<si>'), littleEndian('<t>')];
const [TEXT_ENDS, ITEM_ENDS] = [littleEndian('</t>'), littleEndian('</si')];
const PLAIN = '<si><t>'.length;
/** The other way one text is written: Excel does so where it begins or ends with a space, other programs always. */
const SPACED = xmlName('<si><t xml:space="preserve">');
const PLAIN_END = '</t></si>'.length;

/** Where the text of a string of one text begins that itself begins at `at`; 0 for one written otherwise. */
function plainStart(bytes: Uint8Array, words: DataView, at: number): number {
  if (words.getUint32(at, true) !== ITEM_START) return 0;
  if ((words.getUint32(at + 4, true) & 0xffffff) === TEXT_START) return at + PLAIN;
  return startsWith(bytes, at, SPACED) ? at + SPACED.length : 0;
}

/** True when such a string ends at `at`. */
const endsPlain = (words: DataView, at: number): boolean =>
  words.getUint32(at, true) === TEXT_ENDS &&
  words.getUint32(at + 4, true) === ITEM_ENDS &&
  words.getUint8(at + 8) === CHAR.gt;

/** How far the part is read. The functions below belong to none: what is compiled for one workbook serves the next. */
interface StringScan {
  readonly numbers: TextNumbers;
  readonly place: NumberPlace;
  view: DataView;
  codes: Int32Array;
  count: number;
  phase: 'before' | 'in' | 'behind';
}

/** Starts reading; every string is numbered once. */
export function scanStrings(numbers: TextNumbers): StringScanner {
  const strings: StringScan = {
    numbers,
    place: { text: '', code: 0 },
    view: noView(),
    codes: new Int32Array(1024),
    count: 0,
    phase: 'before',
  };
  return {
    codes: () => strings.codes.subarray(0, strings.count),
    scan: (bytes, end) => scanTags(strings, bytes, end),
    finish() {
      if (strings.phase !== 'behind') throw damaged();
    },
  };
}

function scanTags(strings: StringScan, bytes: Uint8Array, end: number): number {
  strings.view = viewOf(bytes, strings.view);
  let at = 0;
  while (at < end) {
    if (bytes[at] !== CHAR.lt) {
      at += 1;
      continue;
    }
    if (at + 1 >= end) return at;
    const isItem = strings.phase === 'in' && hasName(bytes, at, ITEM);
    const behind = isItem ? item(strings, bytes, at, end) : other(strings, bytes, at, end);
    if (behind < 0) return at;
    at = behind;
  }
  return at;
}

function item(strings: StringScan, bytes: Uint8Array, at: number, end: number): number {
  const { numbers, place, view } = strings;
  const start = plainStart(bytes, view, at);
  if (start > 0) {
    const textEnd = numberUpTo(bytes, start, end, place, numbers);
    if (textEnd < 0) return -1;
    if (endsPlain(view, textEnd)) {
      add(strings, place.code);
      return textEnd + PLAIN_END;
    }
  }
  const inner = tagEnd(bytes, at, end);
  if (inner < 0) return -1;
  place.text = '';
  const behind = bytes[inner - 2] === CHAR.slash ? inner : richText(bytes, inner, end, ITEM_END, place);
  if (behind > 0) add(strings, numbers.ofText(place.text));
  return behind;
}

function add(strings: StringScan, code: number): void {
  if (strings.count === strings.codes.length) {
    const wider = new Int32Array(strings.count * 2);
    wider.set(strings.codes);
    strings.codes = wider;
  }
  strings.codes[strings.count] = code;
  strings.count += 1;
}

function other(strings: StringScan, bytes: Uint8Array, at: number, end: number): number {
  const next = bytes[at + 1];
  if (next === CHAR.bang || next === CHAR.question) return hiddenEnd(bytes, at, end);
  const behind = tagEnd(bytes, at, end);
  if (behind < 0) return -1;
  if (strings.phase === 'before') {
    checkRoot(bytes, at, ROOT);
    const unique = Number(attributeValue(bytes, at, 'uniqueCount') ?? 0);
    if (unique > 0) strings.numbers.expect(unique);
    strings.phase = bytes[behind - 2] === CHAR.slash ? 'behind' : 'in';
    return behind;
  }
  if (strings.phase === 'behind') throw damaged();
  if (next !== CHAR.slash) return elementEnd(bytes, at, end);
  if (!hasName(bytes, at, ROOT_END)) throw damaged();
  strings.phase = 'behind';
  return behind;
}
