// Sheets are scanned as bytes: a part of 50 MB would cost as much again as a string, and most of it is only passed by.

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const BANG = 0x21;
const QUESTION = 0x3f;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes of an ASCII word, for the functions below. */
export const word = (text: string): Uint8Array => encoder.encode(text);

/** The text of a stretch of bytes. */
export const textOf = (bytes: Uint8Array, start: number, end: number): string =>
  decoder.decode(bytes.subarray(start, end));

const isEndOfName = (byte: number | undefined): boolean =>
  byte === GT || byte === SLASH || byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** True when the tag at `at` (its `<`) has this name; `name` begins with `<` or `</`. */
export function isTag(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index += 1) if (bytes[at + index] !== name[index]) return false;
  return isEndOfName(bytes[at + name.length]);
}

/** The next `<` that begins a tag, comments, CDATA and instructions passed by; −1 when there is none. */
export function nextTag(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(LT, at);
    if (at < 0) return -1;
    const next = bytes[at + 1];
    if (next !== BANG && next !== QUESTION) return at;
    at = endOfHidden(bytes, at);
    if (at < 0) return -1;
  }
}

const COMMENT = word('<!--');
const CDATA = word('<![CDATA[');

/** Where the comment, CDATA or instruction at `at` ends; −1 when it does not, or is something else. */
export function endOfHidden(bytes: Uint8Array, at: number): number {
  if (bytes[at + 1] === QUESTION) return endOf(bytes, at, '?>');
  if (startsWith(bytes, at, COMMENT)) return endOf(bytes, at, '-->');
  return startsWith(bytes, at, CDATA) ? endOf(bytes, at, ']]>') : -1;
}

function startsWith(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  return text.every((byte, index) => bytes[at + index] === byte);
}

/** Behind the next occurrence of an ASCII text that ends with `>`; −1 when there is none. */
function endOf(bytes: Uint8Array, from: number, text: string): number {
  const tail = word(text);
  for (let at = bytes.indexOf(GT, from); at >= 0; at = bytes.indexOf(GT, at + 1)) {
    const start = at + 1 - tail.length;
    if (start >= from && startsWith(bytes, start, tail)) return at + 1;
  }
  return -1;
}

/** Behind the `>` of the tag at `at`; −1 when it does not end. */
export function endOfTag(bytes: Uint8Array, at: number): number {
  let quote = 0;
  for (let index = at + 1; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === DOUBLE || byte === SINGLE) quote = byte;
    else if (byte === GT) return index + 1;
  }
  return -1;
}

/** True for `<c/>`; `end` lies behind the `>`. */
export const isEmptyTag = (bytes: Uint8Array, end: number): boolean => bytes[end - 2] === SLASH;

/** Behind the end tag that is next, in a stretch where no element of that name holds another; −1 when there is none. */
export function endOfElement(bytes: Uint8Array, from: number, endName: Uint8Array): number {
  for (let at = nextTag(bytes, from); at >= 0; at = nextTag(bytes, at + 1)) {
    if (bytes[at + 1] === SLASH && isTag(bytes, at, endName)) return endOfTag(bytes, at);
  }
  return -1;
}
