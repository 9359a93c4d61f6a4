/** Bytes being written one behind the other; numbers little-endian, the same on every machine. */
export interface ByteWriter {
  readonly byte: (value: number) => void;
  /** A whole number from 0 to 2^32 - 1, in one to five bytes. */
  readonly count: (value: number) => void;
  readonly double: (value: number) => void;
  readonly sen: (value: bigint) => void;
  /** Each distinct text is written once; UTF-16 units, so that every text comes back as it was. */
  readonly text: (value: string) => void;
  readonly finish: () => Uint8Array;
}

/** Reads what a {@link ByteWriter} wrote, in the same order. Throws RangeError where the bytes are not of one. */
export interface ByteReader {
  readonly byte: () => number;
  readonly count: () => number;
  readonly double: () => number;
  readonly sen: () => bigint;
  readonly text: () => string;
  /** How many bytes are left. */
  readonly left: () => number;
}

const FIRST_SIZE = 65_536;
const MORE = 0x80;
const LOW_BITS = 0x7f;
const LARGEST = 0xffff_ffff;
/** Characters that are turned into a text at once: more would not fit on the stack of a call. */
const PIECE = 1_024;

/** Starts writing. */
export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(FIRST_SIZE);
  let view = new DataView(bytes.buffer);
  let length = 0;
  const texts = new Map<string, number>();
  const room = (needed: number): void => {
    if (length + needed <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, length + needed));
    larger.set(bytes);
    bytes = larger;
    view = new DataView(bytes.buffer);
  };
  const count = (value: number): void => {
    room(5);
    let rest = value;
    while (rest > LOW_BITS) {
      bytes[length] = (rest & LOW_BITS) | MORE;
      length += 1;
      rest >>>= 7;
    }
    bytes[length] = rest;
    length += 1;
  };
  return {
    count,
    byte(value) {
      room(1);
      bytes[length] = value;
      length += 1;
    },
    double(value) {
      room(8);
      view.setFloat64(length, value, true);
      length += 8;
    },
    sen(value) {
      room(8);
      view.setBigInt64(length, value, true);
      length += 8;
    },
    text(value) {
      const known = texts.get(value);
      count(known ?? 0);
      if (known !== undefined) return;
      texts.set(value, texts.size + 1);
      count(value.length);
      room(value.length * 3);
      for (let at = 0; at < value.length; at += 1) {
        const unit = value.charCodeAt(at);
        if (unit <= LOW_BITS) {
          bytes[length] = unit;
          length += 1;
        } else count(unit);
      }
    },
    finish: () => bytes.slice(0, length),
  };
}

/** Starts reading. */
export function createByteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  let at = 0;
  const byte = (): number => {
    const value = view.getUint8(at);
    at += 1;
    return value;
  };
  const count = (): number => {
    let value = 0;
    for (let unit = 1; unit <= LARGEST; unit *= 128) {
      const next = byte();
      value += (next & LOW_BITS) * unit;
      if (next < MORE) {
        if (value > LARGEST) break;
        return value;
      }
    }
    throw new RangeError('a number is too large');
  };
  const units = (wanted: number): string => {
    let text = '';
    for (let left = wanted; left > 0; left -= PIECE) {
      const length = Math.min(left, PIECE);
      const piece = new Array<number>(length);
      for (let unit = 0; unit < length; unit += 1) {
        const next = bytes[at] ?? MORE;
        // Most units are one byte.
        if (next < MORE) at += 1;
        piece[unit] = next < MORE ? next : count();
      }
      text += String.fromCharCode(...piece);
    }
    return text;
  };
  return {
    byte,
    count,
    double() {
      at += 8;
      return view.getFloat64(at - 8, true);
    },
    sen() {
      at += 8;
      return view.getBigInt64(at - 8, true);
    },
    text() {
      const place = count();
      if (place > 0) {
        const known = texts[place - 1];
        if (known === undefined) throw new RangeError('a text that was never written');
        return known;
      }
      const length = count();
      if (length > bytes.length - at) throw new RangeError('a text that is cut off');
      const text = units(length);
      texts.push(text);
      return text;
    },
    left: () => bytes.length - at,
  };
}
