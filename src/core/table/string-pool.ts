/** Every distinct text of a workbook once, each with a small number; 0 is the empty text. */
export interface StringPool {
  /** The number of a text, given on first sight. */
  readonly code: (text: string) => number;
  /**
   * As `code`, for a text that stands in bytes and is plain ASCII: it is decoded only when it is new.
   *
   * @param bytes where it stands.
   * @param from where it begins.
   * @param to where it ends.
   * @param hash {@link HASH_START} after {@link hashStep} of each byte: who looks for the end sees every byte anyway.
   * @param decode gives the text itself.
   */
  readonly codeOfBytes: (
    bytes: Uint8Array,
    from: number,
    to: number,
    hash: number,
    decode: (bytes: Uint8Array, from: number, to: number) => string,
  ) => number;
  /** The text behind a number. Throws for a number this pool never gave. */
  readonly text: (code: number) => string;
  readonly size: () => number;
}

/** The hash of the empty text. */
export const HASH_START = 0x811c9dc5 | 0;

/** The hash of a text with one more UTF-16 unit (FNV-1a). */
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

const FIRST_SLOTS = 1024;
/** Texts are made to collide by those who wish a reader ill; such a crowd goes into a map, which they cannot foresee. */
const MOST_STEPS = 32;

/**
 * Makes an empty pool. One pool serves all sheets of a workbook, so that a reader may number the shared
 * strings once and a column stores four bytes a cell.
 *
 * The table of slots takes a third of what a Map of the same texts would: a workbook may hold millions of them.
 */
export function createStringPool(): StringPool {
  const texts: string[] = [''];
  let hashes = new Int32Array(FIRST_SLOTS / 2 + 1);
  /** Numbers of texts by the end of their hash; 0 is a free slot, since the empty text needs none. */
  let slots = new Int32Array(FIRST_SLOTS);
  let mask = FIRST_SLOTS - 1;
  let crowded: Map<string, number> | null = null;

  /** Puts a number into the slot its hash leads to; false when there is a crowd. */
  const place = (hash: number, code: number): boolean => {
    for (let slot = hash & mask, step = 0; step < MOST_STEPS; slot = (slot + 1) & mask, step += 1) {
      if (slots[slot] !== 0) continue;
      slots[slot] = code;
      return true;
    }
    return false;
  };
  const crowd = (code: number): void => {
    crowded ??= new Map();
    crowded.set(texts[code] ?? '', code);
  };
  const widen = (): void => {
    slots = new Int32Array(slots.length * 2);
    mask = slots.length - 1;
    // At most every other slot is taken.
    const wider = new Int32Array(slots.length / 2 + 1);
    wider.set(hashes);
    hashes = wider;
    for (let code = 1; code < texts.length; code += 1) {
      const hash = hashes[code] ?? 0;
      if (!place(hash, code)) crowd(code);
    }
  };
  const add = (text: string, hash: number): number => {
    if (texts.length * 2 > slots.length) widen();
    const code = texts.length;
    texts.push(text);
    hashes[code] = hash;
    if (!place(hash, code)) crowd(code);
    return code;
  };

  return {
    code(text) {
      if (text === '') return 0;
      const hash = hashOf(text);
      for (let slot = hash & mask, step = 0; step < MOST_STEPS; slot = (slot + 1) & mask, step += 1) {
        const code = slots[slot] ?? 0;
        if (code === 0) return add(text, hash);
        if (hashes[code] === hash && texts[code] === text) return code;
      }
      return crowded?.get(text) ?? add(text, hash);
    },
    codeOfBytes(bytes, from, to, unstirred, decode) {
      if (from === to) return 0;
      const hash = stirred(unstirred);
      for (let slot = hash & mask, step = 0; step < MOST_STEPS; slot = (slot + 1) & mask, step += 1) {
        const code = slots[slot] ?? 0;
        if (code === 0) return add(decode(bytes, from, to), hash);
        if (hashes[code] === hash && isSame(texts[code] ?? '', bytes, from, to)) return code;
      }
      const text = decode(bytes, from, to);
      return crowded?.get(text) ?? add(text, hash);
    },
    text(code) {
      const text = texts[code];
      if (text === undefined) throw new RangeError(`string pool: no text ${String(code)}`);
      return text;
    },
    size: () => texts.length,
  };
}

function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += 1) hash = hashStep(hash, text.charCodeAt(at));
  return stirred(hash);
}

/** The last bits of a hash choose the slot, and FNV leaves them poor. */
function stirred(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}

function isSame(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at - from) !== bytes[at]) return false;
  return true;
}
