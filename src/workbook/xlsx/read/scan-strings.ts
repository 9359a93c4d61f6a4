import { damaged } from './read-error';
import { numberUpTo, richText, type NumberPlace } from './text-content';
import type { TextNumbers } from './text-numbers';
import { CHAR, checkRoot, elementEnd, hasName, hiddenEnd, tagEnd, xmlName } from './xml-scan';
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
const PLAIN = xmlName('<si><t>');
const PLAIN_END = xmlName('</t></si>');

const begins = (bytes: Uint8Array, at: number, text: Uint8Array): boolean => {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text[index]) return false;
  return true;
};

/** Starts reading; every string is decoded once. */
export function scanStrings(numbers: TextNumbers): StringScanner {
  let codes = new Int32Array(1024);
  let count = 0;
  let phase: 'before' | 'in' | 'behind' = 'before';
  const place: NumberPlace = { text: '', code: 0 };

  const add = (code: number): void => {
    if (count === codes.length) {
      const wider = new Int32Array(count * 2);
      wider.set(codes);
      codes = wider;
    }
    codes[count] = code;
    count += 1;
  };
  const item = (bytes: Uint8Array, at: number, end: number): number => {
    if (begins(bytes, at, PLAIN)) {
      const textEnd = numberUpTo(bytes, at + PLAIN.length, end, place, numbers);
      if (textEnd < 0) return -1;
      if (begins(bytes, textEnd, PLAIN_END)) {
        add(place.code);
        return textEnd + PLAIN_END.length;
      }
    }
    const inner = tagEnd(bytes, at, end);
    if (inner < 0) return -1;
    place.text = '';
    const behind = bytes[inner - 2] === CHAR.slash ? inner : richText(bytes, inner, end, ITEM_END, place);
    if (behind > 0) add(numbers.ofText(place.text));
    return behind;
  };
  const other = (bytes: Uint8Array, at: number, end: number): number => {
    const next = bytes[at + 1];
    if (next === CHAR.bang || next === CHAR.question) return hiddenEnd(bytes, at, end);
    const behind = tagEnd(bytes, at, end);
    if (behind < 0) return -1;
    if (phase === 'before') {
      checkRoot(bytes, at, ROOT);
      phase = bytes[behind - 2] === CHAR.slash ? 'behind' : 'in';
      return behind;
    }
    if (phase === 'behind') throw damaged();
    if (next !== CHAR.slash) return elementEnd(bytes, at, end);
    if (!hasName(bytes, at, ROOT_END)) throw damaged();
    phase = 'behind';
    return behind;
  };

  return {
    codes: () => codes.subarray(0, count),
    scan(bytes, end) {
      let at = 0;
      while (at < end) {
        if (bytes[at] !== CHAR.lt) {
          at += 1;
          continue;
        }
        if (at + 1 >= end) return at;
        const isItem = phase === 'in' && hasName(bytes, at, ITEM);
        const behind = isItem ? item(bytes, at, end) : other(bytes, at, end);
        if (behind < 0) return at;
        at = behind;
      }
      return at;
    },
    finish() {
      if (phase !== 'behind') throw damaged();
    },
  };
}
